import { randomUUID } from 'node:crypto';
import { type Store, type Stored, slotOf } from 'countersign/runtime/v1';

/** What the store needs of a client: `createClient()` of the package `redis` has it. */
export interface RedisClient {
  sendCommand(words: string[]): Promise<unknown>;
}

/** Milliseconds after which a holder that has died gives the lock back. A living one renews it three times as often. */
const lease = 15_000;

/** Writes only while the version is the one that was read. ARGV: expected version (`*` any, empty none), version, value. */
const writing = `
local kept = redis.call('GET', KEYS[1])
local version = kept and cjson.decode(kept).version or ''
if ARGV[1] ~= '*' and ARGV[1] ~= version then return 0 end
if ARGV[2] == '' then redis.call('DEL', KEYS[1]) else redis.call('SET', KEYS[1], ARGV[2]) end
return 1`;
/** Both ask first whether the lock is still ours. */
const renewing = `if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('PEXPIRE', KEYS[1], ARGV[2]) end return 0`;
const releasing = `if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end return 0`;

/**
 * Sessions in one Redis server, for any number of processes and machines: a renewal is done by one of them, and when that
 * one dies another takes over after its lease.
 *
 * Tokens stand in the values. Use TLS and access control, and encrypt them first where others can read the server.
 */
export function redisStore(client: RedisClient, prefix = 'countersign:'): Store {
  const run = (script: string, key: string, ...given: string[]) =>
    client.sendCommand(['EVAL', script, '1', prefix + key, ...given]);
  const store: Store = {
    async read(key) {
      const text = await client.sendCommand(['GET', prefix + key]);
      return text === null ? undefined : (JSON.parse(String(text)) as Stored);
    },
    async write(key, value, options) {
      const expected = options?.ifVersion === undefined ? '*' : (options.ifVersion ?? '');
      const text = value === undefined ? '' : JSON.stringify({ version: randomUUID(), value });
      return Number(await run(writing, key, expected, text)) === 1;
    },
    async exclusive(key, work) {
      const lock = `${key}:lock`;
      const token = randomUUID();
      const until = Date.now() + 60_000;
      while ((await client.sendCommand(['SET', prefix + lock, token, 'NX', 'PX', String(lease)])) === null) {
        if (Date.now() > until) throw new Error('The lock of a session is held by another process.');
        await new Promise((done) => setTimeout(done, 20 + Math.random() * 30));
      }
      const beating = setInterval(() => {
        run(renewing, lock, token, String(lease)).catch(() => undefined);
      }, lease / 3);
      try {
        return await work();
      } finally {
        clearInterval(beating);
        await run(releasing, lock, token);
      }
    },
    of: (subject) => slotOf(store, subject),
  };
  return store;
}
