import * as fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { parse } from '../parse/parse.ts';
import type { App } from './app.ts';
import { model } from './model.ts';
import { sameNode } from './same.ts';

const treeOf = (text: string) => parse({ path: 'acme.auth.yaml', text, format: 'yaml' }).tree;
const app = (text: string): App => model(treeOf(text));

test('the envelope', () => {
  const { name, title, server, origins, fields, client, vars, examples } = app(`countersign: 1
app: acme
title: Acme
server: https://api.acme.example
origins: ["https://a.acme.example", "https://b.acme.example"]
fields: { one: { label: One } }
client: { id: { label: Id } }
vars: { pair: "a:b", map: { k: v } }
examples: [{ scheme: key, request: {}, expect: {} }]
`);
  assert.is(name?.value, 'acme');
  assert.is(title?.value, 'Acme');
  assert.is(server?.value, 'https://api.acme.example');
  assert.equal(
    origins.map(({ value }) => value),
    ['https://a.acme.example', 'https://b.acme.example'],
  );
  assert.equal(
    [...fields, ...client].map((field) => field.name.value),
    ['one', 'id'],
  );
  assert.equal(
    vars.map((each) => [each.name.value, each.value?.kind]),
    [
      ['pair', 'scalar'],
      ['map', 'map'],
    ],
  );
  assert.equal(
    examples.map(({ scheme }) => scheme?.value),
    ['key'],
  );
});

test('fields: defaults of type, required and secret; choices as a list or a map', () => {
  const { fields } = app(`fields:
  plain:
  password: { type: password }
  shown: { type: password, secret: false }
  key: { type: pem, required: false }
  token: { secret: true }
  listed: { type: select, choices: [eu, 7] }
  mapped: { type: select, choices: { eu: Europe, us: United States }, when: "fields.token == 'x'" }
`);
  assert.equal(
    fields.map(({ name, type, required, secret, choices, when }) => [
      name.value,
      type?.value,
      required,
      secret,
      choices.map(({ value, label }) => `${value.value}=${label?.value}`).join(),
      when?.value,
    ]),
    [
      ['plain', undefined, true, false, '', undefined],
      ['password', 'password', true, true, '', undefined],
      ['shown', 'password', true, false, '', undefined],
      ['key', 'pem', false, true, '', undefined],
      ['token', undefined, true, true, '', undefined],
      ['listed', 'select', true, false, 'eu=undefined,7=undefined', undefined],
      ['mapped', 'select', true, false, 'eu=Europe,us=United States', "fields.token == 'x'"],
    ],
  );
});

test('requests: entries in file order, null kept, bodies told apart', () => {
  const { request } = app(`request:
  headers: { X-B: b, X-A: null }
  query: { q: 1 }
  cookies: { c: d }
  params: { p: [1, 2] }
  json: { a: 1 }
  form: { b: 2 }
  vars: { v: w }
`);
  assert.equal(
    request?.headers.map(({ name, value }) => [name.value, value?.kind === 'scalar' && value.value]),
    [
      ['X-B', 'b'],
      ['X-A', null],
    ],
  );
  assert.equal(
    [request?.query, request?.cookies, request?.params].map((list) => list?.length),
    [1, 1, 1],
  );
  assert.is(request?.params[0]?.value?.kind, 'list');
  assert.is(request?.body?.as, 'json');
  assert.equal(
    request?.bodies.map(({ as }) => as),
    ['json', 'form'],
  );
  assert.is(request?.vars[0]?.name.value, 'v');
});

test('steps: one, several, or a script', () => {
  const { schemes } = app(`schemes:
  one: { login: { url: /a, save: { t: response.body.t } } }
  two:
    login:
      - { url: /a, as: one, once: true, expiresIn: 3600 }
      - { method: PUT, url: /b, read: xml, ok: response.status == 204, error: response.text, expiresAt: response.body.end }
  script: { login: { script: "./acme.ts#run" } }
  none: { refresh: none }
  saving:
    login:
      save:
        a: response.body.a
        b: { value: response.body.b, secret: false, type: url, within: ["*.acme.example"] }
`);
  const [one, two, script, none, saving] = schemes;
  assert.is(one?.login?.requests.length, 1);
  assert.equal(
    two?.login?.requests.map(({ url, as, once, method }) => [url?.value, as?.value, once, method?.value]),
    [
      ['/a', 'one', true, undefined],
      ['/b', undefined, false, 'PUT'],
    ],
  );
  assert.is(two?.login?.requests[0]?.expiresIn?.raw, '3600');
  assert.is(two?.login?.requests[1]?.read?.value, 'xml');
  assert.is(script?.login?.script?.value, './acme.ts#run');
  assert.equal(script?.login?.requests, []);
  assert.is(none?.refresh, undefined);
  assert.is(none?.keys.get('refresh')?.kind, 'scalar');
  assert.equal(
    saving?.login?.requests[0]?.save.map(({ name, value, secret, type, within }) => [
      name.value,
      value?.value,
      secret,
      type?.value,
      within.map((host) => host.value).join(),
    ]),
    [
      ['a', 'response.body.a', true, undefined, ''],
      ['b', 'response.body.b', false, 'url', '*.acme.example'],
    ],
  );
});

test('schemes: common keys by name, those of the type under `keys`', () => {
  const [scheme] = app(`schemes:
  key:
    type: basic
    title: Key
    deprecated: true
    username: a
    password: b
    for: { paths: [/a/*], methods: [GET] }
    call: { instruction: { label: Instruction } }
    schemes: [a, b]
`).schemes;
  assert.is(scheme?.type.value, 'basic');
  assert.is(scheme?.deprecated, true);
  assert.equal([...(scheme?.keys.keys() ?? [])], ['username', 'password']);
  assert.equal(
    scheme?.serves?.paths.map(({ value }) => value),
    ['/a/*'],
  );
  assert.equal(
    scheme?.call.map(({ name }) => name.value),
    ['instruction'],
  );
  assert.equal(
    scheme?.schemes.map(({ value }) => value),
    ['a', 'b'],
  );
});

test('variants keep what they replace by scheme', () => {
  const [sandbox] = app(
    'variants: { sandbox: { server: "https://s.acme.example", schemes: { a: { login: { url: /x } }, b: 1 } } }',
  ).variants;
  assert.is(sandbox?.server?.value, 'https://s.acme.example');
  assert.equal([...(sandbox?.schemes.keys() ?? [])], ['a']);
});

test('a key of the prototype is a name like any other', () => {
  const { fields, schemes } = app(
    'fields: { constructor: { label: A }, toString: { label: B } }\nschemes: { valueOf: { type: none } }\n',
  );
  assert.equal(
    fields.map(({ name }) => name.value),
    ['constructor', 'toString'],
  );
  assert.is(schemes[0]?.name.value, 'valueOf');
  assert.equal([...(fields[0]?.keys.keys() ?? [])], ['label']);
});

test('any tree gives an app', () => {
  const key = fc.constantFrom(
    'app',
    'schemes',
    'fields',
    'login',
    'save',
    'request',
    'headers',
    'vars',
    'for',
    'choices',
    'script',
    'test',
  );
  const value = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 5 },
      fc.constant(null),
      fc.boolean(),
      fc.integer(),
      fc.string(),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(key, tie('value'), { maxKeys: 4 }),
    ),
  })).value;
  fc.assert(
    fc.property(value, (json) => {
      const { tree } = parse({ path: 'a.auth.json', text: JSON.stringify(json), format: 'json' });
      assert.ok(Array.isArray(model(tree).schemes));
    }),
    { numRuns: 500 },
  );
});

test('two nodes are the same whatever their quotes and the order of their keys', () => {
  const same = (a: string, b: string) => sameNode(treeOf(a).root, treeOf(b).root);
  assert.ok(same('{ a: x, b: [1, true, null] }', "b: [1, true, null]\na: 'x'\n"));
  assert.not(same('a: 1', 'a: "1"'));
  assert.not(same('a: [1, 2]', 'a: [2, 1]'));
  assert.not(same('a: 1', 'a: 1\nb: 2'));
  assert.not(same('a: { b: 1 }', 'a: [b]'));
});

test.run();
