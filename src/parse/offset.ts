import type { ScalarNode } from './tree.ts';

/**
 * The source offset of a place in a scalar's decoded value: exact through escapes, folded lines and block indentation.
 *
 * @param index  UTF-16 offset into the value's text, from 0 to its length.
 * @returns      UTF-16 offset into the file, inside the scalar's range. The end of the value is the place after its last
 *               character, before a closing quote.
 */
export function offsetIn(scalar: ScalarNode, index: number): number {
  const { range, raw, style, value } = scalar;
  if (typeof value !== 'string' || (style === 'plain' && value.length === raw.length)) {
    return Math.min(range.start + Math.max(index, 0), range.end);
  }
  // Quoted without any escape: as long as it looks, but for its quotes.
  if ((style === 'double' || style === 'single') && raw.length === value.length + 2) {
    return Math.min(range.start + 1 + Math.max(index, 0), range.end - 1);
  }
  const offsets = offsetsOf(scalar);
  const at = offsets[Math.max(index, 0)];
  if (at !== undefined) return at;
  const last = offsets.at(-1);
  const closed = (style === 'double' || style === 'single') && raw.length > 1 ? range.end - 1 : range.end;
  return last === undefined ? Math.min(range.start + 1, closed) : closed;
}

/** For each UTF-16 unit of a scalar's value, the offset in the file where it comes from. */
export function offsetsOf(scalar: ScalarNode): readonly number[] {
  const { range, raw, style } = scalar;
  const value = typeof scalar.value === 'string' ? scalar.value : raw;
  if (style === 'double') return doubleQuoted(raw, range.start);
  const first = style === 'plain' ? 0 : style === 'single' ? 1 : lineEnd(raw, 0).next;
  const block = style === 'literal' || style === 'folded';
  return aligned(value, raw, first, block ? indentation(value, raw, first) : undefined, style === 'single').map(
    (at) => at + range.start,
  );
}

const isTrailingSpace = (code: number): boolean => code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;

/** Where the line that holds `from` ends: the offset of its line end, and of what comes after that. */
function lineEnd(raw: string, from: number): { end: number; next: number } {
  const at = raw.indexOf('\n', from);
  if (at < 0) return { end: raw.length, next: raw.length };
  return { end: at > from && raw[at - 1] === '\r' ? at - 1 : at, next: at + 1 };
}

/** How many columns a block scalar is indented: what its first line with text has in the file and not in its value. */
function indentation(value: string, raw: string, first: number): number {
  const inValue = /^[ \t]*(?=[^\s])/m.exec(value)?.[0].length ?? 0;
  for (let from = first; from < raw.length; ) {
    const { end, next } = lineEnd(raw, from);
    const line = raw.slice(from, end);
    if (line.trim() !== '') return Math.max(0, (/^[ \t]*/.exec(line)?.[0].length ?? 0) - inValue);
    from = next;
  }
  return 0;
}

/**
 * Walks the value and the raw text side by side. A line end in the file is a space or a line feed in the value, or
 * nothing; `indent` columns at each line's start are no content (all white space where it is undefined).
 */
function aligned(value: string, raw: string, first: number, indent: number | undefined, doubled: boolean): number[] {
  const offsets: number[] = [];
  let at = first;
  let line = lineEnd(raw, at);
  const begin = (from: number, isFirst: boolean) => {
    line = lineEnd(raw, from);
    at = from;
    if (indent !== undefined) at = Math.min(from + indent, line.end);
    else if (!isFirst) while (at < line.end && isTrailingSpace(raw.charCodeAt(at))) at += 1;
  };
  begin(first, true);
  const blank = (from: number) => {
    for (let k = from; k < line.end; k += 1) if (!isTrailingSpace(raw.charCodeAt(k))) return false;
    return true;
  };
  for (let index = 0; index < value.length; index += 1) {
    const unit = value[index];
    // Lines without content give no character of their own in folded text.
    while (at >= line.end && unit !== ' ' && unit !== '\n' && line.next < raw.length) begin(line.next, false);
    const folds = at >= line.end || (indent === undefined && blank(at) && line.next < raw.length);
    if (folds && (unit === ' ' || unit === '\n')) {
      offsets.push(Math.min(at, raw.length));
      if (line.next < raw.length || line.end < raw.length) begin(line.next, false);
      continue;
    }
    offsets.push(at);
    at += doubled && unit === "'" ? 2 : 1;
  }
  return offsets;
}

/** The same for double quotes, whose escapes are decoded as YAML 1.2 says (5.7, 7.3.1). */
function doubleQuoted(raw: string, start: number): number[] {
  const offsets: number[] = [];
  const end = raw.length > 1 && raw.endsWith('"') ? raw.length - 1 : raw.length;
  let at = 1;
  const isBlank = (unit: string | undefined) => unit === ' ' || unit === '\t';
  const atLineEnd = (from: number) => raw[from] === '\n' || (raw[from] === '\r' && raw[from + 1] === '\n');
  const skipBlanks = (from: number) => {
    let to = from;
    while (to < end && isBlank(raw[to])) to += 1;
    return to;
  };
  while (at < end) {
    const unit = raw[at];
    if (unit === '\\') {
      const { length, units } = escapeAt(raw, at);
      for (let k = 0; k < units; k += 1) offsets.push(start + at);
      at += length;
      if (units === 0) at = skipBlanks(at);
      continue;
    }
    const ahead = isBlank(unit) ? skipBlanks(at) : at;
    if (ahead < end && atLineEnd(ahead)) {
      // One line end is a space; of several, each but the first is a line feed.
      const folded: number[] = [];
      let to = ahead;
      while (to < end && (isBlank(raw[to]) || atLineEnd(to))) {
        if (raw[to] === '\n') folded.push(to);
        to += 1;
      }
      if (folded.length === 1) offsets.push(start + ahead);
      else for (const line of folded.slice(1)) offsets.push(start + line);
      at = to;
      continue;
    }
    offsets.push(start + at);
    at += 1;
  }
  return offsets;
}

/** How long an escape is in the file, and how many UTF-16 units it gives. */
function escapeAt(raw: string, at: number): { length: number; units: number } {
  const kind = raw[at + 1];
  if (kind === '\n') return { length: 2, units: 0 };
  if (kind === '\r' && raw[at + 2] === '\n') return { length: 3, units: 0 };
  const digits = kind === 'x' ? 2 : kind === 'u' ? 4 : kind === 'U' ? 8 : 0;
  if (digits === 0) return { length: 2, units: KNOWN_ESCAPES.includes(kind ?? '') ? 1 : 2 };
  const code = Number.parseInt(raw.slice(at + 2, at + 2 + digits), 16);
  return { length: 2 + digits, units: code > 0xffff ? 2 : 1 };
}

const KNOWN_ESCAPES = '0abefnrtvN_LP "/\\\t';
