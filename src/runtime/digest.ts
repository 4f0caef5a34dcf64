import { binaryText, bytesOf, concatBytes } from './bytes.ts';
import { quotedString } from './challenge.ts';
import { hex, percentEncode } from './encoding.ts';
import { CountersignError } from './errors.ts';
import { absorbBlocks, absorbRest, digest, type HashFunction, paddedMessage, putHex } from './hash.ts';
import { fieldValue } from './header.ts';
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

/**
 * `response` (§3.4.1): KD(H(A1), nonce ":" nc ":" cnonce ":" qop ":" H(A2)), without `qop` KD(H(A1), nonce ":" H(A2)).
 */
export function digestResponse(algorithm: DigestAlgorithm, hashA1: string, use: NonceUse, a2: string): string {
  return digestResponder(algorithm, hashA1, use)(use.nc, a2);
}

/**
 * {@link digestResponse} for all uses of one nonce. What they have in common is laid out, and its whole blocks absorbed,
 * once; and as long as A2 stays the same, so does its hash.
 *
 * @param first  One of the uses: all have its nonce, cnonce and qop.
 */
export function digestResponder(
  { hash }: DigestAlgorithm,
  hashA1: string,
  { nonce, nc, cnonce, qop }: NonceUse,
): (nc: string, a2: string) => string {
  const { initial, block, length } = hash;
  const begin = `${hashA1}:${nonce}:`;
  const counted = qop === undefined ? '' : `${nc}:${cnonce}:${qop}:`;
  const message = latin1(begin + counted.padEnd(counted.length + 2 * length));
  const padded = paddedMessage(hash, message);
  const words = new Int32Array(block / 4);
  const begun = new Int32Array(initial);
  const from = begin.length - (begin.length % block);
  absorbBlocks(hash, begun, words, padded, 0, from);

  const state = new Int32Array(initial);
  const reset = (to: Int32Array): void => {
    for (let i = 0; i < state.length; i++) state[i] = to[i] as number;
  };
  const digits = new Uint8Array(2 * length);
  const response = new DataView(digits.buffer);
  const decoder = new TextDecoder();
  let hashed: string | undefined;
  return (nc, a2) => {
    if (a2 !== hashed) {
      reset(initial);
      absorbRest(hash, state, words, 0, a2, latin1);
      putHex(hash, state, padded, message.length - 2 * length);
      hashed = a2;
    }
    for (let i = 0; counted && i < nc.length; i++) padded.setUint8(begin.length + i, nc.charCodeAt(i));
    reset(begun);
    absorbBlocks(hash, state, words, padded, from, padded.byteLength);
    putHex(hash, state, response, 0);
    return decoder.decode(digits);
  };
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

/** What all answers that use one nonce share (§3.4). */
export interface DigestFields extends Omit<NonceUse, 'nc'> {
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
  /** Whether `cnonce` is sent even without `qop`: the server cannot know the key of `-sess` otherwise. */
  readonly session?: boolean;
}

/** An Authorization field's text before the target, before the count (empty where uses are not counted), before `response` and after it. */
export type DigestFrame = readonly [uri: string, count: string, response: string, end: string];

/**
 * {@link DigestFrame}: its parameters are in curl's order.
 *
 * @throws {CountersignError} `UNSAFE_VALUE` when something holds a character that no header may.
 */
export function digestFrame(fields: DigestFields): DigestFrame {
  const { realm, nonce, cnonce, qop, opaque, algorithm, userhash, session } = fields;
  const quoted = (name: string, value: string): string => `, ${name}=${quotedString(value)}`;
  const sent = qop || session ? quoted('cnonce', cnonce) : '';
  const end = opaque === undefined ? '"' : `"${quoted('opaque', opaque)}`;
  const frame = [
    `Digest ${usernameParameter(fields)}${quoted('realm', realm)}${quoted('nonce', nonce)}, uri=`,
    qop ? `${sent}, nc=` : '',
    `${qop ? `, qop=${qop}` : sent}, response="`,
    `${end}${algorithm === undefined ? '' : `, algorithm=${algorithm}`}${userhash ? ', userhash=true' : ''}`,
  ] as const;
  fieldValue('Authorization', frame.join(''));
  return frame;
}

/**
 * The request target as the value of `uri` (§3.4).
 *
 * @throws {CountersignError} `UNSAFE_VALUE` when it holds a character that no header may.
 */
export function digestUri(target: string): string {
  // One pattern for what nearly every target is.
  return /^[!#-[\]-~]*$/.test(target) ? `"${target}"` : quotedString(fieldValue('Authorization', target));
}

/**
 * The value of an Authorization field (§3.4).
 *
 * @param uri  In quotes: {@link digestUri}.
 */
export function digestAuthorization(frame: DigestFrame, uri: string, nc: string, response: string): string {
  const [beforeUri, beforeCount, beforeResponse, end] = frame;
  return beforeUri + uri + (beforeCount && beforeCount + nc) + beforeResponse + response + end;
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
