import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { failure } from '../test/failure.ts';
import type { Answer } from '../test/loopback.ts';
import { withServer } from '../test/loopback.ts';
import { setHeaders } from './header.ts';
import { registerClient } from './oauth2-registration.ts';
import { newRequest } from './parts.ts';

const metadata = { client_name: 'My Example', redirect_uris: ['https://client.example.org/callback'] };
/** What a registration endpoint answers, and what a program is given. */
const registered = (answer: Answer) =>
  withServer(
    () => answer,
    async ({ url, received }) => {
      const request = () => setHeaders(newRequest('POST', `${url}/register`), { Authorization: 'Bearer initial' });
      const client = await registerClient({ request }, metadata);
      return { client, received };
    },
  );

test('RFC 7591 §3.2.1, RFC 7592 §3: what the server gives out is told in our words; seconds become milliseconds', async () => {
  const { client, received } = await registered({
    status: 201,
    body: {
      client_id: 's6BhdRkqt3',
      client_secret: 'cf136dc3c1fc93f31185e5885805d',
      client_id_issued_at: 2_893_256_800,
      client_secret_expires_at: 2_893_276_800,
      registration_access_token: 'reg-23410913-abewfq.123483',
      registration_client_uri: 'https://server.example.com/register/s6BhdRkqt3',
    },
  });
  assert.equal(client, {
    id: 's6BhdRkqt3',
    secret: 'cf136dc3c1fc93f31185e5885805d',
    secretExpiresAt: Date.UTC(2061, 8, 7),
    registrationAccessToken: 'reg-23410913-abewfq.123483',
    registrationUri: 'https://server.example.com/register/s6BhdRkqt3',
  });
  const [request] = received;
  assert.equal(JSON.parse(String(request?.body)), metadata);
  assert.is(request?.headers['content-type'], 'application/json');
  assert.is(request?.headers.authorization, 'Bearer initial');
});

test('RFC 7591 §3.2.1: a secret with an end of 0 does not end; a client without one has none', async () => {
  const forEver = await registered({
    status: 201,
    body: { client_id: 'c', client_secret: 's', client_secret_expires_at: 0 },
  });
  assert.equal(forEver.client, { id: 'c', secret: 's' });
  const open = await registered({ status: 201, body: { client_id: 'c', client_secret_expires_at: '0' } });
  assert.equal(open.client, { id: 'c' });
});

test('RFC 7591 §3.2.2: what is refused is for the owner to mend, and no secret of the answer is told', async () => {
  for (const error of ['invalid_redirect_uri', 'invalid_client_metadata', 'unapproved_software_statement']) {
    const refused = await failure(registered({ status: 400, body: { error, error_description: 'Not so.' } }));
    assert.equal(
      [refused.code, refused.detail?.error, refused.detail?.words],
      ['AUTHENTICATION_FAILED', error, 'Not so.'],
    );
  }
  const lacking = await failure(registered({ status: 201, body: { client_secret: 'planted-secret' } }));
  assert.equal([lacking.code, lacking.detail?.name], ['BAD_RESPONSE', 'session.client_id']);
  assert.not.match(`${lacking.message} ${JSON.stringify(lacking.detail)}`, 'planted');
});

test.run();
