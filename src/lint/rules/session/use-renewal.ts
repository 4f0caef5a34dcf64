import { entriesOf } from '../../../model/read.ts';
import { contains } from '../../../text/range.ts';
import { rule } from '../../rule.ts';

export default rule({
  id: 'session/use-renewal',
  summary: 'A refresh renews something that requests read.',
  why: 'It is sent for nothing: requests go on with what has ended.',
  source: 'LANGUAGE §3, save',
  severity: 'warning',
  group: 'correctness',
  soundOnly: true,
  examples: {
    bad: `schemes:
  session:
    type: session
    login: { method: POST, url: /login, save: { token: response.body.token, renewal: response.body.renewal } }
    refresh: { method: POST, url: /refresh, headers: { X-Renewal: "{{ session.renewal }}" } }
    request: { headers: { X-Session: "{{ session.token }}" } }
`,
    good: `schemes:
  session:
    type: session
    login: { method: POST, url: /login, save: { token: response.body.token, renewal: response.body.renewal } }
    refresh: { method: POST, url: /refresh, headers: { X-Renewal: "{{ session.renewal }}" }, save: { token: response.body.token } }
    request: { headers: { X-Session: "{{ session.token }}" } }
`,
  },
  *check({ schemes }) {
    for (const { scheme, session } of schemes.ofType('session')) {
      const { refresh } = scheme;
      if (refresh === undefined || refresh.script !== undefined || refresh.requests.length === 0) continue;
      // A session that lives on the server is prolonged without anything new to keep.
      const expires = refresh.requests.some(({ expiresIn, expiresAt }) => (expiresIn ?? expiresAt) !== undefined);
      const renewed = new Set(refresh.requests.flatMap(({ save }) => save.map(({ name }) => name.value)));
      const isRead = session.some(
        ({ name, uses }) => renewed.has(name) && uses.some((use) => !contains(refresh.node.range, use)),
      );
      if (isRead || (expires && renewed.size === 0)) continue;
      const entry = entriesOf(scheme.node).find(({ value }) => value === refresh.node);
      yield {
        at: entry?.key.range ?? refresh.node.range,
        message: renewed.size === 0 ? 'This refresh saves nothing.' : 'No request reads what this refresh saves.',
        help: 'Save the new value under the name that requests read.',
      };
    }
  },
});
