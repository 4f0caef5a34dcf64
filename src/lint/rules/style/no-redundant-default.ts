import { removeEntry } from '../../../analyse/remove.ts';
import { locatedKey, mapAt, nameOf, textOf, valueAt } from '../../../model/read.ts';
import type { MapNode } from '../../../parse/tree.ts';
import { declarationsOf } from '../../declarations.ts';
import { type Found, type RuleContext, rule } from '../../rule.ts';

const SCHEME: Readonly<Record<string, string>> = {
  pkce: 'S256',
  expired: 'response.status == 401',
  clientAuthentication: 'client_secret_post',
};

const HALVES = { username: '{{ fields.username }}', password: '{{ fields.password }}' };
const CLIENT = { clientId: '{{ client.id }}', clientSecret: '{{ client.secret }}' };
/** Templates that stand where none is written. */
const TEMPLATES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  basic: HALVES,
  digest: HALVES,
  oauth1: CLIENT,
  oauth2: CLIENT,
};

export default rule({
  id: 'style/no-redundant-default',
  summary: 'What holds unless said otherwise is not said.',
  why: 'Readers take it for a decision, and look for its reason.',
  source: 'LANGUAGE §1, one way to say each thing',
  severity: 'info',
  group: 'style',
  soundOnly: true,
  examples: {
    bad: `schemes:
  key:
    type: apiKey
    fields: { apiKey: { type: password, label: API key, required: true } }
    request: { headers: { X-Api-Key: "{{ fields.apiKey }}" } }
`,
    good: `schemes:
  key:
    type: apiKey
    fields: { apiKey: { type: password, label: API key } }
    request: { headers: { X-Api-Key: "{{ fields.apiKey }}" } }
`,
  },
  *check({ app, tree }) {
    for (const { field } of declarationsOf(app)) {
      if (field.node === undefined || field.node.entries.length < 2) continue;
      const type = field.type?.value ?? 'string';
      const isSecret = type === 'password' || type === 'pem';
      const standing = { type: 'string', required: 'true', secret: String(isSecret), network: 'public', port: 'false' };
      yield* redundant(field.node, standing, tree);
    }
    for (const { node, type } of app.schemes) {
      yield* redundant(
        node,
        {
          ...SCHEME,
          ...templatesOf(type.value, node),
          deprecated: 'false',
          dpop: 'false',
        },
        tree,
      );
      yield* redundant(mapAt(node, 'scopes'), { separator: ' ' }, tree);
    }
  },
});

/** Where one half of a pair is another one, the other half may well be written beside it. */
function templatesOf(type: string, node: MapNode | undefined): Readonly<Record<string, string>> {
  const templates = Object.hasOwn(TEMPLATES, type) ? (TEMPLATES[type] ?? {}) : {};
  const isUsual = Object.entries(templates).every(([key, text]) => {
    const value = valueAt(node, key);
    return value === undefined || (value.kind === 'scalar' && textOf(value) === text);
  });
  return isUsual ? templates : {};
}

function* redundant(
  map: MapNode | undefined,
  standing: Readonly<Record<string, string>>,
  tree: RuleContext['tree'],
): Iterable<Found> {
  for (const entry of map?.entries ?? []) {
    const name = nameOf(entry);
    if (!Object.hasOwn(standing, name)) continue;
    const { value } = entry;
    if (value?.kind !== 'scalar' || textOf(value) !== standing[name]) continue;
    const fix = removeEntry(tree, map, locatedKey(entry).range, `Remove \`${name}\``);
    yield {
      at: entry.range,
      message: `\`${name}\` is ${textOf(value).trim() === '' ? 'a space' : textOf(value)} unless said otherwise.`,
      help: 'Take it away.',
      fix: fix === undefined ? undefined : { ...fix, safe: true },
    };
  }
}
