import type { Field } from '../../../model/app.ts';
import { asScalar, textOf } from '../../../model/read.ts';
import { rule } from '../../rule.ts';

export default rule({
  id: 'fields/no-duplicate-label',
  summary: 'Two fields of one form have two labels.',
  why: 'People cannot tell which value goes where.',
  source: 'WCAG 2.2, success criterion 2.4.6',
  severity: 'warning',
  group: 'people',
  examples: {
    bad: `schemes:
  pair:
    type: apiKey
    fields: { id: { label: API key }, secret: { type: password, label: API key } }
    request: { headers: { X-Id: "{{ fields.id }}", X-Secret: "{{ fields.secret }}" } }
`,
    good: `schemes:
  pair:
    type: apiKey
    fields: { id: { label: API key ID }, secret: { type: password, label: API key } }
    request: { headers: { X-Id: "{{ fields.id }}", X-Secret: "{{ fields.secret }}" } }
`,
  },
  *check({ app }) {
    for (const scheme of app.schemes) {
      for (const fields of [
        [...app.fields, ...scheme.fields],
        [...app.client, ...scheme.client],
      ]) {
        const seen = new Map<string, Field>();
        for (const field of fields) {
          const label = asScalar(field.keys.get('label'));
          if (label === undefined || field.when !== undefined || field.type?.value === 'note') continue;
          const text = textOf(label).trim().toLowerCase();
          const other = seen.get(text);
          if (other === undefined) seen.set(text, field);
          if (other === undefined || other.name.value === field.name.value) continue;
          yield {
            at: label.range,
            message: `\`${other.name.value}\` has this label too.`,
            help: 'Say what sets them apart.',
          };
        }
      }
    }
  },
});
