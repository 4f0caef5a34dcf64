import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer, connect as dial } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { redisStore } from '../../docs/examples/redis-store.ts';
import type { Store } from '../runtime/v1.ts';
import { against, type Peer, peer } from '../test/peers.ts';
import { RedisConnection } from '../test/redis-client.ts';
import { type Account, renewing } from '../test/renewal.ts';
import { fileStore } from './file.ts';

// A process is killed at each point of a renewal, and another one takes over. Whatever the server still honours must work: the
// old refresh token where the server forgives an answer that was lost, the new one as soon as it is in the store.

const strict = await peer('oidc');
test.after(() => strict.stop());
const forgiving = await peer('oidc', { GRACE: '1' });
test.after(() => forgiving.stop());
const redis = await peer('redis');
test.after(() => redis.stop());
const folder = mkdtempSync(join(tmpdir(), 'countersign-crash-'));
test.after(() => rmSync(folder, { recursive: true, force: true }));

const app = await renewing();
const works = (account: Account | undefined): string => account?.failed ?? [...new Set(account?.statuses)].join(' ');

interface Fresh {
  readonly stored: string;
  readonly store: Store;
  /** What passes between the death of one process and the start of the next. */
  readonly meanwhile?: () => Promise<void>;
}

/** How a process fares that comes after one that was killed, by the step of a renewal before which that one was. */
async function fared(
  { url: issuer }: Peer,
  fresh: (name: string) => Fresh,
  { last = '/api/me', atOnce = 4 } = {},
): Promise<ReadonlyMap<string, string>> {
  const kept = async (name: string) => {
    const made = fresh(name);
    await made.store.of('ada').write(await app.ended(issuer));
    return made;
  };
  const [whole] = await app.processes(1, { issuer, stored: (await kept('whole')).stored, by: 'operation' });
  assert.is(works(whole), '200');
  const steps = whole?.done.slice(0, whole.done.indexOf(last) + 1) ?? [];
  const how = async (step: string, dieBefore: number): Promise<readonly [string, string]> => {
    const { stored, meanwhile } = await kept(`before-${dieBefore}`);
    const [killed] = await app.processes(1, { issuer, stored, by: 'operation', dieBefore });
    assert.is(killed, undefined, `it was killed before ${step}`);
    await meanwhile?.();
    const [next] = await app.processes(1, { issuer, stored, by: 'operation' });
    return [`${dieBefore} ${step}`, works(next)];
  };
  const all: (readonly [string, string])[] = [];
  for (let from = 0; from < steps.length; from += atOnce) {
    const some = steps.slice(from, from + atOnce).map((step, index) => how(step, from + index));
    all.push(...(await Promise.all(some)));
  }
  return new Map(all);
}

/** The steps after which the process that came next had to say that the person must connect again. */
const lost = (by: ReadonlyMap<string, string>) =>
  [...by].flatMap(([step, how]) => (how === '200' ? [] : [`${step.replace(/^\d+ /, '')}: ${how}`]));

const inFolder = (part: string) => (name: string) => {
  const stored = join(folder, part, name);
  return { stored, store: fileStore(stored) };
};

test(
  'file store: where the server forgives a lost answer, nothing is ever lost',
  against(forgiving, async (one) => {
    const by = await fared(one, inFolder('forgiving'), { last: '/api/whoami' });
    assert.ok(by.size > 15, [...by.keys()].join('\n'));
    assert.equal(lost(by), []);
  }),
);

test(
  'file store: where it does not, only what had not reached the disk is lost; what lay beside its place is found',
  against(strict, async (one) => {
    const by = await fared(one, inFolder('strict'));
    // Between the server's answer and the last byte of the file the new token is nowhere but in the process.
    const window = ['open .writing', 'begin .writing', 'end .writing', 'close .writing'];
    const file = ['open .json.new', 'begin .json.new', 'end .json.new'];
    assert.equal(
      lost(by),
      [...window, ...file].map((step) => `${step}: CONNECT_AGAIN`),
    );
    for (const name of readdirSync(join(folder, 'strict'))) {
      const left = readdirSync(join(folder, 'strict', name)).filter((file) => file.endsWith('.new'));
      assert.equal(left, [], `a token is left over in ${name}`);
    }
  }),
);

for (const [name, server, expected] of [
  ['forgives', forgiving, []],
  ['does not forgive', strict, ['EVAL: CONNECT_AGAIN']],
] as const) {
  test(
    `Redis: the same with a server that ${name} a lost answer, after the lease of the dead one`,
    against(redis, async ({ url: stored }) =>
      against(server, async (one) => {
        const connection = new RedisConnection(stored);
        const store = redisStore(connection);
        const fresh = () => ({
          stored,
          store,
          async meanwhile() {
            // Its lease ends by itself within 15 seconds; nobody waits for it here.
            const left = Number(await connection.sendCommand(['PTTL', 'countersign:ada:lock']));
            assert.ok(left <= 15_000 && left !== -1, String(left));
            await connection.sendCommand(['DEL', 'countersign:ada:lock']);
          },
        });
        // All of them have one place in one store.
        const by = await fared(one, fresh, { atOnce: 1 });
        connection.close();
        assert.ok(by.size > 5, [...by.keys()].join('\n'));
        assert.equal(lost(by), expected);
      })({}),
    ),
  );
}

/** A server before the server, which kills the client's process when as much of a token request or its answer has passed. */
async function killing(upstream: string, when: 'request' | 'answer' | 'half answer', kill: () => void) {
  const server = createServer((client) => {
    const through = dial(Number(new URL(upstream).port), '127.0.0.1');
    let asks = false;
    client.on('data', (bytes: Buffer) => {
      asks ||= bytes.toString('latin1').startsWith('POST /token');
      if (asks && when === 'request') kill();
      else through.write(bytes);
    });
    through.on('data', (bytes: Buffer) => {
      if (!asks) client.write(bytes);
      else if (when === 'half answer') client.write(bytes.subarray(0, bytes.length / 2), () => setTimeout(kill, 50));
      else kill();
    });
    for (const socket of [client, through]) {
      socket.on('error', () => undefined);
      socket.on('close', () => [client, through].map((each) => each.destroy()));
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((done) => server.close(done)),
  };
}

for (const [name, server, expected] of [
  ['forgives a lost answer', forgiving, ['200', '200', '200']],
  ['does not', strict, ['200', 'CONNECT_AGAIN', 'CONNECT_AGAIN']],
] as const) {
  test(
    `killed before the request has left, before the answer, and in the middle of it: a server that ${name}`,
    against(server, async ({ url }) => {
      const how: string[] = [];
      for (const when of ['request', 'answer', 'half answer'] as const) {
        const stored = join(folder, name, when);
        await fileStore(stored)
          .of('ada')
          .write(await app.ended(url));
        let kill = () => {};
        const between = await killing(url, when, () => kill());
        const { child, ready, over } = app.started({ issuer: between.url, stored });
        kill = () => child.kill('SIGKILL');
        await ready;
        child.stdin?.end('go');
        assert.is(await over, undefined, 'it was killed');
        await between.close();
        const [next] = await app.processes(1, { issuer: url, stored });
        how.push(works(next));
      }
      assert.equal(how, expected);
    }),
  );
}

test.run();
