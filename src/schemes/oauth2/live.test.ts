import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type {
  AuthorizationCode,
  Connection,
  DeviceCode,
  Environment,
  RegisteredClient,
  StoredSession,
  TokenConnection,
} from '../../runtime/v1.ts';
import { memoryStore } from '../../runtime/v1.ts';
import { failure } from '../../test/failure.ts';
import { generatedModule } from '../../test/module.ts';
import { against, peer } from '../../test/peers.ts';
import { visitor } from '../../test/visitor.ts';

// Every grant that oidc-provider knows, from a definition to its answers: nothing here is ours but what is tested.

const oidc = await peer('oidc', { AT_TTL: '300' });
test.after(() => oidc.stop());
const demanding = await peer('oidc', { DPOP_NONCE: '1' });
test.after(() => demanding.stop());

const callback = 'https://rp.example/cb';
const head = `countersign: 1
app: acme
title: Acme
server: "{{ fields.issuer }}/api"
fields: { issuer: { type: url, label: Issuer, network: any, port: true } }
test: { url: /me, label: "{{ response.body.client }}" }
schemes:
`;
/** One scheme against the server; `more` says what is special about it. */
const scheme = (name: string, grant: string, more: string): string => `  ${name}:
    type: oauth2
    grant: ${grant}
    token: { url: "{{ fields.issuer }}/token" }
${more.replace(/^/gm, '    ')}
`;
const code = 'authorization: { url: "{{ fields.issuer }}/auth", query: { prompt: consent } }';
const scopes =
  'scopes: { default: [openid, offline_access, read], available: { openid: a, offline_access: b, read: c } }';
const app = `${head}${[
  scheme(
    'encoded',
    'authorization_code',
    `${code}\nclientAuthentication: client_secret_basic\n${scopes}
revocation: { url: "{{ fields.issuer }}/token/revocation" }`,
  ),
  scheme(
    'post',
    'authorization_code',
    `${code}\n${scopes}\nrevocation: { url: "{{ fields.issuer }}/token/revocation" }`,
  ),
  scheme('open', 'authorization_code', `${code}\nclientAuthentication: none\n${scopes}`),
  scheme('pushed', 'authorization_code', `${code}\npar: { url: "{{ fields.issuer }}/request" }\n${scopes}`),
  scheme('bound', 'authorization_code', `${code}\nclientAuthentication: client_secret_basic\ndpop: true\n${scopes}`),
  scheme(
    'basicClient',
    'client_credentials',
    'clientAuthentication: client_secret_basic\nscopes: { default: [read, write] }',
  ),
  scheme('unencodedClient', 'client_credentials', 'clientAuthentication: client_secret_basic_unencoded'),
  scheme(
    'postClient',
    'client_credentials',
    'resource: "{{ fields.issuer }}/api"\nregistration: { url: "{{ fields.issuer }}/reg" }',
  ),
  scheme('secretJwt', 'client_credentials', 'clientAuthentication: client_secret_jwt'),
  scheme(
    'keyJwt',
    'client_credentials',
    `client: { id: { label: Id }, key: { type: pem, label: Key } }
clientAuthentication: private_key_jwt\nassertion: { algorithm: RS256, key: "{{ client.key }}" }`,
  ),
  scheme(
    'curveJwt',
    'client_credentials',
    `client: { id: { label: Id }, key: { type: pem, label: Key } }
clientAuthentication: private_key_jwt\nassertion: { algorithm: ES256, key: "{{ client.key }}" }`,
  ),
  scheme(
    'boundKeyJwt',
    'client_credentials',
    `client: { id: { label: Id }, key: { type: pem, label: Key } }
clientAuthentication: private_key_jwt\nassertion: { algorithm: RS256, key: "{{ client.key }}" }\ndpop: true`,
  ),
  scheme('boundClient', 'client_credentials', 'clientAuthentication: client_secret_basic\ndpop: true'),
  scheme(
    'device',
    'device_code',
    `device: { url: "{{ fields.issuer }}/device/auth" }\nclientAuthentication: none\n${scopes}`,
  ),
].join('')}`;

interface Fields {
  readonly issuer: string;
}
type WithPerson = (fields: Fields, client: object, environment?: Environment) => AuthorizationCode;
type Alone = (fields: Fields, client: object, environment?: Environment) => Connection;
interface Exports {
  readonly encoded: WithPerson;
  readonly post: WithPerson;
  readonly open: WithPerson;
  readonly pushed: WithPerson;
  readonly bound: WithPerson;
  readonly device: (fields: Fields, client: object, environment?: Environment) => DeviceCode;
  readonly basicClient: Alone;
  readonly unencodedClient: Alone;
  readonly postClient: Alone;
  readonly registerPostClient: (metadata: object, fields: Fields) => Promise<RegisteredClient>;
  readonly secretJwt: Alone;
  readonly keyJwt: Alone;
  readonly curveJwt: Alone;
  readonly boundKeyJwt: Alone;
  readonly boundClient: Alone;
}
const { exports: acme } = await generatedModule<Exports>(app);

const basicClient = { id: 'basic client', secret: 's3cr3t:+/&? %~', redirectUri: callback };
const postClient = { id: 'post', secret: 'post-secret-post-secret-post-secret-1', redirectUri: callback };
const dpopClient = { id: 'dpop', secret: 'dpop-secret-dpop-secret-dpop-secret-1', redirectUri: callback };

/** Sends a person through the login page and exchanges what they bring back. */
async function connected(grant: AuthorizationCode, until = callback): Promise<StoredSession> {
  const { url, pending } = await grant.begin();
  const back = await visitor().visit(url, until, { login: 'ada' });
  return grant.complete(back, JSON.parse(JSON.stringify(pending)));
}
const me = async (connection: Connection) => (await (await connection.fetch('/me')).json()) as Record<string, unknown>;
/** A connection with what is kept of a grant, and its slot. */
async function kept(grant: AuthorizationCode, session: StoredSession) {
  const slot = memoryStore().of('ada');
  await slot.write(session);
  return { slot, connection: grant.connect(slot) as TokenConnection };
}

for (const [name, client, until] of [
  ['post', postClient, callback],
  ['encoded', basicClient, callback],
  ['open', { id: 'public', redirectUri: 'http://127.0.0.1:9806/cb' }, 'http://127.0.0.1:9806/cb'],
  ['pushed', postClient, callback],
] as const) {
  test(
    `authorization code with PKCE through the login page: ${name}`,
    against(oidc, async ({ url }) => {
      const grant = acme[name]({ issuer: url }, client);
      const session = await connected(grant, until);
      assert.type(session.values.refresh_token, 'string');
      const { connection } = await kept(grant, session);
      assert.is((await me(connection)).client, client.id);
      assert.equal(await connection.test(), { ok: true, label: client.id, status: 200 });
    }),
  );
}

test(
  'a refresh rotates the token; its second use is detected, and then the person must connect again',
  against(oidc, async ({ url }) => {
    const grant = acme.post({ issuer: url }, postClient);
    const first = await connected(grant);
    const { slot, connection } = await kept(grant, first);
    await connection.refresh();
    const second = (await slot.read())?.value;
    assert.is.not(second?.values.refresh_token, first.values.refresh_token);
    assert.is.not(second?.values.access_token, first.values.access_token);
    assert.is((await me(connection)).ok, true);
    const old = await kept(grant, first);
    const error = await failure(old.connection.refresh());
    assert.is(error.code, 'CONNECT_AGAIN');
    assert.is(error.detail?.error, 'invalid_grant');
    const after = await failure(connection.refresh());
    assert.is(after.code, 'CONNECT_AGAIN');
  }),
);

test(
  'what is revoked works no more',
  against(oidc, async ({ url }) => {
    const grant = acme.post({ issuer: url }, postClient);
    const session = await connected(grant);
    const { slot, connection } = await kept(grant, session);
    await connection.revoke();
    assert.is(await slot.read(), undefined);
    const error = await failure((await kept(grant, session)).connection.refresh());
    assert.is(error.code, 'CONNECT_AGAIN');
  }),
);

test(
  'a code is exchanged once, by who began: another verifier, a wrong secret and a second use are refused',
  against(oidc, async ({ url }) => {
    const grant = acme.post({ issuer: url }, postClient);
    const begun = await grant.begin();
    const back = await visitor().visit(begun.url, callback, { login: 'ada' });
    const other = await failure(grant.complete(back, (await grant.begin()).pending));
    assert.is(other.code, 'AUTHENTICATION_FAILED');
    assert.is(other.detail?.name, 'state');
    const wrongSecret = acme.post({ issuer: url }, { ...postClient, secret: 'planted-secret-wrong' });
    const refused = await failure(wrongSecret.complete(back, begun.pending));
    assert.is(refused.code, 'AUTHENTICATION_FAILED');
    assert.is(refused.detail?.error, 'invalid_client');
    await grant.complete(back, begun.pending);
    assert.is((await failure(grant.complete(back, begun.pending))).code, 'CONNECT_AGAIN');
    const again = await grant.begin();
    const anew = await visitor().visit(again.url, callback, { login: 'ada' });
    const pending = { ...again.pending, codeVerifier: 'a'.repeat(43) };
    assert.is((await failure(grant.complete(anew, pending))).code, 'CONNECT_AGAIN');
  }),
);

test(
  'RFC 7591: a client that registers itself can ask for a token at once',
  against(oidc, async ({ url }) => {
    const metadata = {
      client_name: 'Registered',
      redirect_uris: [],
      response_types: [],
      grant_types: ['client_credentials'],
      token_endpoint_auth_method: 'client_secret_post',
    };
    const client = await acme.registerPostClient(metadata, { issuer: url });
    assert.match(client.registrationUri ?? '', url);
    assert.is((await me(acme.postClient({ issuer: url }, client))).client, client.id);
    const refused = await failure(acme.registerPostClient({ ...metadata, redirect_uris: 'x' }, { issuer: url }));
    assert.is(refused.code, 'AUTHENTICATION_FAILED');
    assert.match(refused.detail?.error ?? '', /^invalid_/);
  }),
);

test(
  'every client authentication that the server knows',
  against(oidc, async ({ url, folder }) => {
    const keys = JSON.parse(readFileSync(join(folder, 'keys.json'), 'utf8'));
    const issuer = { issuer: url };
    const all: readonly (readonly [Connection, string])[] = [
      [acme.basicClient(issuer, basicClient), 'basic client'],
      [acme.unencodedClient(issuer, basicClient), 'plain'],
      [acme.postClient(issuer, postClient), 'post'],
      [acme.secretJwt(issuer, { id: 'csjwt', secret: '0123456789abcdef'.repeat(3) }), 'csjwt'],
      [acme.keyJwt(issuer, { id: 'pkjwt-rs256', key: JSON.stringify(keys.rs) }), 'pkjwt-rs256'],
      [acme.curveJwt(issuer, { id: 'pkjwt-es256', key: JSON.stringify(keys.es) }), 'pkjwt-es256'],
    ];
    for (const [connection, client] of all) {
      if (client === 'plain') {
        // Its secret holds characters that only form-encoding saves: sent as they are, they are another secret.
        assert.is((await failure(me(connection))).code, 'AUTHENTICATION_FAILED');
      } else assert.is((await me(connection)).client, client);
    }
    assert.is((await me(acme.basicClient(issuer, basicClient))).scope, 'read write');
  }),
);

for (const [name, server] of [
  ['nonces only offered', oidc],
  ['nonces demanded', demanding],
] as const) {
  test(
    `DPoP, ${name}: the token is bound, and each request proves it`,
    against(server, async ({ url }) => {
      const sent: Request[] = [];
      const environment: Environment = {
        fetch: (request) => {
          sent.push(request.clone());
          return fetch(request);
        },
      };
      const alone = await me(acme.boundClient({ issuer: url }, dpopClient, environment));
      assert.is(alone.client, 'dpop');
      assert.is(alone.scheme, 'DPoP');
      assert.match(String(alone.jkt), /^[\w-]{43}$/);
      assert.is(sent.filter((request) => request.url.endsWith('/token')).length, server === demanding ? 2 : 1);
      const grant = acme.bound({ issuer: url }, dpopClient, environment);
      const { connection, slot } = await kept(grant, await connected(grant));
      const bound = await me(connection);
      assert.is(bound.scheme, 'DPoP');
      await connection.refresh();
      assert.is((await me(connection)).jkt, bound.jkt, 'the key stays');
      // Another connection from the same store holds the same key.
      assert.is((await me(grant.connect(slot))).jkt, bound.jkt);
    }),
  );
}

test(
  'DPoP: where a nonce is demanded, the assertion is made anew for the second try, since each works once',
  against(demanding, async ({ url, folder }) => {
    const keys = JSON.parse(readFileSync(join(folder, 'keys.json'), 'utf8'));
    const client = { id: 'pkjwt-rs256', key: JSON.stringify(keys.rs) };
    const { scheme } = await me(acme.boundKeyJwt({ issuer: url }, client));
    assert.is(scheme, 'DPoP');
  }),
);

test(
  'device code: confirmed on another device while this one waits',
  against(oidc, async ({ url }) => {
    const grant = acme.device({ issuer: url }, { id: 'public' });
    const prompt = await grant.begin();
    assert.match(prompt.userCode, /^[A-Z-]{9}$/);
    const waiting = grant.complete({ ...prompt.pending, interval: 200 });
    await new Promise((done) => setTimeout(done, 500));
    const done = await visitor().visit(prompt.verificationUriComplete ?? '', `${url}/never`, { login: 'ada' });
    assert.match(done, /Sign-in Success|success/i);
    const session = await waiting;
    const slot = memoryStore().of('tv');
    await slot.write(session);
    assert.is((await me(grant.connect(slot))).client, 'public');
  }),
);

test.run();
