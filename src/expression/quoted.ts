import type { ExpressionFinding } from './ast.ts';

/** Quotes that editors and word processors put in place of `'` and `"`, and the closing one of each. */
const TYPOGRAPHIC: Readonly<Record<string, string>> = {
  '`': '`',
  '\u2018': '\u2019',
  '\u2019': '\u2019',
  '\u201a': '\u2019',
  '\u201b': '\u2019',
  '\u201c': '\u201d',
  '\u201d': '\u201d',
  '\u201e': '\u201d',
  '\u201f': '\u201d',
};

export interface Quoted {
  readonly value: string;
  readonly end: number;
  readonly closed: boolean;
}

/**
 * Reads the string that begins with the quote at `at`.
 *
 * A string whose closing quote is missing ends before the nearest `}}` (in a template) or at `limit`.
 *
 * @param unclosed  Opening quotes already known to have no closing one: they are not looked for again.
 */
export function readString(
  text: string,
  at: number,
  limit: number,
  braced: boolean,
  unclosed: string,
  findings: ExpressionFinding[],
): Quoted {
  const opening = text[at] as string;
  const typographic = TYPOGRAPHIC[opening];
  const closing = typographic ?? opening;
  const end = unclosed.includes(opening) ? -1 : closingQuote(text, at + 1, limit, closing);
  if (end < 0) return unclosedString(text, at, limit, braced, findings);
  const value = unescaped(text, at + 1, end, findings);
  if (typographic !== undefined) {
    const plain = value.includes("'") && !value.includes('"') ? '"' : "'";
    findings.push({
      range: { start: at, end: end + 1 },
      rule: 'expression/use-straight-quotes',
      message: `Text stands in straight quotes, not in ${opening}${closing}.`,
      fix: {
        title: 'Use straight quotes',
        safe: true,
        edits: [
          { range: { start: at, end: at + 1 }, text: plain },
          { range: { start: end, end: end + 1 }, text: plain },
        ],
      },
    });
  }
  return { value, end: end + 1, closed: true };
}

function closingQuote(text: string, from: number, limit: number, quote: string): number {
  let at = from;
  while (at < limit) {
    const char = text[at];
    if (char === quote) return at;
    at += char === '\\' ? 2 : 1;
  }
  return -1;
}

function unclosedString(
  text: string,
  at: number,
  limit: number,
  braced: boolean,
  findings: ExpressionFinding[],
): Quoted {
  const brace = braced ? text.indexOf('}}', at + 1) : -1;
  let end = brace < 0 || brace > limit ? limit : brace;
  while (end > at + 1 && (text[end - 1] === ' ' || text[end - 1] === '\n')) end--;
  const quote = text[at] as string;
  findings.push({
    range: { start: at, end },
    rule: 'expression/no-unclosed-quote',
    message: `The text that begins with ${quote} has no closing quote.`,
    fix: {
      title: 'Close the quote',
      safe: false,
      edits: [{ range: { start: end, end }, text: TYPOGRAPHIC[quote] ?? quote }],
    },
  });
  return { value: text.slice(at + 1, end), end, closed: false };
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '\\': '\\', "'": "'", '"': '"' };
const CODE_POINT = /\{([0-9A-Fa-f]{1,6})\}/y;

/** What the characters of a string stand for: `\n \r \t \\ \' \" \u{…}` (LANGUAGE §4). */
function unescaped(text: string, start: number, end: number, findings: ExpressionFinding[]): string {
  let at = text.indexOf('\\', start);
  if (at < 0 || at >= end) return text.slice(start, end);
  let value = '';
  let from = start;
  while (at >= 0 && at < end) {
    value += text.slice(from, at);
    const letter = text[at + 1] as string;
    const plain = Object.hasOwn(ESCAPES, letter) ? ESCAPES[letter] : undefined;
    if (plain !== undefined) {
      value += plain;
      from = at + 2;
    } else {
      const point = letter === 'u' ? codePoint(text, at + 2) : undefined;
      value += point?.value ?? text.slice(at, at + 2);
      from = point?.end ?? at + 2;
      if (point === undefined) findings.push(unknownEscape(text, at));
    }
    at = text.indexOf('\\', from);
  }
  return value + text.slice(from, end);
}

function codePoint(text: string, at: number): { value: string; end: number } | undefined {
  CODE_POINT.lastIndex = at;
  const match = CODE_POINT.exec(text);
  const point = Number.parseInt(match?.[1] ?? '', 16);
  // A lone surrogate is no character and has no UTF-8 form.
  if (match === null || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return undefined;
  return { value: String.fromCodePoint(point), end: at + match[0].length };
}

function unknownEscape(text: string, at: number): ExpressionFinding {
  const end = at + 1 + String.fromCodePoint(text.codePointAt(at + 1) ?? 0).length;
  return {
    range: { start: at, end },
    rule: 'expression/no-unknown-escape',
    message: `\`${text.slice(at, end)}\` is no escape.`,
    help: 'There are \\n, \\r, \\t, \\\\, \\\', \\" and \\u{…} with the number of a character.',
    fix: {
      title: 'Write a backslash itself',
      safe: false,
      edits: [{ range: { start: at, end: at + 1 }, text: '\\\\' }],
    },
  };
}
