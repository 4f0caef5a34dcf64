import { untilAborted } from './connect-send.ts';
import type { SessionValues, Slot, StoredSession } from './connection.ts';
import { CountersignError } from './errors.ts';
import { clearSlot, exclusively, type Kept, readSlot, writeSlot } from './session-slot.ts';

/** One caller who waits for a session. */
export interface Waiter {
  /** Position among all calls: one that began before a failed login gets its error instead of a login of its own. */
  readonly turn: number;
  /** Ends the wait, not what is waited for. */
  readonly signal: AbortSignal | undefined;
  /** Two at most, however often the call is redirected: to what another process has stored, and to a new session. */
  renewals: number;
}

/** What a session's keeper is given. */
export interface KeeperOptions {
  readonly slot: Slot;
  readonly now: () => number;
  /** Milliseconds before its end at which a session is renewed; by its life unless said. */
  readonly skew: number | undefined;
  /** Names that a usable session has. */
  readonly needs: readonly string[];
  /** Renews what is kept, or logs in; not when a renewal was refused and somebody else has stored another session. */
  readonly obtain: (
    kept: StoredSession | undefined,
    superseded: () => Promise<boolean>,
    keep: (values: SessionValues) => Promise<void>,
  ) => Promise<StoredSession>;
}

/** Keeps one session alive for all who use it: one login or renewal at a time, whoever asks. */
export interface SessionKeeper {
  waiter(signal?: AbortSignal): Waiter;
  /** The session to sign with, obtained first where there is none, renewed first where it is about to end. */
  current(waiter: Waiter): Kept | Promise<Kept>;
  /** Another one than the one that failed: what somebody else has obtained meanwhile, or a new one. */
  renew(failed: Kept | undefined, waiter: Waiter): Promise<Kept>;
  /**
   * Whether renewing may help when the server refuses a session: not if it was obtained for this very call, nor within a
   * minute if it was refused as soon as it had been obtained and has worked nowhere since.
   */
  mayHelp(refused: Kept, waiter: Waiter): boolean;
  /** Tells whether the server honoured a session. */
  fared(kept: Kept, waiter: Waiter, well: boolean): void;
  /** What is kept, here or in the slot, without obtaining anything. */
  peek(): Promise<Kept | undefined>;
  /**
   * Forgets what is kept, after `work` has been given it. No renewal is under way meanwhile, here or, where the store can see
   * to that, in another process: what it obtains would outlive the end.
   */
  end(work: (values: SessionValues) => Promise<void>): Promise<void>;
}

export function sessionKeeper(options: KeeperOptions): SessionKeeper {
  const { slot, now, needs } = options;
  let kept: Kept | undefined;
  let underWay: Promise<Kept> | undefined;
  let turns = 0;
  let failure: { readonly error: unknown; readonly turn: number } | undefined;
  /** After a renewal ahead of time failed: until when the old session is used without trying again. */
  let quietUntil = 0;
  let doubted: { readonly kept: Kept; readonly until: number } | undefined;

  const isWhole = ({ session }: Kept) => needs.every((name) => (session.values[name] ?? '') !== '');
  const isUsable = (candidate: Kept) => isWhole(candidate) && !endsSoon(candidate.session, now(), options.skew);

  async function obtain(failed: Kept | undefined): Promise<Kept> {
    let there = await readSlot(slot);
    if (there && there.version !== failed?.version && isUsable(there)) return there;
    const before = failed?.unsaved ? failed : there;
    // Another process may have been quicker, and used up what this one tried to renew with.
    const later = async () => {
      const found = await readSlot(slot);
      return found && found.version !== there?.version && isUsable(found) ? found : undefined;
    };
    // Half of a session, as one that has ended: whoever finds it renews it with what is new in it.
    const keep = async (values: SessionValues) => {
      const half: StoredSession = { values, obtainedAt: now() - 2, expiresAt: now() - 1 };
      there = await writeSlot(slot, half, there, isUsable);
    };
    let session: StoredSession;
    try {
      session = await options.obtain(before?.session, async () => (await later()) !== undefined, keep);
    } catch (error) {
      const found = await later();
      if (found) return found;
      const lasts = there && isWhole(there) && now() < (there.session.expiresAt ?? 0);
      if (!failed && lasts && mayPass(error)) {
        quietUntil = now() + 5000;
        return there as Kept;
      }
      throw error;
    }
    try {
      return { ...(await writeSlot(slot, session, there, isUsable)), turn: turns };
    } catch (error) {
      // What the server has just given out must not be lost with the store.
      kept = { session, version: there?.version ?? null, unsaved: true, turn: turns };
      throw error;
    }
  }

  function renew(failed: Kept | undefined, waiter: Waiter): Promise<Kept> {
    if (kept && kept !== failed && isUsable(kept)) return Promise.resolve(kept);
    if (failure && waiter.turn <= failure.turn) return Promise.reject(failure.error);
    underWay ??= exclusively(slot, () => obtain(failed))
      .then((obtained) => {
        failure = undefined;
        kept = obtained;
        return obtained;
      })
      .catch((error: unknown) => {
        failure = { error, turn: turns };
        throw error;
      })
      .finally(() => {
        underWay = undefined;
      });
    return untilAborted(underWay, waiter.signal);
  }

  async function renewAhead(ending: Kept, waiter: Waiter): Promise<Kept> {
    try {
      return await renew(ending, waiter);
    } catch (error) {
      if (!mayPass(error) || now() >= (ending.session.expiresAt ?? 0)) throw error;
      quietUntil = now() + 5000;
      return ending;
    }
  }

  return {
    waiter(signal) {
      turns += 1;
      return { turn: turns, signal, renewals: 0 };
    },
    current(waiter) {
      if (!kept) return renew(undefined, waiter);
      const time = now();
      if (!endsSoon(kept.session, time, options.skew)) return kept;
      return time < quietUntil && time < (kept.session.expiresAt ?? 0) ? kept : renewAhead(kept, waiter);
    },
    renew,
    mayHelp: (refused, waiter) => waiter.turn > refused.turn && !(doubted?.kept === refused && now() < doubted.until),
    fared(tried, waiter, well) {
      if (well) doubted = doubted?.kept === tried ? undefined : doubted;
      else if (tried.turn >= waiter.turn) doubted = { kept: tried, until: now() + 60_000 };
    },
    peek: async () => kept ?? (await readSlot(slot)),
    async end(work) {
      await underWay?.catch(() => undefined);
      try {
        await exclusively(slot, async () => {
          // Another process may have renewed what is kept here.
          const there = kept?.unsaved ? undefined : await readSlot(slot).catch(() => undefined);
          const last = there ?? kept;
          try {
            if (last) await work(last.session.values);
          } finally {
            kept = undefined;
            await clearSlot(slot);
          }
        });
      } catch (error) {
        // Only where the lock failed is there still anything: the server is to hear of it all the same.
        const last = kept;
        kept = undefined;
        if (last) await work(last.session.values);
        throw error;
      }
    },
  };
}

/** Until a session has ended it may be used, whether or not there will be another. */
function mayPass(error: unknown): boolean {
  return error instanceof CountersignError && /^(?:TRY_LATER|TIMEOUT|CONNECT_AGAIN|BAD_RESPONSE)$/.test(error.code);
}

/**
 * Whether a session is to be renewed now: a minute before its end, or a tenth of its life if that is less; never in the
 * first half of its life, whatever the program says. One that came without a known end, or that had ended by our clock when it came, is used until it is refused.
 */
function endsSoon({ expiresAt, obtainedAt }: StoredSession, now: number, skew: number | undefined): boolean {
  if (expiresAt === undefined || expiresAt <= obtainedAt) return false;
  const life = expiresAt - obtainedAt;
  return now >= expiresAt - Math.min(skew ?? Math.min(60_000, life / 10), life / 2);
}
