import { entriesOf, located, locatedKey, nameOf, valueAt } from '../../../model/read.ts';
import { type Found, replace, rule } from '../../rule.ts';

/** What is kept of a token response under the names of the specification, by the name folded. */
const STANDARD: Readonly<Record<string, string>> = {
  accesstoken: 'access_token',
  refreshtoken: 'refresh_token',
  idtoken: 'id_token',
  token: 'access_token',
};

export default rule({
  id: 'oauth2/use-standard-names',
  summary: 'Tokens are saved under the names that RFC 6749 gives them.',
  why: 'The scheme sends `session.access_token` and renews with `session.refresh_token`; under other names nothing finds them.',
  source: 'RFC 6749 §5.1',
  severity: 'warning',
  group: 'correctness',
  soundOnly: true,
  examples: {
    bad: `schemes:
  oauth:
    type: oauth2
    grant: client_credentials
    token: { url: https://acme.example/token, save: { accessToken: response.body.data.token } }
`,
    good: `schemes:
  oauth:
    type: oauth2
    grant: client_credentials
    token: { url: https://acme.example/token, save: { access_token: response.body.data.token } }
`,
  },
  *check({ schemes }) {
    for (const { scheme, session } of schemes.ofType('oauth2')) {
      const read = new Set(session.filter(({ uses }) => uses.length > 0).map(({ name }) => name));
      for (const endpoint of ['token', 'refresh']) {
        const save = valueAt(valueAt(scheme.node, endpoint), 'save');
        const names = entriesOf(save).map(nameOf);
        for (const entry of entriesOf(save)) {
          const name = locatedKey(entry);
          const standard = standardFor(name.value);
          if (standard === undefined || names.includes(standard) || read.has(name.value)) continue;
          yield {
            at: name.range,
            message: `\`${name.value}\` is not \`${standard}\`, which the scheme looks for.`,
            help: `Save it as \`${standard}\`.`,
            fix: replace(name.range, entry.key.style === 'plain' ? standard : `"${standard}"`, 'unsafe'),
          };
        }
        yield* lacking(save, names);
      }
    }
  },
});

function standardFor(name: string): string | undefined {
  const folded = name.toLowerCase().replace(/[_-]/g, '');
  const standard = Object.hasOwn(STANDARD, folded) ? STANDARD[folded] : undefined;
  return standard === name ? undefined : standard;
}

/** The refresh token is read from deeper in the response, and the access token still from its top. */
function* lacking(save: ReturnType<typeof valueAt>, names: readonly string[]): Iterable<Found> {
  if (names.some((name) => (standardFor(name) ?? name) === 'access_token')) return;
  const refresh = valueAt(save, 'refresh_token');
  const path = located(refresh) ?? located(valueAt(refresh, 'value'));
  if (path === undefined || !/^response\.body\.\w+[.[]/.test(path.value)) return;
  yield {
    at: path.range,
    message: 'The access token is still read from the top of the response.',
    help: 'Save `access_token` too: `access_token: response.body.data.access_token`.',
  };
}
