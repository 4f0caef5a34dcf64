import type { BinaryOperator, Expr, PathExpr, Template } from './ast.ts';
import { UNITS } from './duration.ts';

/** How tightly each form binds (LANGUAGE §4): `if`, `or`, `and`, `not`, comparison, `~`, filter or value. */
const TIGHTNESS: Readonly<Record<BinaryOperator, number>> = {
  or: 1,
  and: 2,
  '==': 4,
  '!=': 4,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  in: 4,
  '~': 5,
};
const NOT = 3;
const PIPE = 6;

/** How much is still printed; without a budget, everything is. */
interface Budget {
  nodes: number;
}
/** Longest text of an expression in a message. */
const LONGEST = 60;

/**
 * An expression as text, with no more parentheses than it needs. Read again it gives the same tree; a hole, which
 * stands for nothing that can be read, is printed as `…`.
 */
export function print(expr: Expr): string {
  return printAt(expr, 0, undefined);
}

/** An expression cut short, for messages: takes no longer for a large one than for a small one. */
export function abridged(expr: Expr): string {
  return shorten(printAt(expr, 0, { nodes: LONGEST }));
}

/** The same in backticks. */
export function shown(expr: Expr): string {
  return `\`${abridged(expr)}\``;
}

/** Text of the author's, cut short for a message. */
export function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

/** A template as text; text in which `{{` stands is printed as an expression. */
export function printTemplate(template: Template): string {
  return template.parts
    .map((part) => {
      if (part.kind === 'expr') return `{{ ${print(part.expr)} }}`;
      return part.text.includes('{{') ? `{{ ${printString(part.text)} }}` : part.text;
    })
    .join('');
}

function printAt(expr: Expr, least: number, budget: Budget | undefined): string {
  if (budget !== undefined && budget.nodes-- <= 0) return '…';
  const text = printLoosely(expr, budget);
  return tightness(expr) < least ? `(${text})` : text;
}

function tightness(expr: Expr): number {
  if (expr.kind === 'if') return 0;
  if (expr.kind === 'binary') return TIGHTNESS[expr.operator];
  return expr.kind === 'not' ? NOT : PIPE;
}

function printLoosely(expr: Expr, budget: Budget | undefined): string {
  const inside = (part: Expr, least = 0) => printAt(part, least, budget);
  const some = <T>(list: readonly T[]) => (budget === undefined ? list : list.slice(0, LONGEST));
  switch (expr.kind) {
    case 'string':
      return printString(budget === undefined ? expr.value : expr.value.slice(0, LONGEST));
    case 'number':
      return printNumber(expr.value);
    case 'duration':
      return printDuration(expr.milliseconds);
    case 'boolean':
      return String(expr.value);
    case 'missing':
      return 'missing';
    case 'list':
      return `[${some(expr.items)
        .map((item) => inside(item))
        .join(', ')}]`;
    case 'map':
      return `{${some(expr.entries)
        .map(({ key, value }) => `${printKey(key)}: ${inside(value)}`)
        .join(', ')}}`;
    case 'nonce':
      return `nonce(${expr.bytes})`;
    case 'path':
      return printPath({ root: expr.root, segments: some(expr.segments) });
    case 'filter': {
      const args = some(expr.args).map((arg) => inside(arg));
      return `${inside(expr.input, PIPE)} | ${expr.name}${args.length === 0 ? '' : `(${args.join(', ')})`}`;
    }
    case 'binary': {
      const own = TIGHTNESS[expr.operator];
      // Left-associative; comparisons do not chain, so both of their sides must be tighter.
      const left = inside(expr.left, own === TIGHTNESS['=='] ? own + 1 : own);
      return `${left} ${expr.operator} ${inside(expr.right, own + 1)}`;
    }
    case 'not':
      return `not ${inside(expr.operand, NOT)}`;
    case 'if': {
      const otherwise = expr.otherwise === undefined ? '' : ` else ${inside(expr.otherwise)}`;
      return `${inside(expr.then, 1)} if ${inside(expr.condition, 1)}${otherwise}`;
    }
    case 'hole':
      return '…';
  }
}

/** `root.a["x-y"][0]` */
export function printPath(path: Pick<PathExpr, 'root' | 'segments'>): string {
  return path.root + path.segments.map(({ key }) => printSegment(key)).join('');
}

/** `.a`, `["x-y"]` or `[0]` */
export function printSegment(key: string | number): string {
  if (typeof key === 'number') return `[${key}]`;
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(key) ? `.${key}` : `[${printString(key)}]`;
}

function printKey(key: Expr): string {
  return key.kind === 'string' && /^[A-Za-z_][A-Za-z0-9_]*$/.test(key.value) ? key.value : print(key);
}

const ESCAPED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\', "'": "\\'" };

/** Text as a literal, in single quotes. */
export function printString(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is escaped.
  const escaped = value.replace(/[\\'\u0000-\u001f\u007f\u2028\u2029]/g, (char) => {
    return ESCAPED[char] ?? `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`;
  });
  return `'${escaped}'`;
}

/** Without an exponent, which the language does not have. */
function printNumber(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text;
}

function printDuration(milliseconds: number): string {
  const units = Object.entries(UNITS).reverse();
  const [unit, size] = units.find(([, size]) => milliseconds % size === 0 && milliseconds >= size) ?? ['ms', 1];
  return `${milliseconds / size}${unit}`;
}
