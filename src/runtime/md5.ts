// biome-ignore-all lint/style/noNonNullAssertion: every index stays within its block.
import { digest, type HashFunction, type HmacKey, hmac, hmacKey, words } from './hash.ts';
import type { Bytes, TextOrBytes } from './parts.ts';

export const md5Function: HashFunction = {
  block: 64,
  length: 16,
  swapped,
  // RFC 1321 §3.3.
  initial: /* @__PURE__ */ words('67452301efcdab8998badcfe10325476'),
  compress: md5Block,
};

/** The integer part of 2^32 × |sin(i + 1)| (RFC 1321 §3.4): 32 bits of the 52 that a sine is right to. */
const md5Sines = /* @__PURE__ */ Int32Array.from({ length: 64 }, (_, i) => 2 ** 32 * Math.abs(Math.sin(i + 1)));

/** Four a round. */
const md5Rotations = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];

/** MD5 (RFC 1321): 16 bytes. */
export function md5(message: TextOrBytes): Bytes {
  return digest(md5Function, message);
}

/**
 * HMAC with MD5 (RFC 2104): 16 bytes.
 *
 * @param key  Text as UTF-8, bytes, or a state made once by {@link hmacMd5Key}.
 * @throws {CountersignError} `KEY_INVALID` when the key is empty.
 */
export function hmacMd5(message: TextOrBytes, key: TextOrBytes | HmacKey<'md5'>): Bytes {
  return hmac(md5Function, message, key);
}

/** The state of a key for {@link hmacMd5}. */
export function hmacMd5Key(key: TextOrBytes): HmacKey<'md5'> {
  return hmacKey(md5Function, key, 'md5');
}

/** A word with its bytes in the other order. */
function swapped(word: number): number {
  return (((word << 8) | (word >>> 24)) & 0xff00ff) | (((word << 24) | (word >>> 8)) & 0xff00ff00);
}

/** RFC 1321 §3.4: one block in four rounds of sixteen steps. */
function md5Block(state: Int32Array, words: Int32Array): void {
  for (let i = 0; i < 16; i++) words[i] = swapped(words[i]!);
  let a = state[0]!,
    b = state[1]!,
    c = state[2]!,
    d = state[3]!;
  for (let t = 0; t < 64; t++) {
    const round = t >> 4;
    const mixed =
      round === 0 ? d ^ (b & (c ^ d)) : round === 1 ? c ^ (d & (b ^ c)) : round === 2 ? b ^ c ^ d : c ^ (b | ~d);
    const index = round === 0 ? t : round === 1 ? 5 * t + 1 : round === 2 ? 3 * t + 5 : 7 * t;
    const sum = (a + mixed + md5Sines[t]! + words[index & 15]!) | 0;
    const rotation = md5Rotations[4 * round + (t & 3)]!;
    a = d;
    d = c;
    c = b;
    b = (b + ((sum << rotation) | (sum >>> (32 - rotation)))) | 0;
  }
  state[0]! += a;
  state[1]! += b;
  state[2]! += c;
  state[3]! += d;
}
