/** A place as editors count it: both from 0, columns in UTF-16 code units. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** Turns offsets into lines and columns and back. Lines end with LF, CR LF or a lone CR. */
export interface LineIndex {
  readonly count: number;
  /** An offset outside the text counts as its nearest end. */
  position(offset: number): LineColumn;
  /** A column past the end of its line counts as the end of that line, its line end left out. */
  offset(place: LineColumn): number;
}

/** Built on first use: most files are read without anybody asking for a line. */
export function lineIndex(text: string): LineIndex {
  let known: readonly number[] | undefined;
  const starts = () => {
    known ??= lineStarts(text);
    return known;
  };
  return {
    get count() {
      return starts().length;
    },
    position(offset) {
      const at = Math.min(Math.max(offset, 0), text.length);
      const line = lastAtOrBefore(starts(), at);
      return { line, column: at - (starts()[line] ?? 0) };
    },
    offset({ line, column }) {
      if (line < 0) return 0;
      const start = starts()[line];
      if (start === undefined) return text.length;
      const end = lineEnd(text, start, starts()[line + 1] ?? text.length);
      return Math.min(start + Math.max(column, 0), end);
    },
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return starts;
}

function lineEnd(text: string, start: number, next: number): number {
  let end = next;
  if (end > start && text[end - 1] === '\n') end -= 1;
  if (end > start && text[end - 1] === '\r') end -= 1;
  return end;
}

/** The index of the last start that is not after `offset`. */
function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
