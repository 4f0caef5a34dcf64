import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { authorizationUrl } from './authorization.ts';
import { CountersignError } from './errors.ts';
import { authorizationCode } from './oauth2-code.ts';
import { newRequest } from './parts.ts';
import { keepSession } from './session-keep.ts';

const grantOf = (sent: string[], more: object = {}) =>
  authorizationCode(
    {
      scheme: 'oauth',
      server: () => 'https://api.acme.example',
      sign: (request) => request,
      session: keepSession({ needs: [] }),
    },
    {
      redirectUri: 'https://rp.example/cb',
      pkce: 'S256',
      authorization: ({ state }) => authorizationUrl('https://acme.example/auth', { state }),
      token: () => [{ request: () => newRequest('POST', 'https://acme.example/token') }],
      ...more,
    },
    {
      fetch: async ({ url }) => {
        sent.push(url);
        return Response.json({});
      },
    },
  );

test('RFC 6749 §10.12: a callback of an attempt of which nothing is kept is refused, and no code is exchanged', async () => {
  const sent: string[] = [];
  const grant = grantOf(sent);
  const { pending } = await grant.begin();
  const lost = [undefined, null, {}, { state: '' }, { ...pending, state: undefined }, { state: pending.state }];
  for (const kept of lost as never[]) {
    for (const callback of ['?code=c', '?code=c&state=', `?code=c&state=${pending.state}`, '?code=c&state=undefined']) {
      const error = await grant.complete(callback, kept).catch((reason: unknown) => reason);
      assert.ok(error instanceof CountersignError && error.code === 'AUTHENTICATION_FAILED', String(error));
      assert.is(error.detail?.name, 'pending');
    }
  }
  assert.equal(sent, []);
  await grant.complete(`?code=c&state=${pending.state}`, pending);
  assert.equal(sent, ['https://acme.example/token']);
});

test('where the API gives no state back and has no PKCE, nothing of that is asked for', async () => {
  const sent: string[] = [];
  await grantOf(sent, { state: false, pkce: undefined }).complete('?code=c', { state: '' });
  assert.equal(sent, ['https://acme.example/token']);
});

test.run();
