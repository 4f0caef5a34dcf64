import { CountersignError } from './errors.ts';
import { isLoopback } from './host.ts';
import { type RequestParts, urlOf } from './parts.ts';

/** Where credentials may go: an origin and all below a path. */
export interface Place {
  readonly origin: string;
  /** Percent-encoded, without slash at the end; empty for the root. */
  readonly path: string;
}

/** Where one connection's credentials may go. */
export interface Places {
  /** Paths that are not absolute are put behind it; undefined when the definition has no server. */
  readonly server: Place | undefined;
  /** The server and the further origins. */
  readonly all: readonly Place[];
}

/**
 * The place that a server's URL names.
 *
 * @param within  Literal parts of the definition's URLs, `*` for a hole; one of them must match.
 * @throws {CountersignError} `HOST_NOT_ALLOWED` when it is no http or https URL, has userinfo, a query or a fragment,
 *   goes without TLS to another machine, has dot segments, or is not what the definition says.
 */
export function placeOf(server: string, within?: readonly string[]): Place {
  const written = /^https?:\/\/[^/?#\\@\s]+(\/[^?#\\\s]*)?$/i.exec(server);
  const url = written && urlFrom(server);
  const path = (written?.[1] ?? '').replace(/\/+$/, '');
  if (!url || url.pathname.replace(/\/+$/, '') !== path) {
    throw new CountersignError('HOST_NOT_ALLOWED', 'The URL of the server is not one that requests can be sent to.');
  }
  const place = { origin: url.origin, path };
  requireTls(url);
  if (within && !within.some((pattern) => matchesPlan(place.origin + path, pattern))) throw notInPlan();
  return place;
}

/**
 * The last look before sending: parsed anew, the URL must be what was signed, letter by letter, with TLS unless it stays
 * on this machine.
 *
 * @param within  The literal part of the definition's URL, `*` for a hole.
 * @throws {CountersignError} `HOST_NOT_ALLOWED` or `UNSAFE_VALUE`
 */
export function checkTarget(request: RequestParts, within?: string): void {
  const url = urlFrom(urlOf(request));
  if (!url || url.origin !== request.origin || url.username !== '' || url.password !== '') throw notInPlan();
  requireTls(url);
  if (url.pathname !== request.path || url.search.slice(1) !== request.query || url.hash !== '') {
    throw new CountersignError(
      'UNSAFE_VALUE',
      'A part of the URL would be changed on its way: a dot segment, or a character that is not encoded.',
    );
  }
  if (within !== undefined && !matchesPlan(request.origin + request.path, within)) throw notInPlan();
}

/** Whether a request goes to one of the places: its origin, at or below its path. */
export function isAllowed(request: RequestParts, places: readonly Place[]): boolean {
  return places.some(
    ({ origin, path }) => request.origin === origin && (request.path === path || request.path.startsWith(`${path}/`)),
  );
}

/** The literal text before and between the holes, as a prefix that ends where a path segment ends. */
function matchesPlan(url: string, plan: string): boolean {
  const literal = plan
    .replace(/\/+$/, '')
    .split('*')
    .map((text) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${literal.join('[^/]+')}(?:/|$)`).test(url);
}

function requireTls(url: URL): void {
  if (url.protocol === 'https:' || isLoopback(url.host)) return;
  throw new CountersignError('HOST_NOT_ALLOWED', 'Credentials go over TLS only: the URL must begin with https://.');
}

export function notInPlan(): CountersignError {
  return new CountersignError(
    'HOST_NOT_ALLOWED',
    'A request would go to a host or path that the definition does not name.',
  );
}

function urlFrom(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    // The platform's error carries the text.
    return undefined;
  }
}
