import { bytesOf, concatBytes } from './bytes.ts';
import { CountersignError, wrongCall } from './errors.ts';

/** The body of one sending. `bytes` is there when it was asked for. */
export interface OneBody {
  readonly bytes?: Uint8Array;
  readonly init?: BodyInit;
  /** What the platform would say of it; a content type of the caller's own counts more. */
  readonly contentType?: string;
}

/** What becomes of a body. */
export interface BodyNeeds {
  /** A signature reads it. */
  readonly reads: boolean;
  /** It may have to be sent more than once. */
  readonly repeats: boolean;
  /** Bytes of a one-shot body that are kept in memory. */
  readonly limit: number;
}

/** A body as the caller gives it; a function gives it anew for each sending. */
export type CallBody = BodyInit | null | undefined | (() => BodyInit | Promise<BodyInit>);

/**
 * Makes a body that can be sent as often as needed: call the result once for each sending. Nothing is read that need not
 * be: a stream that is sent once and signed by nothing passes through.
 *
 * @param given    The caller's body, or a `Request` whose body it is.
 * @throws {CountersignError} `BODY_NOT_REPLAYABLE` when it is a stream that may have to be sent twice, or that a signature
 *   reads and that is longer than the limit; `BODY_TOO_LARGE` when a function gives one that is.
 */
export async function replayable(given: CallBody | Request, needs: BodyNeeds): Promise<() => Promise<OneBody>> {
  if (typeof given === 'function') return async () => oneBody(await given(), needs, 'BODY_TOO_LARGE');
  if (!isRequest(given)) {
    if (isOneShot(given) && needs.repeats && !needs.reads) {
      throw new CountersignError(
        'BODY_NOT_REPLAYABLE',
        'This request may have to be sent twice, and its body is a stream. Give bytes, or a function that makes the stream.',
      );
    }
    const body = await oneBody(given, needs, 'BODY_NOT_REPLAYABLE');
    return async () => body;
  }
  if (given.bodyUsed) throw wrongCall('INVALID_ARGUMENT', 'The body of this request has been read already.');
  if (!given.body) return async () => ({});
  // A `Request` does not say what it was made from; most are made from text.
  const body =
    needs.reads || needs.repeats ? await keptBytes(given.body, needs.limit, 'BODY_NOT_REPLAYABLE') : given.body;
  return async () => (body instanceof Uint8Array ? { bytes: body, init: body as BodyInit } : { init: body });
}

/**
 * A body whose bytes are there, read if they are not: of a stream the bytes are then sent in its place.
 *
 * @throws {CountersignError} `BODY_TOO_LARGE` when it is longer than the limit.
 */
export async function inMemory(one: OneBody, limit: number): Promise<OneBody> {
  if (one.bytes || one.init === undefined) return one;
  const { body } = new Response(one.init);
  const bytes = body ? await keptBytes(body, limit, 'BODY_TOO_LARGE') : new Uint8Array(0);
  return { ...one, bytes, init: bytes as BodyInit };
}

async function oneBody(
  given: BodyInit | null | undefined,
  needs: BodyNeeds,
  tooLong: 'BODY_NOT_REPLAYABLE' | 'BODY_TOO_LARGE',
): Promise<OneBody> {
  if (given === null || given === undefined) return {};
  if (isOneShot(given)) {
    if (!needs.reads) return { init: given };
    const bytes = await keptBytes(given, needs.limit, tooLong);
    return { bytes, init: bytes as BodyInit };
  }
  if (given instanceof FormData) {
    // Read once: the boundary between the parts is another one each time, and the content type names it.
    const multipart = new Response(given);
    const bytes = new Uint8Array(await multipart.arrayBuffer());
    return { bytes, init: bytes as BodyInit, contentType: multipart.headers.get('content-type') ?? '' };
  }
  if (given instanceof Blob) {
    const type = given.type === '' ? {} : { contentType: given.type };
    return needs.reads
      ? { bytes: new Uint8Array(await given.arrayBuffer()), init: given, ...type }
      : { init: given, ...type };
  }
  if (given instanceof URLSearchParams) {
    return textBody(String(given), 'application/x-www-form-urlencoded;charset=UTF-8', needs.reads);
  }
  if (given instanceof ArrayBuffer || ArrayBuffer.isView(given)) {
    const bytes =
      given instanceof ArrayBuffer
        ? new Uint8Array(given)
        : new Uint8Array(given.buffer, given.byteOffset, given.byteLength);
    return { bytes, init: bytes as BodyInit };
  }
  return textBody(String(given), 'text/plain;charset=UTF-8', needs.reads);
}

function textBody(text: string, contentType: string, reads: boolean): OneBody {
  return reads ? { bytes: bytesOf(text), init: text, contentType } : { init: text, contentType };
}

/** A stream, or what Node takes for one. */
function isOneShot(body: unknown): body is ReadableStream<Uint8Array> {
  if (typeof body !== 'object' || body === null || body instanceof Blob) return false;
  return body instanceof ReadableStream || Symbol.asyncIterator in body;
}

function isRequest(given: unknown): given is Request {
  return typeof given === 'object' && given !== null && 'bodyUsed' in given && 'url' in given;
}

/** All bytes of a stream; reading stops, and the stream is told so, when it is longer than the limit. */
export async function keptBytes(
  stream: ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>,
  limit: number,
  tooLong: 'BODY_NOT_REPLAYABLE' | 'BODY_TOO_LARGE',
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream instanceof ReadableStream ? chunksOf(stream) : stream) {
    if (!(chunk instanceof Uint8Array))
      throw wrongCall('INVALID_ARGUMENT', 'A stream as body must give bytes (Uint8Array).');
    length += chunk.length;
    if (length > limit) {
      throw new CountersignError(
        tooLong,
        `The body is a stream of more than ${limit} bytes, too long to be kept in memory.`,
      );
    }
    chunks.push(chunk);
  }
  return concatBytes(...chunks);
}

/** Not every platform can iterate over a stream. */
async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) yield chunk.value;
  } finally {
    // Does nothing to a stream that has ended.
    void reader.cancel().catch(() => undefined);
  }
}
