import type { Attempt } from './attempt.ts';
import { base64urlDecode } from './encoding.ts';
import { CountersignError } from './errors.ts';
import { read } from './response-path.ts';

/**
 * When something ends, from how long it lives: seconds (a number, or text with one), or a duration such as `30m`,
 * `500ms`, `1.5h`, `180d`.
 *
 * @returns  Milliseconds since the epoch; undefined when nothing is said, or the life is not positive, which servers write
 *   for "no end": it is then used until it is refused.
 * @throws {CountersignError} `BAD_RESPONSE` when it is none of these.
 */
export function expiryIn(value: unknown, attempt: Pick<Attempt, 'now'>): number | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const [, digits, unit = 's'] = /^\s*(-?\d{1,18}(?:\.\d{1,9})?)\s*(ms|s|m|h|d)?\s*$/.exec(scalarText(value)) ?? [];
  if (digits === undefined) throw unreadableExpiry();
  const length = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }[unit as 'ms'];
  return bounded(attempt.now, Number(digits) * length);
}

/**
 * When something ends, from the moment itself: epoch seconds or milliseconds (told apart by magnitude), an ISO 8601 date
 * and time (UTC unless it says otherwise), an HTTP date (RFC 9110 §5.6.7), or a JSON Web Token (its `exp`).
 *
 * @returns  Milliseconds since the epoch; undefined when nothing is said.
 * @throws {CountersignError} `BAD_RESPONSE` when it is none of these.
 */
export function expiryAt(value: unknown): number | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const text = scalarText(value).trim();
  const moment = epochMoment(text) ?? isoMoment(text) ?? httpDateMoment(text) ?? tokenEnd(text);
  if (moment === undefined || !(Math.abs(moment) <= 8.64e15)) throw unreadableExpiry();
  return moment;
}

/** The latest end that is believed: ten years from now. */
function bounded(now: number, life: number): number | undefined {
  return life > 0 ? now + Math.min(life, 315_360_000_000) : undefined;
}

function scalarText(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') return String(value);
  const text = read(value, '#text');
  if (typeof text === 'string') return text;
  throw unreadableExpiry();
}

function unreadableExpiry(): CountersignError {
  return new CountersignError(
    'BAD_RESPONSE',
    'The response tells when the session ends in a form that cannot be read.',
  );
}

/** Below 10¹¹ a number means seconds: that many milliseconds ended in March 1973, that many seconds end in the year 5138. */
function epochMoment(text: string): number | undefined {
  if (!/^\d{1,16}(?:\.\d{1,9})?$/.test(text)) return undefined;
  const number = Number(text);
  return Math.round(number < 1e11 ? number * 1000 : number);
}

function isoMoment(text: string): number | undefined {
  const found =
    /^(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,12}))?)?)?\s?(?:[Zz]|([+-])(\d\d):?(\d\d)?)?$/.exec(
      text,
    );
  if (!found) return undefined;
  const [, year, month, day, hour = 0, minute = 0, second = 0, fraction = '0', sign, zoneHours = 0, zoneMinutes = 0] =
    found;
  const offset = (Number(zoneHours) * 60 + Number(zoneMinutes)) * (sign === '-' ? -60_000 : 60_000);
  const ms = Math.floor(Number(`0.${fraction}`) * 1000);
  return utc(Number(year), Number(month), Number(day), Number(hour), Number(minute), Number(second), ms, offset);
}

/** IMF-fixdate, and the obsolete RFC 850 and asctime forms that a recipient must accept too. */
function httpDateMoment(text: string): number | undefined {
  const asctime = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) ([ \d]\d) (\d\d):(\d\d):(\d\d) (\d{4})$/.exec(text);
  const fixdate = /^[A-Z][a-z]{2,8}, (\d\d)[ -]([A-Z][a-z]{2})[ -](\d{4}|\d\d) (\d\d):(\d\d):(\d\d) GMT$/.exec(text);
  const [day, name, year, ...clock] = asctime
    ? [asctime[2], asctime[1], asctime[6], asctime[3], asctime[4], asctime[5]]
    : (fixdate?.slice(1) ?? []);
  const month = 'JanFebMarAprMayJunJulAugSepOctNovDec'.indexOf(name ?? '?');
  if (day === undefined || month < 0 || month % 3 !== 0) return undefined;
  // A year of two digits is of this century: such a date says when something ends.
  const full = year?.length === 2 ? 2000 + Number(year) : Number(year);
  return utc(full, month / 3 + 1, Number(day), Number(clock[0]), Number(clock[1]), Number(clock[2]), 0, 0);
}

/** `exp` of a JSON Web Token (RFC 7519 §4.1.4): only read, never trusted for anything else. */
function tokenEnd(text: string): number | undefined {
  const payload = /^[\w-]+\.([\w-]+)\.[\w-]*$/.exec(text)?.[1];
  if (payload === undefined) return undefined;
  try {
    const end = read(JSON.parse(new TextDecoder().decode(base64urlDecode(payload))), 'exp');
    return typeof end === 'number' ? Math.round(end * 1000) : undefined;
  } catch {
    // No JSON within: the platform's error quotes it.
    return undefined;
  }
}

/** A moment by the calendar; undefined when there is no such day or hour. A leap second counts as the one before it. */
function utc(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  ms: number,
  offset: number,
): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!exists || hour > 24 || minute > 59 || second > 60) return undefined;
  return date.getTime() + hour * 3_600_000 + minute * 60_000 + Math.min(second, 59) * 1000 + ms - offset;
}
