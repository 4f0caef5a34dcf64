// biome-ignore-all lint/style/noNonNullAssertion: every index stays within its block.
import { digest, type HashFunction, type HmacKey, hmac, hmacKey, words } from './hash.ts';
import type { Bytes, TextOrBytes } from './parts.ts';

const sha1Function: HashFunction = {
  block: 64,
  length: 20,
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

/** The message schedule of the block at hand: written anew for each, read by nothing else. */
const schedule = /* @__PURE__ */ new Int32Array(80);

/** FIPS 180-4 §6.1.2: one block. */
function sha1Block(state: Int32Array, words: Int32Array): void {
  expand(words);
  let a = state[0]!,
    b = state[1]!,
    c = state[2]!,
    d = state[3]!,
    e = state[4]!;
  for (let t = 0; t < 80; t++) {
    // The functions and constants of §4.1.1 and §4.2.1, each for twenty steps.
    const mixed =
      t < 20
        ? ((d ^ (b & (c ^ d))) + 0x5a827999) | 0
        : t < 40
          ? ((b ^ c ^ d) + 0x6ed9eba1) | 0
          : t < 60
            ? (((b & c) | (d & (b | c))) + 0x8f1bbcdc) | 0
            : ((b ^ c ^ d) + 0xca62c1d6) | 0;
    const next = (((a << 5) | (a >>> 27)) + mixed + e + schedule[t]!) | 0;
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

/**
 * The message schedule (§6.1.2, step 1). A word depends on four of the sixteen before it, and those stay in variables:
 * to read them back from memory would take longer than the eighty steps.
 */
function expand(words: Int32Array): void {
  let w0 = words[0]!;
  let w1 = words[1]!;
  let w2 = words[2]!;
  let w3 = words[3]!;
  let w4 = words[4]!;
  let w5 = words[5]!;
  let w6 = words[6]!;
  let w7 = words[7]!;
  let w8 = words[8]!;
  let w9 = words[9]!;
  let w10 = words[10]!;
  let w11 = words[11]!;
  let w12 = words[12]!;
  let w13 = words[13]!;
  let w14 = words[14]!;
  let w15 = words[15]!;
  for (let t = 0; ; t += 16) {
    schedule[t] = w0;
    schedule[t + 1] = w1;
    schedule[t + 2] = w2;
    schedule[t + 3] = w3;
    schedule[t + 4] = w4;
    schedule[t + 5] = w5;
    schedule[t + 6] = w6;
    schedule[t + 7] = w7;
    schedule[t + 8] = w8;
    schedule[t + 9] = w9;
    schedule[t + 10] = w10;
    schedule[t + 11] = w11;
    schedule[t + 12] = w12;
    schedule[t + 13] = w13;
    schedule[t + 14] = w14;
    schedule[t + 15] = w15;
    if (t === 64) return;
    w0 = turned(w0 ^ w2 ^ w8 ^ w13);
    w1 = turned(w1 ^ w3 ^ w9 ^ w14);
    w2 = turned(w2 ^ w4 ^ w10 ^ w15);
    w3 = turned(w3 ^ w5 ^ w11 ^ w0);
    w4 = turned(w4 ^ w6 ^ w12 ^ w1);
    w5 = turned(w5 ^ w7 ^ w13 ^ w2);
    w6 = turned(w6 ^ w8 ^ w14 ^ w3);
    w7 = turned(w7 ^ w9 ^ w15 ^ w4);
    w8 = turned(w8 ^ w10 ^ w0 ^ w5);
    w9 = turned(w9 ^ w11 ^ w1 ^ w6);
    w10 = turned(w10 ^ w12 ^ w2 ^ w7);
    w11 = turned(w11 ^ w13 ^ w3 ^ w8);
    w12 = turned(w12 ^ w14 ^ w4 ^ w9);
    w13 = turned(w13 ^ w15 ^ w5 ^ w10);
    w14 = turned(w14 ^ w0 ^ w6 ^ w11);
    w15 = turned(w15 ^ w1 ^ w7 ^ w12);
  }
}

function turned(word: number): number {
  return (word << 1) | (word >>> 31);
}
