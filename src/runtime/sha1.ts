// biome-ignore-all lint/style/noNonNullAssertion: every index stays within its block.
import { digest, type HashFunction, type HmacKey, hmac, hmacKey, words } from './hash.ts';
import type { Bytes, TextOrBytes } from './parts.ts';

const sha1Function: HashFunction = {
  block: 64,
  length: 20,
  little: false,
  // FIPS 180-4 §5.3.1.
  initial: /* @__PURE__ */ words('67452301efcdab8998badcfe10325476c3d2e1f0'),
  compress: sha1Block,
};

/** SHA-1 (FIPS 180-4 §6.1): 20 bytes. */
export function sha1(message: TextOrBytes): Bytes {
  return digest(sha1Function, message);
}

/**
 * HMAC with SHA-1 (RFC 2104): 20 bytes.
 *
 * @param key  Text as UTF-8, bytes, or a state made once by {@link hmacSha1Key}.
 * @throws {CountersignError} `KEY_INVALID` when the key is empty.
 */
export function hmacSha1(message: TextOrBytes, key: TextOrBytes | HmacKey<'sha1'>): Bytes {
  return hmac(sha1Function, message, key);
}

/** The state of a key for {@link hmacSha1}. */
export function hmacSha1Key(key: TextOrBytes): HmacKey<'sha1'> {
  return hmacKey(sha1Function, key, 'sha1');
}

/** FIPS 180-4 §6.1.3: one block, with the message schedule in 16 words that are overwritten in turn. */
function sha1Block(state: Int32Array, bytes: Uint8Array, offset: number, schedule: Int32Array): void {
  for (let i = 0; i < 16; i++) {
    const at = offset + 4 * i;
    schedule[i] = (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;
  }
  let a = state[0]!,
    b = state[1]!,
    c = state[2]!,
    d = state[3]!,
    e = state[4]!;
  for (let t = 0; t < 80; t++) {
    let word = schedule[t & 15]!;
    if (t > 15) {
      word ^= schedule[(t + 13) & 15]! ^ schedule[(t + 8) & 15]! ^ schedule[(t + 2) & 15]!;
      word = (word << 1) | (word >>> 31);
      schedule[t & 15] = word;
    }
    // The functions and constants of §4.1.1 and §4.2.1, each for twenty steps.
    const mixed =
      t < 20
        ? ((d ^ (b & (c ^ d))) + 0x5a827999) | 0
        : t < 40
          ? ((b ^ c ^ d) + 0x6ed9eba1) | 0
          : t < 60
            ? (((b & c) | (d & (b | c))) + 0x8f1bbcdc) | 0
            : ((b ^ c ^ d) + 0xca62c1d6) | 0;
    const next = (((a << 5) | (a >>> 27)) + mixed + e + word) | 0;
    e = d;
    d = c;
    c = (b << 30) | (b >>> 2);
    b = a;
    a = next;
  }
  state[0]! += a;
  state[1]! += b;
  state[2]! += c;
  state[3]! += d;
  state[4]! += e;
}
