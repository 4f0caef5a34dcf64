import { execFile, spawnSync } from 'node:child_process';
import { createHash, createHmac } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { command } from '../../test/command.ts';
import { withFolder } from '../../test/folder.ts';
import { withServer } from '../../test/loopback.ts';
import { unless } from '../../test/skip.ts';

const secret = 'planted-secret-of-verify';
const other = 'planted-secret-of-theirs';

const acme = (more = '', server = 'https://api.acme.example/v1') => `countersign: 1
app: acme
title: Acme
server: ${server}
schemes:
  basic:
    type: basic
  key:
    type: apiKey
    fields: { apiKey: { type: password, label: Key } }
    request: { query: { key: "{{ fields.apiKey }}" } }
  session:
    type: session
    fields: { user: { label: User name }, password: { type: password, label: Password } }
    login:
      - method: POST
        url: /challenge
        json: { user: "{{ fields.user }}" }
        save: { challenge: response.body.c }
      - method: POST
        url: /login
        form: { answer: "{{ session.challenge | hmac_sha256(fields.password) | hex }}" }
        save: { token: response.body.t }
        expiresIn: 3600
    refresh:
      method: POST
      url: /refresh
      headers: { X-Old: "{{ session.token }}" }
      save: { token: response.body.t }
    request: { headers: { X-Session: "{{ session.token }}" } }
  signed:
    type: signature
    fields: { keyId: { label: Key id }, secret: { type: password, label: Secret } }
    vars:
      nonce: "{{ nonce(4) }}"
      toSign: "{{ request.method }} {{ request.target }} {{ now | unix }} {{ vars.nonce }} {{ request.body | text }}"
    request: { headers: { X-Key: "{{ fields.keyId }}" } }
    sign: { headers: { X-Signature: "{{ vars.toSign | hmac_sha256(fields.secret) | hex }}" } }
  counted:
    type: signature
    fields: { secret: { type: password, label: Secret } }
    sign: { headers: { X-Count: "{{ counter }}", X-Mac: "{{ request.path | hmac_sha256(fields.secret) | hex }}" } }
${more}`;

/** Verifies these lines with the definition above. */
async function verify(
  lines: readonly unknown[],
  more: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
) {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  return withFolder({ 'acme.auth.yaml': acme(), 'requests.jsonl': text }, (cwd) =>
    command(['verify', 'acme.auth.yaml', '--recorded', 'requests.jsonl', ...more], { cwd, env }),
  );
}

const silent = (text: string) => {
  for (const marker of [secret, other]) {
    assert.not.match(text, marker);
    assert.not.match(text, Buffer.from(marker).toString('base64').slice(0, 20));
  }
};

interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What an existing client of the vendor's would have sent. */
function signedLine(change: (sent: Sent) => Sent = (sent) => sent) {
  const body = '{"amount":1.0}';
  const mac = createHmac('sha256', secret).update(`POST /v1/orders?a=1 1738324800 0a0b0c0d ${body}`).digest('hex');
  const sent: Sent = {
    method: 'POST',
    url: 'https://api.acme.example/v1/orders?a=1',
    headers: {
      Host: 'api.acme.example',
      'User-Agent': 'old/1',
      'content-type': 'application/json',
      'x-key': 'k',
      'x-signature': mac,
    },
    body,
  };
  return {
    scheme: 'signed',
    fields: { keyId: 'k', secret },
    now: '2025-01-31T12:00:00Z',
    random: '0a0b0c0d',
    request: { method: 'POST', url: '/orders?a=1', headers: { 'Content-Type': 'application/json' }, body },
    expect: change(sent),
  };
}

const withHeader = (sent: Sent, name: string, value: string): Sent => ({
  ...sent,
  headers: { ...sent.headers, [name]: value },
});
const withoutKey = (sent: Sent): Sent => {
  const { 'x-key': _, ...headers } = sent.headers;
  return { ...sent, headers };
};

test('recorded requests that come out the same', async () => {
  const { status, out, err } = await verify([signedLine(), '', signedLine(), { ...signedLine(), now: 1738324800 }]);
  assert.is(out, '3 requests compared: all the same, byte by byte.\n', err);
  assert.is(status, 0);
});

test('a difference: where, and both sides around it', async () => {
  const { status, out } = await verify([
    signedLine(),
    signedLine((sent) =>
      withHeader(sent, 'x-signature', sent.headers['x-signature']?.replace(/(?<=^.{10})./, '?') ?? ''),
    ),
  ]);
  assert.is(status, 1);
  assert.match(out, /^✘ requests\.jsonl:2 {2}signed, POST \/orders\?a=1\n/);
  assert.match(
    out,
    /header x-signature: byte 11 differs \(64 bytes\)\n {6}ours {5}[0-9a-f]{34}…\n {6}theirs {3}[0-9a-f]{10}\?[0-9a-f]{23}…\n {25}\^\n/,
  );
  assert.match(out, /\n2 requests compared: 1 the same, 1 differs\.\n$/);
  silent(out);
});

test('method, URL, body, a header that only one side has', async () => {
  const changes: readonly (readonly [(sent: Sent) => Sent, string])[] = [
    [(sent) => ({ ...sent, method: 'PUT' }), 'method: byte 2 differs (4 bytes, theirs 3)'],
    [(sent) => ({ ...sent, url: `${sent.url}&b` }), 'URL: byte 39 differs (38 bytes, theirs 40)'],
    [(sent) => ({ ...sent, body: '{"amount":1}' }), 'body: byte 12 differs (14 bytes, theirs 12)'],
    [(sent) => withHeader(sent, 'x-more', 'a'), 'header x-more: only theirs has it (1 byte)'],
    [withoutKey, 'header X-Key: only ours has it (1 byte)'],
    [
      (sent) => withHeader(sent, 'content-type', 'application/json; charset=utf-8'),
      'header content-type: byte 17 differs (16 bytes, theirs 31)',
    ],
  ];
  for (const [change, said] of changes) {
    const { status, out } = await verify([signedLine(change)]);
    assert.is(status, 1);
    assert.match(out, said);
    assert.is(out.match(/^ {4}\S/gm)?.length, 1, out);
    silent(out);
  }
});

test('control characters and bytes that are no text are shown as escapes', async () => {
  const line = signedLine((sent) => ({ ...sent, body: '{"amount":\r\n\u001b[2J' }));
  const { out } = await verify([line, { ...signedLine(), expect: { body: { base64: '//79' } } }]);
  assert.match(out, 'theirs   {"amount":\\r\\n\\u{1b}[2J');
  assert.is(out.includes('\u001b'), false);
});

test('secrets are hidden on both sides, also those of theirs that we do not know', async () => {
  const basic = (password: string) => `Basic ${Buffer.from(`ada:${password}`).toString('base64')}`;
  const fields = { username: 'ada', password: secret };
  const { status, out } = await verify([
    { scheme: 'basic', fields, request: { url: '/a' }, expect: { headers: { Authorization: basic(secret) } } },
    { scheme: 'basic', fields, request: { url: '/a' }, expect: { headers: { Authorization: basic(other) } } },
    { scheme: 'basic', fields, request: { url: '/a' }, expect: { headers: { Authorization: `Bearer ${other}` } } },
    {
      scheme: 'basic',
      fields,
      request: { url: '/a' },
      expect: { headers: { 'X-Token': other, Authorization: basic(secret) } },
    },
    {
      scheme: 'key',
      fields: { apiKey: secret },
      request: { url: '/a' },
      expect: { url: `https://api.acme.example/v1/a?key=${other}` },
    },
    {
      scheme: 'key',
      fields: { apiKey: secret },
      request: { url: `/a?b=${secret}` },
      expect: { url: `https://api.acme.example/v1/c?b=${secret}&key=${secret}` },
    },
    { scheme: 'key', fields: { apiKey: `${secret}\n` }, request: { url: `/a?b=${secret}` }, expect: { url: '/a' } },
  ]);
  assert.is(status, 1);
  assert.match(out, /header Authorization: byte \d\d differs/);
  assert.match(out, 'inside of a secret value');
  assert.match(out, 'header Authorization: byte 2 differs');
  assert.match(out, 'header X-Token: only theirs has it (24 bytes)');
  assert.match(out, 'GET /a?b=••••');
  assert.match(out, '7 requests compared: 1 the same, 5 differ, 1 could not be made.');
  silent(out);
});

test('a login is replayed: every request compared, the answers given from the recording', async () => {
  const answer = createHmac('sha256', secret).update('c-1').digest('hex');
  const json = { 'content-type': 'application/json' };
  const line = {
    scheme: 'session',
    fields: { user: 'ada', password: secret },
    steps: [
      {
        request: {
          method: 'POST',
          url: 'https://api.acme.example/v1/challenge',
          headers: { 'Content-Type': 'application/json' },
          body: '{"user":"ada"}',
        },
        response: { status: 200, headers: json, body: '{"c":"c-1"}' },
      },
      {
        request: {
          method: 'POST',
          url: 'https://api.acme.example/v1/login',
          headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': '71' },
          body: `answer=${answer}`,
        },
        response: { status: 201, headers: json, body: '{"t":"t-1"}' },
      },
    ],
    request: { url: '/me' },
    expect: { headers: { 'X-Session': 't-1' }, session: { token: 't-1', challenge: 'c-1' } },
  };
  const { request: _request, ...loginOnly } = { ...line, expect: { session: { token: 't-1' } } };
  const right = await verify([line, loginOnly]);
  assert.is(right.status, 0, right.out + right.err);
  const broken = structuredClone(line);
  (broken.steps[1] as (typeof line.steps)[number]).request.body = `answer=${answer.replace(/.$/, 'x')}`;
  broken.expect.session.token = 't-2';
  const wrong = await verify([broken]);
  assert.is(wrong.status, 1);
  assert.match(wrong.out, 'step 2, body: byte 71 differs (71 bytes)');
  assert.match(wrong.out, 'session.token: byte 3 differs (3 bytes)');
  const short = await verify([{ ...line, steps: line.steps.slice(0, 1) }]);
  assert.match(short.out, 'No answer is recorded for request 2 of the login.');
  const long = await verify([{ ...line, steps: [...line.steps, line.steps[1]] }]);
  assert.match(long.out, 'step 3, request: only theirs has it');
  const refused = structuredClone(line);
  (refused.steps[0] as (typeof line.steps)[number]).response.status = 401;
  assert.match((await verify([refused])).out, 'The login (step 1 of 2) was refused (status 401)');
});

test('a renewal is replayed from the session that is given', async () => {
  const line = {
    scheme: 'session',
    session: { token: 'old', challenge: 'c' },
    steps: [
      {
        request: { url: 'https://api.acme.example/v1/refresh', headers: { 'X-Old': 'old' } },
        response: { status: 200, headers: { 'Content-Type': 'application/json' }, body: '{"t":"new"}' },
      },
    ],
    request: { url: '/me' },
    expect: { headers: { 'X-Session': 'new' } },
  };
  const { status, out } = await verify([line]);
  assert.is(status, 0, out);
});

test('an answer to a challenge is replayed', async () => {
  const challenge = { 'WWW-Authenticate': 'Digest realm="r", nonce="n1", qop="auth", algorithm=SHA-256' };
  const definition =
    'countersign: 1\napp: a\ntitle: A\nserver: https://a.example\nschemes: { digest: { type: digest } }\n';
  const line = (authorization: string) => ({
    fields: { username: 'ada', password: secret },
    random: '00112233'.repeat(16),
    steps: [
      {
        request: { method: 'GET', url: 'https://a.example/x', headers: {} },
        response: { status: 401, headers: challenge },
      },
    ],
    request: { url: '/x' },
    expect: { headers: { Authorization: authorization } },
  });
  const verified = (authorization: string) =>
    withFolder({ 'a.auth.yaml': definition, 'r.jsonl': JSON.stringify(line(authorization)) }, (cwd) =>
      command(['verify', 'a.auth.yaml', '--recorded', 'r.jsonl'], { cwd }),
    );
  // The client nonce is the only part that another client could not know: RFC 7616 §3.4.1 gives all else.
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const answer = (cnonce: string) => {
    const response = hash(`${hash(`ada:r:${secret}`)}:n1:00000001:${cnonce}:auth:${hash('GET:/x')}`);
    return `Digest username="ada", realm="r", nonce="n1", uri="/x", response="${response}", algorithm=SHA-256, cnonce="${cnonce}", qop=auth, nc=00000001`;
  };
  const { out, status } = await verified(answer('00112233'));
  assert.is(status, 1);
  assert.match(out, /^ {4}header Authorization: byte \d+ differs/m);
  assert.is(out.match(/^ {4}\S/gm)?.length, 1, 'the request without credentials is the same');
  silent(out);
});

test('a session that is given is signed with; without one it is said what is missing', async () => {
  const line = { scheme: 'session', request: { url: '/me' }, expect: { headers: { 'X-Session': secret } } };
  assert.is((await verify([{ ...line, session: { token: secret } }])).status, 0);
  const { status, out } = await verify([line]);
  assert.is(status, 1);
  assert.match(out, "or the login's exchanges as `steps`");
});

test('values that a recording leaves out come from the environment or the command line', async () => {
  const { fields: _fields, ...line } = signedLine();
  const half = { ...line, fields: { keyId: 'k' } };
  assert.is((await verify([half], [], { COUNTERSIGN_FIELD_SECRET: secret })).status, 0);
  assert.is((await verify([half], ['--field', `secret=${secret}`])).status, 0);
  const { status, out } = await verify([half]);
  assert.is(status, 1);
  assert.match(out, 'field.secret is missing.');
});

test('the time and the counter must be said where they are signed, and randomness must last', async () => {
  const { now: _now, ...timeless } = signedLine();
  assert.match((await verify([timeless])).out, 'say it as `now`');
  assert.match((await verify([{ ...signedLine(), random: '00' }])).out, 'randomness has run out');
  const { random: _random, ...fixed } = signedLine();
  assert.match((await verify([fixed])).out, 'randomness has run out');
  const counted = {
    scheme: 'counted',
    fields: { secret },
    request: { url: '/a' },
    expect: { headers: { 'X-Count': '7' } },
  };
  assert.match((await verify([counted])).out, 'say it as `counter`');
  assert.not.match((await verify([{ ...counted, counter: 7 }])).out, 'X-Count');
});

const faults: readonly (readonly [string, unknown, RegExp])[] = [
  ['no JSON', `{"scheme": "${secret}`, /not JSON/],
  ['no map', [secret], /is not a map/],
  ['an unknown key', { feilds: { a: secret } }, /`feilds`, which means nothing here\. Did you mean `fields`\?/],
  ['an unknown scheme', { ...signedLine(), scheme: 'singed' }, /Did you mean “signed”\?/],
  ['an unknown field', { ...signedLine(), fields: { secrt: secret } }, /“secrt”, which the scheme does not know/],
  ['a field that is no scalar', { ...signedLine(), fields: { secret: [secret] } }, /neither text, number nor boolean/],
  ['no request', { scheme: 'signed', expect: { url: '/' } }, /neither `request` nor `steps`/],
  ['a request without URL', { scheme: 'signed', request: {}, expect: { url: '/' } }, /`request` has no `url`/],
  ['nothing to compare', { ...signedLine(), expect: {} }, /says nothing that could be compared/],
  ['a body that is an object', { ...signedLine(), expect: { body: { a: secret } } }, /`body` is text, or/],
  ['a body that is no Base64', { ...signedLine(), expect: { body: { base64: `${secret}!` } } }, /`body` is text, or/],
  ['a header that is none', { ...signedLine(), expect: { headers: { 'X-A': `${secret}\n` } } }, /no header/],
  ['a URL that is none', { ...signedLine(), expect: { url: `${secret}:` } }, /neither a path nor an absolute URL/],
  ['a request elsewhere', { ...signedLine(), request: { url: `https://${secret}.example/` } }, /outside of the server/],
  ['a time that is none', { ...signedLine(), now: secret }, /a time is seconds/],
  ['steps that are no list', { scheme: 'session', steps: {} }, /`steps` is a list/],
  [
    'a response without status',
    { scheme: 'session', fields: { user: 'a', password: secret }, steps: [{ request: {}, response: {} }] },
    /no `status`/,
  ],
];

for (const [name, line, pattern] of faults) {
  test(`a line with ${name}: one clear fault, and the others are compared`, async () => {
    const { status, out } = await verify([line, signedLine()]);
    assert.is(status, 1);
    assert.match(out, pattern);
    assert.match(out, '2 requests compared: 1 the same, 1 could not be made.');
    silent(out);
  });
}

const examples = (signature: string) => `examples:
  - title: As the documentation prints it
    scheme: counted
    fields: { secret: key }
    counter: 1
    request: { method: DELETE, url: /a }
    expect:
      method: DELETE
      headers: { x-mac: ${signature} }
`;

test('the definition’s own examples, which name only the headers that matter', async () => {
  const mac = createHmac('sha256', 'key').update('/v1/a').digest('hex');
  const run = (signature: string) =>
    withFolder({ 'acme.auth.yaml': acme(examples(signature)) }, (cwd) =>
      command(['verify', 'acme.auth.yaml'], { cwd }),
    );
  const right = await run(mac);
  assert.is(right.out, '1 request compared: the same, byte by byte.\n');
  assert.is(right.status, 0);
  const wrong = await run(mac.replace(/^./, 'z'));
  assert.is(wrong.status, 1);
  assert.match(
    wrong.out,
    /^✘ acme\.auth\.yaml:\d+ {2}counted, As the documentation prints it\n {4}header x-mac: byte 1 differs/,
  );
});

const apps = readdirSync('fixtures/apps')
  .filter((name) => name.endsWith('.auth.yaml'))
  .map((name) => `fixtures/apps/${name}`)
  .filter((path) => /^examples:/m.test(readFileSync(path, 'utf8')));
assert.ok(apps.length >= 10, 'definitions of real APIs with examples');
for (const path of apps) {
  test(`${path}: what its vendor has published`, async () => {
    const { status, out, err } = await command(['verify', path]);
    assert.match(out, 'the same, byte by byte', err);
    assert.is(status, 0);
  });
}

test('nothing to compare, no such file, a definition with errors', async () => {
  await withFolder(
    { 'acme.auth.yaml': acme(), 'empty.jsonl': '\n\n', 'b.auth.yaml': 'countersign: 1' },
    async (cwd) => {
      const none = await command(['verify', 'acme.auth.yaml'], { cwd });
      assert.is(none.status, 2);
      assert.match(none.err, 'nothing can be compared');
      assert.is((await command(['verify', 'acme.auth.yaml', '--recorded', 'no.jsonl'], { cwd })).status, 2);
      const empty = await command(['verify', 'acme.auth.yaml', '--recorded', 'empty.jsonl'], { cwd });
      assert.is(empty.status, 1);
      assert.match(empty.out, 'nothing was compared');
      assert.is((await command(['verify', 'b.auth.yaml'], { cwd })).status, 1);
    },
  );
});

test('the recordings that the documentation shows are right', async () => {
  const documentation = readFileSync('docs/recorded-requests.md', 'utf8');
  const shown = [...documentation.matchAll(/^```json\n(.*?)^```/gms)].map(([, json]) => JSON.parse(json ?? ''));
  const definition = acme().replace(
    /login:.*?refresh:/s,
    `login:
      method: POST
      url: /login
      json: { user: "{{ fields.user }}", password: "{{ fields.password }}" }
      save: { token: response.body.token }
    refresh:`,
  );
  const lines = shown.map((line) => JSON.stringify(line)).join('\n');
  await withFolder({ 'acme.auth.yaml': definition, 'requests.jsonl': lines }, async (cwd) => {
    const { out } = await command(['verify', 'acme.auth.yaml', '--recorded', 'requests.jsonl'], { cwd });
    assert.is(out, '2 requests compared: all the same, byte by byte.\n');
  });
});

test('nothing is sent', () =>
  withServer(
    () => ({ body: {} }),
    async ({ url, received }) => {
      const lines = [
        {
          scheme: 'session',
          fields: { user: 'ada', password: secret },
          request: { url: '/a' },
          expect: { url: '/v1/a' },
        },
        {
          scheme: 'session',
          fields: { user: 'ada', password: secret },
          steps: [],
          request: { url: '/a' },
          expect: { url: '/v1/a' },
        },
        {
          scheme: 'basic',
          fields: { username: 'ada', password: secret },
          request: { url: '/a' },
          expect: { url: '/a' },
        },
      ];
      await withFolder(
        { 'acme.auth.yaml': acme('', url), 'r.jsonl': lines.map((line) => JSON.stringify(line)).join('\n') },
        (cwd) => command(['verify', 'acme.auth.yaml', '--recorded', 'r.jsonl'], { cwd }),
      );
      assert.is(received.length, 0);
    },
  ));

test(
  'requests that curl has made, recorded by a server',
  unless(spawnSync('curl', ['--version']).status === 0, 'curl is not installed', () =>
    withServer(
      () => ({ body: 'ok' }),
      async ({ url, received }) => {
        const run = (...args: string[]) => promisify(execFile)('curl', ['--silent', '--noproxy', '*', ...args]);
        await run('--user', `Jäsøn:${secret}`, `${url}/a%20b?x=1&y`);
        await run('--user', `ada:${secret}`, '--request', 'PUT', '--json', '{"n":1.0}', `${url}/c`);
        const lines = received.map(({ method, target, headers, body }, index) => ({
          scheme: 'basic',
          fields: { username: ['Jäsøn', 'ada'][index], password: secret },
          request: {
            method,
            url: target,
            headers: index === 0 ? {} : { 'content-type': 'application/json', accept: 'application/json' },
            body: body.toString(),
          },
          expect: { method, url: url + target, headers, body: body.toString() },
        }));
        const { status, out } = await withFolder(
          { 'acme.auth.yaml': acme('', url), 'r.jsonl': lines.map((line) => JSON.stringify(line)).join('\r\n') },
          (cwd) => command(['verify', 'acme.auth.yaml', '--recorded', 'r.jsonl'], { cwd }),
        );
        assert.is(out, '2 requests compared: all the same, byte by byte.\n');
        assert.is(status, 0);
      },
    ),
  ),
);

test('the real process', () =>
  withFolder({ 'acme.auth.yaml': acme(), 'r.jsonl': JSON.stringify(signedLine()) }, async (cwd) => {
    const main = join(process.cwd(), 'src/cli/main.ts');
    const args = ['--import', import.meta.resolve('tsx'), main, 'verify', 'acme.auth.yaml', '--recorded', 'r.jsonl'];
    const { status, stdout } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
    assert.is(stdout, '1 request compared: the same, byte by byte.\n');
    assert.is(status, 0);
  }));

test.run();
