import type { Expr } from '../expression/ast.ts';
import { kindOfUnknown, TEXT } from '../expression/kinds.ts';
import type { Kind, Type } from '../expression/type.ts';
import { type Code, call, code } from './code.ts';
import type { Place } from './place.ts';
import type { RuntimeValue } from './symbols.ts';
import { combined, level, mayBeAbsent, optional, plain, type Value } from './value.ts';

/** The types that the checker found for every node of an expression. */
export type Types = ReadonlyMap<Expr, Type>;

/** What the parts of the expression compiler share: where they are, and how they compile what stands inside. */
export interface Compiling {
  readonly types: Types;
  readonly place: Place;
  value(expr: Expr): Value;
}

/** What a hole's value goes through on its way into the text around it, given the text before the hole. */
export type Escape = (hole: Code, before: string) => Code;

export function typeAt(expr: Expr, types: Types): Type {
  const type = types.get(expr);
  if (type === undefined) throw new TypeError('An expression without a type has reached the emitter.');
  return type;
}

/**
 * A value that nothing is known of as one of the kinds that are wanted: checked when it is there. JSON of a request without
 * a body is not missing but empty (LANGUAGE §4), or what is signed would be left out unnoticed; `default` asks for `'absent'`.
 */
export function fitted(
  value: Value,
  kinds: readonly Kind[],
  place: Place,
  nothing: 'empty' | 'absent' = 'empty',
): Value {
  if (value.type.kind !== 'any' || kinds.includes('any')) return value;
  const kind = kindOfUnknown(kinds);
  const symbol = converters[kind] ?? (kinds.includes('number') || kind === 'boolean' ? undefined : 'sizedOf');
  if (symbol === undefined) return value;
  const type: Type = { ...value.type, kind };
  const from = optional(value);
  const empty = empties[symbol];
  if (nothing === 'empty' && empty !== undefined && !place.lenient && !mayBeAbsent(value)) {
    return plain(code`${call(symbol, from.code)} ?? ${empty}`, type, level.nullish);
  }
  return {
    ...plain(call(symbol, from.code), type),
    absent: place.lenient || value.absent === undefined ? 'omit' : value.absent,
  };
}

/** By what a value counts as. */
const converters: Readonly<Partial<Record<Kind, RuntimeValue>>> = {
  text: 'savedText',
  list: 'listOf',
  map: 'mapOf',
  number: 'numberOf',
  time: 'expiryAt',
};

/** What nothing is, as what it is converted to. */
const empties: Readonly<Partial<Record<RuntimeValue, Code>>> = {
  savedText: code`''`,
  listOf: code`[]`,
  mapOf: code`{}`,
  sizedOf: code`''`,
};

/** A value as text: where it lands, or where it is joined with text. */
export function textOf(value: Value, place: Place): Value {
  return fitted(value, ['text'], place);
}

/** The same, where a number or a boolean has to be text already. */
export function writtenText(value: Value, place: Place): Value {
  const { kind } = value.type;
  if (kind !== 'number' && kind !== 'boolean') return textOf(value, place);
  return combined([value], { ...value.type, kind: 'text' }, ([of]) => plain(call('toText', (of as Value).code), TEXT));
}
