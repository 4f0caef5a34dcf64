import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { redisStore } from '../../../docs/examples/redis-store.ts';
import type { Environment } from '../../runtime/v1.ts';
import { memoryStore } from '../../runtime/v1.ts';
import { fileStore } from '../../stores/file.ts';
import { against, peer } from '../../test/peers.ts';
import { RedisConnection } from '../../test/redis-client.ts';
import { renewing } from '../../test/renewal.ts';

// A refresh token that rotates and whose second use ends everything: one renewal, however many ask.

const oidc = await peer('oidc');
test.after(() => oidc.stop());
const redis = await peer('redis');
test.after(() => redis.stop());
const folder = mkdtempSync(join(tmpdir(), 'countersign-renewal-'));
test.after(() => rmSync(folder, { recursive: true, force: true }));

const { user, ended, processes } = await renewing();

/** The platform's fetch, with a count of the token requests. */
function counting() {
  const count = { tokens: 0, calls: 0 };
  const environment: Environment = {
    fetch: (request) => {
      if (request.url.endsWith('/token')) count.tokens += 1;
      else if (request.url.endsWith('/me')) count.calls += 1;
      return fetch(request);
    },
  };
  return { count, environment };
}

test(
  '100 calls at once on a token that has ended cause one refresh',
  against(oidc, async ({ url }) => {
    const slot = memoryStore().of('ada');
    await slot.write(await ended(url));
    const { count, environment } = counting();
    const connection = user(url, environment).connect(slot);
    const all = await Promise.all(Array.from({ length: 100 }, () => connection.fetch('/me')));
    assert.equal([...new Set(all.map(({ status }) => status))], [200]);
    assert.equal(count, { tokens: 1, calls: 100 });
  }),
);

test(
  'and so do 100 calls on a token that the server refuses',
  against(oidc, async ({ url }) => {
    const slot = memoryStore().of('ada');
    const { expiresAt: _, ...session } = await ended(url);
    await slot.write({ ...session, values: { ...session.values, access_token: 'no-such-token' } });
    const { count, environment } = counting();
    const connection = user(url, environment).connect(slot);
    const all = await Promise.all(Array.from({ length: 100 }, () => connection.fetch('/me')));
    assert.equal([...new Set(all.map(({ status }) => status))], [200]);
    assert.equal(count, { tokens: 1, calls: 200 });
  }),
);

test(
  'three processes that share a file store cause one refresh',
  against(oidc, async ({ url }) => {
    const stored = join(folder, 'three');
    await fileStore(stored)
      .of('ada')
      .write(await ended(url));
    const accounts = await processes(3, { issuer: url, stored });
    assert.equal(
      accounts.map((account) => [account?.failed, [...new Set(account?.statuses)]]),
      [
        [undefined, [200]],
        [undefined, [200]],
        [undefined, [200]],
      ],
    );
    assert.is(
      accounts.reduce((sum, account) => sum + (account?.tokens ?? 0), 0),
      1,
    );
  }),
);

test(
  'and so do three that share a Redis server',
  against(redis, async ({ url: stored }) =>
    against(oidc, async ({ url }) => {
      const connection = new RedisConnection(stored);
      await redisStore(connection)
        .of('ada')
        .write(await ended(url));
      connection.close();
      const accounts = await processes(3, { issuer: url, stored });
      assert.equal([...new Set(accounts.flatMap((account) => account?.statuses))], [200]);
      assert.is(
        accounts.reduce((sum, account) => sum + (account?.tokens ?? 0), 0),
        1,
      );
    })({}),
  ),
);

test.run();
