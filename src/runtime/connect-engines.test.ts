/** A connection behaves the same on every engine: sessions, bodies, redirects, limits, aborts. */
import { createHmac } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { bundled, engines } from '../test/engines.ts';
import { type Answer, type Received, withServer } from '../test/loopback.ts';
import { unless } from '../test/skip.ts';

const module = await bundled(`
import { bodyOf, connect, hex, hmacSha256, keepSession, newRequest, read, savedText, setCookies, setHeaders, setJson, targetOf, wholeBody } from './src/runtime/v1.ts';

const outcome = (work) => work.then((value) => value, (error) => error.code ?? String(error));

export async function main({ url }) {
  const spec = {
    scheme: 'session',
    server: () => url,
    readsBody: wholeBody,
    sign: (request, { session }) => setHeaders(request, {
      'X-Session': session.token,
      'X-Mac': hex(hmacSha256(new Uint8Array([...new TextEncoder().encode(request.method + targetOf(request)), ...bodyOf(request)]), 'key')),
    }),
    session: keepSession({
      login: [{ request: () => setJson(newRequest('POST', url + '/login'), { user: 'ada' }), save: (response) => ({ token: savedText(read(response.body, 'token')) }) }],
      needs: ['token'],
      open: [],
    }),
  };
  const connection = connect(spec);
  const text = async (path, init) => outcome(connection.fetch(path, init).then((response) => response.text()));
  const found = {};
  found.first = await Promise.all(Array.from({ length: 20 }, (_, index) => text('/echo', { method: 'POST', body: 'b' + index })));
  await fetch(url + '/revoke', { method: 'POST' });
  found.renewed = await Promise.all(Array.from({ length: 20 }, (_, index) => text('/echo', { method: 'POST', body: 'c' + index })));
  const form = new FormData();
  form.set('a', 'b');
  found.form = (await text('/echo', { method: 'POST', body: form })).includes('name="a"');
  found.type = await text('/type', { method: 'POST', body: 'text' });
  found.params = await text('/echo', { method: 'POST', body: new URLSearchParams({ a: 'x y' }) });
  found.stream = await text('/echo', { method: 'POST', body: () => new Blob(['streamed']).stream() });
  found.oneShot = await text('/echo', { method: 'POST', body: new Blob(['streamed']).stream() });
  found.request = await text(new Request(url + '/echo', { method: 'PUT', body: 'whole' }));
  found.redirect = await text('/redirect');
  found.away = await text('/away');
  found.manual = await outcome(connection.fetch('/away', { redirect: 'manual' }).then((response) => [0, 302].includes(response.status)));
  found.elsewhere = await text('http://127.0.0.1:1/');
  const bomb = connect({ ...spec, session: keepSession({ ...spec.session, login: [{ ...spec.session.login[0], request: () => newRequest('POST', url + '/bomb') }] }) });
  found.bomb = await outcome(bomb.fetch('/echo'));
  const slow = connect({ ...spec, session: keepSession({ ...spec.session, login: [{ ...spec.session.login[0], request: () => newRequest('POST', url + '/hang') }] }) }, { timeout: 300 });
  found.slow = await outcome(slow.fetch('/echo'));
  const abort = new AbortController();
  setTimeout(() => abort.abort(), 100);
  found.abort = await connection.fetch('/hang', { method: 'POST', signal: abort.signal }).catch((error) => error.name);
  found.refused = await outcome(connect({ scheme: 'key', server: () => url, sign: (request) => setHeaders(request, { 'X-Key': 'a\\nb' }) }).fetch('/echo'));
  const cookies = connect({ scheme: 'cookie', server: () => url, sign: (request) => setCookies(request, { sid: 'abc' }) });
  found.cookie = await outcome(cookies.fetch('/cookie').then((response) => response.text()));
  return found;
}
`);

const bomb = gzipSync(Buffer.alloc(5_000_000, 'a'));

function serving(name: string) {
  const state = { logins: 0, valid: '', wrongMacs: 0, away: '' };
  const answer = (request: Received): Answer | undefined => {
    const { target, method } = request;
    if (target === '/login') {
      state.logins += 1;
      state.valid = `${name}${state.logins}`;
      return { body: { token: state.valid } };
    }
    if (target === '/revoke') state.valid = 'revoked';
    if (target === '/bomb')
      return { headers: { 'content-encoding': 'gzip', 'content-type': 'application/json' }, body: bomb };
    if (target === '/hang') return undefined;
    if (target === '/cookie') return { body: request.headers.cookie };
    if (request.headers['x-session'] !== state.valid) return { status: 401 };
    const mac = createHmac('sha256', 'key')
      .update(method + target)
      .update(request.body)
      .digest('hex');
    if (request.headers['x-mac'] !== mac) state.wrongMacs += 1;
    if (target === '/redirect') return { status: 302, headers: { location: '/arrived' } };
    if (target === '/away') return { status: 302, headers: { location: state.away } };
    if (target === '/type') return { body: request.headers['content-type'] };
    return { body: target === '/echo' ? String(request.body) : target };
  };
  return { state, answer };
}

for (const engine of engines()) {
  const { name, absent } = engine;
  test(
    `a connection on ${name}`,
    unless(absent === undefined, absent ?? '', async () => {
      const { state, answer } = serving(name);
      await withServer(
        () => ({ body: 'reached' }),
        async (other) => {
          state.away = `${other.url}/x`;
          await withServer(answer, async (server) => {
            const { stdout, status } = await engine.run(module, { url: server.url });
            assert.is(status, 0, stdout);
            // A browser does not tell where a redirect leads.
            const isBrowser = name === 'browser';
            assert.equal(JSON.parse(stdout), {
              first: Array.from({ length: 20 }, (_, index) => `b${index}`),
              renewed: Array.from({ length: 20 }, (_, index) => `c${index}`),
              form: true,
              type: 'text/plain;charset=UTF-8',
              params: 'a=x+y',
              stream: 'streamed',
              oneShot: 'streamed',
              request: 'whole',
              redirect: isBrowser ? 'REDIRECT_REFUSED' : '/arrived',
              away: 'REDIRECT_REFUSED',
              manual: true,
              elsewhere: 'HOST_NOT_ALLOWED',
              bomb: 'BAD_RESPONSE',
              slow: 'TIMEOUT',
              abort: 'AbortError',
              refused: 'UNSAFE_VALUE',
              // A browser lets no program set cookies: better an error than a request without its credentials.
              cookie: isBrowser ? 'UNSUPPORTED' : 'sid=abc',
            });
            assert.is(state.logins, 2, 'one login, one renewal');
            assert.is(state.wrongMacs, 0);
            assert.is(other.received.length, 0, 'nothing went to the other host');
          });
        },
      );
    }),
  );
}

test.run();
