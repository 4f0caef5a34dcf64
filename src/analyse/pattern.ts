import { isAmbiguous } from './ambiguity.ts';

/**
 * A field's `pattern`, judged before it ever runs (LANGUAGE §2 and law 5): no backreference, no lookaround, no nested
 * unbounded repeat, and no repeat that can read one text in several ways, which is what makes a matcher take exponential
 * time. Read with the `u` flag, as the runtime runs it.
 */
export interface PatternProblem {
  readonly kind: 'syntax' | 'backreference' | 'lookaround' | 'nested-repeat' | 'ambiguous-repeat' | 'adjacent-repeat';
  /** UTF-16 offsets in the pattern's text. */
  readonly start: number;
  readonly end: number;
  /** What the platform says of a pattern that it can't read. */
  readonly detail?: string;
}

export type PatternNode =
  /** One code point out of these inclusive ranges. */
  | { readonly kind: 'atom'; readonly ranges: readonly CodeRange[] }
  | { readonly kind: 'sequence'; readonly items: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly items: readonly PatternNode[] }
  /** `max` is Infinity when unbounded. */
  | { readonly kind: 'repeat'; readonly min: number; readonly max: number; readonly body: PatternNode };
export type CodeRange = readonly [low: number, high: number];

const ANY: readonly CodeRange[] = [[0, 0x10ffff]];
const DIGIT: readonly CodeRange[] = [[48, 57]];
const WORD: readonly CodeRange[] = [
  [48, 57],
  [65, 90],
  [95, 95],
  [97, 122],
];
const SPACE: readonly CodeRange[] = [
  [9, 13],
  [32, 32],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
];
const EMPTY: PatternNode = { kind: 'sequence', items: [] };
/** From so many turns on a bounded repeat costs as much as an unbounded one. */
const MANY = 10;

/** So many unbounded repeats of the same characters in a row divide a text between them in its length to that power of ways. */
const ADJACENT = 3;
const REPEATS = /[*+}][^*+}]+[*+}][^*+}]+[*+}]/;

/** Whether the last items are unbounded repeats that one character fits all of. */
function endsAdjacent(items: readonly PatternNode[]): boolean {
  const last = items
    .slice(-ADJACENT)
    .map((item) => (item.kind === 'repeat' && item.max === Number.POSITIVE_INFINITY ? item.body : undefined));
  const ranges = last.map((body) => (body?.kind === 'atom' ? body.ranges : []));
  return (
    ranges.length === ADJACENT &&
    (ranges[0] ?? []).some(([from, to]) =>
      ranges.slice(1).every((others) => others.some(([low, high]) => low <= to && from <= high)),
    )
  );
}

/** The first problem of a pattern, or `undefined`. Never runs the pattern. */
export function judgePattern(pattern: string): PatternProblem | undefined {
  try {
    new RegExp(pattern, 'u');
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    return { kind: 'syntax', start: 0, end: pattern.length, detail: said.slice(said.lastIndexOf(': ') + 2) };
  }
  // Without a group there is nothing to refer back to, to look around with or to repeat twice, but repeats in a row.
  if (!pattern.includes('(') && !REPEATS.test(pattern)) return undefined;
  const reader = new Reader(pattern);
  reader.choice();
  return reader.problem;
}

/** Recursive descent over a pattern that the platform has already accepted, so no syntax can be wrong here. */
class Reader {
  problem: PatternProblem | undefined;
  private readonly text: string;
  private at = 0;
  private unbounded = 0;

  constructor(text: string) {
    this.text = text;
  }

  choice(): PatternNode {
    const branches: PatternNode[] = [];
    do branches.push(this.sequence());
    while (this.take('|'));
    return branches.length === 1 ? (branches[0] ?? EMPTY) : { kind: 'choice', items: branches };
  }

  private sequence(): PatternNode {
    const items: PatternNode[] = [];
    const starts: number[] = [];
    while (this.at < this.text.length && this.text[this.at] !== '|' && this.text[this.at] !== ')') {
      starts.push(this.at);
      items.push(this.item());
      if (this.problem === undefined && endsAdjacent(items)) this.report('adjacent-repeat', starts.at(-ADJACENT) ?? 0);
    }
    return { kind: 'sequence', items };
  }

  private item(): PatternNode {
    const start = this.at;
    const before = this.unbounded;
    const body = this.atom();
    const bounds = this.quantifier();
    if (bounds === undefined) return body;
    const [min, max] = bounds;
    const node: PatternNode = { kind: 'repeat', min, max, body };
    if (max === Number.POSITIVE_INFINITY) {
      if (this.unbounded > before) this.report('nested-repeat', start);
      this.unbounded += 1;
    }
    if (max >= MANY && this.problem === undefined && isAmbiguous(body)) this.report('ambiguous-repeat', start);
    return node;
  }

  private atom(): PatternNode {
    const start = this.at;
    const code = this.next();
    const char = String.fromCodePoint(code);
    if (char === '^' || char === '$') return EMPTY;
    if (char === '.') return { kind: 'atom', ranges: ANY };
    if (char === '[') return { kind: 'atom', ranges: this.charClass() };
    if (char === '(') return this.group(start);
    if (char !== '\\') return { kind: 'atom', ranges: [[code, code]] };
    if (/[1-9k]/.test(this.text[this.at] ?? '')) {
      if (this.take('k')) this.skipPast('>');
      else while (/\d/.test(this.text[this.at] ?? '')) this.at += 1;
      this.report('backreference', start);
      return EMPTY;
    }
    if (this.take('b') || this.take('B')) return EMPTY;
    return { kind: 'atom', ranges: this.escape() };
  }

  private group(start: number): PatternNode {
    if (this.take('?')) {
      const sign = this.text.slice(this.at, this.at + 2);
      if (sign[0] === '=' || sign[0] === '!' || sign === '<=' || sign === '<!') {
        this.report('lookaround', start, this.at + (sign[0] === '<' ? 2 : 1));
        this.at += sign[0] === '<' ? 2 : 1;
      } else if (sign[0] === '<') this.skipPast('>');
      else this.skipPast(':');
    }
    const node = this.choice();
    this.take(')');
    return node;
  }

  private quantifier(): readonly [number, number] | undefined {
    const match = /^(?:[*+?]|\{(\d+)(,(\d*))?\})\??/.exec(this.text.slice(this.at, this.at + 24));
    if (match === null) return undefined;
    this.at += match[0].length;
    const sign = match[0][0];
    if (sign === '*') return [0, Number.POSITIVE_INFINITY];
    if (sign === '+') return [1, Number.POSITIVE_INFINITY];
    if (sign === '?') return [0, 1];
    const min = Number(match[1]);
    if (match[2] === undefined) return [min, min];
    return [min, match[3] === '' ? Number.POSITIVE_INFINITY : Number(match[3])];
  }

  private charClass(): readonly CodeRange[] {
    const negated = this.take('^');
    const ranges: CodeRange[] = [];
    while (this.at < this.text.length && this.text[this.at] !== ']') {
      const low = this.classAtom();
      if (
        low.length === 1 &&
        low[0]?.[0] === low[0]?.[1] &&
        this.text[this.at] === '-' &&
        this.text[this.at + 1] !== ']'
      ) {
        this.at += 1;
        const high = this.classAtom();
        ranges.push([low[0]?.[0] ?? 0, high.at(-1)?.[1] ?? 0x10ffff]);
      } else ranges.push(...low);
    }
    this.take(']');
    return negated ? complement(ranges) : ranges;
  }

  private classAtom(): readonly CodeRange[] {
    const code = this.next();
    if (code !== 92) return [[code, code]];
    if (this.take('b')) return [[8, 8]];
    return this.escape();
  }

  /** Behind the backslash. */
  private escape(): readonly CodeRange[] {
    const code = this.next();
    const char = String.fromCodePoint(code);
    const named = { d: DIGIT, w: WORD, s: SPACE }[char];
    if (named !== undefined) return named;
    const others = { D: DIGIT, W: WORD, S: SPACE }[char];
    if (others !== undefined) return complement(others);
    if (char === 'p' || char === 'P') {
      this.skipPast('}');
      return ANY;
    }
    const control = { n: 10, r: 13, t: 9, v: 11, f: 12, '0': 0 }[char];
    if (control !== undefined) return [[control, control]];
    const value = char === 'x' ? this.hex(2) : char === 'u' ? this.unicode() : char === 'c' ? this.next() % 32 : code;
    return [[value, value]];
  }

  private unicode(): number {
    if (!this.take('{')) {
      const unit = this.hex(4);
      const pair = /^\\u([dD][c-fC-F][0-9a-fA-F]{2})/.exec(this.text.slice(this.at, this.at + 6));
      if (unit < 0xd800 || unit > 0xdbff || pair === null) return unit;
      this.at += 6;
      return (unit - 0xd800) * 0x400 + (Number.parseInt(pair[1] ?? '', 16) - 0xdc00) + 0x10000;
    }
    const start = this.at;
    this.skipPast('}');
    return Number.parseInt(this.text.slice(start, this.at - 1), 16);
  }

  private hex(digits: number): number {
    this.at += digits;
    return Number.parseInt(this.text.slice(this.at - digits, this.at), 16);
  }

  private next(): number {
    const code = this.text.codePointAt(this.at) ?? 0;
    this.at += code > 0xffff ? 2 : 1;
    return code;
  }

  private take(char: string): boolean {
    if (this.text[this.at] !== char) return false;
    this.at += 1;
    return true;
  }

  private skipPast(char: string): void {
    const found = this.text.indexOf(char, this.at);
    this.at = found < 0 ? this.text.length : found + 1;
  }

  private report(kind: PatternProblem['kind'], start: number, end = this.at): void {
    this.problem ??= { kind, start, end };
  }
}

function complement(ranges: readonly CodeRange[]): readonly CodeRange[] {
  const sorted = [...ranges].sort((a, b) => a[0] - b[0]);
  const out: CodeRange[] = [];
  let low = 0;
  for (const [from, to] of sorted) {
    if (from > low) out.push([low, from - 1]);
    low = Math.max(low, to + 1);
  }
  if (low <= 0x10ffff) out.push([low, 0x10ffff]);
  return out;
}
