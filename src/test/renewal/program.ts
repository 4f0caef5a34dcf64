/**
 * Another process with the same store: waits for its turn, makes twenty calls at once and tells what happened. Everything
 * that it does to the world passes `step`; at the given one it is killed by itself, as nothing can be prepared for.
 *
 * Its argument is a {@link Task} as JSON.
 */
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { AuthorizationCode, Environment, Slot, Store } from '../../runtime/v1.ts';

export interface Task {
  /** The generated module; exports `user`. */
  readonly module: string;
  readonly issuer: string;
  readonly client: object;
  /** A folder, or `redis://…`. */
  readonly stored: string;
  /** What counts as a step: calls of the store, or single operations of the disk or commands of Redis. */
  readonly by: 'call' | 'operation';
  readonly dieBefore?: number;
}
export interface Account {
  /** Requests to the token endpoint. */
  readonly tokens: number;
  readonly statuses: readonly number[];
  /** The first error's code. */
  readonly failed?: string;
  /** Its steps in order. */
  readonly done: readonly string[];
}

const { module, issuer, client, stored, by, dieBefore } = JSON.parse(process.argv[2] ?? '') as Task;
const done: string[] = [];
let tokens = 0;
let counts = false;

function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  if (!counts) return work();
  if (done.length === dieBefore) {
    process.kill(process.pid, 'SIGKILL');
    return new Promise(() => undefined);
  }
  done.push(name);
  return work();
}

/** The operations of Node's disk as steps; a file is written in two halves, so that one of them can be missing. */
function watchDisk(): void {
  const { open, rename, rm, mkdir } = fs;
  const last = (path: unknown) =>
    String(path)
      .replace(/^.*[0-9a-f]{64}|^.*\//, '')
      .replace(/\.[0-9a-f-]{36}/, '');
  fs.open = async (path, ...rest) => {
    const file = await step(`open ${last(path)}`, () => open(path, ...rest));
    const { writeFile, sync, close } = file;
    file.writeFile = async (text) => {
      const half = Math.floor(String(text).length / 2);
      await step(`begin ${last(path)}`, () => writeFile.call(file, String(text).slice(0, half)));
      await step(`end ${last(path)}`, () => writeFile.call(file, String(text).slice(half)));
    };
    file.sync = () => step(`sync ${last(path)}`, () => sync.call(file));
    file.close = () => step(`close ${last(path)}`, () => close.call(file));
    return file;
  };
  fs.rename = (from, to) => step(`rename ${last(from)}`, () => rename(from, to));
  fs.rm = (path, options) => step(`remove ${last(path)}`, () => rm(path, options));
  fs.mkdir = ((path: string, options: object) => step('mkdir', () => mkdir(path, options))) as typeof fs.mkdir;
  syncBuiltinESMExports();
}

async function store(): Promise<Store> {
  if (!stored.startsWith('redis:')) {
    if (by === 'operation') watchDisk();
    return (await import('../../stores/file.ts')).fileStore(stored);
  }
  const { redisStore } = await import('../../../docs/examples/redis-store.ts');
  const { RedisConnection } = await import('../redis-client.ts');
  const connection = new RedisConnection(stored);
  if (by === 'call') return redisStore(connection);
  return redisStore({ sendCommand: (words) => step(words[0] ?? '', () => connection.sendCommand(words)) });
}

function watched(slot: Slot): Slot {
  if (by === 'operation') return slot;
  return {
    read: () => step('read', () => slot.read()),
    write: (...given) => step('write', () => slot.write(...given)),
    exclusive: <T>(work: () => Promise<T>) =>
      step('lock', () =>
        (slot.exclusive as NonNullable<Slot['exclusive']>)(async () => {
          const value = await work();
          return step('unlock', async () => value);
        }),
      ),
    of: (part) => slot.of(part),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { user } = (await import(module)) as {
    user(fields: object, client: object, environment: Environment): AuthorizationCode;
  };
  const environment: Environment = {
    fetch(request) {
      const target = new URL(request.url).pathname;
      if (target === '/token') tokens += 1;
      return step(target, () => fetch(request));
    },
  };
  const connection = user({ issuer }, client, environment).connect(watched((await store()).of('ada')));
  process.stdout.write('ready\n');
  await new Promise((go) => process.stdin.once('data', go));
  counts = true;
  const all = await Promise.allSettled(Array.from({ length: 20 }, () => connection.fetch('/me')));
  const failed = all.find((each) => each.status === 'rejected')?.reason;
  const statuses = all.map((each) => (each.status === 'fulfilled' ? each.value.status : 0));
  const account: Account = { tokens, statuses, done, ...(failed && { failed: String(failed.code ?? failed) }) };
  process.stdout.write(JSON.stringify(account));
  process.exit(0);
}
