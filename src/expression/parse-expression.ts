import type { Range } from '../text/range.ts';
import type { BinaryExpr, BinaryOperator, Expr, FilterExpr, HoleExpr, NotExpr } from './ast.ts';
import { parseItems } from './brackets.ts';
import type { Lexer } from './lexer.ts';
import { foreignOperator, noCoalesce, noTernary, notIn, unexpected, useOperator, useParentheses } from './mistakes.ts';
import { parsePrimary } from './parse-primary.ts';

/** How deep an expression may be nested. */
const MAX_DEPTH = 64;
/** How many operators and filters one expression may hold: with MAX_DEPTH, the bound on the depth of its tree. */
const MAX_OPERATORS = 1000;

/** From loosest to tightest; `not` stands between `and` and the comparisons. */
const PRECEDENCE: Readonly<Record<string, number>> = {
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
const COMPARISON = 4;

/** Reads the one expression that `lexer` stands before, up to its end; what is left over is one finding. */
export function parseWhole(lexer: Lexer): Expr {
  const expr = parseExpr(lexer, 0);
  if (lexer.kind !== 'end') lexer.fail(unexpected(lexer, expr));
  return expr;
}

/** `expr = or [ "if" or [ "else" expr ] ]` */
export function parseExpr(lexer: Lexer, depth: number): Expr {
  if (depth >= MAX_DEPTH) return tooLarge(lexer);
  const then = parseBinary(lexer, 1, depth);
  if (lexer.is('?')) return parseTernary(lexer, then, depth);
  if (!isWord(lexer, 'if')) return then;
  lexer.next();
  const condition = parseBinary(lexer, 1, depth);
  if (!isWord(lexer, 'else')) return { kind: 'if', then, condition, range: span(then, condition) };
  lexer.next();
  const otherwise = parseExpr(lexer, depth + 1);
  return { kind: 'if', then, condition, otherwise, range: span(then, otherwise) };
}

/** Operators of at least `least`, by precedence climbing: all left-associative, comparisons not chained. */
function parseBinary(lexer: Lexer, least: number, depth: number): Expr {
  let left = parseNot(lexer, least, depth);
  let compared = false;
  while (lexer.kind === 'symbol' || lexer.kind === 'name') {
    const written = lexer.value;
    const operator = Object.hasOwn(PRECEDENCE, written) ? (written as BinaryOperator) : foreignOperator(lexer);
    const precedence = operator === undefined ? 0 : (PRECEDENCE[operator] as number);
    if (operator === undefined || precedence < least) return left;
    if (++lexer.operators > MAX_OPERATORS) return tooLarge(lexer);
    if (precedence === COMPARISON && compared) {
      lexer.report({
        range: lexer.range(),
        rule: 'expression/no-chained-comparison',
        message: 'Comparisons cannot be chained.',
        help: 'Compare twice and join the two with `and`: `1 < x and x < 9`.',
      });
    }
    compared = precedence === COMPARISON;
    left = parseRight(lexer, left, operator, written, precedence, depth);
  }
  return left;
}

/** The operator that `lexer` stands before, and what follows it. `written` differs from it where it is a foreign one. */
function parseRight(
  lexer: Lexer,
  left: Expr,
  operator: BinaryOperator,
  written: string,
  precedence: number,
  depth: number,
): Expr {
  let operatorRange = lexer.range();
  lexer.next();
  if (
    (written === 'is' || written === 'not') &&
    lexer.kind === 'name' &&
    (lexer.value === 'not' || written === 'not')
  ) {
    operatorRange = { start: operatorRange.start, end: lexer.end };
    if (written === 'is') operator = '!=';
    lexer.next();
  }
  const right = parseBinary(lexer, precedence + 1, depth);
  const range = span(left, right);
  if (written === '??' || (written === '||' && (right.kind === 'string' || right.kind === 'number'))) {
    lexer.report(noCoalesce(lexer, operatorRange, left, right));
    return { kind: 'filter', input: left, name: 'default', nameRange: operatorRange, args: [right], range };
  }
  const joined: BinaryExpr = { kind: 'binary', operator, operatorRange, left, right, range };
  if (written === 'not') {
    lexer.report(notIn(left, operatorRange));
    return { kind: 'not', operand: joined, range } satisfies NotExpr;
  }
  if (written !== operator) lexer.report(useOperator(operatorRange, operator, lexer.text));
  return joined;
}

/** `not = "not" not | cmp` */
function parseNot(lexer: Lexer, least: number, depth: number): Expr {
  const foreign = lexer.is('!') || isWord(lexer, 'NOT');
  if (!foreign && !isWord(lexer, 'not')) return parsePipe(lexer, depth);
  if (depth >= MAX_DEPTH) return tooLarge(lexer);
  const { start } = lexer;
  if (foreign) lexer.report(useOperator(lexer.range(), 'not', lexer.text));
  else if (least > NOT) lexer.report(useParentheses(lexer.range()));
  lexer.next();
  const again = lexer.is('!') || isWord(lexer, 'not') || isWord(lexer, 'NOT');
  const operand = again ? parseNot(lexer, NOT, depth + 1) : parseBinary(lexer, COMPARISON, depth);
  return { kind: 'not', operand, range: { start, end: operand.range.end } };
}

/** `pipe = prim { "|" name [ "(" [ expr { "," expr } ] ")" ] }` */
function parsePipe(lexer: Lexer, depth: number): Expr {
  let input = parsePrimary(lexer, depth, parseExpr);
  while (lexer.is('|')) {
    if (++lexer.operators > MAX_OPERATORS) return tooLarge(lexer);
    lexer.next();
    input = parseFilter(lexer, input, depth);
  }
  return input;
}

function parseFilter(lexer: Lexer, input: Expr, depth: number): FilterExpr {
  const name = lexer.kind === 'name' ? lexer.value : '';
  const nameRange = lexer.kind === 'name' ? lexer.range() : lexer.gap();
  let args: readonly Expr[] = [];
  if (lexer.kind !== 'name') {
    lexer.fail({
      range: lexer.kind === 'end' ? { start: lexer.previousEnd - 1, end: lexer.previousEnd } : lexer.range(),
      rule: 'expression/no-missing-filter',
      message: 'The name of a filter must follow `|`.',
      help: 'For example: fields.user | lower',
    });
    return { kind: 'filter', input, name, nameRange, args, range: { start: input.range.start, end: nameRange.end } };
  }
  lexer.next();
  if (lexer.is('(')) {
    lexer.next();
    args = parseItems(lexer, ')', depth, parseExpr);
  } else if (lexer.is(':')) {
    args = [colonArgument(lexer, depth)];
  }
  return { kind: 'filter', input, name, nameRange, args, range: { start: input.range.start, end: lexer.previousEnd } };
}

function colonArgument(lexer: Lexer, depth: number): Expr {
  const colon = lexer.range();
  lexer.next();
  const argument = parsePrimary(lexer, depth, parseExpr);
  const { start, end } = argument.range;
  lexer.report({
    range: { start: colon.start, end },
    rule: 'expression/use-parentheses',
    message: 'The arguments of a filter stand in parentheses, not after a colon.',
    fix: {
      title: 'Use parentheses',
      safe: true,
      edits: [
        { range: { start: colon.start, end: start }, text: '(' },
        { range: { start: end, end }, text: ')' },
      ],
    },
  });
  return argument;
}

function parseTernary(lexer: Lexer, condition: Expr, depth: number): Expr {
  const question = lexer.range();
  lexer.next();
  const then = parseExpr(lexer, depth + 1);
  let otherwise: Expr | undefined;
  if (lexer.is(':')) {
    lexer.next();
    otherwise = parseExpr(lexer, depth + 1);
  }
  lexer.report(noTernary(lexer, question, condition, then, otherwise));
  return { kind: 'if', then, condition, otherwise, range: span(condition, otherwise ?? then) };
}

function tooLarge(lexer: Lexer): HoleExpr {
  const { start } = lexer;
  lexer.fail({
    range: { start, end: lexer.limit },
    rule: 'expression/no-excessive-size',
    message: `An expression is nested at most ${MAX_DEPTH} deep and has at most ${MAX_OPERATORS} operators.`,
    help: 'Give its parts names under `vars`.',
  });
  return { kind: 'hole', range: { start, end: start } };
}

function isWord(lexer: Lexer, word: string): boolean {
  return lexer.kind === 'name' && lexer.value === word;
}

function span(left: Expr, right: Expr): Range {
  return { start: left.range.start, end: Math.max(left.range.end, right.range.end) };
}
