import type { Expr, ExpressionFinding } from './ast.ts';
import { append } from './inference.ts';
import { describe, HOLE, literalText, moreMissing, moreSecret } from './kinds.ts';
import { isLoose } from './mistakes.ts';
import { shown } from './print.ts';
import type { Kind, Type } from './type.ts';

/** One piece of what is joined; literal text of a template has no expression. */
export interface Piece {
  readonly expr: Expr | undefined;
  readonly type: Type;
}

/** More closed texts than this are not counted up. */
const MAX_CHOICES = 64;

/** What has no text form of its own, and how one is given to it. */
export const REMEDY: Readonly<Partial<Record<Kind, string>>> = {
  time: 'Choose how it is written: `| unix`, `| iso8601`, `| http_date` or `| date("%Y-%m-%d")`.',
  duration: 'Durations only stand in `plus(…)` and where a time is asked for.',
  list: 'Choose how it is written: `| join(",")` or `| json`.',
  map: 'Choose how it is written: `| json`, `| form` or `| query`.',
  pairs: 'Choose how they are written: `| form`, `| query` or `| pairs("=", "&")`.',
};

/**
 * The type of text and expressions side by side, by `~` or in a template: bytes if any of them is. Numbers and booleans
 * become text; a digest has no text form until it is given one, or is meant as `raw` bytes.
 */
export function joinTypes(pieces: readonly Piece[], findings: ExpressionFinding[]): Type {
  let { secrecy, missing } = literalText('');
  let kind: Kind = 'text';
  let choices: readonly string[] | undefined = [''];
  for (const { expr, type } of pieces) {
    secrecy = moreSecret(secrecy, type.secrecy);
    missing = moreMissing(missing, type.missing);
    if (type.kind === 'hole') kind = 'hole';
    else if (type.kind === 'bytes' && kind !== 'hole') kind = 'bytes';
    choices = product(choices, type.choices);
    if (expr !== undefined && !checkPiece(expr, type, pieces, findings)) kind = 'hole';
  }
  if (kind === 'hole') return { ...HOLE, secrecy, missing };
  return { kind, secrecy, missing, ...(kind === 'text' && choices !== undefined ? { choices } : {}) };
}

function checkPiece(expr: Expr, type: Type, pieces: readonly Piece[], findings: ExpressionFinding[]): boolean {
  if (type.kind === 'bytes' && type.digest && pieces.some((piece) => piece.type.kind !== 'bytes')) {
    findings.push(unencoded(expr));
    return false;
  }
  const remedy = REMEDY[type.kind];
  if (remedy === undefined) return true;
  findings.push({
    range: expr.range,
    rule: 'expression/use-text-form',
    message: `${shown(expr)} is ${describe(type)} and has no text form of its own.`,
    help: remedy,
  });
  return false;
}

/** A digest where text is wanted. */
export function unencoded(expr: Expr): ExpressionFinding {
  return {
    range: expr.range,
    rule: 'expression/use-encoding',
    message: `${shown(expr)} is a digest: bytes, which are not text.`,
    why: 'Every API says how it wants them written, and a wrong guess is refused.',
    help: 'Write `| hex` or `| base64` after it, or `| raw` where the bytes themselves are meant.',
    ...(isLoose(expr) ? {} : { fix: append(expr, ' | hex', 'Write it as hexadecimal', false) }),
  };
}

function product(a: readonly string[] | undefined, b: readonly string[] | undefined): readonly string[] | undefined {
  if (a === undefined || b === undefined || a.length * b.length > MAX_CHOICES) return undefined;
  return a.flatMap((left) => b.map((right) => left + right));
}
