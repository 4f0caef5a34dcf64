import { constants, createHmac, generateKeyPairSync, type KeyObject, verify } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as jose from 'jose';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { unless } from '../../test/skip.ts';
import { base64url, base64urlDecode } from '../encoding.ts';
import type { CountersignError } from '../errors.ts';
import { type JwtAlgorithm, type JwtSignature, jwtInput, jwtMac, jwtSign, jwtSignature } from './jwt.ts';

const vectors = new URL('../../../../shared/vectors/jose/', import.meta.url);
const there = existsSync(vectors);
const absent = 'the folder ../shared/vectors is absent';
// biome-ignore lint/suspicious/noExplicitAny: the cookbook's files have many shapes.
const read = (name: string): any => JSON.parse(readFileSync(new URL(name, vectors), 'utf8'));

test(
  'RFC 7520 and RFC 8037: signatures over the published signing inputs',
  unless(there, absent, async () => {
    const files = ['curve25519/jws.json', ...readdirSync(new URL('jws/', vectors)).map((name) => `jws/${name}`)];
    let compared = 0;
    for (const file of files) {
      const { input, signing } = read(file);
      const alg = input.alg as JwtAlgorithm;
      if (typeof signing?.['sig-input'] !== 'string' || alg.startsWith('HS')) continue;
      const made = await jwtSignature(signing['sig-input'], alg as JwtSignature, JSON.stringify(input.key));
      if (alg.startsWith('RS') || alg === 'EdDSA') assert.is(base64url(made), signing.sig, file);
      else {
        const dsa = {
          dsaEncoding: 'ieee-p1363',
          padding: constants.RSA_PKCS1_PSS_PADDING,
          saltLength: Number(alg.slice(2)) / 8,
        } as const;
        const options = alg.startsWith('PS')
          ? { padding: dsa.padding, saltLength: dsa.saltLength }
          : { dsaEncoding: dsa.dsaEncoding };
        const key = { key: input.key, format: 'jwk', ...options } as unknown as KeyObject;
        const hash = `sha${alg.slice(2)}`;
        assert.ok(
          verify(hash, Buffer.from(signing['sig-input']), key, base64urlDecode(signing.sig)),
          `${file}: the published one`,
        );
        assert.ok(verify(hash, Buffer.from(signing['sig-input']), key, made), `${file}: ours`);
      }
      compared += 1;
    }
    assert.ok(compared >= 4, `${compared} compared`);
  }),
);

test(
  'RFC 7515 A.1: the MAC over the published signing input',
  unless(there, absent, () => {
    const { jwk, compact } = read('rfc7515-A1-hs256.json');
    const input = compact.slice(0, compact.lastIndexOf('.'));
    const mac = createHmac('sha256', Buffer.from(jwk.k, 'base64url')).update(input).digest('base64url');
    assert.is(`${input}.${mac}`, compact);
    const claims = JSON.parse(Buffer.from(input.split('.')[1], 'base64url').toString());
    const token = jwtMac(claims, 'HS256', base64urlDecode(jwk.k));
    assert.is(
      token.split('.')[2],
      createHmac('sha256', Buffer.from(jwk.k, 'base64url'))
        .update(token.slice(0, token.lastIndexOf('.')))
        .digest('base64url'),
    );
  }),
);

const keys: Readonly<Record<string, () => { privateKey: KeyObject; publicKey: KeyObject }>> = {
  RS: () => generateKeyPairSync('rsa', { modulusLength: 2048 }),
  ES256: () => generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  ES384: () => generateKeyPairSync('ec', { namedCurve: 'P-384' }),
  ES512: () => generateKeyPairSync('ec', { namedCurve: 'P-521' }),
  EdDSA: () => generateKeyPairSync('ed25519'),
};
const rsa = (keys.RS as () => { privateKey: KeyObject; publicKey: KeyObject })();
const claims = {
  iss: 'app',
  exp: 4_102_444_800,
  n: 9007199254740993n,
  nested: { a: [null] },
  gone: null,
  absent: undefined,
};

for (const algorithm of [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
] as const) {
  test(`${algorithm} verifies with jose`, async () => {
    const pair = keys[algorithm]?.() ?? rsa;
    const token = await jwtSign(claims, algorithm, pair.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string, {
      kid: 'k1',
    });
    const verified = await jose.jwtVerify(token, pair.publicKey, { algorithms: [algorithm] });
    assert.equal(verified.protectedHeader, { alg: algorithm, typ: 'JWT', kid: 'k1' });
    assert.equal(
      [verified.payload.iss, 'gone' in verified.payload, verified.payload.nested],
      ['app', false, { a: [null] }],
    );
  });
}

for (const algorithm of ['HS256', 'HS384', 'HS512'] as const) {
  test(`${algorithm} verifies with jose, at once or awaited`, async () => {
    const secret = 'a secret that is long enough for every one of the three hashes: 64 bytes';
    const token = jwtMac(claims, algorithm, secret);
    assert.is(await jwtSign(claims, algorithm, secret), token);
    const { protectedHeader } = await jose.jwtVerify(token, new TextEncoder().encode(secret), {
      algorithms: [algorithm],
    });
    assert.equal(protectedHeader, { alg: algorithm, typ: 'JWT' });
  });
}

test('header and claims are written in their order, digits kept, null removed', () => {
  const [header, payload] = jwtInput(claims, 'RS256', { typ: null, kid: 'x' })
    .split('.')
    .map((part) => Buffer.from(part, 'base64url').toString());
  assert.is(header, '{"alg":"RS256","kid":"x"}');
  assert.is(payload, '{"iss":"app","exp":4102444800,"n":9007199254740993,"nested":{"a":[null]}}');
});

test('an empty secret and a key of another kind or curve are refused', async () => {
  const p384 = (keys.ES384 as () => { privateKey: KeyObject })().privateKey.export({
    type: 'pkcs8',
    format: 'pem',
  }) as string;
  for (const [algorithm, key] of [
    ['HS256', ''],
    ['ES256', p384],
    ['RS256', p384],
    ['EdDSA', p384],
  ] as const) {
    const error = await jwtSign({}, algorithm, key).then(
      () => assert.unreachable(),
      (refused: CountersignError) => refused,
    );
    assert.is(error?.code, 'KEY_INVALID', algorithm);
  }
});

test.run();
