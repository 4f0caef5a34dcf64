import { replace, rule } from '../../rule.ts';

/** An absolute URL, of whatever scheme an app has registered. */
const ABSOLUTE = /^[a-z][a-z0-9+.-]*:/i;
const OUT_OF_BAND = /^(?:oob|out[_ -]?of[_ -]?band|none|pin)$/i;

export default rule({
  id: 'oauth1/use-oob',
  summary: 'The redirect URI of OAuth 1.0a is an absolute URL, or `oob`.',
  why: 'Servers refuse anything else, and compare `oob` with its case.',
  source: 'RFC 5849 §2.1',
  severity: 'warning',
  group: 'correctness',
  soundOnly: true,
  examples: {
    bad: `schemes:
  user:
    type: oauth1
    temporaryCredentials: { url: https://acme.example/request_token }
    authorization: { url: https://acme.example/authorize }
    token: { url: https://acme.example/access_token }
    redirectUri: OOB
`,
    good: `schemes:
  user:
    type: oauth1
    temporaryCredentials: { url: https://acme.example/request_token }
    authorization: { url: https://acme.example/authorize }
    token: { url: https://acme.example/access_token }
    redirectUri: oob
`,
  },
  *check({ schemes }) {
    for (const scheme of schemes.ofType('oauth1')) {
      const uri = scheme.key('redirectUri');
      if (uri === undefined || uri.value === 'oob' || uri.value.includes('{{') || ABSOLUTE.test(uri.value)) continue;
      yield {
        at: uri.range,
        message: `\`${uri.value}\` is no address to come back to.`,
        help: 'Write the whole URL, or `oob` where people are shown a verifier to type in.',
        fix: OUT_OF_BAND.test(uri.value) ? replace(uri.range, 'oob', 'unsafe') : undefined,
      };
    }
  },
});
