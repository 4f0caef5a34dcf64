import type { Rule } from '../rule.ts';
import noConstantCondition from './expression/no-constant-condition.ts';
import noConstantWhen from './fields/no-constant-when.ts';
import noIdleKey from './fields/no-idle-key.ts';
import noUnusedField from './fields/no-unused-field.ts';
import noPathInOrigin from './server/no-path-in-origin.ts';
import noUnusedValue from './session/no-unused-value.ts';
import useSave from './session/use-save.ts';
import noUnusedVariable from './vars/no-unused-variable.ts';

/** Every rule, one line each, by its id. */
export const rules: readonly Rule[] = [
  noConstantCondition,
  noConstantWhen,
  noIdleKey,
  noPathInOrigin,
  noUnusedField,
  noUnusedValue,
  noUnusedVariable,
  useSave,
];
