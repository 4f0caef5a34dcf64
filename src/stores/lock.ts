import { randomUUID } from 'node:crypto';
import { open, readFile, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';

/** A holder that has not shown itself for this long is dead, wherever it ran. Milliseconds. */
const silence = 15_000;
const heartbeat = 3_000;
const longestWait = 60_000;

interface Holder {
  readonly host: string;
  readonly process: number;
  readonly token: string;
}

/**
 * Runs `work` while no other process that uses the same path runs its own. The lock is a file that names its holder; one
 * whose holder is dead is taken over: at once when it ran on this machine, after 15 seconds of silence otherwise.
 *
 * @param recover  Finishes or undoes what a dead holder has begun, before anybody else holds the lock.
 * @throws {Error} When the lock was not to be had for a minute.
 */
export async function withLock<T>(
  path: string,
  work: () => Promise<T>,
  recover: () => Promise<void> = async () => undefined,
): Promise<T> {
  const token = randomUUID();
  await acquire(path, token, recover);
  const beating = setInterval(() => {
    const now = new Date();
    // A lock that was taken away is not ours to touch; the next holder's time is its own.
    void utimes(path, now, now).catch(() => undefined);
  }, heartbeat);
  try {
    return await work();
  } finally {
    clearInterval(beating);
    if ((await holderOf(path))?.token === token) await rm(path, { force: true });
  }
}

async function acquire(path: string, token: string, recover: () => Promise<void>): Promise<void> {
  const until = Date.now() + longestWait;
  for (let pause = 2; ; pause = Math.min(pause * 1.5, 50)) {
    if (await create(path, token)) return;
    if (await isDead(path)) await breakLock(path, recover);
    else if (Date.now() > until) throw new Error('The lock of a session is held by another process.');
    // Not all at the same moment.
    else await new Promise((done) => setTimeout(done, pause * (0.5 + Math.random())));
  }
}

/** Whether the file could be made: the system lets one process alone do so. */
async function create(path: string, token: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o600);
    try {
      const holder: Holder = { host: hostname(), process: process.pid, token };
      await file.writeFile(JSON.stringify(holder));
    } finally {
      await file.close();
    }
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes a dead holder's lock. Two who see the same must not remove the next holder's too, so one alone may. */
async function breakLock(path: string, recover: () => Promise<void>): Promise<void> {
  const breaking = `${path}.breaking`;
  if (!(await create(breaking, ''))) {
    // Who was killed while breaking a lock is breaking none any more.
    if (await isDead(breaking)) await rm(breaking, { force: true });
    return;
  }
  try {
    if (await isDead(path)) {
      await recover();
      await rm(path, { force: true });
    }
  } finally {
    await rm(breaking, { force: true });
  }
}

/** Whether there is a lock whose holder is dead. */
export async function isDead(path: string): Promise<boolean> {
  const holder = await holderOf(path);
  const age = await ageOf(path);
  if (age === undefined) return false;
  // Just made, its holder's name not in it yet.
  if (holder === undefined) return age > 1_000;
  // The number of a process that has ended may be another's by now, so silence counts here too.
  return age > silence || (holder.host === hostname() && !isRunning(holder.process));
}

async function ageOf(path: string): Promise<number | undefined> {
  try {
    return Date.now() - (await stat(path)).mtimeMs;
  } catch {
    // Gone meanwhile.
    return undefined;
  }
}

async function holderOf(path: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Holder;
  } catch {
    // Gone, or not written yet.
    return undefined;
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
