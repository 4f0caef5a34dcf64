import { createHmac, generateKeyPairSync, verify } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { check, generator } from '../pipeline.ts';
import type { Connection, Environment } from '../runtime/v1.ts';
import { compilerFaults } from '../test/compile.ts';
import { typescript } from './emit.ts';

// Answers that are read together with what is kept already, and tokens whose claims read variables.

const scratch = mkdtempSync(join(tmpdir(), 'countersign-answers-'));
writeFileSync(join(scratch, 'package.json'), '{ "type": "module" }');
mkdirSync(join(scratch, 'out'));
test.after(() => rmSync(scratch, { recursive: true, force: true }));

const writer = await generator(typescript);

type Make = (values: object, environment: Environment) => Connection<object>;

async function moduleOf(name: string, yaml: string): Promise<Readonly<Record<string, Make>>> {
  const text = `countersign: 1\napp: ${name}\ntitle: Acme\nserver: https://api.acme.example\n${yaml}`;
  const checked = check({ path: `${name}.auth.yaml`, text, format: 'yaml' });
  assert.equal(
    checked.diagnostics.map(({ message }) => message),
    [],
  );
  const [module] = writer(checked, { runtime: resolve('src/runtime/v1.ts') });
  const path = join(scratch, 'out', `${name}.ts`);
  writeFileSync(path, module?.text ?? '');
  assert.is(compilerFaults([path], scratch), '');
  return (await import(pathToFileURL(path).href)) as Readonly<Record<string, Make>>;
}

function serverOf(...answers: readonly object[]) {
  const received: Request[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    received.push(request);
    return Response.json(answers[Math.min(received.length, answers.length) - 1]);
  };
  return { received, environment: { fetch, now: () => Date.UTC(2024, 0, 2) } satisfies Environment };
}

test('a step reads what earlier steps saved in `save`, `ok` and `label`', async () => {
  const { session } = await moduleOf(
    'two-steps',
    `schemes:
  session:
    type: session
    fields: { user: { label: User name }, password: { type: password, label: Password } }
    login:
      - { method: POST, url: /begin, json: { user: "{{ fields.user }}" }, save: { half: { value: response.body.half, secret: false } } }
      - method: POST
        url: /end
        json: { password: "{{ fields.password }}" }
        ok: response.body.echo == session.half
        save: { token: session.half ~ response.body.rest }
    request: { headers: { X-Token: "{{ session.token }}" } }
    test: { url: /me, label: "{{ session.half }} {{ response.body.name }}" }
`,
  );
  const good = serverOf({ half: 'ab' }, { echo: 'ab', rest: 'cd' }, { name: 'Ann' });
  const tested = await session?.({ user: 'u', password: 'p' }, good.environment).test();
  assert.equal([tested?.ok, tested?.label], [true, 'ab Ann']);
  assert.is(good.received.at(-1)?.headers.get('x-token'), 'abcd');
  const bad = serverOf({ half: 'ab' }, { echo: 'xy', rest: 'cd' });
  assert.is((await session?.({ user: 'u', password: 'p' }, bad.environment).test())?.ok, false);
});

test("a token's claims read variables, of the request too", async () => {
  const { token } = await moduleOf(
    'claims',
    `schemes:
  token:
    type: jwt
    fields: { id: { label: Key id }, secret: { type: password, label: Secret } }
    vars: { uri: "{{ request.method }} {{ request.host }}{{ request.path }}" }
    algorithm: HS256
    key: "{{ fields.secret }}"
    claims: { sub: "{{ fields.id }}", uri: "{{ vars.uri }}" }
    lifetime: 120
    request: { headers: { Authorization: "Bearer {{ jwt }}" } }
`,
  );
  const { received, environment } = serverOf({});
  await token?.({ id: 'k', secret: 's3cret' }, environment).fetch('/accounts?x=1');
  const [head = '', claims = '', signature] = (received[0]?.headers.get('authorization') ?? '').slice(7).split('.');
  const iat = Date.UTC(2024, 0, 2) / 1000;
  const said = JSON.parse(Buffer.from(claims, 'base64url').toString());
  assert.equal(said, { sub: 'k', uri: 'GET api.acme.example/accounts', iat, exp: iat + 120 });
  assert.is(signature, createHmac('sha256', 's3cret').update(`${head}.${claims}`).digest('base64url'));
});

test('what is missing in an answer has a default of its own kind; what is there is never replaced', async () => {
  const { session } = await moduleOf(
    'defaults',
    `schemes:
  session:
    type: session
    fields: { password: { type: password, label: Password } }
    login:
      method: POST
      url: /begin
      json: { password: "{{ fields.password }}" }
      ok: response.body.ok | default(true) and not ('expired' in response.body.message)
      error: response.body.message
      save: { token: response.body.token }
      expiresIn: response.body.expires_in | default(1h)
    request: { headers: { X-Token: "{{ session.token }}" } }
`,
  );
  const after = async (minutes: number, ...answers: readonly object[]) => {
    const { received, environment } = serverOf(...answers);
    let now = environment.now();
    const connection = session?.({ password: 'p' }, { ...environment, now: () => now });
    await connection?.fetch('/a');
    now += minutes * 60_000;
    await connection?.fetch('/b');
    return received.map(({ url }) => new URL(url).pathname);
  };
  assert.equal(await after(50, { token: 't' }), ['/begin', '/a', '/b']);
  assert.equal(await after(61, { token: 't' }, {}, { token: 't' }), ['/begin', '/a', '/begin', '/b']);
  assert.equal(await after(61, { token: 't', expires_in: '7200' }), ['/begin', '/a', '/b']);
  assert.equal(await after(1, { token: 't', ok: true, message: '' }), ['/begin', '/a', '/b']);
  for (const answer of [
    { token: 't', ok: false },
    { token: 't', message: 'The password has expired.' },
  ]) {
    let code = '';
    await session?.({ password: 'p' }, serverOf(answer).environment)
      .fetch('/a')
      .catch((error) => {
        code = error.code;
      });
    assert.is(code, 'CONNECT_AGAIN', JSON.stringify(answer));
  }
});

test('an authorization URL may hold the time and what is made with a private key', async () => {
  const exports = await moduleOf(
    'authorization',
    `schemes:
  user:
    type: oauth2
    grant: authorization_code
    client: { id: { label: Id }, secret: { type: password, label: Secret }, key: { type: pem, label: Key } }
    authorization:
      url: https://acme.example/authorize
      query: { time: "{{ now | unix }}", request: "{{ { iss: client.id } | jwt('ES256', client.key) }}" }
    token: { url: https://acme.example/token }
`,
  );
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' });
  const user = exports.user as unknown as (
    client: object,
    environment: Environment,
  ) => { begin(): Promise<{ url: string }> };
  const { url } = await user(
    { id: 'i', secret: 's', key, redirectUri: 'https://rp.example/cb' },
    serverOf({}).environment,
  ).begin();
  const { searchParams } = new URL(url);
  assert.is(searchParams.get('time'), String(Date.UTC(2024, 0, 2) / 1000));
  const [head, claims, signature = ''] = (searchParams.get('request') ?? '').split('.');
  const verifying = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const;
  assert.ok(verify('sha256', Buffer.from(`${head}.${claims}`), verifying, Buffer.from(signature, 'base64url')));
});

test.run();
