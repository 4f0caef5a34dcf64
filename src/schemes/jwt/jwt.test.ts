import { createSecretKey, generateKeyPairSync } from 'node:crypto';
import { decodeProtectedHeader, jwtVerify } from 'jose';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Connection, Environment } from '../../runtime/v1.ts';
import { generatedModule } from '../../test/module.ts';

const { exports: acme } = await generatedModule<
  Readonly<Record<string, (...given: object[]) => Connection>>
>(`countersign: 1
app: acme
title: Acme
server: https://api.acme.example
schemes:
  app:
    type: jwt
    client: { id: { label: App id }, key: { type: pem, label: Private key } }
    algorithm: ES256
    key: "{{ client.key }}"
    claims: { iss: "{{ client.id }}" }
    lifetime: 600
    request: { headers: { Authorization: "Bearer {{ jwt }}" } }
  installation:
    type: session
    login:
      method: POST
      url: /tokens
      as: app
      save: { token: response.body.token }
    request: { headers: { Authorization: "Bearer {{ session.token }}" } }
  shared:
    type: jwt
    fields: { key: { label: Key }, secret: { type: password, label: Secret }, team: { label: Team, required: false } }
    algorithm: HS512
    key: "{{ fields.secret }}"
    header: { kid: "{{ fields.key }}", typ: null }
    claims: { exp: null, aud: [acme, "{{ fields.key }}"], team: "{{ fields.team }}", iat: 7 }
    request: { headers: { X-Token: "{{ jwt }}" } }
`);
const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const client = { id: 'app-1', key: privateKey.export({ type: 'pkcs8', format: 'pem' }) };
const now = 1_700_000_000_000;

/** What jose reads in a request's token. */
async function verified(header: string | null, key: Parameters<typeof jwtVerify>[1]) {
  const token = header?.replace(/^Bearer /, '') ?? '';
  const { payload } = await jwtVerify(token, key, { currentDate: new Date(now) });
  return { header: decodeProtectedHeader(token), claims: JSON.stringify(payload) };
}

test('the token is made for the request: claims as written, then iat and exp', async () => {
  const request = await acme.app?.(client, { now: () => now } satisfies Environment).authorize('/app');
  const { header, claims } = await verified(request?.headers.get('authorization') ?? null, publicKey);
  assert.equal(header, { alg: 'ES256', typ: 'JWT' });
  assert.is(claims, '{"iss":"app-1","iat":1700000000,"exp":1700000600}');
});

test('it signs the steps of another scheme', async () => {
  const seen: (string | null)[] = [];
  const environment: Environment = {
    now: () => now,
    fetch: async (request) => {
      seen.push(request.headers.get('authorization'));
      return Response.json({ token: 't-1' });
    },
  };
  await acme.installation?.(client, environment).fetch('/me');
  assert.match((await verified(seen[0] ?? null, publicKey)).claims, '"iss":"app-1"');
  assert.is(seen[1], 'Bearer t-1');
});

test('with a shared secret; null takes away, a missing optional value is left out, a list stays one', async () => {
  const fields = { key: 'k-1', secret: 'a secret that is long enough, sixty-four bytes of it, for HMAC with SHA-512' };
  const request = await acme.shared?.(fields, { now: () => now }).authorize('/me');
  const key = createSecretKey(fields.secret, 'utf8');
  const { header, claims } = await verified(request?.headers.get('x-token') ?? null, key);
  assert.equal(header, { alg: 'HS512', kid: 'k-1' });
  assert.is(claims, '{"aud":["acme","k-1"],"iat":7}');
});

test('a key of another kind is refused', async () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' });
  const error = await acme
    .app?.({ ...client, key: rsa })
    .authorize('/app')
    .catch((reason: unknown) => reason);
  assert.is((error as { code: string }).code, 'KEY_INVALID');
});

test.run();
