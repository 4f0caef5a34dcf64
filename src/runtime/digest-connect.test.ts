import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { challenged, connection, guarded, judged, nonces, right } from '../test/digest.ts';
import { withServer } from '../test/loopback.ts';
import { parseParameters } from './challenge.ts';
import { runTest } from './connect-test.ts';
import { CountersignError } from './errors.ts';

async function refused(work: Promise<unknown>, code: string): Promise<CountersignError> {
  const error = await work.catch((reason: unknown) => reason);
  assert.instance(error, CountersignError, String(error));
  assert.is((error as CountersignError).code, code);
  assert.not.match((error as CountersignError).message, 'Circle');
  return error as CountersignError;
}

for (const algorithm of [
  '',
  'MD5',
  'MD5-sess',
  'SHA-256',
  'SHA-256-sess',
  'SHA-512-256',
  'SHA-512-256-sess',
  '"md5"',
]) {
  for (const qop of ['', 'auth', 'auth-int', 'auth-int, auth']) {
    test(`${algorithm || 'no algorithm'}, ${qop ? `qop ${qop}` : 'no qop'}: query, body, one challenge for all`, () => {
      const parts = ['realm="a \\"b\\""', 'nonce="n1"', 'opaque="o"'];
      if (algorithm) parts.push(`algorithm=${algorithm}`);
      if (qop) parts.push(`qop="${qop}"`);
      return withServer(guarded(`Digest ${parts.join(', ')}`), async (server) => {
        const { fetch } = connection(`${server.url}/api`);
        assert.is((await fetch('/a?b=c%20d&e')).status, 200);
        assert.is((await fetch('/f', { method: 'POST', body: '{"g":1}' })).status, 200);
        assert.is((await fetch('/h', { method: 'PUT', body: new Blob(['blob']) })).status, 200);
        assert.is((await fetch('/i', { method: 'POST', body: () => new Blob(['stream']).stream() })).status, 200);
        assert.equal(
          server.received.map(({ body }) => body.toString()),
          ['', '', '{"g":1}', 'blob', 'stream'],
        );
      });
    });
  }
}

test('the nonce count is hexadecimal, one series for each nonce, and parallel calls never share a count', () =>
  withServer(guarded('Digest realm="r", nonce="n1", qop="auth"'), async (server) => {
    const { fetch } = connection(server.url);
    await fetch('/');
    const statuses = await Promise.all(Array.from({ length: 20 }, async () => (await fetch('/')).status));
    assert.ok(statuses.every((status) => status === 200));
    const counts = nonces(server.received).slice(1).sort();
    assert.equal(
      counts,
      Array.from({ length: 21 }, (_, index) => `n1 ${(index + 1).toString(16).padStart(8, '0')}`).sort(),
    );
  }));

test('the strongest challenge is answered, in one field or in several, wherever Basic stands', () => {
  const md5 = 'Digest realm="r", nonce="md5", qop="auth", algorithm=MD5';
  const sha256 = 'Digest realm="r", nonce="sha256", qop="auth", algorithm=SHA-256';
  const sha512 = 'Digest realm="r", nonce="sha512", qop="auth", algorithm=SHA-512-256-sess';
  const other = 'Digest realm="r", nonce="x", qop="auth", algorithm=SHA3-256';
  const basic = 'Basic realm="r, Digest nonce=1"';
  const choices: readonly (readonly [string | string[], string])[] = [
    [`${basic}, ${md5}, ${sha256}`, 'sha256'],
    [[md5, basic, sha256], 'sha256'],
    [[other, md5, sha512, sha256], 'sha512'],
    [`${other}, ${md5}`, 'md5'],
    [`Digest realm="r", nonce="conf", qop="auth-conf", algorithm=SHA-256, ${md5}`, 'md5'],
  ];
  return choices.reduce(
    (before, [field, chosen]) =>
      before.then(() =>
        withServer(guarded(field), async (server) => {
          assert.is((await connection(server.url).fetch('/')).status, 200);
          assert.equal(nonces(server.received), ['', `${chosen} 00000001`]);
        }),
      ),
    Promise.resolve(),
  );
});

test('stale: the new nonce is used at once, its count from one; no credentials are asked for', () => {
  let nonce = 'n1';
  return withServer(
    (request) => {
      const judgement = judged(request);
      if (judgement?.ok && judgement.sent.nonce === nonce) return { body: 'ok' };
      return challenged(`Digest realm="r", nonce="${nonce}", qop="auth"${judgement?.ok ? ', stale=TRUE' : ''}`);
    },
    async (server) => {
      const { fetch } = connection(server.url);
      await fetch('/');
      await fetch('/');
      nonce = 'n2';
      assert.is((await fetch('/', { method: 'POST', body: 'b' })).status, 200);
      assert.equal(nonces(server.received), ['', 'n1 00000001', 'n1 00000002', 'n1 00000003', 'n2 00000001']);
    },
  );
});

test('a nonce in use that the server forgets without a word is replaced; a new one that is refused is not', () => {
  let nonce = 'n1';
  return withServer(
    (request) => {
      const judgement = judged(request);
      return judgement?.ok && judgement.sent.nonce === nonce ? {} : challenged(`Digest realm="r", nonce="${nonce}"`);
    },
    async (server) => {
      const { fetch } = connection(server.url);
      await fetch('/');
      await fetch('/');
      nonce = 'n2';
      assert.is((await fetch('/')).status, 200);
      assert.is(server.received.length, 5);
    },
  );
});

test('a wrong password is tried once, then it is the answer; the next call begins anew', () => {
  let count = 0;
  return withServer(
    (request) => {
      count += 1;
      return judged(request)?.ok ? {} : challenged(`Digest realm="r", nonce="n${count}", qop="auth"`);
    },
    async (server) => {
      const { fetch } = connection(server.url, { ...right, password: 'wrong' });
      assert.is((await fetch('/', { method: 'POST', body: 'b' })).status, 401);
      assert.is(server.received.length, 2);
      assert.is((await fetch('/')).status, 401);
      assert.equal(nonces(server.received), ['', 'n1 00000001', '', 'n3 00000001']);
    },
  );
});

test('a wrong password fails the test with words for the person, and no secret', () =>
  withServer(guarded('Digest realm="r", nonce="n", qop="auth"'), async (server) => {
    const test = runTest([
      { request: () => ({ method: 'GET', origin: server.url, path: '/', query: '', headers: [] }) },
    ]);
    const wrong = { ...right, password: 'planted-secret-digest' };
    const result = await connection(server.url, wrong, {}, { test }).test();
    assert.is(result.ok, false);
    assert.is(result.advice, 'connect again');
    assert.not.match(JSON.stringify(result), 'planted');
    assert.is((await connection(server.url, right, {}, { test }).test()).ok, true);
  }));

test('nextnonce: the next request has it, with a count of its own', () => {
  let count = 0;
  return withServer(
    (request) => {
      count += 1;
      const headers = { 'Authentication-Info': `nextnonce="n${count}"` };
      return judged(request)?.ok ? { headers } : challenged('Digest realm="r", nonce="n1", qop="auth"');
    },
    async (server) => {
      const { fetch } = connection(server.url);
      for (let turn = 0; turn < 3; turn += 1) assert.is((await fetch('/')).status, 200);
      assert.equal(nonces(server.received), ['', 'n1 00000001', 'n2 00000001', 'n3 00000001']);
    },
  );
});

test('-sess with nextnonce keeps the key of the first nonce and cnonce', () => {
  let first: { nonce: string; cnonce: string } | undefined;
  let count = 1;
  return withServer(
    (request) => {
      const judgement = judged(request, first);
      if (!judgement?.ok) return challenged('Digest realm="r", nonce="n1", qop="auth", algorithm=SHA-256-sess');
      first ??= { nonce: judgement.sent.nonce ?? '', cnonce: judgement.sent.cnonce ?? '' };
      count += 1;
      return { headers: { 'Authentication-Info': `nextnonce="n${count}"` } };
    },
    async (server) => {
      const { fetch } = connection(server.url);
      for (let turn = 0; turn < 4; turn += 1) assert.is((await fetch('/')).status, 200);
      assert.is(server.received.length, 5);
    },
  );
});

test('domain: credentials go out at once below it, and elsewhere only when they are asked for', () =>
  withServer(guarded('Digest realm="r", nonce="n", qop="auth", domain="/a /b/c"'), async (server) => {
    const { fetch } = connection(server.url);
    await fetch('/a/1');
    await fetch('/b/c/2');
    assert.equal(nonces(server.received), ['', 'n 00000001', 'n 00000002']);
    // Two: asked first. The answer to a challenge outside of its own domain is given all the same.
    assert.is((await fetch('/d')).status, 200);
    // It has the same nonce, whose uses are counted on.
    assert.equal(nonces(server.received).slice(3), ['', 'n 00000003']);
  }));

test('userhash and charset: what RFC 7616 §3.9.2 prints for the user of its example', () =>
  withServer(
    ({ headers }) =>
      headers.authorization
        ? {}
        : challenged(
            'Digest realm="api@example.org", nonce="n", qop="auth", algorithm=SHA-512-256, charset=UTF-8, userhash=true',
          ),
    async (server) => {
      // Decomposed on purpose: `charset=UTF-8` asks for NFC (§4).
      const credentials = { username: 'Jäsøn Doe'.normalize('NFD'), password: 'Secret, or not?' };
      await connection(server.url, credentials).fetch('/');
      const sent = parseParameters((server.received[1]?.headers.authorization ?? '').replace('Digest ', ''));
      assert.is(sent.get('username'), '793263caabb707a56211940d90411ea4a575adeccb7e360aeb624ed06ece9b0b');
      assert.is(sent.get('userhash'), 'true');
    },
  ));

test('rspauth on request: right, wrong, missing, and unreadable', async () => {
  const answers: readonly (readonly [(proof: string) => Record<string, string>, string | undefined])[] = [
    [(proof) => ({ 'Authentication-Info': `rspauth="${proof}", qop=auth` }), undefined],
    [(proof) => ({ 'Authentication-Info': `rspauth="${proof.replace(/^./, 'z')}"` }), 'BAD_RESPONSE'],
    [() => ({}), 'BAD_RESPONSE'],
    [() => ({ 'Authentication-Info': 'rspauth="' }), 'BAD_RESPONSE'],
  ];
  for (const qop of ['auth', 'auth-int']) {
    for (const [headersFor, code] of answers) {
      await withServer(
        (request) => {
          const judgement = judged(request);
          if (!judgement?.ok) return challenged(`Digest realm="r", nonce="n", qop="${qop}", algorithm=SHA-256`);
          return { body: 'the body', headers: headersFor(judgement.rspauth('the body')) };
        },
        async (server) => {
          const call = connection(server.url, { ...right, rspauth: true }).fetch('/');
          if (code !== undefined) await refused(call, code);
          else assert.is(await (await call).text(), 'the body');
          // Without the demand nobody looks.
          assert.is((await connection(server.url).fetch('/')).status, 200);
        },
      );
    }
  }
});

test('rspauth of auth-int covers the body: another body is refused, and so is one too long to be kept', async () => {
  for (const body of ['tampered', 'x'.repeat(1_048_577)]) {
    await withServer(
      (request) => {
        const judgement = judged(request);
        if (!judgement?.ok) return challenged('Digest realm="r", nonce="n", qop="auth-int"');
        return { body, headers: { 'Authentication-Info': `rspauth="${judgement.rspauth('what was said')}"` } };
      },
      async (server) => {
        await refused(connection(server.url, { ...right, rspauth: true }).fetch('/'), 'BAD_RESPONSE');
      },
    );
  }
});

test('a malformed challenge and an unknown algorithm are errors of their own; a 401 without Digest is the answer', async () => {
  const wrong: readonly (readonly [string, string])[] = [
    ['Digest realm="r', 'BAD_RESPONSE'],
    ['Digest realm="r"', 'BAD_RESPONSE'],
    ['Digest nonce="n"', 'BAD_RESPONSE'],
    ['Digest realm="r", nonce="n", nonce="m"', 'BAD_RESPONSE'],
    ['Digest', 'BAD_RESPONSE'],
    ['Digest realm="r", nonce="n", algorithm=SHA-512', 'UNSUPPORTED'],
    ['Digest realm="r", nonce="n", algorithm=token', 'UNSUPPORTED'],
    ['Digest realm="r", nonce="n", qop="auth-conf"', 'UNSUPPORTED'],
  ];
  for (const [field, code] of wrong) {
    await withServer(
      () => challenged(field),
      async (server) => {
        await refused(connection(server.url).fetch('/'), code);
        assert.is(server.received.length, 1);
      },
    );
  }
  for (const answer of [challenged('Basic realm="r"'), { status: 401 }]) {
    await withServer(
      () => answer,
      async (server) => {
        assert.is((await connection(server.url).fetch('/')).status, 401);
        assert.is(server.received.length, 1);
      },
    );
  }
});

test('a stream that can be read once is refused before anything is sent', () =>
  withServer(guarded('Digest realm="r", nonce="n"'), async (server) => {
    const body = new Blob(['x']).stream();
    await refused(
      connection(server.url).fetch('/', { method: 'POST', body, duplex: 'half' } as RequestInit),
      'BODY_NOT_REPLAYABLE',
    );
    assert.is(server.received.length, 0);
  }));

test('a body that `auth-int` covers may be as long as bodyLimit says', () =>
  withServer(guarded('Digest realm="r", nonce="n", qop="auth-int"'), async (server) => {
    const { fetch } = connection(server.url, right, { bodyLimit: 3 });
    await refused(fetch('/', { method: 'POST', body: () => new Blob(['four']).stream() }), 'BODY_TOO_LARGE');
    assert.is((await fetch('/', { method: 'POST', body: () => new Blob(['3 b']).stream() })).status, 200);
  }));

test('nothing leaves unsigned: authorize, sign and explain need a challenge; then they show the steps without the password', () =>
  withServer(guarded('Digest realm="r", nonce="n", qop="auth"'), async (server) => {
    const digest = connection(server.url);
    await refused(digest.authorize('/'), 'UNSUPPORTED');
    await refused(digest.explain('/'), 'UNSUPPORTED');
    const raw = { method: 'GET', origin: server.url, path: '/', query: '', headers: [] };
    await refused(digest.sign(raw), 'UNSUPPORTED');
    assert.is(server.received.length, 0);
    await digest.fetch('/');
    assert.is((await fetch(await digest.authorize('/x?y=1'))).status, 200);
    const { values } = await digest.explain('/x?y=1');
    assert.is(values.find(({ name }) => name === 'A2')?.value, 'GET:/x?y=1');
    assert.not.match(JSON.stringify(values), 'Circle');
    assert.match((await digest.sign(raw)).headers[0]?.[1] ?? '', /^Digest username="Mufasa"/);
  }));

test('redirects within the origin are answered for their own path', () =>
  withServer(
    (request) => {
      if (!judged(request)?.ok) return challenged('Digest realm="r", nonce="n", qop="auth"');
      return request.target === '/a' ? { status: 302, headers: { Location: '/b?c=d' } } : { body: 'arrived' };
    },
    async (server) => {
      assert.is(await (await connection(server.url).fetch('/a')).text(), 'arrived');
      assert.equal(
        server.received.map(({ target }) => target),
        ['/a', '/a', '/b?c=d'],
      );
    },
  ));

test('more challenges than are remembered: the oldest are asked for again, and all works', () => {
  const seen = new Set<string>();
  return withServer(
    (request) => {
      const [, folder] = request.target.split('/');
      seen.add(folder ?? '');
      return judged(request)?.ok
        ? {}
        : challenged(`Digest realm="${folder}", nonce="n", qop="auth", domain="/${folder}/"`);
    },
    async (server) => {
      const { fetch } = connection(server.url);
      for (let turn = 0; turn < 2; turn += 1) {
        for (let folder = 0; folder < 20; folder += 1) assert.is((await fetch(`/f${folder}/`)).status, 200);
      }
      assert.is(seen.size, 20);
      assert.is(server.received.length, 80);
    },
  );
});

test.run();
