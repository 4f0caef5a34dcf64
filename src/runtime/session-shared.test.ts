import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { failure } from '../test/failure.ts';
import { withServer } from '../test/loopback.ts';
import { connection, granted, now, renewal, type Session, sent, session, slotWith } from '../test/shared-session.ts';
import type { Environment, Slot, Step } from './connection.ts';
import { newRequest } from './parts.ts';

// A session in a slot that other processes read and write too.

test('a renewal ahead of time that is refused leaves the session to its end; then the person must connect again', async () => {
  let time = now;
  for (const refusal of [
    { status: 400 },
    { status: 503 },
    { headers: { 'Content-Type': 'text/html' }, body: '<html>' },
  ]) {
    time = now;
    await withServer(
      ({ target }) => (target === '/refresh' ? refusal : { body: {} }),
      async ({ url, received }) => {
        // Found in the slot by a connection that has not renewed it before: 8 seconds to live, of an hour.
        const slot = await slotWith({ ...session('old', now + 8000), obtainedAt: now - 3_592_000 });
        const one = connection(url, { store: slot, now: () => time });
        for (let turn = 0; turn < 3; turn += 1) assert.is((await one.fetch('/x')).status, 200);
        assert.equal(sent(received), ['with=r-old', 't-old', 't-old', 't-old'], 'one try for three calls');
        time += 6000;
        assert.is((await one.fetch('/x')).status, 200);
        assert.equal(sent(received).slice(4), ['with=r-old', 't-old'], 'after a while it is tried again');
        time = now + 8001;
        await failure(one.fetch('/x'));
        assert.is(sent(received).at(-1), 'with=r-old', 'what has ended is not sent');
      },
    );
  }
});

test('a renewal that fails while another process stores a session: theirs is used, and nobody logs in', async () => {
  for (const status of [400, 503]) {
    const slot = await slotWith(session('old'));
    await withServer(
      async ({ target, headers }) => {
        if (target === '/login') return granted('login');
        if (target === '/x') return { status: headers['x-session'] === 't-theirs' ? 200 : 401 };
        await slot.write(session('theirs'));
        return { status };
      },
      async ({ url, received }) => {
        const login: Step<Session> = renewal(url, { request: () => newRequest('POST', `${url}/login`) });
        const one = connection(url, { store: slot, now: () => now }, { login: [login] });
        assert.is((await one.fetch('/x')).status, 200);
        assert.equal(sent(received), ['t-old', 'with=r-old', 't-theirs']);
        assert.is((await slot.read())?.value.values.token, 't-theirs');
      },
    );
  }
});

test('a renewal that succeeds while another process stores a session does not write over theirs', async () => {
  const slot = await slotWith(session('old'));
  await withServer(
    async ({ target, headers }) => {
      if (target === '/x') return { status: headers['x-session'] === 't-old' ? 401 : 200 };
      await slot.write(session('theirs'));
      return granted('ours');
    },
    async ({ url, received }) => {
      const one = connection(url, { store: slot, now: () => now });
      assert.is((await one.fetch('/x')).status, 200);
      assert.equal((await slot.read())?.value, session('theirs'));
      assert.equal(sent(received), ['t-old', 'with=r-old', 't-theirs']);
    },
  );
});

test('what another process stores without end is taken up twice by one call, not for ever', async () => {
  let count = 0;
  const slot = await slotWith(session('0'));
  await withServer(
    async () => {
      count += 1;
      if (count < 20) await slot.write(session(String(count)));
      return { status: 401 };
    },
    async ({ url, received }) => {
      assert.is((await connection(url, { store: slot, now: () => now }).fetch('/x')).status, 401);
      assert.equal(sent(received), ['t-0', 't-1', 't-2']);
    },
  );
});

test('a session that could not be stored is what the next renewal begins with, and is stored then', async () => {
  const slot = await slotWith(session('1'));
  let full = true;
  const store: Slot = {
    ...slot,
    write: (...given) => (full ? Promise.reject(new Error('disk full')) : slot.write(...given)),
  };
  let count = 1;
  await withServer(
    ({ target, headers, body }) => {
      if (target === '/x') return { status: headers['x-session'] === `t-${count}` ? 200 : 401 };
      // Each refresh token works once.
      if (String(body) !== `with=r-${count}`) return { status: 400 };
      count += 1;
      return granted(String(count));
    },
    async ({ url, received }) => {
      const one = connection(url, { store, now: () => now });
      await one.fetch('/x');
      assert.is((await failure(one.refresh())).code, 'STORE_FAILED');
      assert.is((await one.fetch('/x')).status, 200);
      full = false;
      await one.refresh();
      assert.equal(sent(received), ['t-1', 'with=r-1', 't-2', 'with=r-2']);
      assert.is((await slot.read())?.value.values.refresh, 'r-3');
    },
  );
});

test('half of a renewal is kept as something that has ended: whoever finds it renews with what is new in it', async () => {
  const slot = await slotWith(session('1', now - 1));
  const refused: unknown[] = [];
  const store: Slot = {
    ...slot,
    async write(...given) {
      const written = await slot.write(...given);
      if (!written) refused.push(given);
      return written;
    },
  };
  let count = 1;
  let status = 503;
  await withServer(
    ({ target }) => {
      if (target !== '/refresh') return { status: target === '/whoami' ? status : 200 };
      count += 1;
      return granted(String(count));
    },
    async ({ url, received }) => {
      const whoami = (): Step<Session> => ({ request: () => newRequest('GET', `${url}/whoami`) });
      const plan = { refresh: [renewal(url, { rotates: true }), whoami()] };
      const environment = { store, now: () => now };
      assert.is((await failure(connection(url, environment, plan).fetch('/x'))).code, 'TRY_LATER');
      assert.is((await slot.read())?.value.values.refresh, 'r-2');
      status = 200;
      await connection(url, environment, plan).fetch('/x');
      const renewals = received.filter(({ target }) => target === '/refresh').map(({ body }) => String(body));
      assert.equal(renewals, ['with=r-1', 'with=r-2']);
      assert.is(sent(received).at(-1), 't-3');
      assert.equal(refused, [], 'where nobody else writes, each write is one');
    },
  );
});

test('a lock that cannot be given back does not undo what was done under it', async () => {
  await withServer(
    ({ target, headers }) =>
      target === '/refresh' ? granted('new') : { status: headers['x-session'] === 't-new' ? 200 : 401 },
    async ({ url, received }) => {
      const slot = await slotWith(session('old'));
      const store: Slot = {
        ...slot,
        async exclusive(work) {
          await work();
          throw new Error('the lock is gone');
        },
      };
      assert.is((await connection(url, { store, now: () => now }).fetch('/x')).status, 200);
      assert.equal(sent(received), ['t-old', 'with=r-old', 't-new']);
      assert.is((await slot.read())?.value.values.token, 't-new');
    },
  );
});

test('an answer that tells that the session is over is let go of before the request is sent again', async () => {
  let cancelled = 0;
  const slot = await slotWith(session('old'));
  const environment: Environment = {
    store: slot,
    now: () => now,
    async fetch({ url, headers }) {
      if (url.endsWith('/refresh')) return Response.json({ token: 't-new', refresh: 'r-new' });
      const isOld = headers.get('x-session') === 't-old';
      const body = new ReadableStream({
        cancel() {
          cancelled += 1;
        },
      });
      return new Response(isOld ? body : 'fine', { status: isOld ? 401 : 200 });
    },
  };
  const response = await connection('https://api.example.com', environment).fetch('/x');
  assert.is(await response.text(), 'fine');
  assert.is(cancelled, 1);
});

test.run();
