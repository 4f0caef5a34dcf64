import { recordedClock } from '../../runtime/attempt.ts';
import type { Environment } from '../../runtime/connection.ts';
import { hexDecode } from '../../runtime/encoding.ts';
import { expiryAt } from '../../runtime/session-expiry.ts';
import { UsageError } from '../terminal.ts';

/** What repeats one request exactly. */
export interface Repeated {
  /** Seconds or milliseconds since 1970, ISO 8601, or an HTTP date. */
  readonly now?: string | number | undefined;
  /** Hexadecimal, consumed in order. */
  readonly random?: string | undefined;
  readonly counter?: string | number | undefined;
}

/**
 * The clock, randomness and counter of an environment, as far as they are given.
 *
 * @throws {UsageError} When one of them can't be read.
 */
export function repeatedClock(given: Repeated): Pick<Environment, 'now' | 'random' | 'counter'> {
  const now = given.now === undefined ? undefined : timeOf(given.now);
  const random = given.random === undefined ? undefined : bytesOf(given.random);
  const counter = given.counter === undefined ? undefined : integerOf(given.counter);
  const clock = recordedClock(now ?? Date.now(), random, counter);
  return {
    ...(now !== undefined && { now: clock.now }),
    ...(random !== undefined && { random: clock.random }),
    ...(counter !== undefined && clock.counter && { counter: clock.counter }),
  };
}

function timeOf(text: string | number): number {
  try {
    const time = expiryAt(text);
    if (time !== undefined) return time;
  } catch {
    // Said below, in words for this place.
  }
  throw new UsageError('a time is seconds or milliseconds since 1970, or ISO 8601 such as 2025-01-31T12:00:00Z.');
}

function bytesOf(text: string): Uint8Array {
  try {
    return hexDecode(text);
  } catch {
    throw new UsageError('recorded randomness is hexadecimal, two digits for each byte.');
  }
}

function integerOf(text: string | number): number {
  const number = Number(text);
  if (/^\d+$/.test(String(text)) && Number.isSafeInteger(number)) return number;
  throw new UsageError('a counter is a whole number.');
}
