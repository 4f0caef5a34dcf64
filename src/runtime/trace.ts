import { type CallInit, type Connection, type Trace, traced } from './connection.ts';
import { wrongCall } from './errors.ts';

/**
 * What a connection does to sign a request.
 *
 * @throws {TypeError} `INVALID_ARGUMENT` when something else stands in for a connection.
 */
export function traceOf<C>(
  connection: Connection<C>,
  request: Request | string | URL,
  init?: CallInit<C>,
): Promise<Trace> {
  const trace = connection[traced]?.(request, init);
  if (!trace)
    throw wrongCall('INVALID_ARGUMENT', 'What is to be explained is no connection that this program has opened.');
  return trace;
}
