import type { Edit } from './range.ts';

/** A mend that is offered with a finding. Its edits do not overlap and are made against one state of the text. */
export interface Fix {
  /** What it does, as an order: `Put quotes around it`. */
  readonly title: string;
  /** True when the meaning that the author surely had is kept, so that it may be applied without being looked at. */
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/**
 * The text after the edits, which may come in any order.
 *
 * @throws {RangeError} when two edits overlap or one reaches outside the text.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = edits.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  let at = 0;
  let result = '';
  for (const { range, text: replacement } of ordered) {
    if (range.start < at || range.end < range.start || range.end > text.length) {
      throw new RangeError(`edit ${range.start}–${range.end} overlaps another or lies outside the text`);
    }
    result += text.slice(at, range.start) + replacement;
    at = range.end;
  }
  return result + text.slice(at);
}

/** The same fix in a file that is JSON: a word in place of a quoted one is quoted too. */
export function inJson(fix: Fix, text: string): Fix {
  return {
    ...fix,
    edits: fix.edits.map((edit) => (isWord(edit, text) ? { ...edit, text: JSON.stringify(edit.text) } : edit)),
  };
}

function isWord({ range: { start, end }, text: replacement }: Edit, text: string): boolean {
  const isQuoted =
    end - start >= 2 && text[start] === '"' && text[end - 1] === '"' && !text.slice(start + 1, end - 1).includes('"');
  if (!isQuoted || replacement === '') return false;
  try {
    JSON.parse(replacement);
    return false;
  } catch {
    return true;
  }
}

/**
 * As many findings' fixes as can be made together: the first fitting one of each, and of two that touch the first.
 *
 * @param unsafe  Whether fixes count that should be looked at.
 */
export function compatibleFixes(
  findings: readonly { readonly fixes: readonly Fix[] }[],
  unsafe = false,
): readonly Fix[] {
  const chosen: Fix[] = [];
  const taken: Edit[] = [];
  for (const { fixes } of findings) {
    const fix = fixes.find(({ safe }) => safe || unsafe);
    if (fix === undefined || fix.edits.some((edit) => taken.some((other) => touch(edit, other)))) continue;
    chosen.push(fix);
    taken.push(...fix.edits);
  }
  return chosen;
}

const touch = (a: Edit, b: Edit): boolean => a.range.start <= b.range.end && b.range.start <= a.range.end;
