import { type Challenge, parseChallenges } from './challenge.ts';
import { type DigestAlgorithm, type DigestQop, digestAlgorithm } from './digest.ts';
import { CountersignError } from './errors.ts';

/** A challenge that can be answered (RFC 7616 §3.3). Text is as it came from the wire: one character for each byte. */
export interface DigestChallenge {
  readonly realm: string;
  readonly nonce: string;
  readonly opaque: string | undefined;
  readonly algorithm: DigestAlgorithm;
  /** As the server wrote it; undefined where it named none. */
  readonly algorithmName: string | undefined;
  /** `auth` where there is a choice; undefined where the server offers none (RFC 2069). */
  readonly qop: DigestQop | undefined;
  /** The nonce is too old, and the credentials are right. */
  readonly stale: boolean;
  readonly userhash: boolean;
  /** `charset=UTF-8`. */
  readonly utf8: boolean;
  /** URIs, absolute or by path, below which the same credentials hold; none: everywhere on the server. */
  readonly domain: readonly string[];
}

/**
 * The strongest challenge of a WWW-Authenticate field that we know how to answer, the first of equals; undefined when it
 * holds none for Digest.
 *
 * @throws {CountersignError} `BAD_RESPONSE` when the field cannot be read or all challenges lack realm or nonce;
 *   `UNSUPPORTED` when no algorithm or quality of protection is known.
 */
export function chooseDigest(field: string): DigestChallenge | undefined {
  const challenges = parseChallenges(field).filter(({ scheme }) => scheme === 'digest');
  const whole = challenges.filter(({ parameters }) => parameters.has('realm') && parameters.has('nonce'));
  if (challenges.length > 0 && whole.length === 0) {
    throw new CountersignError('BAD_RESPONSE', 'The server asks for Digest without realm or nonce.');
  }
  let chosen: DigestChallenge | undefined;
  for (const challenge of whole) {
    const known = digestChallenge(challenge);
    if (known && known.algorithm.strength > (chosen?.algorithm.strength ?? -1)) chosen = known;
  }
  if (whole.length > 0 && !chosen) {
    throw new CountersignError(
      'UNSUPPORTED',
      'The server wants an algorithm or protection of Digest that is not known.',
    );
  }
  return chosen;
}

/** A challenge as it can be answered; undefined when its algorithm or all its qualities of protection are unknown. */
function digestChallenge({ parameters }: Challenge): DigestChallenge | undefined {
  const algorithmName = parameters.get('algorithm');
  const algorithm = digestAlgorithm(algorithmName);
  // Some servers send `qop=""` where they mean none.
  const offered = listed(parameters.get('qop')?.toLowerCase());
  const qop = (['auth', 'auth-int'] as const).find((each) => offered.includes(each));
  if (!algorithm || (offered.length > 0 && qop === undefined)) return undefined;
  const isTrue = (name: string) => parameters.get(name)?.toLowerCase() === 'true';
  return {
    realm: parameters.get('realm') ?? '',
    nonce: parameters.get('nonce') ?? '',
    opaque: parameters.get('opaque'),
    algorithm,
    algorithmName,
    qop,
    stale: isTrue('stale'),
    userhash: isTrue('userhash'),
    utf8: parameters.get('charset')?.toLowerCase() === 'utf-8',
    domain: listed(parameters.get('domain')),
  };
}

function listed(list = ''): readonly string[] {
  return list.split(/[\s,]+/).filter((word) => word !== '');
}
