import { placed } from './header.ts';
import { type Header, headerOf, type RequestParts } from './parts.ts';

/** Cookies that came with a challenge: some servers keep its nonce in a session, and know the answer by the cookie alone. */
export interface ChallengeCookies {
  /** Where they belong. */
  readonly origin: string;
  /** `name=value` */
  readonly pairs: readonly string[];
}

/** The cookies of a response (RFC 6265 §5.2), but for those that no header may hold; none where a browser hides them. */
export function challengeCookies({ headers }: Response, { origin }: RequestParts): ChallengeCookies {
  const pairs = headers.getSetCookie().map((line) => line.split(';', 1)[0] as string);
  return { origin, pairs: pairs.filter((pair) => /^[!-~]+$/.test(pair)) };
}

/** The request's headers with these cookies behind its own, at the origin that they came from. */
export function withCookies(request: RequestParts, { origin, pairs }: ChallengeCookies): readonly Header[] {
  if (pairs.length === 0 || origin !== request.origin) return request.headers;
  return placed(request.headers, 'Cookie', [headerOf(request, 'Cookie') ?? [], pairs].flat().join('; '));
}
