import type { Filter, Parameter } from './filter.ts';
import { moreSecret } from './kinds.ts';
import type { Kind, Type } from './type.ts';

const TEXT_OR_BYTES: readonly Kind[] = ['text', 'bytes'];
const MAC_KEY: Parameter = { name: 'key', kinds: TEXT_OR_BYTES, key: 'mac' };
const PRIVATE_KEY: Parameter = { name: 'pem', kinds: TEXT_OR_BYTES, key: 'private' };

/** A hash keeps the secrecy of what it hashes: a short secret can be guessed from it. */
function hash(name: string, source: string, example: Filter['example']): Filter {
  return {
    name,
    group: 'hash',
    runtime: name,
    input: TEXT_OR_BYTES,
    parameters: [],
    result: (input) => ({ kind: 'bytes', digest: true, secrecy: input.secrecy }),
    doc: `The ${name.toUpperCase().replace('SHA', 'SHA-')} hash (${source}) of the bytes; write \`| hex\` or \`| base64\` after it.`,
    example,
  };
}

function mac(name: string, runtime: string, source: string, example: Filter['example']): Filter {
  return {
    name,
    group: 'mac',
    runtime,
    input: TEXT_OR_BYTES,
    parameters: [MAC_KEY],
    result: keyed,
    doc: `The HMAC (RFC 2104) with ${source} of the bytes under a key; write \`| hex\` or \`| base64\` after it.`,
    example,
  };
}

/** What is made with a secret key tells nothing about the message or the key: it may be shown where a MAC belongs. */
function keyed(input: Type, [key]: readonly Type[]): Partial<Type> & Pick<Type, 'kind'> {
  const secrecy = key === undefined || key.secrecy === 'open' ? moreSecret(input.secrecy, 'derived') : 'derived';
  return { kind: 'bytes', digest: true, secrecy };
}

function signed(
  name: string,
  runtime: string,
  doc: string,
  example: Filter['example'],
  more: readonly Parameter[] = [],
): Filter {
  return {
    name,
    group: 'publicKey',
    runtime,
    async: true,
    input: TEXT_OR_BYTES,
    parameters: [PRIVATE_KEY, ...more],
    result: () => ({ kind: 'bytes', digest: true, secrecy: 'derived' }),
    doc,
    example,
  };
}

export const hashFilters: readonly Filter[] = [
  hash('md5', 'RFC 1321', ["'abc' | md5 | hex", '900150983cd24fb0d6963f7d28e17f72']),
  hash('sha1', 'RFC 3174', ["'abc' | sha1 | hex", 'a9993e364706816aba3e25717850c26c9cd0d89d']),
  hash('sha256', 'RFC 6234', [
    "'abc' | sha256 | hex",
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  ]),
  hash('sha384', 'RFC 6234', [
    "'abc' | sha384 | hex",
    'cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7',
  ]),
  hash('sha512', 'RFC 6234', [
    "'abc' | sha512 | hex",
    'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
  ]),
];

// The examples are test case 2 of RFC 2202 (MD5, SHA-1) and of RFC 4231.
const MESSAGE = "'what do ya want for nothing?'";
export const macFilters: readonly Filter[] = [
  mac('hmac_md5', 'hmacMd5', 'MD5', [`${MESSAGE} | hmac_md5('Jefe') | hex`, '750c783e6ab0b503eaa86e310a5db738']),
  mac('hmac_sha1', 'hmacSha1', 'SHA-1', [
    `${MESSAGE} | hmac_sha1('Jefe') | hex`,
    'effcdf6ae5eb2fa2d27416d5f184df9c259a7c79',
  ]),
  mac('hmac_sha256', 'hmacSha256', 'SHA-256', [
    `${MESSAGE} | hmac_sha256('Jefe') | hex`,
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  ]),
  mac('hmac_sha384', 'hmacSha384', 'SHA-384', [
    `${MESSAGE} | hmac_sha384('Jefe') | hex`,
    'af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e8e2240ca5e69e2c78b3239ecfab21649',
  ]),
  mac('hmac_sha512', 'hmacSha512', 'SHA-512', [
    `${MESSAGE} | hmac_sha512('Jefe') | hex`,
    '164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737',
  ]),
];

/** Their examples name a key, so they are read, not run. */
export const publicKeyFilters: readonly Filter[] = [
  signed('rsa_sha1', 'rsaSha1', 'The RSA signature (PKCS #1 v1.5) with SHA-1.', [
    'vars.toSign | rsa_sha1(fields.privateKey) | base64',
    '',
  ]),
  signed('rsa_sha256', 'rsaSha256', 'The RSA signature (PKCS #1 v1.5) with SHA-256.', [
    'vars.toSign | rsa_sha256(fields.privateKey) | base64',
    '',
  ]),
  signed('rsa_sha512', 'rsaSha512', 'The RSA signature (PKCS #1 v1.5) with SHA-512.', [
    'vars.toSign | rsa_sha512(fields.privateKey) | base64',
    '',
  ]),
  signed('rsa_pss_sha256', 'rsaPssSha256', 'The RSA-PSS signature with SHA-256 and a salt of 32 bytes.', [
    'vars.toSign | rsa_pss_sha256(fields.privateKey) | base64',
    '',
  ]),
  signed(
    'ecdsa_sha256',
    'ecdsaSha256',
    "The ECDSA signature on P-256 with SHA-256, as r and s one after the other, or in DER with 'der'.",
    ["vars.toSign | ecdsa_sha256(fields.privateKey, 'der') | base64", ''],
    [{ name: 'form', kinds: ['text'], optional: true, literal: true, values: ['der'] }],
  ),
  signed('ed25519', 'ed25519', 'The Ed25519 signature (RFC 8032); the key may also be 32 or 64 bytes.', [
    'vars.toSign | ed25519(fields.privateKey) | base64',
    '',
  ]),
  {
    name: 'public_key',
    group: 'publicKey',
    runtime: 'publicKeyOf',
    async: true,
    keyInput: 'private',
    input: TEXT_OR_BYTES,
    parameters: [],
    result: () => ({ kind: 'bytes', secrecy: 'open' }),
    doc: 'The public half of a private key, as DER (SubjectPublicKeyInfo), such as fingerprints are made of.',
    example: ['fields.privateKey | public_key | sha256 | base64', ''],
  },
  {
    name: 'jwt',
    group: 'publicKey',
    runtime: 'jwtSign',
    async: true,
    input: ['map'],
    parameters: [
      {
        name: 'algorithm',
        kinds: ['text'],
        literal: true,
        values: [
          'HS256',
          'HS384',
          'HS512',
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
        ],
      },
      { name: 'key', kinds: TEXT_OR_BYTES, key: 'private' },
      { name: 'header', kinds: ['map'], optional: true },
    ],
    result: () => ({ kind: 'text', secrecy: 'derived' }),
    doc: 'A JSON Web Token (RFC 7519) with these claims, signed.',
    example: ["{iss: fields.issuer, exp: now | plus(5m) | unix} | jwt('RS256', fields.privateKey)", ''],
  },
];
