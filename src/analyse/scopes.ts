import { NUMBER, TEXT, TIME } from '../expression/kinds.ts';
import { type RootScope, requestScope, responseScope, type Scope } from '../expression/scope.ts';
import type { Type } from '../expression/type.ts';
import type { Scheme } from '../model/app.ts';
import { type Declarations, type Declared, typeOfDeclared } from './declared.ts';
import type { SchemeType } from './scheme-type.ts';

/** Names that mean the same in every definition. */
const COMMON: ReadonlyMap<string, RootScope> = new Map<string, RootScope>([
  ['request', requestScope()],
  ['response', responseScope()],
  ['now', { kind: 'value', type: TIME }],
  ['uuid', { kind: 'value', type: TEXT }],
  ['nonce', { kind: 'value', type: TEXT }],
  ['counter', { kind: 'value', type: NUMBER }],
  ['input', { kind: 'value', type: TEXT }],
]);

/** What a name at the root of a path means, wherever it may be read. */
export type Roots = (name: string) => RootScope | undefined;

/** Everything that the expressions of one scheme could name, but for variables. */
export function rootsOf(
  scheme: Scheme,
  declared: Declarations,
  others: ReadonlyMap<Scheme, Declarations>,
  session: RootScope,
  type: SchemeType | undefined,
): Roots {
  const own = new Map<string, RootScope>([
    ['session', session],
    ['fields', recordOf('fields', declared.fields, scheme, others, type)],
    ['client', recordOf('client', declared.client, scheme, others, type)],
    ['call', recordOf('call', declared.call, scheme, others, type)],
  ]);
  const names = type?.names ?? {};
  return (name) => own.get(name) ?? (Object.hasOwn(names, name) ? names[name]?.scope : COMMON.get(name));
}

function recordOf(
  kind: 'fields' | 'client' | 'call',
  declared: ReadonlyMap<string, Declared>,
  scheme: Scheme,
  others: ReadonlyMap<Scheme, Declarations>,
  type: SchemeType | undefined,
): RootScope {
  const members = new Map<string, Type>();
  for (const [name, value] of declared) {
    const type = typeOfDeclared(value);
    if (type !== undefined) members.set(name, type);
  }
  return { kind: 'record', members, hidden: (name) => hiddenOf(kind, declared, scheme, others, type).get(name) };
}

/** Names that exist elsewhere, and why they can't be read here. */
function hiddenOf(
  kind: 'fields' | 'client' | 'call',
  declared: ReadonlyMap<string, Declared>,
  scheme: Scheme,
  others: ReadonlyMap<Scheme, Declarations>,
  type: SchemeType | undefined,
): ReadonlyMap<string, string> {
  const hidden = new Map<string, string>();
  for (const [other, theirs] of others) {
    const why = `belongs to the scheme \`${other.name.value}\`; \`${scheme.name.value}\` has none.`;
    for (const name of theirs[kind].keys()) hidden.set(name, `\`${kind}.${name}\` ${why}`);
  }
  for (const [name, { by }] of kind === 'call' ? [] : Object.entries(type?.implied[kind] ?? {})) {
    const key = by === undefined ? 'what reads it' : `\`${by}\``;
    hidden.set(
      name,
      `\`${kind}.${name}\` is asked for by itself only while ${key} is left out: declare it under \`${kind}\`.`,
    );
  }
  for (const [name, { type }] of declared) {
    if (type !== 'note') hidden.delete(name);
    else hidden.set(name, `\`${kind}.${name}\` is a note: it is shown, and nothing is entered into it.`);
  }
  return hidden;
}

/** The scope at places that see some of the roots, with the variables that can be read there. */
export function scopeFor(sees: readonly string[], roots: Roots, vars: RootScope): Scope {
  const root = (name: string) => (!sees.includes(name) ? undefined : name === 'vars' ? vars : roots(name));
  return { root, names: () => sees.filter((name) => root(name) !== undefined) };
}
