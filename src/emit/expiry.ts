import type { Expr } from '../expression/ast.ts';
import type { TreePlan } from '../resolve/plan.ts';
import { argument, type Code, call, chain, code, conditional } from './code.ts';
import { milliseconds } from './doors.ts';
import { branch, compileCondition } from './expression.ts';
import type { Place } from './place.ts';
import { compileTree, expressionOf, expressionPlan } from './tree.ts';
import { type Level, level, mayBeAbsent, optional, within } from './value.ts';

/**
 * When a session ends, in milliseconds since 1970.
 *
 * @param as  `in`: the value is a length of time, from now on. `at`: it is the moment itself.
 */
export function expiryCode(as: 'in' | 'at', value: TreePlan, place: Place): Code {
  return expiry(as, value, place).code;
}

interface Ending {
  readonly code: Code;
  readonly level: Level;
}

/** Of what a value stands in for, and of what is chosen between, each is read by what it is: seconds, a duration, text. */
function expiry(as: 'in' | 'at', value: TreePlan, place: Place): Ending {
  const expr = value.kind === 'value' ? expressionOf(value) : undefined;
  if (value.kind !== 'value' || expr === undefined) return single(as, value, place);
  const part = (of: Expr): Ending => expiry(as, expressionPlan(of, value.types), place);
  const [otherwise] = expr.kind === 'filter' && expr.name === 'default' ? expr.args : [];
  if (expr.kind === 'filter' && otherwise !== undefined) {
    if (!mayBeAbsent(compileTree(expressionPlan(expr.input, value.types), place))) return part(expr.input);
    const operands = [within(part(expr.input), level.relational), within(part(otherwise), level.relational)];
    return { code: chain('??', operands), level: level.nullish };
  }
  if (expr.kind === 'if' && expr.otherwise !== undefined) {
    const test = compileCondition(expr.condition, value.types, place);
    const whole = conditional(within(test, level.or), branch(part(expr.then)), branch(part(expr.otherwise)));
    return { code: whole, level: level.conditional };
  }
  return single(as, value, place);
}

function single(as: 'in' | 'at', value: TreePlan, place: Place): Ending {
  const attempt = argument('attempt');
  const seconds = as === 'in' ? constantSeconds(value) : undefined;
  if (seconds !== undefined) return later(milliseconds(seconds * 1000));
  const compiled = optional(compileTree(value, place));
  const { kind } = compiled.type;
  if (as === 'at') return kind === 'time' ? compiled : primary(call('expiryAt', compiled.code));
  if (kind === 'duration' && compiled.absent === undefined) return later(within(compiled, level.unary));
  return primary(call('expiryIn', compiled.code, attempt));
}

function later(length: Code): Ending {
  return { code: code`${argument('attempt')}.now + ${length}`, level: level.relational };
}

function primary(of: Code): Ending {
  return { code: of, level: level.primary };
}

function constantSeconds(value: TreePlan): number | undefined {
  if (value.kind === 'literal') return typeof value.value === 'number' ? value.value : undefined;
  const expr = value.kind === 'value' ? expressionOf(value) : undefined;
  return expr?.kind === 'number' ? expr.value : undefined;
}
