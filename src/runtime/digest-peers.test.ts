/** Digest against servers and beside clients that we did not write. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { withServer } from '../test/loopback.ts';
import { pythonLacks } from '../test/peers/programs.ts';
import { find } from '../test/peers/start.ts';
import { against, peer } from '../test/peers.ts';
import { unless } from '../test/skip.ts';
import { parseParameters } from './challenge.ts';
import { connect } from './connect.ts';
import type { Connection } from './connection.ts';
import { chooseDigest, type DigestChallenge } from './digest-challenge.ts';
import {
  type DigestCredentials,
  digestAnswer,
  digestAnswers,
  digestIdentity,
  digestProtocol,
} from './digest-protocol.ts';
import { CountersignError } from './errors.ts';
import { newRequest } from './parts.ts';

const run = promisify(execFile);
const mufasa: DigestCredentials = { username: 'Mufasa', password: 'Circle of Life' };
const jason: DigestCredentials = { username: 'Jäsøn Doe', password: 'Secret, or not?' };

/** A connection, and how many requests it has sent. */
function digest(url: string, credentials: DigestCredentials): Connection & { readonly sent: () => number } {
  let count = 0;
  const connection = connect(
    { scheme: 'digest', server: () => url, sign: (request) => request, protocol: digestProtocol(credentials) },
    {
      fetch: (request) => {
        count += 1;
        return fetch(request);
      },
    },
  );
  return { ...connection, sent: () => count };
}

const lighttpd = await peer('lighttpd');
for (const path of ['md5', 'sha256', 'sha512256', 'both', 'userhash']) {
  test(
    `lighttpd /${path}/: both users, a path and a query with escapes, no second challenge`,
    against(lighttpd, async ({ url }) => {
      for (const credentials of [mufasa, jason]) {
        const connection = digest(`${url}/${path}`, credentials);
        for (const target of ['/', '/a%20b.html', '/?a=b%20c&d=%22,%20e&f', '/index.html?x=~!*()']) {
          const response = await connection.fetch(target);
          assert.is(response.status, 200, `${credentials.username} ${target}`);
          assert.is(await response.text(), 'ok\n');
        }
        assert.is(connection.sent(), 5);
      }
    }),
  );
}
test(
  'lighttpd refuses a wrong password, and a right one for another user',
  against(lighttpd, async ({ url }) => {
    const wrong = ['sha256', 'both', 'sha512256'].map((path) =>
      digest(`${url}/${path}`, { ...mufasa, password: 'Circle Of Life' }).fetch('/'),
    );
    const other = digest(`${url}/userhash`, { ...mufasa, username: jason.username }).fetch('/');
    for (const answer of await Promise.all([...wrong, other])) assert.is(answer.status, 401);
  }),
);
test.after(() => lighttpd.stop());

const apache = await peer('apache');
test(
  'Apache: its proof is demanded and right; 30 calls at once need one challenge',
  against(apache, async ({ url }) => {
    const connection = digest(`${url}/digest`, { ...mufasa, rspauth: true });
    assert.is((await connection.fetch('/?q=%C3%A4')).status, 200);
    const answers = await Promise.all(Array.from({ length: 30 }, (_, index) => connection.fetch(`/?call=${index}`)));
    assert.ok(answers.every(({ status }) => status === 200));
    assert.is(connection.sent(), 32);
  }),
);
test(
  'Apache: a nonce of two seconds grows stale, also under concurrent calls, and no call fails',
  against(apache, async ({ url }) => {
    const connection = digest(`${url}/digest-short`, mufasa);
    for (const wait of [0, 2_300]) {
      await new Promise((done) => setTimeout(done, wait));
      const answers = await Promise.all(Array.from({ length: 10 }, () => connection.fetch('/')));
      assert.equal([...new Set(answers.map(({ status }) => status))], [200]);
    }
    // Ten challenges, ten answers; ten stale nonces, ten answers.
    assert.is(connection.sent(), 40);
  }),
);
test(
  'Apache refuses a wrong password, after one try',
  against(apache, async ({ url }) => {
    const connection = digest(`${url}/digest`, { ...mufasa, password: 'open sesame' });
    assert.is((await connection.fetch('/')).status, 401);
    assert.is(connection.sent(), 2);
  }),
);
test.after(() => apache.stop());

const httpbin = await peer('httpbin');
for (const qop of ['auth', 'auth-int']) {
  for (const algorithm of ['MD5', 'SHA-256']) {
    test(
      `httpbin: ${qop}, ${algorithm}, right and wrong password`,
      against(httpbin, async ({ url }) => {
        const target = `/digest-auth/${qop}/user/secret-word/${algorithm}/never`;
        const of = (password: string) => digest(url, { username: 'user', password });
        assert.is((await of('secret-word').fetch(target)).status, 200);
        assert.is((await of('secret').fetch(target)).status, 401);
      }),
    );
  }
}
test(
  'httpbin: SHA-512, which no RFC names, is refused by name of the code',
  against(httpbin, async ({ url }) => {
    const error = await digest(url, { username: 'user', password: 'secret' })
      .fetch('/digest-auth/auth/user/secret/SHA-512/never')
      .catch((reason: unknown) => reason);
    assert.ok(error instanceof CountersignError && error.code === 'UNSUPPORTED');
  }),
);
test.after(() => httpbin.stop());

/** Challenges, and the user who answers. */
const challenges: readonly (readonly [string, DigestCredentials])[] = [
  ['realm="r", nonce="n1", qop="auth", opaque="o", algorithm=MD5', mufasa],
  ['realm="a \\"b\\" \\\\c", nonce="n=/+1", qop="auth", algorithm=SHA-256', mufasa],
  ['realm="r", nonce="n1", qop="auth", opaque="o"', { username: 'a"b\\c', password: 'p:"\\' }],
  ['realm="r", nonce="n1", qop="auth,auth-int", algorithm=MD5-sess', mufasa],
  ['realm="r", nonce="n1", qop="auth", algorithm=SHA-256-sess, opaque="o"', mufasa],
  ['realm="r", nonce="n1", opaque="o"', mufasa],
  ['realm="r", nonce="n1", qop="auth", algorithm=SHA-256', jason],
  ['realm="r", nonce="n1", qop="auth", algorithm=SHA-256, userhash=true', mufasa],
];

/** Our Authorization for the nonce, count and cnonce of another client's. */
function ours(field: string, credentials: DigestCredentials, theirs: ReadonlyMap<string, string>, url: string): string {
  const challenge = chooseDigest(`Digest ${field}`) as DigestChallenge;
  const answers = digestAnswers(
    challenge,
    digestIdentity(challenge, credentials),
    challenge.nonce,
    theirs.get('cnonce') ?? '',
  );
  return digestAnswer(challenge, answers, theirs.get('nc') ?? '', newRequest('GET', url));
}

/** What a client answers to a challenge. */
async function theirAnswer(field: string, client: (url: string) => Promise<unknown>): Promise<[url: string, string]> {
  return withServer(
    ({ headers }) => (headers.authorization ? {} : { status: 401, headers: { 'WWW-Authenticate': `Digest ${field}` } }),
    async (server) => {
      const url = `${server.url}/dir/index.html?a=b%20c&d`;
      await client(url);
      return [url, server.received.at(-1)?.headers.authorization ?? ''];
    },
  );
}
const parametersOf = (authorization: string) => parseParameters(authorization.replace(/^Digest /, ''));

const curl = find('curl');
for (const [field, credentials] of challenges) {
  test(
    `letter by letter what curl sends: ${field}`,
    unless(curl !== undefined, 'curl is not installed', async () => {
      const pair = `${credentials.username}:${credentials.password}`;
      const [url, theirs] = await theirAnswer(field, (at) => run(String(curl), ['-s', '--digest', '-u', pair, at]));
      assert.match(theirs, /^Digest username=/);
      assert.is(ours(field, credentials, parametersOf(theirs), url), theirs);
    }),
  );
}

const lacks = pythonLacks({ httpx: 'python3-httpx' });
const httpx = `import sys, httpx
httpx.get(sys.argv[1], auth=httpx.DigestAuth(sys.argv[2], sys.argv[3]))`;
// httpx 0.23 is wrong elsewhere: escapes between quotes, userhash, no qop (H(A1) twice), names beyond ASCII.
const rightInHttpx = challenges.filter(
  ([field, { username }]) => field.includes('qop') && !/\\|userhash|[^ -~]/.test(field + username),
);
for (const [field, credentials] of rightInHttpx) {
  test(
    `parameter by parameter what httpx sends: ${field}`,
    unless(lacks === undefined, String(lacks), async () => {
      const { username, password } = credentials;
      const [url, theirs] = await theirAnswer(field, (at) =>
        run('/usr/bin/python3', ['-c', httpx, at, username, password]),
      );
      const sent = parametersOf(theirs);
      const sorted = (parameters: ReadonlyMap<string, string>) => [...parameters].sort();
      assert.equal(sorted(parametersOf(ours(field, credentials, sent, url))), sorted(sent));
    }),
  );
}

test.run();
