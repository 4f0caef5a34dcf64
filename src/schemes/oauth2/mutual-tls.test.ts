import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { mutualTls } from '../../../docs/examples/mutual-tls.ts';
import type { Connection, Environment } from '../../runtime/v1.ts';
import { bundled, engines } from '../../test/engines.ts';
import { failure } from '../../test/failure.ts';
import { generatedModule } from '../../test/module.ts';
import { find } from '../../test/peers/start.ts';
import { against, type Peer, peer } from '../../test/peers.ts';
import { unless } from '../../test/skip.ts';

// Client certificates (RFC 8705): oidc-provider judges them, OpenSSL made them, and each platform presents them its own way.

const needsOpenssl = (work: () => Promise<void>) =>
  unless(find('openssl') !== undefined, 'openssl is not installed (Debian package openssl)', work);
const oidc: Peer | undefined = find('openssl') === undefined ? undefined : await peer('oidc', { TLS: '1' });
test.after(() => oidc?.stop());
const apache = await peer('apache');
test.after(() => apache.stop());
const withOidc = (work: (one: Peer) => Promise<void>) =>
  needsOpenssl(() => against(oidc as Peer, work)({}) as Promise<void>);

interface Client {
  readonly id: string;
  readonly certificate: string;
  readonly privateKey: string;
}
interface Fields {
  readonly issuer: string;
}
const { exports: acme, path } = await generatedModule<{
  readonly app: (fields: Fields, client: Client, environment?: Environment) => Connection;
  readonly bound: (
    fields: Fields,
    client: { certificate?: string; key?: string },
    environment?: Environment,
  ) => Connection;
}>(`countersign: 1
app: acme
title: Acme
server: "{{ fields.issuer }}/api"
fields: { issuer: { type: url, label: Issuer, network: any, port: true } }
test: { url: /me, label: "{{ response.body.client }}" }
schemes:
  app:
    type: oauth2
    grant: client_credentials
    token: { url: "{{ fields.issuer }}/token" }
    clientAuthentication: tls_client_auth
    scopes: { default: [read] }
  bound:
    type: oauth2
    grant: client_credentials
    client:
      certificate: { type: pem, label: Certificate, required: false }
      key: { type: pem, label: Key, required: false }
    token: { url: "{{ fields.issuer }}/token" }
    clientId: post
    clientSecret: "{{ client.key | sha256 | hex }}"
    certificate: "{{ client.certificate }}"
    key: "{{ client.key }}"
`);

/** Who the server is, and what stands in the peer's folder under a name. */
function held({ folder }: Peer, name: 'client' | 'stranger') {
  const text = (file: string) => readFileSync(join(folder, file), 'utf8');
  const issuer = `https://localhost:${text('tls-port')}`;
  return { issuer, ca: text('ca.pem'), certificate: text(`${name}.pem`), privateKey: text(`${name}.key`) };
}
function connected(one: Peer, id: string, name: 'client' | 'stranger', environment?: Environment): Connection {
  const { issuer, ca, certificate, privateKey } = held(one, name);
  return acme.app({ issuer }, { id, certificate, privateKey }, environment ?? { mutualTls: mutualTls({ ca }) });
}
const me = async (connection: Connection) => (await (await connection.fetch('/me')).json()) as Record<string, unknown>;
test(
  'a certificate of the known subject is a client, and its token is bound to it',
  withOidc(async (one) => {
    const connection = connected(one, 'tls', 'client');
    const { client, scope } = await me(connection);
    assert.equal([client, scope], ['tls', 'read']);
    assert.equal(await connection.test(), { ok: true, label: 'tls', status: 200 });
    const { issuer, ca, certificate, privateKey } = held(one, 'stranger');
    const signed = await connection.authorize('/me');
    const stranger = mutualTls({ ca })({ certificate, key: privateKey });
    assert.is((await stranger(signed)).status, 401, `another certificate at ${issuer}`);
  }),
);

test(
  'a self-signed certificate is a client where it is registered itself',
  withOidc(async (one) => {
    assert.is((await me(connected(one, 'self-signed', 'stranger'))).client, 'self-signed');
    const error = await failure(connected(one, 'self-signed', 'client').fetch('/me'));
    assert.equal([error.code, error.detail?.error], ['AUTHENTICATION_FAILED', 'invalid_client']);
  }),
);

test(
  'the right name on a certificate that nobody vouches for is refused, and nothing of the key is told',
  withOidc(async (one) => {
    const error = await failure(connected(one, 'tls', 'stranger').fetch('/me'));
    assert.equal([error.code, error.detail?.error], ['AUTHENTICATION_FAILED', 'invalid_client']);
    const { privateKey } = held(one, 'stranger');
    const told = JSON.stringify([error.message, error.detail, error.cause ?? null]);
    for (const line of privateKey.trim().split('\n')) assert.not.ok(told.includes(line), told);
  }),
);

test(
  'an environment that can present no certificate is told so, and nothing is sent',
  withOidc(async (one) => {
    let sent = 0;
    const environment: Environment = {
      fetch: async () => {
        sent += 1;
        return new Response();
      },
    };
    const error = await failure(connected(one, 'tls', 'client', environment).fetch('/me'));
    assert.equal([error.code, error.detail?.name, sent], ['UNSUPPORTED', 'mutualTls', 0]);
  }),
);

test(
  'key and certificate that do not belong together, or are none, are KEY_INVALID and not quoted',
  withOidc(async (one) => {
    const { issuer, ca, certificate } = held(one, 'client');
    const secret = 'planted-secret-of-the-key';
    const none = `-----BEGIN PRIVATE KEY-----\n${Buffer.from(secret).toString('base64')}\n-----END PRIVATE KEY-----\n`;
    for (const privateKey of [held(one, 'stranger').privateKey, none]) {
      const given = { id: 'tls', certificate, privateKey };
      const error = await failure(acme.app({ issuer }, given, { mutualTls: mutualTls({ ca }) }).fetch('/me'));
      assert.is(error.code, 'KEY_INVALID', error.message);
      assert.not.match(JSON.stringify([error.message, error.detail]), Buffer.from(secret).toString('base64'));
    }
  }),
);

test(
  'a server that ends the handshake refuses the client',
  against(apache, async ({ tlsUrl: issuer = '', folder }) => {
    const [ca, certificate, privateKey] = ['ca.pem', 'stranger.pem', 'stranger.key'].map((name) =>
      readFileSync(join(folder, name), 'utf8'),
    ) as [string, string, string];
    const given = { id: 'tls', certificate, privateKey };
    const error = await failure(acme.app({ issuer }, given, { mutualTls: mutualTls({ ca }) }).fetch('/me'));
    assert.is(error.code, 'AUTHENTICATION_FAILED', error.message);
    assert.match(error.message, /ALERT_UNKNOWN_CA/);
  }),
);

test('where the definition lets them be left out, the platform may hold the certificate; half of one is refused', async () => {
  const presented: string[] = [];
  const environment: Environment = {
    fetch: async ({ url }) => {
      presented.push(url);
      return Response.json({ access_token: 't' });
    },
  };
  const issuer = 'https://as.example';
  assert.is((await acme.bound({ issuer }, {}, environment).fetch('/me')).status, 200);
  assert.equal(presented, [`${issuer}/token`, `${issuer}/api/me`]);
  const half = { certificate: '-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----' };
  const error = await failure(acme.bound({ issuer }, half, environment).fetch('/me'));
  assert.equal([error.code, error.detail?.name], ['MISSING_VALUE', 'key']);
});

/** How each platform's own `fetch` is given a certificate; the authority of these tests is not one that it knows. */
const platforms: Readonly<Record<string, string>> = {
  deno: `({ certificate, key }) => {
    const client = Deno.createHttpClient({ cert: certificate, key, caCerts: [ca] });
    return (request) => fetch(request, { client });
  }`,
  bun: `({ certificate, key }) => (request) => fetch(request, { tls: { cert: certificate, key, ca } })`,
};
for (const engine of engines().filter(({ name }) => name in platforms)) {
  test(
    `${engine.name} presents the certificate, and tells a wrong one`,
    unless(engine.absent === undefined, engine.absent ?? '', withOidcOn(engine)),
  );
}
function withOidcOn(engine: ReturnType<typeof engines>[number]) {
  return withOidc(async (one) => {
    const module = await bundled(`import { app } from ${JSON.stringify(path)};
      export async function main({ issuer, ca, id, certificate, privateKey }) {
        const mutualTls = ${platforms[engine.name]};
        const connection = app({ issuer }, { id, certificate, privateKey }, { mutualTls });
        try { return (await (await connection.fetch('/me')).json()).client; } catch (error) { return error.code + ' ' + error.message; }
      }`);
    const right = await engine.run(module, { ...held(one, 'client'), id: 'tls' });
    assert.equal(right, { stdout: 'tls', status: 0 });
    const wrong = await engine.run(module, { ...held(one, 'stranger'), id: 'tls' });
    assert.match(wrong.stdout, /^AUTHENTICATION_FAILED /);
  });
}

test.run();
