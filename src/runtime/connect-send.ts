import type { Protocol } from './connection.ts';
import { CountersignError } from './errors.ts';
import { type RequestParts, urlOf } from './parts.ts';

/** How long one exchange may take, and what may end it sooner. */
export interface Limits {
  /** Milliseconds. */
  readonly timeout: number;
  readonly signals: readonly AbortSignal[];
}

/** Options of the platform's `fetch` that are passed on as they are. */
export type PassedOn = Omit<RequestInit, 'method' | 'headers' | 'body' | 'signal' | 'redirect'>;

/**
 * The Web `Request` for raw parts; redirects are never followed by the platform, which would carry credentials along.
 *
 * @param body  What is sent when the parts hold no bytes.
 * @throws {CountersignError} `UNSAFE_VALUE` when the platform refuses it; its own error would quote URL or header.
 *   `UNSUPPORTED` when it would send the request without its body or without a header that holds credentials.
 */
export function webRequest(
  parts: RequestParts,
  body?: BodyInit | null,
  options: PassedOn & { signal?: AbortSignal } = {},
): Request {
  const sent = parts.body ?? body ?? null;
  if (sent !== null && /^(?:GET|HEAD)$/.test(parts.method)) {
    throw new CountersignError('UNSUPPORTED', `A ${parts.method} request with a body cannot be sent by fetch.`);
  }
  const init: RequestInit & { duplex?: 'half' } = {
    ...options,
    method: parts.method,
    headers: parts.headers.map(([name, value]): [string, string] => [name, value]),
    redirect: 'manual',
  };
  if (sent !== null) init.body = sent as BodyInit;
  if (typeof sent === 'object' && sent !== null && !(sent instanceof Uint8Array)) init.duplex = 'half';
  const request = built(urlOf(parts), init);
  // A browser leaves these out in silence, and the request would go out without its credentials.
  const lost = parts.headers.find(([name]) => /^(?:cookie|date)$/i.test(name) && !request.headers.has(name));
  if (lost) {
    throw new CountersignError('UNSUPPORTED', `This platform does not let a program set the header ${lost[0]}.`);
  }
  return request;
}

function built(url: string, init: RequestInit): Request {
  try {
    return new Request(url, init);
  } catch {
    throw new CountersignError(
      'UNSAFE_VALUE',
      'The platform refuses to build this request: its method, a header or its body may not be sent.',
    );
  }
}

/** The time that one exchange has. */
export interface TimeLimit {
  /** Aborted when the time is over, or by one of the given signals. */
  readonly signal: AbortSignal;
  /** The outcome of a part of the exchange. What the platform throws is replaced, since it may quote what was sent. */
  run<T>(part: Promise<T>): Promise<T>;
  /** Stops the clock; what is still being read may go on. */
  end(): void;
}

/**
 * Starts the clock of one exchange. An abort by one of the signals is thrown on as it is; otherwise a failure is a
 * `CountersignError` with code `TIMEOUT`, or `TRY_LATER` when no answer came.
 */
export function timeLimit({ timeout, signals }: Limits, origin: string): TimeLimit {
  const clock = new AbortController();
  const signal = signals.length === 0 ? clock.signal : AbortSignal.any([...signals, clock.signal]);
  const timer = setTimeout(() => clock.abort(), Math.min(timeout, 2_147_483_647));
  return {
    signal,
    async run(part) {
      try {
        return await untilAborted(part, signal);
      } catch (error) {
        for (const given of signals) if (given.aborted) throw given.reason;
        if (clock.signal.aborted) {
          throw new CountersignError('TIMEOUT', `No whole answer came from ${origin} within ${timeout} ms.`);
        }
        throw error instanceof CountersignError ? error : noAnswer(origin, error);
      }
    },
    end: () => clearTimeout(timer),
  };
}

/** The promise, or the signal's reason as soon as it is aborted; the promise goes on by itself. */
export function untilAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/** Lets go of a response that nobody will read, so that its connection is free. */
export function discard(response: Response): void {
  void response.body?.cancel().catch(() => undefined);
}

/**
 * The answer to what `send` completes and sends; it is asked again, with what was sent `before`, as often as the protocol
 * allows, where that has learnt from the answer how to. An answer that the protocol refuses is let go of.
 */
export async function sentWith(
  protocol: Protocol | undefined,
  send: (before: RequestParts | undefined) => Promise<readonly [request: RequestParts, response: Response]>,
): Promise<Response> {
  let before: RequestParts | undefined;
  for (let tries = 1; ; tries += 1) {
    const [request, response] = await send(before);
    let isWanted = false;
    try {
      isWanted = protocol !== undefined && (await protocol.learn(response, request));
    } catch (error) {
      discard(response);
      throw error;
    }
    if (!isWanted || tries >= (protocol?.tries ?? 2)) return response;
    discard(response);
    before = request;
  }
}

/** Of the platform's error only its code is kept: `ECONNREFUSED`, `ENOTFOUND`, `CERT_HAS_EXPIRED`. */
function noAnswer(origin: string, error: unknown): CountersignError {
  const cause = error instanceof Error ? (error.cause as { readonly code?: unknown } | undefined) : undefined;
  const code = typeof cause?.code === 'string' && /^[A-Z][A-Z0-9_]{2,60}$/.test(cause.code) ? ` (${cause.code})` : '';
  return new CountersignError('TRY_LATER', `No answer came from ${origin}${code}.`);
}
