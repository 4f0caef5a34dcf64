import { createHash } from 'node:crypto';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { PathExpr } from '../expression/ast.ts';
import { filters } from '../expression/filters.ts';
import { infer, inferTemplate } from '../expression/infer.ts';
import { parseExpression, parseTemplate } from '../expression/parse.ts';
import {
  type DeclaredValue,
  fieldType,
  type RootScope,
  requestScope,
  responseScope,
  scopeOf,
} from '../expression/scope.ts';
import type { Type } from '../expression/type.ts';
import type { FieldPlan, SavedPlan } from '../resolve/plan.ts';
import * as runtime from '../runtime/v1.ts';
import { argument, awaits, type Code } from './code.ts';
import { compile, compileCondition, compileTemplate } from './expression.ts';
import type { Place } from './place.ts';
import { flat } from './print.ts';
import { optional } from './value.ts';

/** What an expression stands among, and what its names hold when it runs. */
interface Setting {
  readonly declared?: Readonly<Record<string, Partial<FieldPlan>>>;
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly session?: Readonly<Record<string, unknown>>;
  readonly request?: runtime.RequestParts;
  readonly response?: Partial<runtime.ResponseView>;
  /** As in the functions that are given a response. */
  readonly lenient?: boolean;
}

const now = Date.UTC(2013, 4, 24, 0, 0, 0, 250);
const text: Type = { kind: 'text', secrecy: 'open', missing: 'never' };

function field(name: string, more: Partial<FieldPlan>): FieldPlan {
  return {
    name,
    type: 'string',
    label: name,
    help: undefined,
    placeholder: undefined,
    default: undefined,
    required: true,
    secret: false,
    choices: [],
    format: undefined,
    pattern: undefined,
    minLength: undefined,
    maxLength: 1024,
    network: 'public',
    port: false,
    when: undefined,
    ...more,
  };
}

function placeOf(fields: readonly FieldPlan[], setting: Setting): Place {
  const saved = Object.keys(setting.session ?? {}).map((name): readonly [string, SavedPlan] => [
    name,
    { name, type: 'text', secret: true, optional: true, within: [] },
  ]);
  return {
    fields: new Map(fields.map((each) => [each.name, each])),
    client: new Map(),
    call: new Map(),
    saved: new Map(saved),
    session: 'partial',
    vars: new Map(),
    request: argument('request'),
    response: argument('response'),
    entered: undefined,
    lenient: setting.lenient ?? false,
    more: new Map(),
  };
}

function scopeFor(fields: readonly FieldPlan[], setting: Setting) {
  const typed = fields.map((each): [string, Type] => {
    const { default: preset, choices, ...rest } = each;
    const declared: DeclaredValue = {
      ...rest,
      choices: choices.map(({ value }) => value),
      default: preset !== undefined,
    };
    return [each.name, fieldType(declared)];
  });
  const saved = Object.keys(setting.session ?? {}).map((name): [string, Type] => [name, { ...text, missing: 'error' }]);
  return scopeOf(
    new Map<string, RootScope>([
      ['fields', { kind: 'record', members: new Map(typed) }],
      ['session', { kind: 'record', members: new Map(saved) }],
      ['request', requestScope()],
      ['response', responseScope()],
      ['now', { kind: 'value', type: { kind: 'time', secrecy: 'open', missing: 'never' } }],
      ['uuid', { kind: 'value', type: text }],
      ['nonce', { kind: 'value', type: text }],
      ['counter', { kind: 'value', type: { kind: 'number', secrecy: 'open', missing: 'never' } }],
    ]),
  );
}

/** Runs the code with the runtime's functions and the setting's values under their names. */
function executed(code: Code, setting: Setting): unknown {
  const attempt = runtime.attempt(runtime.recordedClock(now, new Uint8Array(16).fill(0xab), 7));
  const { fields = {}, session = {}, request, response } = setting;
  const names = { ...runtime, fields, session, request, response, attempt };
  const body = `'use strict'; return (${awaits(code) ? 'async ' : ''}() => (${flat(code, ({ symbol }) => symbol)}))();`;
  return new Function(...Object.keys(names), body)(...Object.values(names));
}

type Kind = 'expression' | 'condition' | 'template';

function written(source: string, kind: Kind, setting: Setting): Code {
  const fields = Object.entries(setting.declared ?? {}).map(([name, more]) => field(name, more));
  const scope = scopeFor(fields, setting);
  const place = placeOf(fields, setting);
  if (kind === 'template') {
    const { template, findings } = parseTemplate(source);
    const { types, type, findings: more } = inferTemplate(template, scope);
    assert.equal([...findings, ...more], [], source);
    return optional(compileTemplate(template, type, types, place)).code;
  }
  const { expr, findings } = parseExpression(source);
  const { types, findings: more } = infer(expr, scope);
  assert.equal([...findings, ...more], [], source);
  return kind === 'condition' ? compileCondition(expr, types, place).code : optional(compile(expr, types, place)).code;
}

function gives(source: string, setting: Setting = {}, kind: Kind = 'expression'): unknown {
  return executed(written(source, kind, setting), setting);
}

for (const { name, example, async, keyInput } of filters) {
  const [source, expected] = example;
  if (async || keyInput || expected === '') continue;
  test(`filter ${name}: what its documentation shows is what the generated code gives`, () => {
    assert.is(String(gives(source)), expected);
  });
}

const optionalTeam = { declared: { team: { required: false } } };

test('an optional field that is absent or empty leaves out what holds it', () => {
  for (const fields of [{}, { team: undefined }, { team: '' }]) {
    const setting = { ...optionalTeam, fields };
    assert.is(gives('fields.team', setting), undefined);
    assert.is(gives('fields.team | upper', setting), undefined);
    assert.is(gives('a{{ fields.team }}b', setting, 'template'), undefined);
    assert.is(gives("'a' ~ (fields.team | lower) ~ 'b'", setting), undefined);
    assert.is(gives("fields.team | default('none')", setting), 'none');
    assert.is(gives("(fields.team | upper) | default('none')", setting), 'none');
    assert.is(gives('fields.team == missing', setting, 'condition'), true);
    assert.is(gives('fields.team != missing', setting, 'condition'), false);
    assert.is(gives("fields.team == 'a'", setting, 'condition'), false);
    assert.is(gives("(fields.team | lower) == 'a'", setting, 'condition'), false);
    assert.equal(gives("['x', fields.team, 'y']", setting), ['x', 'y']);
    assert.is(gives("['x', fields.team] | join('-')", setting), 'x');
    assert.is(gives('{a: 1, b: fields.team} | json', setting), '{"a":1}');
    assert.is(gives("{a: 1} | merge({b: '2'}) | omit('a') | query", setting), 'b=2');
  }
});

test('an optional field that is there takes part', () => {
  const setting = { ...optionalTeam, fields: { team: 'Red' } };
  assert.is(gives('fields.team', setting), 'Red');
  assert.is(gives('fields.team | upper', setting), 'RED');
  assert.is(gives('a{{ fields.team }}b', setting, 'template'), 'aRedb');
  assert.is(gives("fields.team | default('none')", setting), 'Red');
  assert.is(gives("(fields.team | upper) | default('none')", setting), 'RED');
  assert.equal(gives("['x', fields.team, 'y']", setting), ['x', 'Red', 'y']);
  assert.is(gives('fields.team == missing', setting, 'condition'), false);
});

test('numbers and booleans are missing only when they are absent', () => {
  const declared = { limit: { type: 'number', required: false }, flag: { type: 'boolean', required: false } };
  assert.is(gives('n{{ fields.limit }}', { declared, fields: { limit: 0 } }, 'template'), 'n0');
  assert.is(gives('n{{ fields.limit }}', { declared, fields: {} }, 'template'), undefined);
  assert.is(gives('b{{ fields.flag }}', { declared, fields: { flag: false } }, 'template'), 'bfalse');
  assert.is(gives('fields.limit | default(5)', { declared, fields: {} }), 5);
  assert.is(gives('fields.limit | default(5)', { declared, fields: { limit: 0 } }), 0);
  assert.is(gives('fields.flag', { declared, fields: {} }, 'condition'), false);
  assert.is(gives('not fields.flag', { declared, fields: {} }, 'condition'), true);
});

test('a default of a field takes its place', () => {
  const declared = {
    region: { type: 'select', default: 'eu', choices: [{ value: 'eu', label: 'EU' }] },
    window: { type: 'integer', default: 5000 },
    demo: { type: 'boolean', default: true },
  };
  assert.is(gives('{{ fields.region }}/{{ fields.window }}', { declared, fields: {} }, 'template'), 'eu/5000');
  assert.is(gives('{{ fields.region }}/{{ fields.window }}', { declared, fields: { window: 1 } }, 'template'), 'eu/1');
  assert.is(gives('fields.demo', { declared, fields: {} }, 'condition'), true);
  assert.is(gives('fields.demo', { declared, fields: { demo: false } }, 'condition'), false);
  assert.is(gives("'1' if fields.demo else '0'", { declared, fields: { demo: false } }), '0');
});

test('if without else is missing when the condition is false', () => {
  const setting = { declared: { kind: {} }, fields: { kind: 'b' } };
  assert.is(gives("'x' if fields.kind == 'a'", setting), undefined);
  assert.is(gives("'x' if fields.kind == 'b'", setting), 'x');
  assert.is(gives("p{{ 'x' if fields.kind == 'a' }}", setting, 'template'), undefined);
  assert.is(gives("p{{ 'x' if fields.kind == 'b' }}", setting, 'template'), 'px');
  assert.is(gives("('x' if fields.kind == 'a') | default('y')", setting), 'y');
  assert.is(gives("'x' if fields.kind == 'a' else 'y' if fields.kind == 'b' else 'z'", setting), 'y');
});

test('an if whose branch may be missing is missing with it', () => {
  const setting = { declared: { team: { required: false }, kind: {} }, fields: { kind: 'a' } };
  assert.is(gives("p{{ fields.team if fields.kind == 'a' else 'z' }}", setting, 'template'), undefined);
  const other = { ...setting, fields: { kind: 'b' } };
  assert.is(gives("p{{ fields.team if fields.kind == 'a' else 'z' }}", other, 'template'), 'pz');
  const there = { ...setting, fields: { kind: 'a', team: 'Red' } };
  assert.is(gives("p{{ fields.team if fields.kind == 'a' else 'z' }}", there, 'template'), 'pRed');
  const two = "{{ fields.team if fields.kind == 'a' else 'z' }}{{ fields.team if fields.kind == 'a' else 'y' }}";
  assert.is(gives(two, there, 'template'), 'RedRed');
  assert.is(gives(two, setting, 'template'), undefined);
});

test('operators bind as the language says', () => {
  for (const [source, expected] of [
    ['true or false and false', true],
    ['(true or false) and false', false],
    ['not true or true', true],
    ['not (true or true)', false],
    ['1 < 2 and 3 >= 3', true],
    ["'a' ~ 'b' == 'ab'", true],
    ["'b' in ['a', 'b']", true],
    ["'c' in ['a', 'b']", false],
    ["'ell' in 'hello'", true],
    ["'a' in {a: 1}", true],
    ["'toString' in {a: 1}", false],
    ['2 in [1, 2]', true],
    ['now < now | plus(1s)', true],
    ['not now == now | plus(1s)', true],
  ] as const) {
    assert.is(gives(source, {}, 'condition'), expected, source);
  }
});

test('a value that must be there and is not is an error that names it', () => {
  const setting = { session: { tenant: undefined } };
  const missing = (error: unknown): boolean =>
    error instanceof runtime.CountersignError &&
    error.code === 'MISSING_VALUE' &&
    /session\.tenant/.test(error.message);
  for (const source of ['t={{ session.tenant }}', "{{ 'x' | hmac_sha256(session.tenant) | hex }}"]) {
    assert.throws(() => gives(source, setting, 'template'), missing, source);
  }
  assert.is(gives("session.tenant | default('t')", setting), 't');
  assert.is(gives('session.tenant == missing', setting, 'condition'), true);
});

const sha256 = (bytes: Uint8Array | undefined) =>
  createHash('sha256')
    .update(bytes ?? '')
    .digest('hex');

test('an optional field that is empty is missing where it must be there, too', () => {
  const missing = (error: unknown) => error instanceof runtime.CountersignError && error.code === 'MISSING_VALUE';
  for (const fields of [{}, { team: '' }]) {
    assert.throws(() => gives("'a' | replace('a', fields.team)", { ...optionalTeam, fields }), missing);
  }
  assert.is(gives("'a' | replace('a', fields.team)", { ...optionalTeam, fields: { team: 'b' } }), 'b');
});

const request: runtime.RequestParts = {
  method: 'POST',
  origin: 'https://api.acme.example:8443',
  path: '/v1/a%20b',
  query: 'b=2&a=1&a=%C3%A9&c',
  headers: [
    ['X-One', '1'],
    ['x-ONE', '2'],
    ['User-Agent', 'x'],
  ],
  body: new TextEncoder().encode('{"n":12345678901234567890,"o":{"x-y":[true]}}'),
};

test('request.* is the value on the wire', () => {
  for (const [source, expected] of [
    ['request.method', 'POST'],
    ['request.url', 'https://api.acme.example:8443/v1/a%20b?b=2&a=1&a=%C3%A9&c'],
    ['request.origin', 'https://api.acme.example:8443'],
    ['request.scheme', 'https'],
    ['request.hostname', 'api.acme.example'],
    ['request.port', 8443],
    ['request.host', 'api.acme.example:8443'],
    ['request.path', '/v1/a%20b'],
    ['request.queryString', 'b=2&a=1&a=%C3%A9&c'],
    ['request.target', '/v1/a%20b?b=2&a=1&a=%C3%A9&c'],
    ['request.query.b', '2'],
    ['request.query.a | at(1)', 'é'],
    ["request.query['none'] | default('-')", '-'],
    ["request.headers['x-one']", '1, 2'],
    ['request.headers | names | join(",")', 'x-one,x-one'],
    ['request.json.n | text', '12345678901234567890'],
    ["request.json.o['x-y'][0]", true],
    ['request.body | sha256 | hex', sha256(request.body)],
  ] as const) {
    assert.is(gives(source, { request }), expected, source);
  }
  const several = (error: unknown) => error instanceof runtime.CountersignError && error.code === 'AMBIGUOUS_VALUE';
  assert.throws(() => gives('request.query.a', { request }), several);
});

const response = {
  status: 200,
  headers: { location: '/jobs/7' },
  cookies: { sid: 'abc' },
  body: { token: 't', n: 5, list: ['a', 'b'], none: null, big: 12345678901234567890n, deep: { ok: true } },
  text: '{}',
};
const answered: Setting = { response, lenient: true };

test('a response is read by own properties, and what is missing is not true', () => {
  for (const [source, expected] of [
    ['response.status == 200', true],
    ["response.headers.location == '/jobs/7'", true],
    ["response.cookies.sid == 'abc'", true],
    ["response.body.token == 't' and response.body.n == 5", true],
    ['response.body.deep.ok', true],
    ['response.body.nothing', false],
    ['not response.body.nothing', true],
    ['response.body.none == missing', true],
    ['response.body.toString == missing', true],
    ['response.body.n < 6 and response.body.n >= 5', true],
    ['response.body.nothing < 6', false],
    ['(response.body.list | length) == 2', true],
    ['(response.body.nothing | length) == 0', false],
    ["'b' in response.body.list", true],
    ["'b' in response.body.nothing", false],
    ["(response.body.list | first) == 'a'", true],
    ["response.body.token in ['s', 't']", true],
    ["(response.headers.location | split('/') | last) == '7'", true],
  ] as const) {
    assert.is(gives(source, answered, 'condition'), expected, source);
  }
});

test('what is read from a response is text where text is wanted, and missing where it is missing', () => {
  assert.is(gives('response.body.token | upper', answered), 'T');
  assert.is(gives('response.body.nothing | upper', answered), undefined);
  assert.is(gives('{{ response.body.n }}/{{ response.body.big }}', answered, 'template'), '5/12345678901234567890');
  assert.is(gives('a{{ response.body.nothing }}', answered, 'template'), undefined);
  assert.is(gives('a{{ response.body.nothing }}{{ response.body.none }}', answered, 'template'), undefined);
  assert.is(gives("response.body.nothing | default('x')", answered), 'x');
  assert.is(gives("response.body.list | join('+')", answered), 'a+b');
});

test('one attempt has one time, one counter, and its own randomness', () => {
  assert.is(gives('now | unix_ms'), now);
  assert.is(gives('counter'), 7);
  assert.is(gives('nonce(4)'), 'abababab');
  assert.is(gives('uuid'), 'abababab-abab-4bab-abab-abababababab');
});

test('text and bytes give bytes; numbers among them are their digits', () => {
  assert.is(gives("('a' ~ ('b' | sha256 | raw)) | slice(0, 1) | text"), 'a');
  const joined = Buffer.concat([Buffer.from('7'), request.body ?? Buffer.alloc(0)]);
  assert.is(gives('(counter ~ request.body) | sha256 | hex', { request }), sha256(joined));
});

test('a name that nothing declares never reaches the output', () => {
  const at = { start: 0, end: 0 };
  const path: PathExpr = { kind: 'path', root: 'globalThis', rootRange: at, range: at, segments: [] };
  assert.throws(
    () => compile(path, new Map([[path, text]]), placeOf([], {})),
    (error: unknown) => error instanceof TypeError,
  );
});

test.run();
