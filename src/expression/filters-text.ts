import type { Filter } from './filter.ts';
import { isClosed, literalText, moreMissing, moreSecret, unite } from './kinds.ts';
import type { Kind, Type } from './type.ts';

const TEXT_OR_BYTES: readonly Kind[] = ['text', 'bytes'];
const VALUES: readonly Kind[] = ['text', 'bytes', 'number', 'boolean', 'list', 'map', 'pairs', 'time', 'duration'];

/** Between bytes, text and what stands in a URL or in JSON. */
export const encodingFilters: readonly Filter[] = [
  {
    name: 'base64',
    group: 'encoding',
    runtime: 'base64',
    input: TEXT_OR_BYTES,
    parameters: [],
    result: () => ({ kind: 'text' }),
    doc: 'Base64 with padding (RFC 4648 §4); text is taken as UTF-8.',
    example: ["'foobar' | base64", 'Zm9vYmFy'],
  },
  {
    name: 'base64url',
    group: 'encoding',
    runtime: 'base64url',
    input: TEXT_OR_BYTES,
    parameters: [],
    result: () => ({ kind: 'text' }),
    doc: 'Base64 in the alphabet that is safe in URLs, without padding (RFC 4648 §5).',
    example: ["'fo' | base64url", 'Zm8'],
  },
  {
    name: 'hex',
    group: 'encoding',
    runtime: 'hex',
    input: TEXT_OR_BYTES,
    parameters: [],
    result: () => ({ kind: 'text' }),
    doc: 'Lower-case hexadecimal; `| upper` after it for upper case.',
    example: ["'foobar' | hex", '666f6f626172'],
  },
  {
    name: 'base64_decode',
    group: 'encoding',
    runtime: 'base64Decode',
    input: ['text'],
    parameters: [],
    result: () => ({ kind: 'bytes' }),
    doc: 'The bytes that Base64 stands for; anything that is not Base64 is an error.',
    example: ["'Zm9vYmFy' | base64_decode | text", 'foobar'],
  },
  {
    name: 'hex_decode',
    group: 'encoding',
    runtime: 'hexDecode',
    input: ['text'],
    parameters: [],
    result: () => ({ kind: 'bytes' }),
    doc: 'The bytes that hexadecimal digits stand for; anything else is an error.',
    example: ["'666F6f' | hex_decode | text", 'foo'],
  },
  {
    name: 'percent',
    group: 'encoding',
    runtime: 'percentEncode',
    input: TEXT_OR_BYTES,
    parameters: [{ name: 'keep', kinds: ['text'], optional: true, literal: true }],
    result: () => ({ kind: 'text' }),
    doc: 'Percent-encoding (RFC 3986) of everything but letters, digits and `-._~`, and but the characters to keep.',
    example: ["'a b/c' | percent('/')", 'a%20b/c'],
  },
  {
    name: 'percent_decode',
    group: 'encoding',
    runtime: 'percentDecode',
    input: ['text'],
    parameters: [],
    result: () => ({ kind: 'text' }),
    doc: 'The text that percent-encoding stands for; `+` stays `+`.',
    example: ["'a%20b%2Fc' | percent_decode", 'a b/c'],
  },
  {
    name: 'form',
    group: 'encoding',
    runtime: 'formEncode',
    input: ['pairs', 'map'],
    parameters: [],
    result: () => ({ kind: 'text' }),
    doc: 'Pairs as a form (application/x-www-form-urlencoded): a space is `+`.',
    example: ["{a: 'b c'} | form", 'a=b+c'],
  },
  {
    name: 'query',
    group: 'encoding',
    runtime: 'queryEncode',
    input: ['pairs', 'map'],
    parameters: [],
    result: () => ({ kind: 'text' }),
    doc: 'Pairs as a query (RFC 3986): a space is `%20`.',
    example: ["{a: 'b c'} | query", 'a=b%20c'],
  },
  {
    name: 'json',
    group: 'encoding',
    runtime: 'jsonText',
    input: ['text', 'number', 'boolean', 'list', 'map'],
    parameters: [],
    result: () => ({ kind: 'text' }),
    doc: 'Compact JSON, its keys in their order.',
    example: ["{b: 1, a: ['x']} | json", '{"b":1,"a":["x"]}'],
  },
  {
    name: 'text',
    group: 'encoding',
    runtime: 'toText',
    input: ['text', 'bytes', 'number', 'boolean'],
    parameters: [],
    result: (input) => ({
      kind: 'text',
      ...(input.kind === 'text' && isClosed(input) ? { choices: input.choices ?? [] } : {}),
    }),
    doc: 'Bytes (which must be UTF-8), a number or a boolean as text.',
    example: ['42 | text', '42'],
  },
  {
    name: 'raw',
    group: 'encoding',
    runtime: undefined,
    input: ['bytes'],
    parameters: [],
    result: () => ({ kind: 'bytes' }),
    doc: 'The bytes of a digest as they are, where they are meant to be joined unencoded.',
    example: ["('a' | md5 | raw) | length | text", '16'],
  },
];

/** Text and lists, always literal, never patterns. */
export const textFilters: readonly Filter[] = [
  {
    name: 'lower',
    group: 'text',
    runtime: 'lower',
    input: ['text'],
    parameters: [],
    result: (input) => ({ kind: 'text', ...eachChoice(input, (choice) => choice.toLowerCase()) }),
    doc: 'Lower case.',
    example: ["'AbC' | lower", 'abc'],
  },
  {
    name: 'upper',
    group: 'text',
    runtime: 'upper',
    input: ['text'],
    parameters: [],
    result: (input) => ({ kind: 'text', ...eachChoice(input, (choice) => choice.toUpperCase()) }),
    doc: 'Upper case.',
    example: ["'AbC' | upper", 'ABC'],
  },
  {
    name: 'trim',
    group: 'text',
    runtime: 'trim',
    input: ['text'],
    parameters: [],
    result: (input) => ({ kind: 'text', ...eachChoice(input, (choice) => choice.trim()) }),
    doc: 'Without white space at both ends.',
    example: ["' a b ' | trim", 'a b'],
  },
  {
    name: 'replace',
    group: 'text',
    runtime: 'replaceText',
    input: ['text'],
    parameters: [
      { name: 'old', kinds: ['text'] },
      { name: 'new', kinds: ['text'] },
    ],
    result: () => ({ kind: 'text' }),
    doc: 'Every occurrence of one text replaced by another.',
    example: ["'a-b-c' | replace('-', '')", 'abc'],
  },
  {
    name: 'split',
    group: 'text',
    runtime: 'splitText',
    input: ['text'],
    parameters: [{ name: 'separator', kinds: ['text'] }],
    result: (input) => ({ kind: 'list', item: { kind: 'text', secrecy: input.secrecy, missing: 'never' } }),
    doc: 'The parts between separators, as a list.',
    example: ["'a:b' | split(':') | last", 'b'],
  },
  {
    name: 'join',
    group: 'text',
    runtime: 'joinText',
    input: ['list'],
    parameters: [{ name: 'separator', kinds: ['text'] }],
    result: () => ({ kind: 'text' }),
    doc: 'The items of a list as one text, with a separator between them.',
    example: ["['a', 'b'] | join(',')", 'a,b'],
  },
  {
    name: 'slice',
    group: 'text',
    runtime: 'slice',
    input: ['text', 'bytes', 'list'],
    parameters: [
      { name: 'from', kinds: ['number'] },
      { name: 'to', kinds: ['number'], optional: true },
    ],
    result: (input) => ({
      kind: input.kind,
      ...(input.digest ? { digest: true } : {}),
      ...(input.item === undefined ? {} : { item: input.item }),
    }),
    doc: 'A part by position, counted in characters, bytes or items; from the end where negative.',
    example: ["'abcdef' | slice(1, -1)", 'bcde'],
  },
  {
    name: 'at',
    group: 'text',
    runtime: 'at',
    input: ['list'],
    parameters: [{ name: 'position', kinds: ['number'] }],
    result: itemOf,
    doc: 'One item of a list, the first being 0, the last -1; of a name that stands in a query several times, one value.',
    example: ["['a', 'b'] | at(-1)", 'b'],
  },
  {
    name: 'first',
    group: 'text',
    runtime: 'first',
    input: ['list'],
    parameters: [],
    result: itemOf,
    doc: 'The first item of a list.',
    example: ["'a:b' | split(':') | first", 'a'],
  },
  {
    name: 'last',
    group: 'text',
    runtime: 'last',
    input: ['list'],
    parameters: [],
    result: itemOf,
    doc: 'The last item of a list.',
    example: ["'a:b' | split(':') | last", 'b'],
  },
  {
    name: 'length',
    group: 'text',
    runtime: 'length',
    input: ['text', 'bytes', 'list', 'pairs', 'map'],
    parameters: [],
    result: () => ({ kind: 'number' }),
    doc: 'How many characters (code points), bytes, items or pairs there are.',
    example: ["'😀a' | length | text", '2'],
  },
  {
    name: 'without_prefix',
    group: 'text',
    runtime: 'withoutPrefix',
    input: ['text'],
    parameters: [{ name: 'prefix', kinds: ['text'] }],
    result: () => ({ kind: 'text' }),
    doc: 'Without these characters at the beginning, if they stand there.',
    example: ["'whsec_abc' | without_prefix('whsec_')", 'abc'],
  },
  {
    name: 'default',
    group: 'text',
    runtime: undefined,
    input: VALUES,
    parameters: [{ name: 'value', kinds: VALUES }],
    result: (input, [value]) => {
      const type = value === undefined ? undefined : unite({ ...input, missing: 'never' }, value);
      return { ...known(type ?? input, input, value), missing: value?.missing ?? 'never' };
    },
    doc: 'What to take when a value is missing.',
    example: ["missing | default('x')", 'x'],
  },
  {
    name: 'map',
    group: 'text',
    runtime: 'mapText',
    input: ['text', 'number', 'boolean'],
    parameters: [{ name: 'table', kinds: ['map'], literal: true }],
    result: looksUp,
    doc: 'The entry of a table whose key is this text; missing when there is none.',
    example: ["'eu' | map({eu: 'api.eu.acme.example', us: 'api.acme.example'})", 'api.eu.acme.example'],
  },
];

/** A value of which nothing is known is taken as text or a number where its default, or what it is the default of, is one. */
function known(type: Type, input: Type, value: Type | undefined): Type {
  const other = input.kind === 'any' ? value?.kind : input.kind;
  return type.kind === 'any' && (other === 'text' || other === 'number') ? { ...type, kind: other } : type;
}

/** The type of an item taken out: it may not be there. */
function itemOf(input: Type): Partial<Type> & Pick<Type, 'kind'> {
  const item = input.item ?? { kind: 'any', secrecy: input.secrecy, missing: 'error' };
  return { ...item, missing: 'error' };
}

/** Choices stay closed through a change that can be computed here. */
function eachChoice(input: Type, change: (choice: string) => string): Partial<Type> {
  return isClosed(input) ? { choices: (input.choices ?? []).map(change) } : {};
}

/** `map({…})`: the values of the table; never missing when the table has a key for every choice. */
function looksUp(input: Type, [table]: readonly Type[]): Partial<Type> & Pick<Type, 'kind'> {
  const entries = Object.entries(table?.keys ?? {});
  const values = entries.map(([, value]) => value);
  const united =
    values.reduce<Type | undefined>((sum, value) => sum && unite(sum, value), values[0]) ?? literalText('');
  const choices = input.kind === 'boolean' ? ['true', 'false'] : input.choices;
  const complete = choices?.every((choice) => entries.some(([key]) => key === choice)) ?? false;
  const missing = moreMissing(input.missing, complete ? 'never' : 'error');
  return {
    ...united,
    secrecy: moreSecret(input.secrecy, united.secrecy),
    missing: moreMissing(united.missing, missing),
  };
}
