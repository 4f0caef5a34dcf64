import { textOf } from '../../../model/read.ts';
import { rule } from '../../rule.ts';

/** Paths whose answer says who is connected. */
const WHO =
  /(?:(?:^|\/v[\d.]+|\/api)\/(?:me|self|profile)|\/(?:whoami|userinfo|users\/(?:me|self)|user\/me|current[-_]?user|users\/current))(?:\.json)?\/?$/i;

export default rule({
  id: 'test/use-label',
  summary: 'Where the test asks who is connected, its answer names the connection.',
  why: 'Without a label people cannot tell their connections apart.',
  source: 'LANGUAGE §2, test',
  severity: 'info',
  group: 'people',
  examples: {
    bad: `test: { url: /users/me }
schemes:
  key:
    type: apiKey
    fields: { apiKey: { type: password, label: API key } }
    request: { headers: { X-Api-Key: "{{ fields.apiKey }}" } }
`,
    good: `test: { url: /users/me, label: "{{ response.body.email }}" }
schemes:
  key:
    type: apiKey
    fields: { apiKey: { type: password, label: API key, help: "Under [Settings](https://acme.example)." } }
    request: { headers: { X-Api-Key: "{{ fields.apiKey }}" } }
`,
  },
  *check({ app }) {
    for (const { test } of [app, ...app.schemes, ...app.variants]) {
      const requests = test?.requests ?? [];
      const who = requests.find(({ url }) => url !== undefined && WHO.test(textOf(url)));
      if (who?.url === undefined || requests.some(({ label }) => label !== undefined)) continue;
      yield {
        at: who.url.range,
        message: 'This request asks who is connected, and the answer is not used as a label.',
        help: 'Add `label`: `label: "{{ response.body.email }}"`.',
      };
    }
  },
});
