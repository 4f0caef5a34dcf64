/** OAuth 1.0a after the token, against oauthlib: renewal, steps that follow, logout, log-ins without a browser. */
import { readFileSync } from 'node:fs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Connection, Environment } from '../../runtime/connection.ts';
import type { Oauth1 } from '../../runtime/oauth1-authorization.ts';
import { memoryStore } from '../../runtime/store.ts';
import { failure } from '../../test/failure.ts';
import { withServer } from '../../test/loopback.ts';
import { generatedModule } from '../../test/module.ts';
import { against, peer } from '../../test/peers.ts';

const server = await peer('oauth1');
test.after(() => server.stop());

const definition = (url: string, scheme: string) => `countersign: 1
app: acme
title: Acme
server: ${url}
schemes:
  user:
    type: oauth1
${scheme.replace(/^/gm, '    ')}
`;
const threeLegged = `temporaryCredentials: { url: /initiate }
authorization: { url: /authorize }
token: { url: /token }
`;
interface WithPerson {
  user(client: object, environment?: Environment): Oauth1;
}
const owner = { id: '9djdj82h48djs9d2', secret: 'j49sk3j29djd', redirectUri: 'https://program.example/back' };

/** A connection of a person who has agreed, what it sends, and its slot. */
async function connected(url: string, more: string, legs = threeLegged) {
  const { exports } = await generatedModule<WithPerson>(definition(url, legs + more));
  const sent: string[] = [];
  const environment: Environment = {
    fetch(request) {
      sent.push(`${request.method} ${new URL(request.url).pathname}`);
      return fetch(request);
    },
  };
  const grant = exports.user(owner, environment);
  const { url: page, pending } = await grant.begin();
  const back = (await fetch(page, { redirect: 'manual' })).headers.get('location') ?? '';
  const slot = memoryStore().of('ada');
  await slot.write(await grant.complete(`${back}&tenant=t-1`, pending));
  sent.length = 0;
  return { connection: grant.connect(slot), slot, sent };
}
const status = async (connection: Connection, path = '/photos') => (await connection.fetch(path)).status;

test(
  'a token that has gone idle is renewed by a signed request, and stays what it is',
  against(server, async ({ url }) => {
    const { connection, slot, sent } = await connected(url, 'refresh: { url: /renew }');
    const before = (await slot.read())?.value.values;
    await fetch(`${url}/idle`);
    assert.is(await status(connection), 200);
    assert.equal(sent, ['GET /photos', 'GET /renew', 'GET /photos']);
    assert.equal((await slot.read())?.value.values, before);
  }),
);

test(
  'one that is replaced: the new one is kept before the steps that follow, which follow the renewal too',
  against(server, async ({ url }) => {
    const more = `refresh: { method: POST, url: /rotate }
login:
  - { url: /photos, headers: { X-First: "yes" }, save: { first: { value: "response.status", type: number } }, once: true }
  - { url: /photos, save: { ok: { value: response.body.ok, type: boolean, secret: false } } }
request: { headers: { X-Ok: "{{ session.ok }}", X-First: "{{ session.first }}" } }`;
    const { connection, slot, sent } = await connected(url, more);
    const before = (await slot.read())?.value.values;
    assert.equal([before?.first, before?.ok], [200, true]);
    await connection.refresh();
    assert.equal(sent, ['POST /rotate', 'GET /photos']);
    const after = (await slot.read())?.value.values;
    assert.is.not(after?.oauth_token, before?.oauth_token);
    assert.is.not(after?.oauth_token_secret, before?.oauth_token_secret);
    assert.is(await status(connection), 200);
  }),
);

test(
  'logout is signed, and the token works no more',
  against(server, async ({ url }) => {
    const { connection, slot } = await connected(url, 'logout: { url: /revoke }\nrefresh: { url: /renew }');
    const kept = (await slot.read())?.value;
    assert.is(await status(connection), 200);
    await connection.logout();
    assert.is(await slot.read(), undefined);
    await slot.write(kept);
    const error = await failure(connection.fetch('/photos'));
    assert.is(error.code, 'CONNECT_AGAIN');
    assert.not.match(`${error.message} ${JSON.stringify(error.detail)}`, String(kept?.values.oauth_token_secret));
  }),
);

test(
  'what the callback says beside the verifier is kept; `expired` says when to renew',
  against(server, async ({ url }) => {
    const more = `refresh: { url: /renew }
expired: response.status == 401 and response.body.reason == "the token is idle"
request: { query: { tenant: "{{ session.tenant }}" } }`;
    const legs = threeLegged.replace(
      '{ url: /authorize }',
      '{ url: /authorize, save: { tenant: { value: callback.tenant, secret: false } } }',
    );
    const { connection, slot, sent } = await connected(url, more, legs);
    assert.is((await slot.read())?.value.values.tenant, 't-1');
    await fetch(`${url}/idle`);
    assert.is(await status(connection), 200);
    assert.equal(sent, ['GET /photos', 'GET /renew', 'GET /photos']);
  }),
);

const xauth = `fields: { username: { label: User }, password: { type: password, label: Password } }
login:
  url: /xauth
  form: { x_auth_mode: client_auth, x_auth_username: "{{ fields.username }}", x_auth_password: "{{ fields.password }}" }
`;
interface LoggingIn {
  user(fields: object, client: object, environment?: Environment): Connection;
}
for (const place of ['header', 'body']) {
  test(
    `without a browser, parameters in ${place}: the client alone signs the login, its token all that follows`,
    against(server, async ({ url }) => {
      const { exports } = await generatedModule<LoggingIn>(definition(url, `${xauth}in: ${place}\n`));
      const client = { id: owner.id, secret: owner.secret };
      const connection = exports.user({ username: 'ada', password: 'her password' }, client);
      assert.is(await status(connection), 200);
      await connection.refresh();
      assert.is(await status(connection, '/photos?size=a+b'), 200);
      const wrong = exports.user({ username: 'ada', password: 'planted-secret-wrong' }, client);
      const error = await failure(wrong.fetch('/photos'));
      assert.equal([error.code, error.detail?.words], ['CONNECT_AGAIN', 'permission_denied']);
    }),
  );
}

test(
  'a key that signs by RSA signs a renewal too',
  against(server, async ({ url, folder }) => {
    const privateKey = readFileSync(`${folder}/rsa1.pem`, 'utf8');
    const scheme =
      'signatureMethod: RSA-SHA256\nlogin: { url: /xauth, form: { x_auth_username: ada, x_auth_password: her password } }\nlogout: { url: /revoke }\n';
    const { exports } = await generatedModule<{ user(client: object): Connection }>(definition(url, scheme));
    const connection = exports.user({ id: 'rsa1', privateKey });
    assert.is(await status(connection), 200);
    await connection.logout();
  }),
);

test('the answer to a renewal as form, as text that is one, as JSON; nested where `save` says so', async () => {
  const form = 'oauth_token=t2&oauth_token_secret=s%26+2';
  const json = { oauth_token: 't2', oauth_token_secret: 's& 2' };
  const answers: readonly (readonly [type: string, body: unknown, more?: string])[] = [
    ['application/x-www-form-urlencoded', form],
    ['text/html', form],
    ['application/json', json],
    [
      'application/json',
      { data: json },
      'save: { oauth_token: response.body.data.oauth_token, oauth_token_secret: response.body.data.oauth_token_secret }',
    ],
  ];
  for (const [type, body, more] of answers) {
    await withServer(
      () => ({ headers: { 'Content-Type': type }, body }),
      async ({ url, received }) => {
        const refresh = `refresh: { url: /renew${more === undefined ? '' : `, ${more}`} }`;
        const { exports } = await generatedModule<WithPerson>(definition(url, threeLegged + refresh));
        const slot = memoryStore().of('ada');
        await slot.write({ values: { oauth_token: 't1', oauth_token_secret: 's1' }, obtainedAt: Date.now() });
        await exports.user(owner).connect(slot).refresh();
        assert.match(received[0]?.headers.authorization ?? '', 'oauth_token="t1"');
        assert.equal((await slot.read())?.value.values, json);
      },
    );
  }
});

test.run();
