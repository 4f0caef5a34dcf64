import { componentOf } from '../../../analyse/origin.ts';
import { splitUrl } from '../../../expression/url.ts';
import { asScalar, valueAt } from '../../../model/read.ts';
import { rule, type SchemeView } from '../../rule.ts';

export default rule({
  id: 'oauth2/use-issuer',
  summary: 'A client of several authorization servers checks which of them has answered.',
  why: 'One of them could be made to obtain the code that another has given out.',
  source: 'RFC 9207 §2.4; RFC 9700 §2.1',
  severity: 'warning',
  group: 'security',
  examples: {
    bad: `schemes:
  one:
    type: oauth2
    grant: authorization_code
    authorization: { url: https://one.acme.example/authorize }
    token: { url: https://one.acme.example/token }
    issuer: https://one.acme.example
  two:
    type: oauth2
    grant: authorization_code
    authorization: { url: https://two.acme.example/authorize }
    token: { url: https://two.acme.example/token }
`,
    good: `schemes:
  one:
    type: oauth2
    grant: authorization_code
    authorization: { url: https://one.acme.example/authorize }
    token: { url: https://one.acme.example/token }
    issuer: https://one.acme.example
  two:
    type: oauth2
    grant: authorization_code
    authorization: { url: https://two.acme.example/authorize }
    token: { url: https://two.acme.example/token }
    issuer: https://two.acme.example
`,
  },
  *check({ schemes }) {
    const codes = schemes.ofType('oauth2').filter((scheme) => scheme.key('grant')?.value === 'authorization_code');
    if (codes.length < 2 || new Set(codes.map(hostOf)).size < 2) return;
    for (const scheme of codes) {
      if (scheme.key('issuer') !== undefined) continue;
      yield {
        at: scheme.scheme.name.range,
        message: `\`${scheme.name}\` does not say which authorization server it belongs to.`,
        help: 'Add `issuer`; a callback that names another is then refused.',
      };
    }
  },
});

function hostOf({ scheme, values }: SchemeView): string | undefined {
  const url = asScalar(valueAt(scheme.keys.get('authorization'), 'url'));
  const template = url === undefined ? undefined : values.get(url)?.template;
  return template === undefined ? undefined : componentOf(splitUrl(template), 'host');
}
