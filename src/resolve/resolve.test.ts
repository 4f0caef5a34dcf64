import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { analyse } from '../analyse/analyse.ts';
import { printTemplate } from '../expression/print.ts';
import { model } from '../model/model.ts';
import { parse } from '../parse/parse.ts';
import { schemeTypes } from '../schemes/index.ts';
import { schemeResolvers } from '../schemes/resolvers.ts';
import { validate } from '../validate/validate.ts';
import type { EntryPlan, ModulePlan, SchemePlan, StepPlan, StepsPlan, TreePlan, UrlPlan } from './plan.ts';
import { resolve } from './resolve.ts';

function planOf(text: string): { plan: ModulePlan; rules: readonly string[] } {
  const { tree, diagnostics } = parse({ path: 'some/acme.auth.yaml', text, format: 'yaml' });
  const earlier = [...diagnostics, ...validate(tree)];
  const analysis = analyse(model(tree), schemeTypes, { earlier });
  const rules = [...earlier, ...analysis.diagnostics]
    .filter(({ severity }) => severity === 'error')
    .map(({ rule }) => rule);
  return { plan: resolve(analysis, schemeResolvers), rules };
}

function soundPlan(text: string): ModulePlan {
  const { plan, rules } = planOf(text);
  assert.equal(rules, []);
  return plan;
}

const HEAD = `countersign: 1
app: acme
title: Acme
server: https://api.acme.example/v1
`;

function only(plan: ModulePlan): SchemePlan {
  const scheme = plan.schemes[0];
  if (scheme === undefined || plan.schemes.length !== 1) throw new Error('one scheme was expected');
  return scheme;
}

/** A value in short: constants as JSON, templates as text. */
function short(tree: TreePlan): unknown {
  switch (tree.kind) {
    case 'literal':
      return tree.value;
    case 'value':
      return printTemplate(tree.template);
    case 'list':
      return tree.items.map(short);
    case 'map':
      return shortEntries(tree.entries);
  }
}
function shortEntries(entries: readonly EntryPlan[]): unknown {
  return Object.fromEntries(entries.map(({ name, value }) => [name, short(value)]));
}

/** A URL with its holes as `<place by guard>`. */
function shortUrl({ base, parts }: UrlPlan): string {
  const text = parts.map((part) => (part.kind === 'text' ? part.text : `<${part.lands} by ${part.guard.by}>`));
  return `${base} ${text.join('')}`;
}

function steps(plan: StepsPlan | undefined): readonly StepPlan[] {
  if (plan?.kind !== 'requests') throw new Error('requests were expected');
  return plan.steps;
}

test('Basic with a key as user name and a constant password', () => {
  const plan = soundPlan(`${HEAD}docs: https://acme.example/docs
test: { url: /account }
schemes:
  key:
    type: basic
    fields:
      apiKey: { type: password, label: API key, help: In the settings. }
    username: "{{ fields.apiKey }}"
    password: x
`);
  assert.is(plan.source, 'acme.auth.yaml');
  assert.equal([plan.app, plan.title, plan.docs, plan.variants], ['acme', 'Acme', 'https://acme.example/docs', []]);
  const scheme = only(plan);
  const { username, password, charset } = scheme.protocol as Record<string, TreePlan>;
  assert.equal(
    [short(username as TreePlan), short(password as TreePlan), charset],
    ['{{ fields.apiKey }}', 'x', 'UTF-8'],
  );
  assert.equal(scheme.fields, [
    {
      name: 'apiKey',
      type: 'password',
      label: 'API key',
      help: 'In the settings.',
      placeholder: undefined,
      default: undefined,
      required: true,
      secret: true,
      choices: [],
      format: undefined,
      pattern: undefined,
      minLength: undefined,
      maxLength: 1024,
      network: 'public',
      port: false,
      when: undefined,
    },
  ]);
  assert.is(shortUrl(scheme.server?.base as UrlPlan), 'absolute https://api.acme.example/v1');
  assert.equal(
    steps(scheme.test?.base).map(({ method, url }) => [method, shortUrl(url)]),
    [['GET', 'server /account']],
  );
});

test('Basic without templates asks for its two fields', () => {
  const scheme = only(soundPlan(`${HEAD}schemes:\n  login: { type: basic, charset: ISO-8859-1 }\n`));
  assert.equal(
    scheme.fields.map(({ name, type, secret }) => [name, type, secret]),
    [
      ['username', 'string', false],
      ['password', 'password', true],
    ],
  );
  const { username, password, charset } = scheme.protocol as Record<string, TreePlan>;
  assert.equal(
    [short(username as TreePlan), short(password as TreePlan), charset],
    ['{{ fields.username }}', '{{ fields.password }}', 'ISO-8859-1'],
  );
});

test('the scheme beats the app, header names without case, and null removes', () => {
  const scheme = only(
    soundPlan(`${HEAD}vars: { unused: "a", agent: "b", shared: "{{ vars.agent }}c" }
request:
  headers: { X-Version: "1", X-Agent: "{{ vars.shared }}", X-Old: a }
  query: { v: 1, w: "2" }
  json: { a: 1, b: 2 }
schemes:
  key:
    type: apiKey
    fields: { apiKey: { type: password, label: Key }, more: { label: More, required: false } }
    request:
      headers: { x-version: "2", X-Key: "{{ fields.apiKey }}", X-Old: null }
      query: { w: 3, more: "{{ fields.more }}" }
      json: { b: null, c: [true, { d: "{{ fields.more }}" }] }
`),
  );
  const { headers, query, body } = scheme.request;
  assert.equal(shortEntries(headers), {
    'x-version': '2',
    'X-Agent': '{{ vars.shared }}',
    'X-Old': null,
    'X-Key': '{{ fields.apiKey }}',
  });
  assert.equal(
    headers.map(({ name }) => name),
    ['x-version', 'X-Agent', 'X-Old', 'X-Key'],
  );
  assert.equal(shortEntries(query), { v: 1, w: 3, more: '{{ fields.more }}' });
  assert.equal(
    [body?.as, short(body?.value as TreePlan)],
    ['json', { a: 1, b: null, c: [true, { d: '{{ fields.more }}' }] }],
  );
  assert.equal(
    scheme.vars.map(({ name }) => name).filter((name) => name !== 'unused'),
    ['agent', 'shared'],
  );
});

test('a session: steps, what is saved, expiry, a local variable', () => {
  const scheme = only(
    soundPlan(`${HEAD}schemes:
  session:
    type: session
    fields: { user: { label: User }, password: { type: password, label: Password } }
    login:
      - url: /salt
        query: { user: "{{ fields.user }}" }
        save: { salt: response.body.salt }
        once: true
      - url: /login
        vars: { proof: "{{ fields.password | hmac_sha256(session.salt) | hex }}" }
        form: { proof: "{{ vars.proof }}" }
        read: json
        ok: response.body.ok
        error: response.body.message
        save:
          token: response.body.token
          account: { value: response.body.account, secret: false }
          host: { value: response.body.host, type: host, within: ["*.acme.example"] }
        expiresIn: 3600
    refresh: { method: PUT, url: "https://{{ session.host }}/refresh", save: { token: response.body.token }, expiresAt: response.body.until }
    logout: { method: DELETE, url: "/sessions/{{ session.account }}" }
    expired: response.status == 403
    request: { headers: { X-Session: "{{ session.token }}" }, cookies: { sid: "{{ session.token }}" } }
`),
  );
  const [salt, login] = steps(scheme.login);
  assert.equal(
    [salt?.method, salt?.once, login?.method, login?.once, login?.read],
    ['GET', true, 'POST', false, 'json'],
  );
  assert.equal(
    login?.vars.map(({ name, value }) => [name, short(value)]),
    [['proof', '{{ fields.password | hmac_sha256(session.salt) | hex }}']],
  );
  assert.is(login?.ok && short(login.ok), '{{ response.body.ok }}');
  assert.equal([login?.expires?.as, login?.expires && short(login.expires.value)], ['in', '{{ 3600 }}']);
  assert.equal(
    login?.save.map(({ name, within }) => [name, within]),
    [
      ['token', []],
      ['account', []],
      ['host', ['*.acme.example']],
    ],
  );
  const [refresh] = steps(scheme.refresh);
  assert.is(refresh && shortUrl(refresh.url), 'absolute https://<host by within>/refresh');
  assert.is(refresh?.expires?.as, 'at');
  const [logout] = steps(scheme.logout);
  assert.is(logout && shortUrl(logout.url), 'server /sessions/<path by encode>');
  assert.is(scheme.expired && short(scheme.expired), '{{ response.status == 403 }}');
  assert.equal(
    scheme.session.map(({ name, type, secret, within }) => [name, type, secret, within]),
    [
      ['salt', 'text', true, []],
      ['token', 'text', true, []],
      ['account', 'text', false, []],
      ['host', 'text', true, ['*.acme.example']],
    ],
  );
});

test('variables come in the order in which they can be computed, with the parts of the request that they read', () => {
  const scheme = only(
    soundPlan(`${HEAD}schemes:
  signed:
    type: signature
    fields: { key: { label: Key id }, secret: { type: password, label: Secret } }
    vars:
      toSign: "{{ request.method }}\\n{{ request.headers['x-timestamp'] }}\\n{{ vars.bodyHash }}"
      bodyHash: "{{ request.body | sha256 | hex }}"
    request: { headers: { X-Timestamp: "{{ now | unix }}" } }
    sign: { headers: { X-Signature: "{{ vars.toSign | hmac_sha256(fields.secret | base64_decode) | base64 }}", X-Key: "{{ fields.key }}" } }
`),
  );
  assert.equal(
    scheme.vars.map(({ name, reads }) => [name, [...reads].sort()]),
    [
      ['bodyHash', ['body']],
      ['toSign', ['body', 'headers', 'method']],
    ],
  );
  assert.equal(Object.keys(shortEntries(scheme.sign.headers) as object), ['X-Signature', 'X-Key']);
});

test('variants replace servers, origins, tests and the URLs of endpoints', () => {
  const plan = soundPlan(`${HEAD}origins: [https://uploads.acme.example]
fields:
  region: { type: select, label: Region, choices: { eu: Europe, us: America }, default: eu }
test: { url: /me, label: "{{ response.body.name }}" }
schemes:
  session:
    type: session
    fields: { password: { type: password, label: Password } }
    login: { method: POST, url: https://login.acme.example/, json: { p: "{{ fields.password }}" }, save: { token: response.body.token } }
    request: { headers: { X-Token: "{{ session.token }}" } }
variants:
  sandbox:
    title: Sandbox
    server: https://{{ fields.region }}.sandbox.acme.example
    origins: [https://uploads.sandbox.acme.example]
    test: { url: /whoami }
    schemes: { session: { login: { url: https://login.sandbox.acme.example/ } } }
  old: { server: https://old.acme.example }
`);
  assert.equal(plan.variants, ['sandbox', 'old']);
  const scheme = only(plan);
  const servers = scheme.server?.variants ?? {};
  assert.equal(Object.keys(servers), ['sandbox', 'old']);
  assert.is(shortUrl(servers.sandbox as UrlPlan), 'absolute https://<host by choices>.sandbox.acme.example');
  assert.equal(Object.keys(scheme.origins.variants), ['sandbox']);
  assert.equal(scheme.origins.base.map(shortUrl), ['absolute https://uploads.acme.example']);
  assert.equal(Object.keys(scheme.test?.variants ?? {}), ['sandbox']);
  assert.equal(
    steps(scheme.test?.variants.sandbox).map(({ url }) => shortUrl(url)),
    ['server /whoami'],
  );
  const [login] = steps(scheme.login);
  assert.equal(
    Object.entries(login?.urls ?? {}).map(([name, url]) => [name, shortUrl(url)]),
    [['sandbox', 'absolute https://login.sandbox.acme.example/']],
  );
  assert.equal(scheme.fields[0]?.choices, [
    { value: 'eu', label: 'Europe' },
    { value: 'us', label: 'America' },
  ]);
  assert.is(scheme.fields[0]?.default, 'eu');
});

test('fields keep what is declared, with what holds unless said', () => {
  const scheme = only(
    soundPlan(`${HEAD}schemes:
  key:
    type: apiKey
    fields:
      kind: { type: select, label: Kind, choices: [cloud, own] }
      host: { type: host, label: Host, network: any, port: true, when: fields.kind == 'own' }
      port: { type: integer, label: Port, default: 8080 }
      live: { type: boolean, label: Live, default: true }
      pem: { type: pem, label: Key, required: false }
      code: { label: Code, pattern: "^[A-Z]+$", minLength: 2, maxLength: 8, placeholder: ABC, default: AB }
    request: { headers: { X-A: "{{ fields.kind }} {{ fields.port }} {{ fields.live }} {{ fields.code }}", X-H: "{{ fields.host }}", X-P: "{{ fields.pem | length }}" } }
`),
  );
  const [kind, host, port, live, pem, code] = scheme.fields;
  assert.equal(
    kind?.choices.map(({ label }) => label),
    ['cloud', 'own'],
  );
  assert.equal(
    [host?.network, host?.port, host?.when && short(host.when)],
    ['any', true, "{{ fields.kind == 'own' }}"],
  );
  assert.equal([port?.default, live?.default, code?.default], [8080, true, 'AB']);
  assert.equal([pem?.secret, pem?.required, pem?.maxLength], [true, false, 65_536]);
  assert.equal([code?.pattern, code?.minLength, code?.maxLength, code?.placeholder], ['^[A-Z]+$', 2, 8, 'ABC']);
});

test('an error in one scheme leaves out that scheme, and those that need it', () => {
  const { plan, rules } = planOf(`${HEAD}schemes:
  good:
    type: apiKey
    fields: { key: { type: password, label: Key } }
    request: { headers: { X-Key: "{{ fields.key }}" } }
  bad:
    type: apiKey
    request: { headers: { X-Key: "{{ fields.nothing }}" } }
  needs:
    type: session
    login: { url: /login, as: bad, save: { token: response.body.token } }
    request: { headers: { X-Token: "{{ session.token }}" } }
`);
  assert.equal(rules, ['expression/no-unknown-name']);
  assert.equal(
    plan.schemes.map(({ name }) => name),
    ['good'],
  );
});

test('steps signed by another scheme take over what it asks for', () => {
  const plan = soundPlan(`${HEAD}schemes:
  key:
    type: apiKey
    fields: { kind: { type: select, label: Kind, choices: [a, b] }, key: { type: password, label: Key, when: fields.kind == 'a' } }
    request: { headers: { X-Key: "{{ fields.key }}" } }
  session:
    type: session
    login: { url: /login, as: key, save: { token: response.body.token } }
    request: { headers: { X-Token: "{{ session.token }}" } }
`);
  const session = plan.schemes[1] as SchemePlan;
  assert.equal(
    session.fields.map(({ name, when }) => [name, when && short(when)]),
    [
      ['kind', undefined],
      ['key', "{{ fields.kind == 'a' }}"],
    ],
  );
  assert.is(steps(session.login)[0]?.as, 'key');
});

test('a script is a module and a name in it', () => {
  const text = `${HEAD}schemes:
  own:
    type: session
    fields: { key: { type: password, label: Key } }
    login: { script: "./acme.ts#getSession" }
    request: { headers: { X-Token: "{{ session.token }}" } }
`;
  const { tree } = parse({ path: 'acme.auth.yaml', text, format: 'yaml' });
  const analysis = analyse(model(tree), schemeTypes, { scripts: 'allow' });
  assert.equal(only(resolve(analysis, schemeResolvers)).login, {
    kind: 'script',
    module: './acme.ts',
    name: 'getSession',
  });
});

test.run();
