import type { Attempt } from './attempt.ts';
import type { Protocol, SessionValues } from './connection.ts';
import { base64url } from './encoding.ts';
import { CountersignError } from './errors.ts';
import { setHeaders } from './header.ts';
import { parseJson } from './json.ts';
import { headerOf, type RequestParts } from './parts.ts';
import { jwtSign } from './publickey/jwt.ts';
import { readResponse } from './response.ts';
import { readJson } from './response-json.ts';
import { read } from './response-path.ts';
import { sha256 } from './sha256.ts';

/** A key of a DPoP proof: an elliptic curve key as a private JWK (RFC 7518 §6.2), as JSON. */
export type DpopKey = string;

/** A new key for proofs: P-256, for ES256. */
export async function dpopKey(): Promise<DpopKey> {
  const { privateKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign']);
  const { kty, crv, x, y, d } = await crypto.subtle.exportKey('jwk', privateKey);
  return JSON.stringify({ kty, crv, x, y, d });
}

/** The `htu` claim (RFC 9449 §4.2): the request's URL without query and fragment. */
export function dpopTarget(request: RequestParts): string {
  return request.origin + request.path;
}

/** The `ath` claim (RFC 9449 §4.2): the hash of the access token that the proof goes with. */
export function accessTokenHash(accessToken: string): string {
  return base64url(sha256(accessToken));
}

/** The public half of the key, as it stands in the proof's header (RFC 9449 §4.2). */
export function dpopPublicKey(key: DpopKey): { kty: string; crv: string; x: string; y: string } {
  const jwk = parseJson(key);
  const member = (name: string): string => {
    const value = read(jwk, name);
    if (typeof value !== 'string') throw new CountersignError('KEY_INVALID', 'The kept key of DPoP proofs is damaged.');
    return value;
  };
  return { kty: member('kty'), crv: member('crv'), x: member('x'), y: member('y') };
}

/** What one proof is about. */
export interface DpopOptions {
  /** The nonce that the server last gave (RFC 9449 §8). */
  readonly nonce?: string | undefined;
  readonly accessToken?: string | undefined;
}

/** The claims of a DPoP proof (RFC 9449 §4.2), in the order of its example. */
export function dpopClaims(
  request: RequestParts,
  options: DpopOptions,
  attempt: Pick<Attempt, 'now' | 'uuid'>,
): Readonly<Record<string, string | number | undefined>> {
  const { nonce, accessToken } = options;
  return {
    jti: attempt.uuid(),
    htm: request.method,
    htu: dpopTarget(request),
    iat: Math.floor(attempt.now / 1000),
    ath: accessToken === undefined ? undefined : accessTokenHash(accessToken),
    nonce,
  };
}

/** A DPoP proof (RFC 9449 §4): a token that shows for one request that its sender holds the key. */
export function dpopProof(
  request: RequestParts,
  key: DpopKey,
  options: DpopOptions,
  attempt: Pick<Attempt, 'now' | 'uuid'>,
): Promise<string> {
  const header = { typ: 'dpop+jwt', jwk: dpopPublicKey(key) };
  return jwtSign(dpopClaims(request, options, attempt), 'ES256', key, header);
}

/**
 * DPoP (RFC 9449) for a connection and its token requests: a proof on each request, the nonce of each server taken from
 * every answer, one more try where the server asks for a nonce. The key is made for each session and kept in it as
 * `dpop_key`.
 */
export function dpop(): Protocol {
  const nonces = new Map<string, string>();
  const sent = new WeakMap<RequestParts, string | undefined>();
  // By what a step was given as its session: two people who connect at once, and one whose attempt has failed, share nothing.
  const keys = new WeakMap<SessionValues, DpopKey>();
  return {
    async prepare(request, { session, attempt }) {
      const kept = session.dpop_key ?? keys.get(session);
      const key = typeof kept === 'string' ? kept : await dpopKey();
      keys.set(session, key);
      const nonce = nonces.get(request.origin);
      const accessToken = /^DPoP (.+)$/i.exec(headerOf(request, 'authorization') ?? '')?.[1];
      const prepared = setHeaders(request, { DPoP: await dpopProof(request, key, { nonce, accessToken }, attempt) });
      sent.set(prepared, nonce);
      return prepared;
    },
    async learn(response, request) {
      const nonce = response.headers.get('dpop-nonce');
      if (nonce === null) return false;
      nonces.set(request.origin, nonce);
      return nonce !== sent.get(request) && wantsNonce(response);
    },
    keep: (session) => ({ dpop_key: keys.get(session) }),
  };
}

/** `use_dpop_nonce`, said by an authorization server in the body (RFC 9449 §8), by a resource server in the challenge (§9). */
async function wantsNonce(response: Response): Promise<boolean> {
  if (response.status === 401 && /use_dpop_nonce/.test(response.headers.get('www-authenticate') ?? '')) return true;
  if (response.status !== 400 && response.status !== 401) return false;
  try {
    return read((await readResponse(response.clone(), readJson)).body, 'error') === 'use_dpop_nonce';
  } catch {
    // Who reads the answer itself will see what is wrong with it.
    return false;
  }
}
