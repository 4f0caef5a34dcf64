/**
 * Four small servers on the loopback, written against the specifications with node:http and node:crypto alone: what they
 * accept was not signed by the code that checks it.
 */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What each server accepts. */
export const credentials = {
  basic: { username: 'Jäsøn', password: 'open sesame' },
  key: { apiKey: 'key-4f1c' },
  session: { username: 'ada', password: 'lovelace' },
  signed: { key: 'k-1', secret: 'correct horse battery staple' },
} as const;
export type SchemeName = keyof typeof credentials;

/** How long a session lives, in seconds. */
export const sessionLife = 2;

/** Whether a request carries what the server demands. */
type Guard = (request: IncomingMessage, body: Buffer) => boolean;

export interface Server {
  readonly port: number;
  /** How many log-ins there were, and how many requests were refused. */
  readonly logins: () => number;
  readonly refused: () => number;
  /** Ends all sessions before their time. */
  readonly expire: () => void;
  readonly close: () => void;
}

const header = (request: IncomingMessage, name: string) => String(request.headers[name] ?? '');
const same = (given: string, wanted: string) =>
  given.length === wanted.length && timingSafeEqual(Buffer.from(given, 'latin1'), Buffer.from(wanted, 'latin1'));

/** RFC 7617 §2, with the UTF-8 of its §2.1. */
const basic: Guard = (request) => {
  const [scheme = '', token = ''] = header(request, 'authorization').split(' ');
  const { username, password } = credentials.basic;
  return scheme.toLowerCase() === 'basic' && Buffer.from(token, 'base64').toString() === `${username}:${password}`;
};

const key: Guard = (request) => same(header(request, 'x-api-key'), credentials.key.apiKey);

/** HMAC-SHA256 over method, target, time and hash of the body; the time may be five minutes off. */
const signed: Guard = (request, body) => {
  const time = header(request, 'x-timestamp');
  const hash = createHash('sha256').update(body).digest('hex');
  const wanted = createHmac('sha256', credentials.signed.secret)
    .update(`${request.method}\n${request.url}\n${time}\n${hash}`)
    .digest('base64');
  const fresh = Math.abs(Date.now() / 1000 - Number(time)) < 300;
  return fresh && header(request, 'x-key') === credentials.signed.key && same(header(request, 'x-signature'), wanted);
};

/** Starts the server of one scheme on a free port; every path is guarded but `/v1/login`. */
export async function serve(scheme: SchemeName): Promise<Server> {
  /** When each session ends. */
  const sessions = new Map<string, number>();
  let logins = 0;
  let refused = 0;
  const session: Guard = (request) => (sessions.get(header(request, 'x-session')) ?? 0) > Date.now();
  const guard = { basic, key, session, signed }[scheme];

  /** A new token, or undefined for a wrong user name or password. */
  function login(body: Buffer): string | undefined {
    logins += 1;
    const given = JSON.parse(body.toString()) as { user?: string; password?: string };
    const { username, password } = credentials.session;
    if (given.user !== username || given.password !== password) return undefined;
    const token = randomBytes(16).toString('hex');
    sessions.set(token, Date.now() + sessionLife * 1000);
    return token;
  }

  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const answer = (status: number, value: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    if (scheme === 'session' && request.url === '/v1/login') {
      const token = login(body);
      if (token === undefined) answer(401, { message: 'wrong user name or password' });
      else answer(200, { token, expires_in: sessionLife });
    } else if (guard(request, body)) answer(200, { name: `${scheme}@acme.example` });
    else {
      refused += 1;
      answer(401, { message: 'not allowed' });
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    logins: () => logins,
    refused: () => refused,
    expire: () => sessions.clear(),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
