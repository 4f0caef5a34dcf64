import { calculateJwkThumbprint, decodeJwt } from 'jose';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { AuthorizationCode, Connection, DeviceCode, Environment, StoredSession } from '../../runtime/v1.ts';
import { memoryStore } from '../../runtime/v1.ts';
import { failure } from '../../test/failure.ts';
import { generatedModule } from '../../test/module.ts';
import { furnished } from '../../test/peers/glewlwyd.ts';
import { against, peer } from '../../test/peers.ts';

// Pushed requests and DPoP with demanded nonces by a second implementation, in C; and its words, which are its own.

const glewlwyd = await peer('glewlwyd');
test.after(() => glewlwyd.stop());

const grant = (more: string) => `
    grant: authorization_code
    authorization: { url: ISSUER/auth }
    token: { url: ISSUER/token }
    revocation: { url: ISSUER/revoke }
    issuer: ISSUER
    scopes: { default: [read, g_profile] }${more.replace(/^(?=.)/gm, '\n    ')}`;
const schemes: Readonly<Record<string, string>> = {
  post: grant(''),
  basic: grant('clientAuthentication: client_secret_basic_unencoded'),
  pushed: grant('par: { url: ISSUER/par }'),
  bound: grant('par: { url: ISSUER/par }\ndpop: true'),
  word: `
    grant: password
    token: { url: ISSUER/token }
    scopes: { default: [read, g_profile] }`,
  secretJwt: `
    grant: client_credentials
    clientAuthentication: client_secret_jwt
    token: { url: ISSUER/token }
    scopes: { default: [read] }`,
  screen: `
    grant: device_code
    clientAuthentication: none
    device: { url: ISSUER/device_authorization }
    token: { url: ISSUER/token }
    scopes: { default: [read, g_profile] }`,
};
const definition = (issuer: string) =>
  `countersign: 1
app: acme
title: Acme
server: ISSUER
schemes:
${Object.entries(schemes)
  .map(([name, keys]) => `  ${name}:\n    type: oauth2${keys}\n`)
  .join('')}`.replaceAll('ISSUER', issuer);

type Named = Readonly<Record<string, string>>;
type WithPerson = (client: Named, environment?: Environment) => AuthorizationCode;
interface Exports extends Record<'post' | 'basic' | 'pushed' | 'bound', WithPerson> {
  readonly word: (fields: Named, client: Named) => Connection;
  readonly secretJwt: (client: Named) => Connection;
  readonly screen: (client: Named) => DeviceCode;
}
const post = { id: 'post', secret: 'post-secret', redirectUri: 'https://rp.example/cb' };
const basic = { ...post, id: 'basic', secret: 's3cr3t:+/&? %~' };

const isHere = glewlwyd.absent === undefined;
const acme = isHere ? (await generatedModule<Exports>(definition(`${glewlwyd.url}/api/oidc`))).exports : undefined;
const ada = isHere ? await furnished(glewlwyd.url) : undefined;

async function agreed(grant: AuthorizationCode, client: string) {
  const { url, pending } = await grant.begin();
  return { back: (await ada?.agree(client, url)) ?? '', pending };
}
async function slotWith(session: StoredSession) {
  const slot = memoryStore().of('ada');
  await slot.write(session);
  return slot;
}
const told = async (work: Promise<unknown>) => {
  const { code, detail } = await failure(work);
  return [code, detail?.error];
};
const status = async (connection: Connection) => (await connection.fetch('/userinfo')).status;

for (const [name, client] of [
  ['post', post],
  ['basic', basic],
  ['pushed', post],
  ['bound', post],
] as const) {
  test(
    `${name}: agreed to, used, renewed, used twice, given back`,
    against(glewlwyd, async () => {
      const grant = (acme as Exports)[name](client);
      const { back, pending } = await agreed(grant, client.id);
      const first = await grant.complete(back, pending);
      const slot = await slotWith(first);
      const connection = grant.connect(slot);
      assert.is(await status(connection), 200);
      await connection.refresh();
      assert.is.not((await slot.read())?.value.values.refresh_token, first.values.refresh_token);
      assert.is(await status(connection), 200);
      const old = grant.connect(await slotWith(first));
      assert.is((await told(old.refresh()))[0], 'CONNECT_AGAIN');
      assert.is((await told(connection.refresh()))[0], 'CONNECT_AGAIN', 'its successors too');
      const again = await agreed(grant, client.id);
      const second = await grant.complete(again.back, again.pending);
      await grant.connect(await slotWith(second)).revoke();
      assert.is((await told(grant.connect(await slotWith(second)).refresh()))[0], 'CONNECT_AGAIN');
    }),
  );
}

test(
  'a token is bound to the key of its session, and refused without its proof',
  against(glewlwyd, async () => {
    const { bound, post: bearer } = acme as Exports;
    const { back, pending } = await agreed(bound(post), 'post');
    const session = await bound(post).complete(back, pending);
    const { refresh_token: _, ...held } = session.values;
    const { cnf } = decodeJwt<{ cnf: { jkt: string } }>(String(held.access_token));
    assert.is(cnf.jkt, await calculateJwkThumbprint(JSON.parse(String(held.dpop_key))));
    const slot = await slotWith({ ...session, values: held });
    assert.is(await status(bound(post).connect(slot)), 200);
    assert.is((await told(status(bearer(post).connect(slot))))[0], 'CONNECT_AGAIN');
  }),
);

test(
  'what it refuses: a verifier, a code that was used, a secret, where the request is pushed and where the code is exchanged',
  against(glewlwyd, async () => {
    const { post: usual, pushed } = acme as Exports;
    const { back, pending } = await agreed(usual(post), 'post');
    const at = (other: object) => told(usual(post).complete(back, { ...pending, ...other }));
    // RFC 6749 §5.2 has one word for these. Glewlwyd has another.
    assert.equal(await at({ codeVerifier: 'a'.repeat(43) }), ['CONNECT_AGAIN', 'invalid_code']);
    const wrong = { ...post, secret: 'planted-wrong' };
    assert.equal(await told(usual(wrong).complete(back, pending)), ['AUTHENTICATION_FAILED', 'unauthorized_client']);
    await usual(post).complete(back, pending);
    assert.equal(await at({}), ['CONNECT_AGAIN', 'invalid_code']);
    assert.equal(await told(pushed(wrong).begin()), ['AUTHENTICATION_FAILED', undefined]);
    const denied = `${post.redirectUri}?error=access_denied&state=${pending.state}&iss=${encodeURIComponent('https://evil.example')}`;
    assert.equal(await told(usual(post).complete(denied, pending)), ['AUTHENTICATION_FAILED', undefined]);
  }),
);

test(
  'a password, right and wrong, where the refusal has no words; a client that signs with its secret',
  against(glewlwyd, async () => {
    const { word, secretJwt } = acme as Exports;
    assert.is(await status(word({ username: 'ada', password: 'pässword1' }, post)), 200);
    assert.equal(await told(status(word({ username: 'ada', password: 'planted-wrong' }, post))), [
      'CONNECT_AGAIN',
      undefined,
    ]);
    const secret = '0123456789abcdef'.repeat(3);
    await secretJwt({ id: 'secret-jwt', secret }).refresh();
    const wrong = secretJwt({ id: 'secret-jwt', secret: `${secret}planted` });
    assert.is((await told(wrong.refresh()))[0], 'AUTHENTICATION_FAILED');
  }),
);

test(
  'device code: confirmed on another device',
  against(glewlwyd, async () => {
    const grant = (acme as Exports).screen({ id: 'public' });
    const prompt = await grant.begin();
    const waiting = grant.complete({ ...prompt.pending, interval: 1100 });
    await ada?.agree('public', prompt.verificationUriComplete ?? '');
    const connection = grant.connect(await slotWith(await waiting));
    assert.is(await status(connection), 200);
    await connection.refresh();
    assert.is(await status(connection), 200);
  }),
);

test.run();
