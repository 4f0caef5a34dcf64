import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { redisStore } from '../../docs/examples/redis-store.ts';
import { against, peer } from '../test/peers.ts';
import { RedisConnection } from '../test/redis-client.ts';

// The example of a store that is shared over the network, against a real server.

const redis = await peer('redis');
test.after(() => redis.stop());
const session = (token: string) => ({ values: { token }, obtainedAt: 1 });

test(
  'what is written is read by another connection; a write with an old version changes nothing',
  against(redis, async ({ url }) => {
    const [one, two] = [new RedisConnection(url), new RedisConnection(url)];
    const slot = redisStore(one).of('ada');
    assert.is(await slot.read(), undefined);
    assert.is(await slot.write(session('ü'), { ifVersion: null }), true);
    assert.is(await slot.write(session('b'), { ifVersion: null }), false);
    const there = await redisStore(two).of('ada').read();
    assert.equal(there?.value, session('ü'));
    const version = there?.version as string;
    assert.is(await slot.write(session('c'), { ifVersion: version }), true);
    assert.is(await slot.write(session('d'), { ifVersion: version }), false);
    assert.equal((await slot.read())?.value, session('c'));
    assert.is(await redisStore(two).of('eve').read(), undefined);
    await slot.write(undefined);
    assert.is(await slot.read(), undefined);
    one.close();
    two.close();
  }),
);

test(
  'one at a time, whichever connection it comes by, and a failure gives the lock back',
  against(redis, async ({ url }) => {
    const connections = [1, 2, 3].map(() => new RedisConnection(url));
    let inside = 0;
    let most = 0;
    await Promise.all(
      connections.flatMap((connection) =>
        [1, 2, 3].map((n) =>
          redisStore(connection)
            .of('lock')
            .exclusive?.(async () => {
              inside += 1;
              most = Math.max(most, inside);
              await new Promise((done) => setTimeout(done, 5));
              inside -= 1;
              if (n === 2) throw new Error('refused');
            })
            .catch(() => undefined),
        ),
      ),
    );
    assert.is(most, 1);
    assert.is(await connections[0]?.sendCommand(['EXISTS', 'countersign:lock:lock']), 0);
    for (const connection of connections) connection.close();
  }),
);

test.run();
