import { rule } from '../../rule.ts';

/** What nobody knows by heart, but copies from a page. */
const COPIED = /(?:key|token|client_?secret)$/i;

export default rule({
  id: 'fields/use-help',
  summary: 'People are told where they find a key or token.',
  why: 'Nobody knows such a value by heart; without a page to go to, people give up or ask for help.',
  source: 'WCAG 2.2, success criterion 3.3.5',
  severity: 'info',
  group: 'people',
  examples: {
    bad: `test: { url: /me, label: "{{ response.body.email }}" }
schemes:
  key:
    type: apiKey
    fields: { apiKey: { type: password, label: API key } }
    request: { headers: { X-Api-Key: "{{ fields.apiKey }}" } }
`,
    good: `test: { url: /me, label: "{{ response.body.email }}" }
schemes:
  key:
    type: apiKey
    fields: { apiKey: { type: password, label: API key, help: "Under [Settings](https://acme.example/settings)." } }
    request: { headers: { X-Api-Key: "{{ fields.apiKey }}" } }
`,
  },
  *check({ app }) {
    for (const scheme of app.schemes) {
      const fields = [...app.fields, ...scheme.fields];
      const named = (scheme.test ?? app.test)?.requests.some(({ label }) => label !== undefined);
      if (!named || fields.some(({ keys, type }) => keys.has('help') || type?.value === 'note')) continue;
      const sought = fields.find(({ name, secret }) => secret && COPIED.test(name.value));
      if (sought === undefined) continue;
      yield {
        at: sought.name.range,
        message: `Nothing says where people find \`${sought.name.value}\`.`,
        help: 'Add `help` with a link to the page: `help: "Under [Settings](https://…)."`.',
      };
    }
  },
});
