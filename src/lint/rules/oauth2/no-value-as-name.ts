import { entriesOf, locatedKey, nameOf, textOf, valueAt } from '../../../model/read.ts';
import { rule } from '../../rule.ts';

const PLACES = ['authorization', 'par', 'device', 'token', 'refresh', 'revocation'];
/** Values that some parameters have, and that name no parameter. */
const VALUES: Readonly<Record<string, RegExp>> = {
  grant_type: /^(?:authorization_code|client_credentials|password|refresh_token|device_code|jwt-bearer)$/,
  response_type: /^(?:code|token|id_token)$/,
  code_challenge_method: /^(?:S256|plain)$/,
  token_type_hint: /^(?:access_token|refresh_token)$/,
};

export default rule({
  id: 'oauth2/no-value-as-name',
  summary: '`parameters` says what standard parameters are called, not what stands in them.',
  why: 'The parameter is sent under its own value for a name, and the server misses it.',
  source: 'LANGUAGE §6, oauth2, parameters',
  severity: 'warning',
  group: 'correctness',
  examples: {
    bad: `schemes:
  oauth:
    type: oauth2
    grant: client_credentials
    token: { url: https://acme.example/token }
    parameters: { grant_type: client_credentials }
`,
    good: `schemes:
  oauth:
    type: oauth2
    grant: client_credentials
    token: { url: https://acme.example/token }
    parameters: { grant_type: grantType }
`,
  },
  *check({ schemes }) {
    for (const { scheme } of schemes.ofType('oauth2')) {
      const places = [scheme.node, ...PLACES.map((name) => valueAt(scheme.node, name))];
      const scopes = scopesOf(scheme.node);
      for (const entry of places.flatMap((place) => entriesOf(valueAt(place, 'parameters')))) {
        if (entry.value?.kind !== 'scalar' || typeof entry.value.value !== 'string') continue;
        const text = textOf(entry.value);
        const name = nameOf(entry);
        const isValue =
          /\{\{|:\/\/|\s/.test(text) ||
          (Object.hasOwn(VALUES, name) && VALUES[name]?.test(text)) ||
          (name === 'scope' && scopes.includes(text));
        if (!isValue) continue;
        yield {
          at: entry.value.range,
          message: `This stands where the name goes that \`${locatedKey(entry).value}\` has at this API.`,
          help: 'Take it away: the scheme fills in its own parameters. More of them stand in `query` or `form`.',
        };
      }
    }
  },
});

function scopesOf(scheme: Parameters<typeof valueAt>[0]): readonly string[] {
  const scopes = valueAt(scheme, 'scopes');
  const listed = valueAt(scopes, 'default');
  const standard =
    listed?.kind === 'list' ? listed.items.flatMap((item) => (item.kind === 'scalar' ? [textOf(item)] : [])) : [];
  return [...standard, ...entriesOf(valueAt(scopes, 'available')).map(nameOf)];
}
