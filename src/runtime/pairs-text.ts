import { formComponent, queryComponent } from './encoding.ts';
import { compareUtf8, pairsOf, type ValueMap } from './pairs.ts';
import { type Pair, type Pairs, queryPairs } from './parts.ts';

/** Pairs as a form, `application/x-www-form-urlencoded` (WHATWG URL §5.2): a space is `+`; an absent value has no `=`. */
export function formEncode(input: Pairs | ValueMap): string {
  return joined(pairsOf(input), formComponent, '=', '&');
}

/** Pairs as a query (RFC 3986): a space is `%20`; an absent value has no `=`. */
export function queryEncode(input: Pairs | ValueMap): string {
  return joined(pairsOf(input), queryComponent, '=', '&');
}

/** Pairs as text, nothing encoded: one text between name and value, one between pairs. */
export function joinPairs(input: Pairs | ValueMap, between: string, separator: string): string {
  return joined(pairsOf(input), (text) => text, between, separator);
}

function joined(pairs: Pairs, encode: (text: string) => string, between: string, separator: string): string {
  return pairs
    .map(([name, value]) => (value === undefined ? encode(name) : `${encode(name)}${between}${encode(value)}`))
    .join(separator);
}

/** The pairs in a text, nothing decoded: a name ends where `between` first stands; empty parts are left out. */
export function parsePairs(text: string, between: string, separator: string): Pairs {
  return text
    .split(separator)
    .filter((part) => part !== '')
    .map((part): Pair => {
      const end = part.indexOf(between);
      return end < 0 ? [part, undefined] : [part.slice(0, end), part.slice(end + between.length)];
    });
}

/**
 * The canonical form of a query: each name and value encoded by RFC 3986, sorted by the bytes of the encoded names, then
 * values, and an absent value as an empty one.
 *
 * @param input  Pairs, a map, or a query as it is sent.
 * @throws {CountersignError} `ENCODING_INVALID` when the escapes of a query are not UTF-8.
 */
export function canonicalQuery(input: string | Pairs | ValueMap): string {
  return pairsOf(typeof input === 'string' ? queryPairs(input) : input)
    .map(([name, value]): readonly [string, string] => [queryComponent(name), queryComponent(value ?? '')])
    .sort(([a, x], [b, y]) => compareUtf8(a, b) || compareUtf8(x, y))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}
