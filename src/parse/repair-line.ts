import type { Fix } from '../text/fix.ts';
import type { Range } from '../text/range.ts';
import type { Fault } from './fault.ts';
import type { Line } from './line.ts';
import { blanked, masked } from './mask.ts';
import { closingBracket, closingQuote, looksLikeExpression, quoted, quoteFix } from './quote.ts';
import type { ParseRule } from './rules.ts';

/** A text in which one mistake is read over, and the mistake. */
export interface Repair {
  readonly text: string;
  readonly fault: Fault;
}

/** Reads the value of a line as the plain text that its author may have meant. `original` gives the words. */
export function repairLine(text: string, original: string, { value }: Line): Repair | undefined {
  if (value === undefined) return undefined;
  const { start, end } = value;
  const written = original.slice(start, end);
  const first = written[0] ?? '';
  if ((first === '[' || first === '{') && !written.startsWith('{{')) {
    const close = closingBracket(original, start, end);
    if (close < 0 || close === end) return undefined;
    if (/^\s*[\]}]+$/.test(original.slice(close, end))) return withoutExtra(text, original, close, end);
  }
  if (first === '"' || first === "'") return repairQuoted(text, original, start, end);
  const rule = ruleFor(written, first);
  if (rule === undefined) return undefined;
  return {
    text: masked(text, start, end),
    fault: {
      rule,
      range: { start, end },
      message: messageFor(rule, first),
      fixes: [quoteFix(original, start, end)],
    },
  };
}

function ruleFor(written: string, first: string): ParseRule | undefined {
  if (written.startsWith('{{')) return 'yaml/use-quoted-template';
  if (/^(?:[?:](?:\s|$)|[@`%&*!|>,\]}[{])/.test(written)) {
    return first !== '[' && looksLikeExpression(written) ? 'yaml/use-quoted-expression' : 'yaml/use-quoted-text';
  }
  return /:(?:\s|$)/.test(written) ? 'yaml/no-bare-colon' : undefined;
}

function messageFor(rule: ParseRule, first: string): string | undefined {
  if (rule !== 'yaml/use-quoted-text') return undefined;
  const means = MEANINGS[first];
  return `Text that begins with \`${first}\` needs quotes${means === undefined ? '' : `: YAML reads ${means}`}.`;
}

const MEANINGS: Readonly<Record<string, string>> = {
  '[': 'a list',
  '{': 'a map',
  '*': 'an alias',
  '&': 'an anchor',
  '!': 'a tag',
  '|': 'the start of a block of text',
  '>': 'the start of a block of text',
  '%': 'a directive',
  '?': 'a key',
};

/** Closing brackets that nothing opens are read over. */
function withoutExtra(text: string, original: string, close: number, end: number): Repair {
  const extra = original.slice(close, end).trim();
  const edit = { range: { start: close, end }, text: '' };
  return {
    text: blanked(text, close, end),
    fault: {
      rule: 'yaml/no-syntax-error',
      range: { start: end - extra.length, end },
      message: `\`${extra}\` closes nothing.`,
      help: 'Remove it, or open what it closes.',
      fixes: [{ title: 'Remove it', safe: false, edits: [edit] }],
    },
  };
}

function repairQuoted(text: string, original: string, start: number, end: number): Repair | undefined {
  const quote = original[start] ?? '';
  const close = closingQuote(original, start, end);
  if (close < 0) {
    const edit = { range: { start: end, end }, text: quote };
    const fix = { title: 'Close the quote', safe: false, edits: [edit] };
    return {
      text: masked(blanked(text, start, start + 1), start + 1, end),
      fault: { rule: 'yaml/use-closing-quote', range: { start, end }, fixes: [fix] },
    };
  }
  if (close === end) return undefined;
  if (original[close] === '#') {
    const fix = {
      title: 'Put a space before it',
      safe: true,
      edits: [{ range: { start: close, end: close }, text: ' ' }],
    };
    return {
      text: blanked(text, close, end),
      fault: {
        rule: 'yaml/no-syntax-error',
        range: { start: close, end },
        message: 'A comment needs a space before it.',
        help: 'Put a space before the number sign.',
        fixes: [fix],
      },
    };
  }
  const written = original.slice(start, end);
  if (written.endsWith(quote) && (written.includes('{{') || !looksLikeExpression(written))) {
    return repairInner(text, original, start, end);
  }
  const rule = looksLikeExpression(written) ? 'yaml/use-quoted-expression' : 'yaml/use-quoted-text';
  const message = rule === 'yaml/use-quoted-text' ? `The text goes on after the quote that ends it.` : undefined;
  return {
    text: masked(text, start, end),
    fault: { rule, range: { start, end }, message, fixes: [quoteFix(original, start, end)] },
  };
}

/** `"{{ fields["x"] }}"` and `'it's'`: the same quotes inside and outside. */
function repairInner(text: string, original: string, start: number, end: number): Repair {
  const quote = original[start] ?? '';
  const inner = original.slice(start + 1, end - 1);
  const first = start + 1 + inner.indexOf(quote);
  const fix = inner.includes('{{') ? innerFix(inner, quote, start + 1) : outerFix(inner, quote, { start, end });
  return {
    text: masked(text, start + 1, end - 1),
    fault: { rule: 'yaml/no-inner-quotes', range: { start: first, end: first + 1 }, help: fix.help, fixes: [fix.fix] },
  };
}

function innerFix(inner: string, quote: string, start: number): { help: string | undefined; fix: Fix } {
  const other = quote === '"' ? "'" : '"';
  const edits = [{ range: { start, end: start + inner.length }, text: inner.replaceAll(quote, other) }];
  return { help: undefined, fix: { title: `Use ${other}…${other} inside`, safe: !inner.includes(other), edits } };
}

/** Prose keeps its own quotes; those around it change. */
function outerFix(inner: string, quote: string, range: Range): { help: string; fix: Fix } {
  const text = quote === "'" ? inner.replaceAll("''", "'") : inner;
  const help = quote === "'" ? 'Put the text in double quotes.' : 'Put the text in single quotes.';
  return { help, fix: { title: 'Put other quotes around it', safe: true, edits: [{ range, text: quoted(text) }] } };
}
