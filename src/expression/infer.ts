import type { Expr, Template } from './ast.ts';
import { checkCondition, inferBinary } from './infer-binary.ts';
import { inferFilter } from './infer-filter.ts';
import { inferPath } from './infer-path.ts';
import type { Inference, Inferred } from './inference.ts';
import { joinTypes } from './join.ts';
import {
  BOOLEAN,
  DURATION,
  describe,
  HOLE,
  literalText,
  MISSING_TYPE,
  moreMissing,
  moreSecret,
  NUMBER,
  oneKind,
  TEXT,
  typeOf,
  unite,
} from './kinds.ts';
import { print, shown } from './print.ts';
import { READABLE, type Scope } from './scope.ts';
import type { Type } from './type.ts';

export type { Inferred, Read } from './inference.ts';

const NO_TYPES: ReadonlyMap<Expr, Type> = new Map();

/** The types of an expression and everything in it, what it reads, and what is wrong with it in this scope. */
export function infer(expr: Expr, scope: Scope): Inferred {
  const inference = begin(scope);
  const type = inferExpr(expr, inference);
  return finish(inference, type);
}

/** The same for a template. One that is a single expression has that expression's type; others are text or bytes. */
export function inferTemplate(template: Template, scope: Scope): Inferred {
  const { parts } = template;
  const only = parts[0];
  if (parts.length < 2 && only?.kind !== 'expr') {
    return { types: NO_TYPES, type: literalText(only?.text ?? ''), findings: [], reads: [] };
  }
  if (parts.length === 1 && only?.kind === 'expr') return infer(only.expr, scope);
  const inference = begin(scope);
  const pieces = parts.map((part) =>
    part.kind === 'text'
      ? { expr: undefined, type: literalText(part.text) }
      : { expr: part.expr, type: inferExpr(part.expr, inference) },
  );
  return finish(inference, joinTypes(pieces, inference.findings));
}

function begin(scope: Scope): Inference {
  return { scope, types: new Map(), findings: [], reads: [] };
}

function finish({ types, findings, reads }: Inference, type: Type): Inferred {
  return { types, type, findings, reads };
}

function inferExpr(expr: Expr, inference: Inference): Type {
  const type = typeOfExpr(expr, inference);
  inference.types.set(expr, type);
  return type;
}

function typeOfExpr(expr: Expr, inference: Inference): Type {
  switch (expr.kind) {
    case 'string':
      return literalText(expr.value);
    case 'number':
      return NUMBER;
    case 'duration':
      return DURATION;
    case 'boolean':
      return BOOLEAN;
    case 'missing':
      return MISSING_TYPE;
    case 'hole':
      return HOLE;
    case 'path':
      return inferPath(expr, inference);
    case 'nonce':
      return inferNonce(expr, inference);
    case 'list': {
      const items = expr.items.map((item) => inferExpr(item, inference));
      const item = items.reduce<Type | undefined>(
        (sum, type) => sum && unite(sum, { ...type, missing: 'never' }),
        items[0],
      );
      const { secrecy, missing } = together(items);
      return { kind: 'list', secrecy, missing, ...(item === undefined ? {} : { item: { ...item, missing: 'never' } }) };
    }
    case 'map': {
      const values = expr.entries.map(({ key, value }) => {
        inferExpr(key, inference);
        return [key.kind === 'string' ? key.value : print(key), inferExpr(value, inference)] as const;
      });
      return { kind: 'map', ...together(values.map(([, type]) => type)), keys: Object.fromEntries(values) };
    }
    case 'filter': {
      const input = inferExpr(expr.input, inference);
      const args = expr.args.map((arg) => inferExpr(arg, inference));
      return inferFilter(expr, input, args, inference);
    }
    case 'binary': {
      const left = inferExpr(expr.left, inference);
      return inferBinary(expr, left, inferExpr(expr.right, inference), inference);
    }
    case 'not':
      checkCondition(expr.operand, inferExpr(expr.operand, inference), inference);
      return BOOLEAN;
    case 'if':
      return inferIf(expr, inference);
  }
}

/** Of a list or map: what is missing because an optional field is, is left out of it; anything else makes it missing. */
function together(types: readonly Type[]): Pick<Type, 'secrecy' | 'missing'> {
  let { secrecy, missing } = typeOf('list');
  for (const type of types) {
    secrecy = moreSecret(secrecy, type.secrecy);
    if (type.missing === 'error') missing = moreMissing(missing, 'error');
  }
  return { secrecy, missing };
}

function inferNonce(expr: Expr, inference: Inference): Type {
  if (inference.scope.root('nonce') === undefined) {
    inference.findings.push({
      range: expr.range,
      rule: 'expression/no-unreadable-part',
      message: '`nonce(n)` cannot stand here.',
      help: `It is ${READABLE.nonce}.`,
    });
    return HOLE;
  }
  inference.reads.push({ root: 'nonce', path: [], range: expr.range, expr });
  return TEXT;
}

function inferIf(expr: Expr & { kind: 'if' }, inference: Inference): Type {
  const then = inferExpr(expr.then, inference);
  checkCondition(expr.condition, inferExpr(expr.condition, inference), inference);
  const otherwise = expr.otherwise === undefined ? MISSING_TYPE : inferExpr(expr.otherwise, inference);
  const type = unite(then, otherwise);
  if (type !== undefined) return type;
  inference.findings.push({
    range: expr.range,
    rule: 'expression/no-mixed-kinds',
    message: `${shown(expr.then)} is ${describe(then)}, and what stands after \`else\` is ${describe(otherwise)}.`,
    help: oneKind(then, otherwise),
  });
  return HOLE;
}
