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
import noImplicitResponse from './oauth2/no-implicit-response.ts';
import noJoinedScopes from './oauth2/no-joined-scopes.ts';
import noPasswordGrant from './oauth2/no-password-grant.ts';
import noPlainRedirect from './oauth2/no-plain-redirect.ts';
import noTokenInQuery from './oauth2/no-token-in-query.ts';
import noUnavailableScope from './oauth2/no-unavailable-scope.ts';
import useIssuer from './oauth2/use-issuer.ts';
import usePkce from './oauth2/use-pkce.ts';
import useState from './oauth2/use-state.ts';
import noSecretInUrl from './request/no-secret-in-url.ts';
import useCredentials from './schemes/use-credentials.ts';
import noConstantCredential from './secrets/no-constant-credential.ts';
import noKnownToken from './secrets/no-known-token.ts';
import noPathInOrigin from './server/no-path-in-origin.ts';
import noPlaceholderHost from './server/no-placeholder-host.ts';
import noConstantExpired from './session/no-constant-expired.ts';
import noUnusedValue from './session/no-unused-value.ts';
import useRenewal from './session/use-renewal.ts';
import useSave from './session/use-save.ts';
import noWeakHash from './signature/no-weak-hash.ts';
import useBody from './signature/use-body.ts';
import useMethod from './signature/use-method.ts';
import useTarget from './signature/use-target.ts';
import useTime from './signature/use-time.ts';
import noBodyOfHead from './steps/no-body-of-head.ts';
import noConstantError from './steps/no-constant-error.ts';
import noConstantOk from './steps/no-constant-ok.ts';
import noMilliseconds from './steps/no-milliseconds.ts';
import noRepeatedBasePath from './steps/no-repeated-base-path.ts';
import noRedundantDefault from './style/no-redundant-default.ts';
import noConstantLabel from './test/no-constant-label.ts';
import noPublicPath from './test/no-public-path.ts';
import noSecretLabel from './test/no-secret-label.ts';
import noUnprovingMethod from './test/no-unproving-method.ts';
import noWritingMethod from './test/no-writing-method.ts';
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
  noImplicitResponse,
  noJoinedScopes,
  noPasswordGrant,
  noPlainRedirect,
  noTokenInQuery,
  noUnavailableScope,
  useIssuer,
  usePkce,
  useState,
  noSecretInUrl,
  useCredentials,
  noConstantCredential,
  noKnownToken,
  noPathInOrigin,
  noPlaceholderHost,
  noConstantExpired,
  noUnusedValue,
  useRenewal,
  useSave,
  noWeakHash,
  useBody,
  useMethod,
  useTarget,
  useTime,
  noBodyOfHead,
  noConstantError,
  noConstantOk,
  noMilliseconds,
  noRepeatedBasePath,
  noRedundantDefault,
  noConstantLabel,
  noPublicPath,
  noSecretLabel,
  noUnprovingMethod,
  noWritingMethod,
  useLabelTest,
  noPlaceholder,
  noUnfinished,
  noUnusedVariable,
];
