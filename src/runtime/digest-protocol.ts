import type { Attempt } from './attempt.ts';
import { parseParameters } from './challenge.ts';
import type { Protocol } from './connection.ts';
import {
  type DigestCharset,
  type DigestFrame,
  digestA1,
  digestA2,
  digestAuthorization,
  digestFrame,
  digestH,
  digestNonceKey,
  digestResponse,
  digestSessionKey,
  digestUserhash,
  type NonceUse,
  nonceCount,
} from './digest.ts';
import { chooseDigest, type DigestChallenge } from './digest-challenge.ts';
import { CountersignError } from './errors.ts';
import type { HashedPrefix } from './hash.ts';
import { setHeaders } from './header.ts';
import { hidden } from './mask.ts';
import { bodyOf, type RequestParts, targetOf, urlOf } from './parts.ts';
import { keptBytes, wholeBody } from './replay.ts';
import { responseLimit } from './response.ts';

/** Who answers, and how. */
export interface DigestCredentials {
  readonly username: string;
  readonly password: string;
  /** UTF-8 unless said; a server's `charset=UTF-8` counts more. */
  readonly charset?: DigestCharset;
  /** Whether a successful answer must prove that the server knows the password too (`rspauth`, RFC 7616 §3.5). */
  readonly rspauth?: boolean;
}

/** A challenge that is remembered, and what has been made of its nonce so far. */
interface Remembered {
  readonly challenge: DigestChallenge;
  readonly frame: DigestFrame;
  /** URLs below which it holds (`domain`). */
  readonly space: readonly string[];
  /** H(A1); with `-sess` only from the first use on. */
  key: string;
  nonce: string;
  /** Of key and nonce, once that has been used. */
  nonceKey: HashedPrefix | undefined;
  /** One for each nonce, which the count tells apart; with `-sess` one for all, since H(A1) holds it. */
  cnonce: string | undefined;
  count: number;
}
interface Use extends NonceUse {
  readonly of: Remembered;
  readonly key: HashedPrefix;
  readonly uri: string;
}

/** A request that answers a challenge, with what was used for it: found again when its own answer comes. */
interface Answered extends RequestParts {
  readonly [answered]: Use;
}
const answered: unique symbol = /* @__PURE__ */ Symbol('answered');

/** Challenges that one connection remembers; of one server and realm there is one. */
const mostRemembered = 16;

/**
 * HTTP Digest for one connection (RFC 7616; RFC 2617 and RFC 2069 where a server speaks no more): answers challenges,
 * remembers them, and counts the uses of each nonce, so that a request goes out a second time only when there was no
 * challenge yet or its nonce has become too old.
 *
 * Its calls throw a `CountersignError`: `BAD_RESPONSE` when a challenge is malformed or a proof that was asked for is
 * wrong, `UNSUPPORTED` when no algorithm of it is known, `UNSAFE_VALUE` when user name or password cannot be sent.
 */
export function digestProtocol(credentials: DigestCredentials): Protocol {
  let remembered: readonly Remembered[] = [];

  /** The one whose space reaches furthest down to this request. */
  const rememberedFor = (request: RequestParts): Remembered | undefined => {
    const url = urlOf(request);
    let found: Remembered | undefined;
    let reached = 0;
    for (const each of remembered) {
      for (const prefix of each.space) {
        if (prefix.length <= reached || !url.startsWith(prefix)) continue;
        found = each;
        reached = prefix.length;
      }
    }
    return found;
  };

  const forget = (of: Remembered): void => {
    remembered = remembered.filter((each) => each !== of);
  };

  const remember = (challenge: DigestChallenge, request: RequestParts): void => {
    const known = { challenge, ...digestIdentity(challenge, credentials), space: spaceOf(challenge, request) };
    const others = remembered.filter(
      ({ challenge: { realm }, space }) => realm !== challenge.realm || !space.some((url) => known.space.includes(url)),
    );
    const unused = { nonce: challenge.nonce, nonceKey: undefined, cnonce: undefined, count: 0 };
    remembered = [{ ...known, ...unused }, ...others].slice(0, mostRemembered);
  };

  return {
    readsBody: (request) => (rememberedFor(request)?.challenge.qop === 'auth-int' ? wholeBody : undefined),
    ready(request) {
      if (rememberedFor(request)) return;
      throw new CountersignError(
        'UNSUPPORTED',
        'Digest answers a challenge, and the server has sent none yet: `fetch` asks for one.',
      );
    },
    prepare(request, { attempt }) {
      const of = rememberedFor(request);
      if (!of) return request;
      const use = nextUse(of, attempt, targetOf(request));
      const { value, a2, response } = digestAnswer(of.challenge, of, use, request);
      attempt.explain?.({ A1: hidden, A2: a2, nonce: use.nonce, nc: use.nc, cnonce: use.cnonce, response });
      const { method, origin, path, query, headers, body } = setHeaders(request, { Authorization: value });
      // Not spread out: a property that is added to a copy takes as long as a hash.
      return { method, origin, path, query, headers, ...(body && { body }), [answered]: use } satisfies Answered;
    },
    async learn(response, request) {
      const use = (request as Partial<Answered>)[answered];
      if (response.status !== 401) {
        if (use) await learnInfo(response, use, credentials.rspauth ?? false);
        return false;
      }
      const challenge = chooseDigest(response.headers.get('www-authenticate') ?? '');
      if (!challenge) return false;
      // Refused with a nonce that was new: it is the credentials that are wrong. One that has been in use may have been
      // forgotten by a server that does not say `stale`.
      const again = !use || challenge.stale || (use.nc !== nonceCount(1) && use.nonce !== challenge.nonce);
      if (again) remember(challenge, request);
      else forget(use.of);
      return again;
    },
  };
}

/**
 * The answer to a challenge for one request (RFC 7616 §3.4): the value of its Authorization field, and A2 and `response`
 * that it was made from.
 *
 * @param by   Who answers.
 * @param use  Of the nonce; `key` is H(A1), or {@link digestNonceKey} of it.
 */
export function digestAnswer(
  challenge: DigestChallenge,
  by: Pick<DigestIdentity, 'frame'>,
  use: NonceUse & { readonly key: string | HashedPrefix },
  request: RequestParts,
): { readonly value: string; readonly a2: string; readonly response: string } {
  const { algorithm } = challenge;
  const uri = targetOf(request);
  const bodyHash = use.qop === 'auth-int' ? digestH(algorithm, bodyOf(request)) : undefined;
  const a2 = digestA2(request.method, uri, bodyHash);
  const response = digestResponse(algorithm, use.key, use, a2);
  return { value: digestAuthorization(by.frame, use, uri, response, algorithm.session), a2, response };
}

/** The next use of a nonce: counted before anything is awaited, so that no two requests have the same count. */
function nextUse(of: Remembered, attempt: Attempt, uri: string): Use {
  const { algorithm, nonce, qop } = of.challenge;
  if (of.cnonce === undefined) {
    of.cnonce = attempt.nonce(16);
    if (algorithm.session) of.key = digestSessionKey(algorithm, of.key, nonce, of.cnonce);
  }
  of.nonceKey ??= digestNonceKey(algorithm, of.key, of.nonce);
  of.count += 1;
  return { of, key: of.nonceKey, uri, nonce: of.nonce, qop, nc: nonceCount(of.count), cnonce: of.cnonce };
}

/** Who answers a challenge, as it wants it. */
export interface DigestIdentity {
  /** Of the Authorization field: the user name, hashed where the challenge says `userhash`, and what it gives back. */
  readonly frame: DigestFrame;
  /** H of user name, realm and password. */
  readonly key: string;
}

export function digestIdentity(challenge: DigestChallenge, credentials: DigestCredentials): DigestIdentity {
  const { algorithm, realm, userhash, utf8 } = challenge;
  const charset = utf8 ? 'UTF-8' : (credentials.charset ?? 'UTF-8');
  // RFC 7616 §4: with `charset=UTF-8` both are normalized.
  const [username, password] = [credentials.username, credentials.password].map((text) =>
    utf8 ? text.normalize('NFC') : text,
  ) as [string, string];
  const sent = userhash ? digestUserhash(algorithm, username, realm, charset) : username;
  return {
    frame: digestFrame({ ...challenge, username: sent, charset, algorithm: challenge.algorithmName }),
    key: digestH(algorithm, digestA1(username, realm, password, charset)),
  };
}

/** Where a challenge's answer holds (`domain`, RFC 7616 §3.3): always for the request that was challenged. */
function spaceOf({ domain }: DigestChallenge, request: RequestParts): readonly string[] {
  const named = domain.flatMap((uri) => {
    try {
      return [new URL(uri, request.origin).href];
    } catch {
      // No URI: says nothing.
      return [];
    }
  });
  const space = named.length === 0 ? [`${request.origin}/`] : named;
  return space.some((prefix) => urlOf(request).startsWith(prefix)) ? space : [...space, request.origin + request.path];
}

/**
 * Authentication-Info (RFC 7616 §3.5): the nonce to use next, and the server's own proof.
 *
 * @throws {CountersignError} `BAD_RESPONSE` when the proof is demanded of a successful answer, and missing or wrong.
 */
async function learnInfo(response: Response, use: Use, demanded: boolean): Promise<void> {
  const field = response.headers.get('authentication-info');
  const info = field === null ? new Map<string, string>() : readInfo(field);
  if (demanded && response.ok && info.get('rspauth')?.toLowerCase() !== (await expectedProof(response, use))) {
    throw new CountersignError('BAD_RESPONSE', 'The server does not prove that it knows the password (rspauth).');
  }
  const next = info.get('nextnonce');
  if (next === undefined || next === use.of.nonce) return;
  const { of } = use;
  of.nonce = next;
  of.nonceKey = undefined;
  of.count = 0;
  if (!of.challenge.algorithm.session) of.cnonce = undefined;
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
async function expectedProof(response: Response, use: Use): Promise<string> {
  const { algorithm } = use.of.challenge;
  const body = use.qop === 'auth-int' ? digestH(algorithm, await bodyOfAnswer(response)) : undefined;
  return digestResponse(algorithm, use.key, use, digestA2('', use.uri, body));
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
