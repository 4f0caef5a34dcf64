/** Longer lines are not text that somebody wrote, and are not looked into. */
const MAX_LINE = 5_000;

/** A line of block style, cut into its parts. Offsets are into the whole text. */
export interface Line {
  readonly start: number;
  /** Before the line end. */
  readonly end: number;
  /** Columns of white space before anything else. */
  readonly indent: number;
  /** The columns at which maps begin here: after the indentation, and after each dash. */
  readonly columns: readonly number[];
  /** How many `- ` it begins with. */
  readonly dashes: number;
  readonly key: { readonly start: number; readonly end: number } | undefined;
  /** What stands after the colon, or after the dashes; comments and white space left out. */
  readonly value: { readonly start: number; readonly end: number } | undefined;
}

/** The line around an offset; the offset of a line end belongs to the line that it ends. */
export function lineAt(text: string, offset: number): Line {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const next = text.indexOf('\n', start);
  return lineFrom(text, start, next < 0 ? text.length : next);
}

/** Every line, in order. */
export function* linesOf(text: string): Generator<Line> {
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (start < text.length) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    yield lineFrom(text, start, end);
    start = end + 1;
  }
}

function lineFrom(text: string, start: number, to: number): Line {
  const end = to > start && text[to - 1] === '\r' ? to - 1 : to;
  const content = text.slice(start, end);
  if (content.length > MAX_LINE)
    return { start, end, indent: 0, columns: [0], dashes: 0, key: undefined, value: undefined };
  const indent = /^[ \t]*/.exec(content)?.[0].length ?? 0;
  const columns = [indent];
  let at = indent;
  let dashes = 0;
  for (let dash = /^-(?: +|$)/.exec(content.slice(at)); dash !== null; dash = /^-(?: +|$)/.exec(content.slice(at))) {
    at += dash[0].length;
    dashes += 1;
    columns.push(at);
  }
  const rest = withoutComment(content.slice(at));
  const keyLength = keyOf(rest);
  const key = keyLength === undefined ? undefined : { start: start + at, end: start + at + keyLength.name };
  const skip = keyLength === undefined ? 0 : keyLength.colon;
  const gap = /^\s*/.exec(rest.slice(skip))?.[0].length ?? 0;
  const hasValue = rest.length > skip + gap;
  const value = hasValue ? { start: start + at + skip + gap, end: start + at + rest.length } : undefined;
  return { start, end, indent, columns, dashes, key, value };
}

/** How long the key is, and where its colon ends; `undefined` where no key stands. */
function keyOf(rest: string): { name: number; colon: number } | undefined {
  const quoted = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.exec(rest);
  if (quoted === null && /^[\s"'#&*!|>%@`{}[\],]/.test(rest)) return undefined;
  const from = quoted?.[0].length ?? 1;
  const colon = rest.slice(from).search(/:(?:\s|$)/) + from;
  if (colon < from) return undefined;
  const name = rest.slice(0, colon).trimEnd().length;
  if (quoted !== null && name !== from) return undefined;
  return { name, colon: colon + 1 };
}

/** Cuts a comment off: a number sign with a space on both sides, outside of quotes and of `{{ }}`. */
function withoutComment(rest: string): string {
  if (rest.startsWith('#')) return '';
  const comment = / #(?:\s|$)/g;
  for (let match = comment.exec(rest); match !== null; match = comment.exec(rest)) {
    const before = rest.slice(0, match.index);
    const inBraces = before.lastIndexOf('{{') > before.lastIndexOf('}}');
    if (!inBraces && isBalanced(before)) return before.trimEnd();
  }
  return rest.trimEnd();
}

/** No quote is open at the end: only those count that open a value. */
function isBalanced(text: string): boolean {
  const opening = /(?:^|[\s,[{:])(["'])/.exec(text);
  if (opening === null) return true;
  const quote = opening[1] ?? '';
  const inside = text.slice(opening.index + opening[0].length);
  return (inside.split(quote).length - 1) % 2 === 1;
}
