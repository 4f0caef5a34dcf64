import { visit } from '../../../analyse/condition.ts';
import { rangeIn } from '../../../analyse/locate.ts';
import { parseTemplate } from '../../../expression/parse.ts';
import { rule } from '../../rule.ts';

export default rule({
  id: 'request/use-base64-in-basic',
  summary: 'User name and password of Basic are encoded together in Base64.',
  why: 'Servers decode what follows `Basic`, and find something else there.',
  source: 'RFC 7617 §2',
  severity: 'warning',
  group: 'correctness',
  examples: {
    bad: `schemes:
  key:
    type: apiKey
    fields: { user: { label: User name }, password: { type: password, label: Password } }
    request: { headers: { Authorization: "Basic {{ fields.user }}:{{ fields.password }}" } }
`,
    good: `schemes:
  key:
    type: basic
`,
  },
  *check({ written }) {
    for (const { node, text, purpose, key } of written) {
      if (purpose !== 'header' || !/^authorization$/i.test(key.value) || !/^basic /i.test(text)) continue;
      const { parts } = parseTemplate(text).template;
      let encodes = false;
      let joins = false;
      let opaque = false;
      for (const part of parts) {
        if (part.kind === 'text') {
          joins ||= part.text.includes(':');
          continue;
        }
        visit(part.expr, (expr) => {
          encodes ||= expr.kind === 'filter' && expr.name === 'base64';
          joins ||= expr.kind === 'string' && expr.value.includes(':');
          opaque ||= expr.kind === 'hole';
        });
      }
      if (encodes || !joins || opaque) continue;
      yield {
        at: rangeIn(node, { start: 6, end: text.length }),
        message: 'This is not encoded.',
        help: 'Use a scheme of type `basic`, or write `{{ (… ~ ":" ~ …) | base64 }}`.',
      };
    }
  },
});
