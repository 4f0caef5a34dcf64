import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { generator } from '../pipeline.ts';
import { compilerFaults } from '../test/compile.ts';
import { letThrough } from '../test/let-through.ts';
import { typescript } from './emit.ts';

// Whatever `check` lets through compiles, at each place where the language takes a value: each expression in a scheme of its
// own, which holds it at that place.

const scratch = mkdtempSync(join(tmpdir(), 'countersign-places-'));
writeFileSync(join(scratch, 'package.json'), '{ "type": "module" }');
test.after(() => rmSync(scratch, { recursive: true, force: true }));

const head = `countersign: 1
app: acme
title: Acme
server: https://api.acme.example
fields:
  name: { label: Name }
  secret: { type: password, label: Secret }
  optional: { label: Optional, required: false }
  choice: { type: select, label: Choice, choices: { a: A, b: B } }
  count: { type: number, label: Count, required: false }
  size: { type: integer, label: Size, default: 3 }
  flag: { type: boolean, label: Flag }
  json: { type: json, label: JSON }
  pem: { type: pem, label: Key }
vars:
  plain: "{{ fields.name }}:x"
  perhaps: "{{ fields.optional }}:x"
  list: "{{ fields.optional | split(',') }}"
  map: { a: "{{ fields.name }}", b: "{{ fields.optional }}" }
  print: "{{ fields.pem | public_key | base64 }}"
  soon: "{{ now | plus(5m) }}"
  sent: "{{ request.method }}:{{ request.body | sha256 | hex }}"
  random: "{{ uuid }}{{ nonce(8) }}"
schemes:
`;

const entered = [
  ...['fields.name', 'fields.secret', 'fields.optional', 'fields.choice', 'fields.count', 'fields.size', 'fields.flag'],
  ...[
    'fields.json',
    'fields.json.a',
    'fields.pem',
    'missing',
    "'x'",
    '5',
    '-5',
    'true',
    '5m',
    "['a', fields.optional]",
  ],
  ...['{ a: fields.name, b: fields.optional }', "fields.name if fields.choice == 'a'", "missing | default('x')"],
  ...["fields.json.a if fields.choice == 'a' else fields.name", "fields.count if fields.choice == 'a' else 5"],
  ...["fields.json.a | default('x')", 'fields.json.a | default(5)', 'fields.json.a | default(true)'],
  ...[
    "fields.json.a | default(['a'])",
    'fields.name ~ fields.count',
    'fields.name | sha256',
    'fields.name | sha256 | hex',
  ],
  ...['fields.name | hex_decode', 'fields.pem | public_key | base64', 'fields.name | rsa_sha256(fields.pem) | base64'],
  ...['fields.optional | ed25519(fields.pem) | base64', "{ a: fields.optional } | jwt('ES256', fields.pem)"],
  ...["fields.name | split(',')", "fields.choice | map({ a: 'x', b: fields.optional })", 'fields.optional | length'],
  ...[
    "fields.name == 'x'",
    'fields.optional == missing',
    'fields.count > 5',
    "'x' in fields.optional",
    'not fields.flag',
  ],
];
const made = [
  'vars.plain',
  'vars.perhaps',
  'vars.list',
  'vars.map',
  'vars.map.a',
  'vars.map.b',
  'vars.print',
  'vars.soon',
  'vars.soon | unix',
  'vars.plain != missing',
  'vars.sent',
  'vars.random',
];
const times = ['now', 'now | unix', 'now | plus(5m)', 'counter'];
const requested = [
  'request.method',
  "request.headers['x-a']",
  'request.query',
  'request.body',
  'request.json.a',
  'request.form.a',
];
const answered = [
  ...['response.body', 'response.body.a', 'response.text', 'response.status', 'response.headers', 'response.cookies.c'],
  ...["response.headers['x-a']", 'response.status == 200', 'not response.body.ok', "response.body.a in ['a', 'b']"],
  ...["'x' in response.text", "'x' in response.body.a", "'x' in response.headers['x-a']", "'x-a' in response.headers"],
  ...[
    "response.body.a ~ 'ms'",
    'response.body.a | default(5)',
    "response.body.a | default('x')",
    'response.body.a | default(false)',
  ],
  ...[
    'response.body.a > 5',
    'response.body.a == response.body.b',
    "response.body.a | split(',') | first",
    'response.body.l | at(1)',
  ],
  ...[
    "response.headers['x-a'] | default(response.body.a)",
    'response.body.a | default(now)',
    'response.body.a | default(5m)',
  ],
  ...['response.body.a if response.body.ok else 5m', 'response.body.a | rsa_sha256(fields.pem) | base64'],
  ...["[response.body.a, response.body.b] | join(':')", 'response.status in [200, 201]', 'response.body.a | json'],
];
const told = [
  'callback.a',
  "callback.a | default('x')",
  'callback.a ~ fields.name',
  "callback.a == 'x'",
  "'x' in callback.a",
  'callback.a | length',
];

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type Scheme = Readonly<Record<string, Json>>;
const hole = (expression: string): string => `{{ ${expression} }}`;
const all = [...entered, ...made, ...times];

const session = (more: Scheme, login: Scheme = {}): Scheme => ({
  type: 'session',
  login: { method: 'POST', url: '/x', save: { token: 'response.body.t' }, ...login },
  request: { headers: { 'X-Token': '{{ session.token }}' } },
  ...more,
});
const endpoint = (path: string, more: Scheme = {}): Scheme => ({ url: `https://acme.example/${path}`, ...more });
const client = (more: Scheme, token: Scheme = {}): Scheme => ({
  type: 'oauth2',
  grant: 'client_credentials',
  token: endpoint('token', token),
  ...more,
});
const person = (more: Scheme, authorization: Scheme = {}): Scheme => ({
  type: 'oauth2',
  grant: 'authorization_code',
  authorization: endpoint('authorize', authorization),
  token: endpoint('token'),
  ...more,
});
const consent = (more: Scheme, authorization: Scheme = {}, token: Scheme = {}): Scheme => ({
  type: 'oauth1',
  temporaryCredentials: endpoint('request'),
  authorization: endpoint('authorize', authorization),
  token: endpoint('token', token),
  ...more,
});
const jwt = (more: Scheme): Scheme => ({
  type: 'jwt',
  algorithm: 'HS256',
  key: '{{ fields.secret }}',
  claims: { iss: 'x' },
  request: { headers: { Authorization: 'Bearer {{ jwt }}' } },
  ...more,
});

/** Of each place: what may be said there at all, and a scheme that says it there. */
const places: Readonly<
  Record<string, readonly [expressions: readonly string[], scheme: (expression: string) => Scheme]>
> = {
  header: [all, (e) => session({ sign: { headers: { A: hole(e), B: `a="${hole(e)}"` } } })],
  query: [[...all, ...requested], (e) => session({ sign: { query: { a: hole(e), b: [hole(e), 'x'] } } })],
  cookie: [all, (e) => session({ sign: { cookies: { a: hole(e) } } })],
  json: [all, (e) => session({ sign: { json: { a: hole(e), b: [hole(e), null], c: { d: `x${hole(e)}` } } } })],
  form: [all, (e) => session({ sign: { form: { a: hole(e), b: [hole(e)] } } })],
  variable: [
    [...all, ...requested],
    (e) => session({ sign: { vars: { v: hole(e) }, headers: { A: '{{ vars.v | json }}' } } }),
  ],
  'variable as it is': [
    [...all, ...requested],
    (e) => session({ sign: { vars: { v: hole(e) }, headers: { A: '{{ vars.v }}' } } }),
  ],
  'map of a variable': [
    all,
    (e) => session({ sign: { vars: { v: { a: hole(e), b: [hole(e)] } }, headers: { A: '{{ vars.v | json }}' } } }),
  ],
  'path of a step': [all, (e) => session({}, { url: `/x/${hole(e)}?a=${hole(e)}` })],
  'JSON of a step': [all, (e) => session({}, { json: { a: hole(e) } })],
  'form of a step': [all, (e) => session({}, { form: { a: hole(e), b: `x${hole(e)}` } })],
  'XML of a step': [all, (e) => session({}, { xml: { a: { b: hole(e), '@c': hole(e) } } })],
  'text of a step': [all, (e) => session({}, { text: hole(e) })],
  'header of a step': [[...all, ...requested], (e) => session({}, { json: { a: 1 }, headers: { A: hole(e) } })],
  'saved text': [[...entered, ...made, ...answered], (e) => session({}, { save: { token: e } })],
  'saved number': [
    [...entered, ...answered],
    (e) => session({}, { save: { token: 'response.body.t', n: { value: e, type: 'number' } } }),
  ],
  ok: [[...entered, ...answered], (e) => session({}, { ok: e })],
  'ok of a variable': [made, (e) => session({}, { ok: `(${e}) != missing` })],
  error: [answered, (e) => session({}, { error: e })],
  expiresIn: [[...entered, ...made, ...answered], (e) => session({}, { expiresIn: e })],
  expiresAt: [[...entered, ...answered], (e) => session({}, { expiresAt: e })],
  expired: [[...entered, ...answered], (e) => session({ expired: e })],
  'expired by a variable': [made, (e) => session({ expired: `(${e}) != missing` })],
  label: [[...entered, ...answered], (e) => session({ test: { url: '/me', label: hole(e) } })],
  'longer label': [
    [...entered, ...answered],
    (e) => session({ test: { url: '/me', label: `${hole(e)} of {{ response.body.b }}` } }),
  ],
  when: [
    entered,
    (e) => ({
      type: 'basic',
      fields: { more: { label: 'More', when: e } },
      username: '{{ fields.more }}',
      password: 'x',
    }),
  ],
  basic: [all, (e) => ({ type: 'basic', username: hole(e), password: hole(e) })],
  digest: [entered, (e) => ({ type: 'digest', username: hole(e), password: hole(e) })],
  'token of OAuth 1.0a': [all, (e) => ({ type: 'oauth1', tokenId: hole(e), tokenSecret: hole(e) })],
  'client of OAuth 1.0a': [
    entered,
    (e) => ({ type: 'oauth1', clientId: hole(e), clientSecret: hole(e), realm: hole(e) }),
  ],
  'consent of OAuth 1.0a': [entered, (e) => consent({ redirectUri: hole(e) }, { query: { a: hole(e) } })],
  'answer of OAuth 1.0a': [
    answered,
    (e) => consent({ request: { headers: { A: '{{ session.a }}' } } }, {}, { save: { a: e } }),
  ],
  claims: [all, (e) => jwt({ claims: { iss: hole(e), a: [hole(e)] }, header: { kid: hole(e) } })],
  'shared key': [[...entered, ...made], (e) => jwt({ key: hole(e) })],
  'private key': [[...entered, ...made], (e) => jwt({ key: hole(e), algorithm: 'RS256' })],
  clientId: [all, (e) => client({ clientId: hole(e), audience: hole(e), resource: [hole(e)] })],
  clientSecret: [all, (e) => client({ clientSecret: hole(e), clientAuthentication: 'client_secret_basic' })],
  'token request': [all, (e) => client({}, { form: { a: hole(e) }, headers: { A: hole(e) } })],
  'token answer': [
    [...entered, ...answered],
    (e) => client({}, { save: { access_token: e }, ok: `(${e}) != missing` }),
  ],
  scopes: [[...entered, ...made], (e) => client({ scopes: { default: hole(e), available: { a: 'A' } } })],
  'authorization query': [all, (e) => person({ clientId: hole(e) }, { query: { a: hole(e) } })],
  'authorization save': [
    [...entered, ...told],
    (e) => person({ request: { headers: { A: '{{ session.a }}' } } }, { save: { a: e } }),
  ],
  'authorization scopes': [entered, (e) => person({ scopes: { default: hole(e) }, redirectUri: hole(e) })],
  'steps after the grant': [
    answered,
    (e) => person({ login: { url: '/me', save: { a: e } }, request: { headers: { A: '{{ session.a }}' } } }),
  ],
};

/** The language allows as many schemes in one app. */
const most = 64;
const write = await generator(typescript);
let modules = 0;
function moduleOf(
  place: string,
  expressions: readonly string[],
  scheme: (expression: string) => Scheme,
): readonly string[] {
  const { checked } = letThrough(
    expressions,
    (each) => head + each.map((expression, n) => `  s_${n}: ${JSON.stringify(scheme(expression))}\n`).join(''),
  );
  const [module] = write(checked, { runtime: resolve('src/runtime/v1.ts') });
  modules += 1;
  const path = join(scratch, `${place.replaceAll(' ', '-')}-${modules}.ts`);
  writeFileSync(path, module?.text ?? '');
  return [path];
}

test('every value compiles at every place that takes it', () => {
  const paths = Object.entries(places).flatMap(([place, [expressions, scheme]]) => [
    ...moduleOf(place, expressions.slice(0, most), scheme),
    ...(expressions.length > most ? moduleOf(place, expressions.slice(most), scheme) : []),
  ]);
  assert.is(compilerFaults(paths, scratch), '');
});

test.run();
