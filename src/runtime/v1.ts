/**
 * Version 1 of the contract between generated modules and the runtime: the one list of symbols that generated code may
 * import. A symbol may be added; none is taken away or changes its meaning within version 1.
 */
export { type Attempt, attempt, type Clock, recordedClock, systemClock, uuidOf } from './attempt.ts';
export {
  authorizationCodeOf,
  authorizationUrl,
  type CallbackParameters,
  callbackParameters,
  oauthError,
} from './authorization.ts';
export { basic } from './basic.ts';
export {
  defaultForm,
  defaultJson,
  defaultParams,
  setBody,
  setForm,
  setJson,
  setParams,
  withForm,
  withJson,
} from './body.ts';
export { bytesOf, concat, concatBytes, toText } from './bytes.ts';
export { type Challenge, parseChallenges } from './challenge.ts';
export { assertionClaims, clientSecretBasic, jwtBearerAssertion } from './client-authentication.ts';
export { connect } from './connect.ts';
export { pick } from './connect-pick.ts';
export { type Serves, servesOnly } from './connect-serves.ts';
export { runTest } from './connect-test.ts';
export type {
  CallInit,
  ClientCertificate,
  Connection,
  ConnectionSpec,
  Environment,
  Explanation,
  Fetch,
  FieldCheck,
  FormField,
  Protocol,
  ResponseView,
  ScriptStep,
  SessionValues,
  SignContext,
  Signer,
  Slot,
  Step,
  Steps,
  Store,
  Stored,
  StoredSession,
  TestResult,
  TestRun,
  TestStep,
} from './connection.ts';
export {
  type DigestAlgorithm,
  type DigestCharset,
  type DigestFields,
  type DigestFrame,
  type DigestQop,
  digestA1,
  digestA2,
  digestAlgorithm,
  digestAuthorization,
  digestFrame,
  digestH,
  digestKD,
  digestResponder,
  digestResponse,
  digestSessionKey,
  digestUri,
  digestUserhash,
  nonceCount,
} from './digest.ts';
export { chooseDigest, type DigestChallenge } from './digest-challenge.ts';
export {
  type DigestAnswers,
  type DigestCredentials,
  type DigestIdentity,
  digestAnswer,
  digestAnswers,
  digestIdentity,
  digestProtocol,
} from './digest-protocol.ts';
export {
  accessTokenHash,
  type DpopKey,
  type DpopOptions,
  dpop,
  dpopClaims,
  dpopKey,
  dpopProof,
  dpopPublicKey,
  dpopTarget,
} from './dpop.ts';
export {
  base64,
  base64Decode,
  base64url,
  base64urlDecode,
  formComponent,
  hex,
  hexDecode,
  percentDecode,
  percentEncode,
  queryComponent,
} from './encoding.ts';
export {
  CountersignError,
  type CountersignErrorCode,
  type CountersignErrorDetail,
  present,
  type WrongCallCode,
  wrongCall,
} from './errors.ts';
export { jsonString, xmlAttribute, xmlText } from './escape.ts';
export { type FieldFault, formFaults } from './form.ts';
export {
  booleanFault,
  dateFault,
  emailFault,
  hostFault,
  integerFault,
  jsonFault,
  numberFault,
  patternFault,
  pemFault,
  selectFault,
  subdomainFault,
  textFault,
  urlFault,
} from './form-type.ts';
export type { HmacKey } from './hash.ts';
export { defaultCookies, defaultHeaders, type HeaderValues, quotedValue, setCookies, setHeaders } from './header.ts';
export {
  choice,
  type HostRules,
  host,
  hostWithin,
  isLoopback,
  isUnder,
  originOf,
  port,
  sameOrigin,
  serverUrl,
  subdomain,
  within,
} from './host.ts';
export { type Json, jsonOf, jsonText, parseJson } from './json.ts';
export type { JsonEntries } from './json-splice.ts';
export { jwtClaims } from './jwt.ts';
export { masked } from './mask.ts';
export { hmacMd5, hmacMd5Key, md5 } from './md5.ts';
export { mutualTls } from './mutual-tls.ts';
export {
  baseStringUri,
  collectParameters,
  normalizeParameters,
  type Oauth1Keys,
  type Oauth1Method,
  oauth1HmacSha1,
  oauth1HmacSha256,
  oauth1HmacSha512,
  oauth1Plaintext,
  oauth1RsaSha1,
  oauth1RsaSha256,
  oauth1RsaSha512,
  signatureBaseString,
  signatureKey,
} from './oauth1.ts';
export {
  type Oauth1,
  type Oauth1Spec,
  oauth1,
  oauth1Step,
  type PendingOauth1,
  verifierOf,
} from './oauth1-authorization.ts';
export { type Oauth1Client, type Oauth1Credentials, type Oauth1Placement, signOauth1 } from './oauth1-sign.ts';
export {
  endpointStep,
  ownClientStep,
  passwordStep,
  pushedRequestStep,
  refusedBecause,
  type TokenValues,
  tokenExchangeStep,
  tokenStep,
  tokenValues,
} from './oauth2.ts';
export {
  type AuthorizationCode,
  type AuthorizationCodeSpec,
  type AuthorizationRequest,
  authorizationCode,
  type BeginOptions,
  type CodeExchange,
  type Pending,
  type TokenConnection,
  tokenConnection,
} from './oauth2-code.ts';
export {
  type DeviceCode,
  type DeviceCodeSpec,
  type DevicePrompt,
  type DeviceValues,
  deviceCode,
  deviceStep,
  type PendingDevice,
} from './oauth2-device.ts';
export { type ClientMetadata, type RegisteredClient, registerClient } from './oauth2-registration.ts';
export {
  compareUtf8,
  fold,
  getAll,
  getOne,
  merge,
  names,
  omit,
  pairsOf,
  select,
  sorted,
  squeeze,
  type ValueMap,
} from './pairs.ts';
export { canonicalQuery, formEncode, joinPairs, parsePairs, queryEncode } from './pairs-text.ts';
export {
  type Bytes,
  bodyOf,
  formPairs,
  type Header,
  headerOf,
  hostnameOf,
  hostOf,
  lowerHeaders,
  newRequest,
  type Pair,
  type Pairs,
  partsFromUrl,
  portOf,
  queryPairs,
  type RequestParts,
  type Scalar,
  schemeOf,
  type TextOrBytes,
  targetOf,
  urlOf,
} from './parts.ts';
export { joinUrl, normalizePath, pathSegment } from './path.ts';
export { type CodeChallengeMethod, codeChallenge, codeVerifier } from './pkce.ts';
export { type JwtAlgorithm, type JwtMembers, jwtMac, jwtSign } from './publickey/jwt.ts';
export {
  ecdsaSha256,
  ed25519,
  privateKey,
  publicKeyOf,
  rsaPssSha256,
  rsaSha1,
  rsaSha256,
  rsaSha512,
  type SigningKey,
} from './publickey/sign.ts';
export { defaultQuery, type Entries, type EntryValue, setQuery } from './query.ts';
export { type BodyReading, wholeBody } from './replay.ts';
export { type BodyReader, readForm, readText } from './response.ts';
export { readJson } from './response-json.ts';
export { contains, listOf, mapOf, numberOf, sizedOf } from './response-kinds.ts';
export { read, savedBoolean, savedNumber, savedText } from './response-path.ts';
export { readXml } from './response-xml.ts';
export { type Expired, expiredByBody, expiredByHead } from './session-expired.ts';
export { expiryAt, expiryIn } from './session-expiry.ts';
export { type KeptSession, keepSession, type SessionPlan } from './session-keep.ts';
export { hmacSha1, hmacSha1Key, sha1 } from './sha1.ts';
export { hmacSha256, hmacSha256Key, sha256 } from './sha256.ts';
export { hmacSha384, hmacSha384Key, hmacSha512, hmacSha512Key, sha384, sha512, sha512_256 } from './sha512.ts';
export { type Script, script } from './steps.ts';
export { memoryStore, partOf, slotOf } from './store.ts';
export {
  at,
  first,
  given,
  joinText,
  last,
  length,
  lower,
  mapText,
  replaceText,
  slice,
  splitText,
  trim,
  upper,
  withoutPrefix,
} from './text.ts';
export { formatDate, httpDate, iso8601, iso8601Ms, plus, unix, unixMs } from './time.ts';
export { ofVariant } from './variant.ts';
export { type XmlContent, xmlBody } from './xml.ts';
