import { entriesOf, located, nameOf, valueAt } from '../../../model/read.ts';
import { rule } from '../../rule.ts';

export default rule({
  id: 'oauth2/no-idle-refresh',
  summary: 'A client that acts for itself asks for a new token instead of refreshing.',
  why: 'Servers give it no refresh token, so the endpoint is never used.',
  source: 'RFC 6749 §4.4.3',
  severity: 'warning',
  group: 'correctness',
  examples: {
    bad: `schemes:
  oauth:
    type: oauth2
    grant: client_credentials
    token: { url: https://acme.example/token }
    refresh: { url: https://acme.example/refresh }
`,
    good: `schemes:
  oauth:
    type: oauth2
    grant: client_credentials
    token: { url: https://acme.example/token }
`,
  },
  *check({ schemes }) {
    for (const { scheme } of schemes.ofType('oauth2')) {
      if (located(scheme.keys.get('grant'))?.value !== 'client_credentials') continue;
      const entry = entriesOf(scheme.node).find((each) => nameOf(each) === 'refresh');
      const saved = valueAt(valueAt(scheme.keys.get('token'), 'save'), 'refresh_token');
      if (entry?.value?.kind !== 'map' || saved !== undefined) continue;
      yield {
        at: entry.key.range,
        message: 'This grant has no refresh token, so nothing is ever refreshed.',
        help: 'Take `refresh` away. Where this API does give one, save it: `refresh_token: response.body.refresh_token`.',
      };
    }
  },
});
