import { bytesOf, concatBytes } from './bytes.ts';
import { CountersignError, wrongCall } from './errors.ts';

/** The body of one sending. `bytes` is there when it was asked for. */
export interface OneBody {
  readonly bytes?: Uint8Array;
  readonly init?: BodyInit;
  /** What the platform would say of it; a content type of the caller's own counts more. */
  readonly contentType?: string;
}

/** Reads a body into memory, because a signature covers it: {@link wholeBody}. */
export type BodyReading = (one: OneBody, limit: number, tooLong: TooLong) => Promise<OneBody>;
type TooLong = 'BODY_NOT_REPLAYABLE' | 'BODY_TOO_LARGE';

/** What becomes of a body. */
export interface BodyNeeds {
  /** Said where every signature reads it. */
  readonly reads: BodyReading | undefined;
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
 *   reads and that is longer than the limit.
 */
export async function replayable(
  given: CallBody | Request,
  { reads, repeats, limit }: BodyNeeds,
): Promise<() => Promise<OneBody>> {
  if (typeof given === 'function') return async () => oneBody(await given());
  const request = isRequest(given) ? given : undefined;
  if (request?.bodyUsed) throw wrongCall('INVALID_ARGUMENT', 'The body of this request has been read already.');
  const body = request ? request.body : (given as BodyInit | null | undefined);
  let one = await oneBody(body);
  if (reads) one = await reads(one, limit, 'BODY_NOT_REPLAYABLE');
  else if (repeats && isOneShot(body)) {
    if (!request) {
      throw new CountersignError(
        'BODY_NOT_REPLAYABLE',
        'This request may have to be sent twice, and its body is a stream. Give bytes, or a function that makes the stream.',
      );
    }
    // A `Request` does not say what it was made from; most are made from text.
    one = { init: (await keptBytes(body, limit, 'BODY_NOT_REPLAYABLE')) as BodyInit };
  }
  return async () => one;
}

/** A body and its content type, unread. */
async function oneBody(given: BodyInit | null | undefined): Promise<OneBody> {
  if (given === null || given === undefined) return {};
  if (isOneShot(given)) return { init: given };
  // As the Fetch standard has it ("extract a body"); Bun says nothing of text.
  if (typeof given === 'string') return { init: given, contentType: 'text/plain;charset=UTF-8' };
  const whole = new Response(given);
  const contentType = whole.headers.get('content-type') ?? '';
  // Read once: the boundary between the parts is another one each time, and the content type names it.
  return { init: given instanceof FormData ? await whole.arrayBuffer() : given, contentType };
}

/**
 * A body whose bytes are there: of a stream they are sent in its place.
 *
 * @throws {CountersignError} `BODY_NOT_REPLAYABLE`, or `BODY_TOO_LARGE` where a function gave it, when it is a stream longer
 *   than the limit.
 */
export async function wholeBody(one: OneBody, limit: number, tooLong: TooLong): Promise<OneBody> {
  const { init } = one;
  if (one.bytes || init === undefined) return one;
  const bytes = isOneShot(init)
    ? await keptBytes(init, limit, tooLong)
    : typeof init === 'string'
      ? bytesOf(init)
      : new Uint8Array(await new Response(init).arrayBuffer());
  return { ...one, bytes, init: bytes as BodyInit };
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
  tooLong: TooLong,
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
