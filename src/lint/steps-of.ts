import type { Step, Steps } from '../model/app.ts';
import type { RuleContext } from './rule.ts';

export interface Placed {
  readonly step: Step;
  readonly of: 'login' | 'refresh' | 'logout' | 'test';
}

/** Every request that a definition describes step by step, each once. */
export function stepsOf(app: RuleContext['app']): readonly Placed[] {
  const found: Placed[] = [];
  const add = (steps: Steps | undefined, of: Placed['of']): void => {
    for (const step of steps?.requests ?? []) found.push({ step, of });
  };
  add(app.test, 'test');
  for (const { login, refresh, logout, test } of app.schemes) {
    add(login, 'login');
    add(refresh, 'refresh');
    add(logout, 'logout');
    add(test, 'test');
  }
  for (const { test } of app.variants) add(test, 'test');
  return found;
}
