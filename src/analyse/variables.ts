import type { Entries, Scheme, Steps, Var } from '../model/app.ts';
import type { MapNode, Node, ScalarNode } from '../parse/tree.ts';
import type { Finding } from './finding.ts';
import { circleIn, components } from './graph.ts';
import { rangeIn } from './locate.ts';
import { type Outline, outlineOf } from './outline.ts';
import type { Place } from './place.ts';
import type { Site } from './sites.ts';

/** A variable with the templates it is made of. */
export interface Variable {
  readonly var: Var;
  readonly name: string;
  readonly sites: readonly Site[];
  /** What names that it reads are made of: the claims of a `jwt`. */
  readonly through: readonly Site[];
}

/** `request`, `sign` or one step that has variables of its own. */
export interface Construct {
  readonly key: string;
  readonly node: MapNode;
  readonly vars: readonly Var[];
}

/** Names the construct that a value stands in: two values with one key see the same variables. */
export function constructKey(place: Place): string {
  const { stage, scheme, variant } = place;
  const which = stage.kind === 'step' || stage.kind === 'edit' ? stage.of : stage.kind;
  return `${scheme ?? ''} ${variant ?? ''} ${which} ${stage.kind === 'step' ? stage.index : 0}`;
}

/** Constructs with variables of their own, of one scheme and of the app. */
export function constructsOf(outline: Outline, scheme: Scheme): readonly Construct[] {
  const { app } = outline;
  const found: Construct[] = [];
  const { lists } = outlineOf(outline, scheme);
  const hasVars = ({ requests }: Steps) => requests.some((step) => step.vars.length > 0);
  const edited = [app.request, app.sign, scheme.request, scheme.sign].some((each) => (each?.vars.length ?? 0) > 0);
  if (!edited && !lists.some(({ steps }) => hasVars(steps)) && app.variants.length === 0) return found;
  const add = (entries: Entries | undefined, place: Omit<Place, 'part' | 'section' | 'entry'>): void => {
    if (entries === undefined || entries.vars.length === 0) return;
    const key = constructKey({ ...place, part: 'vars', section: 'vars', entry: undefined });
    found.push({ key, node: entries.node, vars: entries.vars });
  };
  const addSteps = (steps: Steps | undefined, of: string, owner: string | undefined, variant?: string): void => {
    for (const [index, step] of steps?.requests.entries() ?? []) {
      add(step, { scheme: owner, variant, stage: { kind: 'step', of, index } });
    }
  };
  for (const [shared, owner] of [[app, undefined] as const, [scheme, scheme.name.value] as const]) {
    add(shared.request, { scheme: owner, variant: undefined, stage: { kind: 'edit', of: 'request' } });
    add(shared.sign, { scheme: owner, variant: undefined, stage: { kind: 'edit', of: 'sign' } });
    addSteps(shared.test, 'test', owner);
  }
  for (const variant of app.variants) addSteps(variant.test, 'test', undefined, variant.name.value);
  for (const { of, steps } of lists) {
    if (of !== 'test') addSteps(steps, of, scheme.name.value);
  }
  return found;
}

/** Every scalar of a value, in file order. */
export function scalarsIn(node: Node | undefined): readonly ScalarNode[] {
  if (node === undefined) return [];
  if (node.kind === 'scalar') return [node];
  if (node.kind === 'list') return node.items.flatMap(scalarsIn);
  return node.entries.flatMap((entry) => scalarsIn(entry.value));
}

/**
 * @param siteOf  The templates that variables are made of.
 * @param made    Those that a name of the scheme's type is made of, by that name.
 */
export function variablesOf(
  vars: readonly Var[],
  siteOf: ReadonlyMap<ScalarNode, Site>,
  made: ReadonlyMap<string, readonly Site[]>,
): readonly Variable[] {
  return vars.map((variable) => {
    const sites = scalarsIn(variable.value).flatMap((node) => siteOf.get(node) ?? []);
    const named = made.size === 0 ? [] : sites.flatMap(({ paths }) => paths.map(({ root }) => root));
    const through = [...new Set(named)].flatMap((name) => made.get(name) ?? []);
    return { var: variable, name: variable.name.value, sites, through };
  });
}

/** Variables of one list, each after those it reads; those in a circle are reported, each circle once. */
export function orderVariables(variables: readonly Variable[]): {
  readonly order: readonly Variable[];
  readonly circular: readonly Variable[];
  readonly findings: readonly Finding[];
} {
  if (variables.length === 0) return { order: [], circular: [], findings: [] };
  const byName = new Map(variables.map((variable) => [variable.name, variable]));
  const next = (variable: Variable): readonly Variable[] =>
    [...variable.sites, ...variable.through].flatMap((site) => site.vars.flatMap((name) => byName.get(name) ?? []));
  const circular: Variable[] = [];
  const findings: Finding[] = [];
  const order = components(variables, next).flatMap((members) => {
    const circle = circleIn(members, next);
    if (circle === undefined) return members;
    circular.push(...members);
    findings.push(circularFinding(circle));
    return [];
  });
  return { order, circular, findings };
}

function circularFinding(circle: readonly Variable[]): Finding {
  const [first, second] = circle;
  const names = circle.map(({ name }) => `\`${name}\``);
  const reads = first?.sites.flatMap(({ node, paths }) => paths.map((path) => ({ node, path }))) ?? [];
  const closing = reads.find(({ path }) => path.root === 'vars' && path.segments[0]?.key === second?.name);
  return {
    rule: 'vars/no-cycle',
    range: closing === undefined ? (first?.var.name.range ?? NOWHERE) : rangeIn(closing.node, closing.path.range),
    message:
      names.length === 2 ? `${names[0]} reads itself.` : `These variables depend on each other: ${names.join(' → ')}.`,
    help: 'Let one of them be computed without the others.',
  };
}

const NOWHERE = { start: 0, end: 0 } as const;
