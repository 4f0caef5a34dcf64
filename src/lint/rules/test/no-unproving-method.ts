import { rule } from '../../rule.ts';
import { stepsOf } from '../../steps-of.ts';

const WHY: Readonly<Record<string, string>> = {
  OPTIONS: 'Servers answer OPTIONS whoever asks.',
  HEAD: 'Many servers answer HEAD whoever asks, and never say what is wrong.',
};

export default rule({
  id: 'test/no-unproving-method',
  summary: 'A test request fails with wrong credentials.',
  why: 'Connections that do not work would be taken for good ones.',
  source: 'RFC 9110 §9.3.7; WHATWG Fetch, CORS preflight; LANGUAGE §2, test',
  severity: 'warning',
  group: 'correctness',
  examples: {
    bad: `test: { method: OPTIONS, url: /accounts }
schemes:
  key:
    type: apiKey
    fields: { apiKey: { type: password, label: API key } }
    request: { headers: { X-Api-Key: "{{ fields.apiKey }}" } }
`,
    good: `test: { method: GET, url: /accounts }
schemes:
  key:
    type: apiKey
    fields: { apiKey: { type: password, label: API key } }
    request: { headers: { X-Api-Key: "{{ fields.apiKey }}" } }
`,
  },
  *check({ app }) {
    for (const { step, of } of stepsOf(app)) {
      const { method } = step;
      const why = method === undefined || of !== 'test' ? undefined : WHY[method.value];
      if (method === undefined || why === undefined) continue;
      yield {
        at: method.range,
        message: `This request proves nothing. ${why}`,
        help: 'Use GET, on something that only its owner may see.',
      };
    }
  },
});
