import { rule } from '../../rule.ts';

export default rule({
  id: 'oauth1/no-plaintext',
  summary: 'Requests are signed, not sent with the secrets themselves.',
  why: 'Both secrets stand in every request, and nothing ties them to it: whoever sees one request can make any other.',
  source: 'RFC 5849 §3.4.4, §4.4',
  severity: 'warning',
  group: 'security',
  examples: {
    bad: `schemes:
  oauth:
    type: oauth1
    temporaryCredentials: { url: https://acme.example/request_token }
    authorization: { url: https://acme.example/authorize }
    token: { url: https://acme.example/access_token }
    signatureMethod: PLAINTEXT
`,
    good: `schemes:
  oauth:
    type: oauth1
    temporaryCredentials: { url: https://acme.example/request_token }
    authorization: { url: https://acme.example/authorize }
    token: { url: https://acme.example/access_token }
    signatureMethod: HMAC-SHA256
`,
  },
  *check({ schemes }) {
    for (const scheme of schemes.ofType('oauth1')) {
      const method = scheme.key('signatureMethod');
      // Where a hash of the body is asked for, that is said (oauth1/no-plaintext-body-hash).
      if (method?.value !== 'PLAINTEXT' || scheme.scheme.keys.has('bodyHash')) continue;
      yield {
        at: method.range,
        message: '`PLAINTEXT` signs nothing.',
        help: 'Use `HMAC-SHA256` or `HMAC-SHA1`. Where the API knows nothing better, suppress this with that reason.',
      };
    }
  },
});
