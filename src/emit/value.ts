import type { Type } from '../expression/type.ts';
import { arrow, awaited, awaits, type Code, call, chain, code, conditional } from './code.ts';
import { literal, name } from './doors.ts';

/** How tightly an expression of TypeScript binds: what binds less than its place demands goes into parentheses. */
export const level = {
  conditional: 3,
  nullish: 4,
  or: 5,
  and: 6,
  equality: 9,
  relational: 10,
  unary: 16,
  primary: 20,
} as const;
export type Level = (typeof level)[keyof typeof level];

/**
 * A compiled expression.
 *
 * What may be missing shows in three ways. `guards`: conditions that narrow the names in `code`; unless all hold there is
 * no value, and `code` may not be evaluated. `absent: 'omit'`: `code` itself may be undefined, and then what holds it is
 * left out. `absent` with a name: it may be undefined, and then that is an error which names it.
 */
export interface Value {
  readonly code: Code;
  readonly level: Level;
  readonly type: Type;
  readonly guards: readonly Guard[];
  readonly absent: Absent | undefined;
}
export type Absent = 'omit' | { readonly name: string };

export interface Guard {
  readonly code: Code;
  readonly level: Level;
  /** The code of the value is what is tested: for its own truth, or for not being undefined. */
  readonly itself?: 'truth' | 'defined';
}

/** A value that is always there. */
export function plain(of: Code, type: Type, at: Level = level.primary): Value {
  return { code: of, level: at, type, guards: [], absent: undefined };
}

/** The code, in parentheses if it binds less tightly than it must. */
export function within(of: { readonly code: Code; readonly level: Level }, least: Level): Code {
  return of.level < least ? code`(${of.code})` : of.code;
}

/** The code as it may stand where undefined means: left out. */
export function optional(of: Value): Value {
  const { guards, ...rest } = of;
  if (guards.length === 0) return of;
  const whole = { ...rest, guards: [], absent: of.absent ?? ('omit' as const) };
  const [only] = guards;
  if (guards.length === 1 && only?.itself === 'defined') return whole;
  if (guards.length === 1 && only?.itself === 'truth') {
    return { ...whole, code: code`${within(of, level.or)} || undefined`, level: level.or };
  }
  return { ...whole, code: conditional(holds(of), of.code, code`undefined`), level: level.conditional };
}

/** Whether the value is always left out. JSON's null is a value. */
export function isNothing({ type, absent }: Value): boolean {
  return type.kind === 'missing' && absent === 'omit';
}

/** Whether the value may be undefined when it is evaluated. */
export function mayBeAbsent(of: Value): boolean {
  return of.guards.length > 0 || of.absent !== undefined;
}

/** The condition under which a value's code may be evaluated. */
export function holds({ guards }: Value): Code {
  const distinct = guards.filter((guard, index) => guards.findIndex(({ code }) => same(code, guard.code)) === index);
  const least = distinct.length > 1 ? level.equality : level.or;
  return chain(
    '&&',
    distinct.map((guard) => within(guard, least)),
  );
}

function same(a: Code, b: Code): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * A value made of others, as filters, templates and operators make them: missing as soon as one of them is. What is
 * undefined in an allowed way is passed by; what must be there is demanded.
 */
export function combined(
  parts: readonly Value[],
  type: Type,
  build: (parts: readonly Value[]) => Pick<Value, 'code' | 'level'>,
  parameters = 1,
): Value {
  // What was tested for itself is now a part of something: the tests stay, and say nothing about the whole.
  const nothing = parts.find(isNothing);
  if (nothing !== undefined) return { ...nothing, type: { ...type, kind: 'missing' } };
  const open = parts.findIndex((part) => part.absent === 'omit');
  // In a function inside of this expression the compiler does not know any more what was tested outside.
  const settled = open < 0 ? parts : parts.map((part, index) => (index === open ? part : optional(part)));
  // What was tested for itself is now a part of something: the tests stay, and say nothing about the whole.
  const guards = settled.flatMap((part) => part.guards.map(({ code, level }): Guard => ({ code, level })));
  if (open < 0) return { ...build(parts.map(demanded)), type, guards, absent: undefined };
  const value = settled[open] as Value;
  const parameter = name(parameters === 1 ? 'value' : `value${parameters}`);
  const inner = settled.map((part, index) => ({
    ...(index === open ? plain(parameter, part.type) : part),
    guards: [],
  }));
  const body = combined(inner, type, build, parameters + 1);
  const asynchronous = awaits(body.code);
  const lifted = call('given', value.code, arrow([parameter], body.code, asynchronous));
  return asynchronous
    ? { code: awaited(lifted), level: level.unary, type, guards, absent: 'omit' }
    : { code: lifted, level: level.primary, type, guards, absent: 'omit' };
}

/** The value, with an error in its place where it must be there and is not. Guards stay. */
export function demanded(of: Value): Value {
  return typeof of.absent === 'object' ? { ...of, ...demand(of.code, of.absent.name), absent: undefined } : of;
}

/** The value where nothing else will do: undefined in whatever way is an error that names it. */
export function required(of: Value, what: string): Value {
  if (!mayBeAbsent(of)) return of;
  const whole = optional(of);
  const called = typeof of.absent === 'object' ? of.absent.name : what;
  return { ...whole, ...demand(whole.code, called), absent: undefined };
}

function demand(of: Code, what: string): Pick<Value, 'code' | 'level'> {
  return { code: call('present', of, literal(what)), level: level.primary };
}
