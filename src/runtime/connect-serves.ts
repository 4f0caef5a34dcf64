import { isAbsolute } from './connect-call.ts';
import type { ConnectionSpec } from './connection.ts';
import { joinUrl } from './path.ts';

/** Which requests a scheme is meant for: `for`. What is absent or empty stands for all. */
export interface Serves {
  /** Without the server's own path; `*` is one segment, `**` any number of them. */
  readonly paths?: readonly string[];
  readonly methods?: readonly string[];
}

/**
 * Whether a call is meant for this connection's scheme: by its method, and its path without the server's own. What cannot
 * be read as a URL is left for `fetch` to refuse.
 */
export function servesOnly(serves: Serves): NonNullable<ConnectionSpec['serves']> {
  return (method, target, serverOf) => {
    const text = isAbsolute(target) ? target.trim() : joinUrl('https://server.invalid', target);
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const server = serverOf();
    const base = url && server && url.origin === server.origin ? `${server.path}/` : '/';
    const path = url?.pathname ?? '/';
    return isServed(serves, method, path.startsWith(base) ? path.slice(base.length) : path);
  };
}

/** Whether a request's method and its path, without the server's own, are among those that a scheme serves. */
export function isServed({ paths = [], methods = [] }: Serves, method: string, path: string): boolean {
  const rightMethod = methods.length === 0 || methods.some((each) => each.toUpperCase() === method);
  return rightMethod && (paths.length === 0 || paths.some((pattern) => matchesPath(pattern, path)));
}

/** Whether a path fits a pattern, segment by segment; time grows with the product of their lengths at most. */
export function matchesPath(pattern: string, path: string): boolean {
  const wanted = segmentsOf(pattern);
  const given = segmentsOf(path);
  let at = 0;
  let next = 0;
  // Where to go on when a later segment does not fit: behind the last `**`, one segment further.
  let wildAt = -1;
  let wildNext = 0;
  while (next < given.length) {
    if (wanted[at] === '**') {
      wildAt = at;
      wildNext = next;
      at += 1;
    } else if (at < wanted.length && (wanted[at] === '*' || wanted[at] === given[next])) {
      at += 1;
      next += 1;
    } else if (wildAt >= 0) {
      wildNext += 1;
      next = wildNext;
      at = wildAt + 1;
    } else return false;
  }
  return wanted.slice(at).every((segment) => segment === '**');
}

function segmentsOf(path: string): readonly string[] {
  return path.split('/').filter((segment) => segment !== '');
}
