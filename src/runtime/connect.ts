import type { Attempt } from './attempt.ts';
import { type Call, callOf, requestOf, withContentType } from './connect-call.ts';
import { contextOf, knownServer, placesOf, secretsOf } from './connect-environment.ts';
import { checkTarget, isAllowed, notInPlan } from './connect-guard.ts';
import { discard, sentWith, timeLimit, webRequest } from './connect-send.ts';
import type { CallInit, Connection, ConnectionSpec, Environment, SessionValues } from './connection.ts';
import { explanationOf } from './explain.ts';
import type { RequestParts } from './parts.ts';
import { redirectTarget } from './redirect.ts';
import { type OneBody, replayable } from './replay.ts';
import type { Waiter } from './session.ts';

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
  const context = contextOf(spec, environment);
  const { limits } = context;
  const bodyLimit = environment.bodyLimit ?? 10_485_760;
  const placesFor = placesOf(spec);
  const { protocol } = spec;
  const session = spec.session?.begin(context, environment);

  const valuesFor = async (waiter: Waiter | undefined): Promise<S> =>
    (session && waiter ? await session.values(waiter) : {}) as S;

  async function sign(
    request: RequestParts,
    values: S,
    call: C,
    { explain, before }: { readonly explain?: Attempt['explain']; readonly before?: RequestParts | undefined } = {},
  ) {
    const attempt = context.begin();
    if (explain) Object.assign(attempt, { explain });
    const signed = await spec.sign(request, { session: values, attempt, call });
    return protocol
      ? protocol.prepare(signed, { session: values as object as SessionValues, attempt, before })
      : signed;
  }

  /** Signs and sends what `prepare` gives; prepared, signed and sent once more after a renewal, or where the protocol asks. */
  function exchange(
    prepare: (session: S, before: RequestParts | undefined) => RequestParts | Promise<RequestParts>,
    sendSigned: (signed: RequestParts) => Promise<Response>,
    waiter: Waiter | undefined,
    call: C,
  ): Promise<Response> {
    const send = (values: S) =>
      sentWith(protocol, async (before) => {
        const request = await prepare(values, before);
        const signed = await sign(request, values, call, { before });
        if (signed.origin !== request.origin || signed.path !== request.path) throw notInPlan();
        return [signed, await sendSigned(signed)];
      });
    return session && waiter ? session.exchange((values) => send(values as S), waiter) : send({} as S);
  }

  const exchangeFor =
    (waiter: Waiter | undefined): NonNullable<Connection<C>['exchange']> =>
    (request, sendSigned) =>
      exchange(() => request, sendSigned, waiter, undefined as C);

  async function fetchCall(input: string | URL | Request, init?: CallInit<C>): Promise<Response> {
    const call = callOf<C>(input, init);
    for (const signal of call.signals) signal.throwIfAborted();
    const body = await bodyOfCall(call);
    const waiter = session?.waiter(call.signals[0]);
    let target: RequestParts | undefined;
    for (let followed = 0; ; followed += 1) {
      let request: RequestParts | undefined;
      let one: OneBody = {};
      const response = await exchange(
        async (values, before) => {
          request = target ?? requestOf(call, placesFor(values));
          const [whole, sent] = await filled(request, await body(), before);
          one = sent;
          return whole;
        },
        async (signed) => {
          checkTarget(signed);
          const time = timeLimit({ ...limits, signals: [...call.signals, ...limits.signals] }, signed.origin);
          try {
            return await time.run(
              context.fetch(webRequest(signed, one.init, { ...call.passedOn, signal: time.signal }), {
                signal: time.signal,
              }),
            );
          } finally {
            time.end();
          }
        },
        waiter,
        call.constants as C,
      );
      target = redirectTarget(response, request as RequestParts, followed, call.redirect);
      if (!target) return response;
      discard(response);
    }
  }

  const bodyOfCall = (call: Call<C>) =>
    replayable(call.body, {
      reads: spec.readsBody,
      repeats: session !== undefined || protocol !== undefined,
      limit: bodyLimit,
    });

  /** Request and body of one sending; in memory, and in the request, where the signature or the protocol reads it. */
  async function filled(
    target: RequestParts,
    given: OneBody,
    before?: RequestParts,
  ): Promise<readonly [RequestParts, OneBody]> {
    const reads = spec.readsBody ?? protocol?.readsBody?.(target, before);
    const one = reads ? await reads(given, bodyLimit, 'BODY_TOO_LARGE') : given;
    const headers = withContentType(target.headers, one.contentType);
    return [{ ...target, headers, ...(reads && one.bytes && { body: one.bytes }) }, one];
  }

  /** A call signed but not sent. */
  async function signedCall(input: string | URL | Request, init?: CallInit<C>, explain?: Attempt['explain']) {
    const call = callOf<C>(input, init);
    const body = await bodyOfCall(call);
    const values = await valuesFor(session?.waiter(call.signals[0]));
    const target = requestOf(call, placesFor(values));
    protocol?.ready?.(target);
    const [request, one] = await filled(target, await body());
    return { call, one, values, signed: await sign(request, values, call.constants as C, { explain }) };
  }

  const connection: Connection<C> = {
    fetch: fetchCall,
    async sign(request, call) {
      const values = await valuesFor(session?.waiter());
      if (!isAllowed(request, placesFor(values).all)) throw notInPlan();
      protocol?.ready?.(request);
      return sign(request, values, call as C);
    },
    exchange: (request, sendSigned) => exchangeFor(session?.waiter())(request, sendSigned),
    async authorize(input, init) {
      const { call, one, signed } = await signedCall(input, init);
      checkTarget(signed);
      const [signal] = call.signals;
      return webRequest(signed, one.init, { ...call.passedOn, ...(signal && { signal }) });
    },
    async explain(input, init) {
      const steps: Readonly<Record<string, unknown>>[] = [];
      const { signed, values } = await signedCall(input, init, (values) => steps.push(values));
      return explanationOf(signed, steps, secretsOf(spec, values as object as SessionValues));
    },
    async test() {
      const test = spec.test ?? spec.session?.test;
      if (!test) return { ok: false, reason: 'The definition names no request that would test this connection.' };
      const waiter = session?.waiter();
      const signer = { ...connection, exchange: exchangeFor(waiter) };
      return test(context, signer, () => valuesFor(waiter));
    },
    refresh: async () => session?.refresh(),
    logout: async () => session?.logout(),
    serves(input, init) {
      const { method, target } = callOf(input, init);
      return spec.serves?.(method, target, () => knownServer(placesFor)) ?? true;
    },
  };
  return connection;
}
