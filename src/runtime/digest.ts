import { binaryText, bytesOf, concatBytes } from './bytes.ts';
import { quotedString } from './challenge.ts';
import { hex, percentEncode } from './encoding.ts';
import { CountersignError } from './errors.ts';
import { digest, digestAfter, type HashedPrefix, type HashFunction, hashPrefix } from './hash.ts';
import { md5Function } from './md5.ts';
import type { Bytes, TextOrBytes } from './parts.ts';
import { sha256Function } from './sha256.ts';
import { sha512T256Function } from './sha512.ts';

/** How user name and password become bytes: the server's `charset` counts more. */
export type DigestCharset = 'UTF-8' | 'ISO-8859-1';
/** Quality of protection (RFC 7616 §3.3): of the request's head, or of its body too. */
export type DigestQop = 'auth' | 'auth-int';

/** An algorithm of RFC 7616 §3.2 and §6.1. */
export interface DigestAlgorithm {
  /** H. */
  readonly hash: HashFunction;
  /** `-sess`: H(A1) is made once for a challenge, with its nonce and the first cnonce. */
  readonly session: boolean;
  /** The greater, the stronger. */
  readonly strength: number;
}

/** The algorithm that a server names, whatever the case; MD5 when it names none (§3.3). Undefined when we know none of that name. */
export function digestAlgorithm(name = 'MD5'): DigestAlgorithm | undefined {
  const [, base, session] = /^(md5|sha-256|sha-512-256)(-sess)?$/i.exec(name) ?? [];
  if (base === undefined) return undefined;
  const strength = ['md5', 'sha-256', 'sha-512-256'].indexOf(base.toLowerCase());
  const hash = [md5Function, sha256Function, sha512T256Function][strength] as HashFunction;
  return { hash, session: session !== undefined, strength };
}

/** H(data) in lower-case hexadecimal (§3.1): of bytes, or of text as UTF-8. */
export function digestH({ hash }: DigestAlgorithm, data: TextOrBytes): string {
  return hex(digest(hash, data));
}

/** KD(secret, data) = H(secret ":" data) (§3.1). */
export function digestKD(algorithm: DigestAlgorithm, secret: string, data: string): string {
  return digestH(algorithm, `${secret}:${data}`);
}

/**
 * A1 without `-sess`: `username ":" realm ":" passwd` (§3.4.2).
 *
 * @param realm  As in the header: one character for each byte.
 * @throws {CountersignError} `UNSAFE_VALUE` when user name or password holds a character that the charset lacks.
 */
export function digestA1(username: string, realm: string, password: string, charset: DigestCharset = 'UTF-8'): Bytes {
  return concatBytes(encoded(username, charset), ':', latin1(realm), ':', encoded(password, charset));
}

/**
 * H(A1) with `-sess`, where A1 is `H(username ":" realm ":" passwd) ":" nonce ":" cnonce` (§3.4.2).
 *
 * @param hash    H of the A1 without `-sess`.
 * @param nonce   The one of the challenge.
 * @param cnonce  The one of the first request that answers it.
 */
export function digestSessionKey(algorithm: DigestAlgorithm, hash: string, nonce: string, cnonce: string): string {
  return hex(digest(algorithm.hash, `${hash}:${nonce}:${cnonce}`, latin1));
}

/**
 * A2 (§3.4.3): `method ":" uri`, and with `auth-int` ":" and H of the body.
 *
 * @param method    Empty for the proof that the server sends (§3.5).
 * @param uri       The request target, with its query.
 * @param bodyHash  For `auth-int` alone.
 */
export function digestA2(method: string, uri: string, bodyHash?: string): string {
  return bodyHash === undefined ? `${method}:${uri}` : `${method}:${uri}:${bodyHash}`;
}

/** One use of a nonce: what `response` covers beside A1 and A2. */
export interface NonceUse {
  readonly nonce: string;
  /** Absent where the server offers no `qop` (RFC 2069). */
  readonly qop?: DigestQop | undefined;
  /** {@link nonceCount} */
  readonly nc: string;
  readonly cnonce: string;
}

/** What the texts that all uses of one nonce hash begin with, H(A1) ":" nonce ":", absorbed: long enough to save a block. */
export function digestNonceKey({ hash }: DigestAlgorithm, hashA1: string, nonce: string): HashedPrefix {
  return hashPrefix(hash, `${hashA1}:${nonce}:`);
}

/**
 * `response` (§3.4.1): KD(H(A1), nonce ":" nc ":" cnonce ":" qop ":" H(A2)), without `qop` KD(H(A1), nonce ":" H(A2)).
 *
 * @param key  H(A1), or what {@link digestNonceKey} has made of it for the nonce of this use.
 */
export function digestResponse(
  algorithm: DigestAlgorithm,
  key: string | HashedPrefix,
  { nonce, nc, cnonce, qop }: NonceUse,
  a2: string,
): string {
  const { hash } = algorithm;
  const hashA2 = hex(digest(hash, a2, latin1));
  const covered = qop === undefined ? hashA2 : `${nc}:${cnonce}:${qop}:${hashA2}`;
  const begun = typeof key === 'string' ? digestNonceKey(algorithm, key, nonce) : key;
  return hex(digestAfter(hash, begun, covered, latin1));
}

/** How often a nonce has been used: eight hexadecimal digits (§3.4). */
export function nonceCount(count: number): string {
  return count.toString(16).padStart(8, '0');
}

/** The user name that is sent where the server asks for `userhash`: H(username ":" realm) (§3.4.4). */
export function digestUserhash(
  algorithm: DigestAlgorithm,
  username: string,
  realm: string,
  charset: DigestCharset = 'UTF-8',
): string {
  return digestH(algorithm, concatBytes(encoded(username, charset), ':', latin1(realm)));
}

/** What all answers to one challenge share (§3.4). */
export interface DigestFields {
  readonly username: string;
  /** `username` is {@link digestUserhash}. */
  readonly userhash: boolean;
  readonly charset: DigestCharset;
  /** Whether the server said `charset=UTF-8`, and so knows RFC 7616 and its `username*`. */
  readonly utf8: boolean;
  readonly realm: string;
  readonly opaque?: string | undefined;
  /** As the server wrote it; absent where it named none. */
  readonly algorithm?: string | undefined;
}

/** An Authorization field's text before and after what is new in each answer, in curl's order of parameters. */
export interface DigestFrame {
  readonly before: string;
  readonly after: string;
}

/** @throws {CountersignError} `UNSAFE_VALUE` when the user name holds a control character. */
export function digestFrame(fields: DigestFields): DigestFrame {
  const { opaque, algorithm, userhash } = fields;
  const after = [
    ...(opaque === undefined ? [] : [`, opaque=${quotedString(opaque)}`]),
    ...(algorithm === undefined ? [] : [`, algorithm=${algorithm}`]),
    ...(userhash ? [', userhash=true'] : []),
  ];
  return {
    before: `Digest ${usernameParameter(fields)}, realm=${quotedString(fields.realm)}, `,
    after: after.join(''),
  };
}

/**
 * The value of an Authorization field (§3.4).
 *
 * @param session  Whether `cnonce` is sent even without `qop`: the server cannot know the key of `-sess` otherwise.
 */
export function digestAuthorization(
  { before, after }: DigestFrame,
  { nonce, qop, nc, cnonce }: NonceUse,
  uri: string,
  response: string,
  session = false,
): string {
  const sent = qop !== undefined || session ? `, cnonce=${quotedString(cnonce)}` : '';
  const counted = qop === undefined ? '' : `, nc=${nc}, qop=${qop}`;
  const covered = `nonce=${quotedString(nonce)}, uri=${quotedString(uri)}${sent}${counted}`;
  return `${before}${covered}, response="${response}"${after}`;
}

/**
 * `username`, or `username*` (RFC 5987) where it holds more than ASCII and the server speaks RFC 7616; an older server gets
 * the bytes of the charset as they are.
 *
 * @throws {CountersignError} `UNSAFE_VALUE` when it holds a control character.
 */
export function usernameParameter({
  username,
  userhash,
  charset,
  utf8,
}: Pick<DigestFields, 'username' | 'userhash' | 'charset' | 'utf8'>): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (/[\u0000-\u001f\u007f]/.test(username)) {
    throw new CountersignError('UNSAFE_VALUE', 'The user name has a character that HTTP Digest cannot send.');
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
  if (utf8 && !userhash && /[^\u0000-\u007f]/.test(username)) return `username*=UTF-8''${percentEncode(username)}`;
  return `username=${quotedString(binaryText(bytesOf(encoded(username, charset))))}`;
}

/**
 * Text in a charset.
 *
 * @throws {CountersignError} `UNSAFE_VALUE`
 */
function encoded(text: string, charset: DigestCharset): TextOrBytes {
  if (charset === 'UTF-8') return text;
  if (/[^\0-\xff]/.test(text)) {
    throw new CountersignError('UNSAFE_VALUE', 'The user name or password has a character that ISO-8859-1 lacks.');
  }
  return latin1(text);
}

/** Each character as one byte: how fields come from the wire and go back to it. */
function latin1(text: string): Bytes {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
