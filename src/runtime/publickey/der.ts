import { concatBytes } from '../bytes.ts';
import { CountersignError } from '../errors.ts';
import type { Bytes } from '../parts.ts';

/** One value in DER (X.690 §8.1): its tag and its content. */
export interface DerValue {
  readonly tag: number;
  readonly content: Bytes;
}

export const derTag = { integer: 0x02, octetString: 0x04, null: 0x05, oid: 0x06, sequence: 0x30, first: 0xa0 } as const;

/**
 * The values that stand one after the other in some bytes.
 *
 * @throws {CountersignError} `KEY_INVALID` when a value ends beyond the bytes or has an indefinite length.
 */
export function derValues(bytes: Uint8Array): readonly DerValue[] {
  const values: DerValue[] = [];
  let at = 0;
  while (at < bytes.length) {
    const tag = bytes[at] as number;
    let length = bytes[at + 1] ?? 0x80;
    at += 2;
    if (length > 127) {
      const digits = length & 0x7f;
      if (digits === 0 || digits > 3) throw keyMalformed();
      length = 0;
      for (const byte of bytes.subarray(at, at + digits)) length = length * 256 + byte;
      at += digits;
    }
    if (at + length > bytes.length) throw keyMalformed();
    values.push({ tag, content: bytes.subarray(at, at + length) });
    at += length;
  }
  return values;
}

/** A value in DER of contents one after the other. */
export function derValue(tag: number, ...contents: readonly Uint8Array[]): Bytes {
  const content = concatBytes(...contents);
  const length = content.length;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return concatBytes(Uint8Array.of(tag, ...size), content);
}

export function keyMalformed(): CountersignError {
  return new CountersignError('KEY_INVALID', 'The private key is damaged, or not in a form that is known.');
}
