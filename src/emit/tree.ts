import type { Expr } from '../expression/ast.ts';
import { print } from '../expression/print.ts';
import type { TreePlan, ValuePlan } from '../resolve/plan.ts';
import { array, arrow, type Code, call, code, object, type Property, runtimeType } from './code.ts';
import { type Escape, textOf, typeAt, writtenText } from './compiling.ts';
import { literal } from './doors.ts';
import { compileTemplate, listOfItems } from './expression.ts';
import { type Place, scalar } from './place.ts';
import { combined, level, mayBeAbsent, optional, plain, required, type Value, within } from './value.ts';

/** What a value of which nothing is known is written into. */
type Written = 'Json' | 'XmlContent';

/** A value of a definition: a constant, a template, or a map or list of them. */
export function compileTree(plan: TreePlan, place: Place, escaped?: Escape, into: Written = 'Json'): Value {
  switch (plan.kind) {
    case 'literal': {
      const kind = typeof plan.value === 'string' ? 'text' : (typeof plan.value as 'number' | 'boolean');
      const constant = { kind: plan.value === null ? 'missing' : kind, secrecy: 'open', missing: 'never' } as const;
      return plain(scalar(plan.value), constant, negative(plan.value) ? level.unary : level.primary);
    }
    case 'value':
      return compileTemplate(plan.template, plan.type, plan.types, place, escaped);
    case 'map': {
      const entries = plan.entries.map(({ name, value }) => [name, jsonValue(value, place, into)] as const);
      return plain(record(entries), { kind: 'map', secrecy: 'open', missing: 'never' });
    }
    case 'list': {
      const items = plan.items.map((item) => typed(item, place, into));
      return plain(listOfItems(items), { kind: 'list', secrecy: 'open', missing: 'never' });
    }
  }
}

/** An object literal, or a `Map` where names look like numbers, whose order an object would change. */
function record(entries: readonly Property[]): Code {
  if (!entries.some(([name]) => /^\d+$/.test(name))) return object(entries);
  const pairs = array(entries.map(([name, value]) => array([literal(name), value])));
  return code`new Map<string, ${runtimeType('Json')}>(${pairs})`;
}

function negative(value: TreePlan | string | number | boolean | null): boolean {
  return typeof value === 'number' && value < 0;
}

/** A member of a map: undefined where it is to be left out. */
export function jsonValue(plan: TreePlan, place: Place, into: Written = 'Json'): Code {
  return entry(typed(plan, place, into), describe(plan));
}

/** What nothing is known of came out of JSON, and may be written as JSON. */
function typed(plan: TreePlan, place: Place, into: Written): Value {
  const value = compileTree(plan, place, undefined, into);
  const { kind } = value.type;
  if (kind !== 'any' && !(kind === 'list' && plan.kind === 'value' && hasUnknownItems(value))) return value;
  return {
    ...value,
    code: code`${within(value, level.relational)} as ${runtimeType(into)}`,
    level: level.relational,
  };
}

function hasUnknownItems({ type: { item } }: Value): boolean {
  return item === undefined || item.kind === 'any';
}

/** A value that lands in text: of a header, a query, a cookie, a form. */
export function scalarEntry(plan: TreePlan, place: Place, escaped?: Escape): Code {
  return entry(scalars(textOf(compileTree(plan, place, escaped), place)), describe(plan));
}

/** A list for a query or a form, which give its name once for each item; lists in it are part of it. */
export function scalarList({ items }: Extract<TreePlan, { kind: 'list' }>, place: Place): Code {
  const values = items.map((item) => scalars(textOf(compileTree(item, place), place)));
  const lists = values.some(({ type }) => type.kind === 'list');
  const list = listOfItems(values);
  return lists ? code`${list}.flat()` : list;
}

/** Items of which nothing is known, as text. */
function scalars(value: Value): Value {
  if (value.type.kind !== 'list' || !hasUnknownItems(value)) return value;
  return combined([value], value.type, ([list]) => {
    const text = code`${call('savedText', code`item`)} ?? []`;
    return plain(call(code`${within(list as Value, level.primary)}.flatMap`, arrow([code`item`], text)), value.type);
  });
}

/** A value as an entry: undefined where it is to be left out, an error where it must be there. */
function entry(value: Value, what: string): Code {
  return (typeof value.absent === 'object' ? required(value, what) : optional(value)).code;
}

/** A value that lands in text and must be text already: what a scheme's protocol is given. */
export function textEntry(plan: TreePlan, place: Place): Code {
  return entry(writtenText(compileTree(plan, place), place), describe(plan));
}

/** A value that must be there. A number or a boolean is the text that it is written as. */
export function needed(plan: TreePlan, place: Place, escaped?: Escape): Value {
  return required(writtenText(compileTree(plan, place, escaped), place), describe(plan));
}

/** A value as text that is empty where it is missing. */
export function textOrEmpty(plan: TreePlan, place: Place): Code {
  if (plan.kind === 'literal') return literal(plan.value === null ? '' : String(plan.value));
  const value = writtenText(compileTree(plan, place), place);
  const demanded = typeof value.absent === 'object' ? required(value, describe(plan)) : value;
  const [only] = demanded.guards;
  const bare = demanded.guards.length === 1 && only?.itself !== undefined ? demanded : optional(demanded);
  return mayBeAbsent(demanded) ? code`${within(bare, level.relational)} ?? ''` : demanded.code;
}

/** A plan in the words of its author. */
export function describe(plan: TreePlan): string {
  if (plan.kind !== 'value') return plan.kind;
  return plan.template.parts.map((part) => (part.kind === 'text' ? part.text : print(part.expr))).join('');
}

/** A part of an expression as a plan of its own. */
export function expressionPlan(expr: Expr, types: ValuePlan['types']): ValuePlan {
  const template = { parts: [{ kind: 'expr', range: expr.range, expr }] } as const;
  return { kind: 'value', template, types, type: typeAt(expr, types) };
}

/** The one expression of a bare expression's plan; `undefined` when it is a constant. */
export function expressionOf({ template }: ValuePlan): Expr | undefined {
  const [only] = template.parts;
  return template.parts.length === 1 && only?.kind === 'expr' ? only.expr : undefined;
}
