import type { Rule } from '../rule.ts';
import noConstantCondition from './expression/no-constant-condition.ts';
import noConstantWhen from './fields/no-constant-when.ts';
import noDuplicateLabel from './fields/no-duplicate-label.ts';
import noHelpWithoutLink from './fields/no-help-without-link.ts';
import noIdleKey from './fields/no-idle-key.ts';
import noJargon from './fields/no-jargon.ts';
import noLabelPunctuation from './fields/no-label-punctuation.ts';
import noLowerCaseLabel from './fields/no-lower-case-label.ts';
import noOpenPassword from './fields/no-open-password.ts';
import noSecretAsText from './fields/no-secret-as-text.ts';
import noUnusedField from './fields/no-unused-field.ts';
import useHelp from './fields/use-help.ts';
import useLabel from './fields/use-label.ts';
import noConstantCredential from './secrets/no-constant-credential.ts';
import noKnownToken from './secrets/no-known-token.ts';
import noPathInOrigin from './server/no-path-in-origin.ts';
import noPlaceholderHost from './server/no-placeholder-host.ts';
import noUnusedValue from './session/no-unused-value.ts';
import useSave from './session/use-save.ts';
import noRedundantDefault from './style/no-redundant-default.ts';
import noConstantLabel from './test/no-constant-label.ts';
import noSecretLabel from './test/no-secret-label.ts';
import useLabelTest from './test/use-label.ts';
import noPlaceholder from './text/no-placeholder.ts';
import noUnfinished from './text/no-unfinished.ts';
import noUnusedVariable from './vars/no-unused-variable.ts';

/** Every rule, one line each, by its id. */
export const rules: readonly Rule[] = [
  noConstantCondition,
  noConstantWhen,
  noDuplicateLabel,
  noHelpWithoutLink,
  noIdleKey,
  noJargon,
  noLabelPunctuation,
  noLowerCaseLabel,
  noOpenPassword,
  noSecretAsText,
  noUnusedField,
  useHelp,
  useLabel,
  noConstantCredential,
  noKnownToken,
  noPathInOrigin,
  noPlaceholderHost,
  noUnusedValue,
  useSave,
  noRedundantDefault,
  noConstantLabel,
  noSecretLabel,
  useLabelTest,
  noPlaceholder,
  noUnfinished,
  noUnusedVariable,
];
