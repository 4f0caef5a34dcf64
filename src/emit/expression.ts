import type { BinaryExpr, Expr, FilterExpr, IfExpr, ListExpr, MapExpr, Template } from '../expression/ast.ts';
import { filterNamed } from '../expression/filters.ts';
import { print } from '../expression/print.ts';
import type { Type } from '../expression/type.ts';
import { argument, array, arrow, awaited, type Code, call, chain, code, conditional, object } from './code.ts';
import { type Compiling, type Escape, fitted, type Types, textOf, typeAt } from './compiling.ts';
import { type Condition, condition } from './condition.ts';
import { literal, milliseconds, numeral } from './doors.ts';
import { joined } from './joined.ts';
import { type Place, readPath, valuesOf } from './place.ts';
import type { RuntimeValue } from './symbols.ts';
import {
  combined,
  demanded,
  holds,
  isNothing,
  level,
  mayBeAbsent,
  optional,
  plain,
  required,
  type Value,
  within,
} from './value.ts';

/** An expression of the language as an expression of TypeScript that calls the runtime by name. */
export function compile(expr: Expr, types: Types, place: Place): Value {
  const type = typeAt(expr, types);
  const at = compiling(types, place);
  switch (expr.kind) {
    case 'string':
      return plain(literal(expr.value), type);
    case 'number':
      return plain(numeral(expr.value), type, expr.value < 0 ? level.unary : level.primary);
    case 'duration':
      return plain(milliseconds(expr.milliseconds), type);
    case 'boolean':
      return plain(expr.value ? code`true` : code`false`, type);
    case 'missing':
      return nothing(type);
    case 'nonce':
      return plain(code`${argument('attempt')}.nonce(${numeral(expr.bytes)})`, type);
    case 'path':
      return readPath(expr, type, place);
    case 'list':
      return plain(listCode(expr, types, place), type);
    case 'map':
      return plain(mapCode(expr, types, place), type);
    case 'filter':
      return filtered(expr, types, place);
    case 'if':
      return chosen(expr, types, place);
    case 'not':
      return { ...condition(expr, at), type, guards: [], absent: undefined };
    case 'binary':
      if (expr.operator === '~') return joined(chainOf(expr), type, at);
      return { ...condition(expr, at), type, guards: [], absent: undefined };
    case 'hole':
      throw new TypeError('An expression that could not be read has reached the emitter.');
  }
}

function nothing(type: Type): Value {
  return { ...plain(code`undefined`, type), absent: 'omit' };
}

function compiling(types: Types, place: Place): Compiling {
  return { types, place, value: (expr) => compile(expr, types, place) };
}

/** An expression that only asks, as a boolean of TypeScript. */
export function compileCondition(expr: Expr, types: Types, place: Place): Condition {
  return condition(expr, compiling(types, place));
}

/** `a ~ b ~ c` as its three parts, texts among them as text. */
function chainOf({ left, right }: BinaryExpr): readonly (string | Expr)[] {
  const first = left.kind === 'binary' && left.operator === '~' ? chainOf(left) : [textual(left)];
  return [...first, textual(right)];
}

function textual(expr: Expr): string | Expr {
  return expr.kind === 'string' ? expr.value : expr;
}

/** Items that are missing in an allowed way are left out. */
function listCode(expr: ListExpr, types: Types, place: Place): Code {
  return listOfItems(expr.items.map((item) => compile(item, types, place)));
}

/** A list of values: without those that are missing in an allowed way. */
export function listOfItems(items: readonly Value[]): Code {
  return array(items.filter((item) => !isNothing(item)).map(listItem));
}

function listItem(value: Value): Code {
  const item = demanded(value);
  if (item.absent === 'omit') {
    const list = call('given', optional(item).code, arrow([code`value`], array([code`value`])));
    return code`...(${list} ?? [])`;
  }
  return item.guards.length === 0 ? item.code : code`...(${conditional(holds(item), array([item.code]), array([]))})`;
}

function mapCode(expr: MapExpr, types: Types, place: Place): Code {
  const entries = expr.entries.map(({ key, value }) => {
    const compiled = compile(value, types, place);
    return {
      key,
      value: optional(typeof compiled.absent === 'object' ? required(compiled, print(value)) : compiled).code,
    };
  });
  const literals = entries.flatMap(({ key, value }) => (key.kind === 'string' ? [[key.value, value] as const] : []));
  if (literals.length === entries.length) return object(literals);
  const pairs = entries.map(({ key, value }) =>
    array([required(textOf(compile(key, types, place), place), print(key)).code, value]),
  );
  return code`Object.fromEntries(${array(pairs)})`;
}

function chosen(expr: IfExpr, types: Types, place: Place): Value {
  const type = typeAt(expr, types);
  const test = compileCondition(expr.condition, types, place);
  const then = asKind(compile(expr.then, types, place), type, place);
  if (expr.otherwise === undefined) {
    return { ...then, type, guards: [{ code: test.code, level: test.level }, ...then.guards] };
  }
  const otherwise = asKind(compile(expr.otherwise, types, place), type, place);
  const [first, second] = [optional(then), optional(otherwise)];
  const absent = first.absent ?? second.absent;
  const whole = conditional(within(test, level.or), branch(first), branch(second));
  return { ...plain(whole, type, level.conditional), absent };
}

/** One of two values, as the kind that both are taken for. */
function asKind(value: Value, { kind }: Type, place: Place): Value {
  return fitted(value, [kind], place);
}

/** In a branch of `? :` only `??` is put into parentheses: how the two bind is not known by heart. */
export function branch(value: Pick<Value, 'code' | 'level'>): Code {
  return value.level === level.nullish ? code`(${value.code})` : value.code;
}

function filtered(expr: FilterExpr, types: Types, place: Place): Value {
  const filter = filterNamed(expr.name);
  if (filter === undefined) throw new TypeError('A filter that does not exist has reached the emitter.');
  const type = typeAt(expr, types);
  if (expr.name === 'default') return defaulted(expr, types, place);
  if (expr.name === 'merge') return merged(expr, types, place);
  const { input } = expr;
  const of = typeAt(input, types);
  if (of.kind === 'missing') return nothing(type);
  const from =
    of.repeated && expr.name === 'at' && input.kind === 'path'
      ? plain(valuesOf(input, place), of)
      : fitted(compile(input, types, place), filter.input.includes(of.kind) ? [of.kind] : filter.input, place);
  if (filter.runtime === undefined) return { ...from, type };
  const symbol = (filter.runtimeOf?.[from.type.kind] ?? filter.runtime) as RuntimeValue;
  const args = expr.args.map((arg, index) => {
    const kinds = (filter.parameters[index] ?? filter.parameters.at(-1))?.kinds ?? [];
    return required(fitted(compile(arg, types, place), kinds, place), print(arg));
  });
  const value = combined([from, ...args], type, (parts) => {
    const result = call(symbol, ...parts.map((part) => part.code));
    return filter.async ? { code: awaited(result), level: level.unary } : { code: result, level: level.primary };
  });
  return mayGiveNothing.has(expr.name) && value.absent === undefined
    ? { ...value, absent: place.lenient ? 'omit' : { name: print(expr) } }
    : value;
}

/** Filters whose function gives undefined where there is no such item or entry. */
const mayGiveNothing = new Set(['at', 'first', 'last', 'map']);

function defaulted(expr: FilterExpr, types: Types, place: Place): Value {
  const type = typeAt(expr, types);
  const [arg] = expr.args;
  const otherwise = asKind(compile(arg as Expr, types, place), type, place);
  if (typeAt(expr.input, types).kind === 'missing') return otherwise;
  const value = fitted(compile(expr.input, types, place), [type.kind], place, 'absent');
  if (!mayBeAbsent(value)) return { ...value, type };
  const fallback = optional(otherwise);
  const [only] = value.guards;
  const operator = value.guards.length === 1 && only?.itself === 'truth' && value.absent === undefined ? '||' : '??';
  const least = operator === '||' ? level.or : level.relational;
  const first = operator === '||' ? value : optional(value);
  const operands = [within(first, least), within(fallback, operator === '||' ? level.and : level.relational)];
  return {
    ...plain(chain(operator, operands), type, operator === '||' ? level.or : level.nullish),
    absent: fallback.absent,
  };
}

function merged(expr: FilterExpr, types: Types, place: Place): Value {
  const sides = [expr.input, ...expr.args].map((side) => {
    const value = fitted(compile(side, types, place), ['map', 'pairs'], place);
    if (isNothing(value)) return code`{}`;
    return mayBeAbsent(value) ? code`${within(optional(value), level.relational)} ?? {}` : value.code;
  });
  return plain(call('merge', ...sides), typeAt(expr, types));
}

/** Text with expressions in it. One that is a single expression keeps that expression's kind. */
export function compileTemplate(of: Template, type: Type, types: Types, place: Place, escaped?: Escape): Value {
  const [only] = of.parts;
  if (only === undefined) return plain(literal(''), type);
  if (of.parts.length === 1)
    return only.kind === 'text' ? plain(literal(only.text), type) : compile(only.expr, types, place);
  return joined(
    of.parts.map((part) => (part.kind === 'text' ? part.text : part.expr)),
    type,
    compiling(types, place),
    escaped,
  );
}
