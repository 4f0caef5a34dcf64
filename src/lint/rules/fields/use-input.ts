import { asScalar, textOf } from '../../../model/read.ts';
import { declarationsOf } from '../../declarations.ts';
import { rule } from '../../rule.ts';

export default rule({
  id: 'fields/use-input',
  summary: 'A `format` shows where the input stands: `{{ input }}`.',
  why: 'People see a finished text beside the field, and cannot tell which part of it they are asked for.',
  source: 'LANGUAGE §2, format',
  severity: 'warning',
  group: 'people',
  soundOnly: true,
  examples: {
    bad: `fields:
  site: { type: subdomain, label: Site, format: https://site.acme.example }
server: https://{{ fields.site }}.acme.example
schemes: { open: { type: none } }
`,
    good: `fields:
  site: { type: subdomain, label: Site, format: "https://{{ input }}.acme.example" }
server: https://{{ fields.site }}.acme.example
schemes: { open: { type: none } }
`,
  },
  *check({ app }) {
    for (const { field } of declarationsOf(app)) {
      const format = asScalar(field.keys.get('format'));
      if (format === undefined || textOf(format).includes('{{')) continue;
      yield {
        at: format.range,
        message: 'Nothing in this format stands for what is entered.',
        help: 'Write `{{ input }}` in its place: `https://{{ input }}.acme.example`.',
      };
    }
  },
});
