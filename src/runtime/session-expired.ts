import { type Limits, timeLimit } from './connect-send.ts';
import type { ConnectionSpec, ResponseView } from './connection.ts';
import { CountersignError } from './errors.ts';
import { contentTypeOf, headOf, kindOf, readResponse, responseLimit } from './response.ts';

/**
 * Whether a response says that the session is over: status 401 unless the definition says otherwise.
 *
 * Status and headers are looked at first. Only a condition that is not decided by them reads the body, from a copy, so
 * that the caller's own stays unread: JSON, forms and text of at most 1 MiB; of anything else the condition is false.
 */
export async function hasExpired(
  response: Response,
  expired: ConnectionSpec['expired'],
  limits: Limits,
): Promise<boolean> {
  if (!expired) return response.status === 401;
  const head = headOf(response);
  const undecided = {};
  try {
    return expired.when(expired.body ? headOnly(head, undecided) : { ...head, body: undefined, text: '' });
  } catch (reason) {
    if (reason !== undecided) throw reason;
  }
  const copy = await copyOf(response, limits);
  return copy !== undefined && expired.when(copy);
}

/** A response whose body is not there yet: a condition that asks for it ends with `undecided`. */
function headOnly(head: ReturnType<typeof headOf>, undecided: object): ResponseView {
  return {
    ...head,
    get body(): never {
      throw undecided;
    },
    get text(): never {
      throw undecided;
    },
  };
}

async function copyOf(response: Response, limits: Limits): Promise<ResponseView | undefined> {
  const type = contentTypeOf(response);
  const isText = type === '' || (type.startsWith('text/') && type !== 'text/event-stream');
  if (kindOf(response) === 'text' && !isText) return undefined;
  if (Number(response.headers.get('content-length')) > responseLimit) return undefined;
  const clock = timeLimit(limits, 'the server');
  try {
    return await clock.run(readResponse(response.clone(), undefined, clock.signal));
  } catch (error) {
    // Too long, too slow or broken: the caller, who reads the response itself, will see.
    if (error instanceof CountersignError) return undefined;
    throw error;
  } finally {
    clock.end();
  }
}
