/** Digest with servers that take more, or less, than RFC 7616 says, and with many calls at once. */
import { createHash } from 'node:crypto';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type Answer, type Received, withServer } from '../test/loopback.ts';
import { against, peer } from '../test/peers.ts';
import { parseParameters } from './challenge.ts';
import { connect } from './connect.ts';
import type { Connection } from './connection.ts';
import { type DigestCredentials, digestProtocol } from './digest-protocol.ts';

const mufasa: DigestCredentials = { username: 'Mufasa', password: 'Circle of Life' };
const jason: DigestCredentials = { username: 'Jäsøn Doe', password: 'Secret, or not?' };

/** A connection, and how many requests it has sent. */
function digest(url: string, credentials: DigestCredentials): Connection & { readonly sent: () => number } {
  let count = 0;
  const counting = (request: Request) => {
    count += 1;
    return fetch(request);
  };
  const protocol = digestProtocol(credentials);
  const connection = connect(
    { scheme: 'digest', server: () => url, sign: (request) => request, protocol },
    { fetch: counting },
  );
  return { ...connection, sent: () => count };
}
const statuses = async (calls: readonly Promise<Response>[]) => [
  ...new Set((await Promise.all(calls)).map(({ status }) => status)),
];

/** The parameters of an answer with MD5 and `qop=auth`, if it is right: RFC 7616 §3.4.1, over node:crypto. */
function rightAnswer(
  { method, target, headers }: Pick<Received, 'method' | 'target' | 'headers'>,
  { username, password } = mufasa,
) {
  const sent = Object.fromEntries(parseParameters((headers.authorization ?? '').replace(/^Digest /, '')));
  const h = (text: string) => createHash('md5').update(text).digest('hex');
  const { realm, nonce = '', nc = '', cnonce, opaque, response } = sent;
  const a2 = h(`${method}:${target}`);
  const right = h(`${h(`${username}:${realm}:${password}`)}:${nonce}:${nc}:${cnonce}:auth:${a2}`);
  return response === right && sent.uri === target ? { nonce, nc, opaque } : undefined;
}
const challenged = (nonce: string, more = ''): Answer => ({
  status: 401,
  headers: { 'WWW-Authenticate': `Digest realm="r", nonce="${nonce}", qop="auth"${more}` },
});

test('one nonce for everybody: fifty calls at once, cold, count its uses together, and none is sent a third time', () => {
  const seen = new Set<string>();
  return withServer(
    (request) => {
      const answer = rightAnswer(request);
      if (!answer || seen.has(answer.nc)) return challenged('n1');
      seen.add(answer.nc);
      return {};
    },
    async ({ url, received }) => {
      const { fetch } = digest(url, mufasa);
      assert.equal(await statuses(Array.from({ length: 50 }, (_, index) => fetch(`/${index}`))), [200]);
      assert.is(received.length, 100);
      assert.is(seen.size, 50);
    },
  );
});

test('one nonce with another `opaque` for each challenge, as WEBrick has it: the uses of each pair are counted', () => {
  const uses = new Map<string, number>();
  return withServer(
    (request) => {
      const answer = rightAnswer(request);
      const opaque = answer?.opaque ?? '';
      const expected = (uses.get(opaque) ?? 0) + 1;
      if (!answer || Number.parseInt(answer.nc, 16) !== expected) {
        uses.set(`o${uses.size}`, 0);
        return challenged('n1', `, opaque="o${uses.size - 1}"`);
      }
      uses.set(opaque, expected);
      return {};
    },
    async ({ url, received }) => {
      const { fetch } = digest(url, mufasa);
      assert.equal(await statuses(Array.from({ length: 50 }, (_, index) => fetch(`/${index}`))), [200]);
      assert.is(received.length, 100);
      assert.equal([(await fetch('/')).status, received.length], [200, 101]);
    },
  );
});

test('a nonce for each URL, and for one use: each call answers its own challenge, whoever else is challenged', async () => {
  const given = new Map<string, string>();
  let sent = 0;
  const answerTo = (request: Request): Response => {
    sent += 1;
    const { method, url, headers } = request;
    const { pathname: target } = new URL(url);
    const answer = rightAnswer({ method, target, headers: Object.fromEntries(headers) });
    if (answer && given.get(answer.nonce) === target) {
      given.delete(answer.nonce);
      return new Response('ok');
    }
    given.set(`n${sent}`, target);
    const { status = 401, headers: fields } = challenged(`n${sent}`, answer && ', stale=true');
    return new Response(null, { status, headers: fields as Record<string, string> });
  };
  // Answers come together, once all have asked.
  const waiting: (() => void)[] = [];
  const together = (request: Request) =>
    new Promise<Response>((done) => {
      waiting.push(() => done(answerTo(request)));
      if (waiting.length < 50) return;
      for (const each of waiting.splice(0)) each();
    });
  const { fetch } = connect(
    { scheme: 'digest', server: () => 'https://a.example', sign: (it) => it, protocol: digestProtocol(mufasa) },
    { fetch: together },
  );
  for (const turn of [1, 2]) {
    assert.equal(await statuses(Array.from({ length: 50 }, (_, index) => fetch(`/${index}`))), [200]);
    assert.is(sent, turn * 100);
  }
});

test('nextnonce that comes late, once the nonce has been replaced, is not used a second time', () => {
  const used = new Set<string>();
  return withServer(
    async (request) => {
      const answer = rightAnswer(request);
      if (!answer) return challenged('n1');
      const { nonce, nc } = answer;
      if (used.has(`${nonce} ${nc}`)) return challenged(nonce);
      used.add(`${nonce} ${nc}`);
      const headers = { 'Authentication-Info': `nextnonce="n${Number(nonce.slice(1)) + 1}"` };
      // Two that use n1 are told of n2: one at once, one when n2 has been used.
      if (request.target === '/late') await new Promise((done) => setTimeout(done, 150));
      return request.target === '/challenge' ? {} : { headers };
    },
    async ({ url }) => {
      const { fetch } = digest(url, mufasa);
      await fetch('/challenge');
      const late = fetch('/late');
      await new Promise((done) => setTimeout(done, 50));
      assert.equal([(await fetch('/')).status, (await fetch('/')).status, (await late).status], [200, 200, 200]);
      assert.equal(await statuses([fetch('/a'), fetch('/b')]), [200]);
      assert.equal([...used].slice(0, 4), ['n1 00000001', 'n1 00000002', 'n1 00000003', 'n2 00000001']);
    },
  );
});

test('cookies of a challenge go back with its answers, beside those of the caller, and to no other origin', async () => {
  const cookies: (string | undefined)[] = [];
  const answer = ({ headers }: Received): Answer => {
    if (headers.authorization === undefined) {
      const { status, headers: fields } = challenged('n', ', domain="/ http://localhost:1/"');
      return { ...(status && { status }), headers: { ...fields, 'Set-Cookie': ['s=1; HttpOnly; Path=/', 'bad=a b'] } };
    }
    cookies.push(headers.cookie);
    return {};
  };
  await withServer(answer, async ({ url }) => {
    const { fetch, authorize } = connect({
      ...{ scheme: 'digest', server: () => url, origins: () => ['http://localhost:1'] },
      sign: (request) => request,
      protocol: digestProtocol(mufasa),
    });
    await fetch('/');
    await fetch('/', { headers: { Cookie: 'mine=2' } });
    assert.equal(cookies, ['s=1', 'mine=2; s=1']);
    const elsewhere = await authorize('http://localhost:1/');
    assert.match(elsewhere.headers.get('authorization') ?? '', /^Digest /);
    assert.is(elsewhere.headers.get('cookie'), null);
  });
});

test('`username*` that an older server refuses is sent as `username`, once and for all; a wrong password is not tried on', () => {
  const names: string[] = [];
  const older = (status: number) => (request: Received) => {
    const field = request.headers.authorization;
    if (field === undefined) return challenged(`n${names.length}`, ', charset=UTF-8');
    names.push(/^Digest (username\*?)=/.exec(field)?.[1] ?? '');
    if (!field.startsWith('Digest username='))
      return status === 400 ? { status } : challenged('again', ', charset=UTF-8');
    return rightAnswer(request, jason) ? {} : challenged(`n${names.length}`, ', charset=UTF-8');
  };
  return [400, 401].reduce(
    (before, status) =>
      before.then(() =>
        withServer(older(status), async ({ url, received }) => {
          const { fetch } = digest(url, jason);
          assert.is((await fetch('/')).status, 200);
          assert.is((await fetch('/')).status, 200);
          assert.equal(names.splice(0), ['username*', 'username', 'username']);
          received.length = 0;
          assert.is((await digest(url, { ...jason, password: 'wrong' }).fetch('/')).status, 401);
          assert.is(received.length, 3);
          names.length = 0;
        }),
      ),
    Promise.resolve(),
  );
});

test('`username*` stays where it has been understood, and where SHA-256 is known: a 400 is the answer', async () => {
  for (const [more, first] of [
    ['', 200],
    [', algorithm=SHA-256', 400],
  ] as const) {
    let answered = 0;
    const answer = ({ headers }: Received): Answer => {
      if (headers.authorization === undefined) return challenged('n', `, charset=UTF-8${more}`);
      answered += 1;
      return { status: answered === 1 ? first : 400 };
    };
    await withServer(answer, async ({ url, received }) => {
      const { fetch } = digest(url, jason);
      assert.is((await fetch('/')).status, first);
      assert.is((await fetch('/', { method: 'POST', body: 'b' })).status, 400);
      assert.is(received.length, 3);
    });
  }
});

const frameworks = await peer('frameworks');
test(
  'CherryPy says charset=UTF-8 and knows no `username*`; Flask-HTTPAuth keeps the nonce in a session, or for one use',
  against(frameworks, async ({ url }) => {
    for (const [path, sent] of [
      ['cherry', 2],
      ['session', 2],
      ['once', 4],
    ] as const) {
      for (const credentials of [mufasa, jason]) {
        const connection = digest(`${url}/${path}`, credentials);
        const [first, second] = [await connection.fetch('/a%20b?c=d%2Fe'), await connection.fetch('/f')];
        assert.equal([first.status, second.status], [200, 200], `${path} ${credentials.username}`);
        const named = path === 'cherry' && credentials === jason ? 1 : 0;
        assert.is(connection.sent(), sent + (path === 'once' ? 0 : 1) + named, path);
      }
      const many = digest(`${url}/${path}`, mufasa);
      assert.equal(await statuses(Array.from({ length: 50 }, (_, index) => many.fetch(`/${index}`))), [200], path);
      assert.equal(await statuses(Array.from({ length: 50 }, (_, index) => many.fetch(`/${index}`))), [200], path);
      assert.is((await digest(`${url}/${path}`, { ...mufasa, password: 'wrong' }).fetch('/a')).status, 401, path);
    }
  }),
);
test.after(() => frameworks.stop());

test.run();
