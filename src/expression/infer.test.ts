import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { applyEdits } from '../text/fix.ts';
import type { ExpressionFinding } from './ast.ts';
import { infer, inferTemplate } from './infer.ts';
import { ANY, NUMBER, TEXT, TIME, typeOf } from './kinds.ts';
import { parseExpression, parseTemplate } from './parse.ts';
import { fieldType, type RootScope, requestScope, responseScope, scopeOf } from './scope.ts';
import type { Type } from './type.ts';

const field = (type: string, more: { required?: boolean; secret?: boolean; choices?: readonly string[] } = {}): Type =>
  fieldType({ type, required: true, secret: type === 'password' || type === 'pem', ...more });

const record = (members: Record<string, Type>): RootScope => ({
  kind: 'record',
  members: new Map(Object.entries(members)),
});

const scope = scopeOf(
  new Map<string, RootScope>([
    [
      'fields',
      record({
        user: field('string'),
        nick: field('string', { required: false }),
        apiKey: field('password'),
        backup: field('password', { required: false }),
        key: field('pem'),
        region: field('select', { choices: ['eu', 'us'] }),
        count: field('integer'),
        live: field('boolean'),
        test: field('boolean', { required: false }),
        account: field('json'),
        tenant: field('subdomain'),
      }),
    ],
    ['session', record({ token: { ...TEXT, secrecy: 'secret', missing: 'error' } })],
    [
      'vars',
      record({
        parts: typeOf('list', { item: TEXT }),
        digest: typeOf('bytes', { digest: true }),
        raw: typeOf('bytes'),
      }),
    ],
    ['request', requestScope(new Map([['body', 'The body is not complete yet.']]))],
    ['response', responseScope()],
    ['callback', { kind: 'record', members: new Map(), open: ANY }],
    ['now', { kind: 'value', type: TIME }],
    ['counter', { kind: 'value', type: NUMBER }],
    ['uuid', { kind: 'value', type: TEXT }],
    ['nonce', { kind: 'value', type: TEXT }],
  ]),
);

/** A type in short: `secret text, omit`, with what else is known of it behind. */
function short(type: Type): string {
  const secrecy = type.secrecy === 'open' ? '' : `${type.secrecy} `;
  const missing = type.missing === 'never' ? '' : `, ${type.missing}`;
  const choices = type.choices === undefined ? '' : ` of ${type.choices.join('|')}`;
  const from = type.field === undefined ? '' : ` from ${type.field}`;
  return `${secrecy}${type.digest ? 'digest' : type.kind}${choices}${from}${missing}`;
}

const TYPES: readonly (readonly [text: string, type: string])[] = [
  ['1', 'number'],
  ['30m', 'duration'],
  ['true', 'boolean'],
  ["'a'", 'text of a'],
  ['missing', 'missing, omit'],
  ['now', 'time'],
  ['uuid', 'text'],
  ['nonce(8)', 'text'],
  ['fields.user', 'text from string'],
  ['fields.nick', 'text from string, omit'],
  ['fields.apiKey', 'secret text from password'],
  ['fields.region', 'text of eu|us'],
  ['fields.count', 'number from integer'],
  ['fields.account.client.id', 'any, error'],
  ['session.token', 'secret text, error'],
  ['callback.tenant', 'any, error'],
  ['request.method', 'text'],
  ["request.headers['x-a']", 'text, error'],
  ['request.query.a', 'text, error'],
  ['request.query', 'pairs'],
  ['request.json.a[0]', 'any, error'],
  ['response.status', 'number'],
  ['response.body.a[0]["x-y"]', 'any, error'],
  ['response.cookies.sid', 'any, error'],
  ['response.text', 'text'],
  ['vars.parts[0]', 'text, error'],
  // Joining: bytes if either side is, the more secret of both, missing when a part is.
  ["'a' ~ 'b'", 'text of ab'],
  ["fields.region ~ '.acme'", 'text of eu.acme|us.acme'],
  ["'a' ~ fields.user", 'text'],
  ["'a' ~ fields.count", 'text'],
  ['fields.user ~ fields.apiKey', 'secret text'],
  ['fields.nick ~ fields.user', 'text, omit'],
  ['fields.nick ~ session.token', 'secret text, error'],
  ["'a' ~ vars.raw", 'bytes'],
  ["'a' ~ (vars.digest | raw)", 'bytes'],
  ['vars.digest ~ vars.raw', 'bytes'],
  // Conditions are never missing: what is missing is not equal to anything.
  ["fields.nick == 'a'", 'boolean'],
  ['fields.apiKey != missing', 'boolean'],
  ['response.body.ok != false', 'boolean'],
  ["fields.live and not (fields.test or response.body.x == 'a')", 'boolean'],
  ["'a' in response.body.list", 'boolean'],
  ["fields.region in ['eu', 'us']", 'boolean'],
  ["'expired' in response.text", 'boolean'],
  ["'x-a' in request.headers", 'boolean'],
  ['now < now', 'boolean'],
  // Choices stay closed through `if`, `map`, `default`.
  ["'a' if fields.live else 'b'", 'text of a|b'],
  ["'a' if fields.live", 'text of a, omit'],
  ["fields.user if fields.live else 'b'", 'text from string'],
  ["fields.region | map({eu: 'api.eu', us: 'api'})", 'text of api.eu|api'],
  ["fields.region | map({eu: 'api.eu'})", 'text of api.eu, error'],
  ["fields.live | map({true: 'a', false: 'b'})", 'text of a|b'],
  ["fields.user | map({a: 'b'})", 'text of b, error'],
  ["fields.apiKey | map({a: 'b'})", 'secret text of b, error'],
  ['fields.region | upper', 'text of EU|US'],
  ["fields.tenant | default('www')", 'text from subdomain'],
  ["fields.user | default('x') | lower", 'text'],
  // A filter passes a missing value on; `default` and `merge` do not.
  ['fields.nick | lower', 'text, omit'],
  ["fields.nick | default('a')", 'text from string'],
  ['fields.nick | default(session.token)', 'secret text, error'],
  ['fields.nick | default(missing)', 'text from string, omit'],
  ["fields.user | replace('a', fields.nick)", 'text, error'],
  ['request.query | merge(missing if fields.live else request.form)', 'pairs'],
  ['{a: 1} | merge({b: fields.nick})', 'map'],
  ['missing | lower', 'missing, omit'],
  // Lists and maps leave out what an optional field leaves missing.
  ['[fields.nick]', 'list'],
  ['[session.token]', 'secret list, error'],
  ['{a: fields.nick, b: fields.apiKey}', 'secret map'],
  ["'a:b' | split(':')", 'list'],
  ["'a:b' | split(':') | at(1)", 'text, error'],
  ["'a:b' | split(':') | first | default('x')", 'text'],
  ['request.query.a | at(1)', 'text, error'],
  ['{a: {b: 1}}', 'map'],
  // Hashes stay as secret as what they hash; MACs and signatures under a secret key are derived.
  ['fields.user | sha256', 'digest'],
  ['fields.apiKey | sha256', 'secret digest'],
  ['fields.apiKey | sha256 | hex', 'secret text'],
  ['fields.user | hmac_sha256(fields.apiKey)', 'derived digest'],
  ['fields.apiKey | hmac_sha256(fields.apiKey) | hex', 'derived text'],
  ["fields.user | hmac_sha256('fixed')", 'derived digest'],
  ["fields.apiKey | hmac_sha256('fixed')", 'secret digest'],
  ["fields.user | hmac_sha256('AWS4' ~ fields.apiKey) | hmac_sha256(fields.apiKey | base64_decode)", 'derived digest'],
  ['fields.user | hmac_sha256(session.token)', 'derived digest, error'],
  ['vars.digest | slice(0, 8)', 'digest'],
  ['vars.digest | raw', 'bytes'],
  ['fields.user | rsa_sha256(fields.key) | base64', 'derived text'],
  ['fields.user | ed25519(fields.apiKey | base64_decode)', 'derived digest'],
  ["fields.user | ecdsa_sha256(fields.key, 'der')", 'derived digest'],
  ["{iss: fields.user} | jwt('RS256', fields.key)", 'derived text'],
  ["{iss: fields.user} | jwt('HS256', fields.apiKey)", 'derived text'],
  ['fields.account.private_key | public_key | sha256 | base64', 'text, error'],
  // Time
  ['now | unix', 'number'],
  ['now | plus(7d) | iso8601', 'text'],
  ["now | date('%Y')", 'text'],
  ['counter | text', 'text'],
  // Pairs
  ["request.query | sorted | omit('sign') | query", 'text'],
  ['request.queryString | canonical_query', 'text'],
  ["request.headers | select('host', 'x-date') | squeeze | pairs(':', '\\n')", 'text'],
  ["'a=b' | pairs('=', '&')", 'pairs'],
  ["request.headers | names | sorted | join(';')", 'text'],
  ["request.headers | select(['a', 'b']) | fold(',')", 'pairs'],
];

for (const [text, expected] of TYPES) {
  test(`${text} is ${expected}`, () => {
    const { expr, findings } = parseExpression(text);
    assert.equal(findings, []);
    const inferred = infer(expr, scope);
    assert.equal(
      inferred.findings.map(({ message }) => message),
      [],
    );
    assert.is(short(inferred.type), expected);
    assert.is(inferred.types.get(expr), inferred.type);
  });
}

const TEMPLATES: readonly (readonly [text: string, type: string])[] = [
  ['', 'text of '],
  ['a', 'text of a'],
  ['{{ 1 }}', 'number'],
  ['{{ fields.live }}', 'boolean'],
  ['{{ vars.digest }}', 'digest'],
  ['a{{ 1 }}', 'text'],
  ['a{{ fields.live }}', 'text'],
  ['Bearer {{ session.token }}', 'secret text, error'],
  ['{{ fields.region }}.acme', 'text of eu.acme|us.acme'],
  ['{{ fields.nick }}{{ fields.user }}', 'text, omit'],
  ['{{ request.path }}{{ vars.digest | raw }}', 'bytes'],
];

for (const [text, expected] of TEMPLATES) {
  test(`the template ${JSON.stringify(text)} is ${expected}`, () => {
    const inferred = inferTemplate(parseTemplate(text).template, scope);
    assert.equal(inferred.findings, []);
    assert.is(short(inferred.type), expected);
  });
}

/** One mistake, one finding. The last is the text after the fix, which has no finding any more. */
const MISTAKES: readonly (readonly [text: string, rule: string, mended?: string])[] = [
  ['{{ fields.apikey }}', 'no-unknown-name', '{{ fields.apiKey }}'],
  ['{{ fields.api_key }}', 'no-unknown-name', '{{ fields.apiKey }}'],
  ["{{ fields['apikey'] }}", 'no-unknown-name', '{{ fields.apiKey }}'],
  ['{{ fields.zzzzzz }}', 'no-unknown-name'],
  ['{{ field.user }}', 'no-unknown-name', '{{ fields.user }}'],
  ['{{ apiKey }}', 'no-unknown-name', '{{ fields.apiKey }}'],
  ['{{ zzzzzz }}', 'no-unknown-name'],
  ['{{ base64 }}', 'no-unknown-name'],
  ['{{ fields.user.name }}', 'no-unknown-name'],
  ['{{ request.query[0] }}', 'no-unknown-name'],
  ['{{ fields }}', 'no-whole-record'],
  ['{{ jwt }}', 'no-unreadable-part'],
  ['{{ request.body }}', 'no-unreadable-part'],
  ["{{ request.headers['content-length'] }}", 'no-unreadable-part'],
  ["{{ request.headers['X-A'] }}", 'use-lower-case-headers', '{{ request.headers["x-a"] }}'],
  ['{{ response.headers.Location }}', 'use-lower-case-headers', '{{ response.headers.location }}'],
  ['{{ fields.user | base64Encode }}', 'no-unknown-filter', '{{ fields.user | base64 }}'],
  ['{{ fields.user | lowercase }}', 'no-unknown-filter', '{{ fields.user | lower }}'],
  ['{{ fields.user | hexx }}', 'no-unknown-filter', '{{ fields.user | hex }}'],
  ['{{ fields.user | frobnicate }}', 'no-unknown-filter'],
  ['{{ fields.count | lower }}', 'use-fitting-filter', '{{ fields.count | text | lower }}'],
  ['{{ vars.digest | lower }}', 'use-fitting-filter', '{{ vars.digest | hex | lower }}'],
  ['{{ now | lower }}', 'use-fitting-filter', '{{ now | iso8601 | lower }}'],
  ["{{ vars.parts | replace('a', 'b') }}", 'use-fitting-filter', "{{ vars.parts | join(',') | replace('a', 'b') }}"],
  ['{{ request.query | sha256 | hex }}', 'use-fitting-filter', '{{ request.query | query | sha256 | hex }}'],
  ["{{ fields.user | join(',') }}", 'use-fitting-filter', "{{ fields.user | split(',') | join(',') }}"],
  ['{{ fields.user | unix }}', 'use-fitting-filter'],
  ['{{ fields.user | at(0) }}', 'use-fitting-filter', "{{ fields.user | split(',') | at(0) }}"],
  ['{{ fields.user | lower(1) }}', 'use-argument'],
  ['{{ fields.user | replace(1) }}', 'use-argument'],
  ["{{ fields.user | replace('a', 1) }}", 'use-argument'],
  ['{{ request.query | select }}', 'use-argument'],
  ['{{ now | plus(30) | unix }}', 'use-argument'],
  ['{{ now | date(fields.user) }}', 'use-argument'],
  ['{{ fields.user | replace("a", missing) }}', 'use-argument'],
  ["{{ fields.user | ecdsa_sha256(fields.key, 'raw') | hex }}", 'use-argument'],
  ["{{ {a: 1} | jwt('RS265', fields.key) }}", 'use-argument', "{{ {a: 1} | jwt('RS256', fields.key) }}"],
  ['{{ fields.user | hmac_sha256 | hex }}', 'use-argument'],
  ['{{ fields.user | hmac_sha256(fields.backup) | hex }}', 'no-missing-key'],
  ['{{ fields.user | hmac_sha256(missing) | hex }}', 'no-missing-key'],
  ["{{ fields.user | hmac_sha256('') | hex }}", 'no-empty-key'],
  ['{{ fields.user | hmac_sha256(fields.key) | hex }}', 'no-pem-as-shared-key'],
  ['{{ fields.user | rsa_sha256(fields.apiKey) | hex }}', 'use-pem'],
  ['{{ fields.apiKey | public_key | hex }}', 'use-pem'],
  ["{{ {a: 1} | jwt('RS256', fields.apiKey) }}", 'use-pem'],
  ["{{ {a: 1} | jwt('HS256', fields.key) }}", 'no-pem-as-shared-key'],
  ["{{ fields.apiKey == 'a' }}", 'no-secret-comparison'],
  ["{{ (fields.user | hmac_sha256(fields.apiKey) | hex) == 'a' }}", 'no-secret-comparison'],
  ["{{ 'a' in session.token }}", 'no-secret-comparison'],
  ["{{ fields.count == '1' }}", 'no-unlike-comparison', '{{ fields.count == 1 }}'],
  ["{{ now | date('YYYY-MM-DD') }}", 'use-argument', "{{ now | date('%Y-%m-%d') }}"],
  ["{{ now | date('%Q') }}", 'use-argument'],
  ['{{ fields.user == 200 }}', 'no-unlike-comparison', "{{ fields.user == '200' }}"],
  ["{{ vars.digest == 'abc' }}", 'no-unlike-comparison'],
  ['{{ vars.parts == fields.user }}', 'no-unlike-comparison'],
  ['{{ fields.live < true }}', 'no-unlike-comparison'],
  ['{{ 1 in vars.parts }}', 'no-unlike-comparison'],
  ["{{ 'a' in fields.count }}", 'no-unlike-comparison'],
  ["{{ 'a' if fields.user }}", 'use-condition'],
  ["{{ 'a' if fields.nick }}", 'use-condition', "{{ 'a' if fields.nick != missing }}"],
  ["{{ 'a' if not fields.user }}", 'use-condition'],
  ['{{ fields.user and fields.live }}', 'use-condition'],
  ["{{ 'a' if fields.live else 1 }}", 'no-mixed-kinds'],
  ["{{ fields.count | default('a') }}", 'no-mixed-kinds'],
  ['a{{ vars.digest }}', 'use-encoding', 'a{{ vars.digest | hex }}'],
  ["{{ 'a' ~ vars.digest }}", 'use-encoding', "{{ 'a' ~ vars.digest | hex }}"],
  ['a{{ now }}', 'use-text-form'],
  ['a{{ vars.parts }}', 'use-text-form'],
  ['a{{ request.query }}', 'use-text-form'],
  ["{{ 'a' ~ {a: 1} }}", 'use-text-form'],
];

for (const [text, rule, mended] of MISTAKES) {
  test(`finds what is wrong with ${text}`, () => {
    const parsed = parseTemplate(text);
    assert.equal(parsed.findings, []);
    const { findings } = inferTemplate(parsed.template, scope);
    assert.equal(
      findings.map((finding) => finding.rule),
      [`expression/${rule}`],
      findings.map(({ message }) => message).join('\n'),
    );
    const finding = findings[0] as ExpressionFinding;
    const fixed = finding.fix && applyEdits(text, finding.fix.edits);
    // Either kind of quote will do.
    assert.is(fixed?.replaceAll('"', "'"), mended?.replaceAll('"', "'"));
    if (mended !== undefined) assert.equal(inferTemplate(parseTemplate(mended).template, scope).findings, []);
  });
}

test('`uuid` and `nonce` stand only where the scope has them', () => {
  const without = scopeOf(new Map<string, RootScope>([['now', { kind: 'value', type: TIME }]]));
  for (const text of ['uuid', 'nonce(8)']) {
    assert.equal(
      infer(parseExpression(text).expr, without).findings.map(({ rule }) => rule),
      ['expression/no-unreadable-part'],
    );
  }
});

test('everything that is read is told, with its place', () => {
  const text = "{{ fields.user }}:{{ request.headers['x-a'] | default(vars.parts[0]) }}{{ nonce(4) }}";
  const { reads } = inferTemplate(parseTemplate(text).template, scope);
  assert.equal(
    reads.map(({ root, path, range }) => [root, path, text.slice(range.start, range.end)]),
    [
      ['fields', ['user'], 'fields.user'],
      ['request', ['headers', 'x-a'], "request.headers['x-a']"],
      ['vars', ['parts', 0], 'vars.parts[0]'],
      ['nonce', [], 'nonce(4)'],
    ],
  );
});

test('names of prototypes are names like others', () => {
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    for (const text of [`fields.${name}`, `{a: 1}.${name}`, name, `fields.user | ${name}`, `${name}(fields.user)`]) {
      const { expr, findings } = parseExpression(text);
      assert.ok(findings.length + infer(expr, scope).findings.length > 0, text);
    }
    const { expr } = parseExpression(`fields.region | map({${name}: 'a'})`);
    assert.is(short(infer(expr, scope).type), 'text of a, error');
  }
});

test.run();
