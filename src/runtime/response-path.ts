import { CountersignError } from './errors.ts';

/**
 * The value at a path in what a server sent: own properties and items only, so that no name reaches a prototype;
 * undefined where a part of the path is not there, or the value is null.
 *
 * An XML element that holds nothing but text is that text; `#text` of it is the text again.
 */
export function read(value: unknown, ...path: readonly (string | number)[]): unknown {
  let at = value;
  for (const step of path) {
    if (typeof at === 'string' && step === '#text') continue;
    if (typeof at !== 'object' || at === null) return undefined;
    if (!Object.hasOwn(at, step) || (Array.isArray(at) && step === 'length')) return undefined;
    at = (at as Record<string | number, unknown>)[step];
  }
  return at ?? undefined;
}

/**
 * What a response gave, as text to be kept: numbers and booleans are written out, absent and null are absent.
 *
 * @throws {CountersignError} `BAD_RESPONSE` when it is a list or a map.
 */
export function savedText(value: unknown): string | undefined {
  if (typeof value === 'string' || value === undefined) return value;
  if (value === null) return undefined;
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  // An XML element with attributes.
  const text = Array.isArray(value) ? undefined : read(value, '#text');
  if (typeof text === 'string') return text;
  throw new CountersignError('BAD_RESPONSE', 'The response has a list or a map where one value is needed.');
}

/**
 * What a response gave, as a number to be kept; text that is one counts as one.
 *
 * @throws {CountersignError} `BAD_RESPONSE` when it is something else.
 */
export function savedNumber(value: unknown): number | undefined {
  const text = savedText(value)?.trim();
  if (text === undefined || text === '') return undefined;
  const number = Number(text);
  if (Number.isFinite(number) && /^[-+.\deE]+$/.test(text)) return number;
  throw new CountersignError('BAD_RESPONSE', 'The response has something else where a number is needed.');
}

/**
 * What a response gave, as true or false to be kept; text that says one of them counts as it.
 *
 * @throws {CountersignError} `BAD_RESPONSE` when it is something else.
 */
export function savedBoolean(value: unknown): boolean | undefined {
  const text = savedText(value)?.trim();
  if (text === undefined || text === '') return undefined;
  if (text === 'true' || text === 'false') return text === 'true';
  throw new CountersignError('BAD_RESPONSE', 'The response has something else where true or false is needed.');
}
