import { CountersignError } from '../../runtime/errors.ts';
import { partsFromUrl, type RequestParts } from '../../runtime/parts.ts';
import { CaseFault, type Exchange, type RecordedResponse } from './case.ts';
import { type Difference, differences } from './compare.ts';

/** In place of the network: recorded answers in their order, and what was asked. */
export interface Replay {
  readonly fetch: (request: Request) => Promise<Response>;
  /** Where the requests differ from those that were recorded. */
  readonly differences: () => readonly Difference[];
}

/** @param more  Whether one more request follows the recorded ones, whose answer does not matter. */
export function replay(exchanges: readonly Exchange[], more: () => boolean): Replay {
  const made: RequestParts[] = [];
  return {
    async fetch(request) {
      const exchange = exchanges[made.length];
      made.push(await partsOf(request));
      if (exchange === undefined && more() && made.length === exchanges.length + 1) return new Response();
      if (exchange === undefined) {
        throw new CountersignError('UNSUPPORTED', `No answer is recorded for request ${made.length} of the login.`);
      }
      return responseOf(exchange.response);
    },
    differences: () =>
      exchanges.flatMap(({ request }, index): readonly Difference[] => {
        const ours = made[index];
        const what = (where: string) => `step ${index + 1}, ${where}`;
        if (ours === undefined)
          return [{ where: what('request'), ours: undefined, theirs: request.body ?? new Uint8Array(0) }];
        return differences(ours, request, { headers: [] }).map((found) => ({ ...found, where: what(found.where) }));
      }),
  };
}

async function partsOf(request: Request): Promise<RequestParts> {
  const body = new Uint8Array(await request.arrayBuffer());
  return partsFromUrl(request.method, request.url, [...request.headers], body.length === 0 ? undefined : body);
}

function responseOf({ status, headers, body }: RecordedResponse): Response {
  // These never have a body (Fetch standard, null body status).
  const isEmpty = status === 204 || status === 205 || status === 304;
  try {
    return new Response(isEmpty ? null : ((body ?? null) as BodyInit | null), {
      status,
      headers: headers.map(([name, value]): [string, string] => [name, value]),
    });
  } catch {
    throw new CaseFault('a recorded response cannot be given again.');
  }
}
