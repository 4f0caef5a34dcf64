import type { Attempt } from './attempt.ts';
import type { JwtMembers } from './publickey/jwt.ts';

/**
 * The claims of a token that is made now: those that are given, then `iat` and `exp` (RFC 7519 §4.1.6, §4.1.4) where they
 * are absent. One that is given as null stays out.
 *
 * @param lifetime  In seconds.
 */
export function jwtClaims(given: JwtMembers, lifetime: number, attempt: Pick<Attempt, 'now'>): JwtMembers {
  const issuedAt = Math.floor(attempt.now / 1000);
  const times = { iat: issuedAt, exp: issuedAt + lifetime };
  const absent = Object.entries(times).filter(([name]) => !Object.hasOwn(given, name));
  return { ...given, ...Object.fromEntries(absent) };
}
