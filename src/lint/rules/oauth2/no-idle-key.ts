import { entriesOf, itemsOf, located, nameOf, valueAt } from '../../../model/read.ts';
import { type RuleContext, rule } from '../../rule.ts';

const ENDPOINTS: readonly string[] = ['token', 'refresh', 'par', 'device', 'revocation'];

export default rule({
  id: 'oauth2/no-idle-key',
  summary: 'What is said of a grant is used by it.',
  why: 'Whoever wrote it relies on something that does not happen.',
  source: 'RFC 6749 §2.3; RFC 7523 §2',
  severity: 'warning',
  group: 'correctness',
  soundOnly: true,
  examples: {
    bad: `schemes:
  oauth:
    type: oauth2
    grant: client_credentials
    token: { url: https://acme.example/token }
    client: { privateKey: { type: pem, label: Private key } }
    assertion: { algorithm: RS256, key: "{{ client.privateKey }}" }
`,
    good: `schemes:
  oauth:
    type: oauth2
    grant: client_credentials
    token: { url: https://acme.example/token }
    client: { privateKey: { type: pem, label: Private key } }
    clientAuthentication: private_key_jwt
    assertion: { algorithm: RS256, key: "{{ client.privateKey }}" }
`,
  },
  *check({ schemes }) {
    for (const { scheme, values } of schemes.ofType('oauth2')) {
      const methods = methodsOf(scheme);
      const readsAssertion = [...values.values()].some(({ reads }) => reads.some(({ root }) => root === 'assertion'));
      const grant = located(scheme.keys.get('grant'))?.value;
      const idle: Readonly<Record<string, string | false>> = {
        assertion:
          grant !== 'jwt_bearer' &&
          !methods.has('private_key_jwt') &&
          !readsAssertion &&
          'Say `clientAuthentication: private_key_jwt`, or take it away.',
        clientSecret:
          ![...methods].some((method) => method.startsWith('client_secret_')) &&
          'Choose a way of client authentication that has a secret, or take it away.',
      };
      for (const entry of entriesOf(scheme.node)) {
        const name = nameOf(entry);
        const help = Object.hasOwn(idle, name) ? idle[name] : false;
        if (help === undefined || help === false) continue;
        yield {
          at: entry.key.range,
          message: `Nothing in this grant uses \`${name}\`.`,
          help,
        };
      }
    }
  },
});

/** Every way in which the client authenticates at one of its endpoints. */
function methodsOf({ node }: RuleContext['app']['schemes'][number]): ReadonlySet<string> {
  const own = valueAt(node, 'clientAuthentication');
  const said = [own, ...ENDPOINTS.map((endpoint) => valueAt(valueAt(node, endpoint), 'clientAuthentication'))];
  const methods = said.flatMap((each) => itemsOf(each).flatMap((item) => located(item)?.value ?? []));
  return new Set(own === undefined ? [...methods, 'client_secret_post'] : methods);
}
