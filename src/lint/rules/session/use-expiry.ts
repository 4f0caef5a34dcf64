import { entriesOf } from '../../../model/read.ts';
import { rule } from '../../rule.ts';

export default rule({
  id: 'session/use-expiry',
  summary: 'A refresh says when the new session ends, where the login says it.',
  why: 'After the first renewal nobody knows the end any more, so each session is used until a request fails.',
  source: 'LANGUAGE §3, expiresIn; §6, refresh',
  severity: 'info',
  group: 'correctness',
  soundOnly: true,
  examples: {
    bad: `schemes:
  session:
    type: session
    login: { method: POST, url: /login, save: { token: response.body.token }, expiresIn: response.body.expires_in }
    refresh: { method: POST, url: /refresh, save: { token: response.body.token } }
    request: { headers: { X-Session: "{{ session.token }}" } }
`,
    good: `schemes:
  session:
    type: session
    login: { method: POST, url: /login, save: { token: response.body.token }, expiresIn: response.body.expires_in }
    refresh: { method: POST, url: /refresh, save: { token: response.body.token }, expiresIn: response.body.expires_in }
    request: { headers: { X-Session: "{{ session.token }}" } }
`,
  },
  *check({ schemes }) {
    for (const { scheme } of schemes.ofType('session')) {
      const { login, refresh } = scheme;
      const ends = (steps: typeof login) =>
        steps?.requests.find(({ expiresIn, expiresAt }) => (expiresIn ?? expiresAt) !== undefined);
      const said = ends(login);
      if (said === undefined || refresh === undefined || refresh.requests.length === 0 || ends(refresh) !== undefined)
        continue;
      if (!refresh.requests.some(({ save }) => save.length > 0)) continue;
      const key = said.expiresIn === undefined ? 'expiresAt' : 'expiresIn';
      yield {
        at: entriesOf(scheme.node).find(({ value }) => value === refresh.node)?.key.range ?? refresh.node.range,
        message: `This refresh has no \`${key}\`, and the login has one.`,
        help: `Say it here too: \`${key}: …\`.`,
      };
    }
  },
});
