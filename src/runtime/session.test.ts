import { gzipSync } from 'node:zlib';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type Answer, type Received, withServer } from '../test/loopback.ts';
import { setJson } from './body.ts';
import { connect } from './connect.ts';
import { runTest } from './connect-test.ts';
import type { Connection, ConnectionSpec, Environment, ResponseView, ScriptStep, Slot, Step } from './connection.ts';
import { CountersignError, type CountersignErrorCode, present } from './errors.ts';
import { setHeaders } from './header.ts';
import { newRequest } from './parts.ts';
import { read, savedText } from './response-path.ts';
import { expiredByBody } from './session-expired.ts';
import { expiryIn } from './session-expiry.ts';
import { keepSession, type SessionPlan } from './session-keep.ts';
import { script } from './steps.ts';
import { memoryStore, partOf } from './store.ts';

interface Session {
  readonly token: string;
  readonly refresh?: string;
  readonly device?: string;
}
const secret = 'hunter2-marker';

/** A server that gives out numbered tokens for the right password and honours only the last one. */
function tokenServer(more: (request: Received) => Answer | undefined = () => undefined) {
  const state = { logins: 0, valid: '', delay: 20 };
  const answer = async (request: Received): Promise<Answer> => {
    const said = more(request);
    if (said !== undefined) return said;
    if (request.target === '/login') {
      state.logins += 1;
      await new Promise((resolve) => setTimeout(resolve, state.delay));
      const { password } = JSON.parse(String(request.body)) as { password: string };
      if (password !== secret) return { status: 401, body: { message: `Wrong password ${password}` } };
      state.valid = `t${state.logins}`;
      return { body: { token: state.valid, refresh: `r${state.logins}`, expires_in: 3600 } };
    }
    if (request.headers['x-session'] !== state.valid) return { status: 401, body: { code: 'expired' } };
    return { body: { target: request.target, echo: String(request.body) } };
  };
  return { state, answer };
}

const login = (url: string, password = secret): Step<Session> => ({
  request: () => setJson(newRequest('POST', `${url}/login`), { password }),
  save: (response) => ({ token: savedText(read(response.body, 'token')) as string }),
  error: (response) => savedText(read(response.body, 'message')),
});
const sessionSpec = (
  url: string,
  more: Partial<SessionPlan<Session>> = {},
  password = secret,
): ConnectionSpec<Session> => ({
  scheme: 'session',
  server: () => url,
  sign: (request, { session }) => setHeaders(request, { 'X-Session': present(session.token, 'session.token') }),
  session: keepSession({ login: [login(url, password)], needs: ['token'], open: [], ...more }),
  secrets: [password],
});

async function refused(work: Promise<unknown>, code: CountersignErrorCode): Promise<CountersignError> {
  const error = await work.then(
    () => new Error('was not refused'),
    (reason: unknown) => reason,
  );
  assert.instance(error, CountersignError, String(error));
  assert.is((error as CountersignError).code, code, (error as CountersignError).message);
  return error as CountersignError;
}
const all = <T>(count: number, work: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));

test('a session is obtained at the first need, kept, and used by all', async () => {
  const { state, answer } = tokenServer();
  await withServer(answer, async (server) => {
    const connection = connect(sessionSpec(server.url));
    assert.is(server.received.length, 0);
    for (let turn = 0; turn < 3; turn += 1) assert.is((await connection.fetch('/me')).status, 200);
    assert.is(state.logins, 1);
    assert.is((await connection.authorize('/x')).headers.get('x-session'), 't1');
    assert.is(state.logins, 1);
  });
});

test('100 calls at once on no session cause one login, on an expired one exactly one more', async () => {
  const { state, answer } = tokenServer();
  await withServer(answer, async (server) => {
    const connection = connect(sessionSpec(server.url));
    const first = await all(100, (index) => connection.fetch(`/a${index}`, { method: 'POST', body: `b${index}` }));
    assert.ok(first.every((response) => response.status === 200));
    assert.is(state.logins, 1);
    state.valid = 'revoked';
    const second = await all(100, (index) => connection.fetch(`/a${index}`, { method: 'POST', body: `b${index}` }));
    assert.is(state.logins, 2);
    const bodies = await Promise.all(second.map((response) => response.json()));
    assert.equal(
      bodies,
      Array.from({ length: 100 }, (_, index) => ({ target: `/a${index}`, echo: `b${index}` })),
      'each body was sent again, whole',
    );
  });
});

test('a failed login fails all who wait with the same error, is not repeated by each, and tells no secret', async () => {
  const wrong = 'wrong-password-marker';
  const { state, answer } = tokenServer();
  await withServer(answer, async (server) => {
    const connection = connect(sessionSpec(server.url, {}, wrong));
    const errors = await all(100, (index) => refused(connection.fetch(`/${index}`), 'CONNECT_AGAIN'));
    assert.is(state.logins, 1);
    assert.is(new Set(errors).size, 1);
    const [error] = errors;
    assert.is(error?.detail?.words, 'Wrong password ••••');
    assert.is(error?.detail?.status, 401);
    assert.not.match(`${error?.message}${error?.stack}${JSON.stringify(error)}`, wrong);
    await refused(connection.fetch('/later'), 'CONNECT_AGAIN');
    assert.is(state.logins, 2, 'a later call tries once more');
  });
});

test('a login that fails during a renewal is not repeated by calls whose 401 comes later', async () => {
  let release: (() => void)[] = [];
  const { state, answer } = tokenServer();
  await withServer(
    async (request) => {
      // Half of the calls get their 401 only after the renewal has failed.
      if (request.target === '/slow') await new Promise<void>((resolve) => release.push(resolve));
      return answer(request);
    },
    async (server) => {
      const store = memoryStore();
      const slot = store.of('me');
      await slot.write({ values: { token: 'old' }, obtainedAt: 0 });
      const connection = connect(sessionSpec(server.url, {}, 'wrong-password'), { store: slot });
      const slow = all(10, () => refused(connection.fetch('/slow'), 'CONNECT_AGAIN'));
      await all(10, () => refused(connection.fetch('/fast'), 'CONNECT_AGAIN'));
      assert.is(state.logins, 1);
      for (const go of release) go();
      release = [];
      await slow;
      assert.is(state.logins, 1);
    },
  );
});

test('a session that was just obtained is not renewed for the same 401', async () => {
  let now = 0;
  const { state, answer } = tokenServer((request) =>
    request.target === '/forbidden' ? { status: 401, body: {} } : undefined,
  );
  await withServer(answer, async (server) => {
    const connection = connect(sessionSpec(server.url), { now: () => now });
    assert.is((await connection.fetch('/forbidden')).status, 401, 'the caller sees the answer');
    assert.is(server.received.length, 2);
    for (let turn = 0; turn < 5; turn += 1) assert.is((await connection.fetch('/forbidden')).status, 401);
    assert.is(state.logins, 1, 'logging in did not help, so it is not tried again at once');
    now = 60_001;
    for (let turn = 0; turn < 5; turn += 1) assert.is((await connection.fetch('/forbidden')).status, 401);
    assert.is(state.logins, 2, 'after a minute the session might have ended');
    await connection.fetch('/x');
    state.valid = 'revoked';
    assert.is((await connection.fetch('/x')).status, 200, 'one that has worked is renewed when it ends');
    assert.is(state.logins, 3);
    const tested = await connect({
      ...sessionSpec(server.url),
      test: runTest([{ request: () => newRequest('GET', `${server.url}/forbidden`) }]),
    }).test();
    assert.is(tested.status, 401);
    assert.is(state.logins, 4);
  });
});

test('renewal before the end: by clock and skew', async () => {
  let now = 1_000_000;
  const { state, answer } = tokenServer();
  await withServer(answer, async (server) => {
    const timed = (environment: Environment) =>
      connect(
        sessionSpec(server.url, {
          login: [
            {
              ...login(server.url),
              expiresAt: (response, attempt) => expiryIn(read(response.body, 'expires_in'), attempt),
            },
          ],
        }),
        { now: () => now, ...environment },
      );
    const connection = timed({});
    await connection.fetch('/x');
    now += 3_539_000;
    await connection.fetch('/x');
    assert.is(state.logins, 1, 'a minute and a second before the end');
    now += 1001;
    await all(100, () => connection.fetch('/x'));
    assert.is(state.logins, 2, 'a minute before the end, once for all');

    state.logins = 0;
    const eager = timed({ skew: 1_000_000 });
    await eager.fetch('/x');
    now += 2_590_000;
    await eager.fetch('/x');
    assert.is(state.logins, 1);
    now += 10_001;
    await eager.fetch('/x');
    assert.is(state.logins, 2);

    state.logins = 0;
    const greedy = timed({ skew: 10_000_000 });
    for (let turn = 0; turn < 3; turn += 1) await greedy.fetch('/x');
    assert.is(state.logins, 1, 'a skew longer than the life does not renew at each call');
  });
});

test('while a renewal ahead of time fails at the server, the old session is used to its end', async () => {
  let now = 0;
  let down = false;
  const { state, answer } = tokenServer((request) =>
    down && request.target === '/login' ? { status: 503 } : undefined,
  );
  await withServer(answer, async (server) => {
    const spec = sessionSpec(server.url, {
      login: [{ ...login(server.url), expiresAt: (_response, attempt) => attempt.now + 600_000 }],
    });
    const connection = connect(spec, { now: () => now });
    await connection.fetch('/x');
    down = true;
    now = 570_000;
    const before = server.received.length;
    for (let turn = 0; turn < 3; turn += 1) assert.is((await connection.fetch('/x')).status, 200);
    assert.is(server.received.length - before, 4, 'one try at renewing for three calls');
    now = 600_001;
    const error = await refused(connection.fetch('/x'), 'TRY_LATER');
    assert.is(error.detail?.status, 503);
    down = false;
    assert.is((await connection.fetch('/x')).status, 200);
    assert.is(state.logins, 2);
  });
});

test('a session that had ended by our clock when it came is used until it is refused', async () => {
  const { state, answer } = tokenServer();
  await withServer(answer, async (server) => {
    const spec = sessionSpec(server.url, { login: [{ ...login(server.url), expiresAt: () => 5 }] });
    const connection = connect(spec);
    for (let turn = 0; turn < 3; turn += 1) await connection.fetch('/x');
    assert.is(state.logins, 1);
  });
});

/** A server with refresh tokens that rotate: each works once. */
function rotatingServer() {
  const state = { logins: 0, refreshes: 0, access: '', refresh: '', refuse: 0 };
  const grant = (): Answer => {
    state.access = `a${state.logins}.${state.refreshes}`;
    state.refresh = `r${state.logins}.${state.refreshes}`;
    return { body: { token: state.access, refresh: state.refresh } };
  };
  const answer = async (request: Received): Promise<Answer> => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (request.target === '/login') {
      state.logins += 1;
      return grant();
    }
    if (request.target === '/refresh') {
      const { refresh } = JSON.parse(String(request.body)) as { refresh: string };
      state.refreshes += 1;
      if (state.refuse === 200) return { headers: { 'content-type': 'text/html' }, body: '<html>Back soon</html>' };
      if (state.refuse > 0) return { status: state.refuse, body: {} };
      return refresh === state.refresh ? grant() : { status: 400, body: { message: 'invalid_grant' } };
    }
    return request.headers['x-session'] === state.access ? { body: {} } : { status: 401 };
  };
  return { state, answer };
}
const saveBoth: NonNullable<Step<Session>['save']> = (response) => ({
  token: savedText(read(response.body, 'token')) as string,
  refresh: savedText(read(response.body, 'refresh')) as string,
});
const rotating = (url: string, withLogin = true) =>
  sessionSpec(url, {
    login: [{ ...login(url), save: saveBoth }],
    refresh: [
      {
        request: ({ session }) =>
          setJson(newRequest('POST', `${url}/refresh`), { refresh: present(session.refresh, 'session.refresh') }),
        save: saveBoth,
      },
    ],
    ...(withLogin ? {} : { login: undefined as never }),
  });

test('refresh steps renew; when they are refused, a login follows', async () => {
  const { state, answer } = rotatingServer();
  await withServer(answer, async (server) => {
    const connection = connect(rotating(server.url));
    await connection.fetch('/x');
    for (let turn = 0; turn < 3; turn += 1) {
      state.access = 'revoked';
      assert.is((await connection.fetch('/x')).status, 200);
    }
    assert.equal([state.logins, state.refreshes], [1, 3]);
    state.access = 'revoked';
    state.refresh = 'revoked';
    assert.is((await connection.fetch('/x')).status, 200);
    assert.equal([state.logins, state.refreshes], [2, 4]);
    state.access = 'revoked';
    state.refuse = 503;
    await refused(connection.fetch('/x'), 'TRY_LATER');
    assert.is(state.logins, 2, 'a server that is down says nothing about the session');
  });
});

test('a renewal that is answered with a page is none: without a login, the next call tries again', async () => {
  const { state, answer } = rotatingServer();
  await withServer(answer, async (server) => {
    const slot = memoryStore().of('me');
    await connect(rotating(server.url), { store: slot }).fetch('/x');
    const { login: _, ...session } = rotating(server.url).session as NonNullable<ConnectionSpec<Session>['session']>;
    const connection = connect({ ...rotating(server.url), session: keepSession<Session>(session) }, { store: slot });
    state.access = 'revoked';
    state.refuse = 200;
    const error = await refused(connection.fetch('/x'), 'BAD_RESPONSE');
    assert.equal(error.detail, { name: 'session.token', status: 200 });
    state.refuse = 0;
    assert.is((await connection.fetch('/x')).status, 200);
    assert.equal([state.logins, state.refreshes], [1, 2]);
  });
});

test('without a login the person must connect again', async () => {
  const { state, answer } = rotatingServer();
  await withServer(answer, async (server) => {
    const slot = memoryStore().of('me');
    const { login: _, ...session } = rotating(server.url).session as NonNullable<ConnectionSpec<Session>['session']>;
    const connection = connect({ ...rotating(server.url), session: keepSession<Session>(session) }, { store: slot });
    await refused(connection.fetch('/x'), 'CONNECT_AGAIN');
    assert.is(server.received.length, 0);
    await slot.write({ values: { token: 'a', refresh: 'stale' }, obtainedAt: 1 });
    await refused(connection.fetch('/x'), 'CONNECT_AGAIN');
    assert.is(state.refreshes, 1);
    await slot.write({ values: { token: 'a' }, obtainedAt: 1 });
    await refused(connection.fetch('/x'), 'CONNECT_AGAIN');
    assert.is(state.refreshes, 1, 'nothing to refresh with');
  });
});

test('two connections that share a slot never send the same rotating token twice', async () => {
  const { state, answer } = rotatingServer();
  await withServer(answer, async (server) => {
    const slot = memoryStore().of('me');
    let locked: Promise<unknown> = Promise.resolve();
    const shared: Slot = {
      ...slot,
      exclusive<T>(work: () => Promise<T>): Promise<T> {
        const turn = locked.then(work);
        locked = turn.catch(() => undefined);
        return turn;
      },
    };
    const connections = Array.from({ length: 3 }, () => connect(rotating(server.url), { store: shared }));
    const calls = () => Promise.all(connections.flatMap((connection) => [1, 2, 3].map(() => connection.fetch('/x'))));
    assert.ok((await calls()).every((response) => response.status === 200));
    assert.equal([state.logins, state.refreshes], [1, 0]);
    for (let turn = 1; turn < 4; turn += 1) {
      state.access = 'revoked';
      assert.ok((await calls()).every((response) => response.status === 200));
      assert.equal([state.logins, state.refreshes], [1, turn]);
    }
  });
});

test('without a lock, the one whose refresh was refused takes what the other has stored', async () => {
  const { state, answer } = rotatingServer();
  await withServer(answer, async (server) => {
    const slot = memoryStore().of('me');
    const connections = [1, 2].map(() => connect(rotating(server.url), { store: slot }));
    const [one, two] = connections as [Connection, Connection];
    await one.fetch('/x');
    await two.fetch('/x');
    assert.is(state.logins, 1);
    state.access = 'revoked';
    const responses = await Promise.all([one.fetch('/x'), two.fetch('/x')]);
    assert.ok(responses.some((response) => response.status === 200));
    assert.is((await slot.read())?.value.values.token, state.access, 'the store holds what the server honours');
  });
});

test('several steps: later ones see what earlier ones saved; save merges, a login replaces all', async () => {
  await withServer(
    (request) => {
      if (request.target === '/one') return { body: { ticket: 'T1', old: 'x' } };
      if (request.target === '/two') return { body: request.headers['x-ticket'] === 'T1' ? { token: 'tok' } : {} };
      return request.headers['x-session'] === 'tok' ? { body: {} } : { status: 401 };
    },
    async (server) => {
      const slot = memoryStore().of('me');
      await slot.write({ values: { token: 'gone', stale: 'yes' }, obtainedAt: 1 });
      const spec = sessionSpec(server.url, {
        login: [
          {
            request: () => newRequest('POST', `${server.url}/one`),
            save: (response) => ({ ticket: savedText(read(response.body, 'ticket')) }) as Partial<Session>,
          },
          {
            request: ({ session }) =>
              setHeaders(newRequest('POST', `${server.url}/two`), {
                'X-Ticket': present(read(session, 'ticket') as string, 'session.ticket'),
              }),
            save: (response) => ({ token: savedText(read(response.body, 'token')) as string }),
          },
        ],
      });
      assert.is((await connect(spec, { store: slot }).fetch('/x')).status, 200);
      assert.equal((await slot.read())?.value.values, { ticket: 'T1', token: 'tok' });
    },
  );
});

test('once: logging in again as renewal leaves such a step out and keeps what it saved', async () => {
  let registered = 0;
  const { state, answer } = tokenServer((request) => {
    if (request.target !== '/register') return undefined;
    registered += 1;
    return { body: { device: `d${registered}` } };
  });
  await withServer(answer, async (server) => {
    const slot = memoryStore().of('me');
    const register: Step<Session> = {
      request: () => newRequest('POST', `${server.url}/register`),
      save: (response) => ({ device: savedText(read(response.body, 'device')) as string }),
      once: true,
    };
    const connection = connect(sessionSpec(server.url, { login: [register, login(server.url)] }), { store: slot });
    await connection.fetch('/x');
    state.valid = 'revoked';
    await connection.fetch('/x');
    assert.equal([registered, state.logins], [1, 2]);
    assert.equal((await slot.read())?.value.values, { device: 'd1', token: 't2' });
  });
});

test('what is needed must be there when a login ends', async () => {
  for (const [body, type] of [
    ['{}', 'application/json'],
    ['{"token":""}', 'application/json'],
    ['{"token":null}', 'application/json'],
    ['{"token":"x"}', 'text/html'],
  ]) {
    await withServer(
      () => ({ body: body ?? '', headers: { 'content-type': type ?? '' } }),
      async (server) => {
        const error = await refused(connect(sessionSpec(server.url)).fetch('/x'), 'BAD_RESPONSE');
        assert.is(error.detail?.name, 'session.token');
        assert.is(/content type/.test(error.message), type === 'text/html');
      },
    );
  }
});

test('expired may be a word in the body: the copy is read, the caller’s own stays whole', async () => {
  const expired = expiredByBody(
    (response) => response.status === 401 || read(response.body, 'code') === 'session_expired',
  );
  let answerWith: Answer = { body: { code: 'session_expired' } };
  const { state, answer } = tokenServer((request) =>
    request.target === '/api' && request.headers['x-session'] === 't1' ? answerWith : undefined,
  );
  await withServer(answer, async (server) => {
    const connection = connect(sessionSpec(server.url, { expired }));
    await connection.fetch('/x');
    const renewed = await connection.fetch('/api');
    assert.is(((await renewed.json()) as { target: string }).target, '/api');
    assert.is(state.logins, 2);
    for (const said of [
      { body: { code: 'fine', pad: 'x'.repeat(200_000) } },
      { body: { code: 'session_expired', pad: 'x'.repeat(1_100_000) } },
      { headers: { 'content-type': 'application/octet-stream' }, body: '{"code":"session_expired"}' },
      { headers: { 'content-type': 'application/json' }, body: '{"code":"session_expired"' },
      { headers: { 'content-type': 'application/json' }, body: '' },
    ] satisfies Answer[]) {
      state.logins = 0;
      answerWith = said;
      const again = connect(sessionSpec(server.url, { expired }));
      await again.fetch('/x');
      const response = await again.fetch('/api');
      const wanted = typeof said.body === 'string' ? said.body : JSON.stringify(said.body);
      assert.is(await response.text(), wanted);
      assert.is(state.logins, 1);
    }
  });
});

test('an event stream is never waited for', async () => {
  const { answer } = tokenServer();
  await withServer(
    (request, response) => {
      if (request.target !== '/events') return answer(request);
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: 1\n\n');
      return undefined;
    },
    async (server) => {
      const expired = expiredByBody((response) => read(response.body, 'code') === 'x');
      const connection = connect(sessionSpec(server.url, { expired }));
      const response = await connection.fetch('/events');
      const reader = response.body?.getReader();
      assert.is(new TextDecoder().decode((await reader?.read())?.value), 'data: 1\n\n');
      await reader?.cancel();
    },
  );
});

test('a body that cannot be sent twice is refused before anything is sent, and a function makes it new', async () => {
  const { state, answer } = tokenServer();
  const stream = () => new Blob(['streamed']).stream();
  await withServer(answer, async (server) => {
    const connection = connect(sessionSpec(server.url));
    await refused(connection.fetch('/x', { method: 'POST', body: stream() }), 'BODY_NOT_REPLAYABLE');
    assert.is(server.received.length, 0);
    await connection.fetch('/x');
    state.valid = 'revoked';
    const response = await connection.fetch('/x', { method: 'POST', body: stream });
    assert.equal(await response.json(), { target: '/x', echo: 'streamed' });
    state.valid = 'revoked';
    const request = new Request(`${server.url}/y`, {
      method: 'POST',
      body: 'whole',
      headers: { 'content-type': 'text/plain' },
    });
    assert.equal(await (await connection.fetch(request)).json(), { target: '/y', echo: 'whole' });
  });
});

test('one waiter’s abort does not end the login that all wait for', async () => {
  const { state, answer } = tokenServer();
  await withServer(answer, async (server) => {
    state.delay = 100;
    const connection = connect(sessionSpec(server.url));
    const abort = new AbortController();
    const reason = new Error('changed my mind');
    const aborted = connection.fetch('/x', { signal: abort.signal }).catch((error) => error);
    const waiting = connection.fetch('/y');
    setTimeout(() => abort.abort(reason), 20);
    assert.is(await aborted, reason);
    assert.is((await waiting).status, 200);
    assert.is(state.logins, 1);
  });
});

test('a login that fails after its only waiter has gone harms nobody', async () => {
  const { state, answer } = tokenServer();
  await withServer(answer, async (server) => {
    state.delay = 60;
    const connection = connect(sessionSpec(server.url, {}, 'wrong-password'));
    const reason = new Error('gone');
    const abort = new AbortController();
    const gone = connection.fetch('/x', { signal: abort.signal }).catch((error) => error);
    setTimeout(() => abort.abort(reason), 10);
    assert.is(await gone, reason);
    // An unhandled rejection would end this process.
    await new Promise((resolve) => setTimeout(resolve, 100));
    assert.is(state.logins, 1);
    await refused(connection.fetch('/x'), 'CONNECT_AGAIN');
  });
});

test('a redirect with a cookie may be what a login wants; it is not followed', async () => {
  await withServer(
    (request) =>
      request.target === '/login'
        ? { status: 302, headers: { location: '/home', 'set-cookie': 'sid=abc; Path=/; HttpOnly' } }
        : { status: request.headers['x-session'] === 'abc' ? 200 : 401 },
    async (server) => {
      const spec = sessionSpec(server.url, {
        login: [
          {
            ...login(server.url),
            ok: (response) => response.status === 302,
            save: (response) => ({ token: savedText(read(response, 'cookies', 'sid')) as string }),
          },
        ],
      });
      assert.is((await connect(spec).fetch('/x')).status, 200);
      assert.equal(
        server.received.map((request) => request.target),
        ['/login', '/x'],
      );
    },
  );
});

test('a form that is not accepted is answered with a redirect to itself: where `ok` says so, that is a refusal', async () => {
  let location = '/login?failed';
  let status = 302;
  await withServer(
    () => ({ status, headers: { location } }),
    async (server) => {
      const step = (more: object) => sessionSpec(server.url, { login: [{ ...login(server.url), ...more }] });
      const judging = () =>
        connect(step({ ok: ({ headers }: ResponseView) => headers.location === '/home' })).fetch('/x');
      await refused(judging(), 'CONNECT_AGAIN');
      status = 303;
      location = `${server.url}/login`;
      await refused(judging(), 'CONNECT_AGAIN');
      await refused(connect(step({})).fetch('/x'), 'REDIRECT_REFUSED');
      location = 'https://other.example/login';
      await refused(judging(), 'REDIRECT_REFUSED');
      status = 308;
      location = '/login/';
      await refused(judging(), 'REDIRECT_REFUSED');
      assert.ok(server.received.every((request) => request.target === '/login'));
    },
  );
});

test('the errors of a login: busy, down, slow, broken, redirected', async () => {
  const now = Date.UTC(2025, 0, 1);
  const cases: readonly [Answer | 'hang' | 'reset' | 'cut', CountersignErrorCode, number | undefined][] = [
    [{ status: 400 }, 'CONNECT_AGAIN', 400],
    [{ status: 403 }, 'CONNECT_AGAIN', 403],
    [{ status: 404 }, 'AUTHENTICATION_FAILED', 404],
    [{ status: 429, headers: { 'retry-after': '120' } }, 'TRY_LATER', 429],
    [{ status: 500 }, 'TRY_LATER', 500],
    [{ status: 302, headers: { location: '/elsewhere' } }, 'REDIRECT_REFUSED', 302],
    [{ headers: { 'content-type': 'application/json' }, body: '<html>' }, 'BAD_RESPONSE', undefined],
    ['hang', 'TIMEOUT', undefined],
    ['reset', 'TRY_LATER', undefined],
    ['cut', 'BAD_RESPONSE', undefined],
    [{ headers: { 'x-huge': 'x'.repeat(200_000) }, body: {} }, 'TRY_LATER', undefined],
    [{ body: { pad: 'x'.repeat(2_000_000) } }, 'BAD_RESPONSE', undefined],
    [
      {
        headers: { 'content-encoding': 'gzip', 'content-type': 'application/json' },
        body: gzipSync('x'.repeat(20_000_000)),
      },
      'BAD_RESPONSE',
      undefined,
    ],
    [
      { headers: { 'content-encoding': 'gzip', 'content-type': 'application/json' }, body: 'no gzip' },
      'BAD_RESPONSE',
      undefined,
    ],
  ];
  for (const [said, code, status] of cases) {
    await withServer(
      (_request, response) => {
        if (said === 'reset') response.socket?.destroy();
        if (said === 'cut') {
          response.writeHead(200, { 'content-type': 'application/json', 'content-length': 100 });
          response.write('{"token":"x"');
          setTimeout(() => response.socket?.destroy(), 20);
        }
        if (said === 'hang') {
          response.writeHead(200, { 'content-type': 'application/json' });
          response.write('{"token":');
        }
        return typeof said === 'string' ? undefined : said;
      },
      async (server) => {
        const error = await refused(
          connect(sessionSpec(server.url), { timeout: 300, now: () => now }).fetch('/x'),
          code,
        );
        assert.is(error.detail?.status, status);
        assert.is(server.received.length, 1, 'nothing was followed or repeated');
        if (status === 429) assert.is(error.detail?.retryAt, now + 120_000);
      },
    );
  }
});

test('ok decides what a success is; its words are kept apart from the message', async () => {
  await withServer(
    () => ({ body: { ok: false, error: `no such user ${secret}\u0000\r\n${'x'.repeat(400)}` } }),
    async (server) => {
      const spec = sessionSpec(server.url, {
        login: [
          {
            ...login(server.url),
            ok: (response) => read(response.body, 'ok') !== false,
            error: (response) => savedText(read(response.body, 'error')),
          },
        ],
      });
      const error = await refused(connect(spec).fetch('/x'), 'CONNECT_AGAIN');
      assert.match(error.detail?.words ?? '', /^no such user •••• x+…$/);
      assert.is([...(error.detail?.words ?? '')].length, 200);
      assert.not.match(error.message, 'no such user');
    },
  );
});

test('logout tells the server and forgets; a session the server knows no more is logged out too', async () => {
  let answered: Answer = { status: 204 };
  const { state, answer } = tokenServer((request) => (request.target === '/logout' ? answered : undefined));
  await withServer(answer, async (server) => {
    const slot = memoryStore().of('me');
    const spec = sessionSpec(server.url, {
      logout: [
        {
          request: ({ session }) =>
            setHeaders(newRequest('POST', `${server.url}/logout`), { 'X-Session': session.token }),
        },
      ],
    });
    const connection = connect(spec, { store: slot });
    await connection.logout();
    assert.is(server.received.length, 0, 'nothing was kept');
    for (const said of [{ status: 204 }, { status: 401 }]) {
      answered = said;
      await connection.fetch('/x');
      await connection.logout();
      assert.is(server.received.at(-1)?.target, '/logout');
      assert.is(server.received.at(-1)?.headers['x-session'], state.valid);
      assert.is(await slot.read(), undefined);
    }
    answered = { status: 500 };
    await connection.fetch('/x');
    await refused(connection.logout(), 'TRY_LATER');
    assert.is(await slot.read(), undefined, 'forgotten all the same');
    assert.is(state.logins, 3);
  });
});

test('a step of a logout that is refused or fails keeps none of the others', async () => {
  const { answer } = tokenServer(({ target }) => {
    if (target === '/access') return { status: 401 };
    if (target === '/down') return { status: 503 };
    return target === '/token' ? { status: 200, body: {} } : undefined;
  });
  await withServer(answer, async (server) => {
    const told = (path: string): Step<Session> => ({ request: () => newRequest('POST', `${server.url}${path}`) });
    const out = async (...paths: readonly string[]) => {
      const connection = connect(sessionSpec(server.url, { logout: paths.map(told) }));
      await connection.fetch('/x');
      server.received.length = 0;
      return connection;
    };
    await (await out('/access', '/token')).logout();
    const targets = () => server.received.map(({ target }) => target);
    assert.equal(targets(), ['/access', '/token']);
    await refused((await out('/access', '/down', '/token')).logout(), 'TRY_LATER');
    assert.equal(targets(), ['/access', '/down', '/token']);
  });
});

test('refresh() renews whatever the clock says, once for all who ask', async () => {
  const { state, answer } = tokenServer();
  await withServer(answer, async (server) => {
    const connection = connect(sessionSpec(server.url));
    await all(20, () => connection.refresh());
    assert.is(state.logins, 1);
    await all(20, () => connection.refresh());
    assert.is(state.logins, 2);
    assert.is((await connection.fetch('/x')).status, 200);
    await connect({ scheme: 'key', server: () => server.url, sign: (request) => request }).refresh();
  });
});

test('what another process has stored is used; what is no session is refused', async () => {
  const { state, answer } = tokenServer();
  await withServer(answer, async (server) => {
    const slot = memoryStore().of('me');
    const first = connect(sessionSpec(server.url), { store: slot });
    await first.fetch('/x');
    const second = connect(sessionSpec(server.url), { store: slot });
    assert.is((await second.fetch('/x')).status, 200);
    assert.is(state.logins, 1);
    state.valid = 'revoked';
    await first.fetch('/x');
    assert.is((await second.fetch('/x')).status, 200);
    assert.is(state.logins, 2, 'the second took what the first had obtained');

    const broken: readonly Slot['read'][] = [
      async () => 'text' as never,
      async () => ({ value: null, version: '1' }) as never,
      async () => ({ value: { values: { token: 'x' } } }) as never,
      async () => ({ value: { values: null }, version: '1' }) as never,
      () => Promise.reject(new Error(`cannot read ${secret}`)),
    ];
    for (const reading of broken) {
      const error = await refused(
        connect(sessionSpec(server.url), { store: { ...slot, read: reading } }).fetch('/x'),
        'STORE_FAILED',
      );
      assert.not.match(`${error.message}${error.stack}${JSON.stringify(error)}`, secret);
    }
    const incomplete = memoryStore().of('x');
    await incomplete.write({ values: { other: 'x' }, obtainedAt: 1 });
    assert.is((await connect(sessionSpec(server.url), { store: incomplete }).fetch('/x')).status, 200);
  });
});

test('a store that cannot be written fails the call clearly, and the session is not lost with it', async () => {
  const { state, answer } = tokenServer();
  await withServer(answer, async (server) => {
    const slot = memoryStore().of('me');
    const store: Slot = { ...slot, write: () => Promise.reject(new Error(`disk full ${secret}`)) };
    const connection = connect(sessionSpec(server.url), { store });
    await refused(connection.fetch('/x'), 'STORE_FAILED');
    assert.is((await connection.fetch('/x')).status, 200);
    assert.is(state.logins, 1);
    const unlocked: Slot = { ...slot, exclusive: () => Promise.reject(new Error('no lock')) };
    await refused(connect(sessionSpec(server.url), { store: unlocked }).fetch('/x'), 'STORE_FAILED');
  });
});

test('steps signed by another scheme: it logs in first, and its expired session is renewed within the step', async () => {
  const { state, answer } = tokenServer((request) => {
    if (request.target !== '/exchange') return undefined;
    return request.headers['x-session'] === state.valid ? { body: { token: 'installed' } } : { status: 401 };
  });
  await withServer(
    (request) =>
      request.headers['x-installed'] === 'installed'
        ? { body: 'in' }
        : request.headers['x-installed']
          ? { status: 401 }
          : answer(request),
    async (server) => {
      const store = memoryStore();
      const environment: Environment = { store: store.of('me') };
      const app = connect(sessionSpec(server.url), partOf(environment, 'app'));
      const installation = (): Connection =>
        connect<Session>(
          {
            scheme: 'installation',
            server: () => server.url,
            sign: (request, { session }) => setHeaders(request, { 'X-Installed': session.token }),
            session: keepSession({
              login: [
                {
                  request: () => newRequest('POST', `${server.url}/exchange`),
                  as: app,
                  save: (response) => ({ token: savedText(read(response.body, 'token')) as string }),
                },
              ],
              needs: ['token'],
              open: [],
            }),
          },
          environment,
        );
      const connection = installation();
      assert.is((await connection.fetch('/x')).status, 200);
      assert.is(state.logins, 1);
      state.valid = 'revoked';
      await connection.refresh();
      assert.is(state.logins, 2);
      assert.is((await store.of('me').read())?.value.values.token, 'installed');
      assert.is((await store.of('me').of('app').read())?.value.values.token, 't2');
    },
  );
});

test('a script gets the session and a bounded fetch, and its failures tell no secret', async () => {
  const { answer } = tokenServer();
  await withServer(answer, async (server) => {
    const scripted = (step: ScriptStep<Session>) =>
      connect(sessionSpec(server.url, { login: script(step) }), { timeout: 200 });
    const connection = scripted(async ({ fetch, session }) => {
      assert.equal(session, {});
      const response = await fetch(
        new Request(`${server.url}/login`, { method: 'POST', body: JSON.stringify({ password: secret }) }),
      );
      const { token } = (await response.json()) as Session;
      return { values: { token }, expiresAt: Date.now() + 60_000 };
    });
    assert.is((await connection.fetch('/x')).status, 200);
    const failing = await refused(
      scripted(async () => {
        throw new Error(`password ${secret} refused`);
      }).fetch('/x'),
      'SCRIPT_FAILED',
    );
    assert.is(failing.detail?.words, 'password •••• refused');
    assert.not.match(`${failing.message}${failing.stack}${JSON.stringify(failing)}`, secret);
    await refused(scripted(async () => ({ values: {} })).fetch('/x'), 'BAD_RESPONSE');
  });
});

test('a step’s own URL is compared with the plan too, and never goes without TLS to another machine', async () => {
  const never: Environment = { fetch: () => Promise.reject(new Error('was sent')) };
  const to = (url: string, within?: string): Promise<unknown> =>
    connect(
      sessionSpec('https://a.example', {
        login: [{ request: () => newRequest('POST', url), ...(within !== undefined && { within }) }],
      }),
      never,
    ).fetch('/x');
  await refused(to('http://auth.example/login'), 'HOST_NOT_ALLOWED');
  await refused(to('https://evil.example/login', 'https://*.acme.example/login'), 'HOST_NOT_ALLOWED');
  await refused(to('https://x.acme.example/other', 'https://*.acme.example/login'), 'HOST_NOT_ALLOWED');
  await refused(to('https://x.acme.example/a/../login', 'https://*.acme.example/'), 'UNSAFE_VALUE');
  await refused(to('https://x.acme.example/login', 'https://*.acme.example/login'), 'TRY_LATER');
});

test('the server’s host may be learnt at login', async () => {
  const { answer } = tokenServer();
  await withServer(answer, async (server) => {
    const spec: ConnectionSpec<Session & { readonly host: string }> = {
      scheme: 'session',
      server: (session) => present(session.host, 'session.host'),
      sign: (request, { session }) => setHeaders(request, { 'X-Session': session.token }),
      session: keepSession({
        login: [
          {
            ...login(server.url),
            save: (response) => ({ token: savedText(read(response.body, 'token')) as string, host: server.url }),
          },
        ],
        needs: ['token', 'host'],
        open: ['host'],
      }),
    };
    const connection = connect(spec);
    assert.is(connection.serves('/x'), true);
    assert.is((await connection.fetch('/x')).status, 200);
  });
});

test.run();
