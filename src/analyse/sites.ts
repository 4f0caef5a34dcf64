import type { Expr, ExpressionFinding, PathExpr, Template } from '../expression/ast.ts';
import { parseExpression, parseTemplate } from '../expression/parse.ts';
import type { ScalarNode, Tree } from '../parse/tree.ts';
import type { Position } from '../validate/shape.ts';
import { pathOf, walk } from '../validate/walk.ts';
import { visit } from './condition.ts';
import { type Place, placeOf } from './place.ts';

/** One template or expression of the file, parsed, with its place. */
export interface Site {
  readonly node: ScalarNode;
  readonly position: Position;
  readonly place: Place;
  /** A bare expression is a template of one part. */
  readonly template: Template;
  readonly findings: readonly ExpressionFinding[];
  /** Every name in it, found without knowing any type. */
  readonly paths: readonly PathExpr[];
  /** The variables among them. */
  readonly vars: readonly string[];
  /** Names that it can do without: they have a `default`, or are compared with `missing`. */
  readonly guarded: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

/** Every template and expression of a definition, in file order, found by the table of positions. */
export function sitesOf(tree: Tree, isExchange: (scheme: string, key: string) => boolean): readonly Site[] {
  const sites: Site[] = [];
  walk(tree, (spot) => {
    const position = spot.shape?.position;
    if (spot.node.kind !== 'scalar' || position === undefined || position.is === 'literal') return;
    const site = siteOf(spot.node, position, placeOf(pathOf(spot), isExchange));
    if (site !== undefined) sites.push(site);
  });
  return sites;
}

function siteOf(node: ScalarNode, position: Position, place: Place): Site | undefined {
  const { template, findings } = parsed(node, position);
  if (template === undefined) return undefined;
  if (template.parts.every((part) => part.kind === 'text')) {
    return { node, position, place, template, findings, paths: [], vars: [], guarded: NONE };
  }
  const paths: PathExpr[] = [];
  const vars: string[] = [];
  let guarded: Set<string> | undefined;
  const see = (expr: Expr): void => {
    const key = expr.kind === 'path' ? expr.segments[0]?.key : undefined;
    if (expr.kind === 'path') paths.push(expr);
    if (expr.kind === 'path' && expr.root === 'vars' && typeof key === 'string') vars.push(key);
    const safe = guardedBy(expr);
    if (safe !== undefined) guarded = (guarded ?? new Set()).add(safe);
  };
  for (const part of template.parts) if (part.kind === 'expr') visit(part.expr, see);
  return { node, position, place, template, findings, paths, vars, guarded: guarded ?? NONE };
}

/** Constants other than text are taken as they stand; in a bare expression a number or `true` is an expression too. */
function parsed(
  node: ScalarNode,
  position: Position,
): { readonly template: Template | undefined; readonly findings: readonly ExpressionFinding[] } {
  if (position.is === 'template') {
    return typeof node.value === 'string' ? parseTemplate(node.value) : { template: undefined, findings: [] };
  }
  if (node.value === null) return { template: undefined, findings: [] };
  const text = typeof node.value === 'string' ? node.value : node.raw;
  const { expr, findings } = parseExpression(text);
  return { template: { parts: [{ kind: 'expr', expr, range: { start: 0, end: text.length } }] }, findings };
}

/** `name | default(…)`, and a comparison with `missing`: the name may be absent. */
function guardedBy(expr: Expr): string | undefined {
  if (expr.kind === 'filter' && expr.name === 'default') return nameIn(expr.input);
  if (expr.kind === 'if') return nameIn(expr.condition);
  if (expr.kind !== 'binary' || (expr.operator !== '==' && expr.operator !== '!=')) return undefined;
  if (expr.right.kind === 'missing') return nameIn(expr.left);
  return expr.left.kind === 'missing' ? nameIn(expr.right) : undefined;
}

function nameIn(expr: Expr): string | undefined {
  const key = expr.kind === 'path' ? expr.segments[0]?.key : undefined;
  return expr.kind === 'path' && key !== undefined ? `${expr.root}.${key}` : undefined;
}
