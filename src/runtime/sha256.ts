// biome-ignore-all lint/style/noNonNullAssertion: every index stays within its block.
import { digest, type HashFunction, type HmacKey, hmac, hmacKey, words } from './hash.ts';
import type { Bytes, TextOrBytes } from './parts.ts';

/** Fractional parts of the cube roots of the first 64 primes (FIPS 180-4 §4.2.2). */
const sha256Constants = /* @__PURE__ */ words(
  '428a2f9871374491b5c0fbcfe9b5dba53956c25b59f111f1923f82a4ab1c5ed5d807aa9812835b01243185be550c7dc3' +
    '72be5d7480deb1fe9bdc06a7c19bf174e49b69c1efbe47860fc19dc6240ca1cc2de92c6f4a7484aa5cb0a9dc76f988da' +
    '983e5152a831c66db00327c8bf597fc7c6e00bf3d5a7914706ca63511429296727b70a852e1b21384d2c6dfc53380d13' +
    '650a7354766a0abb81c2c92e92722c85a2bfe8a1a81a664bc24b8b70c76c51a3d192e819d6990624f40e3585106aa070' +
    '19a4c1161e376c082748774c34b0bcb5391c0cb34ed8aa4a5b9cca4f682e6ff3748f82ee78a5636f84c878148cc70208' +
    '90befffaa4506cebbef9a3f7c67178f2',
);

export const sha256Function: HashFunction = {
  block: 64,
  length: 32,
  // Fractional parts of the square roots of the first eight primes (FIPS 180-4 §5.3.3).
  initial: /* @__PURE__ */ words('6a09e667bb67ae853c6ef372a54ff53a510e527f9b05688c1f83d9ab5be0cd19'),
  compress: sha256Block,
};

/** SHA-256 (FIPS 180-4 §6.2): 32 bytes. */
export function sha256(message: TextOrBytes): Bytes {
  return digest(sha256Function, message);
}

/**
 * HMAC with SHA-256 (RFC 2104, RFC 4868): 32 bytes.
 *
 * @param key  Text as UTF-8, bytes, or a state made once by {@link hmacSha256Key}.
 * @throws {CountersignError} `KEY_INVALID` when the key is empty.
 */
export function hmacSha256(message: TextOrBytes, key: TextOrBytes | HmacKey<'sha256'>): Bytes {
  return hmac(sha256Function, message, key);
}

/** The state of a key for {@link hmacSha256}. */
export function hmacSha256Key(key: TextOrBytes): HmacKey<'sha256'> {
  return hmacKey(sha256Function, key, 'sha256');
}

/** The message schedule of the block at hand: written anew for each, read by nothing else. */
const sha256Schedule = /* @__PURE__ */ new Int32Array(64);

/** FIPS 180-4 §6.2.2: one block. */
function sha256Block(state: Int32Array, words: Int32Array): void {
  const schedule = sha256Schedule;
  for (let t = 0; t < 16; t++) schedule[t] = words[t]!;
  for (let t = 16; t < 64; t++) {
    const early = schedule[t - 15]!;
    const late = schedule[t - 2]!;
    schedule[t] =
      schedule[t - 16]! +
      schedule[t - 7]! +
      (((early >>> 7) | (early << 25)) ^ ((early >>> 18) | (early << 14)) ^ (early >>> 3)) +
      (((late >>> 17) | (late << 15)) ^ ((late >>> 19) | (late << 13)) ^ (late >>> 10));
  }

  let a = state[0]!,
    b = state[1]!,
    c = state[2]!,
    d = state[3]!,
    e = state[4]!,
    f = state[5]!,
    g = state[6]!,
    h = state[7]!;
  for (let t = 0; t < 64; t++) {
    const t1 =
      (h +
        (((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))) +
        (g ^ (e & (f ^ g))) +
        sha256Constants[t]! +
        schedule[t]!) |
      0;
    const t2 =
      ((((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))) + ((a & b) | (c & (a | b)))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  state[0]! += a;
  state[1]! += b;
  state[2]! += c;
  state[3]! += d;
  state[4]! += e;
  state[5]! += f;
  state[6]! += g;
  state[7]! += h;
}
