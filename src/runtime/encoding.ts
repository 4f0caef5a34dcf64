import { binaryText, bytesOf } from './bytes.ts';
import { CountersignError } from './errors.ts';
import type { Bytes, TextOrBytes } from './parts.ts';

/** Lower-case hexadecimal (RFC 4648 §8 in lower case, as signatures are written). */
export function hex(input: TextOrBytes): string {
  const bytes = bytesOf(input);
  let text = '';
  for (let at = 0; at < bytes.length; at += 32) {
    const codes = new Array<number>(2 * Math.min(32, bytes.length - at));
    for (let i = 0; i < codes.length; i++) {
      const value = ((bytes[at + (i >> 1)] as number) >> (4 * (~i & 1))) & 15;
      // Without a branch: which digit comes next is what a processor cannot foresee in a hash.
      codes[i] = value + 48 + (((9 - value) >> 31) & 39);
    }
    text += String.fromCharCode(...codes);
  }
  return text;
}

/**
 * Hexadecimal, upper or lower case, to bytes.
 *
 * @throws {CountersignError} `ENCODING_INVALID` on an odd length or any other character.
 */
export function hexDecode(text: string): Bytes {
  if (!/^(?:[0-9a-f]{2})*$/i.test(text)) throw new CountersignError('ENCODING_INVALID', 'This is not hexadecimal.');
  return Uint8Array.from({ length: text.length / 2 }, (_, index) =>
    Number.parseInt(text.slice(2 * index, 2 * index + 2), 16),
  );
}

/** Base64 with padding (RFC 4648 §4). */
export function base64(input: TextOrBytes): string {
  return btoa(binaryText(bytesOf(input)));
}

/** Base64 in the alphabet that is safe in URLs, without padding (RFC 4648 §5, RFC 7515 §2). */
export function base64url(input: TextOrBytes): string {
  return base64(input).replace(/[+/=]/g, (character) => (character === '+' ? '-' : character === '/' ? '_' : ''));
}

/**
 * Base64 (RFC 4648 §4) to bytes: padding complete, no white space, no bits left over.
 *
 * @throws {CountersignError} `ENCODING_INVALID` on anything else.
 */
export function base64Decode(text: string): Bytes {
  // The last sextet before padding must end in zero bits (§3.5): A, Q, g, w after two; every fourth letter after three.
  if (!/^(?:[\w+/]{4})*(?:[\w+/][AQgw]==|[\w+/]{2}[AEIMQUYcgkosw048]=)?$/.test(text) || text.includes('_')) {
    throw new CountersignError('ENCODING_INVALID', 'This is not Base64, or a part of it is missing.');
  }
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

/**
 * Base64 in the alphabet that is safe in URLs, padding left out or complete, to bytes.
 *
 * @throws {CountersignError} `ENCODING_INVALID` on anything else.
 */
export function base64urlDecode(text: string): Bytes {
  if (/[+/]/.test(text)) throw new CountersignError('ENCODING_INVALID', 'This is not Base64 for URLs.');
  const standard = text.replaceAll('-', '+').replaceAll('_', '/');
  return base64Decode(standard.includes('=') ? standard : standard + '='.repeat(-standard.length & 3));
}

/**
 * Percent-encoding (RFC 3986 §2.1): every byte but the unreserved characters, in upper case.
 *
 * @param keep  ASCII characters that stay as they are too, such as `/`.
 */
export function percentEncode(input: TextOrBytes, keep = ''): string {
  if (typeof input === 'string' && /^[\w.~-]*$/.test(input)) return input;
  let text = '';
  for (const byte of bytesOf(input)) {
    const character = String.fromCharCode(byte);
    text +=
      /[\w.~-]/.test(character) || keep.includes(character)
        ? character
        : `%${(byte + 256).toString(16).slice(1).toUpperCase()}`;
  }
  return text;
}

/**
 * Percent-escapes to text; `+` stands for itself.
 *
 * @throws {CountersignError} `ENCODING_INVALID` on a `%` without two hexadecimal digits, or escapes that are not UTF-8.
 */
export function percentDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new CountersignError('ENCODING_INVALID', 'This is not percent-encoded UTF-8.');
  }
}

/** One name or value of a query (RFC 3986 §3.4): all but unreserved characters percent-encoded, a space is `%20`. */
export function queryComponent(text: string): string {
  if (!/[^\w.~-]/.test(text)) return text;
  const encoded = encodeURIComponent(/[\ud800-\udfff]/.test(text) ? text.replace(/\p{Cs}/gu, '\ufffd') : text);
  if (!/[!'()*]/.test(encoded)) return encoded;
  return encoded.replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** One name or value of a form: `application/x-www-form-urlencoded` of the WHATWG URL standard, a space is `+`. */
export function formComponent(text: string): string {
  return queryComponent(text).replace(/%2[0A]|~/g, (written) =>
    written === '%20' ? '+' : written === '%2A' ? '*' : '%7E',
  );
}
