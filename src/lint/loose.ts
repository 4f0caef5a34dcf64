import { visit } from '../analyse/condition.ts';
import type { BinaryExpr, Expr, FilterExpr } from '../expression/ast.ts';

/** What is made of a whole text. */
const WHOLE = /^(?:base64|base64url|hex|percent|md5|sha\d+|hmac_\w+|rsa_\w+|ecdsa_sha256|ed25519)$/;

/** `a ~ b | hex`: the last of what is joined has a filter, and no parentheses say what it belongs to. */
export interface LooseJoin extends BinaryExpr {
  readonly operator: '~';
  readonly right: FilterExpr;
}

/** @param text  What the expression's ranges are offsets into. */
export function looseJoins(expr: Expr, text: string): readonly LooseJoin[] {
  const found: LooseJoin[] = [];
  visit(expr, (each) => {
    if (isLoose(each, text)) found.push(each);
  });
  return found;
}

/** What the filters of the last part take. */
export function filteredPart({ right }: LooseJoin): Expr {
  return innermost(right);
}

/** A word that names what follows: of a scheme, or of an algorithm. */
const LABEL = /^(?:[A-Z][A-Za-z]+ |[\w-]*(?:sha-?\d*|hmac|sig|signature)=)$/;

/** Where what is meant begins: a label before it is no part of it. */
export function startOfWhole(join: LooseJoin): number {
  const [first, second] = joined(join);
  const begin = first?.kind === 'string' && LABEL.test(first.value) ? second : first;
  return (begin ?? join).range.start;
}

function isLoose(expr: Expr, text: string): expr is LooseJoin {
  if (expr.kind !== 'binary' || expr.operator !== '~' || expr.right.kind !== 'filter') return false;
  const { right } = expr;
  const { kind, range } = innermost(right);
  const isBare = (kind === 'path' || kind === 'string') && text[right.range.start] !== '(' && text[range.start] !== '(';
  if (!isBare || !filtersOf(right).some((name) => WHOLE.test(name))) return false;
  const others = joined(expr.left);
  // Who puts parentheses around a filter before it takes the last one to be of the whole.
  const isPlain = (each: Expr): boolean =>
    each.kind === 'path' || each.kind === 'string' || text[each.range.start] === '(';
  return others.every(isPlain) && others.some((each) => each.kind !== 'string');
}

function joined(expr: Expr): readonly Expr[] {
  return expr.kind === 'binary' && expr.operator === '~' ? [...joined(expr.left), ...joined(expr.right)] : [expr];
}

function innermost(expr: Expr): Expr {
  return expr.kind === 'filter' ? innermost(expr.input) : expr;
}

function filtersOf(expr: Expr): readonly string[] {
  return expr.kind === 'filter' ? [...filtersOf(expr.input), expr.name] : [];
}
