import type { Fix } from '../text/fix.ts';
import type { Range } from '../text/range.ts';
import type { Expr, ExpressionFinding } from './ast.ts';
import type { Scope } from './scope.ts';
import type { Type } from './type.ts';

/** A name that an expression reads: `request.headers["x-a"]` has the path `['headers', 'x-a']`. */
export interface Read {
  readonly root: string;
  readonly path: readonly (string | number)[];
  readonly range: Range;
  readonly expr: Expr;
}

/** What is known of an expression or template in its scope. */
export interface Inferred {
  /** Of every expression in it. */
  readonly types: ReadonlyMap<Expr, Type>;
  /** Of the whole. */
  readonly type: Type;
  readonly findings: readonly ExpressionFinding[];
  readonly reads: readonly Read[];
}

/** What one inference gathers while it goes through a tree. */
export interface Inference {
  readonly scope: Scope;
  readonly types: Map<Expr, Type>;
  readonly findings: ExpressionFinding[];
  readonly reads: Read[];
}

/** An edit that adds text behind an expression, such as a filter. */
export function append(expr: Expr, text: string, title: string, safe: boolean): Fix {
  const { end } = expr.range;
  return { title, safe, edits: [{ range: { start: end, end }, text }] };
}

export function replace(range: Range, text: string, title: string, safe: boolean): Fix {
  return { title, safe, edits: [{ range, text }] };
}
