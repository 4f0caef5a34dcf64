import { located, valueAt } from '../../../model/read.ts';
import { rule } from '../../rule.ts';

const PLAIN = /^http:\/\/(?!(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?:[:/]|$))/i;

export default rule({
  id: 'oauth2/no-plain-redirect',
  summary: 'A person comes back through TLS, or to this machine itself.',
  why: 'The authorization code can be read on the way.',
  source: 'RFC 9700 §2.6; RFC 8252 §7.3',
  severity: 'warning',
  group: 'security',
  examples: {
    bad: `schemes:
  oauth:
    type: oauth2
    grant: authorization_code
    authorization: { url: https://acme.example/authorize }
    token: { url: https://acme.example/token }
    redirectUri: http://notes.example/callback
`,
    good: `schemes:
  oauth:
    type: oauth2
    grant: authorization_code
    authorization: { url: https://acme.example/authorize }
    token: { url: https://acme.example/token }
    redirectUri: http://127.0.0.1:8080/callback
`,
  },
  *check({ schemes }) {
    for (const scheme of [...schemes.ofType('oauth2'), ...schemes.ofType('oauth1')]) {
      const query = valueAt(scheme.scheme.keys.get('authorization'), 'query');
      for (const uri of [scheme.key('redirectUri'), located(valueAt(query, 'redirect_uri'))]) {
        if (uri === undefined || !PLAIN.test(uri.value)) continue;
        yield {
          at: uri.range,
          message: 'This redirect URI is plain HTTP.',
          help: 'Use `https://`; plain HTTP is only for this machine itself.',
        };
      }
    }
  },
});
