import type { Filter } from './filter.ts';
import { unite } from './kinds.ts';
import type { Type } from './type.ts';

/** Ordered pairs (of a query, a form, headers) and maps. */
export const pairsFilters: readonly Filter[] = [
  {
    name: 'sorted',
    group: 'pairs',
    runtime: 'sorted',
    input: ['pairs', 'map', 'list'],
    parameters: [],
    result: (input) =>
      input.kind === 'list'
        ? { kind: 'list', ...(input.item === undefined ? {} : { item: input.item }) }
        : { kind: 'pairs' },
    doc: 'In the order of the UTF-8 bytes, by name, then by value.',
    example: ["{b: '1', a: '2'} | sorted | query", 'a=2&b=1'],
  },
  {
    name: 'canonical_query',
    group: 'pairs',
    runtime: 'canonicalQuery',
    input: ['pairs', 'map', 'text'],
    parameters: [],
    result: () => ({ kind: 'text' }),
    doc: 'Sorted and percent-encoded (RFC 3986), an absent value as an empty one; of pairs or of a raw query.',
    example: ["'b=2&a=x%20y&c' | canonical_query", 'a=x%20y&b=2&c='],
  },
  {
    name: 'pairs',
    group: 'pairs',
    runtime: 'joinPairs',
    runtimeOf: { text: 'parsePairs' },
    input: ['pairs', 'map', 'text'],
    parameters: [
      { name: 'between', kinds: ['text'] },
      { name: 'separator', kinds: ['text'] },
    ],
    result: (input) => ({ kind: input.kind === 'text' ? 'pairs' : 'text' }),
    doc: 'Pairs written unencoded, with one text between name and value and one between pairs; of text, the pairs in it.',
    example: ["{b: 'x y', a: '2'} | sorted | pairs(':', '|')", 'a:2|b:x y'],
  },
  {
    name: 'select',
    group: 'pairs',
    runtime: 'select',
    input: ['pairs', 'map'],
    parameters: [{ name: 'names', kinds: ['text', 'list'], rest: true }],
    result: (input) => ({ kind: input.kind }),
    doc: 'Only the pairs with these names, in the order of the pairs.',
    example: ["{b: '1', a: '2', c: '3'} | select('c', 'b') | query", 'b=1&c=3'],
  },
  {
    name: 'omit',
    group: 'pairs',
    runtime: 'omit',
    input: ['pairs', 'map'],
    parameters: [{ name: 'names', kinds: ['text', 'list'], rest: true }],
    result: (input) => ({ kind: input.kind }),
    doc: 'Without the pairs with these names.',
    example: ["{b: '1', a: '2'} | omit('b') | query", 'a=2'],
  },
  {
    name: 'names',
    group: 'pairs',
    runtime: 'names',
    input: ['pairs', 'map'],
    parameters: [],
    result: (input) => ({ kind: 'list', item: { kind: 'text', secrecy: input.secrecy, missing: 'never' } }),
    doc: 'The names of pairs, in their order, as a list.',
    example: ["{b: '1', a: '2'} | sorted | names | join(';')", 'a;b'],
  },
  {
    name: 'merge',
    group: 'pairs',
    runtime: 'merge',
    input: ['pairs', 'map'],
    parameters: [{ name: 'more', kinds: ['pairs', 'map'] }],
    result: (input, [more]) => merged(input, more),
    doc: 'With more pairs after these, or with more entries, of which the later wins; a missing side counts as empty.',
    example: ["{a: '1'} | merge({b: '2'}) | query", 'a=1&b=2'],
  },
  {
    name: 'squeeze',
    group: 'pairs',
    runtime: 'squeeze',
    input: ['pairs', 'text'],
    parameters: [],
    result: (input) => ({ kind: input.kind }),
    doc: 'Values without white space at their ends, and with each run of spaces as one.',
    example: ["'  a   b ' | squeeze", 'a b'],
  },
  {
    name: 'fold',
    group: 'pairs',
    runtime: 'fold',
    input: ['pairs'],
    parameters: [{ name: 'separator', kinds: ['text'] }],
    result: () => ({ kind: 'pairs' }),
    doc: 'One pair for each name, its values joined.',
    example: ["'a=1&b=2&a=3' | pairs('=', '&') | fold(',') | pairs('=', '&')", 'a=1,3&b=2'],
  },
  {
    name: 'normalize_path',
    group: 'pairs',
    runtime: 'normalizePath',
    input: ['text'],
    parameters: [],
    result: () => ({ kind: 'text' }),
    doc: 'A path without `.` and `..` segments and without empty ones (RFC 3986 §5.2.4).',
    example: ["'/a/./b/../c' | normalize_path", '/a/c'],
  },
];

/** Pairs if either side is; of two maps, the entries of both. */
function merged(input: Type, more: Type | undefined): Partial<Type> & Pick<Type, 'kind'> {
  const kind = input.kind === 'pairs' || more?.kind === 'pairs' ? 'pairs' : 'map';
  const missing = input.missing === 'never' || more?.missing === 'never' ? 'never' : 'omit';
  if (kind === 'pairs' || input.keys === undefined || more?.keys === undefined) return { kind, missing };
  const keys: Record<string, Type> = Object.fromEntries(Object.entries(input.keys));
  for (const [name, type] of Object.entries(more.keys)) {
    const before = Object.hasOwn(keys, name) ? keys[name] : undefined;
    const both = before !== undefined && type.missing !== 'never' ? unite(before, type) : undefined;
    Object.defineProperty(keys, name, { value: both ?? type, enumerable: true, configurable: true, writable: true });
  }
  return { kind, missing, keys };
}
