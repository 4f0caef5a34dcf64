import { parseParameters } from './challenge.ts';
import { digestA2, digestH } from './digest.ts';
import type { DigestChallenge } from './digest-challenge.ts';
import { CountersignError } from './errors.ts';
import { keptBytes } from './replay.ts';
import { responseLimit } from './response.ts';

/** One use of a nonce, as the server's own proof is made from it. */
export interface NonceUsed {
  readonly challenge: DigestChallenge;
  readonly uri: string;
  readonly nc: string;
  /** `response` of this nonce (RFC 7616 §3.4.1), for a count and A2. */
  readonly respond: (nc: string, a2: string) => string;
}

/**
 * Authentication-Info (RFC 7616 §3.5): the nonce to use next, if the server says one, and the server's own proof.
 *
 * @throws {CountersignError} `BAD_RESPONSE` when the proof is demanded of a successful answer, and missing or wrong.
 */
export async function learnInfo(response: Response, use: NonceUsed, demanded: boolean): Promise<string | undefined> {
  const field = response.headers.get('authentication-info');
  const info = field === null ? new Map<string, string>() : readInfo(field);
  if (demanded && response.ok && info.get('rspauth')?.toLowerCase() !== (await expectedProof(response, use))) {
    throw new CountersignError('BAD_RESPONSE', 'The server does not prove that it knows the password (rspauth).');
  }
  return info.get('nextnonce');
}

/** A field that cannot be read says nothing: then a proof that is demanded is missing. */
function readInfo(field: string): ReadonlyMap<string, string> {
  try {
    return parseParameters(field);
  } catch {
    return new Map();
  }
}

/** `rspauth`: as `response`, with an A2 that has no method and, with `auth-int`, H of the response's body. */
async function expectedProof(response: Response, { challenge, uri, nc, respond }: NonceUsed): Promise<string> {
  const { algorithm, qop } = challenge;
  const body = qop === 'auth-int' ? digestH(algorithm, await bodyOfAnswer(response)) : undefined;
  return respond(nc, digestA2('', uri, body));
}

/** A copy of the body, bounded like all that is read. */
async function bodyOfAnswer(response: Response): Promise<Uint8Array> {
  const { body } = response.clone();
  try {
    return body ? await keptBytes(body, responseLimit, 'BODY_TOO_LARGE') : new Uint8Array(0);
  } catch {
    throw new CountersignError('BAD_RESPONSE', 'The proof of the server (rspauth) covers a body that cannot be read.');
  }
}
