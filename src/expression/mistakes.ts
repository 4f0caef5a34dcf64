import type { Range } from '../text/range.ts';
import type { BinaryOperator, Expr, ExpressionFinding } from './ast.ts';
import { filterNamed } from './filters.ts';
import { FOREIGN_FILTERS } from './foreign.ts';
import type { Lexer } from './lexer.ts';

/** What is written in other languages, and the operator meant. */
const FOREIGN_OPERATORS: Readonly<Record<string, BinaryOperator>> = {
  '=': '==',
  '===': '==',
  '!==': '!=',
  '<>': '!=',
  '&&': 'and',
  '||': 'or',
  '??': 'or',
  '+': '~',
  AND: 'and',
  OR: 'or',
  IN: 'in',
  is: '==',
};

/** The operator that the author means by the foreign one `lexer` stands before; `not in` counts as `in`. */
export function foreignOperator(lexer: Lexer): BinaryOperator | undefined {
  if (Object.hasOwn(FOREIGN_OPERATORS, lexer.value)) return FOREIGN_OPERATORS[lexer.value];
  return lexer.value === 'not' && /^\s+in\b/.test(lexer.text.slice(lexer.end, lexer.end + 16)) ? 'in' : undefined;
}

/** Quotes what the author wrote, shortened, on one line. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return `\`${line.length > 40 ? `${line.slice(0, 39)}…` : line}\``;
}

export function useOperator(range: Range, operator: string, text: string): ExpressionFinding {
  const written = text.slice(range.start, range.end);
  const spaced =
    /[a-z]/.test(operator) && !/[A-Za-z]/.test(written)
      ? `${/\s/.test(text[range.start - 1] ?? ' ') || operator === 'not' ? '' : ' '}${operator}${/\s/.test(text[range.end] ?? '') ? '' : ' '}`
      : operator;
  return {
    range,
    rule: operator === '~' ? 'expression/use-tilde' : 'expression/use-known-operator',
    message:
      operator === '~'
        ? 'Text is joined by `~`, not by `+`.'
        : `The operator is \`${operator}\`, not ${quote(written)}.`,
    fix: { title: `Use \`${operator}\``, safe: true, edits: [{ range, text: spaced }] },
  };
}

export function useParentheses(range: Range): ExpressionFinding {
  return {
    range,
    rule: 'expression/use-parentheses',
    message: '`not` binds less tightly than the operator before it, so it needs parentheses here.',
  };
}

/** `x not in y` */
export function notIn(left: Expr, operator: Range): ExpressionFinding {
  return {
    range: operator,
    rule: 'expression/use-known-operator',
    message: '`not` stands in front: `not x in y`.',
    fix: {
      title: 'Put `not` in front',
      safe: true,
      edits: [
        { range: { start: left.range.start, end: left.range.start }, text: 'not ' },
        { range: operator, text: 'in' },
      ],
    },
  };
}

/** `c ? a : b` */
export function noTernary(
  lexer: Lexer,
  question: Range,
  condition: Expr,
  then: Expr,
  otherwise: Expr | undefined,
): ExpressionFinding {
  const range = { start: condition.range.start, end: (otherwise ?? then).range.end };
  const alternative = otherwise === undefined ? '' : ` else ${sliced(lexer, otherwise)}`;
  const text = `${sliced(lexer, then, then.kind === 'if')} if ${sliced(lexer, condition)}${alternative}`;
  return {
    range: question,
    rule: 'expression/use-if',
    message: 'A choice is written `this if condition else that`.',
    fix: { title: 'Write it with `if`', safe: true, edits: [{ range, text }] },
  };
}

/** `x ?? y`, `x || 'y'` */
export function noCoalesce(lexer: Lexer, operator: Range, input: Expr, argument: Expr): ExpressionFinding {
  const text = `${sliced(lexer, input, isLoose(input))} | default(${sliced(lexer, argument)})`;
  return {
    range: operator,
    rule: 'expression/use-default',
    message: `What to take when a value is missing is said by \`| default(…)\`, not by ${quote(lexer.text.slice(operator.start, operator.end))}.`,
    fix: {
      title: 'Use `default`',
      safe: true,
      edits: [{ range: { start: input.range.start, end: argument.range.end }, text }],
    },
  };
}

/** `lower(x)` and `x.lower()`: `name` is the filter meant, `range` the whole call. */
export function noCall(
  lexer: Lexer,
  range: Range,
  input: string,
  name: string,
  args: readonly Expr[],
): ExpressionFinding {
  const written = args.length === 0 ? '' : `(${args.map((arg) => sliced(lexer, arg)).join(', ')})`;
  const finding = {
    range,
    rule: 'expression/use-filter',
    message: 'There are no functions: a value is passed through a filter with `|`.',
    help: 'For example: fields.user | lower',
  };
  if (!/^[A-Za-z_]\w*$/.test(name) || input === '' || filterNamed(name) === undefined) return finding;
  return {
    ...finding,
    fix: { title: `Write \`| ${name}\``, safe: false, edits: [{ range, text: `${input} | ${name}${written}` }] },
  };
}

/** The name of the filter that another language's function stands for. */
export function filterMeant(name: string): string {
  const plain = name.toLowerCase().replaceAll('_', '');
  return !filterNamed(name) && Object.hasOwn(FOREIGN_FILTERS, plain) ? (FOREIGN_FILTERS[plain] as string) : name;
}

/** The source of `expr`, in parentheses where it would fall apart otherwise. */
export function sliced(lexer: Lexer, expr: Expr, parenthesised = false): string {
  const text = lexer.text.slice(expr.range.start, expr.range.end);
  return parenthesised && !(text.startsWith('(') && text.endsWith(')')) ? `(${text})` : text;
}

/** Whether an expression needs parentheses before a filter. */
export function isLoose(expr: Expr): boolean {
  return expr.kind === 'binary' || expr.kind === 'if' || expr.kind === 'not';
}

/** What the sticky `pattern` finds at `at`, or ''. */
export function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** In quotes of the kind that stands near `at`, if any: the other kind may be the one around the whole. */
export function quotedNear(text: string, at: number, value: string): string {
  return text.slice(Math.max(at - 200, 0), at + 200).includes('"') ? `"${value}"` : `'${value}'`;
}

/** What stands where a value should. */
export function valueExpected(lexer: Lexer): ExpressionFinding {
  const rule = 'expression/no-missing-value';
  const before = lexer.text.slice(0, lexer.previousEnd);
  if (lexer.kind === 'end' && (before === '' || (lexer.braced && before.endsWith('{{')))) {
    const range = {
      start: Math.max(lexer.previousEnd - 2, 0),
      end: Math.min(lexer.start + lexer.closing, lexer.limit),
    };
    return {
      range,
      rule,
      message: before === '' ? 'An expression belongs here.' : 'An expression belongs in these braces.',
    };
  }
  if (lexer.kind === 'end') {
    const start = Math.max(lexer.previousEnd - 1, 0);
    return { range: { start, end: lexer.previousEnd }, rule, message: 'A value must follow here.' };
  }
  const found = lexer.text.slice(lexer.start, lexer.end);
  return { range: lexer.range(), rule, message: `A value is expected here, not ${quote(found)}.` };
}

/** What `lexer` stands before, after an expression that was complete. */
export function unexpected(lexer: Lexer, before: Expr): ExpressionFinding {
  const range = lexer.range();
  const found = lexer.text.slice(range.start, range.end);
  if (lexer.kind === 'symbol' && '-*/%'.includes(found)) return noArithmetic(range);
  if (lexer.kind === 'number' && found.startsWith('-')) return noArithmetic(range);
  if (found === '.' || found === '?.' || found === '[') {
    return {
      range,
      rule: 'expression/use-at',
      message: 'Only names have parts; an item of a list is taken with `| at(0)`, `| first` or `| last`.',
    };
  }
  const unit =
    before.kind === 'number' && lexer.kind === 'name' ? UNITS.find(([words]) => words.test(found))?.[1] : undefined;
  if (unit !== undefined) {
    const text = `${lexer.text.slice(before.range.start, before.range.end)}${unit}`;
    const whole = { start: before.range.start, end: range.end };
    return {
      range: whole,
      rule: 'expression/no-malformed-number',
      message: `${quote(lexer.text.slice(whole.start, whole.end))} is no duration.`,
      help: 'A duration is a whole number and a unit: 500ms, 90s, 30m, 12h, 7d.',
      fix: { title: `Write \`${text}\``, safe: false, edits: [{ range: whole, text }] },
    };
  }
  if (!lexer.braced && lexer.kind === 'name' && before.kind === 'path' && before.segments.length === 0) {
    const words = quote(`'${lexer.text.slice(before.range.start, lexer.limit).trim()}'`);
    return {
      range,
      rule: 'expression/use-operator',
      message: `An operator is missing before ${quote(found)}.`,
      help: `Text stands in quotes: ${words}.`,
    };
  }
  if (lexer.kind !== 'symbol' && lexer.kind !== 'bad') {
    const edits = [{ range: { start: before.range.end, end: before.range.end }, text: ' ~' }];
    return {
      range,
      rule: 'expression/use-operator',
      message: `An operator is missing before ${quote(found)}.`,
      help: 'Two values are joined by `~`; text stands in quotes.',
      fix: { title: 'Join them with `~`', safe: false, edits },
    };
  }
  return { range, rule: 'expression/no-unexpected-text', message: `${quote(found)} does not belong here.` };
}

/** What people call the units of a duration. */
const UNITS: readonly (readonly [words: RegExp, unit: string])[] = [
  [/^(?:ms|millis|milliseconds?)$/, 'ms'],
  [/^(?:s|secs?|seconds?)$/, 's'],
  [/^(?:m|mins?|minutes?)$/, 'm'],
  [/^(?:h|hrs?|hours?)$/, 'h'],
  [/^(?:d|days?)$/, 'd'],
];

function noArithmetic(range: Range): ExpressionFinding {
  return {
    range,
    rule: 'expression/no-arithmetic',
    message: 'There is no arithmetic in expressions.',
    help: 'Time is moved with `| plus(5m)` or `| plus(-5m)`.',
  };
}
