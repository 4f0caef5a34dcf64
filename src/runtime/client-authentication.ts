import type { Attempt } from './attempt.ts';
import { basic } from './basic.ts';
import { formComponent } from './encoding.ts';
import { jwtClaims } from './jwt.ts';
import type { JwtMembers } from './publickey/jwt.ts';

/**
 * `client_secret_basic`: the value of the Authorization header (RFC 6749 §2.3.1). Both halves are form-encoded first, so
 * that a colon in the client's identifier ends nothing; where a server wants them as they are, {@link basic} is right.
 */
export function clientSecretBasic(clientId: string, clientSecret: string): string {
  return basic(formComponent(clientId), formComponent(clientSecret));
}

/** `client_assertion_type` of every assertion that authenticates a client (RFC 7523 §2.2). */
export const jwtBearerAssertion = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/**
 * The claims of an assertion (RFC 7523 §3): those that are given, then, where they are absent, `iss` and `sub` (the
 * client), `aud`, a fresh `jti`, `iat` and `exp`. One that is given as null or undefined stays out.
 *
 * @param audience  The token endpoint, or the authorization server's issuer identifier.
 * @param lifetime  In seconds.
 */
export function assertionClaims(
  given: JwtMembers,
  clientId: string | undefined,
  audience: string,
  lifetime: number,
  attempt: Pick<Attempt, 'now' | 'uuid'>,
): JwtMembers {
  const standard = { iss: clientId, sub: clientId, aud: audience };
  const jti = Object.hasOwn(given, 'jti') ? {} : { jti: attempt.uuid() };
  return jwtClaims({ ...standard, ...given, ...jti }, lifetime, attempt);
}
