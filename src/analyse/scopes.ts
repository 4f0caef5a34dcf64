import { NUMBER, TEXT, TIME } from '../expression/kinds.ts';
import { type RootScope, requestScope, responseScope, type Scope, scopeOf } from '../expression/scope.ts';
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

export type Roots = ReadonlyMap<string, RootScope>;

/** Everything that the expressions of one scheme could name, but for variables. */
export function rootsOf(
  scheme: Scheme,
  declared: Declarations,
  others: ReadonlyMap<Scheme, Declarations>,
  session: RootScope,
  type: SchemeType | undefined,
): Map<string, RootScope> {
  const roots = new Map(COMMON);
  for (const kind of ['fields', 'client', 'call'] as const) {
    roots.set(kind, recordOf(kind, declared[kind], scheme, others));
  }
  roots.set('session', session);
  for (const [name, provided] of Object.entries(type?.names ?? {})) roots.set(name, provided.scope);
  return roots;
}

function recordOf(
  kind: 'fields' | 'client' | 'call',
  declared: ReadonlyMap<string, Declared>,
  scheme: Scheme,
  others: ReadonlyMap<Scheme, Declarations>,
): RootScope {
  const members = new Map<string, Type>();
  const hidden = new Map<string, string>();
  for (const [name, value] of declared) {
    const type = typeOfDeclared(value);
    if (type !== undefined) members.set(name, type);
    else hidden.set(name, `\`${kind}.${name}\` is a note: it is shown, and nothing is entered into it.`);
  }
  for (const [other, theirs] of others) {
    for (const name of theirs[kind].keys()) {
      if (declared.has(name)) continue;
      hidden.set(
        name,
        `\`${kind}.${name}\` belongs to the scheme \`${other.name.value}\`; \`${scheme.name.value}\` has none.`,
      );
    }
  }
  return { kind: 'record', members, hidden };
}

/** The scope at places that see some of the roots, with the variables that can be read there. */
export function scopeFor(sees: readonly string[], roots: Roots, vars: RootScope): Scope {
  const seen = new Map<string, RootScope>();
  for (const name of sees) {
    const root = name === 'vars' ? vars : roots.get(name);
    if (root !== undefined) seen.set(name, root);
  }
  return scopeOf(seen);
}
