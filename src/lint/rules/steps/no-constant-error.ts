import { visit } from '../../../analyse/condition.ts';
import { parseExpression } from '../../../expression/parse.ts';
import { textOf } from '../../../model/read.ts';
import { rule } from '../../rule.ts';
import { stepsOf } from '../../steps-of.ts';

export default rule({
  id: 'steps/no-constant-error',
  summary: "`error` gives the server's own words.",
  why: 'A number, or a text that is always the same, tells nobody what to do.',
  source: 'LANGUAGE §3, error; WCAG 2.2, success criterion 3.3.1',
  severity: 'warning',
  group: 'people',
  soundOnly: true,
  examples: {
    bad: `schemes:
  session:
    type: session
    login: { method: POST, url: /login, error: response.status, save: { token: response.body.token } }
    request: { headers: { X-Session: "{{ session.token }}" } }
`,
    good: `schemes:
  session:
    type: session
    login: { method: POST, url: /login, error: response.body.message, save: { token: response.body.token } }
    request: { headers: { X-Session: "{{ session.token }}" } }
`,
  },
  *check({ app }) {
    for (const { step } of stepsOf(app)) {
      if (step.error === undefined || /^response\.(?!status)/.test(textOf(step.error))) continue;
      let speaks = false;
      visit(parseExpression(textOf(step.error)).expr, (expr) => {
        speaks ||= expr.kind === 'hole' || (expr.kind === 'path' && expr.segments[0]?.key !== 'status');
      });
      if (speaks) continue;
      yield {
        at: step.error.range,
        message: 'This says nothing of what went wrong.',
        help: "Read the server's message: `response.body.message`, or take `error` away.",
      };
    }
  },
});
