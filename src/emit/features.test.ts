import { createHash, createHmac } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { check, generator } from '../pipeline.ts';
import type { Connection, Environment, FormField } from '../runtime/v1.ts';
import { CountersignError } from '../runtime/v1.ts';
import { compilerFaults } from '../test/compile.ts';
import { schemesWithScript, standalone, typescript } from './emit.ts';

// What the language can say, generated and executed against a server that is a function; what goes out is compared with
// what the language says about it.

const scratch = mkdtempSync(join(tmpdir(), 'countersign-features-'));
writeFileSync(join(scratch, 'package.json'), '{ "type": "module" }');
mkdirSync(join(scratch, 'out'));
test.after(() => rmSync(scratch, { recursive: true, force: true }));

const writers = { typescript: await generator(typescript), standalone: await generator(standalone) };
let count = 0;

type Exports = Readonly<Record<string, (...given: object[]) => Connection<object>>>;

async function moduleOf(yaml: string, target: 'typescript' | 'standalone' = 'typescript'): Promise<Exports> {
  const text = `countersign: 1\napp: acme\ntitle: Acme\n${yaml}`;
  const checked = check({ path: 'acme.auth.yaml', text, format: 'yaml' }, { scripts: 'allow' });
  const errors = checked.diagnostics.filter(({ severity }) => severity === 'error');
  assert.equal(
    errors.map(({ message }) => message),
    [],
  );
  const [module] = writers[target](checked, { runtime: resolve('src/runtime/v1.ts'), scriptFolder: '..' });
  count += 1;
  const path = join(scratch, 'out', `module-${count}.ts`);
  writeFileSync(path, module?.text ?? '');
  return (await import(pathToFileURL(path).href)) as Exports;
}

interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A server that answers each request in turn; the last answer stands for all that follow. */
function serverOf(...answers: readonly Readonly<Record<string, unknown>>[]) {
  const received: Received[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    const { method, url, headers } = request;
    const body = await request.text();
    received.push({ method, url, headers: Object.fromEntries(headers), body });
    const { status = 200, ...answer } = answers[Math.min(received.length, answers.length) - 1] ?? {};
    return Response.json(answer, { status: Number(status) });
  };
  const environment: Environment = {
    fetch,
    now: () => Date.UTC(2024, 0, 2, 3, 4, 5, 678),
    random: (n) => new Uint8Array(n).fill(1),
  };
  return { received, environment };
}

const hmac = (text: string, key: string | Buffer) => createHmac('sha256', key).update(text);

for (const target of ['typescript', 'standalone'] as const) {
  test(`${target}: the three examples of the language's own description work as written`, async () => {
    const exports = await moduleOf(
      `server: https://api.acme.example/v1
schemes:
  key:
    type: basic
    fields: { apiKey: { type: password, label: API key } }
    username: "{{ fields.apiKey }}"
    password: x
  session:
    type: session
    login:
      method: POST
      url: /auth
      json: { user: "{{ fields.username }}", password: "{{ fields.password }}" }
      save: { token: response.body.token }
      expiresIn: 3600
    expired: response.status == 401 or response.body.code == "session_expired"
    request: { headers: { X-Session: "{{ session.token }}" } }
    fields:
      username: { label: User name }
      password: { type: password, label: Password }
  signed:
    type: signature
    fields: { key: { label: Key id }, secret: { type: password, label: Secret } }
    vars:
      bodyHash: "{{ request.body | sha256 | hex }}"
      toSign: "{{ request.method }}\\n{{ request.target }}\\n{{ request.headers['x-timestamp'] }}\\n{{ vars.bodyHash }}"
    request: { headers: { X-Key: "{{ fields.key }}", X-Timestamp: "{{ now | unix }}" } }
    sign: { headers: { X-Signature: "{{ vars.toSign | hmac_sha256(fields.secret | base64_decode) | base64 }}" } }
`,
      target,
    );
    const basic = serverOf({});
    await exports.key?.({ apiKey: 'k-1' }, basic.environment).fetch('/me');
    assert.is(basic.received[0]?.url, 'https://api.acme.example/v1/me');
    assert.is(basic.received[0]?.headers.authorization, `Basic ${Buffer.from('k-1:x').toString('base64')}`);

    const kept = serverOf({ token: 't-1' }, { ok: 1 }, { code: 'session_expired' }, { token: 't-2' }, { ok: 2 });
    const session = exports.session?.({ username: 'u', password: 'p' }, kept.environment);
    assert.equal(await (await session?.fetch('/me'))?.json(), { ok: 1 });
    assert.equal(await (await session?.fetch('/me'))?.json(), { ok: 2 });
    assert.equal(
      kept.received.map(({ method, url, headers, body }) => [method, url, headers['x-session'], body]),
      [
        ['POST', 'https://api.acme.example/v1/auth', undefined, '{"user":"u","password":"p"}'],
        ['GET', 'https://api.acme.example/v1/me', 't-1', ''],
        ['GET', 'https://api.acme.example/v1/me', 't-1', ''],
        ['POST', 'https://api.acme.example/v1/auth', undefined, '{"user":"u","password":"p"}'],
        ['GET', 'https://api.acme.example/v1/me', 't-2', ''],
      ],
    );

    const macs = serverOf({});
    const secret = Buffer.from('a secret of 16 b');
    const signed = exports.signed?.({ key: 'id', secret: secret.toString('base64') }, macs.environment);
    await signed?.fetch('/a?b=%20', { method: 'POST', body: '{"n":1.0}' });
    const bodyHash = createHash('sha256').update('{"n":1.0}').digest('hex');
    const toSign = `POST\n/v1/a?b=%20\n1704164645\n${bodyHash}`;
    assert.is(macs.received[0]?.headers['x-signature'], hmac(toSign, secret).digest('base64'));
    assert.is(macs.received[0]?.body, '{"n":1.0}');
    const explained = await signed?.explain('/a?b=%20', { method: 'POST', body: '{"n":1.0}' });
    assert.equal(explained?.values, [
      { name: 'bodyHash', value: bodyHash },
      { name: 'toSign', value: toSign },
    ]);
  });
}

test('every part of a request, and what yields to the caller', async () => {
  const exports = await moduleOf(`server: https://api.acme.example
request: { headers: { X-Version: "2", X-Gone: null } }
schemes:
  key:
    type: apiKey
    fields: { key: { type: password, label: Key }, team: { label: Team, required: false } }
    request:
      headers: { x-version: "3", X-Team: "{{ fields.team }}", X-Quoted: 'a="{{ fields.key }}"' }
      query: { first: "1", key: "{{ fields.key }}", team: "t-{{ fields.team }}", last: "2" }
      cookies: { sid: "{{ fields.key }}", theme: dark }
`);
  const { received, environment } = serverOf({});
  const connection = exports.key?.({ key: 'k y'.replace(' ', '') }, environment);
  await connection?.fetch('/x?last=9&z=%7e', {
    headers: { 'X-Version': '1', 'X-Gone': 'y', Cookie: 'a=b; theme=light' },
  });
  assert.is(received[0]?.url, 'https://api.acme.example/x?last=9&z=%7e&first=1&key=ky');
  assert.is(received[0]?.headers['x-version'], '1');
  assert.is(received[0]?.headers['x-gone'], undefined);
  assert.is(received[0]?.headers['x-team'], undefined);
  assert.is(received[0]?.headers['x-quoted'], 'a="ky"');
  assert.is(received[0]?.headers.cookie, 'a=b; theme=light; sid=ky');
  const quote = await exports
    .key?.({ key: 'a"b' }, environment)
    .fetch('/x')
    .catch((error: unknown) => error);
  assert.ok(quote instanceof CountersignError && quote.code === 'UNSAFE_VALUE');
});

test('bodies of a step: JSON with typed values, a form, XML, text; parameters go where the method says', async () => {
  const exports = await moduleOf(`server: https://api.acme.example
schemes:
  session:
    type: session
    fields: { user: { label: User }, age: { type: integer, label: Age }, vip: { type: boolean, label: VIP }, nick: { label: Nick, required: false } }
    login:
      - { method: POST, url: /json, json: { user: "{{ fields.user }}", age: "{{ fields.age }}", vip: "{{ fields.vip }}", nick: "{{ fields.nick }}", list: ["{{ fields.nick }}", 1, null], deep: { "1": a, "0": 2 } } }
      - { method: POST, url: /form, form: { a: "{{ fields.user }} &", b: [x, "y z"] } }
      - { method: POST, url: /xml, xml: { r: { "@id": "{{ fields.user }}", v: "<{{ fields.age }}>" } } }
      - { method: POST, url: /text, text: "u={{ fields.user }}" }
      - { method: POST, url: /raw, json: '{"q":"{{ fields.user }}"}' }
      - { method: POST, url: /empty, json: {} }
      - { url: /get, params: { p: "{{ fields.user }}" } }
      - { method: POST, url: /post, params: { p: "{{ fields.user }}" } }
      - { method: PUT, url: "/at/{{ fields.user }}?x={{ fields.user }}", json: { a: 1 }, params: { p: 2 }, save: { token: response.body.t } }
    request: { headers: { T: "{{ session.token }}" } }
`);
  const { received, environment } = serverOf({ t: 5 });
  await exports.session?.({ user: 'é"/', age: 3, vip: false }, environment).fetch('/');
  assert.equal(
    received.map(({ method, url, headers, body }) => [method, url.slice(24), headers['content-type'], body]),
    [
      [
        'POST',
        '/json',
        'application/json',
        '{"user":"é\\"/","age":3,"vip":false,"list":[1,null],"deep":{"1":"a","0":2}}',
      ],
      ['POST', '/form', 'application/x-www-form-urlencoded', 'a=%C3%A9%22%2F+%26&b=x&b=y+z'],
      ['POST', '/xml', 'application/xml', '<r id="é&#34;/"><v>&#60;3&#62;</v></r>'],
      ['POST', '/text', 'text/plain;charset=UTF-8', 'u=é"/'],
      ['POST', '/raw', 'application/json', '{"q":"é\\"/"}'],
      ['POST', '/empty', 'application/json', '{}'],
      ['GET', '/get?p=%C3%A9%22%2F', undefined, ''],
      ['POST', '/post', 'application/x-www-form-urlencoded', 'p=%C3%A9%22%2F'],
      ['PUT', '/at/%C3%A9%22%2F?x=%C3%A9%22%2F', 'application/json', '{"a":1,"p":2}'],
      ['GET', '/', undefined, ''],
    ],
  );
  assert.is(received.at(-1)?.headers.t, '5');
});

test("steps signed by another scheme with the owner's values", async () => {
  const exports = await moduleOf(`server: https://login.acme.example
schemes:
  app:
    type: signature
    client: { id: { label: Id }, secret: { type: password, label: Secret } }
    sign: { headers: { X-Sig: "{{ (client.id ~ request.target) | hmac_sha256(client.secret) | hex }}" } }
  session:
    type: session
    fields: { user: { label: User } }
    login:
      method: POST
      url: /begin
      as: app
      json: { user: "{{ fields.user }}" }
      save: { token: response.body.token }
    request: { headers: { T: "{{ session.token }}" } }
`);
  const { received, environment } = serverOf({ token: 't' }, {});
  await exports.session?.({ user: 'u' }, { id: 'i', secret: 's' }, environment).fetch('/me');
  assert.equal(
    received.map(({ url, headers, body }) => [url, headers.t, headers['x-sig'], body]),
    [
      ['https://login.acme.example/begin', undefined, hmac('i/begin', 's').digest('hex'), '{"user":"u"}'],
      ['https://login.acme.example/me', 't', undefined, ''],
    ],
  );
});

test('a login in steps, a host learnt at login, renewal and logout', async () => {
  const exports = await moduleOf(`server: "{{ session.host }}/api"
schemes:
  session:
    type: session
    fields: { user: { label: User } }
    login:
      - method: POST
        url: https://login.acme.example/begin
        json: { user: "{{ fields.user }}" }
        save: { ticket: response.body.ticket }
      - method: POST
        url: https://login.acme.example/end/{{ session.ticket }}
        ok: response.body.ok
        save: { token: response.body.token, refresh: response.body.refresh, host: { value: response.body.host, type: url, within: ["*.acme.example"] } }
        expiresIn: response.body.minutes ~ 'm'
    refresh:
      method: POST
      url: https://login.acme.example/refresh
      form: { refresh: "{{ session.refresh }}" }
      save: { token: response.body.token }
    logout: { method: DELETE, url: https://login.acme.example/session, headers: { T: "{{ session.token }}" } }
    request: { headers: { T: "{{ session.token }}" } }
`);
  const login = { ok: true, token: 'a', refresh: 'r', host: 'https://eu.acme.example', minutes: 5 };
  const { received, environment } = serverOf({ ticket: 't/1' }, login, { me: 1 }, { token: 'b' }, {});
  const connection = exports.session?.({ user: 'u' }, environment);
  await connection?.fetch('/me');
  await connection?.refresh();
  await connection?.logout();
  assert.equal(
    received.map(({ method, url, headers, body }) => [method, url, headers.t, body]),
    [
      ['POST', 'https://login.acme.example/begin', undefined, '{"user":"u"}'],
      ['POST', 'https://login.acme.example/end/t%2F1', undefined, ''],
      ['GET', 'https://eu.acme.example/api/me', 'a', ''],
      ['POST', 'https://login.acme.example/refresh', undefined, 'refresh=r'],
      ['DELETE', 'https://login.acme.example/session', 'b', ''],
    ],
  );
  const evil = serverOf({ ticket: 't' }, { ...login, host: 'https://evil.example' }, {});
  const refused = await exports
    .session?.({ user: 'u' }, evil.environment)
    .fetch('/me')
    .catch((error: unknown) => error);
  assert.ok(refused instanceof CountersignError && refused.code === 'HOST_NOT_ALLOWED', String(refused));
  assert.is(evil.received.length, 2);
});

test('several schemes for their paths, constants of the call, variants, hosts from fields', async () => {
  const exports = await moduleOf(`server: https://{{ fields.sub }}.acme.example/api
fields: { sub: { type: subdomain, label: Subdomain } }
schemes:
  open: { type: none, for: { paths: [/public/**] } }
  key:
    type: apiKey
    for: { paths: [/private/*], methods: [GET] }
    fields: { key: { type: password, label: Key }, region: { type: select, label: Region, choices: { eu: EU, us: US }, default: eu } }
    call: { trace: { label: Trace, required: false } }
    request: { headers: { X-Key: "{{ fields.key }}", X-Trace: "{{ call.trace }}", X-Region: "{{ fields.region | upper }}" } }
variants:
  sandbox: { server: "https://{{ fields.sub }}.sandbox.acme.example" }
  other: { title: Acme other }
`);
  const { received, environment } = serverOf({});
  const fields = { sub: 'Team', key: 'k' };
  const connection = exports.connection?.(fields, environment);
  await connection?.fetch('/public/a/b');
  await connection?.fetch('/private/a', { call: { trace: 'tr' } });
  await exports.connection?.(fields, { ...environment, variant: 'sandbox' } as object).fetch('/private/a');
  await exports.connection?.(fields, { ...environment, variant: 'other' } as object).fetch('/private/a');
  assert.equal(
    received.map(({ url, headers }) => [url, headers['x-key'], headers['x-trace'], headers['x-region']]),
    [
      ['https://team.acme.example/api/public/a/b', undefined, undefined, undefined],
      ['https://team.acme.example/api/private/a', 'k', 'tr', 'EU'],
      ['https://team.sandbox.acme.example/private/a', 'k', undefined, 'EU'],
      ['https://team.acme.example/api/private/a', 'k', undefined, 'EU'],
    ],
  );
  for (const path of ['/private/a/b', '/elsewhere']) {
    const none = await connection?.fetch(path).catch((error: unknown) => error);
    assert.ok(none instanceof CountersignError && none.code === 'UNSUPPORTED');
  }
  assert.throws(
    () => exports.key?.({ ...fields, sub: 'evil.example/' }, environment),
    (error: unknown) => error instanceof CountersignError && error.code === 'FIELD_INVALID',
  );
});

test('fields that are asked for only sometimes, and a field of JSON', async () => {
  const exports = await moduleOf(`server: https://api.acme.example
schemes:
  key:
    type: apiKey
    fields:
      kind: { type: select, label: Kind, choices: { token: Token, account: Account } }
      token: { type: password, label: Token, when: fields.kind == 'token' }
      account: { type: json, label: Account file, when: fields.kind == 'account' and fields.kind != missing }
    request:
      headers: { X-Auth: "{{ fields.token if fields.kind == 'token' else fields.account.id }}" }
`);
  const form = exports.keyForm as unknown as readonly FormField[];
  assert.equal(
    form.map(({ when }) => [when?.({ kind: 'token' }), when?.({ kind: 'account' }), when?.({})]),
    [
      [undefined, undefined, undefined],
      [true, false, false],
      [false, true, false],
    ],
  );
  const { received, environment } = serverOf({});
  await exports.key?.({ kind: 'token', token: 't' }, environment).fetch('/');
  await exports.key?.({ kind: 'account', account: '{"id":"a-7"}' }, environment).fetch('/');
  assert.equal(
    received.map(({ headers }) => headers['x-auth']),
    ['t', 'a-7'],
  );
});

test('a test of the connection, with its label and the reason when it fails', async () => {
  const exports = await moduleOf(`server: https://api.acme.example
test: { url: /me, label: "{{ response.body.name }} ({{ response.body.id }})", error: response.body.message }
schemes:
  key: { type: apiKey, fields: { key: { type: password, label: Key } }, request: { query: { key: "{{ fields.key }}" } } }
`);
  const good = serverOf({ name: 'Ann', id: 7 });
  assert.equal((await exports.key?.({ key: 'k' }, good.environment).test())?.label, 'Ann (7)');
  assert.is(good.received[0]?.url, 'https://api.acme.example/me?key=k');
  const unnamed = await exports.key?.({ key: 'k' }, serverOf({ id: 7 }).environment).test();
  assert.equal([unnamed?.ok, unnamed?.label], [true, undefined]);
  const bad = await exports.key?.({ key: 'k' }, serverOf({ status: 401, message: 'no such key' }).environment).test();
  assert.equal([bad?.ok, bad?.words], [false, 'no such key']);
});

test("a script of the author's own is imported, typed and run; it has no standalone module", async () => {
  const script = `export async function getSession({ fields, fetch }: {
  readonly fields: { readonly user: string };
  readonly fetch: (request: Request) => Promise<Response>;
}): Promise<{ readonly values: { readonly token: string }; readonly expiresAt: number }> {
  const response = await fetch(new Request(\`https://api.acme.example/script/\${fields.user}\`));
  const { token } = (await response.json()) as { token: string };
  return { values: { token }, expiresAt: 4_000_000_000_000 };
}
`;
  writeFileSync(join(scratch, 'acme.ts'), script);
  const yaml = `server: https://api.acme.example
schemes:
  session:
    type: session
    fields: { user: { label: User } }
    login: { script: ./acme.ts#getSession }
    request: { headers: { T: "{{ session.token }}" } }
`;
  const { received, environment } = serverOf({ token: 's' }, {});
  const exports = await moduleOf(yaml);
  await exports.session?.({ user: 'u' }, environment).fetch('/x');
  assert.equal(
    received.map(({ url, headers }) => [url, headers.t]),
    [
      ['https://api.acme.example/script/u', undefined],
      ['https://api.acme.example/x', 's'],
    ],
  );
  const refused = await moduleOf(yaml, 'standalone').catch((error: unknown) => error);
  assert.ok(refused instanceof TypeError && /script/.test(refused.message));
  assert.type(schemesWithScript, 'function');
});

test('the compiler finds nothing to say about any of them', () => {
  const paths = readdirSync(join(scratch, 'out')).map((file) => join(scratch, 'out', file));
  assert.ok(paths.length >= 8);
  assert.is(compilerFaults(paths, scratch), '');
});

test.run();
