import { asScalar, textOf } from '../../../model/read.ts';
import { declarationsOf } from '../../declarations.ts';
import { rule } from '../../rule.ts';

/** Words for a page; what is said beside them is of no use to somebody who does not have it open. */
const PAGE =
  /\b(?:settings|dashboard|console|portal|developer page|admin page|account page|profile page|preferences)\b/i;

export default rule({
  id: 'fields/no-help-without-link',
  summary: 'Help that sends people to a page links to it.',
  why: 'People search for a page that the author had open.',
  source: 'WCAG 2.2, success criterion 3.3.5',
  severity: 'info',
  group: 'people',
  examples: {
    bad: `schemes:
  key:
    type: apiKey
    fields: { apiKey: { type: password, label: API key, help: You find it in your account settings. } }
    request: { headers: { X-Api-Key: "{{ fields.apiKey }}" } }
`,
    good: `schemes:
  key:
    type: apiKey
    fields: { apiKey: { type: password, label: API key, help: "You find it in your [settings](https://acme.example/settings)." } }
    request: { headers: { X-Api-Key: "{{ fields.apiKey }}" } }
`,
  },
  *check({ app }) {
    // Where the person runs the server, no address holds for all of them.
    if (app.fields.some(({ type }) => /^(?:url|host|subdomain)$/.test(type?.value ?? ''))) return;
    for (const { field } of declarationsOf(app)) {
      const help = asScalar(field.keys.get('help'));
      if (help === undefined || !field.secret || !PAGE.test(textOf(help)) || /https?:\/\//.test(textOf(help))) continue;
      yield {
        at: help.range,
        message: `The help of \`${field.name.value}\` names a page without a link to it.`,
        help: 'Link it: `[Settings](https://…)`.',
      };
    }
  },
});
