import type { Protocol } from './connection.ts';
import {
  type DigestCharset,
  type DigestFrame,
  digestA1,
  digestA2,
  digestAuthorization,
  digestFrame,
  digestH,
  digestResponder,
  digestSessionKey,
  digestUri,
  digestUserhash,
  nonceCount,
} from './digest.ts';
import { chooseDigest, type DigestChallenge } from './digest-challenge.ts';
import { type ChallengeCookies, challengeCookies, withCookies } from './digest-cookies.ts';
import { learnInfo, type NonceUsed } from './digest-info.ts';
import { CountersignError } from './errors.ts';
import { placed } from './header.ts';
import { hidden } from './mask.ts';
import { bodyOf, type RequestParts, targetOf, urlOf } from './parts.ts';
import { wholeBody } from './replay.ts';

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
  readonly by: DigestIdentity;
  /** URLs below which it holds (`domain`). */
  space: readonly string[];
  readonly cookies: ChallengeCookies;
  nonce: string;
  /** One for each nonce, which the count tells apart; with `-sess` one for all, since H(A1) holds it. */
  cnonce: string | undefined;
  /** Of the nonce, once it has been used. */
  answers: DigestAnswers | undefined;
  count: number;
  /** Whether the server has taken an answer to it: then the credentials are right. */
  taken: boolean;
}
/** Where a request goes, and what answers for it. */
interface Target extends Pick<RequestParts, 'method' | 'origin' | 'path' | 'query'> {
  readonly of: Remembered;
  readonly uri: string;
  /** {@link digestUri} */
  readonly quoted: string;
  /** Without the body that `auth-int` covers. */
  readonly a2: string;
}
/** One use of a nonce. */
interface Use extends NonceUsed {
  readonly target: Target;
  readonly nonce: string;
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
  /** What is answered by who was challenged: their own challenge, whatever others have received meanwhile. */
  const owed = new WeakMap<RequestParts, Remembered>();
  /** Whether `username*` is out of the question, and whether that is known already: see {@link isDoubtful}. */
  let plain = false;
  let settled = false;
  /** Of the request before: one that is sent again and again, by what polls, is looked up once. */
  let last: Target | undefined;

  const targetFor = (request: RequestParts, before?: RequestParts): Target | undefined => {
    const { method, origin, path, query } = request;
    const same = last && last.query === query && last.path === path && last.method === method && last.origin === origin;
    const own = before && owed.get(before);
    if (same && !own) return last;
    const uri = targetOf(request);
    const of = own ?? rememberedFor(origin + uri);
    const target = of && { method, origin, path, query, of, uri, quoted: digestUri(uri), a2: digestA2(method, uri) };
    if (!own) last = target;
    return target;
  };

  /** The one whose space reaches furthest down to this URL. */
  const rememberedFor = (url: string): Remembered | undefined => {
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
    last = undefined;
    remembered = remembered.filter((each) => each !== of);
  };

  const remember = (challenge: DigestChallenge, request: RequestParts, response: Response): Remembered => {
    const { nonce, opaque, realm } = challenge;
    const space = spaceOf(challenge, request);
    const isSame = (each: Remembered) =>
      each.challenge.realm === realm && each.space.some((url) => space.includes(url));
    last = undefined;
    // Several calls may receive one nonce, whose uses are counted on; with another `opaque`, WEBrick counts by that.
    const used = remembered.find((each) => isSame(each) && each.challenge.nonce === nonce);
    if (used && used.challenge.opaque === opaque) {
      used.space = [...new Set([...used.space, ...space])];
      return used;
    }
    const others = remembered.filter((each) => !isSame(each));
    const unused = { nonce, cnonce: undefined, answers: undefined, count: 0, taken: false };
    const by = { ...digestIdentity(challenge, credentials), ...(plain && { utf8: false }) };
    const known = { challenge, by, space, cookies: challengeCookies(response, request), ...unused };
    remembered = [known, ...others].slice(0, mostRemembered);
    return known;
  };

  /** The challenge that the request is to answer next, if any: that of the answer, or the old one in another way. */
  const answerable = (response: Response, use: Use | undefined): DigestChallenge | undefined => {
    const of = use?.target.of;
    const doubtful = of !== undefined && !settled && isDoubtful(of);
    if (response.status !== 401 && !(doubtful && response.status === 400)) {
      if (of) of.taken = settled = true;
      return undefined;
    }
    const challenge = chooseDigest(response.headers.get('www-authenticate') ?? '');
    if (!of || challenge?.stale) return challenge;
    // Refused before any answer was taken: it is the credentials that are wrong, or how they were written. Afterwards it
    // may be the nonce, forgotten by a server that does not say `stale`.
    if (challenge && of.taken && use?.nonce !== challenge.nonce) return challenge;
    if (challenge || doubtful) forget(of);
    if (!doubtful) return undefined;
    plain = settled = true;
    return challenge ?? of.challenge;
  };

  return {
    // Asked, answered, and answered anew: the first nonce may be stale as soon as it is used.
    tries: 3,
    readsBody: (request, before) =>
      targetFor(request, before)?.of.challenge.qop === 'auth-int' ? wholeBody : undefined,
    ready(request) {
      if (targetFor(request)) return;
      throw new CountersignError(
        'UNSUPPORTED',
        'Digest answers a challenge, and the server has sent none yet: `fetch` asks for one.',
      );
    },
    prepare(request, { attempt, before }) {
      const target = targetFor(request, before);
      if (!target) return request;
      const { of } = target;
      const { challenge, nonce } = of;
      // Counted before anything is awaited, so that no two requests have the same count.
      of.count += 1;
      of.cnonce ??= attempt.nonce(16);
      of.answers ??= digestAnswers(challenge, of.by, nonce, of.cnonce);
      const { frame, respond } = of.answers;
      const nc = nonceCount(of.count);
      const a2 = challenge.qop === 'auth-int' ? a2Of(challenge, request) : target.a2;
      const response = respond(nc, a2);
      attempt.explain?.({ A1: hidden, A2: a2, nonce, nc, cnonce: of.cnonce, response });
      const { method, origin, path, query, body } = request;
      const value = digestAuthorization(frame, target.quoted, nc, response);
      const headers = placed(withCookies(request, of.cookies), 'Authorization', value);
      const use: Use = { target, uri: target.uri, challenge, nonce, nc, respond };
      // Not spread out: a property that is added to a copy takes as long as a hash.
      return { method, origin, path, query, headers, ...(body && { body }), [answered]: use } satisfies Answered;
    },
    async learn(response, request) {
      const use = (request as Partial<Answered>)[answered];
      const challenge = answerable(response, use);
      if (challenge) owed.set(request, remember(challenge, request, response));
      else if (use && response.status !== 401) {
        learnNonce(use, await learnInfo(response, use, credentials.rspauth ?? false));
      }
      return challenge !== undefined;
    },
  };
}

/** The value of an Authorization field that answers a challenge for one request (RFC 7616 §3.4). */
export function digestAnswer(
  challenge: DigestChallenge,
  { frame, respond }: DigestAnswers,
  nc: string,
  request: RequestParts,
): string {
  return digestAuthorization(frame, digestUri(targetOf(request)), nc, respond(nc, a2Of(challenge, request)));
}

function a2Of({ algorithm, qop }: DigestChallenge, request: RequestParts): string {
  const bodyHash = qop === 'auth-int' ? digestH(algorithm, bodyOf(request)) : undefined;
  return digestA2(request.method, targetOf(request), bodyHash);
}

/** What all answers that use one nonce share. */
export interface DigestAnswers {
  readonly frame: DigestFrame;
  /** {@link digestResponder} */
  readonly respond: (nc: string, a2: string) => string;
}

/**
 * @param nonce   The one of the challenge, or one that has followed it.
 * @param cnonce  With `-sess`, the one of the first answer to the challenge.
 */
export function digestAnswers(
  challenge: DigestChallenge,
  by: DigestIdentity,
  nonce: string,
  cnonce: string,
): DigestAnswers {
  const { algorithm, algorithmName, qop } = challenge;
  const { session } = algorithm;
  const key = session ? digestSessionKey(algorithm, by.key, challenge.nonce, cnonce) : by.key;
  return {
    frame: digestFrame({ ...challenge, ...by, algorithm: algorithmName, session, nonce, cnonce }),
    respond: digestResponder(algorithm, key, { nonce, nc: nonceCount(1), cnonce, qop }),
  };
}

/** Who answers a challenge, as it wants it. */
export interface DigestIdentity {
  /** As it is sent: hashed where the challenge says `userhash`. */
  readonly username: string;
  readonly charset: DigestCharset;
  /** H of user name, realm and password. */
  readonly key: string;
  /** `false`: without `username*`, whatever the challenge says. */
  readonly utf8?: boolean;
}

export function digestIdentity(challenge: DigestChallenge, credentials: DigestCredentials): DigestIdentity {
  const { algorithm, realm, userhash, utf8 } = challenge;
  const charset = utf8 ? 'UTF-8' : (credentials.charset ?? 'UTF-8');
  // RFC 7616 §4: with `charset=UTF-8` both are normalized.
  const [username, password] = [credentials.username, credentials.password].map((text) =>
    utf8 ? text.normalize('NFC') : text,
  ) as [string, string];
  return {
    username: userhash ? digestUserhash(algorithm, username, realm, charset) : username,
    charset,
    key: digestH(algorithm, digestA1(username, realm, password, charset)),
  };
}

/** Where a challenge's answer holds (`domain`, RFC 7616 §3.3): always for the request that was challenged. */
function spaceOf({ domain }: DigestChallenge, request: RequestParts): readonly string[] {
  const { origin, path } = request;
  // What is no URI says nothing.
  const named = domain.filter((uri) => URL.canParse(uri, origin)).map((uri) => new URL(uri, origin).href);
  const space = named.length === 0 ? [`${origin}/`] : named;
  return space.some((prefix) => urlOf(request).startsWith(prefix)) ? space : [...space, origin + path];
}

/**
 * Whether the user name was sent as `username*`, to a server that may not know it: Microsoft's and CherryPy say
 * `charset=UTF-8`, which RFC 2831 already has, and look for `username`. What is newer than those knows SHA-256 too.
 */
function isDoubtful({ challenge, by }: Remembered): boolean {
  const { utf8, userhash, algorithm } = challenge;
  return algorithm.strength === 0 && utf8 && by.utf8 !== false && !userhash && /[^ -~]/.test(by.username);
}

/** The nonce to use next; one that comes late, when the nonce has been replaced, may have been used already. */
function learnNonce({ target: { of }, nonce }: Use, next: string | undefined): void {
  if (next === undefined || next === of.nonce || nonce !== of.nonce) return;
  of.nonce = next;
  of.answers = undefined;
  of.count = 0;
  if (!of.challenge.algorithm.session) of.cnonce = undefined;
}
