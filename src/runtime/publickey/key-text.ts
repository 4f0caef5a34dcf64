import { binaryText } from '../bytes.ts';
import { base64Decode, hex, hexDecode } from '../encoding.ts';
import { CountersignError } from '../errors.ts';
import type { Bytes, TextOrBytes } from '../parts.ts';
import { type DerValue, derTag, derValue, derValues, keyMalformed } from './der.ts';

/** A private key in a form that Web Crypto imports. */
export type KeyMaterial =
  | { readonly kind: KeyKind; readonly pkcs8: Bytes }
  | { readonly kind: KeyKind; readonly jwk: JsonWebKey };
export type KeyKind = 'RSA' | 'P-256' | 'P-384' | 'P-521' | 'Ed25519';

/**
 * Reads a private key: PEM (PKCS #8, PKCS #1 `RSA PRIVATE KEY`, SEC 1 `EC PRIVATE KEY`), the Base64 of such DER, DER, or a
 * private JWK (RFC 7517). Line ends may be lost or spelt `\n`, as happens to keys in environment variables.
 *
 * @throws {CountersignError} `KEY_INVALID` on anything else, an encrypted key and a public one among it.
 */
export function readPrivateKey(key: TextOrBytes): KeyMaterial {
  if (typeof key !== 'string') return key[0] === derTag.sequence ? fromDer(key) : readPrivateKey(binaryText(key));
  const text = key.trim();
  if (text.startsWith('{')) return fromJwk(text);
  if (!text.includes('-----BEGIN')) return fromDer(derOf(text));
  // Other blocks may come first: `openssl ecparam` writes the curve's parameters (RFC 7468 §2 allows any text there).
  const pem = /-----BEGIN ((?:[A-Z0-9]+ )*)PRIVATE KEY-----(.*?)-----END \1PRIVATE KEY-----/s.exec(text);
  const [, label = '', body = ''] = pem ?? [];
  if (/ENCRYPTED/.test(label + body)) throw new CountersignError('KEY_INVALID', 'The private key is encrypted.');
  if (!pem || !/^(?:RSA |EC )?$/.test(label)) {
    throw new CountersignError('KEY_INVALID', 'A private key is needed, in PKCS #8, PKCS #1 or SEC 1.');
  }
  return fromDer(derOf(body));
}

/** The PKCS #8 form of an Ed25519 private key of 32 bytes (RFC 8410 §7); of 64, the second half is the public key. */
export function ed25519Material(seed: Uint8Array): KeyMaterial {
  if (seed.length !== 32 && seed.length !== 64) throw keyMalformed();
  const privateKey = derValue(derTag.octetString, derValue(derTag.octetString, seed.subarray(0, 32)));
  return { kind: 'Ed25519', pkcs8: pkcs8(derValue(derTag.oid, hexDecode('2b6570')), privateKey) };
}

function derOf(base64: string): Bytes {
  try {
    return base64Decode(base64.replaceAll('\\n', '').replace(/\s/g, ''));
  } catch {
    throw keyMalformed();
  }
}

function fromDer(der: Uint8Array): KeyMaterial {
  const [outer, ...after] = derValues(der);
  if (outer?.tag !== derTag.sequence || after.length > 0) throw keyMalformed();
  const values = derValues(outer.content);
  const [version, second, third] = values;
  if (version?.tag !== derTag.integer) throw keyMalformed();
  // PKCS #8 (RFC 5208 §5): version, algorithm, key.
  if (second?.tag === derTag.sequence && third?.tag === derTag.octetString) return fromPkcs8(second, third);
  // PKCS #1 (RFC 8017 A.1.2): version, modulus, exponents, primes, …
  if (second?.tag === derTag.integer && values.length >= 9) return rsaMaterial(der);
  // SEC 1 (RFC 5915 §3): version, key, curve, public key.
  if (second?.tag === derTag.octetString) return ecMaterial(der, curveOf(values));
  throw keyMalformed();
}

function fromPkcs8(algorithm: DerValue, key: DerValue): KeyMaterial {
  const [oid, parameters] = derValues(algorithm.content);
  switch (oid && hex(oid.content)) {
    // rsaEncryption and id-RSASSA-PSS (RFC 8017 A.1, A.2.3): the key is the same, and Web Crypto takes only the first.
    case '2a864886f70d010101':
    case '2a864886f70d01010a':
      return rsaMaterial(key.content);
    // id-ecPublicKey (RFC 5480 §2.1.1).
    case '2a8648ce3d0201':
      return ecMaterial(key.content, parameters && namedCurve(parameters));
    case '2b6570':
      return ed25519Material(derValues(key.content)[0]?.content ?? key.content);
    default:
      throw keyMalformed();
  }
}

function rsaMaterial(pkcs1: Uint8Array): KeyMaterial {
  const algorithm = [derValue(derTag.oid, hexDecode('2a864886f70d010101')), derValue(derTag.null)];
  return { kind: 'RSA', pkcs8: pkcs8(...algorithm, derValue(derTag.octetString, pkcs1)) };
}

/** Curves by the hexadecimal of their object identifiers (RFC 5480 §2.1.1.1). */
const curveOids = { 'P-256': '2a8648ce3d030107', 'P-384': '2b81040022', 'P-521': '2b81040023' } as const;
type Curve = keyof typeof curveOids;

function ecMaterial(sec1: Uint8Array, curve: Curve | undefined): KeyMaterial {
  if (!curve)
    throw new CountersignError('KEY_INVALID', 'The curve of the private key is none of P-256, P-384 and P-521.');
  const algorithm = [
    derValue(derTag.oid, hexDecode('2a8648ce3d0201')),
    derValue(derTag.oid, hexDecode(curveOids[curve])),
  ];
  return { kind: curve, pkcs8: pkcs8(...algorithm, derValue(derTag.octetString, sec1)) };
}

function curveOf(sec1: readonly DerValue[]): Curve | undefined {
  const parameters = sec1.find((value) => value.tag === derTag.first);
  const oid = parameters && derValues(parameters.content)[0];
  return oid && namedCurve(oid);
}

function namedCurve(oid: DerValue): Curve | undefined {
  const found = hex(oid.content);
  return (Object.keys(curveOids) as Curve[]).find((curve) => curveOids[curve] === found);
}

/** Version 0, algorithm, key: all but the last of the values are the algorithm's. */
function pkcs8(...values: readonly Uint8Array[]): Bytes {
  const algorithm = derValue(derTag.sequence, ...values.slice(0, -1));
  return derValue(derTag.sequence, Uint8Array.of(derTag.integer, 1, 0), algorithm, values.at(-1) ?? new Uint8Array(0));
}

function fromJwk(text: string): KeyMaterial {
  let jwk: JsonWebKey;
  try {
    jwk = JSON.parse(text) as JsonWebKey;
  } catch {
    throw keyMalformed();
  }
  if (typeof jwk.d !== 'string') throw new CountersignError('KEY_INVALID', 'A private JWK is needed.');
  const { kty, crv, d, n, e, p, q, dp, dq, qi, x, y } = jwk;
  // Only what makes the key: `use`, `key_ops` and `alg` speak of other uses, and Web Crypto would hold us to them.
  if (kty === 'RSA') return { kind: 'RSA', jwk: { kty, n, e, d, p, q, dp, dq, qi } as JsonWebKey };
  if (kty === 'EC' && crv !== undefined && crv in curveOids)
    return { kind: crv as Curve, jwk: { kty, crv, x, y, d } as JsonWebKey };
  if (kty === 'OKP' && crv === 'Ed25519') return { kind: 'Ed25519', jwk: { kty, crv, x, d } as JsonWebKey };
  throw new CountersignError('KEY_INVALID', 'The JWK is of a kind that is not known.');
}
