import { CountersignError } from './errors.ts';
import type { Header, RequestParts, Scalar } from './parts.ts';

/** By name: `undefined` leaves the entry out, `null` removes what the request has. */
export type HeaderValues = Readonly<Record<string, Scalar | null | undefined>>;

/**
 * The request with these headers: one of the same name, whatever its case, is replaced in its first place and its other
 * occurrences go; the others are appended.
 *
 * @param yields  Whether a header that the request has already stays as it is.
 * @throws {CountersignError} `UNSAFE_VALUE` when a value begins or ends with white space or holds anything but
 *   `\t`, `\x20-\x7e` and `\x80-\xff` (RFC 9110 §5.5): nothing is trimmed in silence.
 */
export function setHeaders(request: RequestParts, values: HeaderValues, yields = false): RequestParts {
  let { headers } = request;
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || (yields && has(headers, name))) continue;
    headers = placed(headers, name, value === null ? null : fieldValue(name, value));
  }
  return { ...request, headers };
}

function has(headers: readonly Header[], name: string): boolean {
  const lower = name.toLowerCase();
  return headers.some((header) => header[0].toLowerCase() === lower);
}

/** {@link setHeaders} of one value that has been judged: a pattern that runs through a long value takes as long as a hash. */
export function placed(headers: readonly Header[], name: string, value: string | null): readonly Header[] {
  const written: readonly Header[] = value === null ? [] : [[name, value]];
  const lower = name.toLowerCase();
  const same = (header: Header) => header[0].toLowerCase() === lower;
  const first = headers.findIndex(same);
  return first < 0
    ? [...headers, ...written]
    : headers.flatMap((header, index) => (index === first ? written : same(header) ? [] : [header]));
}

/** {@link setHeaders} for constants of the definition, which give way to what the caller has set. */
export function defaultHeaders(request: RequestParts, values: HeaderValues): RequestParts {
  return setHeaders(request, values, true);
}

/**
 * A header's value as text.
 *
 * @throws {CountersignError} `UNSAFE_VALUE` when it may not stand there.
 */
export function fieldValue(name: string, value: Scalar): string {
  const text = String(value);
  // Without alternatives a pattern runs through a long value in half the time.
  if (/[^\t -~\x80-\xff]/.test(text) || /[\t ]/.test(text.charAt(0) + text.slice(-1))) {
    throw new CountersignError('UNSAFE_VALUE', `The value for ${name} has a character that no header may hold there.`, {
      name,
    });
  }
  return text;
}

/**
 * A value that stands between quotes in a header: it may hold neither `"` nor `\`, since servers disagree on escapes.
 *
 * @throws {CountersignError} `UNSAFE_VALUE`
 */
export function quotedValue(value: Scalar): string {
  const text = String(value);
  if (/["\\]|[^\t -~\x80-\xff]/.test(text)) {
    throw new CountersignError(
      'UNSAFE_VALUE',
      'A value between quotes in a header has a character that may not stand there.',
    );
  }
  return text;
}

/**
 * The request with these cookies in its Cookie header (RFC 6265 §4.2.1): one of the same name is replaced in place, the
 * others are appended; what else the header holds stays as it is.
 *
 * @throws {CountersignError} `UNSAFE_VALUE` when a value holds anything but cookie-octets (RFC 6265 §4.1.1).
 */
export function setCookies(request: RequestParts, values: HeaderValues, yields = false): RequestParts {
  const sent = request.headers.filter(([name]) => name.toLowerCase() === 'cookie');
  let cookies = sent.flatMap(([, value]) => value.split(';'));
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    const same = (cookie: string) => cookie.split('=', 1)[0]?.trim() === name;
    const first = cookies.findIndex(same);
    if (yields && first >= 0) continue;
    const others = cookies.filter((cookie) => !same(cookie));
    if (value !== null) others.splice(first < 0 ? others.length : first, 0, ` ${name}=${cookieValue(name, value)}`);
    cookies = others;
  }
  return setHeaders(request, { Cookie: cookies.join(';').trimStart() || null });
}

/** {@link setCookies} for constants of the definition, which give way to what the caller has set. */
export function defaultCookies(request: RequestParts, values: HeaderValues): RequestParts {
  return setCookies(request, values, true);
}

function cookieValue(name: string, value: Scalar): string {
  const text = String(value);
  // A server that sets a cookie between quotes wants the quotes back.
  if (/[^!#-+\--:<-[\]-~]/.test(text.replace(/^"(.*)"$/s, '$1'))) {
    throw new CountersignError(
      'UNSAFE_VALUE',
      `The value for the cookie ${name} has a character that no cookie may hold.`,
      { name },
    );
  }
  return text;
}
