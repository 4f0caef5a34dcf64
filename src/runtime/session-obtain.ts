import type { ResponseView, SessionValues, Steps, StoredSession } from './connection.ts';
import { CountersignError } from './errors.ts';
import type { SessionPlan } from './session-keep.ts';
import { runSteps, type Saved, type StepContext, sessionOf } from './steps.ts';
import type { StepPlace } from './steps-refusal.ts';

/**
 * Obtains a session: renews what is kept where the definition says how, otherwise logs in.
 *
 * A renewal merges into what was kept; a login replaces it. Where logging in again is the renewal, steps marked `once` are
 * left out and keep what they saved. A renewal that is refused is followed by a whole login, if there is one.
 *
 * @param superseded  Whether somebody else has stored another session meanwhile: then no login follows.
 * @throws {CountersignError} `CONNECT_AGAIN` when credentials are refused or nothing is kept that could be renewed.
 */
export async function obtainSession<S>(
  session: SessionPlan<S>,
  kept: StoredSession | undefined,
  context: StepContext,
  superseded: () => Promise<boolean>,
): Promise<StoredSession> {
  const { login } = session;
  const renewal = kept && renewalOf(session);
  if (renewal) {
    try {
      return await obtained(session, renewal, kept.values, context, 'renewal');
    } catch (error) {
      if (!isRefusal(error)) throw error;
      if (login && (await superseded())) throw error;
      if (!login) throw error.code === 'MISSING_VALUE' ? connectAgain() : error;
    }
  }
  if (!login) throw connectAgain();
  return obtained(session, login, {}, context, 'login');
}

/** Runs steps or a script. */
export function run<S>(
  steps: Steps<S>,
  start: SessionValues,
  context: StepContext,
  phase: StepPlace['phase'],
): Promise<Saved> {
  return typeof steps === 'function' ? steps(start, context) : runSteps(steps, start, context, phase);
}

function renewalOf<S>({ login, refresh }: SessionPlan<S>): Steps<S> | undefined {
  if (refresh) return refresh;
  if (!login || typeof login === 'function' || login.every((step) => !step.once)) return undefined;
  const repeated = login.filter((step) => !step.once);
  return repeated.length === 0 ? undefined : repeated;
}

/**
 * A whole session from what steps save.
 *
 * @throws {CountersignError} `BAD_RESPONSE` when a name is absent that must be there.
 */
export async function obtained<S>(
  { needs }: Pick<SessionPlan<S>, 'needs'>,
  steps: Steps<S>,
  start: SessionValues,
  context: StepContext,
  phase: 'login' | 'renewal',
): Promise<StoredSession> {
  const saved = await run(steps, start, context, phase);
  const [first] = needs;
  // What is absent keeps its value; but a page in place of all of it was no renewal, whatever its status says.
  const isPage = typeof saved.last?.body === 'string' && /^\s*</.test(saved.last.body);
  if (phase === 'renewal' && saved.given === false && isPage && first !== undefined) throw notGiven(first, saved.last);
  for (const name of needs) {
    if ((saved.values[name] ?? '') === '') throw notGiven(name, saved.last);
  }
  return sessionOf(saved, context.now());
}

/** The error for an answer that lacks what must be kept of it. */
export function notGiven(name: string, last: ResponseView | undefined): CountersignError {
  const asText = typeof last?.body === 'string' && /^\s*[[{<]/.test(last.body);
  const hint = asText ? ' Its content type says that it is text: `read` in the definition says otherwise.' : '';
  const detail = { name: `session.${name}`, ...(last && { status: last.status }) };
  return new CountersignError(
    'BAD_RESPONSE',
    `The answer does not hold what session.${name} is read from.${hint}`,
    detail,
  );
}

function isRefusal(error: unknown): error is CountersignError {
  return (
    error instanceof CountersignError && /^(?:CONNECT_AGAIN|AUTHENTICATION_FAILED|MISSING_VALUE)$/.test(error.code)
  );
}

function connectAgain(): CountersignError {
  return new CountersignError(
    'CONNECT_AGAIN',
    'Nothing is kept that this connection could be renewed with: connect again.',
  );
}
