import type { SessionValues, Steps, StoredSession } from './connection.ts';
import { CountersignError } from './errors.ts';
import type { SessionPlan } from './session-keep.ts';
import { runSteps, type Saved, type StepContext, sessionOf } from './steps.ts';
import { answerCheck, lacksValue, notGiven } from './steps-given.ts';
import type { StepPlace } from './steps-refusal.ts';

/**
 * Obtains a session: renews what is kept where the definition says how, otherwise logs in.
 *
 * A renewal merges into what was kept; a login replaces it. Where logging in again is the renewal, steps marked `once` are
 * left out and keep what they saved. A renewal that is refused, or answered without what it is to give, is followed by a
 * whole login, if there is one.
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
      if (!isNoRenewal(error)) throw error;
      if (login && (await superseded())) throw error;
      if (!login) throw error.code === 'MISSING_VALUE' ? connectAgain() : error;
    }
  }
  if (!login) throw connectAgain();
  return obtained(session, login, {}, context, 'login');
}

/** Runs steps or a script. */
function run<S>(
  steps: Steps<S>,
  start: SessionValues,
  context: StepContext,
  phase: StepPlace['phase'],
): Promise<Saved> {
  return typeof steps === 'function' ? steps(start, context) : runSteps(steps, start, context, phase);
}

/**
 * Tells the server in every way that the definition names, whatever comes of one of them: a token may have ended and the
 * next one still be alive. A session that the server knows no more is logged out.
 *
 * @throws The first failure that is not a refusal.
 */
export async function logOut<S>(logout: Steps<S>, start: SessionValues, context: StepContext): Promise<void> {
  let values = start;
  const failures: unknown[] = [];
  for (const steps of typeof logout === 'function' ? [logout] : logout.map((step) => [step])) {
    try {
      ({ values } = await run(steps, values, context, 'logout'));
    } catch (error) {
      if (!(error instanceof CountersignError && error.code === 'CONNECT_AGAIN')) failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
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
  const saved = await run(steps, start, { ...context, check: answerCheck(phase === 'renewal' ? needs : []) }, phase);
  for (const name of needs) {
    if ((saved.values[name] ?? '') === '') throw notGiven(name, saved.last);
  }
  return sessionOf(saved, context.now());
}

/** Whether nothing was renewed, and a login may help: anything else is the server's trouble, and may pass. */
function isNoRenewal(error: unknown): error is CountersignError {
  if (!(error instanceof CountersignError)) return false;
  return /^(?:CONNECT_AGAIN|AUTHENTICATION_FAILED|MISSING_VALUE)$/.test(error.code) || lacksValue(error);
}

function connectAgain(): CountersignError {
  return new CountersignError(
    'CONNECT_AGAIN',
    'Nothing is kept that this connection could be renewed with: connect again.',
  );
}
