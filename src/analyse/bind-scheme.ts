import { HOLE } from '../expression/kinds.ts';
import type { App, Scheme } from '../model/app.ts';
import type { MapNode, ScalarNode } from '../parse/tree.ts';
import type { BoundVar } from './analysis.ts';
import { type Binding, bind, binding, bindVariable } from './bind.ts';
import type { Declarations } from './declared.ts';
import type { Finding } from './finding.ts';
import { type Outline, outlineOf } from './outline.ts';
import { NOTHING, type Reach, type Reaches, reachOfSites } from './reach.ts';
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
  const { app } = outline;
  const { type } = outlineOf(outline, scheme);
  const saved = inventory(outline, scheme);
  const own = declared.get(scheme) ?? NO_DECLARATIONS;
  const bindings = binding(rootsOf(scheme, own, declared, saved.record, type));
  const reaches: Reaches = { vars: new Map(), local: new Map(), provided: new Map() };
  const relevant = relevantSites(app, scheme, sites);
  const siteOf = new Map<ScalarNode, Site>();
  for (const site of relevant) if (site.place.part === 'vars') siteOf.set(site.node, site);
  const findings: Finding[] = [];

  const bindList = (variables: readonly Variable[], key: string | undefined): readonly BoundVar[] => {
    const names = key === undefined ? bindings.vars : new Map(bindings.vars);
    const known = key === undefined ? reaches.vars : new Map<string, Reach>();
    if (key !== undefined) bindings.local.set(key, names);
    if (key !== undefined) reaches.local.set(key, known);
    if (variables.length === 0) return [];
    const { order, circular, findings: circles } = orderVariables(variables);
    findings.push(...circles);
    for (const { name } of circular) names.set(name, HOLE);
    const bound = order.map((variable) => {
      const each = bindVariable(variable, bindings);
      const reach = reachOfSites(variable.sites, reaches);
      names.set(variable.name, each.type);
      known.set(variable.name, reach);
      return { var: each.var, type: each.type, readsRequest: reach.request, uses: each.uses };
    });
    return [...bound, ...circular.map((variable) => ({ ...bindVariable(variable, bindings), type: HOLE }))];
  };

  const effective = effectiveVars(app, scheme);
  const used = effective.length === 0 ? new Set<string>() : usedVars(relevant, effective, siteOf);
  const isBound = ({ name, var: variable }: Variable) =>
    used.has(name) || scheme.vars.includes(variable) || !live.has(name);
  const vars = bindList(variablesOf(effective, siteOf).filter(isBound), undefined);
  const localVars = new Map<MapNode, readonly BoundVar[]>();
  const constructs = constructsOf(outline, scheme);
  for (const construct of constructs) {
    localVars.set(construct.node, bindList(variablesOf(construct.vars, siteOf), construct.key));
  }
  for (const site of relevant) {
    if (site.place.stage.kind !== 'vars') bind(site, bindings);
  }
  for (const [name, { from }] of Object.entries(type?.names ?? {})) {
    const made = relevant.filter(({ place }) => place.stage.kind === 'protocol' && from.includes(place.stage.key));
    reaches.provided.set(name, made.length === 0 ? NOTHING : reachOfSites(made, reaches));
  }
  return {
    scheme,
    sites: relevant,
    binding: bindings,
    inventory: saved,
    reaches,
    vars,
    constructs,
    localVars,
    findings,
  };
}

/** The scheme's variables, and those of the app that it does not replace. */
function effectiveVars(app: App, scheme: Scheme): Scheme['vars'] {
  if (app.vars.length === 0) return scheme.vars;
  const names = new Set(scheme.vars.map(({ name }) => name.value));
  return [...app.vars.filter(({ name }) => !names.has(name.value)), ...scheme.vars];
}

/** Variables that something else than a variable reads, directly or through others. */
function usedVars(
  sites: readonly Site[],
  vars: Scheme['vars'],
  siteOf: ReadonlyMap<ScalarNode, Site>,
): ReadonlySet<string> {
  const byName = new Map(variablesOf(vars, siteOf).map((variable) => [variable.name, variable]));
  const used = new Set<string>();
  const open = sites.filter(({ place }) => place.stage.kind !== 'vars').flatMap(({ vars }) => vars);
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (used.has(name)) continue;
    used.add(name);
    for (const site of byName.get(name)?.sites ?? []) open.push(...site.vars);
  }
  return used;
}

const NO_DECLARATIONS: Declarations = { fields: new Map(), client: new Map(), call: new Map(), findings: [] };
