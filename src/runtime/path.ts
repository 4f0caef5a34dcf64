import { percentEncode } from './encoding.ts';
import { CountersignError } from './errors.ts';
import type { Scalar } from './parts.ts';

/**
 * A value as one segment of a path: percent-encoded, `/` too, so that it cannot climb out of its place.
 *
 * @throws {CountersignError} `UNSAFE_VALUE` when it is empty, `.` or `..`, which every URL parser takes for a step.
 */
export function pathSegment(value: Scalar): string {
  const text = String(value);
  if (text === '' || text === '.' || text === '..') {
    throw new CountersignError('UNSAFE_VALUE', 'A value in a path is empty or a dot segment.');
  }
  return percentEncode(text);
}

/** A path after a server's URL, with exactly one slash between; nothing between when the path is empty or only a query. */
export function joinUrl(server: string, path: string): string {
  const base = server.replace(/\/+$/, '');
  return path === '' || path.startsWith('?') ? base + path : `${base}/${path.replace(/^\/+/, '')}`;
}

/**
 * A path without dot segments (RFC 3986 §5.2.4) and without empty ones, as signatures over a normal form want it:
 * `normalize_path`.
 */
export function normalizePath(path: string): string {
  const kept: string[] = [];
  const segments = path.split('/');
  for (const segment of segments) {
    if (segment === '..') kept.pop();
    else if (segment !== '' && segment !== '.') kept.push(segment);
  }
  const closed = /^\.{0,2}$/.test(segments.at(-1) ?? '');
  return `/${kept.join('/')}${closed && kept.length > 0 ? '/' : ''}`;
}
