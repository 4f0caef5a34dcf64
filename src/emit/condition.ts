import type { BinaryExpr, Expr } from '../expression/ast.ts';
import { BOOLEAN } from '../expression/kinds.ts';
import { print } from '../expression/print.ts';
import { arrow, type Code, call, chain, code } from './code.ts';
import { type Compiling, fitted, typeAt } from './compiling.ts';
import { combined, type Level, level, mayBeAbsent, optional, plain, required, type Value, within } from './value.ts';

export interface Condition {
  readonly code: Code;
  readonly level: Level;
}

/** An expression that only asks, as a boolean of TypeScript. What is missing is not true. */
export function condition(expr: Expr, at: Compiling): Condition {
  if (expr.kind === 'not') return negated(expr.operand, at);
  if (expr.kind === 'binary' && (expr.operator === 'and' || expr.operator === 'or')) {
    const binds = expr.operator === 'and' ? level.and : level.or;
    const operands = operandsOf(expr, expr.operator).map((operand) => within(condition(operand, at), level.equality));
    return { code: chain(expr.operator === 'and' ? '&&' : '||', operands), level: binds };
  }
  if (expr.kind === 'binary' && expr.operator !== '~') return comparison(expr, expr.operator, at);
  const value = at.value(expr);
  if (value.type.kind === 'boolean' && !mayBeAbsent(value)) return value;
  return { code: chain('===', [within(open(value), level.relational), code`true`]), level: level.equality };
}

function negated(operand: Expr, at: Compiling): Condition {
  if (operand.kind === 'not') return condition(operand.operand, at);
  const opposite = { '==': '!=', '!=': '==' } as const;
  if (operand.kind === 'binary' && (operand.operator === '==' || operand.operator === '!=')) {
    return comparison(operand, opposite[operand.operator], at);
  }
  return { code: code`!${within(condition(operand, at), level.unary)}`, level: level.unary };
}

/** `a or b or c` as its operands. */
function operandsOf(expr: Expr, operator: 'and' | 'or'): readonly Expr[] {
  if (expr.kind !== 'binary' || expr.operator !== operator) return [expr];
  return [...operandsOf(expr.left, operator), ...operandsOf(expr.right, operator)];
}

function comparison(expr: BinaryExpr, operator: BinaryExpr['operator'], at: Compiling): Condition {
  const left = typeAt(expr.left, at.types).kind;
  const right = typeAt(expr.right, at.types).kind;
  if (operator === 'in') return membership(expr, at);
  if (right === 'missing') return presence(expr.left, operator, at);
  if (left === 'missing') return presence(expr.right, operator, at);
  const equality = operator === '==' || operator === '!=';
  const sides = [expr.left, expr.right].map((side) => {
    const value = at.value(side);
    if (value.type.kind === 'bytes') return call('hex', required(value, print(side)).code);
    if (equality) return within(open(value), level.relational);
    const kind = left === 'any' ? right : left;
    const known = fitted(value, [kind === 'any' ? 'number' : kind], at.place);
    // A comparison with NaN is false.
    return mayBeAbsent(known) ? code`(${open(known).code} ?? Number.NaN)` : within(known, level.unary);
  });
  const written = { '==': '===', '!=': '!==', '<': '<', '<=': '<=', '>': '>', '>=': '>=' } as const;
  const symbol = written[operator as keyof typeof written];
  return { code: chain(symbol, sides), level: equality ? level.equality : level.relational };
}

/** `x == missing`, `x != missing`. */
function presence(of: Expr, operator: BinaryExpr['operator'], at: Compiling): Condition {
  const value = at.value(of);
  const there = operator === '!=';
  if (!mayBeAbsent(value)) return { code: there ? code`true` : code`false`, level: level.primary };
  const [only] = value.guards;
  if (value.guards.length === 1 && only?.itself === 'truth' && value.absent === undefined) {
    return there
      ? { code: code`!!${within(value, level.unary)}`, level: level.unary }
      : { code: code`!${within(value, level.unary)}`, level: level.unary };
  }
  const bare = within(open(value), level.relational);
  return { code: chain(there ? '!==' : '===', [bare, code`undefined`]), level: level.equality };
}

/** `in`: an item of a list, a part of a text, a name among pairs or in a map. What is missing is in nothing. */
function membership(expr: BinaryExpr, at: Compiling): Condition {
  const { kind } = typeAt(expr.right, at.types);
  const container = fitted(at.value(expr.right), [kind], at.place);
  const wanted = at.value(expr.left);
  if (kind === 'list') return listed(wanted, container);
  const text = kind === 'any' ? wanted : fitted(wanted, ['text'], at.place);
  const asked = combined([text, container].map(unasked), BOOLEAN, ([item, whole]) => {
    const [sought, within_] = [item as Value, whole as Value];
    if (kind === 'any') return plain(call('contains', within_.code, sought.code), BOOLEAN);
    const held = kind === 'text' ? within(within_, level.primary) : call('names', within_.code);
    return plain(call(code`${held}.includes`, sought.code), BOOLEAN);
  });
  return mayBeAbsent(asked)
    ? { code: chain('===', [within(open(asked), level.relational), code`true`]), level: level.equality }
    : asked;
}

/** What is missing makes a condition false, and is no error in it. */
function unasked(value: Value): Value {
  return typeof value.absent === 'object' ? { ...value, absent: 'omit' } : value;
}

function listed(wanted: Value, container: Value): Condition {
  const list = mayBeAbsent(container)
    ? code`(${within(open(container), level.relational)} ?? [])`
    : within(container, level.primary);
  const item = within(open(wanted), level.relational);
  return {
    code: call(code`${list}.some`, arrow([code`item`], chain('===', [code`item`, item]))),
    level: level.primary,
  };
}

/** The code where undefined is as good as any other value. */
function open(value: Value): Value {
  const [only] = value.guards;
  return value.guards.length === 1 && only?.itself !== undefined ? { ...value, guards: [] } : optional(value);
}
