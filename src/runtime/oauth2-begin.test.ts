import { createHash } from 'node:crypto';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { failure } from '../test/failure.ts';
import { authorizationUrl } from './authorization.ts';
import { setForm } from './body.ts';
import type { Environment } from './connection.ts';
import { pushedRequestStep, tokenStep } from './oauth2.ts';
import { type AuthorizationCodeSpec, authorizationCode } from './oauth2-code.ts';
import { newRequest } from './parts.ts';
import { keepSession } from './session-keep.ts';

// The authorization request, its callback and the exchange (RFC 6749 §4.1), with what a program may choose.

interface Session {
  readonly access_token: string;
  readonly tenant?: string | undefined;
}
const server = 'https://server.example.com';

function grantOf(more: Partial<AuthorizationCodeSpec<Session>> = {}) {
  const exchanged: Record<string, string>[] = [];
  const environment: Environment = {
    async fetch(request) {
      exchanged.push(Object.fromEntries(new URLSearchParams(await request.text())));
      return Response.json({
        access_token: '2YotnFZFEjr1zCsicMWpAA',
        request_uri: 'urn:example:bwc4JK-ESC0w8acc191e-Y1LTC2',
      });
    },
  };
  const grant = authorizationCode<Session>(
    {
      scheme: 'user',
      server: () => 'https://api.example.com',
      sign: (request) => request,
      session: keepSession({ needs: ['access_token'] }),
    },
    {
      redirectUri: 'https://client.example.com/cb',
      pkce: 'S256',
      scope: { default: 'a,b', separator: ',' },
      authorization: ({ state, scope, redirectUri, codeChallenge, requestUri }) =>
        authorizationUrl(`${server}/authorize`, {
          state,
          scope,
          redirect_uri: redirectUri,
          code_challenge: codeChallenge,
          request_uri: requestUri,
        }),
      token: ({ code, codeVerifier, redirectUri }) => [
        tokenStep({
          request: () =>
            setForm(newRequest('POST', `${server}/token`), {
              code,
              code_verifier: codeVerifier,
              redirect_uri: redirectUri,
            }),
        }),
      ],
      ...more,
    },
    environment,
  );
  return { grant, exchanged };
}
const asked = (url: string) => Object.fromEntries(new URL(url).searchParams);

test('§4.1.3: the redirect URI of the exchange is the one that the person was sent away with', async () => {
  const { grant, exchanged } = grantOf();
  const other = 'https://other.example.com/cb';
  const { url, pending } = await grant.begin({ redirectUri: other });
  assert.is(asked(url).redirect_uri, other);
  // As a program keeps it: another process may be the one that hears of the callback.
  await grant.complete(`?code=c&state=${pending.state}`, JSON.parse(JSON.stringify(pending)));
  assert.is(exchanged[0]?.redirect_uri, other);
  const usual = await grant.begin();
  await grant.complete(`?code=c&state=${usual.pending.state}`, usual.pending);
  assert.is(exchanged[1]?.redirect_uri, 'https://client.example.com/cb');
});

test('§3.3: scopes that a program chooses are joined as the server wants them', async () => {
  const { grant } = grantOf();
  assert.is(asked((await grant.begin()).url).scope, 'a,b');
  assert.is(asked((await grant.begin({ scopes: ['c', 'd', 'e'] })).url).scope, 'c,d,e');
  const spaced = grantOf({ scope: { separator: ' ' } }).grant;
  assert.is(asked((await spaced.begin({ scopes: ['c', 'd'] })).url).scope, 'c d');
  assert.not('scope' in asked((await spaced.begin()).url));
});

test('RFC 7636 §4.2: the challenge is the hash of the verifier, or with `plain` the verifier itself; each attempt has its own', async () => {
  const hashed = await grantOf().grant.begin();
  const { codeVerifier = '' } = hashed.pending;
  assert.match(codeVerifier, /^[A-Za-z0-9._~-]{43,128}$/);
  const sha256 = createHash('sha256').update(codeVerifier).digest('base64url');
  assert.is(asked(hashed.url).code_challenge, sha256);
  const { grant, exchanged } = grantOf({ pkce: 'plain' });
  const plain = await grant.begin();
  assert.type(plain.pending.codeVerifier, 'string');
  assert.is(asked(plain.url).code_challenge, plain.pending.codeVerifier);
  await grant.complete(`?code=c&state=${plain.pending.state}`, plain.pending);
  assert.is(exchanged[0]?.code_verifier, plain.pending.codeVerifier);
  const again = await grant.begin();
  assert.is.not(again.pending.codeVerifier, plain.pending.codeVerifier);
  assert.is.not(again.pending.state, plain.pending.state);
});

test('where the server gives no state back, none is waited for, and nobody’s words are told', async () => {
  const { grant, exchanged } = grantOf({ state: false });
  const { pending } = await grant.begin();
  // The program has kept one all the same, and the callback brings another one, or none.
  for (const callback of ['?code=c', '?code=c&state=', '?code=c&state=of-the-server'])
    await grant.complete(callback, pending);
  assert.is(exchanged.length, 3);
  const denied = await failure(grant.complete('?error=access_denied&error_description=Call+0900', pending));
  assert.equal([denied.code, denied.detail], ['ACCESS_DENIED', { error: 'access_denied' }]);
  const strict = grantOf().grant;
  const begun = await strict.begin();
  assert.is((await failure(strict.complete('?code=c', begun.pending))).detail?.name, 'state');
});

test('RFC 9207 §2.4: a callback of another server is refused before its code goes anywhere', async () => {
  const { grant, exchanged } = grantOf({ issuer: 'https://honest.as.example' });
  const { pending } = await grant.begin();
  const back = (iss: string) => `https://client.example.com/cb?code=c&state=${pending.state}${iss}`;
  for (const iss of ['', '&iss=', '&iss=https%3A%2F%2Fattacker.example', '&iss=https%3A%2F%2Fhonest.as.example%2F']) {
    const error = await failure(grant.complete(back(iss), pending));
    assert.equal([error.code, error.detail?.name], ['AUTHENTICATION_FAILED', 'iss'], iss);
  }
  assert.is(exchanged.length, 0);
  await grant.complete(back('&iss=https%3A%2F%2Fhonest.as.example'), pending);
  assert.is(exchanged.length, 1);
});

test('what the callback tells beside the code is kept with the tokens; the names are the server’s', async () => {
  const { grant } = grantOf({
    names: { code: 'auth_code', state: 'rnd' },
    save: ({ tenant_id }) => ({ tenant: tenant_id }),
  });
  const { pending } = await grant.begin();
  const { values } = await grant.complete(`?auth_code=c&rnd=${pending.state}&tenant_id=t%2F7`, pending);
  assert.equal(values, { access_token: '2YotnFZFEjr1zCsicMWpAA', tenant: 't/7' });
  const without = await grant.complete(`?auth_code=c&rnd=${pending.state}`, pending);
  assert.equal(without.values, { access_token: '2YotnFZFEjr1zCsicMWpAA' });
});

test('RFC 9126 §2, §4: what is pushed is the whole request, and the person takes only what it was answered with', async () => {
  const { grant, exchanged } = grantOf({
    par: ({ state, scope, redirectUri, codeChallenge }) =>
      pushedRequestStep({
        request: () =>
          setForm(newRequest('POST', `${server}/as/par`), {
            state,
            scope,
            redirect_uri: redirectUri,
            code_challenge: codeChallenge,
          }),
      }),
    authorization: ({ requestUri }) =>
      authorizationUrl(`${server}/authorize`, { client_id: 's6BhdRkqt3', request_uri: requestUri }),
  });
  const { url, pending } = await grant.begin({ scopes: ['c'] });
  assert.equal(asked(url), { client_id: 's6BhdRkqt3', request_uri: 'urn:example:bwc4JK-ESC0w8acc191e-Y1LTC2' });
  assert.equal(exchanged, [
    {
      state: pending.state,
      scope: 'c',
      redirect_uri: 'https://client.example.com/cb',
      code_challenge: createHash('sha256')
        .update(pending.codeVerifier ?? '')
        .digest('base64url'),
    },
  ]);
});

test.run();
