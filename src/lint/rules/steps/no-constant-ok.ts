import { visit } from '../../../analyse/condition.ts';
import { parseExpression } from '../../../expression/parse.ts';
import { textOf } from '../../../model/read.ts';
import { rule } from '../../rule.ts';
import { isAlways, judgeStatus } from '../../status.ts';
import { stepsOf } from '../../steps-of.ts';

export default rule({
  id: 'steps/no-constant-ok',
  summary: '`ok` looks at the response.',
  why: 'A failed request passes for a good one, or every good one fails.',
  source: 'LANGUAGE §3, ok',
  severity: 'warning',
  group: 'correctness',
  soundOnly: true,
  examples: {
    bad: `schemes:
  session:
    type: session
    login: { method: POST, url: /login, ok: "true", save: { token: response.body.token } }
    request: { headers: { X-Session: "{{ session.token }}" } }
`,
    good: `schemes:
  session:
    type: session
    login: { method: POST, url: /login, ok: response.body.success == true, save: { token: response.body.token } }
    request: { headers: { X-Session: "{{ session.token }}" } }
`,
  },
  *check({ app }) {
    for (const { step } of stepsOf(app)) {
      if (step.ok === undefined) continue;
      const text = textOf(step.ok);
      if (text.startsWith('response.') && (GOOD.test(text) || !/status|true|false/.test(text))) continue;
      const { expr: condition } = parseExpression(text);
      if (judgeStatus(condition)?.never) {
        yield {
          at: step.ok.range,
          message: 'No response makes this true, so every exchange would fail.',
          help: 'Join what can each happen by `or`: `response.status == 200 or response.status == 201`.',
        };
      }
      let looks = false;
      if (isAlways(condition)) looks = false;
      else
        visit(condition, (expr) => {
          looks ||= expr.kind === 'path' && (expr.root === 'response' || expr.root === 'vars');
        });
      if (looks) continue;
      yield {
        at: step.ok.range,
        message: 'This does not depend on the response.',
        help: 'Ask for a status or a word of the body; left out, it is a status from 200 to 299.',
      };
    }
  },
});

/** What is nearly always asked. */
const GOOD = /^response\.status == 2\d\d$/;
