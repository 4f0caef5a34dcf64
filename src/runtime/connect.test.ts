import { createHmac } from 'node:crypto';
import { type AddressInfo, createServer } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { withServer } from '../test/loopback.ts';
import { basic } from './basic.ts';
import { setForm, setJson } from './body.ts';
import { connect } from './connect.ts';
import { runTest } from './connect-test.ts';
import type { ConnectionSpec, Environment } from './connection.ts';
import { hex } from './encoding.ts';
import { CountersignError, type CountersignErrorCode } from './errors.ts';
import { setHeaders } from './header.ts';
import { bodyOf, newRequest, targetOf } from './parts.ts';
import { setQuery } from './query.ts';
import { wholeBody } from './replay.ts';
import { read } from './response-path.ts';
import { hmacSha256 } from './sha256.ts';

/** A key in a header. */
const keyed = (server: string, more: Partial<ConnectionSpec> = {}): ConnectionSpec => ({
  scheme: 'key',
  server: () => server,
  sign: (request) => setHeaders(request, { 'X-Key': 'k-5ecret' }),
  secrets: ['k-5ecret'],
  ...more,
});

async function refused(work: Promise<unknown>, code: CountersignErrorCode): Promise<CountersignError> {
  const error = await work.then(
    () => new Error('was not refused'),
    (reason: unknown) => reason,
  );
  assert.instance(error, CountersignError, String(error));
  assert.is((error as CountersignError).code, code, (error as CountersignError).message);
  assert.is((error as CountersignError).cause, undefined);
  return error as CountersignError;
}

const wrong = (code: string) => (error: unknown) => error instanceof TypeError && read(error, 'code') === code;
async function wrongly(work: Promise<unknown>, code: string): Promise<void> {
  const error = await work.catch((reason: unknown) => reason);
  assert.ok(wrong(code)(error), String(error));
}

test('a path is put behind the server with exactly one slash, and the request is signed', async () => {
  await withServer(
    () => ({ body: { ok: true } }),
    async (server) => {
      for (const base of [`${server.url}/api/v2`, `${server.url}/api/v2/`]) {
        const { fetch } = connect(keyed(base));
        for (const path of ['/me?a=1&b=%7e', 'me?a=1&b=%7e', '///me?a=1&b=%7e'.slice(2)]) {
          assert.equal(await (await fetch(path)).json(), { ok: true });
          const last = server.received.at(-1);
          assert.is(last?.target, '/api/v2/me?a=1&b=%7e');
          assert.is(last?.headers['x-key'], 'k-5ecret');
        }
        await fetch('');
        assert.is(server.received.at(-1)?.target, '/api/v2');
        await fetch('?page=2');
        assert.is(server.received.at(-1)?.target, '/api/v2?page=2');
        await fetch('documents:batch');
        assert.is(server.received.at(-1)?.target, '/api/v2/documents:batch');
      }
    },
  );
});

test('an absolute URL must lie in the server or the origins: elsewhere it is an error, never an unsigned request', async () => {
  await withServer(
    () => ({}),
    async (server) => {
      await withServer(
        () => ({}),
        async (other) => {
          const connection = connect(keyed(`${server.url}/api`));
          await connection.fetch(`${server.url}/api/x`);
          await connection.fetch(new URL(`${server.url}/api?y`));
          assert.equal(
            server.received.map((request) => request.target),
            ['/api/x', '/api?y'],
          );
          const elsewhere = [
            `${other.url}/api/x`,
            `${server.url}/apix`,
            `${server.url}/`,
            `${server.url}/api/../x`,
            `${server.url}/api/%2e%2E/x`,
            '../x',
            '/../../x',
            '/%2e%2e/x',
            '..\\x',
            `//${other.url.slice(7)}/api/x`,
            `/\\${other.url.slice(7)}/api/x`,
            `\\\\${other.url.slice(7)}/`,
            `http:${other.url.slice(5)}`,
            `https:/${other.url.slice(6)}`,
            ` ${other.url}`,
            'https://example.com/',
          ];
          for (const url of elsewhere) {
            await refused(connection.fetch(url), 'HOST_NOT_ALLOWED');
            await refused(connection.authorize(url), 'HOST_NOT_ALLOWED');
          }
          await refused(connection.sign(newRequest('GET', `${other.url}/api/x`)), 'HOST_NOT_ALLOWED');
          for (const url of [`http://user:pw@${server.url.slice(7)}/api`, 'http://[', 'http://']) {
            await wrongly(connection.fetch(url), 'INVALID_URL');
          }
          assert.is(server.received.length, 2);
          assert.is(other.received.length, 0);

          const wide = connect(keyed(`${server.url}/api`, { origins: () => [`${other.url}/up`] }));
          await wide.fetch(`${other.url}/up/file`);
          assert.is(other.received[0]?.headers['x-key'], 'k-5ecret');
          await refused(wide.fetch(`${other.url}/down`), 'HOST_NOT_ALLOWED');
          await wide.fetch('file');
          assert.is(server.received.at(-1)?.target, '/api/file');
        },
      );
    },
  );
});

test('a server without TLS is refused unless it is this machine; so is one that is not in the plan', async () => {
  const never: Environment = { fetch: () => Promise.reject(new Error('was sent')) };
  await refused(connect(keyed('http://api.acme.example'), never).fetch('/x'), 'HOST_NOT_ALLOWED');
  for (const server of [
    'ftp://api.acme.example',
    'https://u:p@api.acme.example',
    'https://a.example/?q',
    'https://a.example/a/../b',
    'nonsense',
    '',
  ]) {
    await refused(connect(keyed(server), never).fetch('/x'), 'HOST_NOT_ALLOWED');
  }
  const planned = (server: string) => connect(keyed(server, { within: ['https://*.acme.example/api'] }), never);
  for (const server of [
    'https://evil.example/api',
    'https://acme.example/api',
    'https://a.acme.example/apis',
    'https://a.acme.example.evil.example/api',
  ]) {
    await refused(planned(server).fetch('/x'), 'HOST_NOT_ALLOWED');
  }
  await refused(planned('https://a.acme.example/api').fetch('/x'), 'TRY_LATER');
});

test('a signature may not move a request to another place', async () => {
  const never: Environment = { fetch: () => Promise.reject(new Error('was sent')) };
  for (const moved of [{ origin: 'https://evil.example' }, { path: '/other' }]) {
    const connection = connect(keyed('https://a.example', { sign: (request) => ({ ...request, ...moved }) }), never);
    await refused(connection.fetch('/x'), 'HOST_NOT_ALLOWED');
  }
  const dotted = connect(keyed('https://a.example', { sign: (request) => ({ ...request, query: 'a=b#c' }) }), never);
  await refused(dotted.fetch('/x'), 'UNSAFE_VALUE');
});

test('every kind of body arrives as the platform would send it, and signed', async () => {
  const secret = 'key';
  const signing = (reads: boolean): Partial<ConnectionSpec> => ({
    ...(reads && { readsBody: wholeBody }),
    sign: (request) => setHeaders(request, { 'X-Mac': reads ? hex(hmacSha256(bodyOf(request), secret)) : 'none' }),
  });
  const form = new FormData();
  form.set('a', 'é');
  form.set('file', new Blob(['bytes'], { type: 'text/x' }), 'f.txt');
  const text = 'zwölf';
  const bodies: readonly (readonly [BodyInit, string | undefined])[] = [
    [text, 'text/plain;charset=UTF-8'],
    [new URLSearchParams({ a: 'x y' }), 'application/x-www-form-urlencoded;charset=UTF-8'],
    [new Blob([text], { type: 'text/csv' }), 'text/csv'],
    [new Blob([text]), undefined],
    [Uint8Array.of(0, 255, 7), undefined],
    [new DataView(Uint8Array.of(1, 2, 3, 4).buffer, 1, 2), undefined],
    [Uint8Array.of(9, 8).buffer, undefined],
  ];
  await withServer(
    () => ({}),
    async (server) => {
      for (const reads of [false, true]) {
        const connection = connect(keyed(server.url, signing(reads)));
        for (const [body, contentType] of bodies) {
          await fetch(server.url, { method: 'POST', body });
          const wanted = server.received.at(-1);
          await connection.fetch('/', { method: 'POST', body });
          const got = server.received.at(-1);
          assert.equal(got?.body, wanted?.body);
          assert.is(got?.headers['content-type'], contentType);
          assert.is(got?.headers['content-type'], wanted?.headers['content-type']);
          if (reads)
            assert.is(
              got?.headers['x-mac'],
              createHmac('sha256', secret)
                .update(got?.body ?? '')
                .digest('hex'),
            );
          await connection.fetch(new Request(`${server.url}/`, { method: 'POST', body }));
          assert.equal(server.received.at(-1)?.body, wanted?.body, 'from a Request');
          assert.is(server.received.at(-1)?.headers['content-type'], contentType);
          await connection.fetch('/', { method: 'POST', body: () => body });
          assert.equal(server.received.at(-1)?.body, wanted?.body, 'from a function');
        }
        await connection.fetch('/', { method: 'POST', body: form });
        const multipart = server.received.at(-1);
        const parsed = await new Response(multipart?.body as Uint8Array<ArrayBuffer>, {
          headers: { 'content-type': multipart?.headers['content-type'] ?? '' },
        }).formData();
        assert.is(parsed.get('a'), 'é');
        assert.is(await (parsed.get('file') as File).text(), 'bytes');
        if (reads)
          assert.is(
            multipart?.headers['x-mac'],
            createHmac('sha256', secret)
              .update(multipart?.body ?? '')
              .digest('hex'),
          );
        await connection.fetch('/', {
          method: 'POST',
          body: '{"a":1}',
          headers: { 'content-type': 'application/json' },
        });
        assert.is(server.received.at(-1)?.headers['content-type'], 'application/json', 'the caller’s own is kept');
      }
    },
  );
});

const streamOf = (...chunks: readonly string[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
      controller.close();
    },
  });

test('a stream passes through where it is sent once, is kept where a signature reads it, and is refused when it is too long', async () => {
  await withServer(
    () => ({}),
    async (server) => {
      await connect(keyed(server.url)).fetch('/', { method: 'POST', body: streamOf('ab', 'cd') });
      assert.is(String(server.received.at(-1)?.body), 'abcd');
      const reading = keyed(server.url, {
        readsBody: wholeBody,
        sign: (request) => setHeaders(request, { 'X-Length': bodyOf(request).length }),
      });
      await connect(reading).fetch('/', { method: 'POST', body: streamOf('ab', 'cd') });
      assert.is(server.received.at(-1)?.headers['x-length'], '4');
      assert.is(String(server.received.at(-1)?.body), 'abcd');
      const before = server.received.length;
      const small = connect(reading, { bodyLimit: 3 });
      await refused(small.fetch('/', { method: 'POST', body: streamOf('ab', 'cd') }), 'BODY_NOT_REPLAYABLE');
      await refused(small.fetch('/', { method: 'POST', body: () => streamOf('ab', 'cd') }), 'BODY_TOO_LARGE');
      await refused(small.fetch(new Request(server.url, { method: 'POST', body: 'abcd' })), 'BODY_NOT_REPLAYABLE');
      const used = new Request(server.url, { method: 'POST', body: 'abcd' });
      await used.text();
      await wrongly(connect(reading).fetch(used), 'INVALID_ARGUMENT');
      let cancelled = false;
      const endless = new ReadableStream<Uint8Array>({
        pull: (controller) => controller.enqueue(new Uint8Array(100_000)),
        cancel: () => {
          cancelled = true;
        },
      });
      await refused(connect(reading).fetch('/', { method: 'POST', body: endless }), 'BODY_NOT_REPLAYABLE');
      assert.ok(cancelled);
      assert.is(server.received.length, before, 'nothing was sent');
    },
  );
});

test('entries of the definition go into the caller’s body, digits and order kept', async () => {
  await withServer(
    () => ({}),
    async (server) => {
      const json = connect(
        keyed(server.url, { readsBody: wholeBody, sign: (request) => setJson(request, { key: 'k' }) }),
      );
      await json.fetch('/', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"id":12345678901234567890, "n":1.0}',
      });
      assert.is(String(server.received.at(-1)?.body), '{"id":12345678901234567890, "n":1.0,"key":"k"}');
      const form = connect(
        keyed(server.url, { readsBody: wholeBody, sign: (request) => setForm(request, { key: 'k' }) }),
      );
      await form.fetch('/', { method: 'POST', body: new URLSearchParams({ a: '1' }) });
      assert.is(String(server.received.at(-1)?.body), 'a=1&key=k');
      await form.fetch('/', { method: 'POST' });
      assert.is(String(server.received.at(-1)?.body), 'key=k');
      assert.is(server.received.at(-1)?.headers['content-type'], 'application/x-www-form-urlencoded');
    },
  );
});

test('a Request, with init counting more, keeps method, headers and body', async () => {
  await withServer(
    () => ({}),
    async (server) => {
      const connection = connect(keyed(server.url));
      await connection.fetch(new Request(`${server.url}/a`, { method: 'PUT', headers: { 'x-a': '1' }, body: 'b' }));
      const first = server.received.at(-1);
      assert.equal([first?.method, first?.target, first?.headers['x-a'], String(first?.body)], ['PUT', '/a', '1', 'b']);
      await connection.fetch(new Request(`${server.url}/a`, { method: 'PUT', headers: { 'x-a': '1' }, body: 'b' }), {
        method: 'PATCH',
        headers: [['x-b', ' 2 ']],
        body: 'c',
      });
      const second = server.received.at(-1);
      assert.equal(
        [second?.method, second?.headers['x-a'], second?.headers['x-b'], String(second?.body)],
        ['PATCH', undefined, '2', 'c'],
      );
      const platform: typeof fetch = connection.fetch;
      assert.is((await platform('/x')).status, 200);
      await connection.fetch('/x', { method: 'delete' });
      assert.is(server.received.at(-1)?.method, 'DELETE');
    },
  );
});

test('wrong calls and unsafe headers are refused before anything is sent, without the value', async () => {
  const connection = connect(keyed('https://a.example'), { fetch: () => Promise.reject(new Error('was sent')) });
  await wrongly(connection.fetch('/', { method: 'GET', body: 'x' }), 'INVALID_ARGUMENT');
  await wrongly(connection.fetch('/', { method: 'G E T' }), 'INVALID_ARGUMENT');
  await wrongly(connection.fetch('/', { headers: { 'bad name': 'x' } }), 'INVALID_ARGUMENT');
  for (const value of ['s3cr3t\r\nX-Evil: 1', 's3cr3t\u0000', 's3cr3t\u{1f511}']) {
    const error = await refused(connection.fetch('/', { headers: { authorization: value } }), 'UNSAFE_VALUE');
    assert.not.match(`${error.message}${error.stack}${JSON.stringify(error)}`, 's3cr3t');
  }
  await refused(
    connect(keyed('https://a.example', { sign: (request) => ({ ...request, body: new Uint8Array(1) }) })).fetch('/'),
    'UNSUPPORTED',
  );
  await refused(connection.fetch('/', { method: 'TRACE' }), 'UNSAFE_VALUE');
});

test('redirects: GET and HEAD within the origin are followed, signed anew', async () => {
  for (const status of [301, 302, 303, 307, 308]) {
    await withServer(
      (request) =>
        request.target.startsWith('/from') ? { status, headers: { location: '/to?x=1#f' } } : { body: request.target },
      async (server) => {
        let signed = 0;
        const connection = connect(
          keyed(server.url, {
            sign: (request) => {
              signed += 1;
              return setHeaders(request, { 'X-Mac': hex(hmacSha256(`${request.method} ${targetOf(request)}`, 'key')) });
            },
          }),
        );
        const response = await connection.fetch('/from', { headers: { 'x-own': '1' } });
        assert.is(await response.text(), '/to?x=1');
        assert.is(signed, 2);
        const last = server.received.at(-1);
        assert.is(last?.headers['x-mac'], createHmac('sha256', 'key').update('GET /to?x=1').digest('hex'));
        assert.is(last?.headers['x-own'], '1');
        assert.is((await connection.fetch('/from', { method: 'HEAD' })).status, 200);

        const before = server.received.length;
        const posted = await connection.fetch('/from', { method: 'POST', body: 'secret' });
        assert.is(posted.status, status, 'handed to the caller as it came');
        assert.is(server.received.length, before + 1);
        assert.is((await connection.fetch('/from', { redirect: 'manual' })).status, status);
        await refused(connection.fetch('/from', { redirect: 'error' }), 'REDIRECT_REFUSED');
      },
    );
  }
});

test('redirects to another origin, in circles, or to nonsense are refused, and nothing goes there', async () => {
  await withServer(
    () => ({ body: 'reached' }),
    async (other) => {
      const locations = [
        `${other.url}/x`,
        `//${other.url.slice(7)}/x`,
        'https://example.com/',
        'http://u:p@127.0.0.1/',
        'javascript:alert(1)',
        'http://[',
      ];
      await withServer(
        (request) => {
          const to = locations[Number(request.target.slice(1))];
          return to === undefined
            ? { status: 302, headers: { location: request.target } }
            : { status: 307, headers: { location: to } };
        },
        async (server) => {
          const connection = connect(keyed(server.url));
          for (const [index] of locations.entries()) {
            const error = await refused(connection.fetch(`/${index}`), 'REDIRECT_REFUSED');
            assert.not.match(error.message, 'example.com');
          }
          assert.is(other.received.length, 0);
          const before = server.received.length;
          await refused(connection.fetch('/circle'), 'REDIRECT_REFUSED');
          assert.is(server.received.length - before, 6, 'the first and five redirects');
        },
      );
    },
  );
});

test('a response without location, and other 3xx, are the caller’s', async () => {
  await withServer(
    (request) => ({
      status: Number(request.target.slice(1)),
      headers: request.target === '/304' ? { location: '/x' } : {},
    }),
    async (server) => {
      const connection = connect(keyed(server.url));
      for (const status of [302, 304, 300]) assert.is((await connection.fetch(`/${status}`)).status, status);
    },
  );
});

test('network failures and timeouts are clear, and carry nothing of the platform', async () => {
  await withServer(
    (request, response) => {
      if (request.target === '/reset') response.socket?.destroy();
      return undefined;
    },
    async (server) => {
      const connection = connect(keyed(server.url), { timeout: 150 });
      await refused(connection.fetch('/reset'), 'TRY_LATER');
      const started = Date.now();
      await refused(connection.fetch('/slow'), 'TIMEOUT');
      assert.ok(Date.now() - started < 2000);
    },
  );
  const closed = await withServer(
    () => ({}),
    async (server) => server.url,
  );
  const error = await refused(connect(keyed(closed)).fetch('/x?token=k-5ecret'), 'TRY_LATER');
  assert.match(error.message, /127\.0\.0\.1:\d+ \(ECONNREFUSED\)/);
  assert.not.match(error.message, 'k-5ecret');
});

test('a slow body is the caller’s own: the time limit ends with the head', async () => {
  await withServer(
    (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' });
      response.write('a');
      setTimeout(() => response.end('b'), 300);
      return undefined;
    },
    async (server) => {
      const response = await connect(keyed(server.url), { timeout: 100 }).fetch('/');
      assert.is(await response.text(), 'ab');
    },
  );
});

test('abort signals are honoured: before, while waiting, and while the body is read', async () => {
  await withServer(
    (request, response) => {
      if (request.target === '/body') response.writeHead(200).write('a');
      return undefined;
    },
    async (server) => {
      const connection = connect(keyed(server.url));
      const reason = new Error('enough');
      const before = server.received.length;
      assert.is(await connection.fetch('/x', { signal: AbortSignal.abort(reason) }).catch((error) => error), reason);
      assert.is(server.received.length, before);
      const waiting = new AbortController();
      setTimeout(() => waiting.abort(reason), 50);
      assert.is(await connection.fetch('/x', { signal: waiting.signal }).catch((error) => error), reason);
      const reading = new AbortController();
      const response = await connection.fetch(new Request(`${server.url}/body`, { signal: reading.signal }));
      setTimeout(() => reading.abort(reason), 50);
      assert.instance(await response.text().catch((error) => error), Error);
      const whole = new AbortController();
      const all = connect(keyed(server.url), { signal: whole.signal });
      setTimeout(() => whole.abort(reason), 50);
      assert.is(await all.fetch('/x').catch((error) => error), reason);
    },
  );
});

test('authorize gives the signed request unsent, which follows no redirect by itself', async () => {
  const connection = connect(keyed('https://a.example/v1'));
  const request = await connection.authorize('/x', { method: 'POST', body: 'b' });
  assert.is(request.url, 'https://a.example/v1/x');
  assert.is(request.headers.get('x-key'), 'k-5ecret');
  assert.is(request.redirect, 'manual');
  assert.is(await request.text(), 'b');
});

test('sign gives raw parts; constants of the call reach the signature', async () => {
  const connection = connect<Record<never, never>, { readonly instruction: string }>(
    {
      scheme: 'signed',
      server: () => 'https://a.example',
      sign: (request, { call, attempt }) =>
        setHeaders(request, { 'X-Instruction': call.instruction, 'X-Time': attempt.now, 'X-Count': attempt.counter }),
    },
    { now: () => 1_700_000_000_000, counter: () => 7 },
  );
  const signed = await connection.sign(newRequest('GET', 'https://a.example/x'), { instruction: 'orderQuery' });
  assert.equal(signed.headers, [
    ['X-Instruction', 'orderQuery'],
    ['X-Time', '1700000000000'],
    ['X-Count', '7'],
  ]);
  const request = await connection.authorize('/x', { call: { instruction: 'cancel' } });
  assert.is(request.headers.get('x-instruction'), 'cancel');
});

test('the counter increases strictly, also when the clock stands still', async () => {
  const seen: number[] = [];
  const connection = connect(
    {
      scheme: 's',
      server: () => 'https://a.example',
      sign: (request, { attempt }) => {
        seen.push(attempt.counter);
        return request;
      },
    },
    { now: () => 1000 },
  );
  for (let turn = 0; turn < 3; turn += 1) await connection.sign(newRequest('GET', 'https://a.example/'));
  assert.equal(seen, [1000, 1001, 1002]);
});

test('test(): whether a connection works, its label, and a clear reason when not', async () => {
  await withServer(
    (request) => {
      if (request.target === '/gone') return { status: 404, body: { message: 'No k-5ecret here' } };
      if (request.target === '/busy') return { status: 429, headers: { 'retry-after': '7' } };
      if (request.target === '/broken') return { status: 502, body: '<html>' };
      if (request.target === '/away') return { status: 302, headers: { location: '/me' } };
      if (request.headers['x-key'] !== 'k-5ecret') return { status: 401, body: { message: 'Bad key' } };
      return { body: { email: 'ada@acme.example' } };
    },
    async (server) => {
      const tested = (path: string, more: Partial<ConnectionSpec> = {}) =>
        connect(
          keyed(server.url, {
            test: runTest([
              {
                request: () => newRequest('GET', `${server.url}${path}`),
                label: (response) => String(read(response.body, 'email')),
                error: (response) => read(response.body, 'message') as string,
              },
            ]),
            ...more,
          }),
        ).test();
      assert.equal(await tested('/me'), { ok: true, label: 'ada@acme.example', status: 200 });
      const refusedKey = await tested('/me', { sign: (request) => request });
      assert.is(refusedKey.ok, false);
      assert.is(refusedKey.status, 401);
      assert.is(refusedKey.advice, 'connect again');
      assert.is(refusedKey.words, 'Bad key');
      assert.match(refusedKey.reason ?? '', /refused \(status 401\)/);
      const gone = await tested('/gone');
      assert.is(gone.advice, 'change the request');
      assert.is(gone.words, 'No •••• here');
      for (const path of ['/busy', '/broken']) assert.is((await tested(path)).advice, 'try later');
      assert.is((await tested('/away')).advice, 'change the request');
      assert.is(
        (
          await connect(
            keyed('http://127.0.0.1:1', {
              test: runTest([{ request: () => newRequest('GET', 'http://127.0.0.1:1/') }]),
            }),
          ).test()
        ).advice,
        'try later',
      );
      assert.is((await connect(keyed(server.url)).test()).ok, false);
    },
  );
});

test('explain() names every step of the signature, and hides every secret', async () => {
  const connection = connect(
    {
      scheme: 'signed',
      server: () => 'https://a.example',
      secrets: ['s3cr3t-key', 'pa ss'],
      sign: (request, { attempt }) => {
        const toSign = `${request.method}\n${targetOf(request)}`;
        const mac = hmacSha256(toSign, 's3cr3t-key');
        attempt.explain?.({ toSign, bytes: Uint8Array.of(255, 1), pair: 'id:s3cr3t-key', now: attempt.now });
        const decorated = setHeaders(setQuery(request, { key: 'pa ss' }), {
          Authorization: basic('user', 's3cr3t-key'),
          'X-Mac': hex(mac),
        });
        return setHeaders(decorated, { Cookie: 'sid=abc; b=c' });
      },
    },
    { now: () => 5 },
  );
  const { request, values } = await connection.explain('/x?a=1');
  assert.equal(values, [
    { name: 'toSign', value: 'GET\n/x?a=1' },
    { name: 'bytes', value: 'ff01' },
    { name: 'pair', value: 'id:••••' },
    { name: 'now', value: '5' },
  ]);
  assert.is(request.query, 'a=1&key=••••');
  const mac = createHmac('sha256', 's3cr3t-key').update('GET\n/x?a=1').digest('hex');
  assert.equal(request.headers, [
    ['Authorization', 'Basic ••••'],
    ['X-Mac', mac],
    ['Cookie', 'sid=••••; b=••••'],
  ]);
});

test('what has taken too long is no longer under way, whatever the garbage collector does meanwhile', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  let closed = 0;
  const silent = createServer((socket) => {
    socket.on('close', () => {
      closed += 1;
    });
    socket.on('error', () => undefined).resume();
  });
  await new Promise<void>((listening) => silent.listen(0, '127.0.0.1', () => listening()));
  const { port } = silent.address() as AddressInfo;
  try {
    const call = connect(keyed(`http://127.0.0.1:${port}`), { timeout: 400 }).fetch('/x', {
      method: 'POST',
      body: 'x',
    });
    const collecting = setInterval(collect, 40);
    await refused(call, 'TIMEOUT');
    clearInterval(collecting);
    await new Promise((resolve) => setTimeout(resolve, 200));
    assert.is(closed, 1);
  } finally {
    silent.close();
  }
});

test.run();
