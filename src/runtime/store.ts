import type { Environment, Slot, Store, Stored, StoredSession } from './connection.ts';

/**
 * A store in this process's memory: sessions by subject, for tests and for programs that run once. Connections that share
 * a subject renew one after the other, so that none sends a token that another has used up.
 */
export function memoryStore(): Store {
  const kept = new Map<string, Stored>();
  const working = new Map<string, Promise<unknown>>();
  let versions = 0;
  const store: Store = {
    read: async (key) => kept.get(key),
    async write(key, value, options) {
      const expected = options?.ifVersion;
      if (expected !== undefined && (kept.get(key)?.version ?? null) !== expected) return false;
      versions += 1;
      if (value === undefined) kept.delete(key);
      else kept.set(key, { value, version: String(versions) });
      return true;
    },
    async exclusive<T>(key: string, work: () => Promise<T>): Promise<T> {
      const next = () => work();
      const mine = (working.get(key) ?? Promise.resolve()).then(next, next);
      working.set(key, mine);
      try {
        return await mine;
      } finally {
        if (working.get(key) === mine) working.delete(key);
      }
    },
    of: (subject) => slotOf(store, subject),
  };
  return store;
}

/**
 * One connection's place in a store: what `store.of(subject)` returns, so that a store of one's own needs only `read`,
 * `write` and, where several processes share it, `exclusive`.
 *
 * A part of the slot has a key of its own, `subject` and `part` with a line feed between, which no scheme's name contains.
 */
export function slotOf(store: Omit<Store, 'of'>, subject: string): Slot {
  const { exclusive } = store;
  return {
    read: () => store.read(subject),
    write: (value: StoredSession | undefined, options?: { readonly ifVersion?: string | null }) =>
      store.write(subject, value, options),
    of: (part) => slotOf(store, `${subject}\n${part}`),
    ...(exclusive && {
      exclusive: <T>(work: () => Promise<T>): Promise<T> => exclusive.call(store, subject, work) as Promise<T>,
    }),
  };
}

/** The environment for a scheme that signs this connection's steps: all the same, but a slot of its own. */
export function partOf(environment: Environment, scheme: string): Environment {
  return environment.store ? { ...environment, store: environment.store.of(scheme) } : environment;
}
