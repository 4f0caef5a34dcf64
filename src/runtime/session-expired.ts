import { type Limits, timeLimit } from './connect-send.ts';
import type { ResponseView } from './connection.ts';
import { CountersignError } from './errors.ts';
import { contentTypeOf, headOf, readerFor, readResponse, readText, responseLimit } from './response.ts';

/** Whether a response says that the session is over. */
export type Expired = (response: Response, limits: Limits) => boolean | Promise<boolean>;

/** A condition on status and headers. */
export function expiredByHead(when: (response: ResponseView) => boolean): Expired {
  return (response) => when({ ...headOf(response), body: undefined, text: '' });
}

/**
 * A condition that may read the body. Status and headers are looked at first: only where they do not decide is the body
 * read, from a copy, so that the caller's own stays unread: JSON, forms and text of at most 1 MiB; of anything else the
 * condition is false.
 */
export function expiredByBody(when: (response: ResponseView) => boolean): Expired {
  return async (response, limits) => {
    const undecided = {};
    try {
      return when(headOnly(response, undecided));
    } catch (reason) {
      if (reason !== undecided) throw reason;
    }
    const copy = await copyOf(response, limits);
    return copy !== undefined && when(copy);
  };
}

/** A response whose body is not there yet: a condition that asks for it ends with `undecided`. */
function headOnly(response: Response, undecided: object): ResponseView {
  return {
    ...headOf(response),
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
  if (readerFor(response) === readText && !isText) return undefined;
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
