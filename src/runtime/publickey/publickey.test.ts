import {
  constants,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  type SigningOptions,
  verify,
} from 'node:crypto';
import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { hex } from '../encoding.ts';
import type { CountersignError } from '../errors.ts';
import type { TextOrBytes } from '../parts.ts';
import { readPrivateKey } from './key-text.ts';
import { ecdsaSha256, ed25519, privateKey, publicKeyOf, rsaPssSha256, rsaSha1, rsaSha256, rsaSha512 } from './sign.ts';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pss = generateKeyPairSync('rsa-pss', { modulusLength: 2048 });
const curves = ['P-256', 'P-384', 'P-521'] as const;
const ec = Object.fromEntries(curves.map((namedCurve) => [namedCurve, generateKeyPairSync('ec', { namedCurve })]));
const ed = generateKeyPairSync('ed25519');
const message = 'a message, é';

async function refusal(of: Promise<unknown>): Promise<CountersignError> {
  try {
    await of;
  } catch (error) {
    return error as CountersignError;
  }
  throw new Error('it was not refused');
}

/** Every form in which a private key is handed around, as node:crypto writes it. */
function forms(key: KeyObject, classic: 'pkcs1' | 'sec1' | undefined): Readonly<Record<string, TextOrBytes>> {
  const pem = key.export({ type: 'pkcs8', format: 'pem' }) as string;
  const der = key.export({ type: 'pkcs8', format: 'der' });
  const found: Record<string, TextOrBytes> = {
    'PKCS #8': pem,
    'PKCS #8, CRLF': pem.replaceAll('\n', '\r\n'),
    'PKCS #8, \\n spelt out': pem.replaceAll('\n', '\\n'),
    'PKCS #8, lines lost': ` ${pem.replaceAll('\n', ' ')}`,
    'PKCS #8 as bytes of text': Uint8Array.from(Buffer.from(pem)),
    'Base64 DER': der.toString('base64'),
    DER: Uint8Array.from(der),
    JWK: JSON.stringify({ ...key.export({ format: 'jwk' }), use: 'enc', key_ops: ['verify'], alg: 'none', kid: 'x' }),
  };
  if (classic !== undefined) {
    found[classic] = key.export({ type: classic, format: 'pem' } as { type: 'pkcs1'; format: 'pem' }) as string;
    found[`${classic} after another block`] =
      `-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n${found[classic]}`;
    found[`${classic} as Base64 DER`] = key
      .export({ type: classic, format: 'der' } as { type: 'pkcs1'; format: 'der' })
      .toString('base64');
  }
  return found;
}

test('RSA with every hash and every form of key verifies with node:crypto', async () => {
  for (const [form, key] of Object.entries(forms(rsa.privateKey, 'pkcs1'))) {
    for (const [hash, sign] of [
      ['sha1', rsaSha1],
      ['sha256', rsaSha256],
      ['sha512', rsaSha512],
    ] as const) {
      assert.ok(verify(hash, Buffer.from(message), rsa.publicKey, await sign(message, key)), `${hash}, ${form}`);
    }
    const options: SigningOptions & { key: KeyObject } = {
      key: rsa.publicKey,
      padding: constants.RSA_PKCS1_PSS_PADDING,
      saltLength: 32,
    };
    assert.ok(verify('sha256', Buffer.from(message), options, await rsaPssSha256(message, key)), `PSS, ${form}`);
  }
});

test('a key marked for RSA-PSS signs with it', async () => {
  const pem = pss.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
  const options: SigningOptions & { key: KeyObject } = {
    key: pss.publicKey,
    padding: constants.RSA_PKCS1_PSS_PADDING,
    saltLength: 32,
  };
  assert.ok(verify('sha256', Buffer.from(message), options, await rsaPssSha256(message, pem)));
});

test('ECDSA on every curve, with every form of key, plain and in DER, verifies with node:crypto', async () => {
  for (const curve of curves) {
    const pair = ec[curve] as { privateKey: KeyObject; publicKey: KeyObject };
    for (const [form, key] of Object.entries(forms(pair.privateKey, 'sec1'))) {
      const plain = await ecdsaSha256(message, key);
      assert.ok(
        verify('sha256', Buffer.from(message), { key: pair.publicKey, dsaEncoding: 'ieee-p1363' }, plain),
        `${curve}, ${form}`,
      );
      assert.ok(
        verify('sha256', Buffer.from(message), pair.publicKey, await ecdsaSha256(message, key, 'der')),
        `${curve}, DER, ${form}`,
      );
    }
  }
});

test('a signature in DER is canonical, whatever its integers', async () => {
  const pair = ec['P-256'] as { privateKey: KeyObject; publicKey: KeyObject };
  const key = await privateKey(pair.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string, 'ECDSA');
  // One in 128 has a short integer; node:crypto refuses what is not minimal.
  for (let i = 0; i < 400; i++) {
    assert.ok(verify('sha256', Buffer.from(`${i}`), pair.publicKey, await ecdsaSha256(`${i}`, key, 'der')), `${i}`);
  }
});

test('Ed25519 gives what RFC 8032 §7.1 prints, from 32 bytes, 64 bytes and every form', async () => {
  // TEST 2.
  const secret = '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb';
  const publicKey = '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c';
  const expected =
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00';
  const bytes = (text: string) => Uint8Array.from(Buffer.from(text, 'hex'));
  assert.is(hex(await ed25519(bytes('72'), bytes(secret))), expected);
  assert.is(hex(await ed25519(bytes('72'), bytes(secret + publicKey))), expected);
  for (const [form, key] of Object.entries(forms(ed.privateKey, undefined))) {
    assert.ok(verify(null, Buffer.from(message), ed.publicKey, await ed25519(message, key)), form);
  }
});

test('the public half is what node:crypto derives', async () => {
  for (const pair of [rsa, ...Object.values(ec), ed]) {
    const expected = createPublicKey(pair.privateKey).export({ type: 'spki', format: 'der' });
    for (const [form, key] of Object.entries(forms(pair.privateKey, undefined))) {
      assert.is(hex(await publicKeyOf(key)), expected.toString('hex'), form);
    }
  }
});

test('an imported key signs only what it was imported for', async () => {
  const pem = rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
  const key = await privateKey(pem, 'RSASSA-PKCS1-v1_5', 'SHA-256');
  assert.ok(verify('sha256', Buffer.from(message), rsa.publicKey, await rsaSha256(message, key)));
  assert.is((await refusal(rsaSha1(message, key))).code, 'KEY_INVALID');
  assert.is((await refusal(rsaPssSha256(message, key))).code, 'KEY_INVALID');
});

test('keys of another kind, encrypted, public or damaged ones are refused, unquoted and without cause', async () => {
  const pkcs8 = { type: 'pkcs8', format: 'pem' } as const;
  const rsaPem = rsa.privateKey.export(pkcs8) as string;
  const ecPem = (ec['P-256'] as { privateKey: KeyObject }).privateKey.export(pkcs8) as string;
  const cut = rsa.privateKey.export({ type: 'pkcs8', format: 'der' }).subarray(0, 500).toString('base64');
  const bad: readonly TextOrBytes[] = [
    '',
    'secret',
    '{"kty":"RSA"',
    '{"kty":"oct","k":"c2VjcmV0","d":"x"}',
    '{}',
    '[]',
    new Uint8Array(0),
    new Uint8Array(31),
    Uint8Array.of(0x30),
    Uint8Array.of(0x30, 0x80),
    Uint8Array.of(0x30, 0x84, 1, 1, 1, 1),
    cut,
    `${rsaPem.slice(0, 200)}\n-----END PRIVATE KEY-----`,
    rsa.publicKey.export({ type: 'spki', format: 'pem' }) as string,
    rsa.privateKey.export({ ...pkcs8, cipher: 'aes-256-cbc', passphrase: 'x' }) as string,
    rsa.privateKey.export({ type: 'pkcs1', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' }) as string,
    '-----BEGIN OPENSSH PRIVATE KEY-----\nc2VjcmV0\n-----END OPENSSH PRIVATE KEY-----',
    '-----BEGIN CERTIFICATE-----\nc2VjcmV0\n-----END CERTIFICATE-----',
    generateKeyPairSync('ed448').privateKey.export(pkcs8) as string,
    generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).privateKey.export(pkcs8) as string,
    JSON.stringify(rsa.publicKey.export({ format: 'jwk' })),
  ];
  for (const key of bad) {
    for (const sign of [rsaSha256, ecdsaSha256, ed25519, (_: string, pem: TextOrBytes) => publicKeyOf(pem)]) {
      const error = await refusal(sign(message, key));
      assert.is(error.code, 'KEY_INVALID', String(key).slice(0, 60));
      assert.is(error.cause, undefined);
      assert.not.match(error.message, /secret|c2Vj/);
    }
  }
  assert.is((await refusal(rsaSha256(message, ecPem))).code, 'KEY_INVALID');
  assert.is((await refusal(ecdsaSha256(message, rsaPem))).code, 'KEY_INVALID');
  assert.is((await refusal(ed25519(message, rsaPem))).code, 'KEY_INVALID');
});

test('any bytes are read or refused, never another error', () => {
  const der = rsa.privateKey.export({ type: 'pkcs1', format: 'der' });
  const changed = fc.tuple(fc.nat(der.length - 1), fc.nat(255)).map(([at, byte]) => {
    const copy = Uint8Array.from(der);
    copy[at] = byte;
    return copy;
  });
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 40 }),
        changed,
        fc.uint8Array({ maxLength: 30 }).map((rest) => Uint8Array.of(0x30, rest.length, ...rest)),
      ),
      (bytes) => {
        try {
          assert.ok(readPrivateKey(bytes).kind);
        } catch (error) {
          assert.is((error as CountersignError).code, 'KEY_INVALID');
        }
      },
    ),
    { numRuns: 3000 },
  );
  assert.is(
    readPrivateKey(
      Uint8Array.from(
        createPrivateKey(rsa.privateKey.export({ type: 'pkcs1', format: 'pem' })).export({
          type: 'pkcs1',
          format: 'der',
        }),
      ),
    ).kind,
    'RSA',
  );
});

test.run();
