import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { accessTokenHash, dpop, dpopClaims, dpopKey, dpopProof, dpopPublicKey, dpopTarget } from './dpop.ts';
import { setHeaders } from './header.ts';
import { newRequest, type RequestParts } from './parts.ts';

interface Vector {
  readonly method: string;
  readonly url: string;
  readonly proof: string;
  readonly accessToken?: string;
  readonly ath?: string;
}
const vectors = JSON.parse(readFileSync('fixtures/vectors/rfc9449.json', 'utf8')) as {
  readonly tokenRequest: Vector;
  readonly resourceRequest: Vector;
  readonly publicKey: { readonly kty: string; readonly crv: string; readonly x: string; readonly y: string };
};
const decoded = (part: string | undefined) => JSON.parse(Buffer.from(part ?? '', 'base64url').toString());
const verified = (proof: string, jwk: object): boolean => {
  const [header, payload, signature] = proof.split('.');
  const key = createPublicKey({ key: jwk as Record<string, string>, format: 'jwk' });
  const bytes = Buffer.from(signature ?? '', 'base64url');
  return verify('sha256', Buffer.from(`${header}.${payload}`), { key, dsaEncoding: 'ieee-p1363' }, bytes);
};

for (const [name, vector] of [
  ['the token request', vectors.tokenRequest],
  ['the request of a protected resource', vectors.resourceRequest],
] as const) {
  test(`RFC 9449: the claims of ${name}, in their order`, () => {
    const printed = decoded(vector.proof.split('.')[1]);
    const request = newRequest(vector.method, `${vector.url}?not=part&of=it`);
    const attempt = { now: printed.iat * 1000 + 999, uuid: () => printed.jti };
    const claims = dpopClaims(request, { accessToken: vector.accessToken }, attempt);
    assert.is(JSON.stringify(claims), JSON.stringify(printed));
    assert.is(dpopTarget(request), printed.htu);
    if (vector.accessToken !== undefined) assert.is(accessTokenHash(vector.accessToken), vector.ath);
  });

  test(`RFC 9449: the proof of ${name} has the printed header, and node:crypto verifies the printed signature`, () => {
    const header = decoded(vector.proof.split('.')[0]);
    const key = JSON.stringify({ ...vectors.publicKey, d: 'x' });
    assert.equal(header, { typ: 'dpop+jwt', alg: 'ES256', jwk: dpopPublicKey(key) });
    assert.ok(verified(vector.proof, vectors.publicKey));
  });
}

test('a proof of a key of ours verifies by node:crypto, and never holds its private half', async () => {
  const key = await dpopKey();
  const request = newRequest('POST', 'https://acme.example/token');
  const attempt = { now: 1_700_000_000_000, uuid: () => 'id-1' };
  const proof = await dpopProof(request, key, { nonce: 'n-1' }, attempt);
  const [header, payload] = proof.split('.').map((part, index) => (index < 2 ? decoded(part) : part));
  assert.equal(header.jwk, dpopPublicKey(key));
  assert.not('d' in header.jwk);
  assert.equal(payload, {
    jti: 'id-1',
    htm: 'POST',
    htu: 'https://acme.example/token',
    iat: 1_700_000_000,
    nonce: 'n-1',
  });
  assert.ok(verified(proof, header.jwk));
});

const attempt = { now: 0, uuid: () => 'id', counter: 0, random: () => new Uint8Array(0), nonce: () => '' };
const nonceOf = ({ headers }: RequestParts): string | undefined => {
  const proof = headers.find(([name]) => name === 'DPoP')?.[1];
  return decoded(proof?.split('.')[1]).nonce;
};

test('a nonce belongs to the server that gave it, and is taken from every answer', async () => {
  const protocol = dpop();
  const ask = (url: string) => protocol.prepare(newRequest('GET', url), { session: {}, attempt });
  const first = await ask('https://a.example/');
  assert.is(await protocol.learn(new Response('', { headers: { 'DPoP-Nonce': 'a-1' } }), first), false);
  assert.is(nonceOf(await ask('https://a.example/other')), 'a-1');
  assert.is(nonceOf(await ask('https://b.example/')), undefined);
  const failed = new Response('{}', { status: 500, headers: { 'DPoP-Nonce': 'a-2' } });
  assert.is(await protocol.learn(failed, await ask('https://a.example/')), false);
  assert.is(nonceOf(await ask('https://a.example/')), 'a-2');
});

test('one more try is asked for where a nonce is, not for another failure', async () => {
  const protocol = dpop();
  const request = await protocol.prepare(newRequest('POST', 'https://a.example/token'), { session: {}, attempt });
  const answer = (status: number, error: string, nonce: string, headers = {}) =>
    Response.json({ error }, { status, headers: { 'DPoP-Nonce': nonce, ...headers } });
  assert.is(await protocol.learn(answer(400, 'invalid_grant', 'n-1'), request), false);
  assert.is(await protocol.learn(answer(400, 'use_dpop_nonce', 'n-2'), request), true);
  const challenge = { 'WWW-Authenticate': 'DPoP error="use_dpop_nonce"' };
  assert.is(await protocol.learn(answer(401, 'x', 'n-3', challenge), request), true);
  const second = await protocol.prepare(newRequest('POST', 'https://a.example/token'), { session: {}, attempt });
  assert.is(await protocol.learn(answer(400, 'use_dpop_nonce', 'n-3'), second), false, 'it had that nonce already');
});

test('RFC 9449 §8, §9: only 400 and 401 ask for a nonce: what succeeded, or is forbidden, is not sent once more', async () => {
  const protocol = dpop();
  const challenge = { 'WWW-Authenticate': 'DPoP error="use_dpop_nonce"' };
  let count = 0;
  const again = async (status: number, body: object, headers: Record<string, string> = {}) => {
    const request = await protocol.prepare(newRequest('POST', 'https://a.example/'), { session: {}, attempt });
    count += 1;
    const response = Response.json(body, { status, headers: { 'DPoP-Nonce': `n-${count}`, ...headers } });
    return [await protocol.learn(response, request), response.bodyUsed];
  };
  for (const status of [200, 201, 403, 404, 500, 503]) {
    assert.equal(await again(status, { error: 'use_dpop_nonce' }, challenge), [false, false], String(status));
  }
  assert.equal(await again(401, {}, challenge), [true, false]);
  assert.equal(await again(400, {}, challenge), [false, false], 'a challenge comes with 401');
  for (const status of [400, 401]) assert.equal(await again(status, { error: 'use_dpop_nonce' }), [true, false]);
});

test('the key of a session is the one that is kept; the access token is hashed into the proof', async () => {
  const key = await dpopKey();
  const protocol = dpop();
  const request = setHeaders(newRequest('GET', 'https://a.example/'), { Authorization: 'DPoP t-1' });
  const prepared = await protocol.prepare(request, { session: { dpop_key: key }, attempt });
  const proof = prepared.headers.find(([name]) => name === 'DPoP')?.[1] ?? '';
  assert.equal(decoded(proof.split('.')[0]).jwk, dpopPublicKey(key));
  assert.is(decoded(proof.split('.')[1]).ath, createHash('sha256').update('t-1').digest('base64url'));
  assert.equal(protocol.keep?.({ dpop_key: key }), { dpop_key: undefined }, 'of a session that no step was given');
});

test('two who connect at once keep a key each, the one of their own proofs; a failed attempt leaves none behind', async () => {
  const protocol = dpop();
  const request = newRequest('POST', 'https://a.example/token');
  const proven = async (session: Readonly<Record<string, string>>) => {
    const { headers } = await protocol.prepare(request, { session, attempt });
    return decoded(headers.find(([name]) => name === 'DPoP')?.[1].split('.')[0]).jwk;
  };
  const [ada, bob, failed] = [{}, {}, {}];
  const [ofAda, ofBob, ofFailed] = await Promise.all([proven(ada), proven(bob), proven(failed)]);
  assert.equal(ofAda, await proven(ada), 'one more try has the same key');
  const kept = (session: object) => String(protocol.keep?.(session as never).dpop_key);
  assert.equal(dpopPublicKey(kept(ada)), ofAda);
  assert.equal(dpopPublicKey(kept(bob)), ofBob);
  assert.is.not(kept(ada), kept(bob));
  const renewed = { dpop_key: kept(ada), refresh_token: 'r-1' };
  assert.equal(await proven(renewed), ofAda);
  assert.is(kept(renewed), kept(ada), 'a renewal keeps the key that the tokens are bound to');
  assert.is.not(kept(renewed), kept(failed));
  assert.ok(ofFailed);
});

test.run();
