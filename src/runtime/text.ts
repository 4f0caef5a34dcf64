import { itemText } from './bytes.ts';
import type { Bytes, Scalar } from './parts.ts';

/** Lower case, independent of language. */
export function lower(text: string): string {
  return text.toLowerCase();
}

/** Upper case, independent of language. */
export function upper(text: string): string {
  return text.toUpperCase();
}

/** Without white space at both ends. */
export function trim(text: string): string {
  return text.trim();
}

/** Every occurrence of one text replaced by another, both literal; nothing happens to an empty one. */
export function replaceText(text: string, old: string, by: string): string {
  return old === '' ? text : text.split(old).join(by);
}

/** The parts between separators; single characters (code points) when the separator is empty. */
export function splitText(text: string, separator: string): readonly string[] {
  return separator === '' ? [...text] : text.split(separator);
}

/**
 * The items in one text; those that are undefined or null are left out.
 *
 * @throws {CountersignError} `ENCODING_INVALID` when one is a list or a map.
 */
export function joinText(items: readonly unknown[], separator: string): string {
  return items
    .map((item) => itemText(item))
    .filter((item) => item !== undefined)
    .join(separator);
}

/** A part by position, from the end where negative; characters (code points), bytes or items. */
export function slice(input: string, from: number, to?: number): string;
export function slice(input: Bytes, from: number, to?: number): Bytes;
export function slice<T>(input: readonly T[], from: number, to?: number): readonly T[];
export function slice(input: string | Bytes | readonly unknown[], from: number, to?: number): unknown {
  return typeof input === 'string' ? [...input].slice(from, to).join('') : input.slice(from, to);
}

/** One item, the first being 0 and the last -1; undefined when it is not there. */
export function at<T>(items: readonly T[], position: number): T | undefined {
  return items.at(position);
}

/** The first item; undefined when there is none. */
export function first<T>(items: readonly T[]): T | undefined {
  return items[0];
}

/** The last item; undefined when there is none. */
export function last<T>(items: readonly T[]): T | undefined {
  return items.at(-1);
}

/** How many characters (code points), bytes, items, pairs or entries. */
export function length(input: string | Bytes | readonly unknown[] | Readonly<Record<string, unknown>>): number {
  if (typeof input === 'string') return [...input].length;
  return Array.isArray(input) || input instanceof Uint8Array ? input.length : Object.keys(input).length;
}

/** Without these characters at the beginning, if they stand there. */
export function withoutPrefix(text: string, prefix: string): string {
  return text.startsWith(prefix) ? text.slice(prefix.length) : text;
}

/** The entry of a table whose key is this text; undefined when there is none. */
export function mapText<T>(input: Scalar, table: Readonly<Record<string, T>>): T | undefined {
  const key = String(input);
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** What a function makes of a value that may be missing: missing when it is. */
export function given<T, R>(value: T | undefined, make: (value: T) => R): R | undefined {
  return value === undefined ? undefined : make(value);
}
