import { distance } from 'fastest-levenshtein';

/**
 * The candidate that `name` is most likely a misspelling of, if any: at most about a third of it may be wrong, or its end
 * missing. Two neighbours that have changed places are one slip, and it comes before others that are as near.
 */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length > 100) return undefined;
  const plain = fold(name);
  const known = [...candidates];
  const longer = plain.length < 3 ? [] : known.filter((each) => fold(each).startsWith(plain));
  let best: string | undefined;
  let least = Math.max(1, Math.floor(plain.length / 3)) + 1;
  for (const candidate of known) {
    const other = fold(candidate);
    const apart = isSwapped(plain, other) ? 0.5 : distance(plain, other);
    if (apart < least) {
      least = apart;
      best = candidate;
    }
  }
  // `user` for `username`: cut short, if it can be nothing else.
  return best ?? (longer.length === 1 ? longer[0] : undefined);
}

/** `tema` for `team`. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  let at = 0;
  while (a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** `api_key`, `apiKey` and `API-Key` are the same name in different hands. */
function fold(name: string): string {
  return name.toLowerCase().replace(/[_-]/g, '');
}
