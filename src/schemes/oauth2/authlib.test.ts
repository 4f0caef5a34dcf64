import { generateKeyPairSync } from 'node:crypto';
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
} from '../../runtime/v1.ts';
import { memoryStore } from '../../runtime/v1.ts';
import { failure } from '../../test/failure.ts';
import { generatedModule } from '../../test/module.ts';
import { against, peer } from '../../test/peers.ts';
import { visitor } from '../../test/visitor.ts';

// Every grant and client authentication of Authlib, with right and with wrong credentials: a second opinion beside
// oidc-provider's. It takes a Basic pair as it is, has other words for some refusals, and knows password and jwt-bearer.

const authlib = await peer('authlib');
test.after(() => authlib.stop());

const callback = 'https://rp.example/cb';
const key = 'client: { id: { label: Id }, key: { type: pem, label: Key }, redirectUri: { type: url, label: Back } }';
/** Schemes by name: the grant, and what is special about each. */
const schemes: Readonly<Record<string, readonly [grant: string, more: string]>> = {
  post: [
    'authorization_code',
    'issuer: ISSUER\nregistration: { url: ISSUER/register, headers: { Authorization: Bearer initial } }',
  ],
  basic: ['authorization_code', 'clientAuthentication: client_secret_basic_unencoded'],
  plain: ['authorization_code', 'clientAuthentication: none\npkce: plain'],
  edwards: [
    'authorization_code',
    `${key}\nclientAuthentication: private_key_jwt\nassertion: { algorithm: EdDSA, key: "{{ client.key }}" }`,
  ],
  alone: ['client_credentials', ''],
  encoded: ['client_credentials', 'clientAuthentication: client_secret_basic'],
  both: ['client_credentials', 'clientAuthentication: [client_secret_basic_unencoded, client_secret_post]'],
  theirs: [
    'client_credentials',
    `fields: { id: { label: Id }, secret: { type: password, label: Secret } }
clientId: "{{ fields.id }}"\nclientSecret: "{{ fields.secret }}"`,
  ],
  secretJwt: ['client_credentials', 'clientAuthentication: client_secret_jwt'],
  curve: [
    'client_credentials',
    `${key.replace(', redirectUri: { type: url, label: Back }', '')}
clientAuthentication: private_key_jwt\nassertion: { algorithm: ES256, key: "{{ client.key }}" }`,
  ],
  word: ['password', ''],
  robot: [
    'jwt_bearer',
    `${key.replace(', redirectUri: { type: url, label: Back }', '')}\nfields: { person: { label: Person } }
clientAuthentication: omit
assertion: { algorithm: RS256, key: "{{ client.key }}", claims: { sub: "{{ fields.person }}" } }`,
  ],
  screen: ['device_code', 'device: { url: ISSUER/device }\nclientAuthentication: none'],
  entered: ['refresh_token', ''],
};
const definition = (issuer: string) =>
  `countersign: 1
app: acme
title: Acme
server: ISSUER/api
test: { url: /me, label: "{{ response.body.user }}" }
schemes:
${Object.entries(schemes)
  .map(
    ([name, [grant, more]]) => `  ${name}:
    type: oauth2
    grant: ${grant}
    token: { url: ISSUER/token }
    revocation: { url: ISSUER/revoke }
${grant === 'authorization_code' ? '    authorization: { url: ISSUER/authorize }\n' : ''}${
  grant === 'refresh_token' ? '' : '    scopes: { default: [read] }\n'
}${more.replace(/^(?=.)/gm, '    ')}
`,
  )
  .join('')}`.replaceAll('ISSUER', issuer);

type Named = Readonly<Record<string, string>>;
type WithPerson = (client: Named, environment?: Environment) => AuthorizationCode;
type Alone = (client: Named, environment?: Environment) => Connection;
type Entered = (fields: Named, client: Named, environment?: Environment) => Connection;
interface Exports extends Record<'post' | 'basic' | 'plain' | 'edwards', WithPerson> {
  readonly alone: Alone;
  readonly encoded: Alone;
  readonly both: Alone;
  readonly secretJwt: Alone;
  readonly curve: Alone;
  readonly theirs: (fields: Named) => Connection;
  readonly word: Entered;
  readonly robot: Entered;
  readonly entered: Entered;
  readonly screen: (client: Named) => DeviceCode;
  readonly registerPost: (metadata: object) => Promise<RegisteredClient>;
}
const acme =
  authlib.absent === undefined ? (await generatedModule<Exports>(definition(authlib.url))).exports : undefined;
const keys = authlib.absent === undefined ? JSON.parse(readFileSync(join(authlib.folder, 'keys.json'), 'utf8')) : {};

const post = { id: 'post', secret: 'post-secret', redirectUri: callback };
const clients: Readonly<Record<'post' | 'basic' | 'plain' | 'edwards', Named>> = {
  post,
  basic: { id: 'basic client', secret: 's3cr3t:+/&? %~', redirectUri: callback },
  plain: { id: 'public', redirectUri: callback },
  edwards: { id: 'edwards jwt', key: JSON.stringify(keys.ed), redirectUri: callback },
};

/** A test that is given the generated module. */
const proven = (name: string, prove: (module: Exports, url: string) => Promise<void>) =>
  test(
    name,
    against(authlib, ({ url }) => prove(acme as Exports, url)),
  );

const me = async (connection: Connection) => (await (await connection.fetch('/me')).json()) as Record<string, unknown>;
/** A code, by the server's own page, and what belongs to it. */
async function agreed(grant: AuthorizationCode, scopes?: readonly string[]) {
  const { url, pending } = await grant.begin(scopes && { scopes });
  return { back: await visitor().visit(url, callback), pending };
}
async function connected(grant: AuthorizationCode, scopes?: readonly string[]): Promise<StoredSession> {
  const { back, pending } = await agreed(grant, scopes);
  return grant.complete(back, pending);
}
async function slotWith(session: StoredSession) {
  const slot = memoryStore().of('ada');
  await slot.write(session);
  return slot;
}
async function refused(work: Promise<unknown>) {
  const { code, detail, message } = await failure(work);
  assert.not.match(`${message} ${JSON.stringify(detail)}`, /post-secret|s3cr3t|planted/);
  return [code, detail?.error];
}

for (const name of ['post', 'basic', 'plain', 'edwards'] as const) {
  proven(`authorization code, ${name}: agreed, used, renewed, used twice`, async (module) => {
    const grant = module[name](clients[name]);
    const first = await connected(grant);
    const slot = await slotWith(first);
    const connection = grant.connect(slot);
    assert.equal(await me(connection), { client: clients[name].id, user: 'ada', scope: 'read' });
    assert.equal(await connection.test(), { ok: true, label: 'ada', status: 200 });
    await connection.refresh();
    assert.is.not((await slot.read())?.value.values.refresh_token, first.values.refresh_token);
    assert.is((await me(connection)).user, 'ada');
    const old = grant.connect(await slotWith(first));
    assert.equal(await refused(old.refresh()), ['CONNECT_AGAIN', 'invalid_grant']);
    assert.equal(await refused(connection.refresh()), ['CONNECT_AGAIN', 'invalid_grant'], 'its successors too');
  });

  if (name !== 'edwards') {
    proven(`revocation, ${name}: neither token works any more`, async (module) => {
      const grant = module[name](clients[name]);
      const session = await connected(grant);
      const slot = await slotWith(session);
      await grant.connect(slot).revoke();
      assert.is(await slot.read(), undefined);
      const left = grant.connect(await slotWith(session));
      assert.equal(await refused(left.fetch('/me')), ['CONNECT_AGAIN', 'invalid_grant']);
    });
  }
}

proven(
  'what a code is not exchanged for: another verifier, state, issuer, secret or client; a second time',
  async (module) => {
    const grant = module.post(post);
    const { back, pending } = await agreed(grant);
    const at = async (other: object, url = back) => refused(grant.complete(url, { ...pending, ...other }));
    assert.equal(await at({ state: 'x' }), ['AUTHENTICATION_FAILED', undefined]);
    assert.equal(await at({}, back.replace(/iss=[^&]*/, 'iss=https%3A%2F%2Fevil.example')), [
      'AUTHENTICATION_FAILED',
      undefined,
    ]);
    assert.equal(await at({ codeVerifier: 'a'.repeat(43) }), ['CONNECT_AGAIN', 'invalid_grant']);
    assert.equal(await at({ redirectUri: `${callback}/other` }), ['CONNECT_AGAIN', 'invalid_grant']);
    for (const [client, error] of [
      [{ ...post, secret: 'planted-wrong' }, 'invalid_client'],
      [{ ...post, id: 'nobody' }, 'invalid_client'],
      [{ ...post, id: 'steady' }, 'invalid_grant'],
    ] as const) {
      const [code, said] = await refused(module.post(client).complete(back, pending));
      assert.equal([code, said], [error === 'invalid_grant' ? 'CONNECT_AGAIN' : 'AUTHENTICATION_FAILED', error]);
    }
    await grant.complete(back, pending);
    assert.equal(await at({}), ['CONNECT_AGAIN', 'invalid_grant']);
  },
);

proven('a person who does not agree, a scope that is not known, a scope that was not asked for', async (module) => {
  const grant = module.post(post);
  const { url, pending } = await grant.begin();
  const back = await visitor().visit(url, callback, { cancel: '' });
  assert.equal(await refused(grant.complete(back, pending)), ['ACCESS_DENIED', 'access_denied']);
  const unknown = await agreed(grant, ['admin']);
  assert.equal(await refused(grant.complete(unknown.back, unknown.pending)), [
    'AUTHENTICATION_FAILED',
    'invalid_scope',
  ]);
  const reading = grant.connect(await slotWith(await connected(grant)));
  assert.is((await reading.fetch('/write', { method: 'POST' })).status, 403);
  const writing = grant.connect(await slotWith(await connected(grant, ['read', 'write'])));
  assert.is((await writing.fetch('/write', { method: 'POST' })).status, 200);
});

proven('100 calls on a token that has ended, or that the server knows no more, renew once', async (module) => {
  for (const change of [{ expiresAt: Date.now() - 1000 }, { values: { access_token: 'planted' } }]) {
    const session = await connected(module.post(post));
    const renewals: string[] = [];
    const watched: Environment = {
      fetch: (request) => {
        if (new URL(request.url).pathname === '/token') renewals.push(request.url);
        return fetch(request);
      },
    };
    const values = { ...session.values, ...change.values };
    const slot = await slotWith({ ...session, obtainedAt: Date.now() - 600_000, ...change, values });
    const connection = module.post(post, watched).connect(slot);
    const statuses = await Promise.all(Array.from({ length: 100 }, async () => (await connection.fetch('/me')).status));
    assert.equal([new Set(statuses), renewals.length], [new Set([200]), 1]);
  }
});

proven('a refresh token that stays; none at all, and no end either', async (module) => {
  const steady = { ...post, id: 'steady' };
  const session = await connected(module.post(steady));
  const slot = await slotWith(session);
  const connection = module.post(steady).connect(slot);
  await connection.refresh();
  await connection.refresh();
  const kept = (await slot.read())?.value.values;
  assert.is(kept?.refresh_token, session.values.refresh_token);
  assert.is.not(kept?.access_token, session.values.access_token);
  const brief = { ...post, id: 'brief' };
  const short = await connected(module.post(brief));
  assert.equal([Object.keys(short.values), short.expiresAt], [['access_token'], undefined]);
  const once = module.post(brief).connect(await slotWith(short));
  assert.is((await me(once)).client, 'brief');
  assert.equal(await refused(once.refresh()), ['CONNECT_AGAIN', undefined]);
});

proven('client authentication without a person: right, wrong, and by whom it can be mended', async (module) => {
  const shared = '0123456789abcdef'.repeat(3);
  const another = JSON.stringify(
    generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }),
  );
  const right: readonly (readonly [Connection, string])[] = [
    [module.alone(post), 'post'],
    [module.both(clients.basic), 'basic client'],
    [module.secretJwt({ id: 'secret jwt', secret: shared }), 'secret jwt'],
    [module.curve({ id: 'curve jwt', key: JSON.stringify(keys.es) }), 'curve jwt'],
    [module.theirs(post), 'post'],
  ];
  for (const [connection, client] of right) assert.is((await me(connection)).client, client);
  const wrong: readonly (readonly [Connection, string])[] = [
    [module.alone({ ...post, secret: 'planted-wrong' }), 'AUTHENTICATION_FAILED'],
    [module.alone({ ...post, id: 'nobody' }), 'AUTHENTICATION_FAILED'],
    // Authlib does not decode what RFC 6749 §2.3.1 wants encoded.
    [module.encoded(clients.basic), 'AUTHENTICATION_FAILED'],
    [module.secretJwt({ id: 'secret jwt', secret: `${shared}planted` }), 'AUTHENTICATION_FAILED'],
    [module.curve({ id: 'curve jwt', key: another }), 'AUTHENTICATION_FAILED'],
    // What the person has entered, they can enter again.
    [module.theirs({ ...post, secret: 'planted-wrong' }), 'CONNECT_AGAIN'],
  ];
  for (const [connection, code] of wrong) {
    assert.equal(await refused(connection.fetch('/me')), [code, 'invalid_client']);
  }
});

proven(
  'user name and password: renewed by the refresh token; wrong, it is the person who is asked again',
  async (module) => {
    const fields = { username: 'ada', password: 'pässword' };
    const connection = module.word(fields, post);
    assert.is((await me(connection)).user, 'ada');
    await connection.refresh();
    assert.is((await me(connection)).user, 'ada');
    // This Authlib calls it an invalid request.
    const wrong = module.word({ ...fields, password: 'planted-wrong' }, post);
    assert.equal(await refused(wrong.fetch('/me')), ['CONNECT_AGAIN', 'invalid_request']);
    assert.is((await wrong.test()).advice, 'connect again');
    const client = module.word(fields, { ...post, secret: 'planted-wrong' });
    assert.equal(await refused(client.fetch('/me')), ['AUTHENTICATION_FAILED', 'invalid_client']);
  },
);

proven('RFC 7523 §2.1: an assertion for a person, signed by the right key or by another one', async (module) => {
  const client = { id: 'key jwt', key: JSON.stringify(keys.rs) };
  assert.equal(await me(module.robot({ person: 'ada' }, client)), { client: 'key jwt', user: 'ada', scope: 'read' });
  const stranger = module.robot({ person: 'bob' }, client);
  assert.equal(await refused(stranger.fetch('/me')), ['CONNECT_AGAIN', 'invalid_grant']);
});

proven('RFC 8628: agreed on another device while this one waits, not agreed, and not known', async (module) => {
  const grant = module.screen({ id: 'public' });
  const prompt = await grant.begin();
  const waiting = grant.complete({ ...prompt.pending, interval: 1100 });
  await visitor().visit(prompt.verificationUriComplete ?? '', `${authlib.url}/never`);
  const connection = grant.connect(await slotWith(await waiting));
  assert.is((await me(connection)).user, 'ada');
  await connection.refresh();
  await connection.revoke();
  const second = await grant.begin();
  await visitor().visit(second.verificationUriComplete ?? '', `${authlib.url}/never`, { cancel: '' });
  assert.equal(await refused(grant.complete({ ...second.pending, interval: 20 })), ['ACCESS_DENIED', 'access_denied']);
  const planted = { ...second.pending, interval: 20, deviceCode: 'planted' };
  assert.equal(await refused(grant.complete(planted)), ['AUTHENTICATION_FAILED', 'invalid_request']);
});

proven('a refresh token that a person enters', async (module) => {
  const { values } = await connected(module.post(post));
  assert.is((await me(module.entered({ refreshToken: String(values.refresh_token) }, post))).user, 'ada');
  const wrong = module.entered({ refreshToken: 'planted' }, post);
  assert.equal(await refused(wrong.fetch('/me')), ['CONNECT_AGAIN', 'invalid_grant']);
});

proven('RFC 7591: a client registers, and a person agrees to it', async (module) => {
  const metadata = { client_name: 'New', redirect_uris: [callback], token_endpoint_auth_method: 'client_secret_post' };
  const client = await module.registerPost(metadata);
  const grant = module.post({ ...client, redirectUri: callback } as unknown as Named);
  assert.is((await me(grant.connect(await slotWith(await connected(grant))))).client, client.id);
  const [code, error] = await refused(module.registerPost({ ...metadata, redirect_uris: ['no address'] }));
  assert.equal([code, error], ['AUTHENTICATION_FAILED', 'invalid_client_metadata']);
});

test.run();
