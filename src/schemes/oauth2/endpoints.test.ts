import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { AuthorizationCode, Connection, DeviceCode, Environment, TokenConnection } from '../../runtime/v1.ts';
import { memoryStore } from '../../runtime/v1.ts';
import { generatedModule } from '../../test/module.ts';

// What an endpoint takes over from another, and what its author says in place of the standard.

const server = 'https://server.example.com';
const client = { id: 'id', secret: 'secret', redirectUri: 'https://rp.example/cb' };

/** The scheme `app`, and what it has sent to a server with these answers, by path. */
async function appOf<T>(scheme: string, answers: Readonly<Record<string, readonly object[]>>) {
  const { exports } = await generatedModule<{ app: (client: object, environment: Environment) => T }>(
    `countersign: 1\napp: acme\ntitle: Acme\nserver: ${server}/api\nschemes:\n  app:\n${`type: oauth2\n${scheme}`.replace(/^/gm, '    ')}\n`,
  );
  const sent: string[] = [];
  const given = new Map<string, number>();
  const environment: Environment = {
    store: memoryStore().of('ada'),
    async fetch(request) {
      const { pathname, search } = new URL(request.url);
      sent.push(`${request.method} ${pathname}${search} ${await request.text()}`.trimEnd());
      const list = answers[pathname] ?? [{}];
      const turn = given.get(pathname) ?? 0;
      given.set(pathname, turn + 1);
      const { status = 200, ...body } = (list[Math.min(turn, list.length - 1)] ?? {}) as { status?: number };
      return Response.json(body, { status });
    },
  };
  return { app: exports.app(client, environment), sent };
}

test('refresh takes over the method of the token endpoint and where its parameters stand (LANGUAGE §6)', async () => {
  const { app, sent } = await appOf<Connection>(
    `grant: client_credentials
clientAuthentication: none
token: { url: ${server}/token, method: GET, in: query, save: { refresh_token: response.body.refresh_token } }
refresh: { query: { v: "2" } }`,
    { '/token': [{ access_token: 'a', refresh_token: 'r' }] },
  );
  await app.fetch('/x');
  await app.refresh();
  const [login, , renewal] = sent.map((line) => line.split('?'));
  assert.is(login?.[0], 'GET /token');
  assert.is(renewal?.[0], 'GET /token');
  assert.equal(Object.fromEntries(new URLSearchParams(renewal?.[1])), {
    client_id: 'id',
    grant_type: 'refresh_token',
    refresh_token: 'r',
    v: '2',
  });
});

test('an empty refresh token tells of none, in the words of the definition too: the one that works is kept', async () => {
  const { app, sent } = await appOf<Connection>(
    `grant: client_credentials
token: { url: ${server}/token, save: { access_token: response.body.t, refresh_token: response.body.r } }
refresh: { url: ${server}/refresh }`,
    { '/token': [{ t: 'a', r: 'r1' }], '/refresh': [{ t: 'b', r: '' }] },
  );
  await app.fetch('/x');
  await app.refresh();
  await app.refresh();
  const renewals = sent.filter((line) => line.startsWith('POST /refresh '));
  assert.equal(
    renewals.map((line) => new URLSearchParams(line.slice(14)).get('refresh_token')),
    ['r1', 'r1'],
  );
});

test('what a step of logout still needs the token for comes before the revocation (RFC 7009)', async () => {
  const { app, sent } = await appOf<TokenConnection>(
    `grant: client_credentials
token: { url: ${server}/token }
revocation: { url: ${server}/revoke }
logout: { method: DELETE, url: /session, headers: { Authorization: "Bearer {{ session.access_token }}" } }`,
    { '/token': [{ access_token: 'a' }] },
  );
  await app.fetch('/x');
  await app.logout();
  assert.equal(
    sent.slice(2).map((line) => line.split(' ').slice(0, 2).join(' ')),
    ['DELETE /api/session', 'POST /revoke'],
  );
});

test('device and pushed requests whose answers have other names (RFC 8628 §3.2, RFC 9126 §2.2)', async () => {
  const device = await appOf<DeviceCode>(
    `grant: device_code
device:
  url: ${server}/device
  save: { device_code: response.body.code, user_code: response.body.userCode, verification_uri: response.body.page }
token: { url: ${server}/token }`,
    {
      '/device': [{ code: 'd', userCode: 'ABCD', page: 'https://server.example.com/tv', expires_in: 60 }],
      '/token': [{ access_token: 'a' }],
    },
  );
  const prompt = await device.app.begin();
  assert.equal([prompt.userCode, prompt.verificationUri], ['ABCD', 'https://server.example.com/tv']);

  const pushed = await appOf<AuthorizationCode>(
    `grant: authorization_code
authorization: { url: ${server}/authorize }
par: { url: ${server}/par, save: { request_uri: response.body.data.uri } }
token: { url: ${server}/token }`,
    { '/par': [{ data: { uri: 'urn:1' } }] },
  );
  const { url } = await pushed.app.begin();
  assert.is(new URL(url).searchParams.get('request_uri'), 'urn:1');
});

test.run();
