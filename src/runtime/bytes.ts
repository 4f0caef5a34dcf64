import { CountersignError } from './errors.ts';
import type { Bytes, TextOrBytes } from './parts.ts';

export const utf8Encoder = /* @__PURE__ */ new TextEncoder();

/** Bytes as they are, text as UTF-8 (a lone surrogate becomes U+FFFD, as everywhere in the platform). */
export function bytesOf(input: TextOrBytes): Bytes {
  if (typeof input !== 'string') return input;
  if (input.length > 128) return utf8Encoder.encode(input);
  // Short ASCII is most of what is signed, and a call into the platform costs more than this loop.
  const bytes = new Uint8Array(input.length);
  for (let i = 0; i < bytes.length; i++) {
    const code = input.charCodeAt(i);
    if (code > 127) return utf8Encoder.encode(input);
    bytes[i] = code;
  }
  return bytes;
}

/** Each byte as one character, U+0000 to U+00FF, as `btoa` wants it. */
export function binaryText(bytes: Bytes): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/**
 * What a value is as text: bytes are decoded as UTF-8, whole numbers are written without exponent.
 *
 * @throws {CountersignError} `ENCODING_INVALID` when bytes are not UTF-8 or a number is not finite.
 */
export function toText(input: TextOrBytes | number | bigint | boolean): string {
  if (typeof input === 'string') return input;
  if (typeof input === 'number') {
    if (!Number.isFinite(input)) throw new CountersignError('ENCODING_INVALID', 'A number is not finite.');
    return Number.isInteger(input) ? BigInt(input).toString() : String(input);
  }
  if (typeof input !== 'object') return String(input);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(input);
  } catch {
    throw new CountersignError('ENCODING_INVALID', 'Bytes that should be text are not UTF-8.');
  }
}

/**
 * What an item or an entry is as text; undefined when it is absent or null.
 *
 * @param entry  The name of the entry, for who reads the error.
 * @throws {CountersignError} `ENCODING_INVALID` when it is a list or a map.
 */
export function itemText(value: unknown, entry?: string): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'object' && !(value instanceof Uint8Array)) {
    const [kind, where] = [Array.isArray(value) ? 'list' : 'map', entry === undefined ? '' : ` in the entry ${entry}`];
    throw new CountersignError('ENCODING_INVALID', `A ${kind} stands where text is needed${where}.`);
  }
  return toText(value as string);
}

/** `a ~ b`: text when both are text, bytes when either is bytes. */
export function concat(a: string, b: string): string;
export function concat(a: TextOrBytes, b: TextOrBytes): TextOrBytes;
export function concat(a: TextOrBytes, b: TextOrBytes): TextOrBytes {
  return typeof a === 'string' && typeof b === 'string' ? a + b : concatBytes(a, b);
}

/** All parts in one, text as UTF-8. */
export function concatBytes(...parts: readonly TextOrBytes[]): Bytes {
  const chunks = parts.map(bytesOf);
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
