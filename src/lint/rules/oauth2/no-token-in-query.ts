import { located, valueAt } from '../../../model/read.ts';
import { replace, rule } from '../../rule.ts';

export default rule({
  id: 'oauth2/no-token-in-query',
  summary: 'Access tokens travel in a header.',
  why: 'URLs are kept in the logs of servers and proxies, in histories and in Referer headers.',
  source: 'RFC 9700 §4.3.2; RFC 6750 §2.3',
  severity: 'warning',
  group: 'security',
  examples: {
    bad: `schemes:
  oauth:
    type: oauth2
    grant: client_credentials
    token: { url: https://acme.example/token }
    accessToken: { in: query }
`,
    good: `schemes:
  oauth:
    type: oauth2
    grant: client_credentials
    token: { url: https://acme.example/token }
    accessToken: { in: header, name: X-Access-Token }
`,
  },
  *check({ schemes }) {
    for (const { scheme } of schemes.ofType('oauth2')) {
      const accessToken = scheme.keys.get('accessToken');
      const place = located(valueAt(accessToken, 'in'));
      if (place?.value !== 'query') continue;
      const isNamed = valueAt(accessToken, 'name') !== undefined;
      yield {
        at: place.range,
        message: 'The access token stands in the URL of every request.',
        help: 'Send it in a header. Where the API takes it only so, suppress this with that reason.',
        fix: isNamed ? undefined : replace(place.range, 'header', 'unsafe', 'Send it in the Authorization header'),
      };
    }
  },
});
