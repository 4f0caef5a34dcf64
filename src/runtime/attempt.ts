import { hex } from './encoding.ts';
import { wrongCall } from './errors.ts';

/** Where time and randomness come from: passed in, so that a request can be repeated exactly. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** That many random bytes. */
  random(bytes: number): Uint8Array;
  /** Strictly increasing integers, from Unix milliseconds. Without it an attempt counts with its own `now`. */
  counter?(): number;
}

/** One try at sending a request: one reading of the clock and one counter value, however often they are read. */
export interface Attempt {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly counter: number;
  random(bytes: number): Uint8Array;
  /** A version 4 UUID (RFC 9562 §5.4) in lower case. */
  uuid(): string;
  /** That many random bytes in lower-case hex: `nonce(8)` is 16 characters. */
  nonce(bytes: number): string;
  /** Receives the named steps of a signature; set only by `explain()`. */
  explain?(values: Readonly<Record<string, unknown>>): void;
}

/** The platform's clock and randomness, with a counter of its own that never repeats or goes back. */
export function systemClock(): Clock {
  let last = 0;
  return {
    now: () => Date.now(),
    random: platformRandom(),
    counter() {
      last = Math.max(Date.now(), last + 1);
      return last;
    },
  };
}

/**
 * The platform's randomness, drawn 1,024 bytes at a time, since one call into it takes as long as a hash. No byte is given
 * out twice, and none stays behind.
 */
export function platformRandom(): Clock['random'] {
  const pool = new Uint8Array(1024);
  let used = pool.length;
  return (bytes) => {
    if (bytes > 64) return crypto.getRandomValues(new Uint8Array(bytes));
    if (used + bytes > pool.length) {
      crypto.getRandomValues(pool);
      used = 0;
    }
    const drawn = pool.slice(used, used + bytes);
    pool.fill(0, used, used + bytes);
    used += bytes;
    return drawn;
  };
}

/**
 * A clock that says what was recorded: time stands still, randomness is taken from `random` in order.
 *
 * The clock throws a `TypeError` with code `INVALID_CLOCK` when the recorded randomness runs out.
 */
export function recordedClock(now: number, random: Uint8Array = new Uint8Array(0), counter = now): Clock {
  let used = 0;
  let count = counter;
  return {
    now: () => now,
    counter: () => count++,
    random(bytes) {
      if (used + bytes > random.length) {
        throw wrongCall('INVALID_CLOCK', `The recorded randomness has run out: ${bytes} more bytes were needed.`);
      }
      used += bytes;
      return random.slice(used - bytes, used);
    },
  };
}

/** Begins an attempt: reads the clock once. */
export function attempt(clock: Clock): Attempt {
  return new OneAttempt(clock);
}

/** The getter stands on the prototype: one in each object takes as long to make as a hash. */
class OneAttempt implements Attempt {
  readonly now: number;
  readonly random: Attempt['random'];
  readonly uuid: Attempt['uuid'];
  readonly nonce: Attempt['nonce'];
  private readonly count: () => number;

  constructor(clock: Clock) {
    const now = clock.now();
    let counter: number | undefined;
    this.now = now;
    this.random = (bytes) => clock.random(bytes);
    this.uuid = () => uuidOf(clock.random(16));
    this.nonce = (bytes) => hex(clock.random(bytes));
    this.count = () => {
      counter ??= clock.counter ? clock.counter() : now;
      return counter;
    };
  }

  get counter(): number {
    return this.count();
  }
}

/** A version 4 UUID from 16 random bytes: RFC 9562 §5.4 sets version and variant. */
export function uuidOf(random: Uint8Array): string {
  const bytes = random.slice(0, 16);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  return hex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
