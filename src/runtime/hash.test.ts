import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { hex } from './encoding.ts';
import { hmacMd5, hmacMd5Key, md5 } from './md5.ts';
import type { TextOrBytes } from './parts.ts';
import { hmacSha1, hmacSha1Key, sha1 } from './sha1.ts';
import { hmacSha256, hmacSha256Key, sha256 } from './sha256.ts';
import { hmacSha384, hmacSha384Key, hmacSha512, hmacSha512Key, sha384, sha512, sha512_256 } from './sha512.ts';

type Hash = (message: TextOrBytes) => Uint8Array;
const hashes: Readonly<Record<string, Hash>> = { md5, sha1, sha256, sha384, sha512, 'sha512-256': sha512_256 };
const macs: Readonly<Record<string, (message: TextOrBytes, key: TextOrBytes) => Uint8Array>> = {
  md5: hmacMd5,
  sha1: hmacSha1,
  sha256: hmacSha256,
  sha384: hmacSha384,
  sha512: hmacSha512,
};
const keyed: Readonly<Record<string, (message: TextOrBytes, key: TextOrBytes) => Uint8Array>> = {
  md5: (message, key) => hmacMd5(message, hmacMd5Key(key)),
  sha1: (message, key) => hmacSha1(message, hmacSha1Key(key)),
  sha256: (message, key) => hmacSha256(message, hmacSha256Key(key)),
  sha384: (message, key) => hmacSha384(message, hmacSha384Key(key)),
  sha512: (message, key) => hmacSha512(message, hmacSha512Key(key)),
};

/** Digests that the documents print: RFC 1321 A.5, RFC 3174 §7.3, RFC 6234 §8.5, FIPS 180-4's examples of SHA-512/256. */
const printed: readonly (readonly [hash: string, message: string, digest: string])[] = [
  ['md5', '', 'd41d8cd98f00b204e9800998ecf8427e'],
  ['md5', 'a', '0cc175b9c0f1b6a831c399e269772661'],
  ['md5', 'abc', '900150983cd24fb0d6963f7d28e17f72'],
  ['md5', 'message digest', 'f96b697d7cb7938d525a2f31aaf161d0'],
  ['md5', 'abcdefghijklmnopqrstuvwxyz', 'c3fcd3d76192e4007dfb496cca67e13b'],
  ['md5', 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789', 'd174ab98d277d9f5a5611c2c9f419d9f'],
  ['md5', '1234567890'.repeat(8), '57edf4a22be3c955ac49da2e2107b67a'],
  ['sha1', 'abc', 'a9993e364706816aba3e25717850c26c9cd0d89d'],
  ['sha1', 'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', '84983e441c3bd26ebaae4aa1f95129e5e54670f1'],
  ['sha1', 'a'.repeat(1_000_000), '34aa973cd4c4daa4f61eeb2bdbad27316534016f'],
  [
    'sha1',
    '0123456701234567012345670123456701234567012345670123456701234567'.repeat(10),
    'dea356a2cddd90c7a7ecedc5ebb563934f460452',
  ],
  ['sha256', 'abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'sha256',
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
  ['sha256', 'a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
  ['sha384', 'abc', 'cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7'],
  [
    'sha512',
    'abc',
    'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
  ],
  ['sha512-256', 'abc', '53048e2681941ef99b2e29b76b4c7dabe4c2d0c634fc6d46e0e2f13107e7af23'],
];

test('digests are those that the documents print', () => {
  for (const [hash, message, digest] of printed) assert.is(hex((hashes[hash] as Hash)(message)), digest, `${hash}`);
});

const bytes = (text: string) => Uint8Array.from(Buffer.from(text, 'hex'));

/** RFC 2202 §2 and §3, RFC 4231 §4: key, message, and the MACs that are printed for them. */
const printedMacs: readonly (readonly [
  key: Uint8Array,
  message: TextOrBytes,
  macs: Readonly<Record<string, string>>,
])[] = [
  [new Uint8Array(16).fill(0x0b), 'Hi There', { md5: '9294727a3638bb1c13f48ef8158bfc9d' }],
  [
    new Uint8Array(20).fill(0x0b),
    'Hi There',
    {
      sha1: 'b617318655057264e28bc0b6fb378c8ef146be00',
      sha256: 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7',
      sha384: 'afd03944d84895626b0825f4ab46907f15f9dadbe4101ec682aa034c7cebc59cfaea9ea9076ede7f4af152e8b2fa9cb6',
      sha512:
        '87aa7cdea5ef619d4ff0b4241a1d6cb02379f4e2ce4ec2787ad0b30545e17cdedaa833b7d6b8a702038b274eaea3f4e4be9d914eeb61f1702e696c203a126854',
    },
  ],
  [
    new TextEncoder().encode('Jefe'),
    'what do ya want for nothing?',
    {
      md5: '750c783e6ab0b503eaa86e310a5db738',
      sha1: 'effcdf6ae5eb2fa2d27416d5f184df9c259a7c79',
      sha256: '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
      sha384: 'af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e8e2240ca5e69e2c78b3239ecfab21649',
      sha512:
        '164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737',
    },
  ],
  [
    new Uint8Array(20).fill(0xaa),
    new Uint8Array(50).fill(0xdd),
    {
      sha1: '125d7342b9ac11cd91a39af48aa17b4f63f175d3',
      sha256: '773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe',
    },
  ],
  [
    bytes('0102030405060708090a0b0c0d0e0f10111213141516171819'),
    new Uint8Array(50).fill(0xcd),
    {
      md5: '697eaf0aca3a3aea3a75164746ffaa79',
      sha1: '4c9007f4026250c6bc8414f9bf50c86c2d7235da',
      sha256: '82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b',
    },
  ],
  [
    new Uint8Array(80).fill(0xaa),
    'Test Using Larger Than Block-Size Key - Hash Key First',
    { md5: '6b1ab7fe4bd7bf8f0b62e6ce61b9d0cd', sha1: 'aa4ae5e15272d00e95705637ce8a3b55ed402112' },
  ],
  [
    new Uint8Array(131).fill(0xaa),
    'Test Using Larger Than Block-Size Key - Hash Key First',
    {
      sha256: '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
      sha384: '4ece084485813e9088d2c63a041bc5b44f9ef1012a2b588f3cd11f05033ac4c60c2ef6ab4030fe8296248df163f44952',
      sha512:
        '80b24263c7c1a3ebb71493c1dd7be8b49b46d1f41b4aeec1121b013783f8f3526b56d037e05f2598bd0fd2215d6a1e5295e64f73f63f0aec8b915a985d786598',
    },
  ],
];

test('MACs are those that RFC 2202 and RFC 4231 print', () => {
  for (const [key, message, expected] of printedMacs) {
    for (const [name, mac] of Object.entries(expected)) {
      assert.is(hex((macs[name] as typeof hmacMd5)(message, key)), mac, name);
      assert.is(hex((keyed[name] as typeof hmacMd5)(message, key)), mac, `${name} with a state`);
    }
  }
});

test('every length around the block sizes agrees with node:crypto', () => {
  for (let length = 0; length <= 300; length++) {
    const message = Uint8Array.from({ length }, (_, index) => (index * 31 + length) & 0xff);
    for (const [name, hash] of Object.entries(hashes)) {
      assert.is(hex(hash(message)), createHash(name).update(message).digest('hex'), `${name} of ${length} bytes`);
    }
  }
});

test('text of every length agrees with node:crypto, wherever in it something other than ASCII stands', () => {
  for (let length = 0; length <= 420; length++) {
    const ascii = 'The quick brown fox jumps over the lazy dog. '.repeat(10).slice(0, length);
    const at = (length * 7) % (length + 1);
    for (const text of [
      ascii,
      `${ascii.slice(0, at)}é${ascii.slice(at)}`,
      `${ascii.slice(0, at)}😀\ud800${ascii.slice(at)}`,
    ]) {
      for (const [name, hash] of Object.entries(hashes)) {
        assert.is(hex(hash(text)), createHash(name).update(text).digest('hex'), `${name} of ${JSON.stringify(text)}`);
      }
    }
  }
});

test('any message, text or bytes, agrees with node:crypto', () => {
  const message = fc.oneof(fc.uint8Array({ maxLength: 600 }), fc.string({ unit: 'grapheme', maxLength: 300 }));
  fc.assert(
    fc.property(message, (input) => {
      for (const [name, hash] of Object.entries(hashes)) {
        assert.is(hex(hash(input)), createHash(name).update(input).digest('hex'), name);
      }
    }),
    { numRuns: 200 },
  );
});

test('any message and key agree with node:crypto, with and without a kept state', () => {
  const key = fc.oneof(fc.uint8Array({ minLength: 1, maxLength: 300 }), fc.string({ unit: 'grapheme', minLength: 1 }));
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), key, (message, secret) => {
      for (const name of Object.keys(macs)) {
        const expected = createHmac(name, secret).update(message).digest('hex');
        assert.is(hex((macs[name] as typeof hmacMd5)(message, secret)), expected, name);
        assert.is(hex((keyed[name] as typeof hmacMd5)(message, secret)), expected, `${name} with a state`);
      }
    }),
    { numRuns: 200 },
  );
});

test('a kept state signs again and again', () => {
  const state = hmacSha256Key('Jefe');
  const first = hex(hmacSha256('what do ya want for nothing?', state));
  assert.is(hex(hmacSha256('what do ya want for nothing?', state)), first);
  assert.is(first, '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843');
});

test('an empty key is refused', () => {
  for (const mac of [...Object.values(macs), ...Object.values(keyed)]) {
    for (const key of ['', new Uint8Array(0)]) {
      assert.throws(
        () => mac('message', key),
        (error: { code?: string }) => error.code === 'KEY_INVALID',
      );
    }
  }
});

test.run();
