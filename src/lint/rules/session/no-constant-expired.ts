import { rule } from '../../rule.ts';
import { judgeStatus } from '../../status.ts';

export default rule({
  id: 'session/no-constant-expired',
  summary: '`expired` looks at the response, and can be true of a refusal alone.',
  why: 'Sessions would be renewed after every request, or never.',
  source: 'LANGUAGE §6, expired',
  severity: 'warning',
  group: 'correctness',
  soundOnly: true,
  examples: {
    bad: `schemes:
  session:
    type: session
    login: { method: POST, url: /login, save: { token: response.body.token } }
    expired: "false"
    request: { headers: { X-Session: "{{ session.token }}" } }
`,
    good: `schemes:
  session:
    type: session
    login: { method: POST, url: /login, save: { token: response.body.token } }
    expired: response.status in [401, 403]
    request: { headers: { X-Session: "{{ session.token }}" } }
`,
  },
  *check({ schemes }) {
    for (const { scheme, values } of schemes) {
      const value = scheme.expired === undefined ? undefined : values.get(scheme.expired);
      if (value === undefined) continue;
      const only = value.template.parts[0];
      const status = only?.kind === 'expr' ? judgeStatus(only.expr) : undefined;
      if (status?.never || status?.onSuccess) {
        yield {
          at: value.node.range,
          message: status.never ? 'No response makes this true.' : 'Every good response makes this true.',
          help: status.never
            ? 'Join what can each happen by `or`: `response.status == 401 or response.status == 403`.'
            : 'Ask for the status of a refusal, or for a word of the body.',
        };
      }
      if (value.reads.some(({ root }) => root === 'response' || root === 'vars')) continue;
      yield {
        at: value.node.range,
        message: 'This does not depend on the response.',
        help: 'Ask for a status or a word of the body; left out, it is `response.status == 401`.',
      };
    }
  },
});
