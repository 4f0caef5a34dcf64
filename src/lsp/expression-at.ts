import { rangeIn } from '../analyse/locate.ts';
import type { Expr, FilterExpr, PathExpr } from '../expression/ast.ts';
import { partsOf } from '../expression/completions.ts';
import type { Range } from '../text/range.ts';
import type { ValueInScheme } from './scope.ts';
import { touches } from './trail.ts';

/** A name or the name of a filter in an expression, with its place in the file. */
export type ExpressionPart =
  | { readonly kind: 'path'; readonly expr: PathExpr; readonly range: Range }
  | { readonly kind: 'filter'; readonly expr: FilterExpr; readonly range: Range };

/** What stands at an offset of the file inside a value; `undefined` in its text and between operators. */
export function expressionAt({ value }: ValueInScheme, offset: number): ExpressionPart | undefined {
  const { node, template } = value;
  const find = (expr: Expr): ExpressionPart | undefined => {
    if (expr.kind === 'filter' && expr.name !== '') {
      const range = rangeIn(node, expr.nameRange);
      if (touches(range, offset)) return { kind: 'filter', expr, range };
    }
    if (expr.kind === 'path') {
      const range = rangeIn(node, expr.range);
      if (touches(range, offset)) return { kind: 'path', expr, range };
    }
    for (const part of partsOf(expr)) {
      const found = find(part);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  for (const part of template.parts) {
    const found = part.kind === 'expr' ? find(part.expr) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
