import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { unless } from '../test/skip.ts';
import { parseParameters } from './challenge.ts';
import {
  type DigestAlgorithm,
  type DigestQop,
  digestA1,
  digestA2,
  digestAlgorithm,
  digestAuthorization,
  digestFrame,
  digestH,
  digestKD,
  digestResponder,
  digestResponse,
  digestSessionKey,
  digestUri,
  digestUserhash,
  nonceCount,
  usernameParameter,
} from './digest.ts';
import { CountersignError } from './errors.ts';

/** A vector: what goes in, and the response that the document prints. */
interface Vector {
  readonly algorithm: string;
  readonly method: string;
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  readonly realm: string;
  readonly nonce: string;
  readonly cnonce?: string;
  readonly nc?: string;
  readonly qop?: DigestQop;
  readonly response: string;
}
const known = (name: string) => digestAlgorithm(name) as DigestAlgorithm;
/** H as node:crypto has it. */
const independent = (name: string) => (data: string) =>
  createHash({ md5: 'md5', 'sha-256': 'sha256', 'sha-512-256': 'sha512-256' }[name.toLowerCase()] ?? name)
    .update(data)
    .digest('hex');

test('a response is the formula over node:crypto, whatever the nonce, cnonce and target hold, for a remembered nonce too', () => {
  const nonces = ['', 'n', 'dcd98b7102dd2f0e8b11d0f600bfb0c093', 'é'.repeat(40), `${'x'.repeat(200)}\u00ff`];
  const targets = ['/', '/dir/index.html?a=b', `/${'long/'.repeat(120)}`, '/caf\u00e9'];
  for (const name of ['MD5', 'SHA-256', 'SHA-512-256']) {
    const hash = { MD5: 'md5', 'SHA-256': 'sha256', 'SHA-512-256': 'sha512-256' }[name] as string;
    const h = (text: string) => createHash(hash).update(text, 'latin1').digest('hex');
    const algorithm = known(name);
    for (const nonce of nonces) {
      for (const uri of targets) {
        const hashA1 = h('Mufasa:acme:Circle of Life');
        const use = { nonce, nc: '00000002', cnonce: 'ä"\\0a4f113b', qop: 'auth' } as const;
        const a2 = digestA2('GET', uri);
        const counted = h(`${hashA1}:${nonce}:${use.nc}:${use.cnonce}:auth:${h(a2)}`);
        const uncounted = h(`${hashA1}:${nonce}:${h(a2)}`);
        assert.is(digestResponse(algorithm, hashA1, use, a2), counted, name);
        assert.is(digestResponse(algorithm, hashA1, { ...use, qop: undefined }, a2), uncounted, name);
      }
    }
  }
});

test('responses of one nonce, one after another, are the formula over node:crypto', () => {
  const targets = ['/', '/', `/${'long/'.repeat(120)}`, '/caf\u00e9', '/', '/dir?a=b', '/dir?a=b'];
  for (const [name, hash] of [
    ['MD5', 'md5'],
    ['SHA-256', 'sha256'],
    ['SHA-512-256', 'sha512-256'],
  ] as const) {
    const h = (text: string) => createHash(hash).update(text, 'latin1').digest('hex');
    const hashA1 = h('Mufasa:acme:Circle of Life');
    // Around the lengths at which a block begins, or the padding no longer fits into the last one.
    for (let length = 0; length < 140; length++) {
      const nonce = 'n'.repeat(length);
      for (const qop of ['auth', undefined] as const) {
        const respond = digestResponder(known(name), hashA1, { nonce, nc: '00000000', cnonce: 'c', qop });
        targets.forEach((uri, index) => {
          const a2 = digestA2(index % 3 === 0 ? 'GET' : 'POST', uri);
          const nc = nonceCount(index * 77);
          const covered = qop === undefined ? `${nonce}:${h(a2)}` : `${nonce}:${nc}:c:auth:${h(a2)}`;
          assert.is(respond(nc, a2), h(`${hashA1}:${covered}`), `${name} ${length} ${qop} ${index}`);
        });
      }
    }
  }
});

/** Every step beside the formula of the RFC over node:crypto, and the last one beside what is printed. */
function checkSteps(vector: Vector, id: string): void {
  const { username, password, realm, nonce, cnonce = '', nc = '', qop, method, uri } = vector;
  const algorithm = known(vector.algorithm);
  const h = independent(vector.algorithm);
  const a1 = digestA1(username, realm, password);
  assert.is(new TextDecoder().decode(a1), `${username}:${realm}:${password}`, id);
  const hashA1 = digestH(algorithm, a1);
  assert.is(hashA1, h(`${username}:${realm}:${password}`), id);
  const a2 = digestA2(method, uri);
  assert.is(a2, `${method}:${uri}`, id);
  const kd = qop === undefined ? `${nonce}:${h(a2)}` : `${nonce}:${nc}:${cnonce}:${qop}:${h(a2)}`;
  assert.is(digestKD(algorithm, hashA1, kd), vector.response, id);
  assert.is(digestResponse(algorithm, hashA1, { nonce, nc, cnonce, qop }, a2), vector.response, id);
}

const fixture = (name: string) => {
  const text = readFileSync(new URL(`../../fixtures/vectors/${name}.json`, import.meta.url), 'utf8');
  return (JSON.parse(text) as { cases: readonly (Vector & Record<string, string>)[] }).cases;
};
for (const name of ['rfc7616', 'rfc2617', 'rfc2069']) {
  test(`${name}: A1, A2, H, KD and the response that is printed`, () => {
    const cases = fixture(name);
    assert.ok(cases.length > 0);
    for (const vector of cases) checkSteps(vector, `${name} ${vector.section} ${vector.algorithm}`);
  });
}

const vectors = new URL('../../../shared/vectors/digest/cases.json', import.meta.url);
test(
  'the published vectors',
  unless(existsSync(vectors), 'the folder ../shared/vectors is absent', () => {
    const cases = JSON.parse(readFileSync(vectors, 'utf8')) as (Vector & {
      id: string;
      usernameSent?: string;
      usernameStar?: string;
    })[];
    assert.ok(cases.length > 4);
    for (const vector of cases) {
      checkSteps(vector, vector.id);
      const { username, realm } = vector;
      if (vector.usernameSent !== undefined)
        assert.is(digestUserhash(known(vector.algorithm), username, realm), vector.usernameSent);
      if (vector.usernameStar !== undefined) {
        const sent = usernameParameter({ username, userhash: false, charset: 'UTF-8', utf8: true });
        assert.is(sent, `username*=${vector.usernameStar}`);
      }
    }
  }),
);

test('RFC 7616 §3.9.2: the hashed user name', () => {
  const [vector] = fixture('rfc7616').filter(({ section }) => section === '3.9.2');
  assert.is(
    digestUserhash(known('SHA-512-256'), vector?.username as string, vector?.realm as string),
    vector?.userhash,
  );
});

test('RFC 2617 §3.5: the whole Authorization, parameter by parameter', () => {
  const [vector] = fixture('rfc2617');
  assert.ok(vector);
  const {
    username,
    realm,
    uri,
    nonce,
    cnonce = '',
    nc = '',
    response,
    authorization = '',
  } = vector as Vector & Record<string, string>;
  const frame = digestFrame({
    ...{ username, realm, userhash: false, charset: 'UTF-8', utf8: false, nonce, cnonce, qop: 'auth' },
    opaque: '5ccc069c403ebaf9f0171e9517f40e41',
  });
  const ours = digestAuthorization(frame, digestUri(uri), nc, response);
  const parameters = (field: string) => [...parseParameters(field.replace('Digest ', ''))].sort();
  assert.equal(parameters(ours), parameters(authorization));
});

test('-sess: the key of RFC 7616 §3.4.2, by node:crypto', () => {
  for (const name of ['MD5-sess', 'sha-256-SESS', 'SHA-512-256-sess']) {
    const algorithm = known(name);
    const h = independent(name.toLowerCase().replace('-sess', ''));
    assert.ok(algorithm.session);
    const inner = digestH(algorithm, digestA1('Mufasa', 'r', 'Circle of Life'));
    assert.is(digestSessionKey(algorithm, inner, 'n', 'c'), h(`${h('Mufasa:r:Circle of Life')}:n:c`));
  }
});

test('auth-int: A2 ends with H of the body, by node:crypto', () => {
  const h = independent('sha-256');
  const a2 = digestA2('POST', '/a?b=%20c', digestH(known('SHA-256'), '{}'));
  assert.is(a2, `POST:/a?b=%20c:${h('{}')}`);
  const response = digestResponse(
    known('SHA-256'),
    'k',
    { nonce: 'n', nc: '00000002', cnonce: 'c', qop: 'auth-int' },
    a2,
  );
  assert.is(response, h(`k:n:00000002:c:auth-int:${h(a2)}`));
});

test('the nonce count is hexadecimal', () => {
  assert.equal([1, 9, 10, 15, 16, 255, 4096].map(nonceCount), [
    ...['00000001', '00000009', '0000000a', '0000000f', '00000010', '000000ff', '00001000'],
  ]);
});

test('an unknown algorithm is known as such, a missing one is MD5', () => {
  for (const name of ['SHA-512', 'SHA', 'token', '', 'MD5-SESSION', '__proto__'])
    assert.is(digestAlgorithm(name), undefined, name);
  assert.is(digestAlgorithm()?.strength, known('md5').strength);
  assert.ok(known('SHA-512-256').strength > known('SHA-256').strength);
  assert.ok(known('SHA-256').strength > known('MD5-sess').strength);
});

test('user names: by charset, by the age of the server, quoted; what cannot be sent is refused, unquoted', () => {
  const sent = (username: string, more: object = {}) =>
    usernameParameter({ username, userhash: false, charset: 'UTF-8', utf8: false, ...more });
  assert.is(sent('a"b\\c'), 'username="a\\"b\\\\c"');
  assert.is(sent('Jäsøn'), `username="${Buffer.from('Jäsøn').toString('latin1')}"`);
  assert.is(sent('Jäsøn', { charset: 'ISO-8859-1' }), 'username="Jäsøn"');
  assert.is(sent('Jäsøn Doe', { utf8: true }), "username*=UTF-8''J%C3%A4s%C3%B8n%20Doe");
  assert.is(sent('Jason', { utf8: true }), 'username="Jason"');
  for (const [username, charset] of [
    ['planted-secret-a\nb', 'UTF-8'],
    ['planted-secret-a\0', 'UTF-8'],
    ['planted-secret-€', 'ISO-8859-1'],
  ]) {
    assert.throws(
      () => sent(username as string, { charset }),
      (error: unknown) =>
        error instanceof CountersignError && error.code === 'UNSAFE_VALUE' && !error.message.includes('planted'),
    );
  }
});

test('what the server wrote goes back to it byte by byte, and is hashed so', () => {
  // A realm in UTF-8 as `Headers` gives it.
  const realm = Buffer.from('Zürich').toString('latin1');
  assert.is(Buffer.from(digestA1('u', realm, 'p')).toString(), 'u:Zürich:p');
  const latin = digestA1('ü', 'r', 'ß', 'ISO-8859-1');
  assert.is(Buffer.from(latin).toString('latin1'), 'ü:r:ß');
});

test.run();
