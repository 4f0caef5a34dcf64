/**
 * The paths of `for` (LANGUAGE §6, §9): segments between slashes, `*` stands for one segment, `**` for any number of
 * them.
 */

/** Whether some path matches both patterns. */
export function patternsOverlap(a: string, b: string): boolean {
  const left = segments(a);
  const right = segments(b);
  // reachable[j]: the first i segments of `left` and the first j of `right` have a path in common.
  let row = new Array<boolean>(right.length + 1).fill(false);
  for (let i = 0; i <= left.length; i += 1) {
    const next = new Array<boolean>(right.length + 1).fill(false);
    for (let j = 0; j <= right.length; j += 1) {
      const l = left[i - 1];
      const r = right[j - 1];
      next[j] =
        (i === 0 && j === 0) ||
        (l === '**' && (row[j] === true || (j > 0 && next[j - 1] === true))) ||
        (r === '**' && ((j > 0 && next[j - 1] === true) || row[j] === true)) ||
        (l !== undefined && r !== undefined && row[j - 1] === true && segmentsOverlap(l, r));
    }
    row = next;
  }
  return row[right.length] === true;
}

/** Whether two sets of methods have one in common; an empty set is all of them. */
export function methodsOverlap(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return true;
  const upper = new Set(a.map((method) => method.toUpperCase()));
  return b.some((method) => upper.has(method.toUpperCase()));
}

const segments = (pattern: string): readonly string[] => pattern.split('/').filter((segment) => segment !== '');

function segmentsOverlap(a: string, b: string): boolean {
  return a === b || a === '*' || b === '*' || a === '**' || b === '**';
}
