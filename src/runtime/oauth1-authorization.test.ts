import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type Answering, type Loopback, withServer } from '../test/loopback.ts';
import { against, peer } from '../test/peers.ts';
import { authorizationUrl } from './authorization.ts';
import type { Environment } from './connection.ts';
import { CountersignError } from './errors.ts';
import { oauth1HmacSha1, oauth1HmacSha256, oauth1Plaintext } from './oauth1.ts';
import { type Oauth1Spec, oauth1, type TokenCredentials, verifierOf } from './oauth1-authorization.ts';
import { type Oauth1Client, signOauth1 } from './oauth1-sign.ts';
import { newRequest } from './parts.ts';
import { wholeBody } from './replay.ts';
import { read, savedText } from './response-path.ts';
import { keepSession } from './session-keep.ts';
import { memoryStore } from './store.ts';

const key: Oauth1Client<string> = {
  method: oauth1HmacSha1,
  clientId: '9djdj82h48djs9d2',
  clientSecret: 'j49sk3j29djd',
};
interface Session extends TokenCredentials {
  readonly userId?: string;
}

/** The flow as a generated module has it. */
function flow(url: string, client = key, more: Partial<Oauth1Spec<Session>> = {}, environment: Environment = {}) {
  return oauth1<Session>(
    {
      scheme: 'user',
      server: () => url,
      sign: (request, { session, attempt }) => {
        const token = { tokenId: session.oauth_token, tokenSecret: session.oauth_token_secret };
        return signOauth1(request, { ...client, ...token }, attempt);
      },
      readsBody: wholeBody,
      session: keepSession({ needs: ['oauth_token', 'oauth_token_secret'], open: ['userId'] }),
      secrets: [client.clientSecret],
    },
    {
      client,
      redirectUri: 'https://program.example/back?x=1',
      temporaryCredentials: { request: () => newRequest('POST', `${url}/initiate`) },
      authorization: ({ token }) => authorizationUrl(`${url}/authorize`, { oauth_token: token }),
      token: { request: () => newRequest('POST', `${url}/token`) },
      ...more,
    },
    environment,
  );
}
async function refused(work: Promise<unknown>, code: string): Promise<CountersignError> {
  const error = await work.catch((reason: unknown) => reason);
  assert.instance(error, CountersignError, String(error));
  assert.is((error as CountersignError).code, code, (error as CountersignError).message);
  assert.not.match(JSON.stringify(error) + (error as CountersignError).message, /j49sk3j29djd|planted/);
  return error as CountersignError;
}

const server = await peer('oauth1');
for (const method of [oauth1HmacSha1, oauth1HmacSha256, oauth1Plaintext]) {
  for (const place of ['header', 'query', 'body'] as const) {
    test(
      `oauthlib, ${method.name} in ${place}: begin, consent, complete, and the token works`,
      against(server, async ({ url }) => {
        const client = flow(url, { ...key, method, in: place });
        const { url: page, pending } = await client.begin();
        const consent = await fetch(page, { redirect: 'manual' });
        const back = consent.headers.get('location') ?? '';
        assert.match(back, 'https://program.example/back?x=1&oauth_');
        const session = await client.complete(back, pending);
        const slot = memoryStore().of('user 1');
        await slot.write(session);
        assert.is((await client.connect(slot).fetch('/photos?size=original')).status, 200);
        // Temporary credentials can be exchanged once.
        await refused(client.complete(back, pending), 'CONNECT_AGAIN');
      }),
    );
  }
}
test(
  'oauthlib: out of band, the person types the verifier in',
  against(server, async ({ url }) => {
    const client = flow(url);
    const { url: page, pending } = await client.begin({ redirectUri: 'oob' });
    const shown = new URLSearchParams(await (await fetch(page)).text());
    const session = await client.complete({ verifier: shown.get('oauth_verifier') ?? '' }, pending);
    assert.is(typeof session.values.oauth_token, 'string');
  }),
);
test(
  'oauthlib refuses a wrong client secret and a wrong verifier: told apart by code',
  against(server, async ({ url }) => {
    await refused(flow(url, { ...key, clientSecret: 'planted-secret-oauth1-client' }).begin(), 'AUTHENTICATION_FAILED');
    const client = flow(url);
    const { url: page, pending } = await client.begin();
    await fetch(page, { redirect: 'manual' });
    await refused(client.complete({ verifier: 'a'.repeat(25) }, pending), 'CONNECT_AGAIN');
  }),
);
test.after(() => server.stop());

const parameters = (loopback: Loopback, index: number) => loopback.received[index]?.headers.authorization ?? '';
const answering =
  (type: string, initiate: string, token: string): Answering =>
  ({ target }) => ({ headers: { 'Content-Type': type }, body: target.startsWith('/initiate') ? initiate : token });
const temporary = 'oauth_token=t%2B1&oauth_token_secret=s1&oauth_callback_confirmed=true';
const granted = 'oauth_token=t2&oauth_token_secret=s%26+2&user_id=42';

test('responses as form, as HTML or text that is one, and as JSON; more is saved beside', async () => {
  const json = (form: string) => JSON.stringify(Object.fromEntries(new URLSearchParams(form)));
  const answers: readonly Answering[] = [
    answering('application/x-www-form-urlencoded', temporary, granted),
    answering('text/html; charset=utf-8', temporary, `${granted}\n`),
    answering('text/plain', temporary, granted),
    answering('application/json', json(temporary), json(granted)),
  ];
  for (const answer of answers) {
    await withServer(answer, async (loopback) => {
      const client = flow(loopback.url, key, {
        token: {
          request: () => newRequest('POST', `${loopback.url}/token`),
          save: ({ body }) => ({ userId: savedText(read(body, 'user_id')) }),
        },
      });
      const { url, pending } = await client.begin();
      assert.is(url, `${loopback.url}/authorize?oauth_token=t%2B1`);
      assert.equal(pending, { token: 't+1', tokenSecret: 's1' });
      const { values } = await client.complete('?oauth_token=t%2B1&oauth_verifier=v', pending);
      assert.equal(values, { oauth_token: 't2', oauth_token_secret: 's& 2', userId: '42' });
      assert.match(parameters(loopback, 0), 'oauth_callback="https%3A%2F%2Fprogram.example%2Fback%3Fx%3D1"');
      assert.not.match(parameters(loopback, 0), 'oauth_token=');
      assert.match(parameters(loopback, 1), 'oauth_token="t%2B1"');
      assert.match(parameters(loopback, 1), 'oauth_verifier="v"');
    });
  }
});

test('a callback of an attempt of which nothing is kept is refused, and nothing is sent', () =>
  withServer(answering('text/plain', temporary, granted), async (loopback) => {
    const client = flow(loopback.url, key);
    // As a program that has lost its session would call it.
    for (const pending of [undefined, null, {}, { token: '', tokenSecret: '' }, { token: 't1' }] as never[]) {
      for (const callback of ['?oauth_token=t1&oauth_verifier=v', '?oauth_verifier=v', { verifier: 'v' }]) {
        await refused(client.complete(callback, pending), 'AUTHENTICATION_FAILED');
      }
    }
    assert.is(loopback.received.length, 0);
  }));

test('callbacks: another token, a refusal, no verifier; other names; nothing of it is quoted', async () => {
  const wrong = (query: string, code: string, names = {}) =>
    refused((async () => verifierOf(Object.fromEntries(new URLSearchParams(query)), 't1', names))(), code);
  await wrong('oauth_token=planted-secret-other&oauth_verifier=v', 'AUTHENTICATION_FAILED');
  await wrong('oauth_verifier=v', 'AUTHENTICATION_FAILED');
  await wrong('oauth_token=t1', 'BAD_RESPONSE');
  await wrong('oauth_token=t1&oauth_verifier=', 'BAD_RESPONSE');
  await wrong('denied=t1', 'ACCESS_DENIED');
  await wrong('denied=planted', 'AUTHENTICATION_FAILED');
  await wrong('oauth_token=t1&oauth_problem=user_refused', 'ACCESS_DENIED');
  await wrong('oauth_token=t1&oauth_problem=token_expired', 'CONNECT_AGAIN');
  assert.is(verifierOf({ token: 't1', pin: 'v' }, 't1', { oauth_token: 'token', oauth_verifier: 'pin' }), 'v');
});

test('an endpoint that answers HTML, without a token, by a redirect or not at all', async () => {
  const wrong: readonly (readonly [Answering, string])[] = [
    [answering('text/html', '<html>planted-secret-html</html>', ''), 'BAD_RESPONSE'],
    [answering('application/x-www-form-urlencoded', 'oauth_token=t', ''), 'BAD_RESPONSE'],
    [answering('application/json', '{', ''), 'BAD_RESPONSE'],
    [() => ({ status: 302, headers: { Location: 'https://elsewhere.example/' } }), 'REDIRECT_REFUSED'],
    [() => ({ status: 503 }), 'TRY_LATER'],
    [() => ({ status: 404 }), 'AUTHENTICATION_FAILED'],
  ];
  for (const [answer, code] of wrong) {
    await withServer(answer, async ({ url }) => void (await refused(flow(url).begin(), code)));
  }
  await refused(flow('http://127.0.0.1:1').begin(), 'TRY_LATER');
});

test("the server's own words come along, secrets hidden", () =>
  withServer(
    () => ({
      status: 401,
      headers: { 'Content-Type': 'text/html' },
      body: 'oauth_problem=consumer_key_unknown&secret=j49sk3j29djd',
    }),
    async ({ url }) => {
      const error = await refused(flow(url).begin(), 'AUTHENTICATION_FAILED');
      assert.is(error.detail?.words, 'consumer_key_unknown');
    },
  ));

test('a problem that is reported with status 200, or beside the scheme; whose it is decides what can be done', async () => {
  const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
  const reported: readonly (readonly [Awaited<ReturnType<Answering>>, string, string])[] = [
    [{ headers: form, body: 'oauth_problem=timestamp_refused' }, 'AUTHENTICATION_FAILED', 'timestamp_refused'],
    [{ headers: form, body: 'oauth_problem=token_rejected' }, 'CONNECT_AGAIN', 'token_rejected'],
    [{ body: { oauth_problem: 'user_refused' } }, 'CONNECT_AGAIN', 'user_refused'],
    [{ status: 401, headers: form, body: 'oauth_problem=nonce_used' }, 'AUTHENTICATION_FAILED', 'nonce_used'],
    [
      { status: 401, headers: { 'WWW-Authenticate': 'OAuth realm="a b", oauth_problem="signature_invalid"' } },
      ...(['AUTHENTICATION_FAILED', 'signature_invalid'] as const),
    ],
  ];
  for (const [answer, code, words] of reported) {
    await withServer(
      ({ target }) => (target.startsWith('/initiate') ? { headers: form, body: temporary } : answer),
      async ({ url }) => {
        const client = flow(url);
        const { pending } = await client.begin();
        const error = await refused(client.complete({ verifier: 'v' }, pending), code);
        assert.is(error.detail?.words, words);
      },
    );
  }
});

test('a callback that is not confirmed is refused; True, and nothing said, are let through', async () => {
  const credentials = 'oauth_token=t1&oauth_token_secret=s1';
  for (const [more, code] of [
    ['&oauth_callback_confirmed=True', undefined],
    ['', undefined],
    ['&oauth_callback_confirmed=false', 'BAD_RESPONSE'],
  ] as const) {
    await withServer(answering('text/plain', credentials + more, ''), async ({ url }) => {
      if (code === undefined) assert.is((await flow(url).begin()).pending.token, 't1');
      else await refused(flow(url).begin(), code);
    });
  }
});

test('without anything kept a connection says that the person must connect again', async () => {
  await refused(flow('http://127.0.0.1:1').connect().fetch('/'), 'CONNECT_AGAIN');
});

test.run();
