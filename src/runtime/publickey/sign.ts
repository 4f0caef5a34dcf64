import { bytesOf } from '../bytes.ts';
import { CountersignError } from '../errors.ts';
import type { Bytes, TextOrBytes } from '../parts.ts';
import { derTag, derValue } from './der.ts';
import { ed25519Material, type KeyKind, type KeyMaterial, readPrivateKey } from './key-text.ts';

/** A private key: as text or bytes ({@link readPrivateKey}), or imported once by {@link privateKey}. */
export type SigningKey = TextOrBytes | CryptoKey;
/** How a key signs, in the words of Web Crypto. */
export type SigningAlgorithm = 'RSASSA-PKCS1-v1_5' | 'RSA-PSS' | 'ECDSA' | 'Ed25519';
export type SigningHash = 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512';

/**
 * Imports a private key once for many signatures.
 *
 * @param hash   Bound to an RSA key; ignored by the others.
 * @param curve  Demanded of an EC key where the algorithm names one.
 * @throws {CountersignError} `KEY_INVALID` when the key is malformed, or not of the algorithm's kind; `UNSUPPORTED` when the
 *   platform lacks the algorithm.
 */
export async function privateKey(
  key: TextOrBytes,
  algorithm: SigningAlgorithm,
  hash: SigningHash = 'SHA-256',
  curve?: KeyKind,
): Promise<CryptoKey> {
  const raw = algorithm === 'Ed25519' && typeof key !== 'string' && (key.length === 32 || key.length === 64);
  const material = raw ? ed25519Material(key) : readPrivateKey(key);
  const { kind } = material;
  const fits =
    algorithm === 'Ed25519' ? kind === 'Ed25519' : algorithm === 'ECDSA' ? kind.startsWith('P-') : kind === 'RSA';
  if (!fits || (curve !== undefined && kind !== curve)) {
    throw new CountersignError('KEY_INVALID', `The private key is of another kind than ${curve ?? algorithm} needs.`);
  }
  return importKey(material, { name: algorithm, hash, namedCurve: kind }, false);
}

/** Imports a key for signing; the platform's own error may tell of the key. */
export async function importKey(material: KeyMaterial, algorithm: object, extractable: boolean): Promise<CryptoKey> {
  const options = algorithm as RsaHashedImportParams;
  try {
    return 'jwk' in material
      ? await crypto.subtle.importKey('jwk', material.jwk, options, extractable, ['sign'])
      : await crypto.subtle.importKey('pkcs8', material.pkcs8 as BufferSource, options, extractable, ['sign']);
  } catch (error) {
    throw unsupportedOr(error, 'The private key is damaged, or not in a form that is known.');
  }
}

/** The RSA signature (PKCS #1 v1.5, RFC 8017 §8.2) with SHA-1, for services that still ask for it. */
export function rsaSha1(message: TextOrBytes, key: SigningKey): Promise<Bytes> {
  return signature(message, key, 'RSASSA-PKCS1-v1_5', 'SHA-1');
}

/** The RSA signature (PKCS #1 v1.5, RFC 8017 §8.2) with SHA-256. */
export function rsaSha256(message: TextOrBytes, key: SigningKey): Promise<Bytes> {
  return signature(message, key, 'RSASSA-PKCS1-v1_5', 'SHA-256');
}

/** The RSA signature (PKCS #1 v1.5, RFC 8017 §8.2) with SHA-512. */
export function rsaSha512(message: TextOrBytes, key: SigningKey): Promise<Bytes> {
  return signature(message, key, 'RSASSA-PKCS1-v1_5', 'SHA-512');
}

/** The RSA-PSS signature (RFC 8017 §8.1) with SHA-256, MGF1 with SHA-256 and a salt of 32 bytes. */
export function rsaPssSha256(message: TextOrBytes, key: SigningKey): Promise<Bytes> {
  return signature(message, key, 'RSA-PSS', 'SHA-256');
}

/**
 * The ECDSA signature with SHA-256: r and s one after the other, each as long as the curve's order (IEEE P1363), or in DER
 * (RFC 3279 §2.2.3).
 */
export async function ecdsaSha256(message: TextOrBytes, key: SigningKey, form?: 'der'): Promise<Bytes> {
  const pair = await signature(message, key, 'ECDSA', 'SHA-256');
  if (form !== 'der') return pair;
  const half = pair.length / 2;
  return derValue(derTag.sequence, derInteger(pair.subarray(0, half)), derInteger(pair.subarray(half)));
}

/** The Ed25519 signature (RFC 8032 §5.1); the key may also be its 32 bytes, or these with the public key's after them. */
export function ed25519(message: TextOrBytes, key: SigningKey): Promise<Bytes> {
  return signature(message, key, 'Ed25519', 'SHA-512');
}

/**
 * The public half of a private key, as DER (SubjectPublicKeyInfo, RFC 5280 §4.1.2.7).
 *
 * @throws {CountersignError} `KEY_INVALID` when the private key is malformed.
 */
export async function publicKeyOf(key: TextOrBytes): Promise<Bytes> {
  const material = readPrivateKey(key);
  const { kind } = material;
  const name: SigningAlgorithm = kind === 'RSA' ? 'RSASSA-PKCS1-v1_5' : kind === 'Ed25519' ? kind : 'ECDSA';
  const algorithm = { name, hash: 'SHA-256', namedCurve: kind };
  const imported = await importKey(material, algorithm, true);
  const { kty, crv, n, e, x, y } = await crypto.subtle.exportKey('jwk', imported);
  const half = Object.fromEntries(
    Object.entries({ kty, crv, n, e, x, y }).filter(([, member]) => member !== undefined),
  );
  const publicKey = await crypto.subtle.importKey('jwk', half, algorithm, true, ['verify']);
  return new Uint8Array(await crypto.subtle.exportKey('spki', publicKey));
}

/** Signs, importing the key where it is not a `CryptoKey` yet. */
export async function signature(
  message: TextOrBytes,
  key: SigningKey,
  algorithm: SigningAlgorithm,
  hash: SigningHash,
  curve?: KeyKind,
): Promise<Bytes> {
  const given = typeof key === 'string' || key instanceof Uint8Array ? undefined : key;
  if (given && !isFor(given, algorithm, hash, curve)) {
    throw new CountersignError('KEY_INVALID', 'The private key was imported for another algorithm.');
  }
  const imported = given ?? (await privateKey(key as TextOrBytes, algorithm, hash, curve));
  // RFC 7518 §3.5 and common practice: a salt as long as the hash.
  const options = { name: algorithm, hash, saltLength: Number(hash.slice(4)) / 8 };
  try {
    return new Uint8Array(await crypto.subtle.sign(options, imported, bytesOf(message) as BufferSource));
  } catch (error) {
    throw unsupportedOr(error, 'The private key cannot make this signature.');
  }
}

/** An imported RSA key signs with the hash it was imported for, whatever is asked. */
function isFor(key: CryptoKey, algorithm: SigningAlgorithm, hash: SigningHash, curve: KeyKind | undefined): boolean {
  const bound = key.algorithm as Partial<RsaHashedKeyAlgorithm & EcKeyAlgorithm>;
  return (
    bound.name === algorithm &&
    (bound.hash === undefined || bound.hash.name === hash) &&
    (curve === undefined || bound.namedCurve === curve)
  );
}

/** A non-negative integer in DER: no more zeros before it than keep it from being negative. */
function derInteger(bytes: Uint8Array): Bytes {
  const start = bytes.findIndex((byte) => byte !== 0);
  const digits = start < 0 ? bytes.subarray(-1) : bytes.subarray(start);
  return (digits[0] as number) > 127
    ? derValue(derTag.integer, Uint8Array.of(0), digits)
    : derValue(derTag.integer, digits);
}

function unsupportedOr(error: unknown, message: string): CountersignError {
  // A page that was not loaded over TLS has no `subtle`.
  const lacks = !globalThis.crypto?.subtle || (error instanceof Error && error.name === 'NotSupportedError');
  return lacks
    ? new CountersignError('UNSUPPORTED', 'This platform lacks the algorithm of the signature.')
    : new CountersignError('KEY_INVALID', message);
}
