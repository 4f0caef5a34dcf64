import { bytesOf } from './bytes.ts';
import { CountersignError } from './errors.ts';
import type { Bytes, TextOrBytes } from './parts.ts';

/** A hash function of the Merkle–Damgård kind, in 32-bit words: what sets MD5, SHA-1 and the SHA-2 family apart. */
export interface HashFunction {
  /** Bytes in a block. */
  readonly block: 64 | 128;
  /** Bytes in a digest. */
  readonly length: number;
  /** Whether words are stored with their lowest byte first (MD5). */
  readonly little: boolean;
  readonly initial: Int32Array;
  /**
   * Absorbs the block at an offset into the state.
   *
   * @param schedule  Sixteen words to work with: made once for a message, since a new array costs as much as half a block.
   */
  readonly compress: (state: Int32Array, bytes: Uint8Array, offset: number, schedule: Int32Array) => void;
}

/** The digest of a message: text is hashed as UTF-8. */
export function digest(hash: HashFunction, message: TextOrBytes): Bytes {
  return finish(hash, new Int32Array(hash.initial), 0, bytesOf(message));
}

/**
 * Absorbs the rest of a message, its padding and its length (FIPS 180-4 §5.1, RFC 1321 §3.1–3.2).
 *
 * @param state  What `absorbed` bytes, whole blocks, have made of the initial state; overwritten.
 */
export function finish(hash: HashFunction, state: Int32Array, absorbed: number, message: Uint8Array): Bytes {
  const { block, compress, little } = hash;
  const whole = message.length - (message.length % block);
  const schedule = new Int32Array(16);
  for (let at = 0; at < whole; at += block) compress(state, message, at, schedule);

  // The rest, 0x80, zeros, and the length in bits: 8 bytes of it in a block of 64, 16 in one of 128. One block at a time,
  // since engines keep small arrays on the fast heap.
  const rest = message.length - whole;
  const padded = new Uint8Array(block);
  for (let i = 0; i < rest; i++) padded[i] = message[whole + i] as number;
  padded[rest] = 0x80;
  if (rest + 1 + block / 8 > block) {
    compress(state, padded, 0, schedule);
    padded.fill(0);
  }
  let bits = (absorbed + message.length) * 8;
  for (let i = 0; bits > 0; i++) {
    padded[little ? block - 8 + i : block - 1 - i] = bits;
    bits = Math.floor(bits / 256);
  }
  compress(state, padded, 0, schedule);

  const output = new Uint8Array(hash.length);
  for (let i = 0; i < output.length; i++) {
    output[i] = (state[i >> 2] as number) >>> (8 * (little ? i & 3 : 3 - (i & 3)));
  }
  return output;
}

/** The state of a MAC's key, so that a connection need not absorb its key anew for each request. Secret like the key. */
export interface HmacKey<Algorithm extends string = string> {
  readonly algorithm: Algorithm;
  readonly inner: Int32Array;
  readonly outer: Int32Array;
}

/**
 * HMAC (RFC 2104 §2) of a message.
 *
 * @throws {CountersignError} `KEY_INVALID` when the key is empty.
 */
export function hmac(hash: HashFunction, message: TextOrBytes, key: TextOrBytes | HmacKey): Bytes {
  const state = typeof key === 'string' || key instanceof Uint8Array ? hmacKey(hash, key, '') : key;
  const inner = finish(hash, new Int32Array(state.inner), hash.block, bytesOf(message));
  return finish(hash, new Int32Array(state.outer), hash.block, inner);
}

/**
 * The states after the key's two blocks, `K XOR ipad` and `K XOR opad` (RFC 2104 §2, §4).
 *
 * @throws {CountersignError} `KEY_INVALID` when the key is empty.
 */
export function hmacKey<Algorithm extends string>(
  hash: HashFunction,
  key: TextOrBytes,
  algorithm: Algorithm,
): HmacKey<Algorithm> {
  let bytes = bytesOf(key);
  if (bytes.length === 0) throw new CountersignError('KEY_INVALID', 'The key of a MAC is empty.');
  if (bytes.length > hash.block) bytes = digest(hash, bytes);
  const keyed = (pad: number): Int32Array => {
    const block = new Uint8Array(hash.block).fill(pad);
    for (let i = 0; i < bytes.length; i++) block[i] = (bytes[i] as number) ^ pad;
    const state = new Int32Array(hash.initial);
    hash.compress(state, block, 0, new Int32Array(16));
    return state;
  };
  return { algorithm, inner: keyed(0x36), outer: keyed(0x5c) };
}

/** Constants written as hexadecimal, eight digits a word. */
export function words(hexadecimal: string): Int32Array {
  return Int32Array.from(hexadecimal.match(/.{8}/g) ?? [], (word) => Number.parseInt(word, 16));
}
