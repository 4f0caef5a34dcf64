import type { PathExpr } from '../expression/ast.ts';
import { print } from '../expression/print.ts';
import type { Type } from '../expression/type.ts';
import type { FieldPlan, SavedPlan, TreePlan } from '../resolve/plan.ts';
import { argument, type Code, call, code, sequence } from './code.ts';
import { literal, member, name, numeral } from './doors.ts';
import { type Guard, level, plain, type Value } from './value.ts';

/** What the names of expressions mean at one place of the module. */
export interface Place {
  readonly fields: ReadonlyMap<string, FieldPlan>;
  readonly client: ReadonlyMap<string, FieldPlan>;
  readonly call: ReadonlyMap<string, FieldPlan>;
  readonly saved: ReadonlyMap<string, SavedPlan>;
  /** `partial`: between the steps of a login, where nothing is sure to be kept yet. */
  readonly session: 'whole' | 'partial';
  readonly vars: ReadonlyMap<string, Value>;
  /** The request as it is by now. */
  readonly request: Code | undefined;
  readonly response: Code | undefined;
  /** What has been entered so far, unchecked: the `when` of a field. */
  readonly entered: Code | undefined;
  /** What is missing is left out or false instead of being an error: what is read from a response. */
  readonly lenient: boolean;
  /** Names that the scheme's type adds: `jwt`, `redirectUri` … */
  readonly more: ReadonlyMap<string, Named>;
}
/** A name whose value is written out where it is read, and the values that it is made of. */
export type Named = ((place: Place, type: Type) => Value) & { readonly of?: readonly TreePlan[] };

/**
 * A name of the language at a place.
 *
 * @throws {TypeError} when nothing of that name can be read there, which a sound scheme's plan never asks for.
 */
export function readPath(path: PathExpr, type: Type, place: Place): Value {
  const value = pathValue(path, type, place);
  return place.lenient && typeof value.absent === 'object' ? { ...value, absent: 'omit' } : value;
}

function pathValue(path: PathExpr, type: Type, place: Place): Value {
  const keys = path.segments.map(({ key }) => key);
  const [first] = keys;
  const more = place.more.get(path.root);
  if (more !== undefined) {
    const value = more(place, type);
    return keys.length === 0 ? value : inside(value.code, keys, { ...type, kind: 'any' }, print(path));
  }
  switch (path.root) {
    case 'now':
    case 'counter':
      return plain(sequence(argument('attempt'), member(path.root)), type);
    case 'uuid':
      return plain(code`${argument('attempt')}.uuid()`, type);
    case 'fields':
    case 'client':
    case 'call':
      return declared(path.root, String(first), keys.slice(1), type, place, print(path));
    case 'session':
      return kept(String(first), type, place, print(path));
    case 'vars': {
      const found = place.vars.get(String(first));
      if (found === undefined) break;
      if (keys.length === 1) return found;
      const deeper = inside(found.code, keys.slice(1), { ...type, kind: 'any' }, print(path));
      return type.missing === 'omit' ? { ...deeper, absent: 'omit' } : deeper;
    }
    case 'request':
      if (place.request) return ofRequest(place.request, keys, type, print(path));
      break;
    case 'response':
      if (place.response) return ofResponse(place.response, keys, type, print(path));
      break;
  }
  throw new TypeError(`Nothing called ${path.root} can be read where the emitter was asked for it.`);
}

/** A value that the person, or the owner of the integration, has given. */
function declared(
  root: 'fields' | 'client' | 'call',
  field: string,
  keys: readonly (string | number)[],
  type: Type,
  place: Place,
  what: string,
): Value {
  const plan = place[root].get(field);
  if (plan === undefined) throw new TypeError('A field that no scheme declares has reached the emitter.');
  if (place.entered) return entered(plan, place.entered, type);
  const bare = sequence(argument(root), member(field));
  const value = ofField(plan, bare, plan.type === 'json' ? { ...type, kind: 'text' } : type);
  if (plan.type !== 'json' || keys.length === 0) return value;
  const guards = value.guards.map(({ code, level }): Guard => ({ code, level }));
  return { ...inside(call('parseJson', value.code), keys, type, what), guards };
}

/** A field as its interface types it: one with a default, one that is not required, one that is not always asked for. */
function ofField(plan: FieldPlan, bare: Code, type: Type): Value {
  const text = isText(plan);
  if (plan.default !== undefined) {
    const otherwise = scalar(plan.default);
    return text
      ? plain(code`${bare} || ${otherwise}`, type, level.or)
      : plain(code`${bare} ?? ${otherwise}`, type, level.nullish);
  }
  if (plan.required && plan.when === undefined) return plain(bare, type);
  const guard: Guard = text
    ? { code: bare, level: level.primary, itself: 'truth' }
    : { code: code`${bare} !== undefined`, level: level.equality, itself: 'defined' };
  return { ...plain(bare, type), guards: [guard] };
}

function entered(plan: FieldPlan, values: Code, type: Type): Value {
  const read = call('read', values, literal(plan.name));
  const any: Type = { ...type, kind: 'any' };
  if (plan.default === undefined) return { ...plain(read, any), absent: 'omit' };
  return plain(code`${read} ?? ${scalar(plan.default)}`, any, level.nullish);
}

/** Whether the interface types a field as text, so that an empty one counts as absent. */
export function isText({ type }: FieldPlan): boolean {
  return type !== 'number' && type !== 'integer' && type !== 'boolean';
}

/** A constant as a literal. */
export function scalar(value: string | number | boolean | null): Code {
  if (typeof value === 'string') return literal(value);
  if (typeof value === 'number') return numeral(value);
  return value === null ? code`null` : value ? code`true` : code`false`;
}

function kept(saved: string, type: Type, place: Place, what: string): Value {
  const value = plain(sequence(argument('session'), member(saved)), type);
  const optional = place.session === 'partial' || (place.saved.get(saved)?.optional ?? true);
  return optional ? { ...value, absent: { name: what } } : value;
}

/** What stands deeper in a value that nothing is known of. */
function inside(of: Code, keys: readonly (string | number)[], type: Type, what: string): Value {
  const steps = keys.map((step) => (typeof step === 'number' ? numeral(step) : literal(step)));
  return { ...plain(call('read', of, ...steps), type), absent: { name: what } };
}

function ofRequest(request: Code, keys: readonly (string | number)[], type: Type, what: string): Value {
  const [part, ...rest] = keys;
  const deeper = (of: Code): Value => (rest.length === 0 ? plain(of, type) : inside(of, rest, type, what));
  const named = (pairs: Code): Value =>
    rest.length === 0
      ? plain(pairs, type)
      : { ...plain(call('getOne', pairs, literal(String(rest[0]))), type), absent: { name: what } };
  switch (part) {
    case 'method':
    case 'origin':
    case 'path':
      return plain(sequence(request, member(part)), type);
    case 'queryString':
      return plain(code`${request}.query`, type);
    case 'url':
      return plain(call('urlOf', request), type);
    case 'target':
      return plain(call('targetOf', request), type);
    case 'scheme':
      return plain(call('schemeOf', request), type);
    case 'hostname':
      return plain(call('hostnameOf', request), type);
    case 'port':
      return plain(call('portOf', request), type);
    case 'host':
      return plain(call('hostOf', request), type);
    case 'query':
      return named(call('queryPairs', code`${request}.query`));
    case 'form':
      return named(call('formPairs', code`${request}.body`));
    case 'headers':
      if (rest.length === 0) return plain(call('lowerHeaders', request), type);
      return { ...plain(call('headerOf', request, literal(String(rest[0]))), type), absent: { name: what } };
    case 'body':
      return plain(call('bodyOf', request), type);
    case 'json':
      return deeper(call('jsonOf', request));
    default:
      throw new TypeError('A part that no request has has reached the emitter.');
  }
}

function ofResponse(response: Code, keys: readonly (string | number)[], type: Type, what: string): Value {
  const [part, ...rest] = keys;
  const whole = sequence(response, member(String(part)));
  // What a server sends is known only once it is there.
  if (rest.length > 0) return inside(whole, rest, { ...type, kind: 'any' }, what);
  if (part === 'headers') return plain(code`Object.entries(${whole})`, type);
  return part === 'body' ? { ...plain(whole, type), absent: { name: what } } : plain(whole, type);
}

/** Every value of a name in the request's query or form, for `at(n)`. */
export function valuesOf(path: PathExpr, place: Place): Code {
  const [part, key] = path.segments;
  if (place.request === undefined) throw new TypeError('There is no request where the emitter was asked for one.');
  const pairs =
    part?.key === 'form'
      ? call('formPairs', code`${place.request}.body`)
      : call('queryPairs', code`${place.request}.query`);
  return call('getAll', pairs, literal(String(key?.key)));
}

/** A local constant that holds a variable. */
export function local(identifier: string, type: Type, absent: boolean): Value {
  const own = name(identifier);
  const value = plain(own, type);
  if (!absent) return value;
  return {
    ...value,
    guards: [{ code: code`${own} !== undefined`, level: level.equality, itself: 'defined' }],
  };
}
