import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { shapes } from '../../generated/shapes.ts';
import { parse } from '../parse/parse.ts';
import { pathOf, type Spot, walk } from './walk.ts';

function spotsOf(text: string): ReadonlyMap<string, Spot> {
  const { tree, diagnostics } = parse({ path: 'x', text, format: 'yaml' });
  assert.equal(diagnostics, []);
  const spots = new Map<string, Spot>();
  walk(tree, (spot) => spots.set(pathOf(spot).join('/'), spot));
  return spots;
}

const spots = spotsOf(`countersign: 1
app: acme
server: "https://{{ fields.team }}.acme.example"
x-owner: { any: thing }
fields: { team: { label: Team, when: fields.a == 1, format: "{{ input }}" } }
schemes:
  session:
    type: session
    login:
      - url: /a/{{ fields.team }}
        headers: { X-A: "1" }
        json: { deep: [{ er: "{{ fields.team }}" }] }
        save: { token: response.body.token, base: { value: response.body.url, within: ["*.acme.example"] } }
        expiresIn: 3600
    request: { query: { k: v }, cookies: { c: d }, form: { f: [a, b] }, text: t }
  oauth:
    type: oauth2
    grant: authorization_code
    authorization: { url: "https://acme.example/authorize", save: { tenant: callback.tenant } }
  unknown:
    type: kerberos
    realm: X
`);

// What LANGUAGE.md says of each place.
const places: Record<string, [is: string, lands: string, sees: string]> = {
  app: ['literal', 'key', ''],
  server: ['template', 'host', 'fields'],
  'fields/team/label': ['literal', 'label', ''],
  'fields/team/when': ['expression', 'plain', 'fields'],
  'fields/team/format': ['template', 'label', 'input'],
  'schemes/session/login/0/url': ['template', 'url', 'session'],
  'schemes/session/login/0/headers/X-A': ['template', 'header', 'request'],
  'schemes/session/login/0/json/deep/0/er': ['template', 'json', 'vars'],
  'schemes/session/login/0/save/token': ['expression', 'plain', 'response'],
  'schemes/session/login/0/save/base/value': ['expression', 'plain', 'response'],
  'schemes/session/login/0/save/base/within/0': ['literal', 'plain', ''],
  'schemes/session/login/0/expiresIn': ['expression', 'plain', 'response'],
  'schemes/session/request/query/k': ['template', 'query', 'session'],
  'schemes/session/request/cookies/c': ['template', 'cookie', 'session'],
  'schemes/session/request/form/f/0': ['template', 'form', 'session'],
  'schemes/session/request/text': ['template', 'body', 'request'],
  'schemes/oauth/authorization/save/tenant': ['expression', 'plain', 'callback'],
};

for (const [path, [is, lands, sees]] of Object.entries(places)) {
  test(`what stands at ${path} is known`, () => {
    const position = spots.get(path)?.shape?.position;
    assert.is(position?.is, is);
    assert.is(position?.lands, lands);
    if (sees !== '') assert.ok(position?.sees.includes(sees), position?.sees.join());
    else assert.equal(position?.sees, []);
  });
}

test('names that only one place has are seen nowhere else', () => {
  assert.not(spots.get('schemes/session/login/0/save/token')?.shape?.position?.sees.includes('callback'));
  assert.not(spots.get('server')?.shape?.position?.sees.includes('request'));
});

test('keys of nobody have no shape, and are visited all the same', () => {
  assert.is(spots.get('x-owner/any')?.shape, undefined);
  assert.ok(spots.has('x-owner/any'));
  assert.is(spots.get('schemes/unknown/realm')?.shape, undefined);
  assert.ok(spots.has('schemes/unknown/realm'));
});

test('a spot knows the entry that holds it', () => {
  const spot = spots.get('fields/team/label');
  assert.is(spot?.entry?.key.value, 'label');
  assert.is(spot?.parent?.entry?.key.value, 'team');
  assert.is(spots.get('schemes/session/login/0')?.entry, undefined);
});

test('every shape that another refers to is in the table', () => {
  const below = shapes.flatMap(({ properties = {}, additional, items, by }) => [
    ...Object.values(properties),
    ...Object.values(by?.cases ?? {}),
    ...[additional, items].flatMap((index) => index ?? []),
  ]);
  for (const index of below) assert.ok(shapes[index] !== undefined, String(index));
  assert.ok(shapes.length > 50 && shapes[0]?.properties?.schemes !== undefined);
});

test.run();
