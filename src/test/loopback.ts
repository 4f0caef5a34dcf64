import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as the server got it: raw header names and values in order, the body as bytes. */
export interface Received {
  readonly method: string;
  /** As on the request line. */
  readonly target: string;
  readonly headers: IncomingMessage['headers'];
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
}
export interface Loopback {
  /** `http://127.0.0.1:port` */
  readonly url: string;
  /** All requests so far, in the order of arrival. */
  readonly received: Received[];
  close(): Promise<void>;
}
/** Answers one request: an object for plain answers, or the raw response for the rest. */
export type Answer = {
  readonly status?: number;
  readonly headers?: Record<string, string | string[]>;
  readonly body?: unknown;
};
export type Answering = (
  request: Received,
  response: ServerResponse,
) => Answer | undefined | Promise<Answer | undefined>;

/** A real HTTP server on a free port of this machine; objects are sent as JSON. */
export async function loopback(answer: Answering): Promise<Loopback> {
  const received: Received[] = [];
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('error', () => undefined);
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', async () => {
      const request: Received = {
        method: incoming.method ?? '',
        target: incoming.url ?? '',
        headers: incoming.headers,
        rawHeaders: incoming.rawHeaders,
        body: Buffer.concat(chunks),
      };
      received.push(request);
      const said = await answer(request, response);
      if (said === undefined) return;
      const isText = typeof said.body === 'string' || said.body === undefined || said.body instanceof Uint8Array;
      response.writeHead(said.status ?? 200, {
        ...(!isText && { 'content-type': 'application/json' }),
        ...said.headers,
      });
      response.end(isText ? (said.body as string | Uint8Array | undefined) : JSON.stringify(said.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Runs `work` against a server and closes it, whatever happens. */
export async function withServer<T>(answer: Answering, work: (server: Loopback) => Promise<T>): Promise<T> {
  const server = await loopback(answer);
  try {
    return await work(server);
  } finally {
    await server.close();
  }
}
