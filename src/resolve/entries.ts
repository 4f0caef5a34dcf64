import type { BoundVar, SchemeAnalysis } from '../analyse/analysis.ts';
import type { Entries, Entry } from '../model/app.ts';
import type { EntriesPlan, EntryPlan, VarPlan } from './plan.ts';
import type { Values } from './values.ts';

/** What one construct adds to a request. */
export function entriesPlan(entries: Entries, scheme: SchemeAnalysis, values: Values): EntriesPlan {
  const named = (list: readonly Entry[]): readonly EntryPlan[] =>
    list.map(({ name, value }) => ({ name: name.value, value: values.tree(value) }));
  return {
    vars: varPlans(scheme.localVars.get(entries.node) ?? [], values),
    body: entries.body && { as: entries.body.as, value: values.tree(entries.body.value) },
    params: named(entries.params),
    query: named(entries.query),
    headers: named(entries.headers),
    cookies: named(entries.cookies),
  };
}

export function varPlans(vars: readonly BoundVar[], values: Values): readonly VarPlan[] {
  return vars.map(({ var: { name, value }, type, readsRequest }) => ({
    name: name.value,
    value: values.tree(value),
    type,
    reads: readsRequest,
  }));
}

export const NO_ENTRIES: EntriesPlan = {
  vars: [],
  body: undefined,
  params: [],
  query: [],
  headers: [],
  cookies: [],
};

/** Scheme beats app: an entry of the same name in its place, others behind (LANGUAGE §3). */
export function mergeEntries(app: EntriesPlan, scheme: EntriesPlan): EntriesPlan {
  return {
    vars: merge(app.vars, scheme.vars),
    body: mergeBodies(app.body, scheme.body),
    params: merge(app.params, scheme.params),
    query: merge(app.query, scheme.query),
    headers: merge(app.headers, scheme.headers, (name) => name.toLowerCase()),
    cookies: merge(app.cookies, scheme.cookies),
  };
}

function merge<T extends { readonly name: string }>(
  app: readonly T[],
  scheme: readonly T[],
  key: (name: string) => string = (name) => name,
): readonly T[] {
  const byKey = new Map(app.map((each) => [key(each.name), each]));
  for (const each of scheme) byKey.set(key(each.name), each);
  return [...byKey.values()];
}

/** Two maps for bodies of one kind are put together by name; otherwise the scheme's body stands alone. */
function mergeBodies(app: EntriesPlan['body'], scheme: EntriesPlan['body']): EntriesPlan['body'] {
  if (app === undefined || scheme === undefined) return scheme ?? app;
  if (app.as !== scheme.as || app.value.kind !== 'map' || scheme.value.kind !== 'map') return scheme;
  return { as: app.as, value: { kind: 'map', entries: merge(app.value.entries, scheme.value.entries) } };
}
