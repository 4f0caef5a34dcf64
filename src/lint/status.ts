import { visit } from '../analyse/condition.ts';
import type { Expr } from '../expression/ast.ts';

/** What a condition says of a response as far as its status decides; `undefined` where something else decides. */
type Known = boolean | undefined;

/** Statuses that a server can answer with (RFC 9110 §15). */
const [LEAST, MOST] = [100, 599];

export interface StatusVerdict {
  /** No status makes it true, whatever else the response says. */
  readonly never: boolean;
  /** Status 200 makes it true, whatever else the response says. */
  readonly onSuccess: boolean;
}

/** Whether a condition is true of every response: `response.body.ok == 1 or true`. */
export function isAlways(condition: Expr): boolean {
  return [100, 200, 404, 500].every((status) => evaluate(condition, status) === true);
}

/** Judges a condition by the statuses that it names, their neighbours, and one of each class. */
export function judgeStatus(condition: Expr): StatusVerdict | undefined {
  const statuses = new Set([100, 200, 204, 299, 300, 400, 401, 403, 500, 599]);
  let asks = false;
  visit(condition, (expr) => {
    if (isStatus(expr)) asks = true;
    if (expr.kind !== 'number') return;
    for (const status of [expr.value - 1, expr.value, expr.value + 1]) {
      if (status >= LEAST && status <= MOST) statuses.add(status);
    }
  });
  if (!asks) return undefined;
  const seen = [...statuses].map((status) => [status, evaluate(condition, status)] as const);
  return {
    never: seen.every(([, known]) => known === false),
    onSuccess: evaluate(condition, 200) === true,
  };
}

function isStatus(expr: Expr): boolean {
  return expr.kind === 'path' && expr.root === 'response' && expr.segments[0]?.key === 'status';
}

function evaluate(expr: Expr, status: number): Known {
  switch (expr.kind) {
    case 'boolean':
      return expr.value;
    case 'not': {
      const operand = evaluate(expr.operand, status);
      return operand === undefined ? undefined : !operand;
    }
    case 'binary': {
      if (expr.operator !== 'and' && expr.operator !== 'or')
        return compared(expr.operator, expr.left, expr.right, status);
      const sides = [evaluate(expr.left, status), evaluate(expr.right, status)];
      const decides = expr.operator === 'or';
      if (sides.includes(decides)) return decides;
      return sides.includes(undefined) ? undefined : !decides;
    }
    default:
      return undefined;
  }
}

function compared(operator: string, left: Expr, right: Expr, status: number): Known {
  if (operator === 'in' && isStatus(left) && right.kind === 'list') {
    const items = right.items.map((item) => (item.kind === 'number' ? item.value : undefined));
    if (items.includes(status)) return true;
    return items.includes(undefined) ? undefined : false;
  }
  const [a, b] = [numberOf(left, status), numberOf(right, status)];
  if (a === undefined || b === undefined) return undefined;
  switch (operator) {
    case '==':
      return a === b;
    case '!=':
      return a !== b;
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
    default:
      return undefined;
  }
}

function numberOf(expr: Expr, status: number): number | undefined {
  if (expr.kind === 'number') return expr.value;
  return isStatus(expr) ? status : undefined;
}
