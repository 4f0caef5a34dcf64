import type { BinaryExpr, Expr } from '../expression/ast.ts';

/** What a field with closed choices can hold; `undefined` among them: it can be absent. */
export type Domain = readonly (string | boolean | undefined)[];
export type Verdict = 'always' | 'never' | 'depends';

const UNKNOWN = Symbol('unknown');
type Known = string | number | boolean | undefined | typeof UNKNOWN;

/** More combinations than this are not tried: then the verdict is `depends`. */
const LIMIT = 1024;

/**
 * Whether a condition can come out both ways, by trying every combination of the closed choices that it reads. What is
 * not closed is unknown, and unknown never decides.
 */
export function judgeCondition(condition: Expr, domainOf: (field: string) => Domain | undefined): Verdict {
  const domains = new Map<string, Domain>();
  visit(condition, (expr) => {
    const field = fieldOf(expr);
    const domain = field === undefined ? undefined : domainOf(field);
    if (field !== undefined && domain !== undefined) domains.set(field, domain);
  });
  const names = [...domains.keys()];
  let combinations = 1;
  for (const domain of domains.values()) combinations *= domain.length;
  if (combinations > LIMIT) return 'depends';
  const seen = new Set<Known>();
  for (let number = 0; number < combinations; number += 1) {
    const held = new Map<string, Known>();
    let rest = number;
    for (const name of names) {
      const domain = domains.get(name) ?? [];
      held.set(name, domain[rest % domain.length]);
      rest = Math.floor(rest / domain.length);
    }
    seen.add(evaluate(condition, held));
  }
  if (seen.size !== 1) return 'depends';
  if (seen.has(true)) return 'always';
  return seen.has(false) || seen.has(undefined) ? 'never' : 'depends';
}

/** The field that `fields.x` names. */
export function fieldOf(expr: Expr): string | undefined {
  if (expr.kind !== 'path' || expr.root !== 'fields' || expr.segments.length !== 1) return undefined;
  const key = expr.segments[0]?.key;
  return typeof key === 'string' ? key : undefined;
}

/** Calls `see` for an expression and everything in it, outermost first. */
export function visit(expr: Expr, see: (expr: Expr) => void): void {
  see(expr);
  switch (expr.kind) {
    case 'list':
      for (const item of expr.items) visit(item, see);
      return;
    case 'map':
      for (const { key, value } of expr.entries) {
        visit(key, see);
        visit(value, see);
      }
      return;
    case 'filter':
      visit(expr.input, see);
      for (const arg of expr.args) visit(arg, see);
      return;
    case 'binary':
      visit(expr.left, see);
      visit(expr.right, see);
      return;
    case 'not':
      visit(expr.operand, see);
      return;
    case 'if':
      visit(expr.then, see);
      visit(expr.condition, see);
      if (expr.otherwise !== undefined) visit(expr.otherwise, see);
      return;
    default:
  }
}

function evaluate(expr: Expr, held: ReadonlyMap<string, Known>): Known {
  switch (expr.kind) {
    case 'string':
    case 'number':
    case 'boolean':
      return expr.value;
    case 'missing':
      return undefined;
    case 'path': {
      const field = fieldOf(expr);
      return field !== undefined && held.has(field) ? held.get(field) : UNKNOWN;
    }
    case 'not': {
      const value = evaluate(expr.operand, held);
      return value === UNKNOWN ? UNKNOWN : value !== true;
    }
    case 'if': {
      const condition = evaluate(expr.condition, held);
      if (condition === UNKNOWN) return UNKNOWN;
      if (condition === true) return evaluate(expr.then, held);
      return expr.otherwise === undefined ? undefined : evaluate(expr.otherwise, held);
    }
    case 'binary':
      return compare(expr, held);
    default:
      return UNKNOWN;
  }
}

function compare(expr: BinaryExpr, held: ReadonlyMap<string, Known>): Known {
  const left = evaluate(expr.left, held);
  switch (expr.operator) {
    case 'and': {
      const right = evaluate(expr.right, held);
      if (left === false || right === false) return false;
      return left === UNKNOWN || right === UNKNOWN ? UNKNOWN : left === true && right === true;
    }
    case 'or': {
      const right = evaluate(expr.right, held);
      if (left === true || right === true) return true;
      return left === UNKNOWN || right === UNKNOWN ? UNKNOWN : false;
    }
    case '==':
    case '!=': {
      const right = evaluate(expr.right, held);
      if (left === UNKNOWN || right === UNKNOWN) return UNKNOWN;
      return (left === right) === (expr.operator === '==');
    }
    case 'in': {
      if (left === UNKNOWN || expr.right.kind !== 'list') return UNKNOWN;
      const items = expr.right.items.map((item) => evaluate(item, held));
      if (items.includes(left)) return true;
      return items.includes(UNKNOWN) ? UNKNOWN : false;
    }
    default:
      return UNKNOWN;
  }
}
