import { CountersignError } from './errors.ts';

/** Whole seconds since 1970 of a time in milliseconds: `unix`. */
export function unix(time: number): number {
  return Math.floor(time / 1000);
}

/** Whole milliseconds since 1970: `unix_ms`. */
export function unixMs(time: number): number {
  return Math.floor(time);
}

/** `2013-05-24T00:00:00Z` (RFC 3339). */
export function iso8601(time: number): string {
  return formatDate(time, '%Y-%m-%dT%H:%M:%SZ');
}

/** `2013-05-24T00:00:00.250Z` (RFC 3339). */
export function iso8601Ms(time: number): string {
  return formatDate(time, '%Y-%m-%dT%H:%M:%S.%LZ');
}

/** `Fri, 24 May 2013 00:00:00 GMT` (RFC 9110 §5.6.7). */
export function httpDate(time: number): string {
  return formatDate(time, '%a, %d %b %Y %H:%M:%S GMT');
}

/**
 * A time in UTC by a format: `%Y %m %d %H %M %S`, `%L` milliseconds, `%j` day of the year, `%a %b` English names, `%e` day
 * padded with a space, `%%`. Other characters stand for themselves.
 *
 * @throws {CountersignError} `ENCODING_INVALID` when the time is no number or beyond the years 0 to 9999.
 */
export function formatDate(time: number, format: string): string {
  const date = new Date(time);
  const year = date.getUTCFullYear();
  // Written so that an invalid date, whose year is NaN, is refused too.
  if (!(year >= 0 && year <= 9999)) throw new CountersignError('ENCODING_INVALID', 'A time is out of range.');
  const digits = (value: number, width: number) => String(value).padStart(width, '0');
  const written: Readonly<Record<string, () => string>> = {
    Y: () => digits(year, 4),
    m: () => digits(date.getUTCMonth() + 1, 2),
    d: () => digits(date.getUTCDate(), 2),
    e: () => String(date.getUTCDate()).padStart(2, ' '),
    H: () => digits(date.getUTCHours(), 2),
    M: () => digits(date.getUTCMinutes(), 2),
    S: () => digits(date.getUTCSeconds(), 2),
    L: () => digits(date.getUTCMilliseconds(), 3),
    j: () => digits(Math.floor((time - Date.UTC(year, 0)) / 86_400_000) + 1, 3),
    // `Fri, 24 May 2013 00:00:00 GMT`: ECMA-262 fixes the form and the names.
    a: () => date.toUTCString().slice(0, 3),
    b: () => date.toUTCString().slice(8, 11),
    '%': () => '%',
  };
  return format.replace(/%([YmdeHMSLjab%])/g, (_, letter: string) => (written[letter] as () => string)());
}

/** A time so many milliseconds later. */
export function plus(time: number, milliseconds: number): number {
  return time + milliseconds;
}
