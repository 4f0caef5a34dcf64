import type { TreePlan, VarPlan } from '../resolve/plan.ts';
import { argument, type Code, call, code, nodesOf, object } from './code.ts';
import { fitted } from './compiling.ts';
import { constant } from './declaration.ts';
import { name } from './doors.ts';
import { claim, type Names } from './names.ts';
import { local, type Place } from './place.ts';
import { varsFor } from './reads.ts';
import { compileTree, describe } from './tree.ts';
import { mayBeAbsent, optional, required, type Value } from './value.ts';

/** Variables as local constants, so far. A value: each step gives a new one. */
export interface Locals {
  readonly vars: readonly VarPlan[];
  readonly names: Names;
  readonly place: Place;
  readonly computed: readonly { readonly plan: VarPlan; readonly value: Value; readonly code: Code }[];
}

export function locals(vars: readonly VarPlan[], names: Names, place: Place): Locals {
  return { vars, names, place, computed: [] };
}

/** Those variables that the values need, by themselves or by names like `jwt`, and that are not there yet. */
export function pending(plans: readonly TreePlan[], { vars, place }: Locals): readonly VarPlan[] {
  if (vars.length === 0) return vars;
  return varsFor(plans, vars, place.more).filter(({ name }) => !place.vars.has(name));
}

/** Computes variables: a constant for each, under its author's name, reading the request as it is now. */
export function computed(wanted: readonly VarPlan[], from: Locals): readonly [Locals, readonly Code[]] {
  let state = from;
  const statements = wanted.map((plan) => {
    const compiled = fitted(compileTree(plan.value, state.place), [plan.type.kind], state.place);
    const value = typeof compiled.absent === 'object' ? required(compiled, describe(plan.value)) : optional(compiled);
    const [names, identifier] = claim(state.names, plan.name);
    const constantValue = local(identifier, plan.type, mayBeAbsent(value));
    const vars = new Map([...state.place.vars, [plan.name, constantValue]]);
    const done = [...state.computed, { plan, value: constantValue, code: constantValue.code }];
    state = { ...state, names, place: { ...state.place, vars }, computed: done };
    return constant(name(identifier), value.code);
  });
  return [state, statements];
}

/** `attempt.explain?.({ bodyHash, toSign })`: each named step for those who ask, what is not open as a sign of it. */
export function explained({ computed }: Locals): readonly Code[] {
  if (computed.length === 0) return [];
  const steps = computed.map(({ plan, code }): readonly [string, Code] => [
    plan.name,
    plan.type.secrecy === 'open' ? code : call('masked', code),
  ]);
  return [code`${argument('attempt')}.explain?.(${object(steps)});`];
}

/** Constants without those that nothing reads: who asks whether a variable is there may read nothing of it. */
export function readConstants(statements: readonly Code[], body: Code): readonly Code[] {
  const kept: Code[] = [body];
  for (const statement of statements.toReversed()) {
    const [declared] = nodesOf(statement, 'assigned');
    const last = declared?.to.kind === 'sequence' ? declared.to.parts.at(-1) : undefined;
    const called = last?.kind === 'text' ? last.text : undefined;
    const isRead = kept.some((each) => nodesOf(each, 'text').some(({ text }) => text === called));
    if (called === undefined || isRead) kept.unshift(statement);
  }
  return kept.slice(0, -1);
}
