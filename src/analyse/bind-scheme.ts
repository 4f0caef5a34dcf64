import { HOLE } from '../expression/kinds.ts';
import type { App, Scheme, Var } from '../model/app.ts';
import type { MapNode, ScalarNode } from '../parse/tree.ts';
import type { BoundVar } from './analysis.ts';
import { type Binding, bind, binding, bindVariable } from './bind.ts';
import type { Declarations } from './declared.ts';
import type { Finding } from './finding.ts';
import { type Outline, outlineOf } from './outline.ts';
import { type Reach, type Reaches, reachOfSites } from './reach.ts';
import { relevantSites } from './relevant.ts';
import { type Inventory, inventory } from './saved.ts';
import { rootsOf } from './scopes.ts';
import type { Site } from './sites.ts';
import { type Construct, constructsOf, orderVariables, type Variable, variablesOf } from './variables.ts';

/** All that is known of a scheme's values once their names are bound and their types inferred. */
export interface BoundScheme {
  readonly scheme: Scheme;
  readonly sites: readonly Site[];
  readonly binding: Binding;
  readonly inventory: Inventory;
  readonly reaches: Reaches;
  readonly vars: readonly BoundVar[];
  readonly constructs: readonly Construct[];
  readonly localVars: ReadonlyMap<MapNode, readonly BoundVar[]>;
  readonly findings: readonly Finding[];
}

/**
 * Binds every value that a scheme puts to use.
 *
 * @param live  Variables of the app that some scheme reads; one that none reads is bound with every scheme, so that what
 *              is wrong in it is found.
 */
export function bindScheme(
  outline: Outline,
  scheme: Scheme,
  sites: readonly Site[],
  declared: ReadonlyMap<Scheme, Declarations>,
  live: ReadonlySet<string>,
): BoundScheme {
  const { type } = outlineOf(outline, scheme);
  const saved = inventory(outline, scheme);
  const own = declared.get(scheme) ?? NO_DECLARATIONS;
  const scope: Binder = {
    binding: binding(rootsOf(scheme, own, declared, saved.record, type)),
    reaches: { vars: new Map(), local: new Map(), provided: new Map() },
    findings: [],
  };
  const relevant = relevantSites(outline.app, scheme, sites);
  const siteOf = sitesOfVars(relevant);
  const made = new Map(
    Object.entries(type?.names ?? {}).map(([name, { from }]) => [
      name,
      relevant.filter(({ place }) => place.stage.kind === 'protocol' && from.includes(place.stage.key)),
    ]),
  );
  const vars = bindList(
    boundVars(outline.app, scheme, relevant, (list) => variablesOf(list, siteOf, made), live),
    undefined,
    scope,
  );
  const constructs = constructsOf(outline, scheme);
  const localVars = new Map<MapNode, readonly BoundVar[]>();
  for (const { node, vars: list, key } of constructs) {
    localVars.set(node, bindList(variablesOf(list, siteOf, made), key, scope));
  }
  for (const site of relevant) if (site.place.stage.kind !== 'vars') bind(site, scope.binding);
  for (const [name, parts] of made) scope.reaches.provided.set(name, reachOfSites(parts, scope.reaches));
  const { binding: bound, reaches, findings } = scope;
  return { scheme, sites: relevant, binding: bound, inventory: saved, reaches, vars, constructs, localVars, findings };
}

interface Binder {
  readonly binding: Binding;
  readonly reaches: Reaches;
  readonly findings: Finding[];
}

/** Types the variables of app and scheme, or of one construct (`key`), each after those it reads. */
function bindList(variables: readonly Variable[], key: string | undefined, scope: Binder): readonly BoundVar[] {
  if (variables.length === 0) return [];
  const { binding: bound, reaches } = scope;
  const names = key === undefined ? bound.vars : new Map(bound.vars);
  const known = key === undefined ? reaches.vars : new Map<string, Reach>();
  if (key !== undefined) {
    bound.local.set(key, names);
    reaches.local.set(key, known);
  }
  const { order, circular, findings } = orderVariables(variables);
  scope.findings.push(...findings);
  for (const { name } of circular) names.set(name, HOLE);
  const list: BoundVar[] = [];
  for (const variable of order) {
    const { var: each, type, uses } = bindVariable(variable, bound);
    const reach = reachOfSites([...variable.sites, ...variable.through], reaches);
    names.set(variable.name, type);
    known.set(variable.name, reach);
    list.push({ var: each, type, readsRequest: reach.request, uses });
  }
  for (const variable of circular) list.push({ ...bindVariable(variable, bound), type: HOLE });
  return list;
}

function sitesOfVars(sites: readonly Site[]): ReadonlyMap<ScalarNode, Site> {
  const siteOf = new Map<ScalarNode, Site>();
  for (const site of sites) if (site.place.part === 'vars') siteOf.set(site.node, site);
  return siteOf;
}

/** The variables that this scheme computes: its own, those of the app that it reads, and those that nobody reads. */
function boundVars(
  app: App,
  scheme: Scheme,
  sites: readonly Site[],
  variables: (list: readonly Var[]) => readonly Variable[],
  live: ReadonlySet<string>,
): readonly Variable[] {
  const effective = effectiveVars(app, scheme);
  if (effective.length === 0) return [];
  const all = variables(effective);
  if (app.vars.length === 0) return all;
  const used = usedVars(sites, all);
  return all.filter(({ name, var: each }) => used.has(name) || scheme.vars.includes(each) || !live.has(name));
}

/** The scheme's variables, and those of the app that it does not replace. */
function effectiveVars(app: App, scheme: Scheme): Scheme['vars'] {
  if (app.vars.length === 0) return scheme.vars;
  const names = new Set(scheme.vars.map(({ name }) => name.value));
  return [...app.vars.filter(({ name }) => !names.has(name.value)), ...scheme.vars];
}

/** Variables that something else than a variable reads, directly or through others. */
function usedVars(sites: readonly Site[], variables: readonly Variable[]): ReadonlySet<string> {
  const byName = new Map(variables.map((variable) => [variable.name, variable]));
  const used = new Set<string>();
  const open = sites.flatMap(({ place, vars }) => (place.stage.kind === 'vars' ? [] : vars));
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (used.has(name)) continue;
    used.add(name);
    for (const site of byName.get(name)?.sites ?? []) open.push(...site.vars);
  }
  return used;
}

const NO_DECLARATIONS: Declarations = { fields: new Map(), client: new Map(), call: new Map(), findings: [] };
