import { distance } from 'fastest-levenshtein';

/** The candidate that `name` is most likely a misspelling of, if any: at most about a third of it may be wrong. */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length > 100) return undefined;
  const plain = fold(name);
  let best: string | undefined;
  let least = Math.max(1, Math.round(plain.length / 3)) + 1;
  for (const candidate of candidates) {
    const apart = distance(plain, fold(candidate));
    if (apart < least) {
      least = apart;
      best = candidate;
    }
  }
  return best;
}

/** `api_key`, `apiKey` and `API-Key` are the same name in different hands. */
function fold(name: string): string {
  return name.toLowerCase().replace(/[_-]/g, '');
}
