import type { SchemeAnalysis } from '../../analyse/analysis.ts';
import { asScalar, textOf, valueAt } from '../../model/read.ts';
import type { Node } from '../../parse/tree.ts';
import { type ProtocolReader, schemeResolver } from '../../resolve/scheme-resolver.ts';
import { constant } from '../../resolve/values.ts';
import { signedTokenPlan } from '../signed-token.ts';
import { completed } from './complete.ts';
import { endpoint, type Reading, refreshEndpoint, registrationPlan, requestsAt } from './endpoints.ts';
import { entriesFor, merged, named, type Parameters, renamesAt } from './parameters.ts';
import type { AccessTokenPlan, AuthorizationPlan, OAuth2Plan } from './plan.ts';
import { scopesPlan } from './scopes.ts';
import { grantOf, hasRefresh, usesDpop } from './settings.ts';

export const resolver = schemeResolver('oauth2', (analysis, read): OAuth2Plan => oauth2Plan(analysis, read), completed);

function oauth2Plan({ scheme }: SchemeAnalysis, read: ProtocolReader): OAuth2Plan {
  const clientId = read.key('clientId');
  const clientSecret = read.key('clientSecret');
  const reading: Reading = { scheme, read, clientId, clientSecret };
  const [certificate, key] = [read.key('certificate'), read.key('key')];
  const grant = grantOf(scheme);
  const scopes = scopesPlan(scheme.node, read);
  const callback = renamesAt(scheme, 'authorization');
  const [code, state] = [callback.get('code'), callback.get('state')];
  const pkce = read.text('pkce') ?? 'S256';
  const assertion = valueAt(scheme.node, 'assertion');
  const asked = authorizationParameters(reading, pkce);
  return {
    grant,
    clientId,
    clientSecret,
    redirectUri: read.key('redirectUri'),
    scopes,
    pkce: pkce === 'none' ? undefined : pkce === 'plain' ? 'plain' : 'S256',
    issuer: read.text('issuer'),
    dpop: usesDpop(scheme),
    callbackNames: { ...(code && { code }), ...(state && { state }) },
    sendsState: state !== null,
    mutualTls: certificate && key && { certificate, key },
    assertion: assertion && signedTokenPlan(assertion, read),
    authorization: grant === 'authorization_code' ? authorizationPlan(reading, asked) : undefined,
    par: endpoint('par', asked, reading),
    device: endpoint('device', [['scope', named('grantScope')]], reading),
    token: endpoint(
      'token',
      [...grantParameters(grant, read, scopes.default.base !== undefined), ...targets(read)],
      reading,
    ),
    refresh: hasRefresh(scheme) ? refreshEndpoint(reading) : undefined,
    revocation: endpoint('revocation', [['token', named('tokenToRevoke', 'secret')]], reading),
    registration: registrationPlan(reading),
    accessToken: accessTokenPlan(scheme.node),
    after: [],
  };
}

/** The parameters of each grant's token request, in the order of its specification. */
function grantParameters(grant: string, read: ProtocolReader, scoped: boolean): Parameters {
  const type = (text: string): Parameters[number] => ['grant_type', constant(text)];
  const scope: Parameters[number] = ['scope', scoped ? named('scopes') : undefined];
  switch (grant) {
    case 'authorization_code':
      return [
        type('authorization_code'),
        ['code', named('authorizationCode', 'secret')],
        ['redirect_uri', named('grantRedirectUri')],
        ['code_verifier', (read.text('pkce') ?? 'S256') === 'none' ? undefined : named('codeVerifier', 'secret')],
      ];
    case 'device_code':
      return [type('urn:ietf:params:oauth:grant-type:device_code'), ['device_code', named('deviceCode', 'secret')]];
    case 'password':
      return [type('password'), ['username', read.key('username')], ['password', read.key('password')], scope];
    case 'jwt_bearer':
      return [type('urn:ietf:params:oauth:grant-type:jwt-bearer'), ['assertion', named('assertion', 'derived')], scope];
    case 'token_exchange':
      return [type('urn:ietf:params:oauth:grant-type:token-exchange'), scope];
    case 'refresh_token':
      return [type('refresh_token'), ['refresh_token', read.key('refreshToken')]];
    default:
      return [type('client_credentials'), scope];
  }
}

/** For which API the token is: `resource` (RFC 8707 §2), or the `audience` that some servers want instead. */
function targets(read: ProtocolReader): Parameters {
  return [
    ['audience', read.key('audience')],
    ['resource', read.key('resource')],
  ];
}

/** The authorization request (RFC 6749 §4.1.1, RFC 7636 §4.3). */
function authorizationParameters({ read, clientId }: Reading, pkce: string): Parameters {
  return [
    ['response_type', constant('code')],
    ['client_id', clientId],
    ['redirect_uri', named('grantRedirectUri')],
    ['scope', named('grantScope')],
    ['state', named('grantState')],
    ['code_challenge', pkce === 'none' ? undefined : named('codeChallenge')],
    ['code_challenge_method', pkce === 'none' ? undefined : constant(pkce)],
    ...targets(read),
  ];
}

function authorizationPlan({ scheme, read, clientId }: Reading, asked: Parameters): AuthorizationPlan | undefined {
  const [step] = requestsAt(scheme.keys.get('authorization'), 'authorization', read);
  if (step === undefined) return undefined;
  const pushed = valueAt(scheme.node, 'par') !== undefined;
  const parameters: Parameters = pushed
    ? [
        ['client_id', clientId],
        ['request_uri', named('requestUri')],
      ]
    : asked;
  const standard = entriesFor(parameters, renamesAt(scheme, 'authorization'));
  // Where the request is pushed, the author's own entries go along with it.
  const query = pushed ? standard : merged(standard, step.query);
  return { url: step.url, urls: step.urls, query, save: step.save };
}

function accessTokenPlan(scheme: Node | undefined): AccessTokenPlan | undefined {
  const node = valueAt(scheme, 'accessToken');
  if (node?.kind === 'scalar') return undefined;
  const text = (key: string) => {
    const scalar = asScalar(valueAt(node, key));
    return scalar === undefined ? undefined : textOf(scalar);
  };
  if (text('in') === 'query') return { in: 'query', name: text('name') ?? 'access_token', prefix: '' };
  const name = text('name') ?? 'Authorization';
  const dpop = asScalar(valueAt(scheme, 'dpop'))?.value === true;
  const usual = name.toLowerCase() === 'authorization' ? (dpop ? 'DPoP' : 'Bearer') : '';
  return { in: 'header', name, prefix: text('prefix') ?? usual };
}
