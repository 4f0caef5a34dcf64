/** What Digest chooses, forgets and gives back: each case judged by a server over node:crypto, or by the bytes on the wire. */
import { createHash } from 'node:crypto';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { challenged, connection, guarded, judged, nonces, right } from '../test/digest.ts';
import { type Received, withServer } from '../test/loopback.ts';
import { parseParameters } from './challenge.ts';

const sent = ({ headers }: Received) => Object.fromEntries(parseParameters(String(headers.authorization).slice(7)));

test('RFC 7616 §3.7: of challenges that are equally strong the first is answered; `auth` where there is a choice', () => {
  const [first, second] = ['first', 'second'].map(
    (nonce) => `Digest realm="r", nonce="${nonce}", qop="auth-int,auth", algorithm=SHA-256`,
  );
  return withServer(guarded([String(first), String(second)]), async ({ url, received }) => {
    assert.is((await connection(url).fetch('/')).status, 200);
    assert.equal(nonces(received), ['', 'first 00000001']);
    assert.is(sent(received[1] as Received).qop, 'auth');
  });
});

test('words of a challenge in any case: stale, userhash, charset, qop', () =>
  withServer(
    ({ headers }) =>
      headers.authorization
        ? {}
        : challenged('Digest realm="api@example.org", nonce="n", qop="AUTH", userhash=TRUE, charset=utf-8'),
    async ({ url, received }) => {
      // NFC is what `charset=UTF-8` asks for (RFC 7616 §4).
      await connection(url, { ...right, username: 'Jäsøn'.normalize('NFD') }).fetch('/');
      const hashed = createHash('md5').update('J\u00e4s\u00f8n:api@example.org').digest('hex');
      const { username, userhash, qop } = sent(received[1] as Received);
      assert.equal([username, userhash, qop], [hashed, 'true', 'auth']);
    },
  ));

test('a `qop` of no words is none: the answer of RFC 2069', () =>
  withServer(guarded('Digest realm="r", nonce="n", qop=""'), async ({ url, received }) => {
    assert.is((await connection(url).fetch('/')).status, 200);
    assert.equal(Object.keys(sent(received[1] as Received)).sort(), ['nonce', 'realm', 'response', 'uri', 'username']);
  }));

test('an empty `opaque` is given back, a missing one is not made up', async () => {
  for (const [said, expected] of [
    [', opaque=""', ''],
    ['', undefined],
  ] as const) {
    await withServer(guarded(`Digest realm="r", nonce="n", qop="auth"${said}`), async ({ url, received }) => {
      assert.is((await connection(url).fetch('/')).status, 200);
      assert.is(sent(received[1] as Received).opaque, expected);
    });
  }
});

test('userhash in the charset of the definition, where the server names none', () =>
  withServer(
    ({ headers }) =>
      headers.authorization ? {} : challenged('Digest realm="r", nonce="n", qop="auth", userhash=true'),
    async ({ url, received }) => {
      await connection(url, { username: 'Jäsøn', password: 'p', charset: 'ISO-8859-1' }).fetch('/');
      const bytes = Buffer.from('J\u00e4s\u00f8n:r', 'latin1');
      assert.is(sent(received[1] as Received).username, createHash('md5').update(bytes).digest('hex'));
    },
  ));

test('stale at the first use of a nonce that `nextnonce` gave: another one, at once', () => {
  let nonce = 'n1';
  return withServer(
    (request) => {
      const judgement = judged(request);
      const isNow = judgement?.sent.nonce === nonce;
      if (judgement?.ok && isNow) {
        nonce = 'n2';
        return { headers: { 'Authentication-Info': 'nextnonce="n2"' } };
      }
      return challenged(`Digest realm="r", nonce="${nonce}", qop="auth"${judgement?.ok ? ', stale=TRUE' : ''}`);
    },
    async ({ url, received }) => {
      const { fetch } = connection(url);
      await fetch('/');
      nonce = 'n3';
      assert.is((await fetch('/')).status, 200);
      assert.equal(nonces(received), ['', 'n1 00000001', 'n2 00000001', 'n3 00000001']);
    },
  );
});

test('stale at the first answer: the nonce that comes with it, in the same call; stale for ever is an end too', async () => {
  let nonce = 0;
  const field = (stale: boolean) => challenged(`Digest realm="r", nonce="n${nonce}", qop="auth", stale=${stale}`);
  await withServer(
    (request) => {
      const judgement = judged(request);
      nonce += 1;
      return judgement?.sent.nonce === 'n2' ? { body: { ok: true } } : field(judgement?.ok ?? false);
    },
    async ({ url, received }) => {
      assert.is((await connection(url).fetch('/', { method: 'POST', body: 'b' })).status, 200);
      assert.equal(nonces(received), ['', 'n1 00000001', 'n2 00000001']);
      assert.equal(
        received.map(({ body }) => body.toString()),
        ['b', 'b', 'b'],
      );
    },
  );
  await withServer(
    () => {
      nonce += 1;
      return field(true);
    },
    async ({ url, received }) => {
      assert.is((await connection(url).fetch('/')).status, 401);
      assert.is(received.length, 3);
    },
  );
});

test('a nonce that `nextnonce` gave is forgotten without a word: the new one is used, since an answer was taken before', () => {
  let [nonce, next] = ['n1', 'n2'];
  return withServer(
    (request) => {
      const judgement = judged(request);
      if (judgement?.ok && judgement.sent.nonce === nonce) {
        nonce = next;
        return { headers: { 'Authentication-Info': `nextnonce="${next}"` } };
      }
      return challenged(`Digest realm="r", nonce="${nonce}", qop="auth"`);
    },
    async ({ url, received }) => {
      const { fetch } = connection(url);
      await fetch('/');
      [nonce, next] = ['n3', 'n4'];
      assert.is((await fetch('/')).status, 200);
      assert.equal(nonces(received), ['', 'n1 00000001', 'n2 00000001', 'n3 00000001']);
    },
  );
});

test('a challenge that lacks its nonce does not hide another that can be answered', () =>
  withServer(guarded(['Digest realm="r"', 'Digest realm="r", nonce="n", qop="auth"']), async ({ url, received }) => {
    assert.is((await connection(url).fetch('/')).status, 200);
    assert.equal(nonces(received), ['', 'n 00000001']);
  }));

test('a page that these credentials do not open: the same nonce comes back, and the body is not sent again', () =>
  withServer(
    (request) => {
      const isOpen = judged(request)?.ok && request.target !== '/admin';
      return isOpen ? {} : challenged('Digest realm="r", nonce="n", qop="auth"');
    },
    async ({ url, received }) => {
      const { fetch } = connection(url);
      await fetch('/');
      assert.is((await fetch('/admin', { method: 'POST', body: 'b' })).status, 401);
      assert.equal(nonces(received), ['', 'n 00000001', 'n 00000002']);
    },
  ));

test('after a refusal nothing older is answered with', () => {
  let [nonce, stale, opens] = ['n1', '', true];
  return withServer(
    (request) => {
      const judgement = judged(request);
      if (judgement?.ok && opens && judgement.sent.nonce === nonce) return {};
      return challenged(`Digest realm="r", nonce="${nonce}", qop="auth"${judgement ? stale : ''}`);
    },
    async ({ url, received }) => {
      const { fetch } = connection(url);
      await fetch('/');
      [nonce, stale, opens] = ['n2', ', stale=true', true];
      await fetch('/');
      [nonce, stale, opens] = ['n2', '', false];
      assert.is((await fetch('/')).status, 401);
      await fetch('/');
      assert.equal(nonces(received).slice(1, 7), [
        'n1 00000001',
        'n1 00000002',
        'n2 00000001',
        'n2 00000002',
        '',
        'n2 00000001',
      ]);
    },
  );
});

test('of two protection spaces the narrower answers, whichever was learnt first', async () => {
  const field = ({ target }: Received) =>
    target.startsWith('/b/')
      ? 'Digest realm="b", nonce="b", qop="auth", domain="/b/"'
      : 'Digest realm="a", nonce="a", qop="auth"';
  for (const [first, second] of [
    ['/x', '/b/x'],
    ['/b/x', '/x'],
  ] as const) {
    await withServer(
      (request) => {
        const judgement = judged(request);
        const realm = request.target.startsWith('/b/') ? 'b' : 'a';
        return judgement?.ok && judgement.sent.realm === realm ? {} : challenged(field(request));
      },
      async ({ url, received }) => {
        const { fetch } = connection(url);
        await fetch(first);
        await fetch(second);
        const before = received.length;
        assert.is((await fetch('/b/y')).status, 200);
        assert.is((await fetch('/y')).status, 200);
        assert.equal(
          nonces(received.slice(before)).map((use) => use.slice(0, 1)),
          ['b', 'a'],
        );
      },
    );
  }
});

test('rspauth: in capitals it is a proof too, and an answer that is no success needs none', async () => {
  for (const [status, proof] of [
    [200, true],
    [404, false],
  ] as const) {
    await withServer(
      (request) => {
        const judgement = judged(request);
        if (!judgement?.ok) return challenged('Digest realm="r", nonce="n", qop="auth"');
        const info = `rspauth="${judgement.rspauth('').toUpperCase()}"`;
        return { status, ...(proof && { headers: { 'Authentication-Info': info } }) };
      },
      async ({ url }) => {
        assert.is((await connection(url, { ...right, rspauth: true }).fetch('/')).status, status);
      },
    );
  }
});

test('§3.4: `algorithm`, `qop` and `nc` stand without quotes', () =>
  withServer(guarded('Digest realm="r", nonce="n", qop="auth", algorithm="SHA-256"'), async ({ url, received }) => {
    await connection(url).fetch('/');
    assert.match(received[1]?.headers.authorization ?? '', /, nc=00000001, qop=auth, .*, algorithm=SHA-256$/);
  }));

test('the charset that the server names counts more than that of the definition', () =>
  withServer(
    ({ headers }) =>
      headers.authorization ? {} : challenged('Digest realm="r", nonce="n", charset=UTF-8, userhash=true'),
    async ({ url, received }) => {
      await connection(url, { username: 'Jäsøn', password: 'p', charset: 'ISO-8859-1' }).fetch('/');
      const bytes = Buffer.from('J\u00e4s\u00f8n:r', 'utf8');
      assert.is(sent(received[1] as Received).username, createHash('md5').update(bytes).digest('hex'));
    },
  ));

test('a `nextnonce` that is the nonce in use changes nothing: its count goes on', () =>
  withServer(
    (request) =>
      judged(request)?.ok
        ? { headers: { 'Authentication-Info': 'nextnonce="n"' } }
        : challenged('Digest realm="r", nonce="n", qop="auth"'),
    async ({ url, received }) => {
      const { fetch } = connection(url);
      for (let turn = 0; turn < 3; turn += 1) assert.is((await fetch('/')).status, 200);
      assert.equal(nonces(received), ['', 'n 00000001', 'n 00000002', 'n 00000003']);
    },
  ));

test('one call after another, alike but for method, path, query or body: each answer is its own', async () => {
  for (const qop of ['auth', 'auth-int']) {
    await withServer(guarded(`Digest realm="r", nonce="n", qop="${qop}"`), async ({ url, received }) => {
      const { fetch } = connection(url);
      const calls: readonly (readonly [string, RequestInit?])[] = [
        ['/a?b=1'],
        ['/a?b=1'],
        ['/a?b=2'],
        ['/a'],
        ['/b'],
        ['/b', { method: 'DELETE' }],
        ['/b', { method: 'PUT', body: '1' }],
        ['/b', { method: 'PUT', body: '2' }],
      ];
      for (const [path, init] of calls) assert.is((await fetch(path, init)).status, 200, path);
      assert.is(received.length, calls.length + 1);
    });
  }
});

test('the same path of another origin has credentials of its own', () =>
  withServer(guarded('Digest realm="one", nonce="one", qop="auth"'), (one) =>
    withServer(guarded('Digest realm="two", nonce="two", qop="auth"'), async (two) => {
      const { fetch } = connection(one.url, right, {}, { origins: () => [two.url] });
      for (const { url } of [one, two, one, two]) assert.is((await fetch(`${url}/a`)).status, 200);
      assert.equal(nonces(one.received), ['', 'one 00000001', 'one 00000002']);
      assert.equal(nonces(two.received), ['', 'two 00000001', 'two 00000002']);
    }),
  ));

test('a wrong password is not sent again for the next call, be it the same one, before the server asks', () => {
  let count = 0;
  return withServer(
    () => {
      count += 1;
      return challenged(`Digest realm="r", nonce="n${count}", qop="auth"`);
    },
    async ({ url, received }) => {
      const { fetch } = connection(url, { ...right, password: 'wrong' });
      for (let turn = 0; turn < 2; turn += 1) assert.is((await fetch('/')).status, 401);
      assert.equal(nonces(received), ['', 'n1 00000001', '', 'n3 00000001']);
    },
  );
});

test.run();
