import { itemText } from './bytes.ts';
import { CountersignError } from './errors.ts';
import type { Pair, Pairs } from './parts.ts';

/** Names and values: a scalar as text, a list as one pair for each item, `null` as an absent value. */
export type ValueMap = Readonly<Record<string, unknown>>;

/**
 * Pairs as they are; a map as pairs in its order, entries that are undefined left out.
 *
 * @throws {CountersignError} `ENCODING_INVALID` when a value is a map, or a list of anything but scalars.
 */
export function pairsOf(input: Pairs | ValueMap): Pairs {
  if (isPairs(input)) return input;
  return Object.entries(input).flatMap(([name, value]): Pair[] => {
    if (value === undefined) return [];
    return (Array.isArray(value) ? value : [value]).map((item: unknown): Pair => [name, itemText(item, name)]);
  });
}

function isPairs(input: Pairs | ValueMap): input is Pairs {
  return Array.isArray(input);
}

/** Text in the order of its UTF-8 bytes, which is the order of code points and not that of JavaScript's strings. */
export function compareUtf8(a: string, b: string): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return rank(x) - rank(y);
  }
  return a.length - b.length;
}

/** Surrogates stand for code points beyond U+FFFF: after everything else. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit;
}

/** In the order of the UTF-8 bytes of names, then values; an absent value comes first. */
export function sorted(input: readonly string[]): readonly string[];
export function sorted(input: Pairs | ValueMap): Pairs;
export function sorted(input: readonly string[] | Pairs | ValueMap): readonly string[] | Pairs {
  if (isTexts(input)) return [...input].sort(compareUtf8);
  return [...pairsOf(input)].sort(([a, x], [b, y]) => compareUtf8(a, b) || compareUtf8(x ?? '', y ?? ''));
}

function isTexts(input: readonly string[] | Pairs | ValueMap): input is readonly string[] {
  return Array.isArray(input) && input.every((item) => typeof item === 'string');
}

/** Only the pairs with these names, in their own order. A map stays a map. */
export function select<T extends Pairs | ValueMap>(input: T, ...wanted: readonly (string | readonly string[])[]): T {
  const names = wanted.flat();
  return kept(input, (name) => names.includes(name));
}

/** All but the pairs with these names. A map stays a map. */
export function omit<T extends Pairs | ValueMap>(input: T, ...unwanted: readonly (string | readonly string[])[]): T {
  const names = unwanted.flat();
  return kept(input, (name) => !names.includes(name));
}

function kept<T extends Pairs | ValueMap>(input: T, keep: (name: string) => boolean): T {
  const entries = isPairs(input)
    ? input.filter(([name]) => keep(name))
    : Object.entries(input).filter(([name]) => keep(name));
  return (isPairs(input) ? entries : Object.fromEntries(entries)) as unknown as T;
}

/** The names in their order, repeated ones too. */
export function names(input: Pairs | ValueMap): readonly string[] {
  return pairsOf(input).map(([name]) => name);
}

/** More pairs after these; of two maps, a map in which the later entry wins. What is missing counts as empty. */
export function merge<A extends ValueMap, B extends ValueMap>(input: A, more: B): A & B;
export function merge(input: ValueMap | undefined, more: ValueMap | undefined): ValueMap;
export function merge(input: Pairs | ValueMap | undefined, more: Pairs | ValueMap | undefined): Pairs;
export function merge(input: Pairs | ValueMap = {}, more: Pairs | ValueMap = {}): Pairs | ValueMap {
  return isPairs(input) || isPairs(more) ? [...pairsOf(input), ...pairsOf(more)] : { ...input, ...more };
}

/** Values, or a text, without white space at their ends and with each run of spaces as one. */
export function squeeze(input: string): string;
export function squeeze(input: Pairs): Pairs;
export function squeeze(input: string | Pairs): string | Pairs {
  const squeezed = (text: string) => text.trim().replace(/ {2,}/g, ' ');
  return typeof input === 'string'
    ? squeezed(input)
    : input.map(([name, value]): Pair => [name, value && squeezed(value)]);
}

/** One pair for each name, where it stood first, its values joined; an absent value counts as an empty one beside others. */
export function fold(input: Pairs | ValueMap, separator: string): Pairs {
  const folded = new Map<string, string | undefined>();
  for (const [name, value] of pairsOf(input)) {
    folded.set(name, folded.has(name) ? `${folded.get(name) ?? ''}${separator}${value ?? ''}` : value);
  }
  return [...folded];
}

/** All values of a name in their order; an absent value is an empty one. */
export function getAll(input: Pairs | ValueMap, name: string): readonly string[] {
  return pairsOf(input)
    .filter((pair) => pair[0] === name)
    .map(([, value]) => value ?? '');
}

/**
 * The one value of a name; undefined when there is none.
 *
 * @throws {CountersignError} `AMBIGUOUS_VALUE` when there are several: `| at(0)` says which is meant.
 */
export function getOne(input: Pairs | ValueMap, name: string): string | undefined {
  const values = getAll(input, name);
  if (values.length > 1) throw new CountersignError('AMBIGUOUS_VALUE', `${name} has several values.`, { name });
  return values[0];
}
