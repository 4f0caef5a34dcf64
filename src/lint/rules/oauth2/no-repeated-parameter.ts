import { withoutEntry } from '../../../analyse/remove.ts';
import { asMap, asScalar, entriesOf, locatedAt, nameOf, textOf, valueAt } from '../../../model/read.ts';
import { type Found, type RuleContext, rule } from '../../rule.ts';

/** Standard parameters, and what stands in them unless said otherwise. */
const STANDARD: Readonly<Record<string, readonly string[]>> = {
  client_id: ['{{ client.id }}'],
  client_secret: ['{{ client.secret }}'],
  redirect_uri: ['{{ redirectUri }}', '{{ client.redirectUri }}'],
  response_type: ['code'],
  scope: ['{{ scopes }}'],
  code_challenge_method: ['S256'],
  refresh_token: ['{{ session.refresh_token }}'],
};
const PLACES: readonly (readonly [endpoint: string, under: readonly string[]])[] = [
  ['authorization', ['query']],
  ['token', ['form', 'json', 'params', 'query']],
  ['refresh', ['form', 'json', 'params', 'query']],
];

export default rule({
  id: 'oauth2/no-repeated-parameter',
  summary: 'Parameters of the specification are not written out: the scheme sends them.',
  why: 'What is written takes the place of what is computed, and is forgotten when that changes.',
  source: 'RFC 6749 §4; LANGUAGE §6, oauth2',
  severity: 'info',
  group: 'style',
  soundOnly: true,
  examples: {
    bad: `schemes:
  oauth:
    type: oauth2
    grant: client_credentials
    token: { url: https://acme.example/token, form: { audience: acme, grant_type: client_credentials } }
`,
    good: `schemes:
  oauth:
    type: oauth2
    grant: client_credentials
    token: { url: https://acme.example/token, form: { audience: acme } }
`,
  },
  *check({ schemes, tree }) {
    for (const { scheme } of schemes.ofType('oauth2')) {
      const grant = locatedAt(scheme.node, 'grant')?.value ?? '';
      for (const [name, places] of PLACES) {
        const endpoint = asMap(valueAt(scheme.node, name));
        for (const under of places)
          yield* repeated(endpoint, under, name === 'refresh' ? 'refresh_token' : grant, tree);
      }
    }
  },
});

function* repeated(
  endpoint: ReturnType<typeof asMap>,
  under: string,
  grant: string,
  tree: RuleContext['tree'],
): Iterable<Found> {
  for (const entry of entriesOf(valueAt(endpoint, under))) {
    const name = nameOf(entry);
    const value = asScalar(entry.value);
    if (value === undefined || value.value === null) continue;
    const text = textOf(value).replace(/\{\{\s*|\s*\}\}/g, (braces) => (braces.startsWith('{') ? '{{ ' : ' }}'));
    const isScope = name === 'scope' && text !== '' && !text.includes('{{');
    const usual = name === 'grant_type' ? [grant] : Object.hasOwn(STANDARD, name) ? (STANDARD[name] ?? []) : [];
    if (!isScope && !usual.includes(text)) continue;
    yield {
      at: entry.range,
      message: isScope
        ? 'These scopes can be neither offered nor chosen.'
        : `\`${name}\` is sent without being written.`,
      help: isScope ? `List them: \`scopes: { default: [${text.split(/[ ,]+/).join(', ')}] }\`.` : 'Take it away.',
      fix: isScope ? undefined : withoutEntry(tree, endpoint, under, entry.key.range),
    };
  }
}
