import type { Analysis, BoundValue, BoundVar, DeclaredField, SchemeAnalysis } from '../analyse/analysis.ts';
import type { Declarations } from '../analyse/declared.ts';
import { rootsOf, scopeFor } from '../analyse/scopes.ts';
import type { RootScope, Scope } from '../expression/scope.ts';
import { schemeTypes } from '../schemes/index.ts';
import { contains } from '../text/range.ts';
import { touches } from './trail.ts';

/** A template or expression as one scheme puts it to use. */
export interface ValueInScheme {
  readonly scheme: SchemeAnalysis;
  readonly value: BoundValue;
}

/** The value at an offset of the file, once for each scheme that uses it. */
export function valuesAt({ schemes }: Analysis, offset: number): readonly ValueInScheme[] {
  return schemes.flatMap((scheme) => {
    for (const [node, value] of scheme.values) if (touches(node.range, offset)) return [{ scheme, value }];
    return [];
  });
}

/** The names that can be read where a value stands. */
export function scopeOf({ scheme, value }: ValueInScheme): Scope {
  const { position } = value;
  const declared: Declarations = {
    fields: byName(scheme.fields),
    client: byName(scheme.client),
    call: byName(scheme.call),
    findings: [],
  };
  const session: RootScope = { kind: 'record', members: new Map(scheme.session.map(({ name, type }) => [name, type])) };
  const roots = rootsOf(scheme.scheme, declared, new Map(), session, schemeTypes.get(scheme.scheme.type.value));
  const vars: RootScope = {
    kind: 'record',
    members: new Map(varsOf(scheme, value).map(({ var: { name }, type }) => [name.value, type])),
  };
  return scopeFor(position.sees, roots, vars);
}

/** The variables that a value can read: of the scheme, and of the request or step that it stands in, which come last. */
export function varsOf({ vars, localVars }: SchemeAnalysis, { node }: BoundValue): readonly BoundVar[] {
  const local = [...localVars]
    .filter(([construct]) => contains(construct.range, node.range))
    .flatMap(([, list]) => list);
  return [...vars, ...local];
}

const byName = (fields: readonly DeclaredField[]) => new Map(fields.map((field) => [field.name, field]));
