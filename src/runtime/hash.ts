// biome-ignore-all lint/style/noNonNullAssertion: every index stays within its array.
import { bytesOf } from './bytes.ts';
import { CountersignError } from './errors.ts';
import type { Bytes, TextOrBytes } from './parts.ts';

/** A hash function of the Merkle–Damgård kind, in 32-bit words: what sets MD5, SHA-1 and the SHA-2 family apart. */
export interface HashFunction {
  /** Bytes in a block. */
  readonly block: 64 | 128;
  /** Bytes in a digest. */
  readonly length: number;
  /** The bytes of a word in the other order, where words are written with their lowest byte first (MD5). */
  readonly swapped?: (word: number) => number;
  readonly initial: Int32Array;
  /**
   * Absorbs a block into the state.
   *
   * @param words  The words of the block, their first byte the highest. What they are afterwards means nothing: a message schedule may overwrite them.
   */
  readonly compress: (state: Int32Array, words: Int32Array) => void;
}

/** The digest of a message: text is hashed as UTF-8 unless `encode` makes other bytes of what is not ASCII. */
export function digest(hash: HashFunction, message: TextOrBytes, encode?: (text: string) => Bytes): Bytes {
  return finish(hash, new Int32Array(hash.initial), 0, message, encode);
}

/** {@link absorbRest}, and the digest. */
function finish(
  hash: HashFunction,
  state: Int32Array,
  absorbed: number,
  message: TextOrBytes,
  encode?: (text: string) => Bytes,
): Bytes {
  absorbRest(hash, state, new Int32Array(hash.block / 4), absorbed, message, encode);
  const output = new Uint8Array(hash.length);
  for (let i = 0; i < output.length; i += 4) {
    const word = digestWord(hash, state, i >> 2);
    output[i] = word >> 24;
    output[i + 1] = word >> 16;
    output[i + 2] = word >> 8;
    output[i + 3] = word;
  }
  return output;
}

/** A word of the digest, its first byte the highest, of a state that has absorbed all. */
function digestWord({ swapped }: HashFunction, state: Int32Array, index: number): number {
  return swapped ? swapped(state[index]!) : state[index]!;
}

/**
 * Absorbs the rest of a message, its padding and its length (FIPS 180-4 §5.1, RFC 1321 §3.1–3.2).
 *
 * @param state   What `absorbed` bytes, whole blocks, have made of the initial state; overwritten.
 * @param words   Room for a block; overwritten.
 * @param encode  The bytes of a text that is not all ASCII.
 */
export function absorbRest(
  hash: HashFunction,
  state: Int32Array,
  words: Int32Array,
  absorbed: number,
  message: TextOrBytes,
  encode: (text: string) => Bytes = bytesOf,
): void {
  const { block, compress, swapped } = hash;
  if (typeof message === 'string' && message.length > mostByCharacter) message = encode(message);
  let at = 0;
  for (; ; at += block) {
    if (typeof message !== 'string') putBytes(words, message, at);
    else if (!putAscii(words, message, at)) {
      absorbRest(hash, state, words, absorbed + at, encode(message.slice(at)));
      return;
    }
    if (at + block > message.length) break;
    compress(state, words);
  }

  // Behind the rest 0x80, zeros, and the length in bits: 8 bytes of it in a block of 64, 16 in one of 128.
  const rest = message.length - at;
  words[rest >> 2]! |= 0x80 << shift(rest);
  if (rest + 1 + block / 8 > block) {
    compress(state, words);
    words.fill(0);
  }
  const bits = (absorbed + message.length) * 8;
  const last = words.length - 1;
  words[last - 1] = swapped ? swapped(bits) : bits / 0x100000000;
  words[last] = swapped ? swapped(bits / 0x100000000) : bits;
  compress(state, words);
}

/** The block of a message that begins at `at`; zeros behind its end. */
function putBytes(words: Int32Array, bytes: Bytes, at: number): void {
  for (let i = 0; i < words.length; i++, at += 4) {
    const left = bytes.length - at;
    const a = left > 0 ? bytes[at]! : 0;
    const b = left > 1 ? bytes[at + 1]! : 0;
    const c = left > 2 ? bytes[at + 2]! : 0;
    const d = left > 3 ? bytes[at + 3]! : 0;
    words[i] = (a << 24) | (b << 16) | (c << 8) | d;
  }
}

/**
 * The same of a text; false when the block holds more than ASCII. Without the platform's encoder, a call of which takes as
 * long as several blocks, and without an array for the whole text: only small ones are cheap.
 */
function putAscii(words: Int32Array, text: string, at: number): boolean {
  let all = 0;
  for (let i = 0; i < words.length; i++, at += 4) {
    const left = text.length - at;
    const a = left > 0 ? text.charCodeAt(at) : 0;
    const b = left > 1 ? text.charCodeAt(at + 1) : 0;
    const c = left > 2 ? text.charCodeAt(at + 2) : 0;
    const d = left > 3 ? text.charCodeAt(at + 3) : 0;
    all |= a | b | c | d;
    words[i] = (a << 24) | (b << 16) | (c << 8) | d;
  }
  return all < 128;
}

/** From here on the encoder is quicker than reading a text, which engines hold in pieces, by character. */
const mostByCharacter = 384;

/** How far left the byte at an index of a message stands in its word. */
function shift(index: number): number {
  return 8 * (~index & 3);
}

/** A message with its padding and its length: whole blocks. */
export function paddedMessage({ block, swapped }: HashFunction, message: Bytes): DataView {
  const padded = new Uint8Array(block * Math.ceil((message.length + 1 + block / 8) / block));
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - (swapped ? 8 : 4), message.length * 8, swapped !== undefined);
  return view;
}

/** Absorbs whole blocks of a message, from one byte to another. */
export function absorbBlocks(
  { block, compress }: HashFunction,
  state: Int32Array,
  words: Int32Array,
  message: DataView,
  from: number,
  to: number,
): void {
  for (let at = from; at < to; at += block) {
    for (let i = 0; i < words.length; i++) words[i] = message.getInt32(at + 4 * i);
    compress(state, words);
  }
}

/** Writes the digest of a state that has absorbed all into a message, in lower-case hexadecimal: four digits at a time. */
export function putHex(hash: HashFunction, state: Int32Array, message: DataView, at: number): void {
  for (let i = 0; i < hash.length / 2; i++) {
    const word = digestWord(hash, state, i >> 1);
    let digits = i % 2 === 0 ? word >>> 16 : word & 0xffff;
    digits = (digits | (digits << 8)) & 0xff00ff;
    digits = (digits | (digits << 4)) & 0xf0f0f0f;
    // 1 in each byte whose digit is a letter; from 9 to `a` there are 39 more than one.
    const letters = ((digits + 0x6060606) >> 4) & 0x1010101;
    message.setInt32(at + 4 * i, digits + 0x30303030 + letters * 39);
  }
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
  const state = typeof key === 'object' && 'inner' in key ? key : hmacKey(hash, key, '');
  const inner = finish(hash, new Int32Array(state.inner), hash.block, message);
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
  if (key.length === 0) throw new CountersignError('KEY_INVALID', 'The key of a MAC is empty.');
  let bytes = key.length > hash.block ? digest(hash, key) : bytesOf(key);
  if (bytes.length > hash.block) bytes = digest(hash, bytes);
  const keyed = (pad: number): Int32Array => {
    const block = new Int32Array(hash.block / 4).fill(pad * 0x01010101);
    for (let i = 0; i < bytes.length; i++) block[i >> 2]! ^= bytes[i]! << shift(i);
    const state = new Int32Array(hash.initial);
    hash.compress(state, block);
    return state;
  };
  return { algorithm, inner: keyed(0x36), outer: keyed(0x5c) };
}

/** Constants written as hexadecimal, eight digits a word. */
export function words(hexadecimal: string): Int32Array {
  return Int32Array.from(hexadecimal.match(/.{8}/g) ?? [], (word) => Number.parseInt(word, 16));
}
