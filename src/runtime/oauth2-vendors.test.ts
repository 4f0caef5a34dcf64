import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { failure } from '../test/failure.ts';
import { type Answer, withServer } from '../test/loopback.ts';
import { setForm } from './body.ts';
import { dpop as dpopOf } from './dpop.ts';
import { ownClientStep, passwordStep, refusedBecause, tokenStep } from './oauth2.ts';
import { authorizationCode } from './oauth2-code.ts';
import { deviceCode, deviceStep, type PendingDevice } from './oauth2-device.ts';
import { newRequest } from './parts.ts';
import { keepSession } from './session-keep.ts';

interface Session {
  readonly access_token: string;
  readonly refresh_token?: string | undefined;
}

// What an error code asks for. RFC numbers: the registry's own meaning; otherwise what a vendor's documentation says of it.
const meanings: readonly (readonly [source: string, error: string, status: number, code: string | undefined])[] = [
  ['RFC 6749 §5.2', 'invalid_client', 401, 'AUTHENTICATION_FAILED'],
  ['RFC 6749 §5.2', 'unsupported_grant_type', 400, 'AUTHENTICATION_FAILED'],
  ['RFC 8707 §2', 'invalid_target', 400, 'AUTHENTICATION_FAILED'],
  ['RFC 9449 §5', 'invalid_dpop_proof', 400, 'AUTHENTICATION_FAILED'],
  ['RFC 9396 §5', 'invalid_authorization_details', 400, 'AUTHENTICATION_FAILED'],
  ['RFC 7591 §3.2.2', 'invalid_redirect_uri', 400, 'AUTHENTICATION_FAILED'],
  ['RFC 8628 §3.5', 'expired_token', 400, 'CONNECT_AGAIN'],
  ['RFC 6749 §4.1.2.1', 'temporarily_unavailable', 400, 'TRY_LATER'],
  // The status speaks for these: 400 and 401 mean what was sent, that is the code or the refresh token.
  ['RFC 6750 §3.1, Google of a token that is revoked already', 'invalid_token', 400, undefined],
  ['GitHub', 'bad_verification_code', 200, undefined],
  ['GitHub', 'bad_refresh_token', 200, undefined],
  ['Slack', 'invalid_refresh_token', 200, undefined],
  ['Slack', 'invalid_code', 200, undefined],
  ['GitHub', 'incorrect_client_credentials', 200, 'AUTHENTICATION_FAILED'],
  ['GitHub, Google', 'redirect_uri_mismatch', 400, 'AUTHENTICATION_FAILED'],
  ['Slack', 'bad_client_secret', 200, 'AUTHENTICATION_FAILED'],
  ['Spring Boot, of a client that it does not let in', 'Unauthorized', 401, 'AUTHENTICATION_FAILED'],
  ['Google', 'rate_limit_exceeded', 403, 'TRY_LATER'],
  ['the RFC in capitals', 'INVALID_CLIENT', 400, 'AUTHENTICATION_FAILED'],
];
for (const [source, error, status, code] of meanings) {
  test(`${error} under status ${status} (${source})`, () => {
    assert.equal(refusedBecause({ status, body: { error } }), code === undefined ? { error } : { code, error });
  });
}

/** What the two steps for credentials of a person's own make of an answer, beside the usual one. */
const judged = (status: number, body: unknown) =>
  [tokenStep, passwordStep, ownClientStep].map((step) => {
    const { refused } = step<Session>({ request: () => newRequest('POST', 'https://as.example/token') });
    return refused?.({ status, headers: {}, body } as Parameters<NonNullable<typeof refused>>[0]).code;
  });
const [theClient, thePerson] = ['AUTHENTICATION_FAILED', 'CONNECT_AGAIN'];
test('what a person has entered, they can enter again', () => {
  assert.equal(judged(400, { error: 'invalid_client' }), [theClient, theClient, thePerson]);
  assert.equal(judged(401, ''), [theClient, thePerson, thePerson]);
  assert.equal(judged(400, { error: 'invalid_request' }), [theClient, thePerson, thePerson]);
  assert.equal(judged(400, { error: 'invalid_scope' }), [theClient, theClient, theClient]);
  assert.equal(judged(400, { error: 'invalid_grant' }), [thePerson, thePerson, thePerson]);
  assert.equal(judged(400, { error: 'slow_down' }), ['TRY_LATER', 'TRY_LATER', 'TRY_LATER']);
  assert.equal(judged(403, '<html>Blocked'), [theClient, theClient, theClient]);
});

/** The authorization code grant at a server, and what it has begun. */
async function begun(url: string, more: { readonly dpop?: boolean } = {}) {
  const grant = authorizationCode<Session>(
    {
      scheme: 'user',
      server: () => url,
      sign: (request) => request,
      session: keepSession({ needs: ['access_token'], open: [] }),
    },
    {
      redirectUri: 'https://rp.example/cb',
      pkce: 'S256',
      authorization: ({ state, scope }) =>
        `${url}/authorize?state=${state}${scope === undefined ? '' : `&scope=${scope}`}`,
      token: ({ code, codeVerifier }) => [
        tokenStep({
          request: () => setForm(newRequest('POST', `${url}/token`), { code, code_verifier: codeVerifier }),
          ...(more.dpop && { protocol: dpopOf() }),
        }),
      ],
    },
  );
  const { pending } = await grant.begin();
  const back = `https://rp.example/cb?code=planted-code&state=${pending.state}`;
  return { grant, pending, back };
}
const answered = (answer: Answer, more: { readonly dpop?: boolean } = {}) =>
  new Promise<unknown>((done, failed) => {
    withServer(
      () => answer,
      async ({ url }) => {
        const { grant, pending, back } = await begun(url, more);
        done(await grant.complete(back, pending).catch((reason: unknown) => reason));
      },
    ).catch(failed);
  });

for (const error of ['', false, 0, null]) {
  test(`an error that is none: ${JSON.stringify(error)} beside a token`, async () => {
    const session = (await answered({ body: { access_token: 't', error } })) as { readonly values: Session };
    assert.equal(session.values, { access_token: 't' });
  });
}

for (const [type, dpop, code] of [
  ['Bearer', false, undefined],
  ['bearer', false, undefined],
  ['bot', false, undefined],
  ['mac', false, 'UNSUPPORTED'],
  ['DPoP', false, 'UNSUPPORTED'],
  ['DPoP', true, undefined],
  ['Bearer', true, 'UNSUPPORTED'],
] as const) {
  const asked = dpop ? 'where DPoP was asked for' : 'where nothing special was asked for';
  test(`RFC 6749 §7.1, RFC 9449 §5: a token of the type ${type}, ${asked}`, async () => {
    const outcome = (await answered({ body: { access_token: 't', token_type: type } }, { dpop })) as { code?: string };
    assert.is(outcome.code, code, String(outcome));
  });
}

test('words where servers put them; the code, which they quote, is not shown', async () => {
  for (const [body, words] of [
    [{ error: 'invalid_grant', error_description: 'The code planted-code is over' }, 'The code •••• is over'],
    [{ error: { message: 'Code planted-code was used', code: 100 } }, 'Code •••• was used'],
    [{ message: 'Malformed code: planted-code' }, 'Malformed code: ••••'],
    [{ error: 'invalid_grant', error_description: { en: 'Over' } }, 'invalid_grant'],
  ] as const) {
    const error = (await answered({ status: 400, body })) as { code: string; detail: { words: string } };
    assert.equal([error.code, error.detail.words], ['CONNECT_AGAIN', words]);
  }
});

test('RFC 6749 §3.3: no scope is no parameter, not an empty one', async () => {
  const { grant } = await begun('https://as.example');
  assert.not.match((await grant.begin({ scopes: [] })).url, 'scope');
  assert.match((await grant.begin({ scopes: ['a', 'b'] })).url, 'scope=a b');
});

for (const error of [
  'access_denied',
  'user_denied',
  'user_cancelled_login',
  'user_cancelled_authorize',
  'access denied',
]) {
  test(`a person who did not agree, in the words of a vendor: ${error}`, async () => {
    const { grant, pending } = await begun('https://as.example');
    const callback = new URLSearchParams({ error, state: pending.state });
    assert.is((await failure(grant.complete(callback, pending))).code, 'ACCESS_DENIED');
  });
}

test('device code: a page that is none, a refusal in words of its own, the code that is quoted', async () => {
  const asked = { device_code: 'planted-device', user_code: 'U' };
  const answers: Answer[] = [
    { body: { ...asked, verification_uri: 'javascript:alert(1)' } },
    { body: { ...asked, verification_uri: 'https://a.example', verification_uri_complete: 'file:///etc/hosts' } },
    { body: { ...asked, verification_uri: 'localhost:8080/activate', interval: 1 } },
    // Microsoft's word.
    { status: 400, body: { error: 'authorization_declined' } },
    { status: 400, body: { error: 'expired_token', error_description: 'planted-device is over' } },
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
      for (let count = 0; count < 2; count += 1) {
        const error = await failure(grant.begin());
        assert.equal([error.code, error.detail?.name], ['BAD_RESPONSE', 'verification_uri']);
      }
      for (const lost of [undefined, null, {}]) {
        const error = await failure(grant.complete(lost as unknown as PendingDevice));
        assert.equal([error.code, error.detail], ['AUTHENTICATION_FAILED', { name: 'pending' }]);
      }
      const { pending, verificationUri } = await grant.begin();
      assert.is(verificationUri, 'localhost:8080/activate');
      const quick = { ...pending, interval: 5 };
      assert.is((await failure(grant.complete(quick))).code, 'ACCESS_DENIED');
      const over = await failure(grant.complete(quick));
      assert.equal([over.code, over.detail?.words], ['CONNECT_AGAIN', '•••• is over']);
      // RFC 8628 §3.5: five seconds where nothing else is known, also if it was lost on the way.
      const asked = received.length;
      const stop = AbortSignal.timeout(300);
      const { deviceCode: code } = pending;
      await grant.complete({ deviceCode: code } as PendingDevice, { signal: stop }).catch(() => undefined);
      assert.is(received.length, asked);
    },
  );
});

test.run();
