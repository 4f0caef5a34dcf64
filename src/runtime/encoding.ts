import { bytesOf } from './bytes.ts';
import { CountersignError } from './errors.ts';
import type { Bytes, TextOrBytes } from './parts.ts';

/** Lower-case hexadecimal (RFC 4648 §8 in lower case, as signatures are written). */
export function hex(input: TextOrBytes): string {
  let text = '';
  for (const byte of bytesOf(input)) text += (byte + 256).toString(16).slice(1);
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
  let binary = '';
  for (const byte of bytesOf(input)) binary += String.fromCharCode(byte);
  return btoa(binary);
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
