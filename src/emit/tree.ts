import type { Expr } from '../expression/ast.ts';
import { print } from '../expression/print.ts';
import type { TreePlan, ValuePlan } from '../resolve/plan.ts';
import { array, type Code, call, code, object, type Property, runtimeType } from './code.ts';
import { type Escape, textOf } from './compiling.ts';
import { literal } from './doors.ts';
import { compileTemplate, listItem } from './expression.ts';
import { type Place, scalar } from './place.ts';
import { level, mayBeAbsent, optional, plain, required, type Value, within } from './value.ts';

/** A value of a definition: a constant, a template, or a map or list of them. */
export function compileTree(plan: TreePlan, place: Place, escaped?: Escape): Value {
  switch (plan.kind) {
    case 'literal': {
      const kind = typeof plan.value === 'string' ? 'text' : (typeof plan.value as 'number' | 'boolean');
      const constant = { kind: plan.value === null ? 'missing' : kind, secrecy: 'open', missing: 'never' } as const;
      return plain(scalar(plan.value), constant, negative(plan.value) ? level.unary : level.primary);
    }
    case 'value':
      return compileTemplate(plan.template, plan.type, plan.types, place, escaped);
    case 'map': {
      const entries = plan.entries.map(({ name, value }) => [name, jsonValue(value, place)] as const);
      return plain(record(entries), { kind: 'map', secrecy: 'open', missing: 'never' });
    }
    case 'list': {
      const items = plan.items.map((item) => listItem(typed(compileTree(item, place))));
      return plain(array(items), { kind: 'list', secrecy: 'open', missing: 'never' });
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
export function jsonValue(plan: TreePlan, place: Place): Code {
  return entry(typed(compileTree(plan, place)), describe(plan));
}

/** What nothing is known of came out of JSON, and may be written as JSON. */
function typed(value: Value): Value {
  if (value.type.kind !== 'any') return value;
  return {
    ...value,
    code: code`${within(value, level.relational)} as ${runtimeType('Json')}`,
    level: level.relational,
  };
}

/** A value that lands in text: of a header, a query, a cookie, a form. */
export function scalarEntry(plan: TreePlan, place: Place, escaped?: Escape): Code {
  return entry(textOf(compileTree(plan, place, escaped), place), describe(plan));
}

/** A value as an entry: undefined where it is to be left out, an error where it must be there. */
function entry(value: Value, what: string): Code {
  return (typeof value.absent === 'object' ? required(value, what) : optional(value)).code;
}

/** A value that must be there. */
export function needed(plan: TreePlan, place: Place, escaped?: Escape): Value {
  return required(compileTree(plan, place, escaped), describe(plan));
}

/** A value as text that is empty where it is missing. */
export function textOrEmpty(plan: TreePlan, place: Place): Code {
  if (plan.kind === 'literal') return literal(plan.value === null ? '' : String(plan.value));
  const value = textOf(compileTree(plan, place), place);
  const demanded = typeof value.absent === 'object' ? required(value, describe(plan)) : value;
  const [only] = demanded.guards;
  const bare = demanded.guards.length === 1 && only?.itself !== undefined ? demanded : optional(demanded);
  return mayBeAbsent(demanded) ? code`${within(bare, level.relational)} ?? ''` : asText(demanded);
}

/** A number or a boolean as the text that it is in templates. */
function asText(value: Value): Code {
  return value.type.kind === 'number' || value.type.kind === 'boolean' ? call('toText', value.code) : value.code;
}

/** A plan in the words of its author. */
export function describe(plan: TreePlan): string {
  if (plan.kind !== 'value') return plan.kind;
  return plan.template.parts.map((part) => (part.kind === 'text' ? part.text : print(part.expr))).join('');
}

/** The one expression of a bare expression's plan; `undefined` when it is a constant. */
export function expressionOf({ template }: ValuePlan): Expr | undefined {
  const [only] = template.parts;
  return template.parts.length === 1 && only?.kind === 'expr' ? only.expr : undefined;
}
