/** Tokens that say what request they are for, verified by jose; hashes by node:crypto. */
import { createHash, createSecretKey } from 'node:crypto';
import { jwtVerify } from 'jose';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { check } from '../../pipeline.ts';
import type { Connection, Environment } from '../../runtime/v1.ts';
import { generatedModule } from '../../test/module.ts';

const definition = (more: string) => `countersign: 1
app: acme
title: Acme
server: https://api.acme.example/v1
schemes:
  app:
    type: jwt
    client: { id: { label: App id }, secret: { type: password, label: Secret } }
    algorithm: HS256
    key: "{{ client.secret }}"
${more.replace(/^/gm, '    ')}
  installation:
    type: session
    login: { method: POST, url: /tokens, as: app, json: { for: me }, save: { token: response.body.token } }
    sign: { headers: { X-Session: "{{ session.token }}" } }
`;
interface Acme {
  app(client: object, environment?: Environment): Connection<{ subject: string }>;
  installation(client: object, environment?: Environment): Connection;
}
const client = { id: 'app-1', secret: 'a secret of thirty-two bytes, or more' };
const now = 1_700_000_000_000;

/** The claims of a request's token, its signature verified. */
async function claimsOf(request: Request) {
  const token = request.headers.get('authorization')?.replace(/^Bearer /, '') ?? '';
  const key = createSecretKey(client.secret, 'utf8');
  return (await jwtVerify(token, key, { currentDate: new Date(now) })).payload;
}
const signing = `claims:
  sub: "{{ call.subject }}"
  uri: "{{ request.method }} {{ request.host }}{{ request.target }}"
  date: "{{ request.headers['x-date'] }}"
  body: "{{ vars.digest }}"
call: { subject: { label: Subject, required: false } }
vars: { digest: "{{ request.body | sha256 | hex }}", auth: "Bearer {{ jwt }}" }
lifetime: 2m
request: { query: { v: "2" }, headers: { X-Date: "{{ now | iso8601 }}" } }`;

for (const [how, placed] of [
  ['itself', '"Bearer {{ jwt }}"'],
  ['through a variable', '"{{ vars.auth }}"'],
] as const) {
  test(`claims read the whole request where \`sign\` places the token, ${how}`, async () => {
    const { exports } = await generatedModule<Acme>(
      definition(`${signing}\nsign: { headers: { Authorization: ${placed} } }`),
    );
    const body = '{"amount":"1.0","to":"Zoë"}';
    const app = exports.app(client, { now: () => now });
    const request = await app.authorize('/pay?a=b%20c', { method: 'POST', body, call: { subject: 'u-7' } });
    assert.equal(await claimsOf(request), {
      sub: 'u-7',
      uri: 'POST api.acme.example/v1/pay?a=b%20c&v=2',
      date: '2023-11-14T22:13:20Z',
      body: createHash('sha256').update(body).digest('hex'),
      iat: 1_700_000_000,
      exp: 1_700_000_120,
    });
    assert.is(await request.text(), body);
    const streamed = new Blob([body]).stream();
    const sent = await app.authorize('/pay', { method: 'POST', body: streamed, duplex: 'half' } as RequestInit);
    assert.is((await claimsOf(sent)).body, createHash('sha256').update(body).digest('hex'), 'kept in memory');
  });
}

test('a step that it signs: the token is for that step', async () => {
  const { exports } = await generatedModule<Acme>(
    definition(`${signing}\nsign: { headers: { Authorization: "Bearer {{ jwt }}" } }`),
  );
  const seen: Request[] = [];
  const fetch = async (request: Request) => {
    seen.push(request);
    return Response.json({ token: 't-1' });
  };
  await exports.installation(client, { now: () => now, fetch }).fetch('/me');
  const claims = await claimsOf(seen[0] as Request);
  assert.is(claims.uri, 'POST api.acme.example/v1/tokens?v=2');
  assert.is(claims.body, createHash('sha256').update('{"for":"me"}').digest('hex'));
  assert.is(seen[1]?.headers.get('x-session'), 't-1');
});

const finding = (more: string) => {
  const text = definition(more);
  const { diagnostics } = check({ path: 'acme.auth.yaml', text, format: 'yaml' });
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, range, message }) => [rule, text.slice(range.start, range.end), message]);
};

test('where the request is not complete yet, that is a finding at the token, also behind a variable', () => {
  const claims = 'claims: { d: "{{ request.headers[\'x-date\'] }}" }\n';
  const late = 'reads `request.headers`, which is not complete here: the headers and cookies are still to be written.';
  assert.equal(finding(`${claims}request: { headers: { Authorization: "Bearer {{ jwt }}" } }`), [
    ['request/no-early-read', 'jwt', `\`jwt\` ${late}`],
  ]);
  const vars = 'vars: { auth: "Bearer {{ jwt }}" }\n';
  assert.equal(finding(`${claims}${vars}request: { headers: { Authorization: "{{ vars.auth }}" } }`), [
    ['request/no-early-read', 'vars.auth', `\`vars.auth\` ${late}`],
  ]);
  assert.equal(finding(`${claims}sign: { headers: { Authorization: "Bearer {{ jwt }}" } }`), []);
});

test('a variable that reads the token, and is read by its claims, is a circle', () => {
  const found = finding(
    'claims: { a: "{{ vars.b }}" }\nvars: { b: "{{ vars.c }}", c: "{{ jwt }}" }\nrequest: { headers: { X-T: "{{ vars.c }}" } }',
  );
  assert.equal(
    found.map(([rule]) => rule),
    ['vars/no-cycle'],
  );
});

test('a length that is none is refused, and a long one is told of', () => {
  assert.equal(
    finding('lifetime: 500ms\nrequest: { headers: { X-T: "{{ jwt }}" } }').map(([rule]) => rule),
    ['schema/use-pattern'],
  );
  const text = definition('lifetime: 30d\nrequest: { headers: { X-T: "{{ jwt }}" } }');
  const { diagnostics } = check({ path: 'acme.auth.yaml', text, format: 'yaml' });
  assert.ok(diagnostics.some(({ rule, message }) => rule === 'jwt/no-long-lifetime' && /30 days/.test(message)));
});

test.run();
