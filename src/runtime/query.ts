import { queryComponent } from './encoding.ts';
import type { RequestParts, Scalar } from './parts.ts';

/** `undefined` leaves an entry out, `null` removes what the request has, a list gives one pair for each item. */
export type EntryValue = Scalar | readonly Scalar[] | null | undefined;
/** By name, or as pairs where the order of names that look like numbers matters. */
export type Entries = Readonly<Record<string, EntryValue>> | readonly (readonly [name: string, value: EntryValue])[];

/**
 * The request with these pairs in its query, encoded by RFC 3986 (a space is `%20`): one of the same name is replaced in its
 * first place and its other occurrences go, the others are appended. The caller's own pairs keep their bytes.
 *
 * @param yields  Whether a name that the query has already stays as it is.
 */
export function setQuery(request: RequestParts, entries: Entries, yields = false): RequestParts {
  return { ...request, query: splicePairs(request.query, entries, queryComponent, yields) };
}

/** {@link setQuery} for constants of the definition, which give way to what the caller has set. */
export function defaultQuery(request: RequestParts, entries: Entries): RequestParts {
  return setQuery(request, entries, true);
}

/** Text of `name=value` pairs joined by `&`, with the entries put in; everything else stays as it is written. */
export function splicePairs(text: string, entries: Entries, encode: (text: string) => string, yields: boolean): string {
  let pairs = text === '' ? [] : text.split('&');
  for (const [name, value] of Array.isArray(entries) ? entries : Object.entries(entries)) {
    if (value === undefined) continue;
    const same = (pair: string) => isNamed(pair, name);
    const first = pairs.findIndex(same);
    if (yields && first >= 0) continue;
    const others = pairs.filter((pair) => !same(pair));
    others.splice(first < 0 ? others.length : first, 0, ...encodedPairs(name, value, encode));
    pairs = others;
  }
  return pairs.join('&');
}

/** One pair for each value, as it stands between `&`. */
export function encodedPairs(name: string, value: EntryValue, encode: (text: string) => string): readonly string[] {
  const items = value === null || value === undefined ? [] : [value].flat();
  return items.map((item) => `${encode(name)}=${encode(String(item))}`);
}

/** Names are compared as the server reads them: `api%5Fkey` is `api_key`. */
function isNamed(pair: string, name: string): boolean {
  const written = pair.split('=', 1)[0] as string;
  try {
    return decodeURIComponent(written.replaceAll('+', ' ')) === name;
  } catch {
    // No escaped UTF-8, hence no name of ours unless it is spelt the same.
    return written === name;
  }
}
