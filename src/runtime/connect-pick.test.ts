import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { withServer } from '../test/loopback.ts';
import { connect } from './connect.ts';
import { pick } from './connect-pick.ts';
import { isServed, matchesPath, type Serves, servesOnly } from './connect-serves.ts';
import { runTest } from './connect-test.ts';
import { CountersignError } from './errors.ts';
import { setHeaders } from './header.ts';
import { newRequest } from './parts.ts';

test('paths: * is one segment, ** any number of them', () => {
  const table: readonly [string, readonly string[], readonly string[]][] = [
    ['/v5/*', ['/v5/a', '/v5/a/'], ['/v5', '/v5/a/b', '/v6/a', '/x/v5/a', '/v55/a']],
    ['/v5/**', ['/v5', '/v5/a', '/v5/a/b/c'], ['/v6/a', '/v5a']],
    ['/**', ['/', '/a', '/a/b'], []],
    ['/', ['/', ''], ['/a']],
    ['/a/*/c', ['/a/b/c'], ['/a/c', '/a/b/b/c']],
    ['/a/**/z', ['/a/z', '/a/b/z', '/a/z/z', '/a/b/z/c/z'], ['/a/z/b', '/b/z']],
    ['/**/x/**/y', ['/x/y', '/a/x/b/x/y', '/x/x/y/y'], ['/y/x', '/x']],
    ['/a.c', ['/a.c'], ['/abc']],
  ];
  for (const [pattern, good, bad] of table) {
    for (const path of good) assert.ok(matchesPath(pattern, path), `${pattern} ${path}`);
    for (const path of bad) assert.not.ok(matchesPath(pattern, path), `${pattern} ${path}`);
  }
  const started = performance.now();
  matchesPath('/**/a'.repeat(200), `${'/a'.repeat(5000)}/b`);
  assert.ok(performance.now() - started < 1000);
});

test('methods and paths together; an empty list stands for all', () => {
  assert.ok(isServed({ paths: [], methods: ['get'] }, 'GET', '/x'));
  assert.not.ok(isServed({ paths: [], methods: ['POST'] }, 'GET', '/x'));
  assert.ok(isServed({ paths: ['/x', '/y'], methods: [] }, 'GET', '/y'));
  assert.not.ok(isServed({ paths: ['/x'], methods: ['GET'] }, 'GET', '/y'));
});

test('each request goes through the scheme that is meant for it, by its path without the server’s own', async () => {
  await withServer(
    (request) => ({ body: { scheme: request.headers['x-scheme'] } }),
    async (server) => {
      const scheme = (name: string, serves?: Serves) =>
        connect({
          scheme: name,
          server: () => `${server.url}/api`,
          sign: (request) => setHeaders(request, { 'X-Scheme': name }),
          test: runTest([{ request: () => newRequest('GET', `${server.url}/api/${name}`), label: () => name }]),
          ...(serves && { serves: servesOnly(serves) }),
        });
      const connection = pick([
        scheme('orders', { paths: ['/v5/**'], methods: ['POST', 'DELETE'] }),
        scheme('market', { paths: ['/v5/**', '/public/*'], methods: ['GET'] }),
      ]);
      const by = async (path: string, method = 'GET') =>
        ((await (await connection.fetch(path, { method })).json()) as { scheme: string }).scheme;
      assert.is(await by('/v5/order', 'POST'), 'orders');
      assert.is(await by('v5/order?x=/public/y'), 'market');
      assert.is(await by(`${server.url}/api/public/time`), 'market');
      const request = new Request(`${server.url}/api/v5/x`, { method: 'DELETE' });
      assert.is(((await (await connection.fetch(request)).json()) as { scheme: string }).scheme, 'orders');
      assert.is((await connection.authorize('/v5/x')).headers.get('x-scheme'), 'market');
      const signed = await connection.sign(newRequest('POST', `${server.url}/api/v5/x`));
      assert.equal(signed.headers, [['X-Scheme', 'orders']]);
      assert.ok(connection.serves('/v5/x'));
      assert.not.ok(connection.serves('/api/v5/x'));
      const before = server.received.length;
      for (const path of ['/v6', `${server.url}/v5/x`, 'https://elsewhere.example/v5/x', 'http://[']) {
        const error = await connection.fetch(path).catch((reason: unknown) => reason);
        assert.ok(error instanceof CountersignError || error instanceof TypeError, String(error));
      }
      assert.is(server.received.length, before);
      assert.equal(await connection.test(), { ok: true, label: 'orders' });
      await connection.refresh();
      await connection.logout();
    },
  );
});

test.run();
