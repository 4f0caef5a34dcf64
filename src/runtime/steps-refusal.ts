import type { ResponseView, Step, TestResult } from './connection.ts';
import { CountersignError, type CountersignErrorCode } from './errors.ts';
import type { RequestParts } from './parts.ts';

/** Where in a definition a step stands. */
export interface StepPlace {
  readonly phase: 'login' | 'renewal' | 'logout' | 'test';
  readonly index: number;
  readonly count: number;
}

/**
 * The error for an answer that is not the one a step wants.
 *
 * 429, 408 and 5xx pass by themselves: `TRY_LATER`. A redirect is never followed: `REDIRECT_REFUSED`, unless what is said tells
 * that it is a refusal. 400, 401 and 403, and
 * a success that the definition knows as a failure, mean that what was sent is refused: `CONNECT_AGAIN`. All else is
 * `AUTHENTICATION_FAILED`: the person's credentials may be right, and the definition or the server is not.
 *
 * @param said     What the protocol itself says; it counts more than 4xx and success, which mean many things.
 * @param refuses  What the definition says; it counts more than all, and where it says no, no status means a refusal.
 */
export function refusal(
  place: StepPlace,
  response: ResponseView,
  words: string | undefined,
  now: number,
  said: ReturnType<NonNullable<Step<never>['refused']>> = {},
  refuses?: boolean,
): CountersignError {
  const { status } = response;
  const what = `${phaseNames[place.phase]}${place.count > 1 ? ` (step ${place.index + 1} of ${place.count})` : ''}`;
  const meant = refuses ? 401 : refuses === false && /^(?:2..|40[013])$/.test(String(status)) ? 404 : status;
  const [code, message] = judged(what, status, meant, refuses ? undefined : said.code);
  const retryAt = code === 'TRY_LATER' ? retryMoment(response, now) : undefined;
  return new CountersignError(code, message, {
    status,
    ...(words !== undefined && { words }),
    ...(said.error !== undefined && { error: said.error }),
    ...(retryAt !== undefined && { retryAt }),
  });
}

/**
 * Whether an answer sends a browser to another page of the same server. A form that was not accepted is often answered so,
 * and only a definition's `ok` tells it from one that was.
 */
export function isPageAgain(
  { status, headers }: Pick<ResponseView, 'status' | 'headers'>,
  { origin, path }: Pick<RequestParts, 'origin' | 'path'>,
): boolean {
  const location = headers.location;
  if ((status !== 302 && status !== 303) || location === undefined) return false;
  return URL.canParse(location, origin + path) && new URL(location, origin + path).origin === origin;
}

const phaseNames = {
  login: 'The login',
  renewal: 'The renewal of the session',
  logout: 'The logout',
  test: 'The test',
} as const;

function judged(
  what: string,
  status: number,
  meant: number,
  said: CountersignErrorCode | undefined,
): readonly [CountersignErrorCode, string] {
  if (meant === 429) return ['TRY_LATER', `${what} has to wait: too many requests (status 429).`];
  if (meant === 408 || meant >= 500) return ['TRY_LATER', `${what} failed at the server (status ${status}).`];
  if (meant === 0 || (meant >= 300 && meant < 400 && said !== 'CONNECT_AGAIN')) {
    return ['REDIRECT_REFUSED', `${what} was answered with a redirect (status ${status}), which is not followed.`];
  }
  if (said === 'TRY_LATER') return [said, `${what} has to wait (status ${status}).`];
  if (said === 'BAD_RESPONSE') return [said, `${what} was answered with a page (status ${status}), not with data.`];
  if (said === 'AUTHENTICATION_FAILED') {
    return [said, `${what} failed (status ${status}): the client or its request is refused, not the person's consent.`];
  }
  if (said === 'CONNECT_AGAIN' || meant === 400 || meant === 401 || meant === 403) {
    return ['CONNECT_AGAIN', `${what} was refused (status ${status}): the credentials are wrong, expired or revoked.`];
  }
  if (meant < 300) return ['CONNECT_AGAIN', `${what} was refused: the answer (status ${status}) tells of a failure.`];
  return ['AUTHENTICATION_FAILED', `${what} failed (status ${status}).`];
}

/** `Retry-After`: seconds, or an HTTP date in any of its forms (RFC 9110 §10.2.3, §5.6.7); ten years at most. */
function retryMoment({ headers }: Pick<ResponseView, 'headers'>, now: number): number | undefined {
  const value = headers['retry-after'] ?? '';
  const moment = /^\d+$/.test(value) ? now + Number(value) * 1000 : Date.parse(value.replace(/(?: GMT)?$/, ' GMT'));
  // A header that nobody can read says nothing.
  return moment > now ? Math.min(moment, now + 315_360_000_000) : undefined;
}

/** What a person is told when a connection does not work. */
export function failedTest({ code, message, detail }: CountersignError): TestResult {
  return {
    ok: false,
    ...(detail?.status !== undefined && { status: detail.status }),
    reason: message,
    ...(detail?.words !== undefined && { words: detail.words }),
    advice: advice(code),
  };
}

function advice(code: CountersignErrorCode): NonNullable<TestResult['advice']> {
  if (code === 'CONNECT_AGAIN' || code === 'FIELD_INVALID' || code === 'KEY_INVALID') return 'connect again';
  return /^(?:TRY_LATER|TIMEOUT|STORE_FAILED)$/.test(code) ? 'try later' : 'change the request';
}
