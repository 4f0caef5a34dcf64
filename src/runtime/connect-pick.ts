import type { Connection, TestResult } from './connection.ts';
import { CountersignError } from './errors.ts';
import { urlOf } from './parts.ts';

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
