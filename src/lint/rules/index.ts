import type { Rule } from '../rule.ts';
import noConstantCondition from './expression/no-constant-condition.ts';
import noIdleDefault from './expression/no-idle-default.ts';
import noLooseFilter from './expression/no-loose-filter.ts';
import noRepeatedFilter from './expression/no-repeated-filter.ts';
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
import useInput from './fields/use-input.ts';
import useLabel from './fields/use-label.ts';
import noLongLifetime from './jwt/no-long-lifetime.ts';
import noSecretClaim from './jwt/no-secret-claim.ts';
import useExpiryJwt from './jwt/use-expiry.ts';
import useFittingKey from './jwt/use-fitting-key.ts';
import noMixedCase from './names/no-mixed-case.ts';
import noPlaintext from './oauth1/no-plaintext.ts';
import useOob from './oauth1/use-oob.ts';
import noIdleKeyOauth2 from './oauth2/no-idle-key.ts';
import noIdleParameter from './oauth2/no-idle-parameter.ts';
import noIdleRefresh from './oauth2/no-idle-refresh.ts';
import noImplicitResponse from './oauth2/no-implicit-response.ts';
import noJoinedScopes from './oauth2/no-joined-scopes.ts';
import noMalformedIssuer from './oauth2/no-malformed-issuer.ts';
import noPasswordGrant from './oauth2/no-password-grant.ts';
import noPlainRedirect from './oauth2/no-plain-redirect.ts';
import noRepeatedParameter from './oauth2/no-repeated-parameter.ts';
import noRepeatedToken from './oauth2/no-repeated-token.ts';
import noTokenInQuery from './oauth2/no-token-in-query.ts';
import noUnavailableScope from './oauth2/no-unavailable-scope.ts';
import noValueAsName from './oauth2/no-value-as-name.ts';
import useIssuer from './oauth2/use-issuer.ts';
import usePkce from './oauth2/use-pkce.ts';
import useRefreshToken from './oauth2/use-refresh-token.ts';
import useStandardNames from './oauth2/use-standard-names.ts';
import useState from './oauth2/use-state.ts';
import noContraryContentType from './request/no-contrary-content-type.ts';
import noHandmadeBasic from './request/no-handmade-basic.ts';
import noMisspeltHeader from './request/no-misspelt-header.ts';
import noRedundantContentType from './request/no-redundant-content-type.ts';
import noSecretInUrl from './request/no-secret-in-url.ts';
import useBase64InBasic from './request/use-base64-in-basic.ts';
import useSpaceAfterScheme from './request/use-space-after-scheme.ts';
import noDuplicateTitle from './schemes/no-duplicate-title.ts';
import useCredentials from './schemes/use-credentials.ts';
import useCurrent from './schemes/use-current.ts';
import noConstantCredential from './secrets/no-constant-credential.ts';
import noKnownToken from './secrets/no-known-token.ts';
import noFixedAddress from './server/no-fixed-address.ts';
import noMisspeltHost from './server/no-misspelt-host.ts';
import noPathInOrigin from './server/no-path-in-origin.ts';
import noPlaceholderHost from './server/no-placeholder-host.ts';
import noRepeatedOrigin from './server/no-repeated-origin.ts';
import noSharedDomain from './server/no-shared-domain.ts';
import noConstantExpired from './session/no-constant-expired.ts';
import noOpenToken from './session/no-open-token.ts';
import noUnusedValue from './session/no-unused-value.ts';
import useExpiry from './session/use-expiry.ts';
import useRenewal from './session/use-renewal.ts';
import useSave from './session/use-save.ts';
import noConstantKey from './signature/no-constant-key.ts';
import noOwnHeader from './signature/no-own-header.ts';
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
import useFittingExpiry from './steps/use-fitting-expiry.ts';
import noRedundantDefault from './style/no-redundant-default.ts';
import useHead from './style/use-head.ts';
import noConstantLabel from './test/no-constant-label.ts';
import noPublicPath from './test/no-public-path.ts';
import noSecretLabel from './test/no-secret-label.ts';
import noUnprovingMethod from './test/no-unproving-method.ts';
import noWritingMethod from './test/no-writing-method.ts';
import useLabelTest from './test/use-label.ts';
import noDeadLink from './text/no-dead-link.ts';
import noPlaceholder from './text/no-placeholder.ts';
import noUnfinished from './text/no-unfinished.ts';
import noRepeatedValue from './variants/no-repeated-value.ts';
import noCopy from './vars/no-copy.ts';
import noUnusedVariable from './vars/no-unused-variable.ts';

/** Every rule, one line each, by its id. */
export const rules: readonly Rule[] = [
  noConstantCondition,
  noIdleDefault,
  noLooseFilter,
  noRepeatedFilter,
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
  useInput,
  useLabel,
  noLongLifetime,
  noSecretClaim,
  useExpiryJwt,
  useFittingKey,
  noMixedCase,
  noPlaintext,
  useOob,
  noIdleKeyOauth2,
  noIdleParameter,
  noIdleRefresh,
  noImplicitResponse,
  noJoinedScopes,
  noMalformedIssuer,
  noPasswordGrant,
  noPlainRedirect,
  noRepeatedParameter,
  noRepeatedToken,
  noTokenInQuery,
  noUnavailableScope,
  noValueAsName,
  useIssuer,
  usePkce,
  useRefreshToken,
  useStandardNames,
  useState,
  noContraryContentType,
  noHandmadeBasic,
  noMisspeltHeader,
  noRedundantContentType,
  noSecretInUrl,
  useBase64InBasic,
  useSpaceAfterScheme,
  noDuplicateTitle,
  useCredentials,
  useCurrent,
  noConstantCredential,
  noKnownToken,
  noFixedAddress,
  noMisspeltHost,
  noPathInOrigin,
  noPlaceholderHost,
  noRepeatedOrigin,
  noSharedDomain,
  noConstantExpired,
  noOpenToken,
  noUnusedValue,
  useExpiry,
  useRenewal,
  useSave,
  noConstantKey,
  noOwnHeader,
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
  useFittingExpiry,
  noRedundantDefault,
  useHead,
  noConstantLabel,
  noPublicPath,
  noSecretLabel,
  noUnprovingMethod,
  noWritingMethod,
  useLabelTest,
  noDeadLink,
  noPlaceholder,
  noUnfinished,
  noRepeatedValue,
  noCopy,
  noUnusedVariable,
];
