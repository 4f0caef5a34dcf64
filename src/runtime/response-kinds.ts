import { CountersignError } from './errors.ts';
import { read } from './response-path.ts';

/**
 * What a response gave, as a list: undefined when it is absent or null. A single XML element, which its document does
 * not tell from a list of one, is a list of one.
 *
 * @throws {CountersignError} `BAD_RESPONSE` when it is text, a number or a boolean.
 */
export function listOf(value: unknown): readonly unknown[] | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'object') return Array.isArray(value) ? value : [value];
  throw new CountersignError('BAD_RESPONSE', 'The response has a single value where a list is needed.');
}

/**
 * What a response gave, as a map: undefined when it is absent or null.
 *
 * @throws {CountersignError} `BAD_RESPONSE` when it is a list or a single value.
 */
export function mapOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new CountersignError('BAD_RESPONSE', 'The response has something else where a map is needed.');
}

/**
 * What a response gave, as something that has a length: text, a list or a map; undefined when it is absent or null.
 *
 * @throws {CountersignError} `BAD_RESPONSE` when it is a number or a boolean.
 */
export function sizedOf(value: unknown): string | readonly unknown[] | Readonly<Record<string, unknown>> | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value;
  if (typeof value === 'object') return Array.isArray(value) ? value : (value as Record<string, unknown>);
  throw new CountersignError('BAD_RESPONSE', 'The response has a single value where a list is needed.');
}

/** What a response gave, as a number, also where it is written as text; undefined when it is no number. */
export function numberOf(value: unknown): number | undefined {
  const text = typeof value === 'object' ? read(value, '#text') : value;
  if (typeof text !== 'string' && typeof text !== 'number' && typeof text !== 'bigint') return undefined;
  const number = typeof text === 'string' && text.trim() === '' ? Number.NaN : Number(text);
  return Number.isNaN(number) ? undefined : number;
}

/**
 * Whether something stands in what a response gave: as an item of a list, as a part of a text, as a name in a map. In
 * anything else stands nothing.
 */
export function contains(whole: unknown, sought: unknown): boolean {
  if (Array.isArray(whole)) return whole.includes(sought);
  if (whole === null || sought === undefined || typeof sought === 'object') return false;
  if (typeof whole === 'object') return Object.hasOwn(whole, String(sought));
  return typeof whole === 'string' && whole.includes(String(sought));
}
