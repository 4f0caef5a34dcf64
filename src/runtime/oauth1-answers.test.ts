import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { failure } from '../test/failure.ts';
import { type Answer, withServer } from '../test/loopback.ts';
import { authorizationUrl } from './authorization.ts';
import { connect } from './connect.ts';
import type { Step } from './connection.ts';
import { setHeaders } from './header.ts';
import { oauth1HmacSha1 } from './oauth1.ts';
import { oauth1, oauth1Step, type TokenCredentials, verifierOf } from './oauth1-authorization.ts';
import { newRequest, type RequestParts } from './parts.ts';
import { read, savedText } from './response-path.ts';
import { expiryAt } from './session-expiry.ts';
import { keepSession } from './session-keep.ts';
import { memoryStore } from './store.ts';

// What the endpoints of OAuth 1.0a answer, and what is kept of it.

interface Session extends TokenCredentials {
  readonly user?: string | undefined;
}
const client = { method: oauth1HmacSha1, clientId: 'dpf43f3p2l4k3l03', clientSecret: 'kd94hf93k423kf44' };
const flow = (url: string, token: Partial<Step<Session>> = {}) =>
  oauth1<Session>(
    {
      scheme: 'user',
      server: () => url,
      sign: (request) => request,
      session: keepSession({ needs: ['oauth_token', 'oauth_token_secret'] }),
    },
    {
      client,
      redirectUri: 'https://printer.example.com/ready',
      temporaryCredentials: { request: () => newRequest('POST', `${url}/initiate`) },
      authorization: ({ token }) => authorizationUrl(`${url}/authorize`, { oauth_token: token }),
      token: { request: () => newRequest('POST', `${url}/token`), ...token },
    },
  );
const text = { 'Content-Type': 'text/plain' };
const temporary = 'oauth_token=hh5s93j4hdidpola&oauth_token_secret=hdhd0244k9j7ao03&oauth_callback_confirmed=true';
const granted = 'oauth_token=nnch734d00sl2jdk&oauth_token_secret=pfkkdhi9sl3r4s00';

test('RFC 5849 §3.2: 400, 401 and 403 refuse the client before the person was asked, and afterwards what they agreed to', async () => {
  for (const status of [400, 401, 403]) {
    let initiate: Answer = { status };
    await withServer(
      ({ target }) => (target === '/initiate' ? initiate : { status }),
      async ({ url }) => {
        const before = await failure(flow(url).begin());
        assert.equal([before.code, before.detail?.status], ['AUTHENTICATION_FAILED', status]);
        initiate = { headers: text, body: temporary };
        const { pending } = await flow(url).begin();
        const after = await failure(flow(url).complete({ verifier: 'hfdp7dh39dks9884' }, pending));
        assert.equal([after.code, after.detail?.status], ['CONNECT_AGAIN', status]);
      },
    );
  }
});

test('OAuth Problem Reporting: a person who refused is told apart; the verifier may come under the standard’s name after all', async () => {
  const of = (callback: Record<string, string>, names = {}) =>
    verifierOf({ oauth_token: 'hh5s93j4hdidpola', ...callback }, 'hh5s93j4hdidpola', names);
  const problem = (oauth_problem: string) => failure((async () => of({ oauth_problem }))());
  for (const said of ['permission_denied', 'user_refused']) {
    const { code, detail } = await problem(said);
    assert.equal([code, detail], ['ACCESS_DENIED', { error: said }]);
  }
  const unknown = await problem('permission_unknown');
  assert.equal([unknown.code, unknown.detail], ['CONNECT_AGAIN', { error: 'permission_unknown' }]);
  const names = { oauth_verifier: 'pin', oauth_token: 'token' };
  assert.is(of({ oauth_verifier: 'hfdp7dh39dks9884' }, names), 'hfdp7dh39dks9884');
  assert.is(of({ oauth_verifier: 'other', pin: 'hfdp7dh39dks9884' }, names), 'hfdp7dh39dks9884');
});

test('a form that is sent as text is a form for everything that a definition says of the answer', async () => {
  const end = Date.UTC(2031, 5, 15);
  const asked: Partial<Step<Session>> = {
    ok: ({ body }) => read(body, 'status') === 'ok',
    error: ({ body }) => savedText(read(body, 'reason')),
    save: ({ body }) => ({ user: savedText(read(body, 'user_id')) }),
    expiresAt: ({ body }) => expiryAt(read(body, 'ends')),
  };
  let answer = '';
  await withServer(
    ({ target }) => ({ headers: text, body: target === '/initiate' ? temporary : answer }),
    async ({ url }) => {
      const { pending } = await flow(url).begin();
      answer = `status=ok&${granted}&user_id=j%C3%BCrgen+k&ends=${end / 1000}`;
      const session = await flow(url, asked).complete({ verifier: 'v' }, pending);
      assert.is(session.expiresAt, end);
      assert.equal(session.values, {
        oauth_token: 'nnch734d00sl2jdk',
        oauth_token_secret: 'pfkkdhi9sl3r4s00',
        user: 'jürgen k',
      });
      answer = 'status=no&reason=not+today';
      const error = await failure(flow(url, asked).complete({ verifier: 'v' }, pending));
      assert.equal([error.code, error.detail?.words], ['CONNECT_AGAIN', 'not today']);
    },
  );
});

test('a token that takes the place of another one is kept even if what follows breaks', async () => {
  let status = 503;
  await withServer(
    ({ target }) => (target === '/renew' ? { headers: text, body: granted } : { status }),
    async ({ url, received }) => {
      const slot = memoryStore().of('ada');
      await slot.write({ values: { oauth_token: 'old', oauth_token_secret: 'old-secret' }, obtainedAt: 1 });
      const connection = connect<Session>(
        {
          scheme: 'user',
          server: () => url,
          sign: (request) => request,
          session: keepSession({
            refresh: [
              oauth1Step({
                request: ({ session }) =>
                  setHeaders(newRequest('POST', `${url}/renew`), { 'X-Token': session.oauth_token ?? '' }),
              }),
              { request: () => newRequest('GET', `${url}/whoami`) },
            ],
            needs: ['oauth_token', 'oauth_token_secret'],
          }),
        },
        { store: slot },
      );
      assert.is((await failure(connection.refresh())).code, 'TRY_LATER');
      assert.is((await slot.read())?.value.values.oauth_token, 'nnch734d00sl2jdk');
      status = 200;
      await connection.refresh();
      const sent = received.filter(({ target }) => target === '/renew').map(({ headers }) => headers['x-token']);
      assert.equal(sent, ['old', 'nnch734d00sl2jdk']);
    },
  );
});

test('a renewal that is refused: by the clock or the signature, which nobody is asked about, by the token, or with a page', async () => {
  const answers: readonly (readonly [Answer, string])[] = [
    [{ status: 401, headers: text, body: 'oauth_problem=timestamp_refused' }, 'AUTHENTICATION_FAILED'],
    [{ headers: text, body: 'oauth_problem=signature_invalid' }, 'AUTHENTICATION_FAILED'],
    [{ headers: text, body: 'oauth_problem=token_expired' }, 'CONNECT_AGAIN'],
    [{ status: 401 }, 'CONNECT_AGAIN'],
    [{ status: 302, headers: { Location: '/login' } }, 'REDIRECT_REFUSED'],
  ];
  for (const [answer, code] of answers) {
    await withServer(
      () => answer,
      async ({ url }) => {
        const slot = memoryStore().of('ada');
        await slot.write({ values: { oauth_token: 'old', oauth_token_secret: 'old-secret' }, obtainedAt: 1 });
        const refresh = [oauth1Step<Session>({ request: () => newRequest('POST', `${url}/renew`) })];
        const session = keepSession<Session>({ refresh, needs: ['oauth_token', 'oauth_token_secret'] });
        const spec = { scheme: 'user', server: () => url, sign: (request: RequestParts) => request, session };
        const error = await failure(connect<Session>(spec, { store: slot }).refresh());
        assert.is(error.code, code, JSON.stringify(answer));
      },
    );
  }
});

test.run();
