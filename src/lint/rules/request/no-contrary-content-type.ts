import type { Entries } from '../../../model/app.ts';
import { textOf } from '../../../model/read.ts';
import { rule } from '../../rule.ts';
import { stepsOf } from '../../steps-of.ts';

const TYPES = {
  json: /\bjson\b/i,
  form: /^application\/x-www-form-urlencoded\b/i,
  xml: /\bxml\b/i,
  text: /./,
} as const;

export default rule({
  id: 'request/no-contrary-content-type',
  summary: 'Content-Type says what the body is.',
  why: 'The server reads the body as something that it is not.',
  source: 'RFC 9110 §8.3',
  severity: 'warning',
  group: 'correctness',
  examples: {
    bad: `schemes:
  session:
    type: session
    login:
      url: /login
      headers: { Content-Type: application/json }
      form: { client: acme }
      save: { token: response.body.token }
    request: { headers: { X-Session: "{{ session.token }}" } }
`,
    good: `schemes:
  session:
    type: session
    login: { url: /login, form: { client: acme }, save: { token: response.body.token } }
    request: { headers: { X-Session: "{{ session.token }}" } }
`,
  },
  *check({ app }) {
    const all: readonly Entries[] = stepsOf(app).map(({ step }) => step);
    for (const { headers, body } of all) {
      const type = body === undefined ? undefined : headers.find(({ name }) => /^content-type$/i.test(name.value));
      if (body === undefined || type?.value?.kind !== 'scalar' || type.value.value === null) continue;
      const text = textOf(type.value);
      if (text.includes('{{') || TYPES[body.as].test(text)) continue;
      yield {
        at: type.value.range,
        message: `The body is \`${body.as}\`, and this says otherwise.`,
        help: 'Take the header away, since the body has its own, or write the body in that form.',
      };
    }
  },
});
