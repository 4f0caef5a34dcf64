import { base64url } from '../encoding.ts';
import { jsonText } from '../json.ts';
import type { Bytes, TextOrBytes } from '../parts.ts';
import { hmacSha256 } from '../sha256.ts';
import { hmacSha384, hmacSha512 } from '../sha512.ts';
import { type SigningHash, type SigningKey, signature } from './sign.ts';

/** RFC 7518 §3.1, RFC 8037 §3.1. */
export type JwtAlgorithm = JwtMac | JwtSignature;
export type JwtMac = 'HS256' | 'HS384' | 'HS512';
export type JwtSignature =
  | 'RS256'
  | 'RS384'
  | 'RS512'
  | 'PS256'
  | 'PS384'
  | 'PS512'
  | 'ES256'
  | 'ES384'
  | 'ES512'
  | 'EdDSA';
/** Claims or header parameters; one that is `null` or undefined is left out. */
export type JwtMembers = Readonly<Record<string, unknown>>;

/**
 * A JSON Web Token (RFC 7519) in the compact serialization (RFC 7515 §7.1).
 *
 * @param key     The secret of an HS algorithm; else a private key.
 * @param header  Further parameters after `alg` and `typ`, or other values for them; `null` removes one.
 * @throws {CountersignError} `KEY_INVALID` when the key is empty, malformed, or of another kind or curve than the algorithm's.
 */
export async function jwtSign(
  claims: JwtMembers,
  algorithm: JwtAlgorithm,
  key: SigningKey,
  header: JwtMembers = {},
): Promise<string> {
  if (isMac(algorithm)) return jwtMac(claims, algorithm, key as TextOrBytes, header);
  const input = jwtInput(claims, algorithm, header);
  return `${input}.${base64url(await jwtSignature(input, algorithm, key))}`;
}

/** {@link jwtSign} for algorithms with a shared secret, without waiting. */
export function jwtMac(claims: JwtMembers, algorithm: JwtMac, key: TextOrBytes, header: JwtMembers = {}): string {
  const input = jwtInput(claims, algorithm, header);
  const mac = algorithm === 'HS256' ? hmacSha256 : algorithm === 'HS384' ? hmacSha384 : hmacSha512;
  return `${input}.${base64url(mac(input, key))}`;
}

/** The JWS signing input (RFC 7515 §5.1): header and claims, each as JSON in base64url. */
export function jwtInput(claims: JwtMembers, algorithm: JwtAlgorithm, header: JwtMembers): string {
  const members = (of: JwtMembers): JwtMembers =>
    Object.fromEntries(Object.entries(of).filter(([, value]) => value !== null));
  return [{ alg: algorithm, typ: 'JWT', ...header }, claims]
    .map((part) => base64url(jsonText(members(part))))
    .join('.');
}

function isMac(algorithm: JwtAlgorithm): algorithm is JwtMac {
  return algorithm.startsWith('HS');
}

/** The JWS signature (RFC 7518 §3.3–3.5, RFC 8037 §3.1) of a signing input. */
export function jwtSignature(input: TextOrBytes, algorithm: JwtSignature, key: SigningKey): Promise<Bytes> {
  const hash = `SHA-${algorithm.slice(2)}` as SigningHash;
  switch (algorithm.slice(0, 2)) {
    case 'RS':
      return signature(input, key, 'RSASSA-PKCS1-v1_5', hash);
    case 'PS':
      return signature(input, key, 'RSA-PSS', hash);
    case 'ES':
      // RFC 7518 §3.4 binds each to a curve; ES512 to P-521.
      return signature(
        input,
        key,
        'ECDSA',
        hash,
        algorithm === 'ES256' ? 'P-256' : algorithm === 'ES384' ? 'P-384' : 'P-521',
      );
    default:
      return signature(input, key, 'Ed25519', 'SHA-512');
  }
}
