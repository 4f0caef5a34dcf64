import type { Severity } from '../text/diagnostic.ts';
import type { Rule } from './rule.ts';

/** By rule id. */
export type Severities = Readonly<Record<string, Severity | 'off'>>;

/** Named sets of severities that a project can begin with. `recommended` is what holds when nothing is said. */
export const presetNames = ['recommended', 'strict'] as const;
export type PresetName = (typeof presetNames)[number];

/** `strict` judges every rule one step harder: notes are warnings, and warnings are errors. */
export function preset(name: PresetName, rules: readonly Rule[]): Severities {
  const judge = (severity: Severity): Severity => (name === 'recommended' ? severity : harder[severity]);
  return Object.fromEntries(rules.map(({ id, severity }) => [id, judge(severity)]));
}

const harder: Readonly<Record<Severity, Severity>> = { info: 'warning', warning: 'error', error: 'error' };
