import { visit } from '../../../analyse/condition.ts';
import type { PathExpr } from '../../../expression/ast.ts';
import { parseExpression } from '../../../expression/parse.ts';
import { textOf } from '../../../model/read.ts';
import { rule } from '../../rule.ts';
import { stepsOf } from '../../steps-of.ts';

/** Names of what programs tell errors apart by; people need the words that stand beside it. */
const NUMBER = /^(?:code|errno|err_?code|error_?code|status|status_?code|ret_?code|result_?code)$/i;

/** A part of the body by its name, as it nearly always is. */
const PLAIN = /^response\.(?:body|text)(?:\.\w+)*$/;

const isNumber = ({ segments }: PathExpr): boolean => NUMBER.test(String(segments.at(-1)?.key));

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
      if (step.error === undefined) continue;
      const written = textOf(step.error);
      if (PLAIN.test(written) && !NUMBER.test(written.slice(written.lastIndexOf('.') + 1))) continue;
      const { expr: whole } = parseExpression(written);
      let speaks = false;
      visit(whole, (expr) => {
        if (expr.kind === 'path') speaks ||= expr.segments[0]?.key !== 'status' && !(expr === whole && isNumber(expr));
        else speaks ||= expr.kind === 'hole';
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
