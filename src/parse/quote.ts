import type { Fix } from '../text/fix.ts';

/** Text as a quoted scalar: in double quotes, or in single quotes where that needs no escape. */
export function quoted(text: string): string {
  const needsEscapes = /["\\]/.test(text);
  return needsEscapes && !/['\n]/.test(text) ? `'${text}'` : JSON.stringify(text);
}

/** Puts quotes around what stands between two offsets. */
export function quoteFix(text: string, start: number, end: number, safe = true): Fix {
  const edit = { range: { start, end }, text: quoted(text.slice(start, end)) };
  return { title: 'Put quotes around it', safe, edits: [edit] };
}

/** Whether text is more likely an expression than prose. */
export const looksLikeExpression = (text: string): boolean =>
  /\b(?:response|request|fields|client|session|vars|callback|input|call)\b|==|!=|[<>]=?|\s[|~]\s|\s(?:and|or|if|in)\s/.test(
    text,
  );

/** The offset after the closing quote of a quoted scalar on one line, or -1. */
export function closingQuote(text: string, start: number, end: number): number {
  const quote = text[start];
  for (let at = start + 1; at < end; at += 1) {
    if (quote === '"' && text[at] === '\\') at += 1;
    else if (text[at] === quote) {
      if (quote === "'" && text[at + 1] === "'" && at + 1 < end) at += 1;
      else return at + 1;
    }
  }
  return -1;
}

/** The offset after the bracket that closes the one at `start`, quoted strings passed over, or -1. */
export function closingBracket(text: string, start: number, end: number): number {
  const open: string[] = [];
  for (let at = start; at < end; ) {
    const here = text[at] ?? '';
    const closing = CLOSING[here];
    if (closing !== undefined) open.push(closing);
    else if (here === open.at(-1)) open.pop();
    if (open.length === 0) return at + 1;
    const after = here === '"' || here === "'" ? closingQuote(text, at, end) : -1;
    at = after > 0 ? after : at + 1;
  }
  return -1;
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
