import { base64url } from './encoding.ts';
import { sha256 } from './sha256.ts';

/** How a code challenge is made of its verifier (RFC 7636 §4.2). */
export type CodeChallengeMethod = 'S256' | 'plain';

/**
 * A code verifier (RFC 7636 §4.1): 43 characters from 32 random octets.
 *
 * @param random  Gives that many random bytes.
 */
export function codeVerifier(random: (bytes: number) => Uint8Array): string {
  return base64url(random(32));
}

/** The code challenge of a verifier (RFC 7636 §4.2). */
export function codeChallenge(verifier: string, method: CodeChallengeMethod = 'S256'): string {
  return method === 'plain' ? verifier : base64url(sha256(verifier));
}
