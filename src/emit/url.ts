import type { Expr } from '../expression/ast.ts';
import { print } from '../expression/print.ts';
import type { UrlPart, UrlPlan } from '../resolve/plan.ts';
import { array, block, type Code, call, object, type Property, template } from './code.ts';
import { type Types, textOf, typeAt, writtenText } from './compiling.ts';
import { constant, returned } from './declaration.ts';
import { literal, name } from './doors.ts';
import { compile } from './expression.ts';
import { claim, type Names } from './names.ts';
import { type Place, scalar } from './place.ts';
import { flat } from './print.ts';
import { pathsIn } from './reads.ts';
import { required } from './value.ts';

type Hole = Extract<UrlPart, { kind: 'hole' }>;

/** The text of a URL, or of what is appended to the server's: every hole behind its guard. */
export function urlText(plan: UrlPlan, place: Place): Code {
  const parts = plan.parts.map((part) => (part.kind === 'text' ? part.text : guarded(part, plan.types, place)));
  if (parts.every((part) => typeof part === 'string')) return literal(parts.join(''));
  const [only] = parts;
  return parts.length === 1 && typeof only === 'object' ? only : template(parts);
}

/** The widest URL that is built in one line. */
const longest = 90;

/**
 * The same as the body of a function: in one expression where that is short, else with a constant for each hole.
 *
 * @param taken  Names that the constants keep clear of.
 */
export function urlBody(plan: UrlPlan, place: Place, taken: Names): Code {
  const whole = urlText(plan, place);
  const holes = plan.parts.filter((part) => part.kind === 'hole');
  if (holes.length === 0 || plan.parts.length === 1 || flat(whole, ({ symbol }) => symbol).length <= longest)
    return whole;
  let names = taken;
  const constants: Code[] = [];
  const parts = plan.parts.map((part) => {
    if (part.kind === 'text') return part.text;
    const [next, identifier] = claim(names, wishFor(part));
    names = next;
    constants.push(constant(name(identifier), guarded(part, plan.types, place)));
    return name(identifier);
  });
  return block([...constants, returned(template(parts))]);
}

/** A hole is called like what stands in it, or like where it stands. */
function wishFor({ expr, lands }: Hole): string {
  const path = [...pathsIn(expr)][0];
  const key = path?.segments.at(-1)?.key;
  return typeof key === 'string' && /^[a-z][A-Za-z0-9_]*$/.test(key) ? key : lands;
}

/** Whether a URL is written out in full. */
export function isConstantUrl({ parts }: UrlPlan): boolean {
  return parts.every(({ kind }) => kind === 'text');
}

/** The literal parts of a URL with `*` for each hole: compared with what is sent, just before it is sent. */
export function urlPattern({ parts }: UrlPlan): string {
  return parts.map((part) => (part.kind === 'text' ? part.text : '*')).join('');
}

/** Whether a pattern says nothing of the host. */
export function isOpen(pattern: string): boolean {
  return /^(?:https?:\/\/)?\*(?:[/:]|$)/.test(pattern);
}

function guarded(hole: Hole, types: Types, place: Place): Code {
  const { expr, guard, lands } = hole;
  const what = print(expr);
  const compiled = compile(expr, types, place);
  const written = guard.by === 'encode' && lands !== 'path' ? writtenText(compiled, place) : textOf(compiled, place);
  const value = required(written, what).code;
  const named = literal(what);
  switch (guard.by) {
    case 'choices': {
      const choices = typeAt(expr, types).choices ?? [];
      return isOurs(expr) ? value : call('choice', value, array(choices.map(literal)), named);
    }
    case 'subdomain':
      return call('subdomain', value, named);
    case 'host':
    case 'url': {
      const rules: Property[] = [];
      if (guard.network === 'any') rules.push(['network', literal('any')]);
      if (guard.port) rules.push(['port', scalar(true)]);
      rules.push(['name', named]);
      return call(guard.by === 'host' ? 'host' : 'serverUrl', value, object(rules));
    }
    case 'port':
      return call('port', value, named);
    case 'within':
      return call(lands === 'origin' ? 'within' : 'hostWithin', value, array(guard.patterns.map(literal)), named);
    case 'encode':
      return encoded(lands, value);
  }
}

function encoded(lands: Hole['lands'], value: Code): Code {
  switch (lands) {
    case 'path':
      return call('pathSegment', value);
    case 'query':
      return call('queryComponent', value);
    case 'fragment':
      return call('percentEncode', value);
    default:
      // Law 1: nothing that a person or a server gives stands in a host without a guard.
      throw new TypeError(`A value would stand unguarded in the ${lands} of a URL.`);
  }
}

/** Whether every text that an expression can give is written in the definition, whatever a program passes. */
function isOurs(expr: Expr): boolean {
  switch (expr.kind) {
    case 'string':
      return true;
    case 'if':
      return isOurs(expr.then) && expr.otherwise !== undefined && isOurs(expr.otherwise);
    case 'filter':
      if (expr.name === 'map') return true;
      return (expr.name === 'lower' || expr.name === 'default') && [expr.input, ...expr.args].every(isOurs);
    default:
      return false;
  }
}
