import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { withServer } from '../test/loopback.ts';
import { setForm } from './body.ts';
import { connect } from './connect.ts';
import { refusedBecause, tokenStep, tokenValues } from './oauth2.ts';
import { newRequest } from './parts.ts';
import { keepSession } from './session-keep.ts';
import { memoryStore } from './store.ts';

/** A status that says nothing by itself of who is refused, so that the word alone decides. */
const codeOf = (error: string) => refusedBecause({ status: 422, body: { error } });

/** Who can do something about each error that an RFC registers for these endpoints. */
const registered: readonly (readonly [string, 'AUTHENTICATION_FAILED' | 'CONNECT_AGAIN' | 'TRY_LATER', string])[] = [
  ['invalid_request', 'AUTHENTICATION_FAILED', 'RFC 6749 §5.2'],
  ['invalid_client', 'AUTHENTICATION_FAILED', 'RFC 6749 §5.2'],
  ['invalid_grant', 'CONNECT_AGAIN', 'RFC 6749 §5.2: the grant or refresh token is invalid, expired, revoked'],
  ['unauthorized_client', 'AUTHENTICATION_FAILED', 'RFC 6749 §5.2'],
  ['unsupported_grant_type', 'AUTHENTICATION_FAILED', 'RFC 6749 §5.2'],
  ['invalid_scope', 'AUTHENTICATION_FAILED', 'RFC 6749 §5.2'],
  ['unsupported_token_type', 'AUTHENTICATION_FAILED', 'RFC 7009 §2.2.1'],
  ['authorization_pending', 'TRY_LATER', 'RFC 8628 §3.5'],
  ['slow_down', 'TRY_LATER', 'RFC 8628 §3.5'],
  ['access_denied', 'CONNECT_AGAIN', 'RFC 8628 §3.5'],
  ['expired_token', 'CONNECT_AGAIN', 'RFC 8628 §3.5: the client may begin a new device authorization'],
  ['invalid_target', 'AUTHENTICATION_FAILED', 'RFC 8707 §2'],
  ['invalid_dpop_proof', 'AUTHENTICATION_FAILED', 'RFC 9449 §5'],
  ['use_dpop_nonce', 'AUTHENTICATION_FAILED', 'RFC 9449 §8: asked for again although a nonce was sent'],
  ['invalid_redirect_uri', 'AUTHENTICATION_FAILED', 'RFC 7591 §3.2.2'],
  ['invalid_client_metadata', 'AUTHENTICATION_FAILED', 'RFC 7591 §3.2.2'],
  ['invalid_software_statement', 'AUTHENTICATION_FAILED', 'RFC 7591 §3.2.2'],
  ['unapproved_software_statement', 'AUTHENTICATION_FAILED', 'RFC 7591 §3.2.2'],
  ['temporarily_unavailable', 'TRY_LATER', 'RFC 6749 §4.1.2.1'],
  ['server_error', 'TRY_LATER', 'RFC 6749 §4.1.2.1'],
];
for (const [error, code, source] of registered) {
  test(`${error} is ${code} (${source})`, () => {
    assert.equal(codeOf(error), { code, error });
  });
}

test('a word that no RFC knows says nothing by itself, and what is no word is not told', () => {
  assert.equal(codeOf('bad_verification_code'), { error: 'bad_verification_code' });
  assert.equal(codeOf('<script>'), {});
  assert.equal(refusedBecause({ status: 422, body: { error: { code: 7 } } }), {});
});

test('RFC 6749 §6: a renewal need not give a new refresh token; an empty one is none, and the old one stays', async () => {
  const view = (body: object) => ({ status: 200, headers: {}, cookies: {}, body, text: '' });
  assert.equal(tokenValues(view({ access_token: 'b', refresh_token: '' })), {
    access_token: 'b',
    refresh_token: undefined,
  });
  const answers = [
    { access_token: 'b', refresh_token: '' },
    { access_token: 'c', refresh_token: null },
    { access_token: 'd' },
    { access_token: 'e', refresh_token: 'r-2' },
  ];
  await withServer(
    () => ({ body: answers.shift() }),
    async ({ url, received }) => {
      const slot = memoryStore().of('ada');
      await slot.write({ values: { access_token: 'a', refresh_token: 'r-1' }, obtainedAt: 1 });
      const connection = connect<{ readonly access_token: string; readonly refresh_token?: string | undefined }>(
        {
          scheme: 'app',
          server: () => url,
          sign: (request) => request,
          session: keepSession({
            refresh: [
              tokenStep({
                request: ({ session }) =>
                  setForm(newRequest('POST', `${url}/token`), { refresh_token: session.refresh_token ?? 'lost' }),
              }),
            ],
            needs: ['access_token'],
          }),
        },
        { store: slot },
      );
      for (let turn = 0; turn < 4; turn += 1) await connection.refresh();
      assert.equal([...new Set(received.map(({ body }) => String(body)))], ['refresh_token=r-1']);
      assert.equal((await slot.read())?.value.values, { access_token: 'e', refresh_token: 'r-2' });
    },
  );
});

test.run();
