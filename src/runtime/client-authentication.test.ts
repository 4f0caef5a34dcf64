import { generateKeyPairSync } from 'node:crypto';
import { decodeJwt, jwtVerify } from 'jose';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { assertionClaims, jwtBearerAssertion } from './client-authentication.ts';
import { jwtSign } from './publickey/jwt.ts';

// RFC 7523 §2.2, §3: an assertion in place of a client secret, read by jose.

const now = 1_700_000_000_000;
let count = 0;
const attempt = {
  now,
  uuid: () => {
    count += 1;
    return `0b3e7a3c-0000-4000-8000-00000000000${count}`;
  },
};
const endpoint = 'https://server.example.com/token';
const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const pem = String(privateKey.export({ type: 'pkcs8', format: 'pem' }));
type Given = Parameters<typeof assertionClaims>[0];
const signed = (given: Given, audience = endpoint) =>
  jwtSign(assertionClaims(given, 's6BhdRkqt3', audience, 60, attempt), 'ES256', pem);

test('§3: issuer and subject are the client, the audience is the server; it ends, and has an identifier', async () => {
  const options = { currentDate: new Date(now), issuer: 's6BhdRkqt3', subject: 's6BhdRkqt3', audience: endpoint };
  const { payload } = await jwtVerify(await signed({}), publicKey, {
    ...options,
    requiredClaims: ['exp', 'iat', 'jti'],
  });
  assert.equal([payload.iat, payload.exp], [1_700_000_000, 1_700_000_060]);
  const issuer = 'https://server.example.com';
  assert.is(decodeJwt(await signed({}, issuer)).aud, issuer);
});

test('§3: each assertion has an identifier of its own, since a server may honour each only once', async () => {
  const { jti: first } = decodeJwt(await signed({}));
  const { jti: second } = decodeJwt(await signed({}));
  assert.type(first, 'string');
  assert.is.not(first, second);
});

test('what the definition says itself counts more; null leaves a claim out', async () => {
  const own = decodeJwt(await signed({ jti: 'mine', aud: ['a', 'b'], sub: 'ada', exp: 1_700_000_001, scope: 'read' }));
  const { iat, ...claims } = own;
  assert.equal(claims, {
    iss: 's6BhdRkqt3',
    sub: 'ada',
    aud: ['a', 'b'],
    exp: 1_700_000_001,
    jti: 'mine',
    scope: 'read',
  });
  assert.is(iat, 1_700_000_000);
  const bare = decodeJwt(await signed({ jti: null, sub: null, iat: null, aud: null }));
  assert.equal(bare, { iss: 's6BhdRkqt3', exp: 1_700_000_060 });
});

test('§2.2: the type that says so', () => {
  assert.is(jwtBearerAssertion, 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer');
});

test.run();
