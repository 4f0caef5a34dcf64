import type { SchemeAnalysis } from '../../analyse/analysis.ts';
import { typeOf } from '../../expression/kinds.ts';
import type { Step, Steps } from '../../model/app.ts';
import { steps as readSteps } from '../../model/entries.ts';
import { asScalar, scalarAt, textOf, valueAt } from '../../model/read.ts';
import type { Node } from '../../parse/tree.ts';
import type { EntryPlan, StepPlan, StepsPlan, TreePlan } from '../../resolve/plan.ts';
import { type ProtocolReader, schemeResolver } from '../../resolve/scheme-resolver.ts';
import { constant } from '../../resolve/values.ts';
import { signedTokenPlan } from '../signed-token.ts';
import { completed } from './complete.ts';
import {
  authenticating,
  distinct,
  entriesFor,
  merged,
  named,
  type Parameters,
  pathPlan,
  renamesAt,
  withParameters,
} from './parameters.ts';
import type { AccessTokenPlan, AuthorizationPlan, OAuth2Plan } from './plan.ts';
import { scopesPlan } from './scopes.ts';
import { type AuthenticatedEndpoint, authenticationAt, grantOf, hasRefresh, usesDpop } from './settings.ts';

export const resolver = schemeResolver('oauth2', (analysis, read): OAuth2Plan => oauth2Plan(analysis, read), completed);

/** What all endpoints share while they are put together. */
interface Reading {
  readonly scheme: SchemeAnalysis['scheme'];
  readonly read: ProtocolReader;
  readonly clientId: TreePlan | undefined;
  readonly clientSecret: TreePlan | undefined;
}

function oauth2Plan({ scheme }: SchemeAnalysis, read: ProtocolReader): OAuth2Plan {
  const clientId = read.key('clientId');
  const clientSecret = read.key('clientSecret');
  const reading: Reading = { scheme, read, clientId, clientSecret };
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

function requestsAt(node: Node | undefined, key: string, read: ProtocolReader): readonly StepPlan[] {
  const found = readSteps(node);
  const plan = found && read.steps(key, found);
  return plan?.kind === 'requests' ? plan.steps : [];
}

/** One endpoint with its standard parameters and what authenticates the client. */
function endpoint(key: AuthenticatedEndpoint, parameters: Parameters, reading: Reading): StepPlan | undefined {
  const node = valueAt(reading.scheme.node, key);
  const [step] = requestsAt(node, key, reading.read);
  if (step === undefined) return undefined;
  const extra = key === 'par' ? authorizationEntries(reading) : [];
  return standardized(step, key, node, parameters, reading, extra);
}

/** What the author puts into the authorization request, for where it is pushed. */
function authorizationEntries({ scheme, read }: Reading): readonly EntryPlan[] {
  return requestsAt(scheme.keys.get('authorization'), 'authorization', read).flatMap(({ query }) => query);
}

function standardized(
  step: StepPlan,
  key: AuthenticatedEndpoint,
  node: Node | undefined,
  parameters: Parameters,
  { scheme, clientId, clientSecret }: Reading,
  extra: readonly EntryPlan[] = [],
): StepPlan {
  const said = scalarAt(node, 'method');
  const from = key === 'refresh' ? ['token', 'refresh'] : [key];
  const placed =
    scalarAt(node, 'in') ?? (key === 'refresh' ? scalarAt(valueAt(scheme.node, 'token'), 'in') : undefined);
  const method = said === undefined ? 'POST' : textOf(said);
  const placement = placed === undefined ? (method === 'GET' ? 'query' : 'form') : textOf(placed);
  const { parameters: proof, header } = authenticating(authenticationAt(scheme, key), clientId, clientSecret);
  const renames = renamesAt(scheme, ...(key === 'par' ? ['authorization', 'par'] : from));
  const standard = merged(entriesFor(distinct([...parameters, ...proof]), renames), extra);
  const written = step.headers.some(({ name }) => name.toLowerCase() === 'authorization');
  return {
    ...withParameters(step, standard, placement as 'form' | 'json' | 'query'),
    method,
    headers:
      header === undefined || written ? step.headers : [{ name: 'Authorization', value: header }, ...step.headers],
    completion: 'endpointStep',
    ...(bindsKey(scheme, key) && { protocol: true }),
  };
}

/**
 * Tokens are bound to a key where they are asked for. A pushed request is sent without a proof: one would bind the code to
 * a key (RFC 9449 §10.1) that is made only when the code is exchanged.
 */
function bindsKey(scheme: Reading['scheme'], key: AuthenticatedEndpoint): boolean {
  return usesDpop(scheme) && (key === 'token' || key === 'refresh');
}

/** The refresh request: all of `token` but its body, and what `refresh` says itself (LANGUAGE §6). */
function refreshEndpoint(reading: Reading): StepPlan | undefined {
  const { scheme, read } = reading;
  const tokenNode = valueAt(scheme.node, 'token');
  const [token] = requestsAt(tokenNode, 'token', read);
  if (token === undefined) return undefined;
  const bare: StepPlan = { ...token, body: undefined, params: [] };
  const own = ownRefresh(scheme.refresh, tokenNode, read);
  const node = own === undefined ? tokenNode : scheme.refresh?.node;
  const step = own === undefined ? bare : inherited(bare, own, scheme.refresh?.requests[0]);
  const standard: Parameters = [
    ['grant_type', constant('refresh_token')],
    ['refresh_token', refreshToken],
  ];
  return standardized(step, 'refresh', node, standard, reading);
}

const refreshToken = pathPlan('session', ['refresh_token'], {
  ...typeOf('text'),
  secrecy: 'secret',
  missing: 'error',
});

function ownRefresh(steps: Steps | undefined, tokenNode: Node | undefined, read: ProtocolReader): StepPlan | undefined {
  const [said] = steps?.requests ?? [];
  if (steps === undefined || said === undefined) return undefined;
  const url = said.url ?? scalarAt(tokenNode, 'url');
  const whole: Step = { ...said, ...(url && { url }) } as Step;
  const plan: StepsPlan = read.steps('refresh', { ...steps, requests: [whole] });
  return plan.kind === 'requests' ? plan.steps[0] : undefined;
}

/** Headers and query by name, all else as a whole. */
function inherited(token: StepPlan, own: StepPlan, said: Step | undefined): StepPlan {
  return {
    ...own,
    vars: [...token.vars.filter(({ name }) => !own.vars.some((each) => each.name === name)), ...own.vars],
    ...(said?.url === undefined && { url: token.url, urls: token.urls }),
    headers: merged(token.headers, own.headers),
    query: merged(token.query, own.query),
    cookies: merged(token.cookies, own.cookies),
    as: own.as ?? token.as,
    read: own.read ?? token.read,
    ok: own.ok ?? token.ok,
    error: own.error ?? token.error,
    save: own.save.length > 0 ? own.save : token.save,
    expires: own.expires ?? token.expires,
  };
}

/** The registration request (RFC 7591 §3.1): JSON, by whoever has no client yet. */
function registrationPlan({ scheme, read }: Reading): StepPlan | undefined {
  const node = valueAt(scheme.node, 'registration');
  const [step] = requestsAt(node, 'registration', read);
  if (step === undefined) return undefined;
  const method = scalarAt(node, 'method');
  return { ...step, method: method === undefined ? 'POST' : textOf(method) };
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
