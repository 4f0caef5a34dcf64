import { shapes } from '../../generated/shapes.ts';
import type { Expr, ExpressionFinding, FilterExpr, PathExpr, Template } from '../expression/ast.ts';
import { filterNamed } from '../expression/filters.ts';
import { parseExpression, parseTemplate } from '../expression/parse.ts';
import { nameOf } from '../model/read.ts';
import type { Node, ScalarNode, Tree } from '../parse/tree.ts';
import type { Position } from '../validate/shape.ts';
import { shapeOf, underKey } from '../validate/walk.ts';
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
  /** Whether it reads something that is not there from the beginning. */
  readonly isOrdered: boolean;
  /** Whether it compares anything, or looks it up in a `map`. */
  readonly isCompared: boolean;
  /** Names that it can do without: they have a `default`, or are compared with `missing`. */
  readonly guarded: ReadonlySet<string>;
  /** The first filter in it that works with a private key, and so gives a promise. */
  readonly waits?: FilterExpr | undefined;
}

const NONE: ReadonlySet<string> = new Set();
/** What a person, the owner and the caller give, and the answer where it can be read at all. */
const ALWAYS_THERE: ReadonlySet<string> = new Set(['fields', 'client', 'call', 'response', 'now', 'counter', 'input']);

/** Every template and expression of a definition, in file order, found by the table of positions. */
export function sitesOf(tree: Tree, isExchange: (scheme: string, key: string) => boolean): readonly Site[] {
  const sites: Site[] = [];
  const path: (string | number)[] = [];
  const descend = (node: Node, index: number | undefined): void => {
    if (index === undefined || shapes[index]?.values !== true) return;
    const shape = shapeOf(node, index);
    if (node.kind === 'scalar') {
      const position = shape?.position;
      if (position === undefined || position.is === 'literal') return;
      const site = siteOf(node, position, placeOf(path, isExchange));
      if (site !== undefined) sites.push(site);
      return;
    }
    const at = path.length;
    if (node.kind === 'list') {
      for (const [key, item] of node.items.entries()) {
        path[at] = key;
        descend(item, shape?.items);
      }
    } else {
      for (const entry of node.entries) {
        if (entry.value === undefined) continue;
        const key = nameOf(entry);
        path[at] = key;
        descend(entry.value, underKey(shape, key));
      }
    }
    path.length = at;
  };
  if (tree.root !== undefined) descend(tree.root, 0);
  return sites;
}

function siteOf(node: ScalarNode, position: Position, place: Place): Site | undefined {
  const { template, findings } = parsed(node, position);
  if (template === undefined) return undefined;
  if (template.parts.every((part) => part.kind === 'text')) {
    return {
      node,
      position,
      place,
      template,
      findings,
      paths: [],
      vars: [],
      isOrdered: false,
      isCompared: false,
      guarded: NONE,
    };
  }
  const paths: PathExpr[] = [];
  const vars: string[] = [];
  let guarded: Set<string> | undefined;
  let isOrdered = false;
  let isCompared = false;
  let waits: FilterExpr | undefined;
  const see = (expr: Expr): void => {
    if (expr.kind === 'path') {
      paths.push(expr);
      if (!ALWAYS_THERE.has(expr.root)) isOrdered = true;
      const key = expr.root === 'vars' ? expr.segments[0]?.key : undefined;
      if (typeof key === 'string') vars.push(key);
      return;
    }
    if (expr.kind === 'binary' || expr.kind === 'filter') isCompared = true;
    if (waits === undefined && expr.kind === 'filter' && filterNamed(expr.name)?.async) waits = expr;
    const safe = guardedBy(expr);
    if (safe !== undefined) guarded = (guarded ?? new Set()).add(safe);
  };
  for (const part of template.parts) if (part.kind === 'expr') visit(part.expr, see);
  const found = { paths, vars, isOrdered, isCompared, guarded: guarded ?? NONE, waits };
  return { node, position, place, template, findings, ...found };
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
