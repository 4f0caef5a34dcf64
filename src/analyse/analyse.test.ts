import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { model } from '../model/model.ts';
import { parse } from '../parse/parse.ts';
import { schemeTypes } from '../schemes/index.ts';
import { validate } from '../validate/validate.ts';
import { type AnalyseOptions, analyse } from './analyse.ts';
import type { Analysis } from './analysis.ts';

const ENVELOPE = 'countersign: 1\napp: acme\ntitle: Acme\n';
const SERVER = 'server: https://api.acme.example/v1\n';

/** A definition that parses and validates without a word, analysed. */
function analysed(text: string, options: AnalyseOptions = {}): Analysis & { readonly text: string } {
  const whole = ENVELOPE + text;
  const { tree, diagnostics } = parse({ path: 'acme.auth.yaml', text: whole, format: 'yaml' });
  assert.equal(
    [...diagnostics, ...validate(tree)].map(({ rule, message }) => `${rule}: ${message}`),
    [],
    whole,
  );
  return { ...analyse(model(tree), schemeTypes, options), text: whole };
}

/** Findings as `rule «what is underlined»`, in file order. */
function findings(text: string, options: AnalyseOptions = {}): readonly string[] {
  const { diagnostics, text: whole } = analysed(text, options);
  return diagnostics.map(({ rule, range }) => `${rule} «${whole.slice(range.start, range.end)}»`);
}

const KEY = 'fields: { apiKey: { type: password, label: API key } }\n';
const scheme = (body: string): string => `${SERVER}${KEY}schemes:\n  key:\n${body.replace(/^/gm, '    ')}\n`;
const apiKey = (request: string): string => scheme(`type: apiKey\nrequest:\n${request.replace(/^/gm, '  ')}`);

const CASES: readonly (readonly [what: string, text: string, expected: readonly string[]])[] = [
  // Names.
  ['a clean definition', apiKey('headers: { X-Key: "{{ fields.apiKey }}" }'), []],
  ['an unknown field', apiKey('headers: { X-Key: "{{ fields.apikey }}" }'), ['expression/no-unknown-name «apikey»']],
  [
    'an unknown name is underlined exactly behind escapes',
    apiKey('headers: { X-Key: "\\"\\u00e9\\" {{ fields.apiKye }}" }'),
    ['expression/no-unknown-name «apiKye»'],
  ],
  [
    'an unknown filter',
    apiKey('headers: { X-Key: "{{ fields.apiKey | bas64 }}" }'),
    ['expression/no-unknown-filter «bas64»'],
  ],
  [
    'a client value that nobody declares',
    apiKey('headers: { X-Key: "{{ client.id }}" }'),
    ['expression/no-unknown-name «id»'],
  ],
  [
    'a session where nothing is saved',
    apiKey('headers: { X-Key: "{{ session.token }}" }'),
    ['expression/no-unknown-name «token»'],
  ],
  [
    'a response where there is none',
    apiKey('headers: { X-Key: "{{ response.status }}" }'),
    ['expression/no-unreadable-part «response»'],
  ],
  ['uuid outside of vars', apiKey('headers: { X-Id: "{{ uuid }}" }'), ['expression/no-unreadable-part «uuid»']],
  [
    'nonce outside of vars',
    apiKey('headers: { X-Id: "{{ nonce(8) }}" }'),
    ['expression/no-unreadable-part «nonce(8)»'],
  ],
  [
    'uuid in vars, once for the attempt',
    apiKey(
      'vars: { id: "{{ uuid }}", salt: "{{ nonce(8) }}" }\nheaders: { X-Id: "{{ vars.id }}{{ vars.salt }}", X-Key: "{{ fields.apiKey }}" }',
    ),
    [],
  ],
  [
    'reserved names',
    `${SERVER}fields: { class: { label: A }, type: { label: B }, then: { label: C } }\nschemes: { private: { type: none } }\n`,
    ['names/no-reserved-name «class»', 'names/no-reserved-name «then»', 'names/no-reserved-name «private»'],
  ],
  [
    'names that give one identifier',
    `${SERVER}fields: { api_key: { label: A }, apiKey: { label: B } }\nschemes: { my_key: { type: none }, myKey: { type: none } }\n`,
    ['names/no-colliding-name «apiKey»', 'names/no-colliding-name «myKey»'],
  ],
  [
    'a field of a scheme that collides with one of the app, reported once',
    `${SERVER}fields: { apiKey: { label: A } }\nschemes:\n  a: { type: basic, fields: { api_key: { label: B } } }\n  b: { type: basic }\n`,
    ['names/no-colliding-name «api_key»'],
  ],

  // Declarations.
  [
    'one field, declared alike for app and scheme',
    scheme(
      'type: apiKey\nfields: { apiKey: { label: "API key", type: password } }\nrequest: { headers: { X-Key: "{{ fields.apiKey }}" } }',
    ),
    [],
  ],
  [
    'one field, declared otherwise for a scheme',
    scheme('type: apiKey\nfields: { apiKey: { label: Key } }\nrequest: { headers: { X-Key: "{{ fields.apiKey }}" } }'),
    ['fields/no-conflicting-declaration «apiKey»'],
  ],
  [
    'fields of another scheme',
    `${SERVER}schemes:\n  a: { type: apiKey, fields: { one: { label: One } }, request: { headers: { X: "{{ fields.one }}" } } }\n  b: { type: apiKey, fields: { two: { label: Two } }, request: { headers: { X: "{{ fields.one }}" } } }\n`,
    ['expression/no-unreadable-part «fields.one»'],
  ],
  [
    'a note is no value',
    `${SERVER}fields: { hint: { type: note, help: Read this. } }\nschemes: { key: { type: apiKey, request: { headers: { X: "{{ fields.hint }}" } } } }\n`,
    ['expression/no-unreadable-part «fields.hint»'],
  ],
  [
    'defaults',
    `${SERVER}fields:
  a: { type: password, default: hunter2 }
  b: { type: select, choices: [eu, us], default: asia }
  c: { type: integer, default: 1.5 }
  d: { minLength: 3, default: ab }
  e: { pattern: "[A-Z]+", default: abc }
  f: { type: boolean, default: "yes" }
  g: { type: select, choices: { eu: Europe }, default: eu }
  h: { pattern: "[A-Z]+", default: ABC }
schemes: { key: { type: none } }
`,
    [
      'fields/no-secret-default «hunter2»',
      'fields/use-fitting-default «asia»',
      'fields/use-fitting-default «1.5»',
      'fields/use-fitting-default «ab»',
      'fields/use-fitting-default «abc»',
      'fields/use-fitting-default «"yes"»',
    ],
  ],
  [
    'lengths, patterns and choices',
    `${SERVER}fields:
  a: { minLength: 9, maxLength: 3 }
  b: { minLength: 2000 }
  c: { pattern: "^(a+)+$" }
  d: { pattern: '(x)\\1' }
  e: { pattern: "[a-" }
  f: { type: select, choices: [a, b, a] }
  g: { type: select }
  h: { type: string, choices: [a] }
schemes: { key: { type: none } }
`,
    [
      'fields/no-empty-range «9»',
      'fields/no-empty-range «2000»',
      'fields/no-unsafe-pattern «(a+)+»',
      'fields/no-unsafe-pattern «\\1»',
      'fields/no-unsafe-pattern «[a-»',
      'fields/no-duplicate-choice «a»',
      'fields/use-choices «select»',
      'fields/use-choices «string»',
    ],
  ],
  [
    'fields that wait for each other, and one that waits for itself',
    `${SERVER}fields:
  a: { when: "fields.b == 'x'" }
  b: { when: "fields.a == 'x'" }
  c: { when: "fields.c != missing" }
  d: { when: "fields.a == 'x'" }
schemes: { key: { type: none } }
`,
    [`fields/no-circular-when «"fields.b == 'x'"»`, 'fields/no-circular-when «"fields.c != missing"»'],
  ],
  [
    'what is none of the choices',
    `${SERVER}fields:
  region: { type: select, choices: { eu: Europe, us: United States } }
  tax: { when: fields.region == 'EU' }
  zip: { when: "fields.region in ['us', 'asia']" }
schemes:
  key:
    type: apiKey
    request: { headers: { X: "{{ fields.region | map({eu: 'a', su: 'b'}) }}", Z: "{{ 'a' if fields.region == 'eu' }}" } }
`,
    ["fields/no-unknown-choice «'EU'»", "fields/no-unknown-choice «'asia'»", 'fields/no-unknown-choice «su»'],
  ],
  [
    'a when that is no condition',
    `${SERVER}fields: { a: { label: A }, b: { label: B, when: fields.a } }\nschemes: { key: { type: none } }\n`,
    ['expression/use-condition «fields.a»'],
  ],

  // Entries.
  [
    'headers that are one, and headers of the platform',
    apiKey('headers: { X-Key: "{{ fields.apiKey }}", x-key: a, Host: b, Content-Length: "3", Proxy-Authorization: c }'),
    [
      'request/no-duplicate-header «x-key»',
      'request/no-forbidden-header «Host»',
      'request/no-forbidden-header «Content-Length»',
      'request/no-forbidden-header «Proxy-Authorization»',
    ],
  ],
  [
    'a computed name',
    apiKey('query: { "{{ fields.apiKey }}": x }'),
    ['request/use-literal-name «"{{ fields.apiKey }}"»'],
  ],
  ['two bodies', apiKey('json: { a: "{{ fields.apiKey }}" }\nform: { b: c }'), ['request/no-second-body «form»']],
  [
    'a body on GET, and a session that ends twice',
    scheme(`type: session
login:
  method: GET
  url: /login
  json: { key: "{{ fields.apiKey }}" }
  save: { token: response.body.token }
  expiresIn: 3600
  expiresAt: response.body.end
request: { headers: { X: "{{ session.token }}" } }`),
    ['request/no-body-on-get «json»', 'steps/no-second-expiry «expiresAt»'],
  ],

  // Types and landing places.
  [
    'a digest as text',
    apiKey('headers: { X: "{{ fields.apiKey | sha256 }}" }'),
    ['expression/use-encoding «fields.apiKey | sha256»'],
  ],
  [
    'a secret in a label',
    `${SERVER}${KEY}test: { url: /me, label: "{{ fields.apiKey }}" }\nschemes: { key: { type: apiKey, request: { headers: { X: "{{ fields.apiKey }}" } } } }\n`,
    ['expression/no-shown-secret «fields.apiKey»'],
  ],
  [
    'a free string in a host',
    'server: https://{{ fields.site }}.acme.example\nfields: { site: { label: Site } }\nschemes: { key: { type: none } }\n',
    ['url/no-free-host «fields.site»'],
  ],
  [
    'a subdomain in a host',
    'server: https://{{ fields.site }}.acme.example\nfields: { site: { label: Site, type: subdomain } }\nschemes: { key: { type: none } }\n',
    [],
  ],
  [
    'a server without a scheme',
    'server: api.acme.example\nschemes: { key: { type: none } }\n',
    ['url/use-scheme «api.acme.example»'],
  ],
  [
    'conditions, expiries and saves of the wrong kind',
    scheme(`type: session
login:
  url: /login
  ok: response.status
  save: { token: response.body.token | base64_decode }
  expiresIn: now
request: { headers: { X: "{{ session.token }}", Z: "{{ fields.apiKey }}" } }`),
    [
      'expression/use-condition «response.status»',
      'expression/use-encoding «response.body.token | base64_decode»',
      'expression/use-expiry «now»',
    ],
  ],

  // Order.
  [
    'a header that reads the headers',
    apiKey('headers: { X-Key: "{{ fields.apiKey }}", X-Copy: "{{ request.headers[\'x-key\'] }}" }'),
    ["request/no-early-read «request.headers['x-key']»"],
  ],
  [
    'a body that reads the query, a query that reads the body',
    apiKey(
      'query: { hash: "{{ request.body | sha256 | hex }}" }\njson: { key: "{{ fields.apiKey }}", q: "{{ request.queryString }}" }',
    ),
    ['request/no-early-read «request.queryString»'],
  ],
  [
    'a variable that reads too early, reported where it is read',
    scheme(`type: signature
vars:
  lines: "{{ request.headers | pairs(':', ';') }}"
  toSign: "{{ vars.lines }}{{ request.body | sha256 | hex }}"
request: { headers: { X-Early: "{{ vars.toSign }}" } }
sign: { headers: { X-Sign: "{{ vars.toSign | hmac_sha256(fields.apiKey) | hex }}" } }`),
    ['request/no-early-read «vars.toSign»'],
  ],
  [
    'sign sees everything',
    scheme(`type: signature
sign:
  query: { sig: "{{ request.url | hmac_sha256(fields.apiKey) | hex }}" }
  headers: { X: "{{ request.headers['x-a'] | default('') }}{{ request.body | md5 | hex }}" }`),
    [],
  ],
  [
    'a step is written in order too',
    scheme(`type: session
login:
  method: POST
  url: /login
  headers: { X-Hash: "{{ request.body | sha256 | hex }}", X-Path: "{{ request.path }}", X-Bad: "{{ request.headers['x-hash'] }}" }
  json: { key: "{{ fields.apiKey }}", path: "{{ request.path }}", bad: "{{ request.target }}" }
  save: { token: response.body.token }
request: { headers: { X: "{{ session.token }}" } }`),
    ["request/no-early-read «request.headers['x-hash']»", 'request/no-early-read «request.target»'],
  ],
  [
    'variables in a circle, and one that reads itself',
    apiKey(
      'vars: { a: "{{ vars.b }}", b: "{{ vars.c }}", c: "{{ vars.a }}", d: "{{ vars.d }}", e: "{{ vars.a }}" }\nheaders: { X: "{{ vars.e }}{{ fields.apiKey }}" }',
    ),
    ['vars/no-cycle «vars.b»', 'vars/no-cycle «vars.d»'],
  ],

  // Sessions.
  [
    'a step reads what a later one saves',
    scheme(`type: session
login:
  - { url: /one, headers: { X: "{{ session.ticket }}" }, save: { nonce: response.body.nonce } }
  - { url: /two, headers: { X: "{{ session.nonce }}{{ session.token }}" }, save: { ticket: response.body.t, token: response.body.u } }
request: { headers: { X: "{{ session.token }}{{ session.ticket }}", Z: "{{ fields.apiKey }}" } }`),
    ['session/no-early-read «session.ticket»', 'session/no-early-read «session.token»'],
  ],
  [
    'refresh and logout see all; requests do not see what only refresh saves',
    scheme(`type: session
login: { url: /login, headers: { X: "{{ fields.apiKey }}" }, save: { token: response.body.token } }
refresh: { url: /refresh, headers: { X: "{{ session.token }}", Z: "{{ session.extra }}" }, save: { token: response.body.token, extra: response.body.extra } }
logout: { url: /logout, headers: { X: "{{ session.token }}" } }
request: { headers: { X: "{{ session.token }}", Z: "{{ session.extra | default('none') }}" } }`),
    [],
  ],
  [
    'a request that needs what only refresh saves',
    scheme(`type: session
login: { url: /login, headers: { X: "{{ fields.apiKey }}" }, save: { token: response.body.token } }
refresh: { url: /refresh, headers: { X: "{{ session.token }}" }, save: { extra: response.body.extra } }
request: { headers: { X: "{{ session.token }}", Z: "{{ session.extra }}" } }`),
    ['session/no-unkept-read «session.extra»'],
  ],
  [
    'one saved value, two meanings',
    scheme(`type: session
login: { url: /login, headers: { X: "{{ fields.apiKey }}" }, save: { token: { value: response.body.token, secret: false } } }
refresh: { url: /refresh, save: { token: response.body.token } }
request: { headers: { X: "{{ session.token }}" } }`),
    ['session/no-conflicting-save «token»'],
  ],

  // Schemes.
  [
    'schemes that are not there',
    scheme(`type: session
login: { url: /login, as: kye, save: { token: response.body.token } }
request: { headers: { X: "{{ session.token }}{{ fields.apiKey }}" } }`).replace('  key:', '  session:') +
      '  key: { type: apiKey, request: { headers: { X: "{{ fields.apiKey }}" } } }\nvariants: { sandbox: { schemes: { sesion: { login: { url: /x } } } } }\n',
    ['schemes/no-unknown-scheme «kye»', 'schemes/no-unknown-scheme «sesion»'],
  ],
  [
    'schemes that sign each other',
    `${SERVER}schemes:
  a: { type: session, login: { url: /a, as: b, save: { t: response.body.t } }, request: { headers: { X: "{{ session.t }}" } } }
  b: { type: session, login: { url: /b, as: a, save: { t: response.body.t } }, request: { headers: { X: "{{ session.t }}" } } }
  c: { type: session, login: { url: /c, as: c, save: { t: response.body.t } }, request: { headers: { X: "{{ session.t }}" } } }
`,
    ['schemes/no-cycle «b»', 'schemes/no-cycle «c»'],
  ],
  [
    'requests that two schemes serve',
    `${SERVER}schemes:
  a: { type: none, for: { paths: [/public/**] } }
  b: { type: none, for: { paths: [/private/*, /public/time], methods: [GET] } }
  c: { type: none, for: { methods: [GET], paths: [/other] } }
`,
    ['schemes/no-overlapping-for «/public/time»'],
  ],
  [
    'a variant that replaces nothing',
    scheme(`type: session
login:
  - { url: /a, headers: { X: "{{ fields.apiKey }}" } }
  - { url: /b, save: { t: response.body.t } }
refresh: { url: /c, save: { t: response.body.t } }
request: { headers: { X: "{{ session.t }}" } }`) +
      'variants: { sandbox: { schemes: { key: { login: { url: /x }, refresh: { url: /y }, logout: { url: /z } } } } }\n',
    ['variants/no-dead-path «login»', 'variants/no-dead-path «logout»'],
  ],
  [
    'an example with values that nobody asks for',
    `${apiKey('headers: { X-Key: "{{ fields.apiKey }}" }')}examples:
  - { scheme: key, variant: sandbox, fields: { apiKye: a }, client: { id: b }, request: { url: /me }, expect: { url: /me } }
  - { scheme: keys, request: { url: /me }, expect: { url: /me } }
`,
    [
      'examples/no-unknown-value «sandbox»',
      'examples/no-unknown-value «apiKye»',
      'examples/no-unknown-value «id»',
      'schemes/no-unknown-scheme «keys»',
    ],
  ],

  [
    'one field, declared otherwise by the scheme that signs a step',
    `${SERVER}schemes:
  a:
    type: session
    fields: { key: { label: Key } }
    login: { url: "/{{ fields.key }}", as: b, save: { t: response.body.t } }
    request: { headers: { X: "{{ session.t }}" } }
  b: { type: apiKey, fields: { key: { label: Key, type: password } }, request: { headers: { X: "{{ fields.key }}" } } }
`,
    ['fields/no-conflicting-declaration «b»'],
  ],
  [
    'sixty-five schemes',
    `${SERVER}schemes:\n${Array.from({ length: 65 }, (_, at) => `  s${at}: { type: none }\n`).join('')}`,
    ['schemes/no-crowd «s64»'],
  ],

  // What scheme types bring along.
  [
    'a token is made when it is read, and reads the request as it is then',
    scheme(`type: jwt
algorithm: HS256
key: "{{ fields.apiKey }}"
vars: { qsh: "{{ request.target | sha256 | hex }}" }
claims: { qsh: "{{ vars.qsh }}" }
request: { headers: { Authorization: "Bearer {{ jwt }}" } }`),
    [],
  ],
  [
    'a token that reads what is still to be written',
    scheme(`type: jwt
algorithm: HS256
key: "{{ fields.apiKey }}"
vars: { seal: "{{ request.headers | pairs(':', ';') }}" }
claims: { seal: "{{ vars.seal }}" }
request: { headers: { Authorization: "Bearer {{ jwt }}" } }`),
    ['request/no-early-read «jwt»'],
  ],
  [
    'a name of another scheme type',
    apiKey('headers: { X: "{{ jwt }}{{ fields.apiKey }}" }'),
    ['expression/no-unreadable-part «jwt»'],
  ],
  [
    'a grant keeps its access token; its callback is read where it is saved',
    `${SERVER}schemes:
  oauth:
    type: oauth2
    grant: authorization_code
    authorization: { url: "https://acme.example/authorize#/login", save: { tenant: callback.tenant } }
    token: { url: "https://acme.example/token", headers: { X-Tenant: "{{ session.tenant }}" } }
    request: { headers: { X-Tenant: "{{ session.tenant }}", X-Token: "{{ session.access_token }}" } }
`,
    [],
  ],
  [
    'a grant does not read what comes after it',
    `${SERVER}schemes:
  oauth:
    type: oauth2
    grant: authorization_code
    authorization: { url: "https://acme.example/authorize" }
    token: { url: "https://acme.example/token", headers: { X-Tenant: "{{ session.tenant }}", X-Token: "{{ session.access_token }}" } }
    login: { url: /me, save: { tenant: response.body.tenant } }
    request: { headers: { X-Tenant: "{{ session.tenant }}" } }
`,
    ['session/no-early-read «session.tenant»', 'session/no-early-read «session.access_token»'],
  ],

  // Where requests go.
  [
    'a relative URL before the server is known',
    `server: "{{ session.host }}/api"
schemes:
  s:
    type: session
    login: { url: /login, save: { host: { value: response.body.host, type: url, within: ["*.acme.example"] } } }
    request: { headers: { X: "1" } }
    test: { url: /me }
`,
    ['session/no-early-read «/login»'],
  ],
  [
    'a server made of what each request has of its own, through variables',
    'server: "https://api.acme.example/{{ vars.outer }}"\nvars: { inner: "{{ now | unix }}", outer: "{{ vars.inner }}" }\nschemes: { key: { type: none } }\n',
    ['expression/no-unreadable-part «vars.outer»'],
  ],
  [
    'what the caller passes, in a step; a session in `expired`, through a variable',
    `${SERVER}vars: { mine: "{{ session.token }}" }
schemes:
  session:
    type: session
    call: { tenant: { label: Tenant } }
    login: { url: "/login/{{ call.tenant }}", save: { token: response.body.token } }
    expired: response.body.token == vars.mine
    request: { headers: { X: "{{ session.token }}" } }
`,
    [
      'expression/no-unreadable-part «call.tenant»',
      'expression/no-secret-comparison «response.body.token == vars.mine»',
    ],
  ],
  [
    'a variable of the request where a session ends',
    `${SERVER}vars: { mine: "{{ request.method }}" }
schemes:
  session:
    type: session
    login: { url: /login, save: { token: response.body.token } }
    expired: vars.mine == 'GET' and response.status == 403
    request: { headers: { X: "{{ session.token }}" } }
`,
    ['expression/no-unreadable-part «vars.mine»'],
  ],
  [
    'a private key where an answer is read, through variables too',
    `${SERVER}vars: { inner: "{{ fields.key | public_key | hex }}", outer: "{{ vars.inner }}" }
schemes:
  session:
    type: session
    fields: { key: { type: pem } }
    login: { url: /login, json: { a: "{{ vars.outer }}" }, save: { token: response.body.token, a: vars.outer, b: response.text | ed25519(fields.key) | hex } }
    request: { headers: { X: "{{ session.token }}{{ session.a }}{{ session.b }}" } }
`,
    ['expression/no-private-key «vars.outer»', 'expression/no-private-key «ed25519»'],
  ],
  [
    'a relative URL without a server',
    'test: { url: /me }\nschemes: { key: { type: none } }\n',
    ['server/use-server «/me»'],
  ],
  [
    'plain HTTP',
    'server: http://api.acme.example\nschemes: { key: { type: none } }\n',
    ['server/no-plain-http «http://»'],
  ],
  [
    'plain HTTP to this machine',
    'server: http://localhost:8080\norigins: ["http://127.0.0.1:1", "http://[::1]"]\nschemes: { key: { type: none } }\n',
    [],
  ],
  [
    'plain HTTP by choice',
    'server: "{{ fields.scheme }}://api.acme.example"\nfields: { scheme: { type: select, choices: [https, http] } }\nschemes: { key: { type: none } }\n',
    ['server/no-plain-http «{{ fields.scheme }}»'],
  ],
  [
    'a test of another origin',
    `${SERVER}test: { url: "https://login.acme.example/me" }\nschemes: { key: { type: none } }\n`,
    ['server/no-foreign-origin «"https://login.acme.example/me"»'],
  ],
  [
    'a test of a further origin, written otherwise',
    `${SERVER}origins: ["https://LOGIN.acme.example:443"]\ntest: { url: "https://login.acme.example/me" }\nschemes: { key: { type: none } }\n`,
    [],
  ],
  [
    "a test that stays with production when the variant's server changes",
    `${SERVER}test: { url: "https://api.acme.example/v1/me" }\nschemes: { key: { type: none } }\nvariants: { sandbox: { server: "https://sandbox.acme.example" } }\n`,
    ['server/no-foreign-origin «"https://api.acme.example/v1/me"»'],
  ],
  [
    "a step's own values may go to its own URL",
    scheme(`type: session
login: { url: "https://login.acme.example/", headers: { X: "{{ fields.apiKey }}" }, save: { t: response.body.t } }
request: { headers: { X: "{{ session.t }}" } }`),
    [],
  ],

  // Scripts.
  [
    'a script that nobody allowed',
    scheme(`type: session
login: { script: "./acme.ts#getSession" }
request: { headers: { X: "{{ session.anything }}" } }`),
    ['script/use-permission «"./acme.ts#getSession"»'],
  ],

  // Basic.
  [
    'a colon in a user-id',
    scheme('type: basic\nusername: "api:{{ fields.apiKey }}"\npassword: x'),
    ['basic/no-colon «"api:{{ fields.apiKey }}"»'],
  ],
];

for (const [what, text, expected] of CASES) {
  test(what, () => {
    assert.equal(findings(text), expected);
  });
}

test('every finding says why, and what to do or how to mend it', () => {
  for (const [what, text] of CASES) {
    for (const { rule, why, help, fixes, message } of analysed(text).diagnostics) {
      assert.match(rule, /^[a-z]+\/(?:no|use)-[a-z-]+$/, what);
      assert.match(message, /[.?]$/, what);
      if (!rule.startsWith('expression/') && !rule.startsWith('url/')) assert.ok(why, `${what}: ${rule}`);
      if (why !== undefined) assert.match(why, /\.$/, what);
      if (help !== undefined) assert.not(help === message, what);
      for (const { edits } of fixes) assert.ok(edits.length > 0);
    }
  }
});

test('a script is no finding where the project allows it', () => {
  const text = scheme(
    'type: session\nlogin: { script: "./acme.ts#getSession" }\nrequest: { headers: { X: "{{ session.anything }}" } }',
  );
  assert.equal(findings(text, { scripts: 'allow' }), []);
});

test('a fault in one scheme leaves the others sound; one of the app concerns all', () => {
  const two = (server: string, name: string) =>
    `${server}schemes:\n  a: { type: apiKey, request: { headers: { X: "{{ fields.${name} }}" } } }\n  b: { type: none }\n`;
  const soundness = (text: string) => analysed(text).schemes.map(({ sound }) => sound);
  assert.equal(soundness(two(`${SERVER}${KEY}`, 'apiKey')), [true, true]);
  assert.equal(soundness(two(`${SERVER}${KEY}`, 'apiKeys')), [false, true]);
  assert.equal(soundness(two(`server: http://acme.example\n${KEY}`, 'apiKey')), [false, false]);
});

test("a value of the app is judged for each scheme, and reported once; it spoils only the schemes that can't fill it", () => {
  const { diagnostics, schemes } = analysed(`${SERVER}request: { headers: { X: "{{ fields.one }}" } }
schemes:
  a: { type: apiKey, fields: { one: { label: One } }, request: { headers: { Z: "{{ fields.one }}" } } }
  b: { type: apiKey, fields: { two: { label: Two } }, request: { headers: { Z: "{{ fields.two }}" } } }
  c: { type: apiKey, fields: { two: { label: Two } }, request: { headers: { Z: "{{ fields.two }}" } } }
`);
  assert.is(diagnostics.length, 1);
  assert.match(diagnostics[0]?.message ?? '', /belongs to the scheme `a`/);
  assert.equal(
    schemes.map(({ sound }) => sound),
    [true, false, false],
  );
});

test('what a scheme replaces of the app is not judged with it', () => {
  const text = `${SERVER}request: { headers: { X-Token: "{{ session.token }}" } }
test: { url: "/{{ session.token }}" }
schemes:
  a: { type: apiKey, fields: { k: { label: K } }, request: { headers: { x-token: "{{ fields.k }}" } }, test: { url: /me } }
`;
  assert.equal(findings(text), []);
});

test('implied fields exist while their template is in use', () => {
  const { schemes } = analysed(`${SERVER}schemes:
  both: { type: basic }
  half: { type: basic, username: x }
  own: { type: basic, fields: { username: { type: email } } }
`);
  const shown = schemes.map(({ fields }) =>
    fields.map(({ name, type, label, secret }) => `${name} ${type} ${label} ${secret}`),
  );
  assert.equal(shown, [
    ['username string User name false', 'password password Password true'],
    ['password password Password true'],
    ['username email User name false', 'password password Password true'],
  ]);
  assert.equal(
    schemes.map(({ defaults }) => [...defaults.keys()]),
    [['username', 'password'], ['password'], ['username', 'password']],
  );
  assert.ok(schemes[0]?.fields.every(({ uses }) => uses.length === 1));
});

test('a scheme takes over the fields of the scheme that signs its steps', () => {
  const { schemes } = analysed(`${SERVER}schemes:
  session:
    type: session
    fields: { installation: { label: Installation } }
    login: { method: POST, url: "/installations/{{ fields.installation }}", as: app, save: { token: response.body.token } }
    request: { headers: { X: "{{ session.token }}" } }
  app:
    type: apiKey
    client: { key: { type: password, label: Key } }
    request: { headers: { X-App: "{{ client.key }}" } }
`);
  const [session] = schemes;
  assert.equal(
    session?.fields.map(({ name, from }) => [name, from]),
    [['installation', undefined]],
  );
  assert.equal(
    session?.client.map(({ name, from }) => [name, from]),
    [['key', 'app']],
  );
});

test('variables come in the order in which they can be computed, with what they read of the request', () => {
  const { schemes } =
    analysed(`${SERVER}${KEY}vars: { hash: "{{ request.body | sha256 | hex }}", unused: "{{ request.path }}" }
schemes:
  signed:
    type: signature
    vars: { toSign: "{{ vars.head }}{{ vars.hash }}", head: "{{ request.method }}" }
    sign: { headers: { X: "{{ vars.toSign | hmac_sha256(fields.apiKey) | hex }}" } }
`);
  const shown = schemes[0]?.vars.map(({ var: { name }, readsRequest }) => [name.value, [...readsRequest].join()]);
  assert.equal(shown, [
    ['hash', 'body'],
    ['unused', 'path'],
    ['head', 'method'],
    ['toSign', 'method,body'],
  ]);
});

test('variables of one construct come before those of the scheme and are known only there', () => {
  const text = scheme(`type: signature
vars: { salt: "{{ now | unix }}" }
request:
  vars: { salt: "{{ fields.apiKey }}", both: "{{ vars.salt }}" }
  headers: { X: "{{ vars.both }}" }
sign: { headers: { X: "{{ vars.salt | text }}", Z: "{{ vars.both }}" } }`);
  assert.equal(findings(text), ['expression/no-unknown-name «both»']);
  const [analysis] = analysed(text).schemes;
  const [local] = [...(analysis?.localVars.values() ?? [])];
  assert.equal(
    local?.map(({ var: { name }, type }) => [name.value, type.secrecy]),
    [
      ['salt', 'secret'],
      ['both', 'secret'],
    ],
  );
});

test('saved values: types as declared, optional when nothing needs them', () => {
  const { schemes } = analysed(
    scheme(`type: session
login:
  url: /login
  headers: { X: "{{ fields.apiKey }}" }
  save:
    token: response.body.token
    status: response.status
    host: { value: response.body.host, type: url, within: ["*.acme.example"], secret: false }
    unread: response.body.x
    guarded: response.body.y
request: { headers: { X: "{{ session.token }}{{ session.status }}{{ session.guarded | default('') }}" } }
test: { url: "{{ session.host }}/me" }`),
  );
  const shown = schemes[0]?.session.map(({ name, type, optional, within }) => [
    name,
    type.kind,
    type.secrecy,
    optional,
    within.join(),
  ]);
  assert.equal(shown, [
    ['token', 'text', 'secret', false, ''],
    ['status', 'number', 'secret', false, ''],
    ['host', 'text', 'open', false, '*.acme.example'],
    ['unread', 'text', 'secret', true, ''],
    ['guarded', 'text', 'secret', true, ''],
  ]);
});

test('what is found before is not said again, and spoils the scheme that it stands in', () => {
  const text = `${ENVELOPE}${SERVER}schemes:\n  a: { type: apikey, request: { headers: { X: "{{ fields.k }}" } } }\n  b: { type: none }\n`;
  const { tree, diagnostics } = parse({ path: 'acme.auth.yaml', text, format: 'yaml' });
  const earlier = [...diagnostics, ...validate(tree)];
  assert.equal(
    earlier.map(({ rule }) => rule),
    ['schema/use-known-value'],
  );
  const analysis = analyse(model(tree), schemeTypes, { earlier });
  assert.equal(analysis.diagnostics, []);
  assert.equal(
    analysis.schemes.map(({ sound }) => sound),
    [false, true],
  );
});

test('half-written definitions give an analysis', () => {
  const whole = ENVELOPE + (CASES.find(([what]) => what.startsWith('refresh and logout'))?.[1] ?? '');
  for (let end = 0; end <= whole.length; end += 1) {
    const { tree } = parse({ path: 'acme.auth.yaml', text: whole.slice(0, end), format: 'yaml' });
    const { diagnostics } = analyse(model(tree), schemeTypes);
    for (const { range } of diagnostics) assert.ok(range.start >= 0 && range.start <= range.end && range.end <= end);
  }
});

test.run();
