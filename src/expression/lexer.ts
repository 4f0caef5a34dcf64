import type { Range } from '../text/range.ts';
import type { ExpressionFinding } from './ast.ts';
import { UNITS } from './duration.ts';
import { shorten } from './print.ts';
import { readString } from './quoted.ts';

export type TokenKind = 'end' | 'name' | 'number' | 'duration' | 'string' | 'symbol' | 'bad';

/** Longest first: the first that fits is taken. The ones no expression may hold are read so that they can be named. */
const SYMBOLS = ['===', '!==', '==', '!=', '<=', '>=', '<>', '&&', '||', '??', '?.', '=>', '->'];
const SINGLE = '()[]{},:.|~<>=!?+-*/%;&@#$^\\';

/**
 * Reads one expression, one token ahead. Offsets are those of the whole text, so that a template and the expressions in
 * it share one measure. Never throws; what is no token at all becomes a token of kind `bad`.
 */
export class Lexer {
  readonly text: string;
  /** Nothing is read from here on. */
  readonly limit: number;
  /** Whether `}}` ends the expression. */
  readonly braced: boolean;
  readonly findings: ExpressionFinding[];

  kind: TokenKind = 'end';
  start: number;
  end: number;
  /** The name or symbol as written; of a string, what it stands for. */
  value = '';
  /** The number, or the milliseconds of a duration. */
  number = 0;
  /** End of the token before this one. */
  previousEnd: number;
  /** On `end` in a template: how many closing braces stand there, 2 when all is well. */
  closing = 0;
  /** Operators so far: what keeps the tree shallow (see `parse-expression.ts`). */
  operators = 0;
  /** Whether reading was given up: everything after that is the same mistake. */
  private failed = false;
  private readonly brackets: string[] = [];
  /** Quotes of which no further closing one exists: their strings end at the nearest `}}`. Keeps reading linear. */
  private unclosed = '';

  constructor(text: string, from: number, limit: number, braced: boolean, findings: ExpressionFinding[]) {
    this.text = text;
    this.limit = limit;
    this.braced = braced;
    this.findings = findings;
    this.start = from;
    this.end = from;
    this.previousEnd = from;
    this.next();
  }

  /** Goes on to the next token. */
  next(): void {
    this.previousEnd = this.end;
    const { text, limit } = this;
    let at = this.end;
    while (at < limit && isSpace(text.charCodeAt(at))) at++;
    this.start = at;
    const code = at < limit ? text.charCodeAt(at) : -1;
    if (code < 0) this.finish(at, 0);
    else if (isNameStart(code)) this.readName(at);
    else if (isDigit(code)) this.readNumber(at, at);
    else if (code === 45 && at + 1 < limit && isDigit(text.charCodeAt(at + 1))) this.readNumber(at, at + 1);
    else if (isQuote(code)) this.readQuoted(at);
    else this.readSymbol(at, text[at] as string);
  }

  /** After a `.`: a name or whole number, so that `a.0.1` is not read as `0.1`. */
  nextSegment(): void {
    let at = this.end;
    while (at < this.limit && isSpace(this.text.charCodeAt(at))) at++;
    const from = at;
    while (at < this.limit && isDigit(this.text.charCodeAt(at))) at++;
    if (at === from) {
      this.next();
      return;
    }
    this.previousEnd = this.end;
    while (at < this.limit && isNamePart(this.text.charCodeAt(at))) at++;
    const written = this.text.slice(from, at);
    this.number = Number(written);
    this.take(/^\d+$/.test(written) ? 'number' : 'bad', from, at, written);
  }

  is(symbol: string): boolean {
    return this.kind === 'symbol' && this.value === symbol;
  }

  range(): Range {
    return { start: this.start, end: this.end };
  }

  /** The text from here back to the token before: where something is missing. */
  gap(): Range {
    return { start: this.previousEnd, end: Math.max(this.start, this.previousEnd) };
  }

  /** Goes on behind text that is no token, up to `end`. */
  jump(end: number): void {
    this.end = end;
    this.next();
  }

  /** A mistake after which reading goes on as if it had not been made. */
  report(finding: ExpressionFinding): void {
    if (!this.failed) this.findings.push(finding);
  }

  /** A mistake after which nothing can be told: says it once, and goes to the end of the expression. */
  fail(finding: ExpressionFinding): void {
    this.report(finding);
    this.giveUp();
  }

  /** Goes to the end of the expression and says no more: whatever follows is part of a mistake that has been said. */
  giveUp(): void {
    this.failed = true;
    const count = this.findings.length;
    while (this.kind !== 'end') this.next();
    this.findings.length = count;
  }

  private take(kind: TokenKind, start: number, end: number, value: string): void {
    this.kind = kind;
    this.start = start;
    this.end = end;
    this.value = value;
  }

  private finish(at: number, closing: number): void {
    this.take('end', at, at, '');
    this.closing = closing;
  }

  private readName(at: number): void {
    let end = at + 1;
    while (end < this.limit && isNamePart(this.text.charCodeAt(end))) end++;
    this.take('name', at, end, this.text.slice(at, end));
  }

  private readNumber(start: number, digits: number): void {
    const { text, limit } = this;
    let at = digits;
    while (at < limit && isDigit(text.charCodeAt(at))) at++;
    let whole = true;
    if (text.charCodeAt(at) === 46 && at + 1 < limit && isDigit(text.charCodeAt(at + 1))) {
      whole = false;
      at++;
      while (at < limit && isDigit(text.charCodeAt(at))) at++;
    }
    const numeral = text.slice(start, at);
    let end = at;
    while (end < limit && isNamePart(text.charCodeAt(end))) end++;
    this.take('number', start, end, text.slice(start, end));
    this.number = Number(numeral);
    if (end > at) {
      this.readUnit(numeral, text.slice(at, end), whole && digits === start);
    } else if (whole && !Number.isSafeInteger(this.number)) {
      this.kind = 'bad';
      this.findings.push({
        range: this.range(),
        rule: 'expression/no-imprecise-number',
        message: `${shorten(numeral)} is too large to be kept exactly as a number.`,
        fix: {
          title: 'Write it as text',
          safe: false,
          edits: [{ range: this.range(), text: `'${numeral}'` }],
        },
      });
    }
  }

  private readUnit(numeral: string, unit: string, whole: boolean): void {
    const size = Object.hasOwn(UNITS, unit) ? UNITS[unit] : undefined;
    const milliseconds = this.number * (size ?? 0);
    if (size !== undefined && whole && Number.isSafeInteger(milliseconds)) {
      this.kind = 'duration';
      this.number = milliseconds;
      return;
    }
    this.kind = 'bad';
    this.findings.push({
      range: this.range(),
      rule: 'expression/no-malformed-number',
      message: `\`${shorten(numeral + unit)}\` is neither a number nor a duration.`,
      help: 'A duration is a whole number and a unit: 500ms, 90s, 30m, 12h, 7d. Text belongs in quotes.',
    });
  }

  private readQuoted(at: number): void {
    const quoted = readString(this.text, at, this.limit, this.braced, this.unclosed, this.findings);
    if (!quoted.closed) {
      this.unclosed += this.text[at];
      // The brackets around it are not closed either, since the text has swallowed them.
      this.failed = true;
    }
    this.take('string', at, quoted.end, quoted.value);
  }

  private readSymbol(at: number, first: string): void {
    const second = at + 1 < this.limit ? this.text[at + 1] : '';
    if (this.braced && first === '}' && this.brackets.at(-1) !== '{') {
      this.finish(at, second === '}' ? 2 : 1);
      return;
    }
    if (this.braced && first === '{' && second === '{') {
      this.finish(at, 0);
      return;
    }
    const symbol = symbolAt(this.text, at, this.limit);
    if (symbol === '') {
      const length = (this.text.codePointAt(at) ?? 0) > 0xffff && at + 1 < this.limit ? 2 : 1;
      this.take('bad', at, at + length, this.text.slice(at, at + length));
      return;
    }
    if (first === '(' || first === '[' || first === '{') this.brackets.push(first);
    else if (OPENING[first] !== undefined && this.brackets.at(-1) === OPENING[first]) this.brackets.pop();
    this.take('symbol', at, at + symbol.length, symbol);
  }
}

const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** The symbol at `at`, or '' when there is none. */
function symbolAt(text: string, at: number, limit: number): string {
  const first = text[at] as string;
  if (!SINGLE.includes(first)) return '';
  const second = at + 1 < limit ? text.charCodeAt(at + 1) : 0;
  // & . = > ? |
  if (second !== 38 && second !== 46 && (second < 61 || second > 63) && second !== 124) return first;
  return SYMBOLS.find((symbol) => text.startsWith(symbol, at) && at + symbol.length <= limit) ?? first;
}

function isQuote(code: number): boolean {
  return code === 39 || code === 34 || code === 96 || (code >= 0x2018 && code <= 0x201f);
}
function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13 || code === 0xa0;
}
function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
function isNameStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
}
function isNamePart(code: number): boolean {
  return isNameStart(code) || isDigit(code);
}
