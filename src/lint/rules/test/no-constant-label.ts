import { rule } from '../../rule.ts';

export default rule({
  id: 'test/no-constant-label',
  summary: "A connection's label tells it from others.",
  why: 'Somebody with two accounts sees the same name twice, and uses the wrong one.',
  source: 'LANGUAGE §2, test',
  severity: 'warning',
  group: 'people',
  examples: {
    bad: `test: { url: /me, label: Acme account }
schemes:
  key:
    type: apiKey
    fields: { apiKey: { type: password, label: API key, help: "Under [Settings](https://acme.example)." } }
    request: { headers: { X-Api-Key: "{{ fields.apiKey }}" } }
`,
    good: `test: { url: /me, label: "{{ response.body.account.name }}" }
schemes:
  key:
    type: apiKey
    fields: { apiKey: { type: password, label: API key, help: "Under [Settings](https://acme.example)." } }
    request: { headers: { X-Api-Key: "{{ fields.apiKey }}" } }
`,
  },
  *check({ written }) {
    for (const { node, text, purpose } of written) {
      if (purpose !== 'label' || text.includes('{{')) continue;
      yield {
        at: node.range,
        message: 'Every connection would have this same label.',
        help: 'Take a name from the answer: `{{ response.body.email }}`.',
      };
    }
  },
});
