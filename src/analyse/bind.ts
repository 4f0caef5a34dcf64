import type { Template } from '../expression/ast.ts';
import { type Inferred, inferTemplate } from '../expression/infer.ts';
import { HOLE, literalText, moreMissing, moreSecret, TEXT, typeOf, unite } from '../expression/kinds.ts';
import type { Scope } from '../expression/scope.ts';
import type { Type } from '../expression/type.ts';
import { nameOf } from '../model/read.ts';
import type { Node, ScalarNode } from '../parse/tree.ts';
import type { BoundValue, BoundVar } from './analysis.ts';
import { rangeIn } from './locate.ts';
import { NOTHING } from './reach.ts';
import { type Roots, scopeFor } from './scopes.ts';
import type { Site } from './sites.ts';
import { constructKey, type Variable } from './variables.ts';

/** A value of one scheme with its types, and what the inference has to say of it. */
export interface Bound {
  readonly site: Site;
  readonly value: BoundValue;
  readonly findings: Inferred['findings'];
}

/** What the names of one scheme mean, and the values bound so far. */
export interface Binding {
  readonly roots: Roots;
  readonly bound: Map<ScalarNode, Bound>;
  readonly values: Map<ScalarNode, BoundValue>;
  /** Variables of app and scheme. */
  readonly vars: Map<string, Type>;
  /** By construct, where one has variables of its own: those of the scheme, and its own before them. */
  readonly local: Map<string, Map<string, Type>>;
  readonly scopes: Map<string, Map<readonly string[], Scope>>;
}

export function binding(roots: Roots): Binding {
  return { roots, bound: new Map(), values: new Map(), vars: new Map(), local: new Map(), scopes: new Map() };
}

const NO_READS: BoundValue['reads'] = [];

/** Types one value in its scope, once. */
export function bind(site: Site, binding: Binding): Bound {
  const known = binding.bound.get(site.node);
  if (known !== undefined) return known;
  const { node, position, template } = site;
  const scope = scopeOf(site, binding);
  const { types, type, reads, findings } = member(template, scope) ?? inferTemplate(template, scope);
  const bound: Bound = {
    site,
    // What cannot be read has been reported; what follows from it is better left unsaid.
    findings: site.findings.length > 0 ? site.findings : findings,
    value: {
      node,
      position,
      template,
      types,
      type,
      reads:
        reads.length === 0
          ? NO_READS
          : reads.map(({ root, path, range }) => ({ root, path, range: rangeIn(node, range) })),
    },
  };
  binding.bound.set(site.node, bound);
  binding.values.set(site.node, bound.value);
  return bound;
}

/** Types a variable; those it reads have been typed before. */
export function bindVariable(variable: Variable, binding: Binding): BoundVar {
  for (const site of variable.sites) bind(site, binding);
  return { var: variable.var, type: typeOfNode(variable.var.value, binding), readsRequest: NOTHING.request, uses: [] };
}

/** The commonest value, one member of a record that is there, needs no inference. */
function member({ parts }: Template, scope: Scope): Inferred | undefined {
  const expr = parts.length === 1 && parts[0]?.kind === 'expr' ? parts[0].expr : undefined;
  if (expr?.kind !== 'path' || expr.segments.length !== 1) return undefined;
  const root = scope.root(expr.root);
  const key = expr.segments[0]?.key;
  const type = root?.kind === 'record' && typeof key === 'string' ? root.members.get(key) : undefined;
  if (type === undefined || key === undefined || type.field === 'json') return undefined;
  return {
    types: new Map([[expr, type]]),
    type,
    findings: [],
    reads: [{ root: expr.root, path: [key], range: expr.range, expr }],
  };
}

function scopeOf(site: Site, binding: Binding): Scope {
  const { place, position } = site;
  const key = constructKey(place);
  const local = binding.local.get(key);
  const scopes = entryOf(binding.scopes, local === undefined ? '' : key, () => new Map<readonly string[], Scope>());
  return entryOf(scopes, position.sees, () =>
    // The map of variables grows while they are bound, in their order.
    scopeFor(position.sees, binding.roots, { kind: 'record', members: local ?? binding.vars }),
  );
}

function entryOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** The type of a value that may be a map or list of templates. */
export function typeOfNode(node: Node | undefined, binding: Binding): Type {
  if (node === undefined) return HOLE;
  if (node.kind === 'scalar') return binding.bound.get(node)?.value.type ?? typeOfConstant(node);
  if (node.kind === 'list') {
    const items = node.items.map((item) => typeOfNode(item, binding));
    const item = items.reduce<Type | undefined>((sum, type) => sum && unite(sum, type), items[0]);
    return { ...together('list', items), ...(item === undefined ? {} : { item }) };
  }
  const keys = node.entries.map((entry) => [nameOf(entry), typeOfNode(entry.value, binding)] as const);
  return {
    ...together(
      'map',
      keys.map(([, type]) => type),
    ),
    keys: Object.fromEntries(keys),
  };
}

function typeOfConstant(node: ScalarNode): Type {
  if (typeof node.value === 'number') return typeOf('number');
  if (typeof node.value === 'boolean') return typeOf('boolean');
  return node.value === null ? typeOf('missing', { missing: 'omit' }) : literalText(node.value);
}

/** An item that is missing because an optional field is, is left out of a list or map; anything else makes it missing. */
function together(kind: 'list' | 'map', types: readonly Type[]): Type {
  let { secrecy, missing } = TEXT;
  for (const type of types) {
    secrecy = moreSecret(secrecy, type.secrecy);
    if (type.missing === 'error') missing = moreMissing(missing, 'error');
  }
  return { kind, secrecy, missing };
}
