import { visit } from '../../../analyse/condition.ts';
import { parseExpression } from '../../../expression/parse.ts';
import { textOf } from '../../../model/read.ts';
import { rule } from '../../rule.ts';
import { stepsOf } from '../../steps-of.ts';

export default rule({
  id: 'steps/no-body-of-head',
  summary: 'Nothing is read from the body of an answer to HEAD.',
  why: 'There is none, so the value is always absent.',
  source: 'RFC 9110 §9.3.2',
  severity: 'warning',
  group: 'correctness',
  examples: {
    bad: `schemes:
  session:
    type: session
    login: { method: HEAD, url: /login, save: { token: response.body.token } }
    request: { headers: { X-Session: "{{ session.token }}" } }
`,
    good: `schemes:
  session:
    type: session
    login: { method: HEAD, url: /login, save: { token: response.cookies.sid } }
    request: { headers: { X-Session: "{{ session.token }}" } }
`,
  },
  *check({ app }) {
    for (const { step } of stepsOf(app)) {
      if (step.method?.value !== 'HEAD') continue;
      const { ok, refused, error, expiresIn, expiresAt } = step;
      const read = [...step.save.map(({ value }) => value), ok, refused, error, expiresIn, expiresAt];
      for (const node of read) {
        let reads = false;
        if (node === undefined) continue;
        visit(parseExpression(textOf(node)).expr, (expr) => {
          const key = expr.kind === 'path' && expr.root === 'response' ? expr.segments[0]?.key : undefined;
          reads ||= key === 'body' || key === 'text';
        });
        if (!reads) continue;
        yield {
          at: node.range,
          message: 'The answer to HEAD has no body.',
          help: 'Use `method: GET`, or read a header.',
        };
      }
    }
  },
});
