import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { failure } from '../test/failure.ts';
import { setForm } from './body.ts';
import type { Environment } from './connection.ts';
import { tokenStep } from './oauth2.ts';
import { deviceCode, deviceStep } from './oauth2-device.ts';
import { newRequest } from './parts.ts';
import { keepSession } from './session-keep.ts';

// RFC 8628: how often the token endpoint is asked.

interface Session {
  readonly access_token: string;
}
const exchangeLimit = 12_345;

/** The grant at a server that gives these answers in turn: a JSON body, a status, or nothing ever. */
function grantOf(...answers: readonly (object | number | 'silence' | 'refused connection')[]) {
  const asked: string[] = [];
  const environment: Environment = {
    timeout: exchangeLimit,
    async fetch(request, init) {
      const answer = answers[asked.push(await request.text()) - 1] ?? 500;
      if (answer === 'refused connection') throw new TypeError('fetch failed');
      if (answer === 'silence') {
        return new Promise((_, reject) => {
          init?.signal.addEventListener('abort', () => reject(init.signal.reason));
        });
      }
      if (typeof answer === 'number') return new Response(null, { status: answer });
      return Response.json(answer, { status: 'error' in answer ? 400 : 200 });
    },
  };
  const url = 'https://server.example.com';
  const grant = deviceCode<Session>(
    {
      scheme: 'tv',
      server: () => url,
      sign: (request) => request,
      session: keepSession({ needs: ['access_token'] }),
    },
    {
      scope: { default: 'a,b', separator: ',' },
      device: ({ scope }) =>
        deviceStep({ request: () => setForm(newRequest('POST', `${url}/device`), { scope: scope ?? '-' }) }),
      token: ({ deviceCode: code }) => [
        tokenStep({ request: () => setForm(newRequest('POST', `${url}/token`), { device_code: code }) }),
      ],
    },
    environment,
  );
  return { grant, asked };
}

/** The pauses, in milliseconds, that are made while something is done; none of them is waited for. */
async function pausesOf(work: () => Promise<unknown>): Promise<readonly number[]> {
  const { setTimeout } = globalThis;
  const pauses: number[] = [];
  const timer = (run: () => void, length: number) => {
    if (length !== exchangeLimit) pauses.push(length);
    // A server that never answers is given up soon; one that does answers at once.
    return setTimeout(run, length === exchangeLimit ? 200 : 0);
  };
  Object.assign(globalThis, { setTimeout: timer });
  try {
    await work();
  } finally {
    Object.assign(globalThis, { setTimeout });
  }
  return pauses;
}
const pending = { error: 'authorization_pending' };
const slower = { error: 'slow_down' };
const granted = { access_token: 't' };
const kept = { deviceCode: 'GmRhmhcxhwAzkoEqiMEg_DnyEysNkuNhszIySk9eS', interval: 5000 };

test('§3.5: the interval stays while the person has not decided; told to slow down, it is five seconds more from then on', async () => {
  const { grant, asked } = grantOf(pending, pending, slower, pending, slower, pending, granted);
  const pauses = await pausesOf(async () => {
    assert.equal((await grant.complete(kept)).values, granted);
  });
  assert.equal(pauses, [5000, 5000, 5000, 10_000, 10_000, 15_000, 15_000]);
  assert.equal([...new Set(asked)], [`device_code=${kept.deviceCode}`]);
});

test('§3.5: after a timeout the next question comes twice as late, and later still if that is not answered either', async () => {
  const { grant } = grantOf('silence', 'silence', pending, granted);
  const pauses = await pausesOf(() => grant.complete(kept));
  assert.equal(pauses, [5000, 10_000, 20_000, 20_000]);
});

test('a server that is down, busy or cannot be reached is asked more and more seldom, at last once a minute', async () => {
  const { grant } = grantOf(503, 429, 'refused connection', 500, 500, granted);
  assert.equal(await pausesOf(() => grant.complete(kept)), [5000, 10_000, 20_000, 40_000, 60_000, 60_000]);
});

test('any other answer ends the waiting at once', async () => {
  for (const [answer, code] of [
    [{ error: 'access_denied' }, 'ACCESS_DENIED'],
    [{ error: 'expired_token' }, 'CONNECT_AGAIN'],
    [{ error: 'invalid_client' }, 'AUTHENTICATION_FAILED'],
    [{ token_type: 'bearer' }, 'BAD_RESPONSE'],
  ] as const) {
    const { grant, asked } = grantOf(pending, answer, granted);
    await pausesOf(async () => assert.is((await failure(grant.complete(kept))).code, code));
    assert.is(asked.length, 2);
  }
});

test('§3.2: five seconds where the server says no interval, or none that can be meant', async () => {
  const response = { device_code: 'd', user_code: 'WDJB-MJHT', verification_uri: 'https://example.com/device' };
  for (const [said, milliseconds] of [
    [{}, 5000],
    [{ interval: 1 }, 1000],
    [{ interval: 10 }, 10_000],
    [{ interval: '7' }, 7000],
    [{ interval: 299 }, 299_000],
    // Nobody waits for an hour: somebody meant milliseconds.
    [{ interval: 5000 }, 5000],
    [{ interval: 0 }, 5000],
    [{ interval: -3 }, 5000],
    [{ interval: 'soon' }, 5000],
    [{ interval: null }, 5000],
  ] as const) {
    const { grant } = grantOf({ ...response, ...said });
    const { pending, userCode, verificationUri, ...more } = await grant.begin();
    assert.equal(pending, { deviceCode: 'd', interval: milliseconds }, JSON.stringify(said));
    assert.equal([userCode, verificationUri, more], ['WDJB-MJHT', 'https://example.com/device', {}]);
  }
});

test('scopes are joined as the definition says; a code in the URL is passed on under either name', async () => {
  const response = { device_code: 'd', user_code: 'U', verification_uri: 'https://e.example/d' };
  const complete = 'https://e.example/d?user_code=U';
  const { grant, asked } = grantOf(
    { ...response, verification_uri_complete: complete },
    { ...response, verification_url_complete: complete },
  );
  assert.is((await grant.begin()).verificationUriComplete, complete);
  assert.is((await grant.begin({ scopes: ['c', 'd'] })).verificationUriComplete, complete);
  assert.equal(asked, ['scope=a%2Cb', 'scope=c%2Cd']);
});

test.run();
