import { secondsOf, valueAt } from '../../../model/read.ts';
import { rule } from '../../rule.ts';

/** In seconds. */
const DAY = 86_400;

export default rule({
  id: 'jwt/no-long-lifetime',
  summary: 'A token that is made for each request ends within a day.',
  why: 'Whoever overhears one can use it as long as it lives, and nobody can take it back.',
  source: 'RFC 8725 §2.8; RFC 7523 §3',
  severity: 'warning',
  group: 'security',
  examples: {
    bad: `schemes:
  app:
    type: jwt
    client: { privateKey: { type: pem, label: Private key } }
    algorithm: RS256
    key: "{{ client.privateKey }}"
    lifetime: 2592000
    request: { headers: { Authorization: "Bearer {{ jwt }}" } }
`,
    good: `schemes:
  app:
    type: jwt
    client: { privateKey: { type: pem, label: Private key } }
    algorithm: RS256
    key: "{{ client.privateKey }}"
    lifetime: 600
    request: { headers: { Authorization: "Bearer {{ jwt }}" } }
`,
  },
  *check({ app }) {
    for (const { node, type } of app.schemes) {
      if (type.value !== 'jwt' && type.value !== 'oauth2') continue;
      const lifetime = valueAt(type.value === 'jwt' ? node : valueAt(node, 'assertion'), 'lifetime');
      const seconds = secondsOf(lifetime) ?? 0;
      if (lifetime === undefined || seconds <= DAY) continue;
      yield {
        at: lifetime.range,
        message: `This token lives for ${Math.round(seconds / DAY)} days.`,
        help: 'A few minutes are enough, since each request has a new one.',
      };
    }
  },
});
