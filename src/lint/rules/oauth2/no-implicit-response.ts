import { located, valueAt } from '../../../model/read.ts';
import { rule } from '../../rule.ts';

export default rule({
  id: 'oauth2/no-implicit-response',
  summary: 'The authorization endpoint answers with a code, not with a token.',
  why: 'A token in a URL is kept in histories and logs, and nothing binds it to the client that asked for it.',
  source: 'RFC 9700 §2.1.2',
  severity: 'warning',
  group: 'security',
  examples: {
    bad: `schemes:
  oauth:
    type: oauth2
    grant: authorization_code
    authorization: { url: https://acme.example/authorize, query: { response_type: token } }
    token: { url: https://acme.example/token }
`,
    good: `schemes:
  oauth:
    type: oauth2
    grant: authorization_code
    authorization: { url: https://acme.example/authorize }
    token: { url: https://acme.example/token }
`,
  },
  *check({ schemes }) {
    for (const { scheme } of schemes.ofType('oauth2')) {
      const authorization = scheme.keys.get('authorization');
      const written = located(valueAt(authorization, 'url'));
      const inUrl = /[?&]response_type=([^&#]*)/.exec(written?.value ?? '');
      const type = located(valueAt(valueAt(authorization, 'query'), 'response_type'));
      const at = type?.range ?? written?.range;
      if (at === undefined || !/\b(?:id_)?token\b/.test(type?.value ?? inUrl?.[1] ?? '')) continue;
      yield {
        at,
        message: 'This asks for a token in the callback (the implicit grant).',
        help: 'Leave `response_type` out: it is `code` unless said otherwise.',
      };
    }
  },
});
