import { generateKeyPairSync } from 'node:crypto';
import { decodeProtectedHeader, jwtVerify } from 'jose';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { AuthorizationCode, Connection, Environment, Slot, StoredSession } from '../../runtime/v1.ts';
import { memoryStore } from '../../runtime/v1.ts';
import { generatedModule } from '../../test/module.ts';

// What goes to a token endpoint, grant by grant, against the examples that the RFCs print.

type Factory = (...given: object[]) => Connection & AuthorizationCode;
const moduleOf = async (schemes: string, more = '') =>
  (
    await generatedModule<Readonly<Record<string, Factory>>>(
      `countersign: 1\napp: acme\ntitle: Acme\nserver: https://api.example.com\nschemes:\n${schemes.replace(/^/gm, '  ')}\n${more}\n`,
    )
  ).exports;

interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
/** A server that answers each request in turn, the last one for ever, and an environment that reaches it. */
function serverOf(...answers: readonly Readonly<Record<string, unknown>>[]) {
  const sent: Sent[] = [];
  const environment: Environment = {
    async fetch(request) {
      const { method, url, headers } = request;
      sent.push({ method, url, headers: Object.fromEntries(headers), body: await request.text() });
      const { status = 200, ...body } = answers[Math.min(sent.length, answers.length) - 1] ?? {};
      return Response.json(body, { status: Number(status) });
    },
    now: () => 1_700_000_000_000,
  };
  return { sent, environment };
}
const parameters = (body: string | undefined) => Object.fromEntries(new URLSearchParams(body));
const rfcClient = { id: 's6BhdRkqt3', secret: '7Fjfp0ZBr1KtDRbnfVdmIw', redirectUri: 'https://client.example.com/cb' };
const rfcBasic = 'Basic czZCaGRSa3F0Mzo3RmpmcDBaQnIxS3REUmJuZlZkbUl3';
const token = 'token: { url: "https://server.example.com/token" }\nclientAuthentication: client_secret_basic';
const scheme = (name: string, text: string) => `${name}:\n${`type: oauth2\n${text}`.replace(/^/gm, '  ')}`;
const answer = { access_token: '2YotnFZFEjr1zCsicMWpAA', expires_in: 3600, refresh_token: 'tGzv3JOkF0XG5Qx2TlKWIA' };

test('RFC 6749 §4.4.2, §7.1: client credentials, and the token on a request', async () => {
  const { app } = await moduleOf(scheme('app', `grant: client_credentials\n${token}`));
  const { sent, environment } = serverOf({ access_token: 'mF_9.B5f-4.1JqM' }, {});
  await app?.(rfcClient, environment).fetch('/resource');
  const [request, call] = sent;
  assert.is(request?.body, 'grant_type=client_credentials');
  assert.is(request?.method, 'POST');
  assert.is(request?.headers.authorization, rfcBasic);
  assert.is(request?.headers['content-type'], 'application/x-www-form-urlencoded');
  // RFC 6750 §2.1.
  assert.is(call?.headers.authorization, 'Bearer mF_9.B5f-4.1JqM');
});

test('RFC 6749 §4.3.2, §6: the password once, then the refresh token; the password again when that is refused', async () => {
  const { owner } = await moduleOf(scheme('owner', `grant: password\n${token}`));
  const { sent, environment } = serverOf(answer, answer, { error: 'invalid_grant' }, answer);
  const connection = owner?.({ username: 'johndoe', password: 'A3ddj3w' }, rfcClient, environment) as Connection;
  await connection.refresh();
  await connection.refresh();
  await connection.refresh();
  assert.equal(
    sent.map(({ body }) => body),
    [
      'grant_type=password&username=johndoe&password=A3ddj3w',
      'grant_type=refresh_token&refresh_token=tGzv3JOkF0XG5Qx2TlKWIA',
      'grant_type=refresh_token&refresh_token=tGzv3JOkF0XG5Qx2TlKWIA',
      'grant_type=password&username=johndoe&password=A3ddj3w',
    ],
  );
});

test('a refresh token that the person holds: theirs at first, then the one that took its place', async () => {
  const { held } = await moduleOf(scheme('held', `grant: refresh_token\n${token}`));
  const { sent, environment } = serverOf({ access_token: 'a', refresh_token: 'second' }, { access_token: 'b' });
  const connection = held?.({ refreshToken: 'first' }, rfcClient, environment) as Connection;
  await connection.fetch('/');
  await connection.refresh();
  await connection.refresh();
  const tokens = sent.filter(({ url }) => url.endsWith('/token')).map(({ body }) => parameters(body).refresh_token);
  assert.equal(tokens, ['first', 'second', 'second']);
});

test('RFC 7523 §2.1, §3: an assertion that jose verifies, with what was said and what is added', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  const { service } = await moduleOf(
    scheme(
      'service',
      `grant: jwt_bearer
fields: { user: { label: User, required: false } }
client: { id: { label: Id }, key: { type: pem, label: Key } }
token: { url: "https://server.example.com/token" }
clientAuthentication: omit
assertion: { algorithm: PS384, key: "{{ client.key }}", header: { kid: k-1 }, claims: { sub: "{{ fields.user }}", scope: "{{ scopes }}", iat: null }, lifetime: 180 }
scopes: { default: [a, b], separator: "+" }`,
    ),
  );
  const assertionOf = async (fields: object) => {
    const { sent, environment } = serverOf({ access_token: 't' });
    await service?.(fields, { id: 'app-1', key: pem }, environment).fetch('/');
    const { assertion = '', ...rest } = parameters(sent[0]?.body);
    assert.equal(rest, { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', scope: 'a+b' });
    assert.not('authorization' in (sent[0]?.headers ?? {}));
    const { payload } = await jwtVerify(assertion, publicKey, { currentDate: new Date(1_700_000_000_000) });
    assert.equal(decodeProtectedHeader(assertion), { alg: 'PS384', typ: 'JWT', kid: 'k-1' });
    return payload;
  };
  const { jti, ...claims } = await assertionOf({ user: 'ada' });
  assert.match(String(jti), /^[0-9a-f-]{36}$/);
  const aud = 'https://server.example.com/token';
  assert.equal(claims, { iss: 'app-1', sub: 'ada', aud, scope: 'a+b', exp: 1_700_000_180 });
  assert.not('sub' in (await assertionOf({})));
});

test('RFC 8693 §2.1: a token for another, its parameters written by the author', async () => {
  const { exchange } = await moduleOf(
    scheme(
      'exchange',
      `grant: token_exchange
fields: { subjectToken: { type: password, label: Token } }
token: { url: "https://as.example.com/token", form: { subject_token: "{{ fields.subjectToken }}", subject_token_type: "urn:ietf:params:oauth:token-type:access_token" } }
clientAuthentication: omit
resource: https://backend.example.com/api`,
    ),
  );
  const { sent, environment } = serverOf({ access_token: 't' });
  await exchange?.({ subjectToken: 'accVkjcJyb4BWCxGsndESCJQbdFMogUC5PbRDqceLTC' }, environment).fetch('/');
  assert.equal(parameters(sent[0]?.body), {
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    resource: 'https://backend.example.com/api',
    subject_token: 'accVkjcJyb4BWCxGsndESCJQbdFMogUC5PbRDqceLTC',
    subject_token_type: 'urn:ietf:params:oauth:token-type:access_token',
  });
});

/** Begins, comes back with a code, and connects with what is kept. */
async function connected(grant: AuthorizationCode, callback: (state: string) => string) {
  const { url, pending } = await grant.begin();
  const session = await grant.complete(callback(pending.state), pending);
  const slot = memoryStore().of('ada');
  await slot.write(session);
  return { url: new URL(url), pending, session, slot, connection: grant.connect(slot) };
}
const back = (state: string) => `https://client.example.com/cb?code=SplxlOBeZQQYbYS6WxSbIA&state=${state}`;
const ahead = (session: StoredSession): StoredSession => ({ ...session, expiresAt: 1_699_999_999_000, obtainedAt: 1 });
const renewing = async (slot: Slot, session: StoredSession, grant: AuthorizationCode) => {
  await slot.write(ahead(session));
  await grant.connect(slot).fetch('/');
};

test('RFC 6749 §4.1.1, §4.1.3, RFC 7636 §4.3, §4.5: a code and its verifier', async () => {
  const { user } = await moduleOf(
    scheme(
      'user',
      `grant: authorization_code\nauthorization: { url: "https://server.example.com/authorize" }\n${token}\nscopes: { default: [a, b], separator: "," }`,
    ),
  );
  const { sent, environment } = serverOf(answer);
  const { url, pending, session } = await connected(user?.(rfcClient, environment) as AuthorizationCode, back);
  assert.equal(Object.fromEntries(url.searchParams), {
    response_type: 'code',
    client_id: 's6BhdRkqt3',
    redirect_uri: 'https://client.example.com/cb',
    scope: 'a,b',
    state: pending.state,
    code_challenge: url.searchParams.get('code_challenge'),
    code_challenge_method: 'S256',
  });
  assert.equal(parameters(sent[0]?.body), {
    grant_type: 'authorization_code',
    code: 'SplxlOBeZQQYbYS6WxSbIA',
    redirect_uri: 'https://client.example.com/cb',
    code_verifier: pending.codeVerifier,
  });
  assert.is(sent[0]?.headers.authorization, rfcBasic);
  assert.equal(session, {
    values: { access_token: '2YotnFZFEjr1zCsicMWpAA', refresh_token: 'tGzv3JOkF0XG5Qx2TlKWIA' },
    expiresAt: 1_700_003_600_000,
    obtainedAt: 1_700_000_000_000,
  });
  const chosen = await user?.(rfcClient).begin({ scopes: ['c'], redirectUri: 'https://other.example/cb' });
  assert.is(new URL(chosen?.url ?? '').searchParams.get('scope'), 'c');
  assert.is(new URL(chosen?.url ?? '').searchParams.get('redirect_uri'), 'https://other.example/cb');
});

test('the example of the language: nested tokens, a tenant from the callback, two ways to send a secret', async () => {
  const { oauth } = await moduleOf(
    scheme(
      'oauth',
      `grant: authorization_code
authorization: { url: https://acme.example/oauth/authorize, query: { access_type: offline }, save: { tenant: callback.tenant_id } }
token:
  url: https://acme.example/oauth/token
  save: { access_token: response.body.data.token, refresh_token: response.body.data.refresh }
  expiresIn: 3600
refresh: { url: https://acme.example/oauth/refresh, clientAuthentication: client_secret_post }
clientAuthentication: client_secret_basic
request: { headers: { X-Tenant: "{{ session.tenant }}" } }`,
    ),
  );
  const nested = (name: string) => ({ data: { token: `t-${name}`, refresh: `r-${name}` } });
  const { sent, environment } = serverOf(nested('1'), {}, nested('2'), {});
  const grant = oauth?.(rfcClient, environment) as AuthorizationCode;
  const { connection, slot, session } = await connected(grant, (state) => `${back(state)}&tenant_id=t%2F7`);
  await connection.fetch('/');
  await renewing(slot, session, grant);
  const [exchange, first, refresh, second] = sent;
  assert.is(exchange?.headers.authorization, rfcBasic);
  assert.not('client_secret' in parameters(exchange?.body));
  assert.equal([first?.headers.authorization, first?.headers['x-tenant']], ['Bearer t-1', 't/7']);
  assert.is(refresh?.url, 'https://acme.example/oauth/refresh');
  assert.not('authorization' in (refresh?.headers ?? {}));
  assert.equal(parameters(refresh?.body), {
    grant_type: 'refresh_token',
    refresh_token: 'r-1',
    client_id: rfcClient.id,
    client_secret: rfcClient.secret,
  });
  assert.equal([second?.headers.authorization, second?.headers['x-tenant']], ['Bearer t-2', 't/7']);
  assert.is((await slot.read())?.value.values.refresh_token, 'r-2');
});

test('other names, other places: renamed, removed, as JSON, in the query, a callback of its own', async () => {
  const { json, query } = await moduleOf(
    [
      scheme(
        'json',
        `grant: authorization_code
parameters: { client_id: app_id, client_secret: secret }
authorization: { url: "https://acme.example/#/oauth", parameters: { code: auth_code, state: rnd, response_type: null } }
token: { url: https://acme.example/token, in: json, parameters: { code: auth_code, grant_type: null }, json: { partner: 7 } }
refresh: none
pkce: plain
accessToken: { name: X-Token }`,
      ),
      scheme(
        'query',
        `grant: client_credentials\ntoken: { url: https://acme.example/token, method: GET }\naccessToken: { in: query }`,
      ),
    ].join('\n'),
  );
  const { sent, environment } = serverOf({ access_token: 't' }, {});
  const { url, connection, pending } = await connected(json?.(rfcClient, environment) as AuthorizationCode, (state) => {
    return `https://client.example.com/cb?auth_code=c-1&rnd=${state}`;
  });
  assert.match(url.href, /^https:\/\/acme\.example\/#\/oauth\?app_id=s6BhdRkqt3&redirect_uri=/);
  assert.match(url.hash, `&rnd=${pending.state}&code_challenge=${pending.codeVerifier}&code_challenge_method=plain`);
  assert.equal(JSON.parse(sent[0]?.body ?? ''), {
    auth_code: 'c-1',
    redirect_uri: rfcClient.redirectUri,
    code_verifier: pending.codeVerifier,
    app_id: rfcClient.id,
    secret: rfcClient.secret,
    partner: 7,
  });
  await connection.fetch('/');
  assert.is(sent[1]?.headers['x-token'], 't');
  const other = serverOf({ access_token: 't&u' }, {});
  await query?.(rfcClient, other.environment).fetch('/me?x=1');
  const target = new URL(other.sent[0]?.url ?? '');
  assert.equal(Object.fromEntries(target.searchParams), {
    grant_type: 'client_credentials',
    client_id: rfcClient.id,
    client_secret: rfcClient.secret,
  });
  assert.is(other.sent[1]?.url, 'https://api.example.com/me?x=1&access_token=t%26u');
});

test('a secret in two places at once, an audience, an end that is a date', async () => {
  const { app } = await moduleOf(
    scheme(
      'app',
      `grant: client_credentials
token: { url: https://acme.example/token, expiresAt: response.body.until }
clientAuthentication: [client_secret_basic_unencoded, client_secret_post]
audience: https://api.example.com`,
    ),
  );
  const { sent, environment } = serverOf(
    { access_token: 't-1', until: '2023-11-14T22:13:20.500Z' },
    {},
    { access_token: 't-2', until: 1_700_003_600 },
    {},
  );
  const client = { id: 'i d', secret: 's+s' };
  let now = 1_700_000_000_000;
  const connection = app?.(client, { ...environment, now: () => now }) as Connection;
  await connection.fetch('/');
  now += 1_000;
  await connection.fetch('/');
  assert.is(sent[0]?.headers.authorization, `Basic ${Buffer.from('i d:s+s').toString('base64')}`);
  assert.equal(parameters(sent[0]?.body), {
    grant_type: 'client_credentials',
    audience: 'https://api.example.com',
    client_id: 'i d',
    client_secret: 's+s',
  });
  assert.equal(
    sent.map(({ url, headers }) => [new URL(url).pathname, headers.authorization?.slice(0, 10)]),
    [
      ['/token', 'Basic aSBk'],
      ['/', 'Bearer t-1'],
      ['/token', 'Basic aSBk'],
      ['/', 'Bearer t-2'],
    ],
  );
});

test('a sandbox has endpoints and scopes of its own', async () => {
  const { user } = await moduleOf(
    scheme(
      'user',
      `grant: authorization_code
authorization: { url: https://acme.example/auth }
token: { url: https://acme.example/token }
scopes: { default: [a], available: { a: A } }`,
    ),
    `variants:
  sandbox:
    title: Sandbox
    schemes:
      user:
        authorization: { url: https://sandbox.acme.example/auth }
        token: { url: https://sandbox.acme.example/token }
        scopes: { default: [b, c], available: { b: B, c: C } }`,
  );
  const { sent, environment } = serverOf(answer);
  const sandbox = await connected(user?.(rfcClient, { ...environment, variant: 'sandbox' }) as AuthorizationCode, back);
  assert.is(sandbox.url.origin, 'https://sandbox.acme.example');
  assert.is(sandbox.url.searchParams.get('scope'), 'b c');
  assert.is(sent[0]?.url, 'https://sandbox.acme.example/token');
  await renewing(
    sandbox.slot,
    sandbox.session,
    user?.(rfcClient, { ...environment, variant: 'sandbox' }) as AuthorizationCode,
  );
  assert.is(sent[1]?.url, 'https://sandbox.acme.example/token');
  const usual = await connected(user?.(rfcClient, environment) as AuthorizationCode, back);
  assert.is(usual.url.host, 'acme.example');
  assert.is(usual.url.searchParams.get('scope'), 'a');
});

test('steps after a grant follow a renewal too, but for those that say `once`; a renewal that breaks there loses no token', async () => {
  const { user } = await moduleOf(
    scheme(
      'user',
      `grant: authorization_code
authorization: { url: https://acme.example/authorize }
token: { url: https://acme.example/token }
login:
  - { url: https://acme.example/whoami, once: true, save: { account: response.body.id }, headers: { Authorization: "Bearer {{ session.access_token }}" } }
  - { url: https://acme.example/shard, save: { shard: response.body.shard }, headers: { Authorization: "Bearer {{ session.access_token }}" } }
request: { headers: { X-Of: "{{ session.account }}@{{ session.shard }}" } }`,
    ),
  );
  const { sent, environment } = serverOf(
    { access_token: 'a-1', refresh_token: 'r-1' },
    { id: 7 },
    { shard: 's-1' },
    { access_token: 'a-2', refresh_token: 'r-2' },
    { status: 503 },
    { access_token: 'a-3', refresh_token: 'r-3' },
    { shard: 's-3' },
    {},
  );
  const grant = user?.(rfcClient, environment) as AuthorizationCode;
  const { slot, session } = await connected(grant, back);
  await slot.write(ahead(session));
  const broken = await grant
    .connect(slot)
    .fetch('/')
    .catch((reason: unknown) => reason);
  assert.is((broken as { code: string }).code, 'TRY_LATER');
  await grant.connect(slot).fetch('/');
  const refreshes = sent.filter(({ url }) => url.endsWith('/token')).map(({ body }) => parameters(body).refresh_token);
  assert.equal(refreshes, [undefined, 'r-1', 'r-2']);
  assert.is(sent.filter(({ url }) => url.endsWith('/whoami')).length, 1);
  assert.is(sent.at(-1)?.headers['x-of'], '7@s-3');
});

test('without a refresh token, or where there is none, the end of a token means: ask the person again', async () => {
  const { user, short } = await moduleOf(
    ['user', 'short']
      .map((name) =>
        scheme(
          name,
          `grant: authorization_code\nauthorization: { url: https://acme.example/authorize }\ntoken: { url: https://acme.example/token }${name === 'short' ? '\nrefresh: none' : ''}`,
        ),
      )
      .join('\n'),
  );
  for (const factory of [user, short]) {
    const { environment } = serverOf({ access_token: 'a-1' });
    const grant = factory?.(rfcClient, environment) as AuthorizationCode;
    const { slot, session } = await connected(grant, back);
    const error = await renewing(slot, session, grant).catch((reason: unknown) => reason);
    assert.is((error as { code: string }).code, 'CONNECT_AGAIN');
    const nothing = await grant
      .connect()
      .fetch('/')
      .catch((reason: unknown) => reason);
    assert.is((nothing as { code: string }).code, 'CONNECT_AGAIN');
    // Up to its very end it is used, although there will be no other.
    await slot.write({ ...session, obtainedAt: 1_699_996_401_000, expiresAt: 1_700_000_001_000 });
    assert.is((await grant.connect(slot).fetch('/')).status, 200);
  }
});

test.run();
