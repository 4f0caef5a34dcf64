import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { withServer } from '../test/loopback.ts';
import { setForm } from './body.ts';
import { connect } from './connect.ts';
import type { ConnectionSpec, Protocol } from './connection.ts';
import { setHeaders } from './header.ts';
import { newRequest } from './parts.ts';
import { keepSession } from './session-keep.ts';

/** Sends the nonce of the last answer along. */
function nonces(): Protocol {
  let nonce = 'none yet';
  return {
    prepare: (request) => setHeaders(request, { 'X-Nonce': nonce }),
    learn(response) {
      nonce = response.headers.get('x-nonce') ?? nonce;
      return response.status === 401;
    },
    keep: () => ({ nonce }),
  };
}
const wants = (nonce: string) => (request: { headers: Record<string, unknown> }) =>
  request.headers['x-nonce'] === nonce ? { body: { ok: true } } : { status: 401, headers: { 'X-Nonce': nonce } };
const spec = (url: string, more: Partial<ConnectionSpec> = {}): ConnectionSpec => ({
  scheme: 'nonces',
  server: () => url,
  sign: (request) => request,
  protocol: nonces(),
  ...more,
});

test('an answer teaches, and the request is sent once more, body and all', () =>
  withServer(wants('n1'), async (server) => {
    const connection = connect(spec(server.url));
    const response = await connection.fetch('/a', { method: 'POST', body: 'whole' });
    assert.is(response.status, 200);
    assert.equal(
      server.received.map(({ headers, body }) => [headers['x-nonce'], body.toString()]),
      [
        ['none yet', 'whole'],
        ['n1', 'whole'],
      ],
    );
    await connection.fetch('/b');
    assert.is(server.received.length, 3);
  }));

test('once more, not for ever', () =>
  withServer(wants('never'), async (server) => {
    const stubborn: Protocol = { prepare: (request) => request, learn: () => true };
    const response = await connect(spec(server.url, { protocol: stubborn })).fetch('/');
    assert.is(response.status, 401);
    assert.is(server.received.length, 2);
  }));

test('a stream that can be read once is refused before anything is sent', () =>
  withServer(wants('n1'), async (server) => {
    const body = new ReadableStream({ start: (controller) => controller.close() });
    const error = await connect(spec(server.url))
      .fetch('/', { method: 'POST', body, duplex: 'half' } as RequestInit)
      .catch((reason) => reason);
    assert.is(error.code, 'BODY_NOT_REPLAYABLE');
    assert.is(server.received.length, 0);
  }));

test('a step is completed too, and keeps what its protocol says', () =>
  withServer(wants('n2'), async (server) => {
    const protocol = nonces();
    const connection = connect<{ nonce: string }>({
      ...spec(server.url),
      protocol,
      sign: (request, { session }) => setHeaders(request, { 'X-Kept': session.nonce }),
      session: keepSession<{ nonce: string }>({
        login: [{ request: () => setForm(newRequest('POST', `${server.url}/login`), { a: '1' }), protocol }],
        needs: ['nonce'],
        open: [],
      }),
    } as ConnectionSpec<{ nonce: string }>);
    assert.is((await connection.fetch('/')).status, 200);
    assert.equal(
      server.received.map(({ target, headers }) => [target, headers['x-nonce'], headers['x-kept']]),
      [
        ['/login', 'none yet', undefined],
        ['/login', 'n2', undefined],
        ['/', 'n2', 'n2'],
      ],
    );
  }));

test.run();
