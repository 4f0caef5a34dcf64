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

/** The integer part of 2^32 × |sin(i + 1)| (RFC 1321 §3.4). */
const md5Sines = /* @__PURE__ */ words(
  'd76aa478e8c7b756242070dbc1bdceeef57c0faf4787c62aa8304613fd469501698098d88b44f7afffff5bb1895cd7be' +
    '6b901122fd987193a679438e49b40821f61e2562c040b340265e5a51e9b6c7aad62f105d02441453d8a1e681e7d3fbc8' +
    '21e1cde6c33707d6f4d50d87455a14eda9e3e905fcefa3f8676f02d98d2a4c8afffa39428771f6816d9d6122fde5380c' +
    'a4beea444bdecfa9f6bb4b60bebfbc70289b7ec6eaa127fad4ef308504881d05d9d4d039e6db99e51fa27cf8c4ac5665' +
    'f4292244432aff97ab9423a7fc93a039655b59c38f0ccc92ffeff47d85845dd16fa87e4ffe2ce6e0a30143144e0811a1' +
    'f7537e82bd3af2352ad7d2bbeb86d391',
);

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
