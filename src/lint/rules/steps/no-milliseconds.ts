import { textOf } from '../../../model/read.ts';
import { rule } from '../../rule.ts';
import { stepsOf } from '../../steps-of.ts';

/** Ten years, in seconds. */
const LONG = 315_360_000;

export default rule({
  id: 'steps/no-milliseconds',
  summary: 'A number in `expiresIn` counts seconds.',
  why: 'The session is taken for good long after it has ended.',
  source: 'LANGUAGE §3, expiresIn',
  severity: 'warning',
  group: 'correctness',
  examples: {
    bad: `schemes:
  session:
    type: session
    login: { method: POST, url: /login, save: { token: response.body.token }, expiresIn: 3600000 }
    request: { headers: { X-Session: "{{ session.token }}" } }
`,
    good: `schemes:
  session:
    type: session
    login: { method: POST, url: /login, save: { token: response.body.token }, expiresIn: 1h }
    request: { headers: { X-Session: "{{ session.token }}" } }
`,
  },
  *check({ app }) {
    for (const { step } of stepsOf(app)) {
      const node = step.expiresIn;
      const count = node === undefined || !/^\d+$/.test(textOf(node)) ? 0 : Number(textOf(node));
      if (node === undefined || (count < LONG && !(count >= 600_000 && count % 60_000 === 0 && count % 86_400 !== 0)))
        continue;
      yield {
        at: node.range,
        message: `${count} seconds are ${Math.round(count / 86_400)} days.`,
        help: `If these are milliseconds, write \`${count}ms\`; a length of time has a unit: \`30m\`, \`1h\`, \`30d\`.`,
      };
    }
  },
});
