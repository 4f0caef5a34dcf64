import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { failure } from '../test/failure.ts';
import { withServer } from '../test/loopback.ts';
import { connection, granted, now, type Session, sent, session, slotWith } from '../test/shared-session.ts';
import type { Slot, Step } from './connection.ts';
import { setHeaders } from './header.ts';
import { newRequest } from './parts.ts';
import { memoryStore } from './store.ts';

// A logout while something else is going on, here or in another process.

const loggingOut = (url: string): Step<Session> => ({
  request: ({ session: kept }) => setHeaders(newRequest('POST', `${url}/logout`), { 'X-Session': kept.token ?? '' }),
});

test('a logout during a renewal tells the server of the new session, and nothing of it comes back', async () => {
  const { exclusive: _, ...unlocked } = await slotWith(session('old'));
  for (const slot of [await slotWith(session('old')), unlocked]) {
    let goOn = (): void => undefined;
    let isAsked = (): void => undefined;
    const asked = new Promise<void>((resolve) => {
      isAsked = resolve;
    });
    await withServer(
      async ({ target }) => {
        if (target !== '/refresh') return { body: {} };
        isAsked();
        await new Promise<void>((resolve) => {
          goOn = resolve;
        });
        return granted('new');
      },
      async ({ url, received }) => {
        const one = connection(url, { store: slot, now: () => now }, { logout: [loggingOut(url)] });
        await one.fetch('/x');
        const renewing = one.refresh();
        await asked;
        const leaving = one.logout();
        setTimeout(goOn, 50);
        await Promise.all([renewing, leaving]);
        assert.equal(sent(received), ['t-old', 'with=r-old', 't-new']);
        assert.is(await slot.read(), undefined);
        assert.is((await failure(one.fetch('/x'))).code, 'CONNECT_AGAIN');
      },
    );
  }
});

test('a logout tells the server of a session that could not be stored', async () => {
  const slot = await slotWith(session('old'));
  const store: Slot = {
    ...slot,
    write: (value) => (value ? Promise.reject(new Error('disk full')) : slot.write(value)),
  };
  await withServer(
    ({ target }) => (target === '/refresh' ? granted('new') : { body: {} }),
    async ({ url, received }) => {
      const one = connection(url, { store, now: () => now }, { logout: [loggingOut(url)] });
      assert.is((await failure(one.refresh())).code, 'STORE_FAILED');
      await one.logout();
      assert.equal(sent(received), ['with=r-old', 't-new']);
      assert.is(await slot.read(), undefined);
    },
  );
});

test('a logout tells the server of what another process has stored, after its renewal if one is under way there', async () => {
  const store = memoryStore();
  await store.of('me').write(session('old'));
  const renewals: (() => void)[] = [];
  await withServer(
    async ({ target }) => {
      if (target === '/refresh') await new Promise<void>((resolve) => renewals.push(resolve));
      return target === '/refresh' ? granted(`new-${renewals.length}`) : { body: {} };
    },
    async ({ url, received }) => {
      const process = () => connection(url, { store: store.of('me'), now: () => now }, { logout: [loggingOut(url)] });
      const until = async (count: number) => {
        while (renewals.length < count) await new Promise((resolve) => setTimeout(resolve, 5));
        return renewals[count - 1] ?? assert.unreachable;
      };
      const [one, other] = [process(), process()];
      for (const each of [one, other]) await each.fetch('/x');
      const renewed = other.refresh();
      (await until(1))();
      await renewed;
      await one.logout();
      assert.equal(sent(received), ['t-old', 't-old', 'with=r-old', 't-new-1']);
      assert.is(await store.of('me').read(), undefined);

      await store.of('me').write(session('again'));
      received.length = 0;
      const [third, fourth] = [process(), process()];
      for (const each of [third, fourth]) await each.fetch('/x');
      const renewing = fourth.refresh();
      const finish = await until(2);
      const leaving = third.logout();
      setTimeout(finish, 50);
      await Promise.all([renewing, leaving]);
      assert.equal(sent(received), ['t-again', 't-again', 'with=r-again', 't-new-2']);
      assert.is(await store.of('me').read(), undefined);
    },
  );
});

test('a store that cannot be locked, read or emptied is told of, and the server hears of the logout all the same', async () => {
  const broken = () => Promise.reject(new Error('no store'));
  for (const part of ['exclusive', 'read', 'write'] as const) {
    const slot = await slotWith(session('old'));
    let isDown = false;
    const store: Slot = {
      ...slot,
      [part]: (...given: never[]) => (isDown ? broken() : (slot[part] as (...each: never[]) => unknown)(...given)),
    };
    await withServer(
      () => ({ body: {} }),
      async ({ url, received }) => {
        const one = connection(url, { store, now: () => now }, { logout: [loggingOut(url)] });
        await one.fetch('/x');
        isDown = true;
        if (part === 'read') await one.logout();
        else assert.is((await failure(one.logout())).code, 'STORE_FAILED');
        assert.equal(
          received.map(({ target, headers }) => [target, headers['x-session']]),
          [
            ['/x', 't-old'],
            ['/logout', 't-old'],
          ],
          part,
        );
        isDown = false;
        assert.is((await slot.read())?.value.values.token, part === 'read' ? undefined : 't-old');
      },
    );
  }
});

test.run();
