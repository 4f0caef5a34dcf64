import { rule } from '../../rule.ts';
import { stepsOf } from '../../steps-of.ts';

export default rule({
  id: 'test/no-writing-method',
  summary: 'A test request changes nothing.',
  why: 'A connection is tested again and again, often without anybody looking.',
  source: 'RFC 9110 §9.2.1',
  severity: 'warning',
  group: 'people',
  examples: {
    bad: `test: { method: DELETE, url: /sessions/others }
schemes:
  key:
    type: apiKey
    fields: { apiKey: { type: password, label: API key } }
    request: { headers: { X-Api-Key: "{{ fields.apiKey }}" } }
`,
    good: `test: { url: /sessions }
schemes:
  key:
    type: apiKey
    fields: { apiKey: { type: password, label: API key } }
    request: { headers: { X-Api-Key: "{{ fields.apiKey }}" } }
`,
  },
  *check({ app }) {
    for (const { step, of } of stepsOf(app)) {
      if (of !== 'test' || step.method === undefined || !/^(?:PUT|PATCH|DELETE)$/.test(step.method.value)) continue;
      yield {
        at: step.method.range,
        message: `${step.method.value} changes something each time the connection is tested.`,
        help: 'Read something that only its owner may see.',
      };
    }
  },
});
