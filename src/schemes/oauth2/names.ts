import { argument, type Code, call, code } from '../../emit/code.ts';
import { writtenText } from '../../emit/compiling.ts';
import { literal } from '../../emit/doors.ts';
import type { Named, Place } from '../../emit/place.ts';
import type { EndpointCode } from '../../emit/scheme-emitter.ts';
import { perVariant } from '../../emit/server.ts';
import { compileTree, needed, textOrEmpty } from '../../emit/tree.ts';
import { plain, type Value } from '../../emit/value.ts';
import { typeOf } from '../../expression/kinds.ts';
import type { SchemePlan, TreePlan } from '../../resolve/plan.ts';
import { constant } from '../../resolve/values.ts';
import type { SignedTokenPlan } from '../signed-token.ts';
import { partsOf, signedTokenCode } from '../signed-token-code.ts';
import type { GrantName, OAuth2Plan } from './plan.ts';

const text = typeOf('text');

/** What the names of {@link GrantName} are written out as. */
export function grantNames(
  scheme: SchemePlan,
  endpoint: EndpointCode,
  variants: readonly string[],
): ReadonlyMap<string, Named> {
  const oauth = scheme.protocol as OAuth2Plan;
  const { clientId, clientSecret, assertion, token } = oauth;
  const signed = (plan: SignedTokenPlan | undefined, place: Place): Value => {
    if (plan === undefined || token === undefined) throw new TypeError('An assertion without a plan was asked for.');
    const id = clientId === undefined ? code`undefined` : needed(clientId, place).code;
    return signedTokenCode(plan, place, (claims, lifetime) =>
      call('assertionClaims', claims, id, endpoint(token, place), lifetime, argument('attempt')),
    );
  };
  const held = [clientId, clientSecret].filter((plan) => plan !== undefined);
  const names: Readonly<Record<GrantName, Named>> = {
    authorizationCode: known(code`grant.code`),
    codeVerifier: optional(code`grant.codeVerifier`),
    codeChallenge: optional(code`grant.codeChallenge`),
    grantRedirectUri: optional(code`grant.redirectUri`),
    grantScope: optional(code`grant.scope`),
    grantState: known(code`grant.state`),
    redirectUri: optional(code`grant.redirectUri`),
    state: known(code`grant.state`),
    requestUri: optional(code`grant.requestUri`),
    deviceCode: known(code`grant.deviceCode`),
    assertion: made((place) => signed(assertion, place), assertion ? partsOf(assertion) : []),
    clientAssertion: made((place) => signed(assertion, place), assertion ? partsOf(assertion) : []),
    secretAssertion: made((place) => signed(clientSecret && withSecret(clientSecret), place), held),
    scopes: (place) => defaultScopes(oauth, variants, place),
    basicCredentials: made(
      (place) => plain(credentials('clientSecretBasic', clientId, clientSecret, place), text),
      held,
    ),
    plainCredentials: made((place) => plain(credentials('basic', clientId, clientSecret, place), text), held),
    tokenToRevoke: () => plain(tokenToRevoke(oauth), text),
  };
  return new Map(Object.entries(names));
}

/** A name with the values that it is made of. */
const made = (named: (place: Place) => Value, of: readonly TreePlan[]): Named => Object.assign(named, { of });

/** The scopes that are asked for unless the program says otherwise, as one text. */
export function defaultScopes({ scopes }: OAuth2Plan, variants: readonly string[], place: Place): Value {
  const { base, variants: others } = scopes.default;
  const whole = writtenText(compileTree(base ?? constant(''), place), place);
  if (Object.keys(others).length === 0) return whole;
  const chosen = { base: base ?? constant(''), variants: others as Record<string, TreePlan> };
  return plain(
    perVariant(chosen, variants, (plan) => textOrEmpty(plan, place)),
    text,
  );
}

function known(of: Code): Named {
  return () => plain(of, text);
}

function optional(of: Code): Named {
  return () => ({ ...plain(of, text), absent: 'omit' });
}

/** `client_secret_jwt` (RFC 7523 §2.2 with a shared secret): HMAC, five minutes. */
function withSecret(key: TreePlan): SignedTokenPlan {
  const none = { kind: 'map', entries: [] } as const;
  return { algorithm: 'HS256', key, header: none, claims: none, lifetime: 300 };
}

function credentials(
  scheme: 'basic' | 'clientSecretBasic',
  clientId: TreePlan | undefined,
  clientSecret: TreePlan | undefined,
  place: Place,
): Code {
  const [id, secret] = [clientId, clientSecret].map((plan) => textOrEmpty(plan ?? constant(''), place));
  return call(scheme, id as Code, secret as Code);
}

/** The refresh token, with which a server drops the access tokens too (RFC 7009 §2.1). */
function tokenToRevoke({ refresh }: OAuth2Plan): Code {
  const session = argument('session');
  const token = refresh ? code`${session}.refresh_token ?? ${session}.access_token` : code`${session}.access_token`;
  return call('present', token, literal('session.access_token'));
}
