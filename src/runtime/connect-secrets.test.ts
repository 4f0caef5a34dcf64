/** Planted secrets appear in no error, whatever goes wrong: not in message, stack, cause, detail, JSON, nor on the console. */
import { inspect } from 'node:util';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type Answer, withServer } from '../test/loopback.ts';
import { basic } from './basic.ts';
import { setForm, setJson } from './body.ts';
import { connect } from './connect.ts';
import { runTest } from './connect-test.ts';
import type { Connection, ConnectionSpec, Environment, FormField, Slot } from './connection.ts';
import { CountersignError, present } from './errors.ts';
import { setHeaders } from './header.ts';
import { newRequest } from './parts.ts';
import { setQuery } from './query.ts';
import { read, savedText } from './response-path.ts';
import { keepSession } from './session-keep.ts';
import { memoryStore } from './store.ts';

const password = 'MARKER-pass/word+"ä';
const token = 'MARKER-token-1';
const refresh = 'MARKER-refresh-1';
const own = 'MARKER-callers-own';

interface Session {
  readonly token: string;
  readonly refresh: string;
}

const passwordField: FormField = {
  name: 'password',
  type: 'password',
  label: 'Password',
  required: true,
  secret: true,
  maxLength: 40,
};

/** Everything that an error or a value shows, in whatever way it is looked at. */
function shown(value: unknown): string {
  const own =
    typeof value === 'object' && value !== null
      ? Object.getOwnPropertyNames(value).map((name) => String(read(value, name)))
      : [];
  return [String(value), JSON.stringify(value), inspect(value, { depth: 9, showHidden: true }), ...own].join('\n');
}
const encodings = (marker: string) => [
  marker,
  encodeURIComponent(marker),
  JSON.stringify(marker).slice(1, -1),
  Buffer.from(marker).toString('base64').replace(/=+$/, ''),
  Buffer.from(`user:${marker}`).toString('base64'),
];

function clean(value: unknown, where: string): void {
  const text = shown(value);
  for (const marker of [password, token, refresh, own]) {
    for (const form of encodings(marker)) assert.not.ok(text.includes(form), `${where}: ${text}`);
  }
  assert.not.match(text, 'MARKER', where);
}

const spec = (url: string, more: Partial<ConnectionSpec<Session>> = {}): ConnectionSpec<Session> => ({
  scheme: 'session',
  form: [passwordField],
  values: { password },
  server: () => url,
  sign: (request, { session }) =>
    setQuery(setHeaders(request, { Authorization: `Bearer ${present(session.token, 'session.token')}` }), {
      token: session.token,
    }),
  session: keepSession({
    login: [
      {
        request: () =>
          setJson(setHeaders(newRequest('POST', `${url}/login`), { Authorization: basic('user', password) }), {
            password,
          }),
        save: (response) => ({
          token: savedText(read(response.body, 'token')) as string,
          refresh: savedText(read(response.body, 'refresh')) as string,
        }),
        error: (response) => savedText(read(response.body, 'message')) ?? response.text,
      },
    ],
    refresh: [
      {
        request: ({ session }) =>
          setForm(newRequest('POST', `${url}/refresh`), { refresh_token: present(session.refresh, 'session.refresh') }),
        save: (response) => ({ token: savedText(read(response.body, 'token')) as string }),
        error: (response) => response.text,
      },
    ],
    needs: ['token'],
    open: [],
  }),
  test: runTest([
    {
      request: () => newRequest('GET', `${url}/me`),
      error: (response) => response.text,
      label: (response) => response.text,
    },
  ]),
  secrets: [password],
  ...more,
});

/** What a hostile or broken server says back: it quotes everything it was sent. */
const quoting =
  (status: number, headers: Record<string, string> = {}) =>
  (request: { headers: Record<string, unknown>; body: Buffer; target: string }): Answer => ({
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', ...headers },
    body: `refused ${JSON.stringify(request.headers)} ${request.body} ${request.target} ${password} ${token} ${refresh}`,
  });

async function everyCall(connection: Connection, where: string): Promise<number> {
  let failures = 0;
  const calls: readonly (() => Promise<unknown>)[] = [
    () => connection.fetch('/api', { headers: { 'x-own': own } }),
    () => connection.fetch('/api', { method: 'POST', body: own }),
    () => connection.fetch(`https://elsewhere.example/${own}`, { headers: { 'x-own': own } }),
    () => connection.fetch(`https://user:${own}@elsewhere.example/`),
    () => connection.fetch(`http://[${own}`),
    () => connection.fetch('/x', { headers: { 'x-own': `${own}\nx` } }),
    () => connection.fetch('/x', { headers: { [`${own} `]: 'x' } }),
    () => connection.fetch('/x', { method: `${own} x` }),
    () => connection.fetch('/x', { method: 'TRACE', headers: { 'x-own': own } }),
    () => connection.fetch('/x', { method: 'GET', body: own }),
    () => connection.authorize(`//${own}`),
    () => connection.refresh(),
    () => connection.test(),
    () => connection.explain('/api'),
    () => connection.logout(),
  ];
  for (const call of calls) {
    await call().then(
      (value) => {
        if (!(value instanceof Response || value instanceof Request)) clean(value, where);
      },
      (error: unknown) => {
        failures += 1;
        clean(error, where);
        assert.is((error as Error).cause, undefined);
      },
    );
  }
  return failures;
}

test('no secret is shown, whatever a server answers', async () => {
  const answers: Readonly<
    Record<
      string,
      (request: { headers: Record<string, unknown>; body: Buffer; target: string }) => Answer | 'reset' | 'hang'
    >
  > = {
    '400': quoting(400),
    '401': quoting(401),
    '404': quoting(404),
    '429': quoting(429, { 'retry-after': password.replace(/[^ -~]/g, '') }),
    '500': quoting(500),
    'not JSON': () => ({ headers: { 'content-type': 'application/json' }, body: `{"token":"${token}", ${password}` }),
    'a list for a token': () => ({ body: { token: [token], refresh } }),
    'a token that no header may hold': () => ({ body: { token: `${token}\r\nx`, refresh } }),
    'nothing that was asked for': () => ({ body: { other: token } }),
    redirect: () => ({ status: 302, headers: { location: `https://elsewhere.example/?t=${token}` } }),
    'redirect with userinfo': () => ({
      status: 302,
      headers: { location: `https://user:${token}@elsewhere.example/` },
    }),
    reset: () => 'reset',
    hang: () => 'hang',
    fine: ({ target }) => ({ body: target === '/login' ? { token, refresh } : { echo: token } }),
    'fine at first': ({ target }) =>
      target === '/login'
        ? { body: { token, refresh } }
        : { status: target === '/refresh' ? 400 : 401, body: `${token} ${refresh}` },
  };
  const console_ = {
    log: console.log,
    warn: console.warn,
    error: console.error,
    info: console.info,
    debug: console.debug,
  };
  let printed = '';
  for (const name of Object.keys(console_) as (keyof typeof console_)[])
    console[name] = (...values: unknown[]) => {
      printed += inspect(values);
    };
  try {
    for (const [where, answer] of Object.entries(answers)) {
      await withServer(
        (request, response) => {
          const said = answer(request);
          if (said === 'reset') response.socket?.destroy();
          return typeof said === 'string' ? undefined : said;
        },
        async (server) => {
          const failures = await everyCall(connect(spec(server.url), { timeout: 60 }), where);
          assert.ok(failures > 5, `${where}: ${failures}`);
        },
      );
    }
  } finally {
    Object.assign(console, console_);
  }
  assert.is(printed, '');
});

test('no secret is shown by a platform or a store that quotes it', async () => {
  const never = new Error(`fetch failed: ${password} ${token}`, {
    cause: Object.assign(new Error(password), { code: password }),
  });
  const environments: Readonly<Record<string, Environment>> = {
    'a fetch that quotes': { fetch: () => Promise.reject(never) },
    'a fetch that throws': {
      fetch: () => {
        throw never;
      },
    },
    'a store that quotes': { store: quotingStore() },
  };
  for (const [where, environment] of Object.entries(environments)) {
    assert.ok((await everyCall(connect(spec('https://api.acme.example'), environment), where)) > 5, where);
  }
});

function quotingStore(): Slot {
  const fails = () => Promise.reject(new Error(`${password} ${token} ${refresh}`));
  return { read: fails, write: fails, exclusive: fails, of: () => memoryStore().of('x') };
}

test('no secret is shown by a value that the form refuses, nor by one that no header can hold', async () => {
  for (const value of [`${password}\n`, ` ${password}`, password.repeat(4)]) {
    assert.throws(
      () => connect(spec('https://a.example', { values: { password: value } })),
      (error: unknown) => {
        clean(error, 'form');
        return error instanceof CountersignError && error.code === 'FIELD_INVALID';
      },
    );
  }
  const connection = connect({
    scheme: 'key',
    server: () => 'https://a.example',
    secrets: [password],
    sign: (request) => setHeaders(request, { 'X-Key': `${password}\u{1f511}` }),
  });
  assert.is(await everyCall(connection, 'header'), 12);
});

test.run();
