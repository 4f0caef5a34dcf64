import type { Fault } from './fault.ts';
import { blanked, masked } from './mask.ts';
import { closingBracket, closingQuote, looksLikeExpression, quoteFix } from './quote.ts';
import type { Repair } from './repair-line.ts';
import type { ParseRule } from './rules.ts';

/** A value between braces or brackets that stands without quotes, or begins with one that does not end it. */
interface Bare {
  readonly start: number;
  readonly end: number;
}

/**
 * Finds values in a flow map or list that YAML cannot read as their author wrote them: templates, and expressions with
 * brackets, quotes, commas or colons. Reads them over one by one; the first fault is given, all are masked.
 *
 * @param start  Offset of the opening bracket.
 */
export function repairFlow(
  text: string,
  original: string,
  start: number,
): { text: string; faults: readonly Fault[] } | undefined {
  const bare: Bare[] = [];
  const end = collection(original, start, bare, { left: MAX_VALUES });
  if (end < 0) return undefined;
  const repairs = bare.flatMap((each) => repairOf(original, each) ?? []);
  if (repairs.length === 0) return undefined;
  let result = text;
  for (const { mask } of repairs) result = mask(result);
  return { text: result, faults: repairs.map(({ fault }) => fault) };
}

function repairOf(
  original: string,
  { start, end }: Bare,
): (Omit<Repair, 'text'> & { mask(text: string): string }) | undefined {
  const written = original.slice(start, end);
  const first = written[0] ?? '';
  if ((first === '"' || first === "'") && closingQuote(original, start, end) < 0) {
    const fix = { title: 'Close the quote', safe: false, edits: [{ range: { start: end, end }, text: first }] };
    return {
      fault: { rule: 'yaml/use-closing-quote', range: { start, end }, fixes: [fix] },
      mask: (text) => masked(blanked(text, start, start + 1), start + 1, end),
    };
  }
  const missing = /^(?:"[^"]*"|'[^']*'|[^A-Z\s"'][^\s"':]*)(?= [\w$.-]+:\s)/.exec(written);
  if (missing !== null) return withComma(start + missing[0].length, end);
  const rule = ruleFor(written);
  if (rule === undefined) return undefined;
  return {
    fault: { rule, range: { start, end }, fixes: [quoteFix(original, start, end)] },
    mask: (text) => masked(text, start, end),
  };
}

/** `{ a: 1 b: 2 }`: the space is read as the comma that is missing. */
function withComma(at: number, end: number): ReturnType<typeof repairOf> {
  const edit = { range: { start: at, end: at }, text: ',' };
  return {
    fault: {
      rule: 'yaml/use-comma',
      range: { start: at + 1, end },
      fixes: [{ title: 'Put a comma there', safe: false, edits: [edit] }],
    },
    mask: (text) => `${text.slice(0, at)},${text.slice(at + 1)}`,
  };
}

function ruleFor(written: string): ParseRule | undefined {
  if (!/[[\]{},"']|:(?:\s|$)|^[@`%&*!|>]|\s#/.test(written)) return undefined;
  if (written.includes('{{')) return 'yaml/use-quoted-template';
  if (looksLikeExpression(written)) return 'yaml/use-quoted-expression';
  return /:(?:\s|$)/.test(written) ? 'yaml/no-bare-colon' : 'yaml/use-quoted-text';
}

/** How many values are looked at: text that is broken in many ways would be tried in many ways. */
const MAX_VALUES = 5_000;

/** Longer values are not text that somebody wrote. */
const MAX_VALUE = 5_000;

/** Counts down over one call of `repairFlow`. */
interface Budget {
  left: number;
}

/** Reads a collection; gives the offset after its closing bracket, or -1 when it is never closed. */
function collection(text: string, start: number, bare: Bare[], budget: Budget): number {
  const isMap = text[start] === '{';
  const close = isMap ? '}' : ']';
  let at = start + 1;
  for (;;) {
    budget.left -= 1;
    at = gap(text, at);
    if (at >= text.length || budget.left < 0) return -1;
    if (text[at] === close) return at + 1;
    if (text[at] === ',') {
      at += 1;
      continue;
    }
    const colon = isMap ? afterKey(text, at) : at;
    const next = valueFrom(text, colon < 0 ? at : gap(text, colon), isMap, close, bare, budget);
    if (next <= at) return -1;
    at = next;
  }
}

function valueFrom(text: string, at: number, isMap: boolean, close: string, bare: Bare[], budget: Budget): number {
  const first = text[at];
  if (first === close || first === ',') return at;
  if ((first === '{' || first === '[') && !text.startsWith('{{', at)) {
    const inner: Bare[] = [];
    const end = collection(text, at, inner, budget);
    if (end > 0 && isEnd(text, end, close)) {
      bare.push(...inner);
      return end;
    }
  }
  if (first === '"' || first === "'") {
    const end = closingQuote(text, at, Math.min(lineEnd(text, at), at + MAX_VALUE));
    if (end > 0 && isEnd(text, end, close)) return end;
  }
  const end = bareEnd(text, at, isMap, close);
  if (end > at) bare.push({ start: at, end });
  return end;
}

const lineEnd = (text: string, from: number): number => {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
};

/** Whether nothing but a comma, the closing bracket, a comment or a line end follows. */
function isEnd(text: string, from: number, close: string): boolean {
  const [next = ''] = /[^ \t\r]|$/.exec(text.slice(from)) ?? [];
  return next === '' || next === ',' || next === close || next === '\n' || next === '#';
}

/** The offset after white space, line ends and comments. */
function gap(text: string, from: number): number {
  const skipped = /(?:\s|(?<=\s)#.*)*/y;
  skipped.lastIndex = from;
  return from + (skipped.exec(text)?.[0].length ?? 0);
}

/** The offset after a key and its colon, or -1. */
function afterKey(text: string, at: number): number {
  const key = /(?:"(?:[^"\\\n]|\\.)*"\s*:|'(?:[^'\n]|'')*'\s*:|[^\s,[\]{}"'#][^,[\]{}\n]*?:(?=\s|$))/y;
  key.lastIndex = at;
  const match = key.exec(text);
  return match === null ? -1 : at + match[0].length;
}

const NEXT_KEY = /,\s*(?:(?:"[^"\n]*"|'[^'\n]*'|[\w$.@/-]+)\s*:(?:\s|$)|[}\]]|\r?\n|$)/y;

/** Where a bare value ends: at a comma before another key, or at the closing bracket; brackets in it are balanced. */
function bareEnd(text: string, start: number, isMap: boolean, close: string): number {
  const last = Math.min(lineEnd(text, start), start + MAX_VALUE);
  let at = start;
  while (at < last) {
    const unit = text[at];
    if (unit === close) break;
    if (unit === ',') {
      NEXT_KEY.lastIndex = at;
      if (!isMap || NEXT_KEY.test(text)) break;
    }
    if (unit === '#' && at > start && text[at - 1] === ' ' && text[at + 1] === ' ') break;
    at = skip(text, at, last);
  }
  while (at > start && /\s/.test(text[at - 1] ?? '')) at -= 1;
  return at;
}

/** Steps over one character, a quoted string or balanced brackets; a bracket that nothing closes is a character. */
function skip(text: string, at: number, last: number): number {
  const unit = text[at] ?? '';
  const isQuote = unit === '"' || unit === "'";
  const isBracket = unit === '(' || unit === '[' || unit === '{';
  const end = isQuote ? closingQuote(text, at, last) : isBracket ? closingBracket(text, at, last) : -1;
  return end > 0 ? end : at + 1;
}
