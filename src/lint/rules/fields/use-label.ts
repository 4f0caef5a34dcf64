import { declarationsOf } from '../../declarations.ts';
import { rule } from '../../rule.ts';

export default rule({
  id: 'fields/use-label',
  summary: 'Every field has a label.',
  why: 'The form would show the name from the file, which is written for programs.',
  source: 'WCAG 2.2, success criterion 3.3.2',
  severity: 'warning',
  group: 'people',
  examples: {
    bad: `schemes:
  key:
    type: apiKey
    fields: { apiKey: { type: password } }
    request: { headers: { X-Api-Key: "{{ fields.apiKey }}" } }
`,
    good: `schemes:
  key:
    type: apiKey
    fields: { apiKey: { type: password, label: API key } }
    request: { headers: { X-Api-Key: "{{ fields.apiKey }}" } }
`,
  },
  *check({ app }) {
    for (const { field, root } of declarationsOf(app)) {
      if (root === 'call' || field.node === undefined || field.keys.has('label')) continue;
      yield {
        at: field.name.range,
        message: `\`${field.name.value}\` has no label.`,
        help: 'Add `label`, in the words of the page where people find the value.',
      };
    }
  },
});
