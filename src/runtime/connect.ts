import { type Attempt, attempt } from './attempt.ts';
import { type Call, callOf, isServedCall, requestOf, withContentType } from './connect-call.ts';
import { checkForms, clockOf, contextOf, knownServer, placesOf, secretsOf, valuesOf } from './connect-environment.ts';
import { checkTarget, isAllowed, notInPlan } from './connect-guard.ts';
import { discard, timeLimit, webRequest } from './connect-send.ts';
import { testConnection } from './connect-test.ts';
import type { CallInit, Connection, ConnectionSpec, Environment, Protocol } from './connection.ts';
import { CountersignError } from './errors.ts';
import { explanationOf } from './explain.ts';
import type { RequestParts } from './parts.ts';
import { redirectTarget } from './redirect.ts';
import { inMemory, type OneBody, replayable } from './replay.ts';
import { sessionKeeper, type Waiter } from './session.ts';
import { hasExpired } from './session-expired.ts';
import { obtainSession, run } from './session-obtain.ts';
import type { Kept } from './session-slot.ts';
import { memoryStore } from './store.ts';

/** What one call goes through. */
interface Course {
  readonly waiter: Waiter;
  /** Two at most, however often the call is redirected: to what another process has stored, and to a new session. */
  renewals: number;
}

/**
 * A connection from what generated code knows of a scheme. Nothing is sent yet: a session is obtained when it is first
 * needed.
 *
 * @throws {CountersignError} `FIELD_INVALID` when what was entered is not what the form asks for.
 */
export function connect<S = Record<never, never>, C = undefined>(
  spec: ConnectionSpec<S, C>,
  environment: Environment = {},
): Connection<C> {
  checkForms(spec);
  const clock = clockOf(environment);
  const context = contextOf(spec, environment, clock);
  const { fetch: send, limits } = context;
  const bodyLimit = environment.bodyLimit ?? 10_485_760;
  const placesFor = placesOf(spec);
  const { session: sessionSpec } = spec;
  const keeper =
    sessionSpec &&
    sessionKeeper({
      slot: environment.store ?? memoryStore().of(spec.scheme),
      now: clock.now,
      skew: environment.skew,
      needs: sessionSpec.needs,
      obtain: (kept, superseded, keep) => obtainSession(sessionSpec, kept, { ...context, keep }, superseded),
    });
  const waiterFor = (signal?: AbortSignal): Waiter => keeper?.waiter(signal) ?? { turn: 0, signal };

  function sign(request: RequestParts, kept: Kept | undefined, call: C, explain?: Attempt['explain']) {
    const begun = attempt(clock);
    if (explain) Object.assign(begun, { explain });
    const signed = spec.sign(request, { session: valuesOf<S>(kept), attempt: begun, call });
    return spec.protocol ? completed(spec.protocol, signed, begun, kept) : signed;
  }

  /** What the scheme's protocol makes of a signed request. */
  async function completed(
    protocol: Protocol,
    signed: RequestParts | Promise<RequestParts>,
    begun: Attempt,
    kept: Kept | undefined,
  ) {
    return protocol.prepare(await signed, { session: kept?.session.values ?? {}, attempt: begun });
  }

  /** Signs and sends what `prepare` gives; once more if the scheme's protocol has learnt from the answer how to. */
  async function sendOnce(
    prepare: (session: S) => RequestParts | Promise<RequestParts>,
    sendSigned: (signed: RequestParts) => Promise<Response>,
    kept: Kept | undefined,
    call: C,
  ): Promise<Response> {
    for (let again = false; ; again = true) {
      const request = await prepare(valuesOf<S>(kept));
      const signed = await sign(request, kept, call);
      if (signed.origin !== request.origin || signed.path !== request.path) throw notInPlan();
      const response = await sendSigned(signed);
      if (!spec.protocol || !(await learnt(spec.protocol, response, signed)) || again) return response;
      discard(response);
    }
  }

  /** Whether the protocol wants one more try; a response that it refuses is let go of. */
  async function learnt(protocol: Protocol, response: Response, signed: RequestParts): Promise<boolean> {
    try {
      return await protocol.learn(response, signed);
    } catch (error) {
      discard(response);
      throw error;
    }
  }

  /** {@link sendOnce}; after a renewal it is prepared, signed and sent once more. */
  async function exchange(
    prepare: (session: S) => RequestParts | Promise<RequestParts>,
    sendSigned: (signed: RequestParts) => Promise<Response>,
    course: Course,
    call: C,
  ): Promise<Response> {
    let kept = await keeper?.current(course.waiter);
    for (;;) {
      const response = await sendOnce(prepare, sendSigned, kept, call);
      if (!keeper || !kept) return response;
      const expired = await hasExpired(response, spec.expired, limits);
      keeper.fared(kept, course.waiter, !expired);
      if (!expired || course.renewals > 1 || !keeper.mayHelp(kept, course.waiter)) return response;
      discard(response);
      kept = await keeper.renew(kept, course.waiter);
      course.renewals += 1;
    }
  }

  const exchangeIn =
    (course: Course): NonNullable<Connection<C>['exchange']> =>
    (request, sendSigned) =>
      exchange(() => request, sendSigned, course, undefined as C);

  async function fetchCall(input: string | URL | Request, init?: CallInit<C>): Promise<Response> {
    const call = callOf<C>(input, init);
    for (const signal of call.signals) signal.throwIfAborted();
    const body = await bodyOfCall(call);
    const course: Course = { waiter: waiterFor(call.signals[0]), renewals: 0 };
    let target: RequestParts | undefined;
    for (let followed = 0; ; followed += 1) {
      let request: RequestParts | undefined;
      let one: OneBody = {};
      const response = await exchange(
        async (session) => {
          request = target ?? requestOf(call, placesFor(session));
          one = await oneFor(request, body);
          return filled(request, one);
        },
        async (signed) => {
          checkTarget(signed);
          const time = timeLimit({ ...limits, signals: [...call.signals, ...limits.signals] }, signed.origin);
          try {
            return await time.run(send(webRequest(signed, one.init, { ...call.passedOn, signal: time.signal })));
          } finally {
            time.end();
          }
        },
        course,
        call.constants as C,
      );
      target = redirectTarget(response, request as RequestParts, followed, call.redirect);
      if (!target) return response;
      discard(response);
    }
  }

  const bodyOfCall = (call: Call<C>) =>
    replayable(call.body, {
      reads: spec.readsBody ?? false,
      repeats: keeper !== undefined || spec.protocol !== undefined,
      limit: bodyLimit,
    });

  const readsBody = (request: RequestParts) => spec.readsBody || (spec.protocol?.readsBody?.(request) ?? false);

  /** The body of one sending, in memory where the signature or the protocol reads it. */
  const oneFor = async (request: RequestParts, body: () => Promise<OneBody>): Promise<OneBody> =>
    readsBody(request) ? inMemory(await body(), bodyLimit) : body();

  /** Body and request of one sending; the bytes only where they are read. */
  const filled = (request: RequestParts, { bytes, contentType }: OneBody): RequestParts => ({
    ...request,
    headers: withContentType(request.headers, contentType),
    ...(bytes && readsBody(request) && { body: bytes }),
  });

  /** A call signed but not sent. */
  async function signedCall(input: string | URL | Request, init?: CallInit<C>, explain?: Attempt['explain']) {
    const call = callOf<C>(input, init);
    const body = await bodyOfCall(call);
    const kept = await keeper?.current(waiterFor(call.signals[0]));
    const target = requestOf(call, placesFor(valuesOf<S>(kept)));
    spec.protocol?.ready?.(target);
    const one = await oneFor(target, body);
    const request = filled(target, one);
    return { call, one, kept, signed: await sign(request, kept, call.constants as C, explain) };
  }

  const connection: Connection<C> = {
    fetch: fetchCall,
    async sign(request, call) {
      const kept = keeper && (await keeper.current(waiterFor()));
      if (!isAllowed(request, placesFor(valuesOf<S>(kept)).all)) throw notInPlan();
      spec.protocol?.ready?.(request);
      return sign(request, kept, call as C);
    },
    exchange: (request, sendSigned) => exchangeIn({ waiter: waiterFor(), renewals: 0 })(request, sendSigned),
    async authorize(input, init) {
      const { call, one, signed } = await signedCall(input, init);
      checkTarget(signed);
      const [signal] = call.signals;
      return webRequest(signed, one.init, { ...call.passedOn, ...(signal && { signal }) });
    },
    async explain(input, init) {
      const steps: Readonly<Record<string, unknown>>[] = [];
      const { signed, kept } = await signedCall(input, init, (values) => steps.push(values));
      return explanationOf(signed, steps, secretsOf(spec, kept?.session.values ?? {}));
    },
    test() {
      const course: Course = { waiter: waiterFor(), renewals: 0 };
      const signer = { ...connection, exchange: exchangeIn(course) };
      return testConnection(
        spec,
        context,
        signer,
        async () => keeper && (await keeper.current(course.waiter)).session.values,
      );
    },
    async refresh() {
      if (!keeper) return;
      const waiter = waiterFor();
      const kept = await keeper.peek();
      await keeper.renew(kept, waiter);
    },
    async logout() {
      const kept = await keeper?.peek();
      try {
        if (kept && sessionSpec?.logout) await run(sessionSpec.logout, kept.session.values, context, 'logout');
      } catch (error) {
        // A session that the server knows no more is logged out.
        if (!(error instanceof CountersignError && error.code === 'CONNECT_AGAIN')) throw error;
      } finally {
        await keeper?.forget();
      }
    },
    serves: (input, init) => isServedCall(spec.serves, callOf(input, init), knownServer(placesFor)),
  };
  return connection;
}
