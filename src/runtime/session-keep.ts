import { discard } from './connect-send.ts';
import { tested } from './connect-test.ts';
import type { Environment, SessionValues, Slot, Steps, Stored, TestRun } from './connection.ts';
import { sessionKeeper, type Waiter } from './session.ts';
import type { Expired } from './session-expired.ts';
import { logOut, obtainSession } from './session-obtain.ts';
import type { Kept } from './session-slot.ts';
import type { StepContext } from './steps.ts';

/** What a definition says of its sessions. */
export interface SessionPlan<S> {
  readonly login?: Steps<S>;
  /** Default: log in again. */
  readonly refresh?: Steps<S>;
  readonly logout?: Steps<S>;
  /** Names that must be there when a login ends. */
  readonly needs: readonly (keyof S & string)[];
  /** Names that are not secret; all others are masked. */
  readonly open?: readonly (keyof S & string)[];
  /** `expiredByHead`, `expiredByBody`; status 401 unless said. */
  readonly expired?: Expired;
}

/** A part of a connection: the one that knows of sessions. */
export interface KeptSession<S> extends SessionPlan<S> {
  begin(context: StepContext, environment: Environment): LiveSession;
  /** Whether a session can be obtained: the test of a connection that names no other. */
  readonly test: TestRun<S>;
}

/** The session of one connection. */
export interface LiveSession {
  waiter(signal?: AbortSignal): Waiter;
  /** What is kept, obtained first where there is nothing, renewed first where it is about to end. */
  values(waiter: Waiter): Promise<SessionValues>;
  /** The answer to what `send` sends; it is asked again after a renewal when the answer says that the session is over. */
  exchange(send: (values: SessionValues) => Promise<Response>, waiter: Waiter): Promise<Response>;
  refresh(): Promise<void>;
  logout(): Promise<void>;
}

/** Keeps one session alive for all calls of a connection: obtains, renews, stores and ends it. */
export function keepSession<S>(plan: SessionPlan<NoInfer<S>>): KeptSession<S> {
  const { needs, logout, expired = ({ status }) => status === 401 } = plan;
  return {
    ...plan,
    test: (_context, _signer, begin) =>
      tested(async () => {
        await begin();
        return { ok: true };
      }),
    begin(context, { store = ownSlot(), skew }) {
      const keeper = sessionKeeper({
        slot: store,
        now: context.now,
        skew,
        needs,
        obtain: (kept, superseded, keep) => obtainSession(plan, kept, { ...context, keep }, superseded),
      });
      return {
        waiter: keeper.waiter,
        values: async (waiter) => (await keeper.current(waiter)).session.values,
        async exchange(send, waiter) {
          let kept: Kept = await keeper.current(waiter);
          for (;;) {
            const response = await send(kept.session.values);
            const isOver = await expired(response, context.limits);
            keeper.fared(kept, waiter, !isOver);
            if (!isOver || waiter.renewals > 1 || !keeper.mayHelp(kept, waiter)) return response;
            discard(response);
            kept = await keeper.renew(kept, waiter);
            waiter.renewals += 1;
          }
        },
        async refresh() {
          const waiter = keeper.waiter();
          await keeper.renew(await keeper.peek(), waiter);
        },
        logout: () =>
          keeper.end(async (values) => {
            if (logout) await logOut(logout, values, context);
          }),
      };
    },
  };
}

/** For a connection without a store: in memory, for it alone. */
function ownSlot(): Slot {
  let stored: Stored | undefined;
  let versions = 0;
  return {
    read: async () => stored,
    async write(value) {
      versions += 1;
      stored = value && { value, version: String(versions) };
      return true;
    },
    of: ownSlot,
  };
}
