import type { Expr, PathExpr } from '../expression/ast.ts';
import type { PerVariant, SchemePlan, TreePlan, ValuePlan, VarPlan } from '../resolve/plan.ts';
import type { Place } from './place.ts';

/** Every path in an expression, in the order of the text. */
export function* pathsIn(expr: Expr): Generator<PathExpr> {
  if (expr.kind === 'path') yield expr;
  else for (const child of childrenOf(expr)) yield* pathsIn(child);
}

function childrenOf(expr: Expr): readonly Expr[] {
  switch (expr.kind) {
    case 'list':
      return expr.items;
    case 'map':
      return expr.entries.flatMap(({ key, value }) => [key, value]);
    case 'filter':
      return [expr.input, ...expr.args];
    case 'binary':
      return [expr.left, expr.right];
    case 'not':
      return [expr.operand];
    case 'if':
      return [expr.then, expr.condition, ...(expr.otherwise ? [expr.otherwise] : [])];
    default:
      return [];
  }
}

/** Every path that a value reads. */
export function* pathsOf(plan: TreePlan): Generator<PathExpr> {
  switch (plan.kind) {
    case 'literal':
      return;
    case 'value':
      for (const part of plan.template.parts) if (part.kind === 'expr') yield* pathsIn(part.expr);
      return;
    case 'map':
      for (const { value } of plan.entries) yield* pathsOf(value);
      return;
    case 'list':
      for (const item of plan.items) yield* pathsOf(item);
  }
}

/** Whether any of the values reads a name of the language: `request`, `session` … */
export function readsRoot(plans: readonly TreePlan[], root: string): boolean {
  return plans.some((plan) => [...pathsOf(plan)].some((path) => path.root === root));
}

/** What a scheme reads of its session: where a script fills it, this is all that is known of it. */
export function sessionNames(scheme: SchemePlan): readonly string[] {
  const edits = [scheme.request, scheme.sign];
  const trees = [
    ...edits.flatMap(({ body, params, query, headers, cookies, vars }) => [
      ...(body ? [body.value] : []),
      ...[...params, ...query, ...headers, ...cookies, ...vars].map(({ value }) => value),
    ]),
    ...scheme.vars.map(({ value }) => value),
  ];
  const urls = [...variantsOf(scheme.server), ...variantsOf(scheme.origins).flat()];
  const holes = urls.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'hole' ? [part.expr] : [])));
  const paths = [...trees.flatMap((tree) => [...pathsOf(tree)]), ...holes.flatMap((expr) => [...pathsIn(expr)])];
  return [...new Set(paths.filter(({ root }) => root === 'session').map(({ segments }) => String(segments[0]?.key)))];
}

function variantsOf<T>(of: PerVariant<T> | undefined): readonly T[] {
  return of === undefined ? [] : [of.base, ...Object.values(of.variants)];
}

/** Whether a bare expression reads a part of a record: `response.body`. */
export function readsPart({ template }: ValuePlan, root: string, parts: readonly string[]): boolean {
  const paths = template.parts.flatMap((part) => (part.kind === 'expr' ? [...pathsIn(part.expr)] : []));
  return paths.some((path) => path.root === root && parts.includes(String(path.segments[0]?.key)));
}

/** Values, and those that names like `jwt` stand for, which they read. */
export function withNamed(plans: readonly TreePlan[], more: Place['more']): readonly TreePlan[] {
  if (more.size === 0) return plans;
  return [...plans, ...plans.flatMap((plan) => [...pathsOf(plan)].flatMap(({ root }) => more.get(root)?.of ?? []))];
}

/** The variables that some values need, directly or through each other, in the order in which they can be computed. */
export function varsFor(
  plans: readonly TreePlan[],
  vars: readonly VarPlan[],
  more: Place['more'] = new Map(),
): readonly VarPlan[] {
  const varsOf = (each: readonly TreePlan[]) => withNamed(each, more).flatMap(varsIn);
  const needed = new Set(varsOf(plans));
  // Each stands after the ones it reads, so one pass from the end finds them all.
  for (const { name, value } of vars.toReversed()) {
    if (needed.has(name)) for (const other of varsOf([value])) needed.add(other);
  }
  return vars.filter(({ name }) => needed.has(name));
}

function varsIn(plan: TreePlan): readonly string[] {
  return [...pathsOf(plan)].filter(({ root }) => root === 'vars').map(({ segments }) => String(segments[0]?.key));
}
