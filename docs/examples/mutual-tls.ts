import { Agent, type AgentOptions, request as open } from 'node:https';
import { Readable } from 'node:stream';
import type { Environment } from 'countersign/runtime/v1';

/**
 * `mutualTls` of an environment on Node, whose own `fetch` knows no client certificates.
 *
 * @param options  What else TLS needs to know, such as `ca` for a server with an authority of its own.
 */
export function mutualTls(options: AgentOptions = {}): NonNullable<Environment['mutualTls']> {
  return ({ certificate, key }) => {
    const agent = new Agent({ keepAlive: true, ...options, cert: certificate, key });
    return async (request) => {
      const body = request.body === null ? undefined : Buffer.from(await request.arrayBuffer());
      return new Promise((resolve, reject) => {
        const { method, signal } = request;
        const headers = { ...Object.fromEntries(request.headers), 'content-length': body?.length ?? 0 };
        const sent = open(request.url, { agent, method, headers, signal }, (incoming) => {
          const { statusCode: status = 0, headers: received } = incoming;
          const pairs = Object.entries(received).flatMap(([name, value]): [string, string][] =>
            [value ?? []].flat().map((each) => [name, each]),
          );
          const empty = method === 'HEAD' || status === 204 || status === 205 || status === 304;
          if (empty) incoming.resume();
          const content = empty ? null : (Readable.toWeb(incoming) as ReadableStream<Uint8Array>);
          resolve(new Response(content, { status, headers: pairs }));
        });
        sent.on('error', reject);
        sent.end(body);
      });
    };
  };
}
