import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { failure } from '../test/failure.ts';
import { type Answer, withServer } from '../test/loopback.ts';
import { setForm } from './body.ts';
import { clientSecretBasic } from './client-authentication.ts';
import { connect } from './connect.ts';
import { CountersignError } from './errors.ts';
import { setHeaders } from './header.ts';
import { tokenStep } from './oauth2.ts';
import { deviceCode, deviceStep } from './oauth2-device.ts';
import { newRequest } from './parts.ts';
import { keepSession } from './session-keep.ts';
import { memoryStore } from './store.ts';

interface Session {
  readonly access_token: string;
  readonly refresh_token?: string | undefined;
}
const secret = 'planted-secret-of-the-client';
const client = (url: string) =>
  connect<Session>({
    scheme: 'app',
    server: () => url,
    sign: (request, { session }) => setHeaders(request, { Authorization: `Bearer ${session.access_token}` }),
    session: keepSession({
      login: [
        tokenStep({
          request: () =>
            setForm(newRequest('POST', `${url}/token`), { grant_type: 'client_credentials', client_secret: secret }),
        }),
      ],
      needs: ['access_token'],
      open: [],
    }),
    secrets: [secret],
  });

/** What a token endpoint answers, and what a program is told. */
async function told(answer: Answer): Promise<CountersignError> {
  let error: unknown;
  await withServer(
    () => answer,
    async ({ url }) => {
      error = await client(url)
        .fetch('/me')
        .catch((reason: unknown) => reason);
    },
  );
  assert.instance(error, CountersignError);
  const { message, detail, stack } = error as CountersignError;
  assert.not.match(`${message} ${JSON.stringify(detail)} ${stack}`, /planted/);
  return error as CountersignError;
}

const html = { 'Content-Type': 'text/html' };
const table: readonly (readonly [string, Answer, string, string?])[] = [
  ['invalid_grant', { status: 400, body: { error: 'invalid_grant' } }, 'CONNECT_AGAIN', 'invalid_grant'],
  ['invalid_client', { status: 401, body: { error: 'invalid_client' } }, 'AUTHENTICATION_FAILED', 'invalid_client'],
  ['invalid_scope', { status: 400, body: { error: 'invalid_scope' } }, 'AUTHENTICATION_FAILED', 'invalid_scope'],
  ['an error with status 200', { status: 200, body: { error: 'invalid_grant' } }, 'CONNECT_AGAIN', 'invalid_grant'],
  [
    'a word of its own',
    { status: 400, body: { error: 'bad_verification_code' } },
    'CONNECT_AGAIN',
    'bad_verification_code',
  ],
  [
    'temporarily_unavailable',
    { status: 400, body: { error: 'temporarily_unavailable' } },
    'TRY_LATER',
    'temporarily_unavailable',
  ],
  ['status 503, whatever it says', { status: 503, body: { error: 'invalid_grant' } }, 'TRY_LATER', 'invalid_grant'],
  ['status 429', { status: 429, body: {} }, 'TRY_LATER'],
  ['HTML with status 200', { status: 200, headers: html, body: '<!doctype html><p>Hello' }, 'BAD_RESPONSE'],
  ['HTML with status 502', { status: 502, headers: html, body: '<h1>Bad gateway</h1>' }, 'TRY_LATER'],
  ['HTML with status 400', { status: 400, headers: html, body: ' <!DOCTYPE html><h1>Blocked' }, 'BAD_RESPONSE'],
  ['401 without a word', { status: 401, headers: html, body: '<h1>No</h1>' }, 'AUTHENTICATION_FAILED'],
  ['broken JSON', { status: 200, headers: { 'Content-Type': 'application/json' }, body: '{"access_' }, 'BAD_RESPONSE'],
  ['no token', { status: 200, body: { token_type: 'bearer' } }, 'BAD_RESPONSE'],
  ['a redirect to another host', { status: 302, headers: { Location: 'https://evil.example/' } }, 'REDIRECT_REFUSED'],
  ['an expiry that is none', { status: 200, body: { access_token: 't', expires_in: 'soon' } }, 'BAD_RESPONSE'],
];
for (const [name, answer, code, word] of table) {
  test(`a token endpoint that answers ${name}`, async () => {
    const error = await told(answer);
    assert.is(error.code, code, error.message);
    assert.is(error.detail?.error, word);
  });
}

/** A connection whose session begins with the tokens `a` and `r`, and its slot. */
async function kept(url: string) {
  const form = (values: Readonly<Record<string, string>>) => setForm(newRequest('POST', `${url}/token`), values);
  const slot = memoryStore().of('ada');
  await slot.write({ values: { access_token: 'a', refresh_token: 'r' }, obtainedAt: Date.now() });
  const connection = connect<Session>(
    {
      scheme: 'app',
      server: () => url,
      sign: (request) => request,
      session: keepSession<Session>({
        refresh: [tokenStep({ request: ({ session }) => form({ refresh_token: session.refresh_token ?? '' }) })],
        needs: ['access_token'],
        open: [],
      }),
    },
    { store: slot },
  );
  return { slot, connection };
}

test('a renewal that is answered without a token is none: the old one is not taken for new', async () => {
  for (const body of ['<!doctype html><p>Back soon', { token_type: 'bearer' }]) {
    await withServer(
      () => ({ ...(typeof body === 'string' && { headers: html }), body }),
      async ({ url }) => {
        const { connection } = await kept(url);
        assert.is((await failure(connection.refresh())).code, 'BAD_RESPONSE');
      },
    );
  }
});

test('a refresh token that has taken the place of another one is kept, even if nobody can read when it ends', async () => {
  const answers: Answer[] = [
    { body: { access_token: 'b', refresh_token: 'r2', expires_in: 'soon' } },
    { body: { access_token: 'c', refresh_token: 'r3', expires_in: 60 } },
  ];
  await withServer(
    () => answers.shift(),
    async ({ url, received }) => {
      const { connection, slot } = await kept(url);
      assert.is((await failure(connection.refresh())).code, 'BAD_RESPONSE');
      assert.is((await slot.read())?.value.values.refresh_token, 'r2');
      await connection.refresh();
      assert.equal(
        received.map(({ body }) => String(body)),
        ['refresh_token=r', 'refresh_token=r2'],
      );
      assert.is((await slot.read())?.value.values.refresh_token, 'r3');
    },
  );
});

test("the server's words are told, without the secret that it quotes", async () => {
  const error = await told({ status: 400, body: { error: 'invalid_grant', error_description: `Not ${secret}!` } });
  assert.is(error.detail?.words, 'Not ••••!');
});

test('numbers as text, an empty refresh token, a life of no length', async () => {
  for (const life of [{ expires_in: '3600' }, { expires_in: 0 }, { expires_in: -1 }, {}]) {
    await withServer(
      ({ target }) =>
        target === '/token' ? { body: { access_token: 't', refresh_token: '', ...life } } : { body: {} },
      async ({ url, received }) => {
        const connection = client(url);
        await connection.fetch('/me');
        await connection.fetch('/me');
        assert.equal(
          received.map(({ target }) => target),
          ['/token', '/me', '/me'],
        );
      },
    );
  }
});

test('RFC 6749 §2.3.1 and appendix B: id and secret are form-encoded before they are joined', () => {
  // The printed example of §2.3.1.
  assert.is(
    clientSecretBasic('s6BhdRkqt3', '7Fjfp0ZBr1KtDRbnfVdmIw'),
    'Basic czZCaGRSa3F0Mzo3RmpmcDBaQnIxS3REUmJuZlZkbUl3',
  );
  const pair = Buffer.from(clientSecretBasic('a:b', 'ü %&+£€').slice(6), 'base64').toString();
  // Appendix B prints how " %&+£€" is encoded.
  assert.is(pair, 'a%3Ab:%C3%BC+%25%26%2B%C2%A3%E2%82%AC');
});

test('RFC 8628 §3.5: pending, slower, expired', async () => {
  const answers: Answer[] = [
    {
      body: {
        device_code: 'd',
        user_code: 'U',
        verification_url: 'https://a.example/d',
        interval: 1,
        expires_in: '900',
      },
    },
    { status: 400, body: { error: 'authorization_pending' } },
    { status: 400, body: { error: 'authorization_pending' } },
    { body: { access_token: 't-1' } },
    { status: 400, body: { error: 'slow_down' } },
    { status: 400, body: { error: 'access_denied' } },
    { status: 400, body: { error: 'expired_token' } },
  ];
  await withServer(
    () => answers.shift(),
    async ({ url, received }) => {
      const grant = deviceCode<Session>(
        {
          scheme: 'tv',
          server: () => url,
          sign: (request) => request,
          session: keepSession({ needs: ['access_token'], open: [] }),
        },
        {
          device: () => deviceStep({ request: () => newRequest('POST', `${url}/device`) }),
          token: ({ deviceCode: code }) => [
            tokenStep({ request: () => setForm(newRequest('POST', `${url}/token`), { device_code: code }) }),
          ],
        },
      );
      const { pending, verificationUri, userCode } = await grant.begin();
      assert.equal([verificationUri, userCode, pending.interval], ['https://a.example/d', 'U', 1000]);
      assert.ok((pending.expiresAt ?? 0) > Date.now() + 800_000);
      const quick = { ...pending, interval: 20 };
      assert.equal((await grant.complete(quick)).values, { access_token: 't-1' });
      assert.is(received.length, 4);
      // Told to slow down it waits five seconds more; nobody waits for it any longer here.
      const stop = new AbortController();
      const waiting = grant.complete(quick, { signal: stop.signal }).catch((reason: unknown) => reason);
      await new Promise((done) => setTimeout(done, 600));
      assert.is(received.length, 5);
      stop.abort('enough');
      assert.is(await waiting, 'enough');
      const refused = await grant.complete(quick).catch((reason: unknown) => reason);
      assert.is((refused as CountersignError).code, 'ACCESS_DENIED');
      const over = await grant.complete(quick).catch((reason: unknown) => reason);
      assert.is((over as CountersignError).code, 'CONNECT_AGAIN');
      const late = await grant.complete({ ...quick, expiresAt: Date.now() }).catch((reason: unknown) => reason);
      assert.is((late as CountersignError).code, 'CONNECT_AGAIN');
      assert.is(received.length, 7);
    },
  );
});

test.run();
