import type { SessionValues, Slot, StoredSession } from './connection.ts';
import { CountersignError } from './errors.ts';

/** A session as this connection knows it. */
export interface Kept {
  readonly session: StoredSession;
  /** As the slot had it; null when the slot held nothing. */
  readonly version: string | null;
  /** Whether the slot could not be written: then what is here is newer than what is there. */
  readonly unsaved: boolean;
  /** The last call that had begun when this connection obtained it; 0 when it was found in the slot. */
  readonly turn: number;
}

/**
 * What a slot holds.
 *
 * @throws {CountersignError} `STORE_FAILED` when it cannot be read or holds something else.
 */
export async function readSlot(slot: Slot): Promise<Kept | undefined> {
  const stored = await ofStore(() => slot.read(), 'read');
  if (stored === undefined || stored === null) return undefined;
  const { value, version } = stored;
  if (typeof version !== 'string' || !isObject(value) || !isObject(value.values)) {
    throw storeFailed('holds something that is no session');
  }
  return { session: { ...timesOf(value), values: ownScalars(value.values) }, version, unsaved: false, turn: 0 };
}

/**
 * Writes a session that was just obtained, unless somebody else has written since `before` was read; theirs is then
 * returned if `usable` says so.
 *
 * @throws {CountersignError} `STORE_FAILED`
 */
export async function writeSlot(
  slot: Slot,
  session: StoredSession,
  before: Kept | undefined,
  usable: (kept: Kept) => boolean,
): Promise<Kept> {
  let version = before?.version ?? null;
  for (let turn = 0; turn < 3; turn += 1) {
    const written = await ofStore(() => slot.write(session, { ifVersion: version }), 'written');
    const there = await readSlot(slot);
    if (there && (isSame(there.session, session) || usable(there))) return there;
    if (written && there === undefined) return { session, version: null, unsaved: false, turn: 0 };
    version = there?.version ?? null;
  }
  throw storeFailed('is written by others again and again');
}

/**
 * Runs `work` alone, where the slot's store can see to that. What the work throws is thrown on.
 *
 * @throws {CountersignError} `STORE_FAILED` when the store does not run it.
 */
export async function exclusively<T>(slot: Slot, work: () => Promise<T>): Promise<T> {
  if (!slot.exclusive) return work();
  let outcome: { readonly value: T } | { readonly error: unknown } | undefined;
  try {
    await slot.exclusive(async () => {
      try {
        outcome = { value: await work() };
      } catch (error) {
        outcome = { error };
      }
    });
  } catch {
    // Where the work was done, a lock that could not be given back does not undo it.
  }
  if (outcome === undefined) throw storeFailed('could not be locked');
  if ('error' in outcome) throw outcome.error;
  return outcome.value;
}

/** Forgets what is kept, whoever wrote it. */
export async function clearSlot(slot: Slot): Promise<void> {
  await ofStore(() => slot.write(undefined), 'written');
}

/** The store's own error is left out, since it may quote what is kept. */
async function ofStore<T>(work: () => Promise<T>, done: 'read' | 'written'): Promise<T> {
  try {
    return await work();
  } catch {
    throw storeFailed(`could not be ${done}`);
  }
}

function storeFailed(what: string): CountersignError {
  return new CountersignError('STORE_FAILED', `The store of this connection ${what}.`);
}

function isSame(a: StoredSession, b: StoredSession): boolean {
  const names = new Set([...Object.keys(a.values), ...Object.keys(b.values)]);
  return a.obtainedAt === b.obtainedAt && [...names].every((name) => a.values[name] === b.values[name]);
}

function timesOf(value: StoredSession): Omit<StoredSession, 'values'> {
  const { obtainedAt, expiresAt } = value;
  return {
    obtainedAt: Number.isFinite(obtainedAt) ? obtainedAt : 0,
    ...(typeof expiresAt === 'number' && Number.isFinite(expiresAt) && { expiresAt }),
  };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Own texts, numbers and booleans only; absent values are left out, so that every store gives back what it was given. */
export function ownScalars(values: object): SessionValues {
  const scalars: Record<string, string | number | boolean> = {};
  for (const [name, value] of Object.entries(values)) {
    if (name !== '__proto__' && /^(?:string|number|boolean)$/.test(typeof value)) scalars[name] = value as string;
  }
  return scalars;
}
