// biome-ignore-all lint/style/noNonNullAssertion: every index stays within its block.
import { digest, type HashFunction, type HmacKey, hmac, hmacKey, words } from './hash.ts';
import type { Bytes, TextOrBytes } from './parts.ts';

/** Computed: written out, they are the longest text of a module that answers Digest. */
const sha512Constants = /* @__PURE__ */ cubeRootFractions();

/** Fractional parts of the cube roots of the first 80 primes, each as a high and a low word (FIPS 180-4 §4.2.3). */
function cubeRootFractions(): Int32Array {
  const primes: number[] = [];
  for (let n = 2; primes.length < 80; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  const halves = primes.flatMap((prime) => {
    const cube = BigInt(prime) << 192n;
    // Newton's steps down from above end at the integer root, 64 bits of which stand behind the point.
    let root = BigInt(Math.ceil(Math.cbrt(prime) * 2 ** 32) + 1) << 32n;
    for (let next = root; ; root = next) {
      next = (2n * root + cube / (root * root)) / 3n;
      if (next >= root) return [Number((root >> 32n) & 0xffffffffn), Number(root & 0xffffffffn)];
    }
  });
  return Int32Array.from(halves);
}

const sha512Function: HashFunction = {
  block: 128,
  length: 64,
  // FIPS 180-4 §5.3.5: fractional parts of the square roots of the first eight primes.
  initial: /* @__PURE__ */ words(
    '6a09e667f3bcc908bb67ae8584caa73b3c6ef372fe94f82ba54ff53a5f1d36f1510e527fade682d19b05688c2b3e6c1f' +
      '1f83d9abfb41bd6b5be0cd19137e2179',
  ),
  compress: sha512Block,
};

const sha384Function: HashFunction = {
  block: 128,
  length: 48,
  // FIPS 180-4 §5.3.4: of the ninth to the sixteenth prime.
  initial: /* @__PURE__ */ words(
    'cbbb9d5dc1059ed8629a292a367cd5079159015a3070dd17152fecd8f70e593967332667ffc00b318eb44a8768581511' +
      'db0c2e0d64f98fa747b5481dbefa4fa4',
  ),
  compress: sha512Block,
};

export const sha512T256Function: HashFunction = {
  block: 128,
  length: 32,
  // FIPS 180-4 §5.3.6.2.
  initial: /* @__PURE__ */ words(
    '22312194fc2bf72c9f555fa3c84c64c22393b86b6f53b151963877195940eabd96283ee2a88effe3be5e1e2553863992' +
      '2b0199fc2c85b8aa0eb72ddc81c52ca2',
  ),
  compress: sha512Block,
};

/** SHA-512 (FIPS 180-4 §6.4): 64 bytes. */
export function sha512(message: TextOrBytes): Bytes {
  return digest(sha512Function, message);
}

/** SHA-384 (FIPS 180-4 §6.5): 48 bytes. */
export function sha384(message: TextOrBytes): Bytes {
  return digest(sha384Function, message);
}

/** SHA-512/256 (FIPS 180-4 §6.7): 32 bytes, not a truncated SHA-512. */
export function sha512_256(message: TextOrBytes): Bytes {
  return digest(sha512T256Function, message);
}

/**
 * HMAC with SHA-512 (RFC 2104, RFC 4868): 64 bytes.
 *
 * @param key  Text as UTF-8, bytes, or a state made once by {@link hmacSha512Key}.
 * @throws {CountersignError} `KEY_INVALID` when the key is empty.
 */
export function hmacSha512(message: TextOrBytes, key: TextOrBytes | HmacKey<'sha512'>): Bytes {
  return hmac(sha512Function, message, key);
}

/** The state of a key for {@link hmacSha512}. */
export function hmacSha512Key(key: TextOrBytes): HmacKey<'sha512'> {
  return hmacKey(sha512Function, key, 'sha512');
}

/**
 * HMAC with SHA-384 (RFC 2104, RFC 4868): 48 bytes.
 *
 * @param key  Text as UTF-8, bytes, or a state made once by {@link hmacSha384Key}.
 * @throws {CountersignError} `KEY_INVALID` when the key is empty.
 */
export function hmacSha384(message: TextOrBytes, key: TextOrBytes | HmacKey<'sha384'>): Bytes {
  return hmac(sha384Function, message, key);
}

/** The state of a key for {@link hmacSha384}. */
export function hmacSha384Key(key: TextOrBytes): HmacKey<'sha384'> {
  return hmacKey(sha384Function, key, 'sha384');
}

/**
 * FIPS 180-4 §6.4.2: one block. A 64-bit word is a high and a low half; a sum adds the low halves as unsigned numbers,
 * which stay exact, and carries what exceeds 32 bits into the high one.
 */
function sha512Block(state: Int32Array, words: Int32Array): void {
  // Sixteen words that are overwritten in turn, in two halves: engines keep arrays of this size on the fast heap.
  const high = new Int32Array(16);
  const low = new Int32Array(16);
  for (let i = 0; i < 16; i++) {
    high[i] = words[2 * i]!;
    low[i] = words[2 * i + 1]!;
  }
  let ah = state[0]!;
  let al = state[1]!;
  let bh = state[2]!;
  let bl = state[3]!;
  let ch = state[4]!;
  let cl = state[5]!;
  let dh = state[6]!;
  let dl = state[7]!;
  let eh = state[8]!;
  let el = state[9]!;
  let fh = state[10]!;
  let fl = state[11]!;
  let gh = state[12]!;
  let gl = state[13]!;
  let hh = state[14]!;
  let hl = state[15]!;
  for (let t = 0; t < 80; t++) {
    const at = t & 15;
    if (t > 15) {
      const xh = high[(t + 1) & 15]!;
      const xl = low[(t + 1) & 15]!;
      const yh = high[(t + 14) & 15]!;
      const yl = low[(t + 14) & 15]!;
      // σ0(x): rotations by 1 and 8, shift by 7; σ1(y): rotations by 19 and 61, shift by 6.
      const sum =
        (low[at]! >>> 0) +
        (low[(t + 9) & 15]! >>> 0) +
        ((((xl >>> 1) | (xh << 31)) ^ ((xl >>> 8) | (xh << 24)) ^ ((xl >>> 7) | (xh << 25))) >>> 0) +
        ((((yl >>> 19) | (yh << 13)) ^ ((yh >>> 29) | (yl << 3)) ^ ((yl >>> 6) | (yh << 26))) >>> 0);
      high[at] =
        high[at]! +
        high[(t + 9) & 15]! +
        carry(sum) +
        (((xh >>> 1) | (xl << 31)) ^ ((xh >>> 8) | (xl << 24)) ^ (xh >>> 7)) +
        (((yh >>> 19) | (yl << 13)) ^ ((yl >>> 29) | (yh << 3)) ^ (yh >>> 6));
      low[at] = sum;
    }
    // T1 = h + Σ1(e) + Ch(e, f, g) + K + W; Σ1: rotations by 14, 18 and 41.
    const t1 =
      (hl >>> 0) +
      (sha512Constants[2 * t + 1]! >>> 0) +
      (low[at]! >>> 0) +
      ((gl ^ (el & (fl ^ gl))) >>> 0) +
      ((((el >>> 14) | (eh << 18)) ^ ((el >>> 18) | (eh << 14)) ^ ((eh >>> 9) | (el << 23))) >>> 0);
    const t1High =
      (hh +
        sha512Constants[2 * t]! +
        high[at]! +
        (gh ^ (eh & (fh ^ gh))) +
        carry(t1) +
        (((eh >>> 14) | (el << 18)) ^ ((eh >>> 18) | (el << 14)) ^ ((el >>> 9) | (eh << 23)))) |
      0;
    // T1 + T2, T2 = Σ0(a) + Maj(a, b, c); Σ0: rotations by 28, 34 and 39.
    const next =
      ((t1 | 0) >>> 0) +
      (((al & bl) | (cl & (al | bl))) >>> 0) +
      ((((al >>> 28) | (ah << 4)) ^ ((ah >>> 2) | (al << 30)) ^ ((ah >>> 7) | (al << 25))) >>> 0);
    const nextHigh =
      (t1High +
        ((ah & bh) | (ch & (ah | bh))) +
        carry(next) +
        (((ah >>> 28) | (al << 4)) ^ ((al >>> 2) | (ah << 30)) ^ ((al >>> 7) | (ah << 25)))) |
      0;
    const moved = (dl >>> 0) + ((t1 | 0) >>> 0);
    hh = gh;
    hl = gl;
    gh = fh;
    gl = fl;
    fh = eh;
    fl = el;
    eh = (dh + t1High + carry(moved)) | 0;
    el = moved | 0;
    dh = ch;
    dl = cl;
    ch = bh;
    cl = bl;
    bh = ah;
    bl = al;
    ah = nextHigh;
    al = next | 0;
  }
  const result = [ah, al, bh, bl, ch, cl, dh, dl, eh, el, fh, fl, gh, gl, hh, hl];
  for (let i = 0; i < 16; i += 2) {
    const sum = (state[i + 1]! >>> 0) + (result[i + 1]! >>> 0);
    state[i]! += result[i]! + carry(sum);
    state[i + 1] = sum;
  }
}

/** What a sum of low halves carries into the high one. */
function carry(sum: number): number {
  return (sum / 0x100000000) | 0;
}
