import type { Connection, TestResult } from './connection.ts';
import { CountersignError } from './errors.ts';
import { urlOf } from './parts.ts';

/** Which requests a scheme is meant for: `for`. An empty list stands for all. */
export interface Serves {
  /** Without the server's own path; `*` is one segment, `**` any number of them. */
  readonly paths: readonly string[];
  readonly methods: readonly string[];
}

/**
 * One connection for all schemes of a definition that say what they are for: each request goes through the first that is
 * meant for it. `test`, `refresh` and `logout` concern all of them.
 *
 * Its calls throw a `CountersignError` with code `UNSUPPORTED` when no scheme is meant for a request: it is never sent
 * unsigned.
 */
export function pick<C = undefined>(connections: readonly Connection<never>[]): Connection<C> {
  const all = connections as readonly Connection<C>[];
  const meant = (input: Request | string | URL, method: string | undefined): Connection<C> => {
    const found = all.find((connection) => connection.serves(input, method === undefined ? {} : { method }));
    if (!found) throw new CountersignError('UNSUPPORTED', 'No scheme of this definition is meant for this request.');
    return found;
  };
  return {
    fetch: async (input, init) => meant(input, init?.method).fetch(input, init),
    authorize: async (input, init) => meant(input, init?.method).authorize(input, init),
    explain: async (input, init) => meant(input, init?.method).explain(input, init),
    sign: async (request, call) => meant(urlOf(request), request.method).sign(request, call),
    serves: (input, init) => all.some((connection) => connection.serves(input, init)),
    async test() {
      const results: TestResult[] = [];
      for (const connection of all) results.push(await connection.test());
      const label = results.find((result) => result.label !== undefined)?.label;
      const failed = results.find(({ ok }) => !ok);
      return failed ?? { ok: true, ...(label !== undefined && { label }) };
    },
    async refresh() {
      for (const connection of all) await connection.refresh();
    },
    async logout() {
      for (const connection of all) await connection.logout();
    },
  };
}

/** Whether a request's method and its path, without the server's own, are among those that a scheme serves. */
export function isServed(serves: Serves | undefined, method: string, path: string): boolean {
  if (!serves) return true;
  const rightMethod = serves.methods.length === 0 || serves.methods.some((each) => each.toUpperCase() === method);
  return rightMethod && (serves.paths.length === 0 || serves.paths.some((pattern) => matchesPath(pattern, path)));
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
