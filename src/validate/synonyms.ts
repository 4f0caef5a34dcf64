const fold = (name: string): string => name.toLowerCase().replace(/[_-]/g, '');

/** What other formats and other people call a key of the language, in small letters without `_` and `-`. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  path: ['url'],
  uri: ['url'],
  endpoint: ['url'],
  body: ['json'],
  payload: ['json', 'claims'],
  name: ['title', 'label'],
  displayname: ['title', 'label'],
  caption: ['label'],
  hint: ['help'],
  tooltip: ['help'],
  description: ['help'],
  options: ['choices'],
  values: ['choices'],
  enum: ['choices'],
  regex: ['pattern'],
  regexp: ['pattern'],
  visible: ['when'],
  showif: ['when'],
  user: ['username'],
  pass: ['password'],
  pwd: ['password'],
  variables: ['vars'],
  querystring: ['query'],
  queryparams: ['query'],
  auth: ['schemes'],
  authentication: ['schemes'],
  security: ['schemes'],
  securityschemes: ['schemes'],
  baseurl: ['server'],
  host: ['server'],
  servers: ['server'],
  documentation: ['docs'],
  authorize: ['authorization'],
  authorizeurl: ['authorization'],
  authorizationurl: ['authorization'],
  authorizationendpoint: ['authorization'],
  authorizeendpoint: ['authorization'],
  authurl: ['authorization'],
  tokenurl: ['token'],
  accesstokenurl: ['token'],
  tokenendpoint: ['token'],
  accesstoken: ['token'],
  refreshurl: ['refresh'],
  refreshtoken: ['refresh'],
  refreshtokenurl: ['refresh'],
  refreshendpoint: ['refresh'],
  revoke: ['revocation'],
  revokeurl: ['revocation'],
  revocationurl: ['revocation'],
  revocationendpoint: ['revocation'],
  deviceurl: ['device'],
  deviceauthorization: ['device'],
  deviceauthorizationurl: ['device'],
  deviceauthorizationendpoint: ['device'],
  pushedauthorizationrequest: ['par'],
  pushedauthorizationrequestendpoint: ['par'],
  registrationendpoint: ['registration'],
  granttype: ['grant'],
  granttypes: ['grant'],
  flow: ['grant'],
  usepkce: ['pkce'],
  codechallengemethod: ['pkce'],
  clientauth: ['clientAuthentication'],
  authmethod: ['clientAuthentication'],
  authenticationmethod: ['clientAuthentication'],
  clientauthmethod: ['clientAuthentication'],
  clientauthenticationmethod: ['clientAuthentication'],
  tokenendpointauthmethod: ['clientAuthentication'],
  scopeseparator: ['separator'],
  scopedelimiter: ['separator'],
  delimiter: ['separator'],
  placement: ['in'],
  location: ['in'],
  requesttoken: ['temporaryCredentials'],
  requesttokenurl: ['temporaryCredentials'],
  signaturealgorithm: ['signatureMethod', 'algorithm'],
  alg: ['algorithm'],
  consumerkey: ['clientId'],
  consumersecret: ['clientSecret'],
  callback: ['redirectUri'],
  callbackurl: ['redirectUri'],
  signingkey: ['key'],
  secret: ['key'],
  privatekey: ['key'],
  ttl: ['lifetime', 'expiresIn'],
  expiry: ['lifetime', 'expiresIn'],
  expires: ['expiresIn', 'expiresAt'],
};

/** Keys of other formats that become something else here, in the same form. */
const ELSEWISE: Readonly<Record<string, string>> = {
  optional: 'Say `required: false`.',
  responsetype: 'Take it away: the authorization endpoint is always asked for a code.',
  in: 'Say where the key goes under `request`: `request: { headers: { X-Api-Key: "{{ fields.apiKey }}" } }`.',
  bearerformat:
    'Say where the token goes under `request`: `request: { headers: { Authorization: "Bearer {{ fields.token }}" } }`.',
  flows: 'Say one `grant`, and its endpoints beside it.',
  tokentype: 'Say how API requests carry the token: `accessToken: { prefix: "Bearer " }`; Bearer needs no word.',
  interval: 'Take it away: the server says how often it may be asked.',
};

const CHALLENGED = 'Take it away: the server says it in its challenge.';
const BY_ITSELF = 'Take it away: the scheme sends it by itself.';

/** The same, for schemes of one type. */
const ELSEWISE_OF: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  digest: {
    ...Object.fromEntries(['algorithm', 'realm', 'qop', 'nonce', 'opaque', 'stale'].map((name) => [name, CHALLENGED])),
    ...Object.fromEntries(['nc', 'cnonce', 'uri', 'response'].map((name) => [name, BY_ITSELF])),
  },
  oauth1: {
    ...Object.fromEntries(
      ['version', 'nonce', 'timestamp', 'oauthversion', 'oauthnonce', 'oauthtimestamp'].map((name) => [
        name,
        BY_ITSELF,
      ]),
    ),
    scopes:
      'OAuth 1.0a has none: what an API asks for goes into the `query` of `temporaryCredentials` or `authorization`.',
  },
};

/** What to write in place of a key that the language does not have, in a scheme of a type. */
export function keyElsewise(name: string, type: string | undefined): string | undefined {
  const folded = fold(name);
  const own = type !== undefined && Object.hasOwn(ELSEWISE_OF, type) ? ELSEWISE_OF[type] : undefined;
  if (own !== undefined && Object.hasOwn(own, folded)) return own[folded];
  return Object.hasOwn(ELSEWISE, folded) ? ELSEWISE[folded] : undefined;
}

/** What is written for a value of the language elsewhere, by the key that it stands under, folded in the same way. */
const VALUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  type: {
    bool: 'boolean',
    int: 'integer',
    float: 'number',
    dropdown: 'select',
    enum: 'select',
    choice: 'select',
    textarea: 'text',
    multiline: 'text',
    secret: 'password',
    token: 'password',
    hidden: 'password',
    key: 'apiKey',
    hmac: 'signature',
    cookie: 'session',
    login: 'session',
    oauth1a: 'oauth1',
    basicauth: 'basic',
    httpbasic: 'basic',
    digestauth: 'digest',
    httpdigest: 'digest',
    anonymous: 'none',
  },
  grant: {
    code: 'authorization_code',
    authcode: 'authorization_code',
    device: 'device_code',
    refresh: 'refresh_token',
    pkce: 'authorization_code',
    authorizationcodepkce: 'authorization_code',
    authorizationcodewithpkce: 'authorization_code',
    application: 'client_credentials',
    m2m: 'client_credentials',
    machinetomachine: 'client_credentials',
    ropc: 'password',
    resourceownerpassword: 'password',
    serviceaccount: 'jwt_bearer',
    jwt: 'jwt_bearer',
    'urn:ietf:params:oauth:granttype:devicecode': 'device_code',
    'urn:ietf:params:oauth:granttype:jwtbearer': 'jwt_bearer',
    'urn:ietf:params:oauth:granttype:tokenexchange': 'token_exchange',
  },
  clientAuthentication: {
    basic: 'client_secret_basic',
    header: 'client_secret_basic',
    authorization: 'client_secret_basic',
    post: 'client_secret_post',
    body: 'client_secret_post',
    form: 'client_secret_post',
    params: 'client_secret_post',
    requestbody: 'client_secret_post',
    jwt: 'private_key_jwt',
    mtls: 'tls_client_auth',
  },
  pkce: { sha256: 'S256' },
  in: { body: 'form', form: 'body', url: 'query', querystring: 'query', authorization: 'header' },
  signatureMethod: { sha1: 'HMAC-SHA1', sha256: 'HMAC-SHA256', sha512: 'HMAC-SHA512', rsa: 'RSA-SHA1' },
  charset: { latin1: 'ISO-8859-1' },
};

/** Values that have a name elsewhere and none here, with what to write instead. */
const INSTEAD: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  type: {
    bearer:
      'A token that people paste is an `apiKey`: `request: { headers: { Authorization: "Bearer {{ fields.token }}" } }`.',
    http: 'It is `basic`, `digest`, or `apiKey` with an Authorization header.',
    oauth: 'There are two: `oauth2` (RFC 6749) and `oauth1` (RFC 5849).',
    openidconnect: 'It is `oauth2` with `issuer`.',
  },
  grant: { implicit: 'Use `authorization_code`: tokens in the callback leak (RFC 9700 §2.1.2).' },
  pkce: {
    true: 'Take it away: PKCE with `S256` is used unless said otherwise.',
    false: 'Take it away: PKCE is used unless said otherwise. Where a server refuses it, `none` says so.',
  },
  separator: {
    comma: 'Write the character itself: `separator: ","`.',
    space: 'Take it away: scopes are joined by a space unless said otherwise.',
  },
  algorithm: { none: 'A token without a signature proves nothing (RFC 8725 §3.2): use `RS256`, `ES256` or `HS256`.' },
};

/** The one of `free` keys that another name stands for. */
export function keyMeant(name: string, free: readonly string[]): string | undefined {
  const folded = fold(name);
  const known = Object.hasOwn(KEYS, folded) ? KEYS[folded] : undefined;
  return known?.find((key) => free.includes(key));
}

/** The one of `allowed` values that another word under `key` stands for. */
export function valueMeant(key: string, word: string, allowed: readonly string[]): string | undefined {
  const meant = under(VALUES, key, word);
  return meant !== undefined && allowed.includes(meant) ? meant : undefined;
}

/** What to write in place of a value that the language does not have. */
export const insteadOf = (key: string, word: string): string | undefined => under(INSTEAD, key, word);

function under(table: Readonly<Record<string, Readonly<Record<string, string>>>>, key: string, word: string) {
  const words = Object.hasOwn(table, key) ? table[key] : undefined;
  const folded = fold(word);
  return words !== undefined && Object.hasOwn(words, folded) ? words[folded] : undefined;
}
