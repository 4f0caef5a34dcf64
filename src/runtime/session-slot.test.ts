import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { failure } from '../test/failure.ts';
import { withServer } from '../test/loopback.ts';
import { connection, granted, now, renewal, type Session, sent, session, slotWith } from '../test/shared-session.ts';
import type { Slot, Step } from './connection.ts';
import { newRequest } from './parts.ts';

// What a slot gives back and takes, also where a store or another process is not as one would wish.

const environment = (store: Slot) => ({ store, now: () => now });

test('what another process has stored and what has ended gives way to what was just obtained', async () => {
  const slot = await slotWith(session('old', now - 1));
  await withServer(
    async ({ target }) => {
      if (target !== '/refresh') return { body: {} };
      await slot.write(session('half', now - 1));
      return granted('ours');
    },
    async ({ url, received }) => {
      await connection(url, environment(slot)).fetch('/x');
      assert.equal(sent(received), ['with=r-old', 't-ours']);
      assert.is((await slot.read())?.value.values.token, 't-ours');
    },
  );
});

test('a slot that others write again and again is given up, and what was obtained is used by the next call', async () => {
  const slot = await slotWith(session('old', now - 1));
  let count = 0;
  const store: Slot = {
    ...slot,
    async write() {
      count += 1;
      await slot.write(session(`other-${count}`, now - 1));
      return false;
    },
  };
  await withServer(
    ({ target }) => (target === '/refresh' ? granted('ours') : { body: {} }),
    async ({ url, received }) => {
      const one = connection(url, environment(store));
      assert.is((await failure(one.fetch('/x'))).code, 'STORE_FAILED');
      assert.ok(count < 10, String(count));
      assert.is((await one.fetch('/x')).status, 200);
      assert.equal(sent(received), ['with=r-old', 't-ours']);
    },
  );
});

test('a store that keeps nothing is one in which nothing is found: each connection logs in for itself', async () => {
  const { of, exclusive: _, ...slot } = await slotWith(session('old'));
  const store: Slot = { ...slot, of, read: async () => undefined, write: async () => true };
  await withServer(
    ({ target }) => (target === '/login' ? granted('new') : { body: {} }),
    async ({ url, received }) => {
      const login: Step<Session> = renewal(url, { request: () => newRequest('POST', `${url}/login`) });
      const one = connection(url, environment(store), { login: [login] });
      for (let turn = 0; turn < 2; turn += 1) assert.is((await one.fetch('/x')).status, 200);
      assert.equal(
        received.map(({ target }) => target),
        ['/login', '/x', '/x'],
      );
    },
  );
});

test('a session without the moment of its beginning is one that began long ago: what has ended is not sent', async () => {
  const { values } = session('old');
  for (const kept of [
    { values, expiresAt: now - 1 },
    { values, expiresAt: now - 1, obtainedAt: 'yesterday' },
  ] as never[]) {
    await withServer(
      ({ target }) => (target === '/refresh' ? granted('new') : { body: {} }),
      async ({ url, received }) => {
        await connection(url, environment(await slotWith(kept))).fetch('/x');
        assert.equal(sent(received), ['with=r-old', 't-new']);
      },
    );
  }
});

test('a session that lacks what is needed is not used for want of a better one', async () => {
  const { token: _, ...values } = session('old').values;
  await withServer(
    ({ target }) => (target === '/refresh' ? { status: 503 } : { body: {} }),
    async ({ url, received }) => {
      const slot = await slotWith({ ...session('old'), values });
      assert.is((await failure(connection(url, environment(slot)).fetch('/x'))).code, 'TRY_LATER');
      assert.equal(sent(received), ['with=r-old']);
    },
  );
});

test('a call that hears late that the old session is over takes the new one, stored or not, and renews nothing', async () => {
  const slot = await slotWith(session('old'));
  const store: Slot = { ...slot, write: () => Promise.reject(new Error('disk full')) };
  let answerLate = (): void => undefined;
  await withServer(
    async ({ target, headers }) => {
      if (target === '/refresh') return granted('new');
      if (headers['x-session'] !== 't-old') return { body: {} };
      if (target === '/late') {
        await new Promise<void>((resolve) => {
          answerLate = resolve;
        });
      }
      return { status: 401 };
    },
    async ({ url, received }) => {
      const one = connection(url, environment(store));
      const late = one.fetch('/late');
      while (received.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      assert.is((await failure(one.fetch('/x'))).code, 'STORE_FAILED');
      answerLate();
      assert.is((await late).status, 200);
      assert.equal(sent(received), ['t-old', 't-old', 'with=r-old', 't-new']);
    },
  );
});

test.run();
