import { CountersignError } from './errors.ts';
import { partsFromUrl, type RequestParts, urlOf } from './parts.ts';

/** Redirects that are followed for one request. */
const redirectLimit = 5;

/**
 * Where a redirect leads: the same request to another path of the same origin, still to be signed. Undefined when the
 * response is no redirect, or one that is handed to the caller as it came: without `Location`, or for any method but GET
 * and HEAD, since a signed body is never sent to a place that the caller did not name.
 *
 * @param request   As the caller made it: it is signed anew for its new path.
 * @param followed  How many were followed already.
 * @param mode      As for `fetch`: `manual` hands every redirect to the caller, `error` refuses it.
 * @throws {CountersignError} `REDIRECT_REFUSED` when it leads to another origin, is one too many, or cannot be read, as in
 *   a browser, which hides it.
 */
export function redirectTarget(
  response: Response,
  request: RequestParts,
  followed: number,
  mode: RequestRedirect,
): RequestParts | undefined {
  if (mode === 'manual') return undefined;
  if (response.redirected || response.type === 'opaqueredirect') {
    throw new CountersignError('REDIRECT_REFUSED', 'The server redirects, and this platform does not say where to.');
  }
  const location = response.headers.get('location');
  if (![301, 302, 303, 307, 308].includes(response.status) || location === null) return undefined;
  if (mode === 'error')
    throw new CountersignError('REDIRECT_REFUSED', 'The server redirects, which this call does not allow.');
  if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
  const detail = { status: response.status };
  if (followed >= redirectLimit) {
    throw new CountersignError('REDIRECT_REFUSED', `The server redirects more than ${redirectLimit} times.`, detail);
  }
  let target: RequestParts | undefined;
  try {
    target = partsFromUrl(request.method, new URL(location, urlOf(request)).href, request.headers);
  } catch {
    // No URL, or one with userinfo: refused below, since the platform's error quotes it.
  }
  if (target?.origin !== request.origin) {
    throw new CountersignError(
      'REDIRECT_REFUSED',
      'The server redirects to another host, where the credentials do not belong. With `redirect: "manual"` the redirect itself is returned.',
      detail,
    );
  }
  return target;
}
