import { distance } from 'fastest-levenshtein';

/**
 * The candidate that `name` is most likely a misspelling of, if any: at most about a third of it may be wrong, or its end
 * missing.
 */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length > 100) return undefined;
  const plain = fold(name);
  const known = [...candidates];
  const longer = plain.length < 3 ? [] : known.filter((each) => fold(each).startsWith(plain));
  let best: string | undefined;
  let least = Math.max(1, Math.round(plain.length / 3)) + 1;
  for (const candidate of known) {
    const apart = distance(plain, fold(candidate));
    if (apart < least) {
      least = apart;
      best = candidate;
    }
  }
  // `user` for `username`: cut short, if it can be nothing else.
  return best ?? (longer.length === 1 ? longer[0] : undefined);
}

/** `api_key`, `apiKey` and `API-Key` are the same name in different hands. */
function fold(name: string): string {
  return name.toLowerCase().replace(/[_-]/g, '');
}
