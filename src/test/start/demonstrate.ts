import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from '../../runtime/connection.ts';
import { credentials, type SchemeName, type Server, serve, sessionLife } from './servers.ts';

/** A generated module: one function per scheme. */
export type Module = Readonly<Record<SchemeName, (fields: object) => Connection>>;

/** One thing that was tried: in words, and whether it went as it must. */
export interface Finding {
  readonly said: string;
  readonly right: boolean;
}
export interface Demonstration {
  /** What the scheme put on the request. */
  readonly put: readonly string[];
  /** What `test()` calls the connection. */
  readonly label: string | undefined;
  readonly signed: Finding;
  readonly tampered: Finding;
  readonly wrong: Finding;
  readonly renewed: Finding | undefined;
}

/** Parallel requests of one renewal. */
const crowd = 25;

/** Lets a generated module talk to a server that demands its scheme. */
export async function demonstrate(scheme: SchemeName, module: Module): Promise<Demonstration> {
  const server = await serve(scheme);
  try {
    const { port } = server;
    const connection = module[scheme]({ port, ...credentials[scheme] });
    const wrong = Object.fromEntries(Object.keys(credentials[scheme]).map((name) => [name, 'wrong']));
    return {
      put: await puts(connection),
      label: (await connection.test()).label,
      signed: await accepted(connection, scheme),
      tampered: await refused(connection),
      wrong: await unwelcome(module[scheme]({ port, ...wrong }), server),
      renewed: scheme === 'session' ? await renewed(connection, server) : undefined,
    };
  } finally {
    server.close();
  }
}

const order = { method: 'POST', body: 'amount=1' } as const;

/** The headers that were not there before. */
async function puts(connection: Connection): Promise<readonly string[]> {
  const { headers } = await connection.authorize('/orders', order);
  return [...headers].filter(([name]) => name !== 'content-type').map(([name, value]) => `${name}: ${value}`);
}

async function accepted(connection: Connection, scheme: SchemeName): Promise<Finding> {
  const { status } = await connection.fetch('/orders', order);
  const { ok, label } = await connection.test();
  return { said: `${status}`, right: status === 200 && ok && label === `${scheme}@acme.example` };
}

/**
 * Changes a signed request in one place at a time. A signature must not survive any change; other credentials protect
 * nothing but themselves.
 */
async function refused(connection: Connection): Promise<Finding> {
  const request = await connection.authorize('/orders', order);
  const [url, headers, body] = [request.url, [...request.headers], await request.text()];
  const carried = headers.filter(([name]) => name !== 'content-type');
  const changes = carried.map(([name]) => ({
    url,
    headers: headers.map(([each, value]): [string, string] => [each, each === name ? otherLetter(value) : value]),
    body,
  }));
  const covered = carried.some(([name]) => name === 'x-signature');
  const more = covered
    ? [
        { url: `${url}?a=1`, headers, body },
        { url, headers, body: 'amount=1000' },
      ]
    : [];
  const statuses: number[] = [];
  for (const { url: to, ...init } of [...changes, ...more]) {
    statuses.push((await fetch(to, { method: order.method, ...init })).status);
  }
  const count = statuses.filter((status) => status === 401).length;
  return { said: `${count} of ${statuses.length} refused`, right: count === statuses.length && count > 0 };
}

/** The value with another letter or digit in its middle. */
function otherLetter(value: string): string {
  const at = Math.ceil(value.length / 2);
  return `${value.slice(0, at)}${value[at] === '3' ? '4' : '3'}${value.slice(at + 1)}`;
}

/** Wrong credentials: refused with a reason, and a log-in is not tried again and again. */
async function unwelcome(connection: Connection, server: Server): Promise<Finding> {
  const before = server.logins();
  const { ok, status, advice } = await connection.test();
  const tries = server.logins() - before;
  return { said: `${status}`, right: !ok && status === 401 && advice === 'connect again' && tries <= 1 };
}

/** Many requests at once on a session that has ended, first by its time, then by the server's whim: one log-in each. */
async function renewed(connection: Connection, server: Server): Promise<Finding> {
  await sleep(sessionLife * 1000 + 50);
  const [logins, refusals] = [server.logins(), server.refused()];
  const inTime = await statuses(connection);
  const [loginsInTime, refusalsInTime] = [server.logins() - logins, server.refused() - refusals];
  server.expire();
  const afterwards = await statuses(connection);
  const loginsAfterwards = server.logins() - logins - loginsInTime;
  const good = [...inTime, ...afterwards].filter((status) => status === 200).length;
  return {
    said: `${good} of ${2 * crowd}, ${loginsInTime} + ${loginsAfterwards} log-ins`,
    right: good === 2 * crowd && loginsInTime === 1 && refusalsInTime === 0 && loginsAfterwards === 1,
  };
}

async function statuses(connection: Connection): Promise<readonly number[]> {
  const answers = await Promise.all(Array.from({ length: crowd }, () => connection.fetch('/me')));
  return answers.map(({ status }) => status);
}
