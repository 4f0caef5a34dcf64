import { execFile, spawnSync } from 'node:child_process';
import { createHash, createHmac } from 'node:crypto';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { command } from '../../test/command.ts';
import { withFolder } from '../../test/folder.ts';
import { type Received, withServer } from '../../test/loopback.ts';
import { keys, person } from '../../test/person.ts';
import { unless } from '../../test/skip.ts';
import type { Terminal } from '../terminal.ts';

const secret = 'planted-secret-of-sign';

const acme = (server = 'https://api.acme.example/v1') => `countersign: 1
app: acme
title: Acme
server: ${server}
test: { url: /me }
schemes:
  basic:
    type: basic
    for: { paths: [/basic/*] }
  open:
    type: none
    for: { paths: [/open/**] }
  session:
    type: session
    for: { paths: [/session/*] }
    fields: { user: { label: User name }, password: { type: password, label: Password } }
    login:
      method: POST
      url: /login
      json: { user: "{{ fields.user }}", password: "{{ fields.password }}" }
      error: response.body.message
      save: { token: response.body.token }
    request: { headers: { X-Session: "{{ session.token }}" } }
  signed:
    type: signature
    for: { paths: [/signed/*] }
    fields:
      keyId: { label: Key id }
      apiSecret: { type: password, label: Secret }
      level: { type: integer, label: Level, default: 1 }
    call: { otp: { label: One-time password, required: false } }
    vars:
      nonce: "{{ nonce(4) }}"
      bodyHash: "{{ request.body | sha256 | hex }}"
      toSign: "{{ request.method }}\\n{{ request.target }}\\n{{ now | unix }}\\n{{ counter }}\\n{{ vars.nonce }}\\n{{ vars.bodyHash }}"
      reversed: "{{ fields.apiSecret }}:{{ fields.keyId }}"
    request: { headers: { X-Key: "{{ fields.keyId }}", X-Otp: "{{ call.otp }}", X-Level: "{{ fields.level }}", X-Check: "{{ vars.reversed | sha256 | hex }}" } }
    sign: { headers: { X-Signature: "{{ vars.toSign | hmac_sha256(fields.apiSecret) | base64 }}" } }
variants:
  sandbox: { server: https://sandbox.acme.example/v1 }
`;

/** Signs with the definition above. */
const sign = (words: readonly string[], world: Partial<Terminal> = {}, server?: string) =>
  withFolder({ 'acme.auth.yaml': acme(server) }, (cwd) =>
    command(['sign', 'acme.auth.yaml', ...words], { cwd, ...world }),
  );
const basicFields = ['--field', 'username=ada', '--field', `password=${secret}`];

/** No secret in what a person reads. */
const silent = (text: string) => assert.not.match(text, secret);

test('the signed request as HTTP, ready for the wire', async () => {
  const { status, out, err } = await sign([
    'POST',
    '/basic/a?b=%20c',
    ...basicFields,
    '--data',
    'é',
    '--header',
    'X-A:  b ',
  ]);
  assert.is(status, 0, err);
  const token = Buffer.from(`ada:${secret}`).toString('base64');
  assert.is(
    out,
    `POST /v1/basic/a?b=%20c HTTP/1.1\r\nHost: api.acme.example\r\nX-A: b\r\nAuthorization: Basic ${token}\r\nContent-Length: 2\r\n\r\né`,
  );
  assert.is(err, '');
});

test('as JSON: what fetch takes', async () => {
  const { out } = await sign(['get', '/basic/a', ...basicFields, '--as', 'json']);
  const { url, ...init } = JSON.parse(out);
  assert.equal(Object.keys(JSON.parse(out)), ['method', 'url', 'headers', 'body']);
  const request = new Request(url, init);
  assert.is(request.url, 'https://api.acme.example/v1/basic/a');
  assert.is(request.headers.get('authorization'), `Basic ${Buffer.from(`ada:${secret}`).toString('base64')}`);
});

test('time, randomness and counter repeat one signature exactly', async () => {
  const words = [
    'signed',
    'POST',
    'https://api.acme.example/v1/signed/a?x=1',
    '--field',
    'keyId=k',
    '--field',
    `apiSecret=${secret}`,
  ];
  const repeat = [
    '--now',
    '2025-01-31T12:00:00Z',
    '--random',
    '00ff10AA',
    '--counter',
    '41',
    '--data',
    '{"n":1.0}',
    '--as',
    'json',
  ];
  const { out } = await sign([...words, ...repeat, '--call', 'otp=7']);
  const { headers, body } = JSON.parse(out);
  const hash = createHash('sha256').update('{"n":1.0}').digest('hex');
  const toSign = `POST\n/v1/signed/a?x=1\n1738324800\n41\n00ff10aa\n${hash}`;
  assert.is(headers['X-Signature'], createHmac('sha256', secret).update(toSign).digest('base64'));
  assert.is(headers['X-Otp'], '7');
  assert.is(body, '{"n":1.0}');
  assert.is((await sign([...words, ...repeat, '--call', 'otp=7'])).out, out);
  assert.is((await sign([...words, ...repeat.slice(2), '--now', '1738324800', '--call', 'otp=7'])).out, out);
  assert.is((await sign([...words, ...repeat.slice(2), '--now', '1738324800000', '--call', 'otp=7'])).out, out);
  assert.is.not((await sign([...words, ...repeat.slice(2), '--now', '1738324801', '--call', 'otp=7'])).out, out);
});

test('--explain shows each step on standard error, secrets hidden', async () => {
  const words = [
    'GET',
    '/signed/a',
    '--field',
    'keyId=k',
    '--field',
    `apiSecret=${secret}`,
    '--explain',
    '--as',
    'json',
  ];
  const { out, err } = await sign([...words, '--now', '0', '--random', '00000000', '--counter', '5']);
  assert.match(err, 'toSign    "GET\\n/v1/signed/a\\n0\\n5\\n00000000\\ne3b0c442');
  assert.match(err, /^bodyHash +"e3b0c442/m);
  assert.match(err, /^reversed /m);
  silent(err);
  assert.ok(JSON.parse(out).headers['X-Signature']);
});

test('randomness that runs out, and what is no time, randomness or counter', async () => {
  const words = ['GET', '/signed/a', '--field', 'keyId=k', '--field', `apiSecret=${secret}`];
  const short = await sign([...words, '--random', '00']);
  assert.is(short.status, 2);
  assert.match(short.err, 'randomness has run out');
  for (const [option, text] of [
    ['--now', 'yesterday'],
    ['--random', '0'],
    ['--random', 'xy'],
    ['--counter', '-1'],
  ] as const) {
    const { status, out, err } = await sign([...words, option, text]);
    assert.is(status, 2, option);
    assert.is(out, '');
    assert.match(err, /^countersign: /);
  }
});

test('the scheme that `for` makes responsible; a scheme that is named; one that is not there', async () => {
  assert.match(
    (await sign(['GET', '/open/a/b'])).out,
    /^GET \/v1\/open\/a\/b HTTP\/1\.1\r\nHost: api\.acme\.example\r\n\r\n$/,
  );
  assert.match((await sign(['GET', 'https://api.acme.example/v1/open/a'])).out, '/v1/open/a');
  assert.match((await sign(['open', 'GET', '/other'])).out, '/v1/other');
  const unclear = await sign(['GET', '/other']);
  assert.is(unclear.status, 2);
  assert.match(unclear.err, 'basic, open, session, signed');
  const wrong = await sign(['basik', 'GET', '/other']);
  assert.is(wrong.status, 2);
  assert.match(wrong.err, 'Did you mean “basic”?');
});

test('a variant, and one that is not there', async () => {
  assert.match((await sign(['GET', '/open/a', '--variant', 'sandbox'])).out, 'Host: sandbox.acme.example');
  const wrong = await sign(['GET', '/open/a', '--variant', 'sandbx']);
  assert.is(wrong.status, 2);
  assert.match(wrong.err, 'Did you mean “sandbox”?');
});

test('values from the environment; the command line counts more', async () => {
  const env = { COUNTERSIGN_FIELD_USERNAME: 'ada', COUNTERSIGN_FIELD_PASSWORD: secret };
  const of = (text: string) => Buffer.from(text).toString('base64');
  assert.match((await sign(['GET', '/basic/a'], { env })).out, `Basic ${of(`ada:${secret}`)}`);
  assert.match(
    (await sign(['GET', '/basic/a', '--field', 'username=b=c'], { env })).out,
    `Basic ${of(`b=c:${secret}`)}`,
  );
  const words = ['GET', '/signed/a', '--field', 'keyId=k'];
  const { out } = await sign(words, { env: { COUNTERSIGN_FIELD_API_SECRET: secret, COUNTERSIGN_FIELD_LEVEL: '12' } });
  assert.match(out, 'X-Level: 12');
});

test('all that is missing in one message, with the three ways to give it', async () => {
  const { status, out, err } = await sign(['GET', '/signed/a']);
  assert.is(status, 2);
  assert.is(out, '');
  assert.match(err, '--field keyId=…');
  assert.match(err, 'COUNTERSIGN_FIELD_KEY_ID');
  assert.match(err, '--field apiSecret=…');
  assert.match(err, 'COUNTERSIGN_FIELD_API_SECRET');
  assert.match(err, 'in a terminal');
  assert.not.match(err, 'level');
});

test('wrong names and wrong values: a clear message without a value', async () => {
  const faults: readonly (readonly [readonly string[], RegExp])[] = [
    [['--field', `apiSecrt=${secret}`], /“apiSecrt”\. Did you mean “apiSecret”\?/],
    [['--field', secret], /--field name=value/],
    [['--field', `${secret}==`], /has no field of this name/],
    [['--session', `x=${secret}`], /no session value/],
    [['--header', `Authorization ${secret}`], /--header 'Name: value'/],
    [[`--fild=apiSecret=${secret}`], /unknown option '--fild=…'/],
    [
      ['--field', `level=${secret}`, '--field', `apiSecret=${secret}`, '--field', 'keyId=k'],
      /“Level” must be a whole number/,
    ],
    [['--field', `apiSecret=${secret}\n`, '--field', 'keyId=k'], /“Secret” contains a line break/],
    [['--header', `X-A: é${secret}漢`, '--field', `apiSecret=${secret}`, '--field', 'keyId=k'], /X-A has a character/],
  ];
  for (const [words, pattern] of faults) {
    const { status, out, err } = await sign(['signed', 'GET', '/signed/a', ...words]);
    assert.is(status, 2, err);
    assert.is(out, '');
    assert.match(err, pattern);
    silent(err);
  }
});

test('an absolute URL elsewhere is refused, and so is a call without method', async () => {
  const elsewhere = await sign(['basic', 'GET', 'https://evil.example/v1/basic/a', ...basicFields]);
  assert.is(elsewhere.status, 2);
  assert.is(elsewhere.out, '');
  assert.match(elsewhere.err, 'outside of the server');
  assert.is((await sign(['/basic/a'])).status, 2);
  assert.is((await sign(['basic', '/basic/a'])).status, 2);
});

test('a definition with errors is not signed with', async () => {
  const text = acme().replace('type: none', 'type: nonne');
  const { status, out, err } = await withFolder({ 'a.auth.yaml': text }, (cwd) =>
    command(['sign', 'a.auth.yaml', 'open', 'GET', '/open/a'], { cwd }),
  );
  assert.is(status, 1);
  assert.is(out, '');
  assert.match(err, 'nonne');
});

test('a session: what to do without one, what is signed with one', async () => {
  const without = await sign(['GET', '/session/a', '--field', 'user=ada', '--field', `password=${secret}`]);
  assert.is(without.status, 2);
  assert.match(without.err, '--session token=…');
  assert.match(without.err, 'add --send');
  silent(without.err);
  const { out, err } = await sign(['GET', '/session/a', '--session', `token=${secret}`]);
  assert.is(err, '');
  assert.match(out, `X-Session: ${secret}`);
});

test('with a session, only what the signature reads is asked for', () =>
  withFolder(
    {
      'a.auth.yaml': `countersign: 1
app: a
title: A
server: https://{{ fields.region }}.a.example
schemes:
  main:
    type: session
    fields:
      region: { type: select, label: Region, choices: [eu, us] }
      key: { label: Key }
      password: { type: password, label: Password }
    login: { method: POST, url: /login, form: { p: "{{ fields.password }}" }, save: { token: response.body.t, id: response.body.i } }
    request: { headers: { X-Id: "{{ session.id }}" } }
    sign: { headers: { X-Sig: "{{ (session.token ~ fields.key) | sha256 | hex }}" } }
`,
    },
    async (cwd) => {
      const lacking = await command(['sign', 'a.auth.yaml', 'GET', '/x', '--session', 'token=t'], { cwd });
      assert.is(lacking.status, 2, lacking.err);
      for (const name of ['region', 'key', 'id']) assert.match(lacking.err, new RegExp(`^ {2}${name}`, 'm'));
      assert.not.match(lacking.err, 'password');
      const given = ['--session', 'id=7', '--field', 'region=eu', '--field', 'key=k'];
      const { out } = await command(['sign', 'a.auth.yaml', 'GET', '/x', '--session', 'token=t', ...given], { cwd });
      assert.match(out, 'Host: eu.a.example');
      assert.match(out, `X-Sig: ${createHash('sha256').update('tk').digest('hex')}`);
      assert.match(out, 'X-Id: 7');
    },
  ));

/** A server that gives one token, and answers what carries it. */
const sessionServer = (request: Received) => {
  if (request.target === '/login') {
    const { user, password } = JSON.parse(request.body.toString());
    if (user !== 'ada' || password !== secret) return { status: 401, body: { message: `not ${password}` } };
    return { body: { token: 'tok-planted-secret-of-server' } };
  }
  if (request.headers['x-session'] !== 'tok-planted-secret-of-server') return { status: 401, body: 'no' };
  return {
    headers: { 'x-echo': 'a' },
    body: { path: request.target, echo: request.headers['x-session'], esc: '\x1b[2J' },
  };
};
const login = ['--field', 'user=ada', '--field', `password=${secret}`];

test('--send logs in, sends the request and prints the answer, secrets hidden', () =>
  withServer(sessionServer, async ({ url, received }) => {
    const { status, out, err } = await sign(['GET', '/session/a', ...login, '--send'], {}, url);
    assert.is(status, 0, err);
    assert.equal(
      received.map(({ target }) => target),
      ['/login', '/session/a'],
    );
    assert.match(out, /^HTTP 200 OK\n/);
    assert.match(out, 'x-echo: a\n');
    assert.match(out, '"path":"/session/a"');
    assert.not.match(out, 'tok-planted');
    assert.is(out.includes('\x1b'), false);
  }));

test('--send --as json: the request on standard output, the answer on standard error', () =>
  withServer(sessionServer, async ({ url }) => {
    const { out, err } = await sign(['GET', '/session/a', ...login, '--send', '--as', 'json'], {}, url);
    assert.is(JSON.parse(out).headers['X-Session'], 'tok-planted-secret-of-server');
    assert.match(err, /^HTTP 200 OK\n/);
  }));

test('a login or a request that is refused: status 1, the server’s words without the secret', () =>
  withServer(sessionServer, async ({ url, received }) => {
    const wrong = await sign(
      ['GET', '/session/a', '--field', 'user=bob', '--field', `password=${secret}`, '--send'],
      {},
      url,
    );
    assert.is(wrong.status, 1);
    assert.match(wrong.err, 'The login was refused (status 401)');
    assert.match(wrong.err, 'The server says: not ••••');
    silent(wrong.err + wrong.out);
    assert.is(received.length, 1);
    const old = await sign(['GET', '/session/a', '--session', 'token=old', '--send'], {}, url);
    assert.is(old.status, 1);
    assert.match(old.err, 'Nothing is kept that this connection could be renewed with');
  }));

test('--send to nobody: one clear line', async () => {
  const { status, err } = await sign(['GET', '/open/a', '--send'], {}, 'http://127.0.0.1:9');
  assert.is(status, 1);
  assert.match(err, /^countersign: No answer came from http:\/\/127\.0\.0\.1:9.*\n$/);
});

test('an answer that is no text, or long, is not poured onto the terminal', () =>
  withServer(
    ({ target }) => ({ body: target.endsWith('/long') ? 'é'.repeat(100_000) : Buffer.from([0, 159, 146, 150]) }),
    async ({ url }) => {
      const binary = await sign(['GET', '/open/binary', '--send'], {}, url);
      assert.match(binary.out, '(4 bytes that are not text)');
      const long = await sign(['GET', '/open/long', '--send'], {}, url);
      assert.match(long.out, /é\n… \(cut after 65536 bytes\)\n$/);
      assert.ok(long.out.length < 40_000);
    },
  ));

const hasCurl = spawnSync('curl', ['--version']).status === 0;
const hostileBodies: readonly (string | Buffer)[] = [
  '',
  '@/etc/hostname',
  `it's $HOME \`id\` \\n "x" %s !!\n\ttail\n`,
  'über 漢字 🙂',
  Buffer.from([0, 255, 37, 39, 92, 10, 13, 10]),
  '{"a":"\u202e"}',
];

test(
  'as curl: a shell and curl send exactly this request',
  unless(hasCurl, 'curl is not installed', () =>
    withServer(
      () => ({ body: 'ok' }),
      async ({ url, received }) => {
        const headers = ["X-Quote: it's $HOME", 'X-Empty:', 'X-Latin: caf\u00e9', 'X-At: @x', 'X-Tab: a\tb'];
        const words = headers.flatMap((header) => ['--header', header]);
        for (const body of hostileBodies) {
          const target = "/open/a[1]{2,3}/'x'?q=%41&b=$HOME&c=*";
          const { out } = await sign(
            ['POST', target, ...words, '--data', '@-', '--as', 'curl'],
            { stdin: async () => Buffer.from(body) },
            url,
          );
          await promisify(execFile)('sh', ['-c', out.replace('curl ', 'curl --silent --noproxy "*" ')]);
          const got = received.at(-1) as Received;
          const { pathname, search } = new URL(url + target);
          assert.is(got.target, pathname + search);
          assert.equal(got.body, Buffer.from(body));
          assert.is(got.headers['x-quote'], "it's $HOME");
          assert.is(got.headers['x-empty'], '');
          assert.is(got.headers['x-latin'], 'caf\u00e9');
          assert.is(got.headers['x-at'], '@x');
          assert.is(got.headers['x-tab'], 'a\tb');
          assert.is(got.headers['content-type'], undefined);
        }
        for (const method of ['GET', 'HEAD', 'DELETE', 'PATCH']) {
          const { out } = await sign([method, '/open/a', '--as', 'curl'], {}, url);
          await promisify(execFile)('sh', ['-c', out.replace('curl ', 'curl --silent --noproxy "*" ')]);
          assert.is(received.at(-1)?.method, method);
          assert.equal(received.at(-1)?.body, Buffer.alloc(0));
        }
      },
    ),
  ),
);

test('as HTTP: a server takes it from the wire', () =>
  withServer(
    () => ({ body: 'ok' }),
    async ({ url, received }) => {
      for (const body of hostileBodies) {
        const words = [
          'PUT',
          '/open/a?b',
          '--header',
          'X-Latin: caf\u00e9',
          '--header',
          'Connection: close',
          '--data',
          '@-',
        ];
        const { bytes } = await sign(words, { stdin: async () => Buffer.from(body) }, url);
        const socket = connect(Number(new URL(url).port), '127.0.0.1');
        socket.end(bytes);
        let answer = '';
        for await (const chunk of socket) answer += String(chunk);
        assert.match(answer, /^HTTP\/1\.1 200 OK/);
        assert.is(received.at(-1)?.headers['x-latin'], 'caf\u00e9');
        assert.equal(received.at(-1)?.body, Buffer.from(body));
      }
    },
  ));

test('as JSON: a body that is no text is given in Base64; a GET may have one', async () => {
  const binary = await sign(['GET', '/open/a', '--data', '@-', '--as', 'json'], {
    stdin: async () => Buffer.from([255, 0]),
  });
  assert.equal(JSON.parse(binary.out).body, { base64: '/wA=' });
  assert.is(JSON.parse((await sign(['GET', '/open/a', '--as', 'json'])).out).body, null);
});

test('a body from a file', () =>
  withFolder({ 'acme.auth.yaml': acme(), 'body.bin': 'one\ntwo\n' }, async (cwd) => {
    const words = ['sign', 'acme.auth.yaml', 'POST', '/open/a', '--as', 'json', '--data'];
    assert.is(JSON.parse((await command([...words, '@body.bin'], { cwd })).out).body, 'one\ntwo\n');
    assert.is((await command([...words, '@nothing'], { cwd })).status, 2);
  }));

test('at a terminal, what is missing is asked for; a secret is not shown', async () => {
  const { screen, shown } = person([
    ['User name', 'ada'],
    ['Password', secret],
  ]);
  const { status, out, err } = await sign(['GET', '/basic/a'], { interactive: true, screen });
  assert.is(status, 0, err);
  assert.match(out, `Basic ${Buffer.from(`ada:${secret}`).toString('base64')}`);
  assert.match(shown(), 'ada');
  silent(shown());
  for (let length = 4; length < secret.length; length += 1) assert.not.match(shown(), secret.slice(0, length));
});

test('at a terminal, Ctrl-C ends it', async () => {
  const { screen } = person([['User name', [keys.ctrlC]]]);
  const { status, out } = await sign(['GET', '/basic/a'], { interactive: true, screen });
  assert.is(status, 2);
  assert.is(out, '');
});

const challenged = `countersign: 1
app: a
title: A
server: SERVER
schemes:
  digest: { type: digest }
  oauth:
    type: oauth2
    for: { paths: [/oauth] }
    grant: authorization_code
    authorization: { url: https://a.example/authorize }
    token: { url: https://a.example/token }
`;

test('a scheme that answers a challenge signs where it is sent', () =>
  withServer(
    ({ headers }) =>
      headers.authorization === undefined
        ? {
            status: 401,
            headers: { 'www-authenticate': 'Digest realm="r", nonce="n1", qop="auth", algorithm=SHA-256' },
          }
        : { body: 'ok' },
    async ({ url, received }) => {
      const given = ['--field', 'username=ada', '--field', `password=${secret}`];
      await withFolder({ 'a.auth.yaml': challenged.replace('SERVER', url) }, async (cwd) => {
        const unsent = await command(['sign', 'a.auth.yaml', 'digest', 'GET', '/x', ...given], { cwd });
        assert.is(unsent.status, 2);
        assert.match(unsent.err, 'Add --send');
        assert.is(received.length, 0);
        const sent = await command(
          [
            'sign',
            'a.auth.yaml',
            'digest',
            'GET',
            '/x',
            ...given,
            '--send',
            '--as',
            'json',
            '--random',
            '0011223344556677'.repeat(4),
          ],
          { cwd },
        );
        assert.is(sent.status, 0, sent.err);
        const { Authorization } = JSON.parse(sent.out).headers;
        const cnonce = /cnonce="([^"]+)"/.exec(Authorization)?.[1];
        const hash = (text: string) => createHash('sha256').update(text).digest('hex');
        const expected = hash(`${hash(`ada:r:${secret}`)}:n1:00000001:${cnonce}:auth:${hash('GET:/x')}`);
        assert.match(Authorization, `response="${expected}"`);
      });
    },
  ));

test('a scheme that a person has to agree to signs with what is kept, and never asks for it', () =>
  withFolder({ 'a.auth.yaml': challenged.replace('SERVER', 'https://a.example') }, async (cwd) => {
    const words = ['sign', 'a.auth.yaml', 'oauth', 'GET', '/x'];
    const { out, err } = await command([...words, '--session', `access_token=${secret}`], { cwd });
    assert.match(out, `Authorization: Bearer ${secret}`, err);
    const client = ['--client', 'id=1', '--client', 'secret=2', '--client', 'redirectUri=https://b.example'];
    const without = await command([...words, ...client, '--send'], { cwd });
    assert.is(without.status, 2);
    assert.match(without.err, 'once a person has agreed');
    assert.match(without.err, '--session access_token=…');
  }));

test('a script is never run', () =>
  withFolder(
    {
      'countersign.config.yaml': 'scripts: allow\n',
      'a.auth.yaml': `countersign: 1
app: a
title: A
server: https://a.example
schemes:
  main:
    type: session
    fields: { key: { label: Key } }
    login: { script: ./login.ts#login }
    request: { headers: { X-Token: "{{ session.token }}" } }
`,
      'login.ts': `import { writeFileSync } from 'node:fs';\nwriteFileSync('ran', '');\nexport const login = async () => { writeFileSync('ran', ''); return { values: { token: 'x' } }; };\n`,
    },
    async (cwd) => {
      const words = ['sign', 'a.auth.yaml', 'GET', '/x', '--field', 'key=k'];
      const { status, err } = await command([...words, '--send'], { cwd });
      assert.is(status, 2);
      assert.match(err, 'no command of Countersign ever runs one');
      assert.is(existsSync(join(cwd, 'ran')), false);
    },
  ));

test('the real process: its output can be piped', () =>
  withFolder({ 'acme.auth.yaml': acme() }, async (cwd) => {
    const main = join(process.cwd(), 'src/cli/main.ts');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', import.meta.resolve('tsx'), main, 'sign', 'acme.auth.yaml', 'GET', '/basic/a', '--as', 'json'],
      {
        cwd,
        encoding: 'utf8',
        env: { ...process.env, COUNTERSIGN_FIELD_USERNAME: 'ada', COUNTERSIGN_FIELD_PASSWORD: secret },
      },
    );
    assert.is(status, 0, stderr);
    assert.is(JSON.parse(stdout).headers.Authorization, `Basic ${Buffer.from(`ada:${secret}`).toString('base64')}`);
    assert.is(stderr, '');
  }));

test.run();
