import { rule } from '../../rule.ts';

export default rule({
  id: 'session/no-constant-expired',
  summary: '`expired` looks at the response.',
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
      if (value === undefined || value.reads.some(({ root }) => root === 'response' || root === 'vars')) continue;
      yield {
        at: value.node.range,
        message: 'This does not depend on the response.',
        help: 'Ask for a status or a word of the body; left out, it is `response.status == 401`.',
      };
    }
  },
});
