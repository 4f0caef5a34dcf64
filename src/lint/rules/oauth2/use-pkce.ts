import { removal } from '../../../analyse/remove.ts';
import { locatedKey, nameOf } from '../../../model/read.ts';
import { rule } from '../../rule.ts';

export default rule({
  id: 'oauth2/use-pkce',
  summary: 'Public and confidential clients use PKCE with S256.',
  why: 'Without it, an intercepted authorization code can be redeemed by someone else.',
  source: 'RFC 9700 §2.1.1; RFC 7636 §4.2',
  severity: 'warning',
  group: 'security',
  examples: {
    bad: `schemes:
  oauth:
    type: oauth2
    grant: authorization_code
    authorization: { url: https://acme.example/authorize }
    token: { url: https://acme.example/token }
    pkce: plain
`,
    good: `schemes:
  oauth:
    type: oauth2
    grant: authorization_code
    authorization: { url: https://acme.example/authorize }
    token: { url: https://acme.example/token }
`,
  },
  *check({ tree, schemes }) {
    for (const scheme of schemes.ofType('oauth2')) {
      const pkce = scheme.key('pkce');
      if (pkce === undefined || (pkce.value !== 'none' && pkce.value !== 'plain')) continue;
      if (scheme.key('grant')?.value !== 'authorization_code') continue;
      const { node } = scheme.scheme;
      const entry = node?.entries.find((each) => nameOf(each) === 'pkce');
      yield {
        at: pkce.range,
        message: pkce.value === 'none' ? 'PKCE is switched off.' : 'The code challenge is the verifier itself.',
        help: 'Servers that know no PKCE pass over it (RFC 6749 §3.1). Where this one refuses it, suppress this with that reason.',
        fix: entry && removal(tree, node, locatedKey(entry).range)[0],
      };
    }
  },
});
