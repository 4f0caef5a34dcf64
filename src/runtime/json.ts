import { toText } from './bytes.ts';
import { CountersignError } from './errors.ts';
import type { RequestParts } from './parts.ts';

/**
 * What can be written as JSON. A `Map` keeps the order of names that look like numbers; an entry or item that is
 * `undefined` is left out; a `bigint` is a number with all its digits.
 */
export type Json =
  | string
  | number
  | bigint
  | boolean
  | null
  | undefined
  | readonly Json[]
  | ReadonlyMap<string, Json>
  | { readonly [name: string]: Json };

/**
 * JSON without white space, names in their order: `json`.
 *
 * @throws {CountersignError} `ENCODING_INVALID` when a number is not finite.
 */
export function jsonText(value: unknown): string {
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) {
    if (typeof value === 'number' && !Number.isFinite(value)) {
      throw new CountersignError('ENCODING_INVALID', 'A number that is not finite cannot be written as JSON.');
    }
    return JSON.stringify(value ?? null);
  }
  if (Array.isArray(value))
    return `[${value
      .filter((item) => item !== undefined)
      .map(jsonText)
      .join(',')}]`;
  const members = value instanceof Map ? [...value] : Object.entries(value);
  const written = members.filter(([, member]) => member !== undefined);
  return `{${written.map(([name, member]) => `${JSON.stringify(name)}:${jsonText(member)}`).join(',')}}`;
}

/**
 * A JSON text (RFC 8259) as a value. Whole numbers that a `number` cannot hold become a `bigint`, so that they are signed
 * with the digits that were sent. Of a name that occurs twice the last value counts.
 *
 * @throws {CountersignError} `ENCODING_INVALID` when it is no JSON, nested more than 64 levels deep, or holds a number beyond
 *   all that a `number` reaches.
 */
export function parseJson(text: string): Json {
  const tokens = /[ \t\n\r]*("[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[\w.+-]+|$)/sy;
  let token = '';
  const advance = () => {
    token = tokens.exec(text)?.[1] ?? '?';
  };
  const expect = (wanted: boolean) => {
    if (!wanted) throw notJson();
  };
  const until = (close: string, item: () => void) => {
    advance();
    for (let more = token !== close; more; ) {
      item();
      more = token === ',';
      if (more) advance();
    }
    expect(token === close);
    advance();
  };
  const value = (depth: number): Json => {
    expect(depth <= 64);
    if (token === '[') {
      const items: Json[] = [];
      until(']', () => items.push(value(depth + 1)));
      return items;
    }
    if (token === '{') {
      // Without prototype, so that `__proto__` is a name like any other.
      const members: Record<string, Json> = Object.create(null);
      until('}', () => {
        const name = scalar();
        expect(typeof name === 'string' && token === ':');
        advance();
        members[name as string] = value(depth + 1);
      });
      return members;
    }
    return scalar();
  };
  const scalar = (): Json => {
    const written = token;
    advance();
    if (/^-?[1-9]\d{15,}$/.test(written) && !Number.isSafeInteger(Number(written))) return BigInt(written);
    let read: string | number | boolean | null;
    try {
      read = JSON.parse(written) as string | number | boolean | null;
    } catch {
      // Reported here: the platform's error quotes the text.
      throw notJson();
    }
    expect(typeof read !== 'number' || Number.isFinite(read));
    return read;
  };
  advance();
  const whole = value(0);
  expect(token === '');
  return whole;
}

/**
 * The request's body as JSON: `request.json`; undefined when there is no body.
 *
 * @throws {CountersignError} `ENCODING_INVALID` when the body is no JSON.
 */
export function jsonOf(request: RequestParts): Json {
  return request.body?.length ? parseJson(toText(request.body)) : undefined;
}

function notJson(): CountersignError {
  return new CountersignError('ENCODING_INVALID', 'This is not JSON, or it is nested more than 64 levels deep.');
}
