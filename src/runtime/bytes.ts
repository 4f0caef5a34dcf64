import { CountersignError } from './errors.ts';
import type { Bytes, TextOrBytes } from './parts.ts';

const utf8Encoder = /* @__PURE__ */ new TextEncoder();

/** Bytes as they are, text as UTF-8. */
export function bytesOf(input: TextOrBytes): Bytes {
  return typeof input === 'string' ? utf8Encoder.encode(input) : input;
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
