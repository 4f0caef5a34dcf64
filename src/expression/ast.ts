import type { Fix } from '../text/fix.ts';
import type { Range } from '../text/range.ts';

/**
 * The syntax tree of an expression (LANGUAGE §4). Ranges are UTF-16 offsets into the DECODED text of the scalar that
 * holds the expression; `offsetIn(scalar, index)` of `parse/` turns them into offsets of the file.
 */
export type Expr =
  | StringExpr
  | NumberExpr
  | DurationExpr
  | BooleanExpr
  | MissingExpr
  | ListExpr
  | MapExpr
  | NonceExpr
  | PathExpr
  | FilterExpr
  | BinaryExpr
  | NotExpr
  | IfExpr
  | HoleExpr;

interface Spanned {
  readonly range: Range;
}
export interface StringExpr extends Spanned {
  readonly kind: 'string';
  readonly value: string;
}
export interface NumberExpr extends Spanned {
  readonly kind: 'number';
  readonly value: number;
}
/** A duration in milliseconds. */
export interface DurationExpr extends Spanned {
  readonly kind: 'duration';
  readonly milliseconds: number;
}
export interface BooleanExpr extends Spanned {
  readonly kind: 'boolean';
  readonly value: boolean;
}
/** The literal `missing`. */
export interface MissingExpr extends Spanned {
  readonly kind: 'missing';
}
export interface ListExpr extends Spanned {
  readonly kind: 'list';
  readonly items: readonly Expr[];
}
/** Keys are expressions; a bare name as key is a StringExpr. */
export interface MapExpr extends Spanned {
  readonly kind: 'map';
  readonly entries: readonly { readonly key: Expr; readonly value: Expr }[];
}
/** `nonce(n)`: n random bytes as lower-case hex. */
export interface NonceExpr extends Spanned {
  readonly kind: 'nonce';
  readonly bytes: number;
}
/** `root.a[0]["x"]`. `now`, `uuid`, `counter`, `input`, `jwt` … are paths without segments. */
export interface PathExpr extends Spanned {
  readonly kind: 'path';
  readonly root: string;
  readonly rootRange: Range;
  readonly segments: readonly PathSegment[];
}
export interface PathSegment extends Spanned {
  readonly key: string | number;
  /** No name has been written yet (`fields.`): the key is '' and the range is where one could be typed. */
  readonly hole?: true;
}
export interface FilterExpr extends Spanned {
  readonly kind: 'filter';
  readonly input: Expr;
  /** '' when none has been written yet (`x |`). */
  readonly name: string;
  readonly nameRange: Range;
  readonly args: readonly Expr[];
}
export type BinaryOperator = '~' | '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in' | 'and' | 'or';
export interface BinaryExpr extends Spanned {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly operatorRange: Range;
  readonly left: Expr;
  readonly right: Expr;
}
export interface NotExpr extends Spanned {
  readonly kind: 'not';
  readonly operand: Expr;
}
/** `then if condition else otherwise`; without `else` the result may be missing. */
export interface IfExpr extends Spanned {
  readonly kind: 'if';
  readonly then: Expr;
  readonly condition: Expr;
  readonly otherwise?: Expr | undefined;
}
/** Where text was expected to be an expression and is not (half-written, broken): never an exception. */
export interface HoleExpr extends Spanned {
  readonly kind: 'hole';
}

/** Text with expressions in it. A template that is one expression and nothing else keeps the expression's type. */
export interface Template {
  readonly parts: readonly TemplatePart[];
}
export type TemplatePart = TextPart | ExprPart;
export interface TextPart extends Spanned {
  readonly kind: 'text';
  readonly text: string;
}
/** `range` covers the braces, `expr.range` what stands inside. */
export interface ExprPart extends Spanned {
  readonly kind: 'expr';
  readonly expr: Expr;
}
/** What is wrong in an expression; turned into a Diagnostic by `analyse/`, which knows file and node. */
export interface ExpressionFinding extends Spanned {
  /** `expression/<no|use>-…` */
  readonly rule: string;
  readonly message: string;
  readonly why?: string;
  readonly help?: string;
  readonly fix?: Fix;
}
