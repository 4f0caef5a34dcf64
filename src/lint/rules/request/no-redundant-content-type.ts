import { removeEntry } from '../../../analyse/remove.ts';
import { mapAt, textOf } from '../../../model/read.ts';
import { rule } from '../../rule.ts';
import { stepsOf } from '../../steps-of.ts';

const OWN: Readonly<Record<string, string>> = {
  json: 'application/json',
  form: 'application/x-www-form-urlencoded',
};

export default rule({
  id: 'request/no-redundant-content-type',
  summary: 'A body that says what it is needs no Content-Type.',
  why: 'Whoever changes the body has to change two places.',
  source: 'LANGUAGE §3',
  severity: 'info',
  group: 'style',
  examples: {
    bad: `schemes:
  session:
    type: session
    login:
      url: /login
      headers: { Accept: application/json, Content-Type: application/json }
      json: { client: acme }
      save: { token: response.body.token }
    request: { headers: { X-Session: "{{ session.token }}" } }
`,
    good: `schemes:
  session:
    type: session
    login:
      url: /login
      headers: { Accept: application/json }
      json: { client: acme }
      save: { token: response.body.token }
    request: { headers: { X-Session: "{{ session.token }}" } }
`,
  },
  *check({ app, tree }) {
    for (const { step } of stepsOf(app)) {
      const { headers, body, node } = step;
      const type = headers.find(({ name }) => /^content-type$/i.test(name.value));
      if (body === undefined || type?.value?.kind !== 'scalar' || textOf(type.value) !== OWN[body.as]) continue;
      const fix = removeEntry(tree, mapAt(node, 'headers'), type.name.range, 'Remove `Content-Type`');
      yield {
        at: { start: type.name.range.start, end: type.value.range.end },
        message: `A \`${body.as}\` body is sent with this header anyway.`,
        help: 'Take it away.',
        fix: fix && { ...fix, safe: true },
      };
    }
  },
});
