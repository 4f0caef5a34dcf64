import type { Attempt } from './attempt.ts';
import { checkTarget } from './connect-guard.ts';
import { type Limits, sentWith, type TimeLimit, timeLimit, untilAborted, webRequest } from './connect-send.ts';
import type { Fetch, ResponseView, ScriptStep, SessionValues, Signer, Step, StoredSession } from './connection.ts';
import { CountersignError } from './errors.ts';
import { wordsOf } from './mask.ts';
import type { RequestParts } from './parts.ts';
import { readResponse } from './response.ts';
import { ownScalars } from './session-slot.ts';
import { isPageAgain, refusal, type StepPlace } from './steps-refusal.ts';

/** What steps need of the connection that they belong to. */
export interface StepContext {
  readonly now: () => number;
  readonly begin: () => Attempt;
  readonly fetch: Fetch;
  readonly limits: Limits;
  /** Signs steps that name no other scheme; steps of a login have none. */
  readonly signer?: Signer;
  /** Keeps what has been obtained so far, where losing it would lose the session. */
  readonly keep?: (values: SessionValues) => Promise<void>;
  /** Throws where an answer does not give what it should, by what is saved of it, and when that ends. */
  readonly check?: (saves: object, response: ResponseView, end: Ending) => void;
  /** What is never shown, the session's own values included. */
  readonly secrets: (values: SessionValues) => readonly string[];
}

/** When what is saved ends, by the definition, given an answer; in milliseconds since the epoch. */
export type Ending = (response: ResponseView) => number | undefined;

/** What steps have saved, merged into what was there before. */
export interface Saved {
  readonly values: SessionValues;
  readonly expiresAt?: number;
  /** The last answer: its label and status are what a test shows. */
  readonly last?: ResponseView;
}

/**
 * Runs steps one after another; later ones see what earlier ones saved. The session ends with the first of its parts.
 *
 * @throws {CountersignError} `CONNECT_AGAIN` when the credentials are refused, `TRY_LATER`, `TIMEOUT`, `BAD_RESPONSE`, …
 */
export async function runSteps<S>(
  steps: readonly Step<S>[],
  start: SessionValues,
  context: StepContext,
  phase: StepPlace['phase'],
): Promise<Saved> {
  let saved: Saved = { values: start };
  for (const [index, step] of steps.entries()) {
    const session = saved.values as Partial<S>;
    const { request, attempt, response } = await exchanged(step, context, saved.values);
    const refuses = step.refuses?.(response, request, attempt, session);
    const isSuccess = response.status >= 200 && response.status < 300;
    if (refuses || !(step.ok ? step.ok(response, request, attempt, session) : isSuccess)) {
      const shown = [...context.secrets(saved.values), ...headerWords(request)];
      const words = wordsOf(step.error?.(response, request, attempt, session), shown);
      const said = step.refused
        ? step.refused(response)
        : step.ok && isPageAgain(response, request)
          ? ({ code: 'CONNECT_AGAIN' } as const)
          : {};
      throw refusal({ phase, index, count: steps.length }, response, words, attempt.now, said, refuses);
    }
    const saves = step.save?.(response, request, attempt, session) ?? {};
    const end: Ending = (answer) => step.expiresAt?.(answer, attempt, session);
    context.check?.(saves, response, end);
    const values = { ...saved.values, ...ownScalars(step.protocol?.keep?.(saved.values) ?? {}), ...ownScalars(saves) };
    try {
      saved = { values, ...earlier(saved.expiresAt, end(response), attempt.now), last: response };
    } catch (error) {
      // Nobody can read when it ends, but what it was obtained with is used up.
      if (step.rotates) await context.keep?.(values);
      throw error;
    }
    if (step.rotates && index < steps.length - 1) await context.keep?.(saved.values);
  }
  return saved;
}

/**
 * One exchange: signed where that is asked for, redirects not followed, the answer read whole. All of it is made anew where
 * the protocol asks for a second one: an assertion works once (RFC 7523 §3). A scheme that answers challenges itself is asked
 * for one signature.
 */
async function exchanged<S>(step: Step<S>, context: StepContext, session: SessionValues) {
  const signer = step.as ?? context.signer;
  const { protocol, within } = step;
  let clock: TimeLimit | undefined;
  let attempt = context.begin();
  let request = await step.request({ session: session as Partial<S>, attempt });
  checkTarget(request, within);
  const send = async (signed: RequestParts): Promise<readonly [RequestParts, Response]> => {
    const whole = protocol ? await protocol.prepare(signed, { session, attempt: context.begin() }) : signed;
    checkTarget(whole, within);
    // What a signer needed to log in first is not counted.
    clock?.end();
    clock = timeLimit(context.limits, whole.origin);
    const { signal } = clock;
    return [whole, await clock.run(context.fetch(webRequest(whole, null, { signal }), { signal }))];
  };
  try {
    const response = signer?.exchange
      ? await signer.exchange(request, (signed) => sentWith(protocol, () => send(signed)))
      : await sentWith(protocol, async () => {
          if (clock) {
            attempt = context.begin();
            request = await step.request({ session: session as Partial<S>, attempt });
          }
          return send(signer ? await signer.sign(request) : request);
        });
    const { run, signal } = clock as unknown as TimeLimit;
    return { request, attempt, response: await run(readResponse(response, step.read, signal)) };
  } finally {
    clock?.end();
  }
}

/** The author's own module in place of steps. */
export type Script = (start: SessionValues, context: StepContext) => Promise<Saved>;

/**
 * Runs the author's own module. What it throws is replaced, its words masked, since nobody knows what it quotes.
 *
 * The result throws `SCRIPT_FAILED`; errors of ours, which its `fetch` throws, are thrown on.
 */
export function script<S>(step: ScriptStep<S>): Script {
  return async (start, context) => {
    const [signal] = context.limits.signals;
    const send = async (request: Request): Promise<Response> => {
      const clock = timeLimit(context.limits, new URL(request.url).origin);
      try {
        return await clock.run(context.fetch(request));
      } finally {
        clock.end();
      }
    };
    try {
      const { values, expiresAt } = await untilAborted(step({ session: start as Partial<S>, fetch: send }), signal);
      return { values: { ...start, ...ownScalars(values) }, ...earlier(undefined, expiresAt, context.now()) };
    } catch (error) {
      if (error instanceof CountersignError) throw error;
      if (signal?.aborted) throw signal.reason;
      const words = wordsOf(error instanceof Error ? error.message : error, context.secrets(start));
      throw new CountersignError(
        'SCRIPT_FAILED',
        'The script of this scheme failed.',
        words === undefined ? undefined : { words },
      );
    }
  };
}

/** A session from what steps saved. */
export function sessionOf(saved: Saved, now: number): StoredSession {
  const { values, expiresAt } = saved;
  return { values, obtainedAt: now, ...(expiresAt !== undefined && { expiresAt }) };
}

/** The earlier of two ends; none is believed that is more than ten years away. */
function earlier(a: number | undefined, b: number | undefined, now: number): { readonly expiresAt?: number } {
  const ends = [a, b].filter((end) => end !== undefined && Number.isFinite(end)) as number[];
  return ends.length === 0 ? {} : { expiresAt: Math.min(...ends, now + 315_360_000_000) };
}

/** What a server may quote of a request: values of its headers, whole and by word. */
function headerWords(request: RequestParts): readonly string[] {
  const telling = request.headers.filter(([name]) => !/^(?:accept.*|content-.*|user-agent)$/i.test(name));
  return telling.flatMap(([, value]) => [value, ...value.split(/[\s,;="]+/)]).filter((word) => word.length > 7);
}
