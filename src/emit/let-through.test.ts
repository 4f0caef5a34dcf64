import { createHash, createHmac } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { filters } from '../expression/filters.ts';
import { generator } from '../pipeline.ts';
import { type Attempt, partsFromUrl, type RequestParts, setBody } from '../runtime/v1.ts';
import { compilerFaults } from '../test/compile.ts';
import { letThrough } from '../test/let-through.ts';
import { generatedModule } from '../test/module.ts';
import { typescript } from './emit.ts';

// Whatever `check` lets through compiles at its strictest: every filter over every kind of value, what may follow it, and
// every operator between two of them; at the places where a request is written and where an answer is read.

const scratch = mkdtempSync(join(tmpdir(), 'countersign-let-through-'));
writeFileSync(join(scratch, 'package.json'), '{ "type": "module" }');
test.after(() => rmSync(scratch, { recursive: true, force: true }));

/** Values of every kind that a request can be made of, by what they are. */
const ofRequest: Readonly<Record<string, string>> = {
  text: 'fields.name',
  secret: 'fields.secret',
  optional: 'fields.optional',
  unless: "(fields.secret if fields.name == 'x')",
  either: "(fields.secret if fields.name == 'x' else fields.optional)",
  instead: "(fields.optional | default('x'))",
  choice: 'fields.choice',
  pem: 'fields.pem',
  number: '5',
  optionalNumber: 'fields.count',
  boolean: 'true',
  optionalBoolean: 'fields.flag',
  duration: '5m',
  time: 'now',
  counter: 'counter',
  list: "(fields.secret | split(','))",
  mixedList: "['a', fields.optional, request.path]",
  map: "{ a: '1', b: fields.optional }",
  missing: 'missing',
  jsonField: 'fields.json',
  inJsonField: 'fields.json.a',
  optionalJsonField: 'fields.optionalJson.a',
  body: 'request.body',
  digest: '(request.body | sha256)',
  query: 'request.query',
  inQuery: 'request.query.a',
  headers: 'request.headers',
  header: "request.headers['x-a']",
  form: 'request.form',
  json: 'request.json',
  inJson: 'request.json.a',
  itemInJson: 'request.json.a[0]',
  port: 'request.port',
  variable: 'vars.plain',
  optionalVariable: 'vars.perhaps',
  listVariable: 'vars.list',
  inMapVariable: 'vars.map.b',
  session: 'session.token',
  optionalSession: 'session.perhaps',
};

const ofAnswer: Readonly<Record<string, string>> = {
  answer: 'response.body',
  inAnswer: 'response.body.a',
  answerText: 'response.text',
  answerHeader: "response.headers['x-a']",
  answerHeaders: 'response.headers',
  cookie: 'response.cookies.c',
  cookies: 'response.cookies',
  status: 'response.status',
  optional: 'fields.optional',
  inJsonField: 'fields.json.a',
  variable: 'vars.perhaps',
  pem: 'fields.pem',
};

const head = `countersign: 1
app: acme
title: Acme
server: https://api.acme.example
schemes:
  s:
    type: session
    fields:
      name: { label: Name }
      secret: { type: password, label: Secret }
      optional: { label: Optional, required: false }
      choice: { type: select, label: Choice, choices: { a: A, b: B } }
      count: { type: number, label: Count, required: false }
      flag: { type: boolean, label: Flag, required: false }
      json: { type: json, label: JSON }
      optionalJson: { type: json, label: More JSON, required: false }
      pem: { type: pem, label: Key }
    vars:
      plain: "{{ fields.name }}:x"
      perhaps: "{{ fields.optional }}:x"
      list: "{{ fields.optional | split(',') }}"
      map: { a: "{{ fields.name }}", b: "{{ fields.optional }}" }
    request: { headers: { X-Token: "{{ session.token }}" } }
    login:
      method: POST
      url: /login
      json: { name: "{{ fields.name }}" }
      save:
        token: response.body.token
        perhaps: response.body.perhaps
`;
const inHeaders = (expressions: readonly string[]): string =>
  `${head}    sign:\n      headers:\n${expressions.map((each, n) => `        Entry_${n}: ${JSON.stringify(`{{ ${each} }}`)}\n`).join('')}`;
const inParams = (expressions: readonly string[]): string =>
  inHeaders(expressions).replace('headers:\n        Entry', 'params:\n        Entry');
const inSave = (expressions: readonly string[]): string =>
  `${head}${expressions.map((each, n) => `        entry_${n}: ${JSON.stringify(each)}\n`).join('')}`;

/** The arguments of a filter's own example, with keys that the definition has. */
function argumentsOf(name: string, example: string): string {
  const at = example.indexOf(`| ${name}(`);
  if (at < 0) return '';
  const from = at + name.length + 2;
  let [depth, end] = [0, from];
  do {
    if ('([{'.includes(example[end] as string)) depth += 1;
    if (')]}'.includes(example[end] as string)) depth -= 1;
    end += 1;
  } while (depth > 0);
  return example.slice(from, end).replace('fields.privateKey', 'fields.pem').replace("'Jefe'", 'fields.secret');
}

const calls = filters.map(({ name, example }) => `${name}${argumentsOf(name, example[0])}`);
const following = [
  '',
  ' | json',
  ' | hex',
  ' | text',
  ' | query',
  " | join(',')",
  " | pairs('=', '&')",
  ' | first',
  " | default('x')",
  " ~ 'x'",
];
const filtered = (value: string, then = following): readonly string[] =>
  calls.flatMap((call) => then.map((next) => `${value} | ${call}${next}`));
const briefly = (value: string): readonly string[] => filtered(value, ['', ' | json']);

const operators = ['==', '!=', '<', '>=', 'in'];
const others = [
  ...Object.values(ofRequest).filter((each) => !/^(?:fields.secret|fields.pem)$/.test(each)),
  "'x'",
  "['a', 5]",
  '{ a: 1 }',
];
const combined = (value: string, values: readonly string[]): readonly string[] =>
  values.flatMap((other) => [
    ...operators.map((operator) => `'y' if ${value} ${operator} ${other}`),
    `'y' if not ${value} in ${other} else 'n'`,
    `(${value} ~ ${other}) | sha256 | hex`,
    `${value} | default(${other})`,
    `(${value} | default(${other})) | json`,
    `(${value} if fields.name == 'x' else ${other}) | text`,
    `[${value}, ${other}] | join(',')`,
    `{ a: ${value}, b: ${other} } | query`,
    `${value} | merge(${other}) | query`,
  ]);

const write = await generator(typescript);
/** What the compiler says about modules of some definitions; how many expressions there were. */
function compiled(
  values: Readonly<Record<string, string>>,
  expressionsOf: (value: string) => readonly string[],
  definition: (expressions: readonly string[]) => string,
): { readonly faults: string; readonly count: number } {
  let count = 0;
  const paths = Object.entries(values).map(([name, value]) => {
    const { expressions, checked } = letThrough(expressionsOf(value), definition);
    count += expressions.length;
    const [module] = write(checked, { runtime: resolve('src/runtime/v1.ts') });
    const path = join(scratch, `${name}.ts`);
    writeFileSync(path, module?.text ?? '');
    return path;
  });
  return { faults: compilerFaults(paths, scratch), count };
}

const { duration: _, ...writable } = ofRequest;
const answers = [...Object.values(ofAnswer), "'x'", '0', 'missing', "['a', 5]", 'true'];
for (const [place, values, expressionsOf, definition, least] of [
  ['a header', writable, filtered, inHeaders, 4000],
  ['parameters', writable, briefly, inParams, 1000],
  ['what is saved', ofAnswer, filtered, inSave, 1000],
] as const) {
  test(`every filter over every kind of value compiles: ${place}`, () => {
    const { faults, count } = compiled(values, (value) => expressionsOf(value), definition);
    assert.is(faults, '');
    assert.ok(count > least, String(count));
  });
}

test('every operator between every two kinds of values compiles: a header', () => {
  const { faults, count } = compiled(ofRequest, (value) => combined(value, others), inHeaders);
  assert.is(faults, '');
  assert.ok(count > 5000, String(count));
});

test('every operator between every two kinds of values compiles: what is saved', () => {
  const { faults, count } = compiled(ofAnswer, (value) => combined(value, answers), inSave);
  assert.is(faults, '');
  assert.ok(count > 500, String(count));
});

interface Signing {
  signS(request: RequestParts, fields: object, session: object, attempt: Attempt): Promise<RequestParts> | RequestParts;
}

test('a sample is what node:crypto and the platform make of the same values', async () => {
  const body = '{"a":[3,"b"],"t":1700000000,"text":"it has expired"}';
  const sample: readonly (readonly [expression: string, expected: string | undefined])[] = [
    ['request.json.a[1] | upper', 'B'],
    ["request.json.a | join('-')", '3-b'],
    ['request.json | json', body],
    ['request.json.t | iso8601', new Date(1_700_000_000_000).toISOString().replace('.000', '')],
    ['request.json.none | default(5)', '5'],
    ["request.json.none | default(['x', 'y']) | join('+')", 'x+y'],
    ["request.json.a[0] if fields.name == 'Ada' else 'n'", '3'],
    ["'y' if 'expired' in request.json.text", 'y'],
    ["'y' if 'b' in request.json.a", 'y'],
    ["'y' if 'text' in request.json", 'y'],
    ["'y' if 'x' in request.json.none else 'n'", 'n'],
    ["'y' if 'x' in fields.optional", undefined],
    ["'y' if fields.json.k | default(true)", undefined],
    ['vars.map.a | base64', Buffer.from('Ada').toString('base64')],
    ['vars.map.b', undefined],
    ['request.body | sha256 | hex', createHash('sha256').update(body).digest('hex')],
    [
      'request.json.text | hmac_sha512(fields.secret) | base64',
      createHmac('sha512', 's3').update('it has expired').digest('base64'),
    ],
    ['request.query | sorted | query', 'a=2&b=1'],
    ["(request.query | merge(request.json.none)) | pairs(':', ',')", 'b:1,a:2'],
    ['missing | lower', undefined],
  ];
  const { expressions } = letThrough(
    sample.map(([expression]) => expression),
    inHeaders,
  );
  assert.is(expressions.length, sample.length);
  const { exports } = await generatedModule<Signing>(inHeaders(expressions));
  const request = setBody(partsFromUrl('POST', 'https://api.acme.example/x?b=1&a=2'), body, 'application/json');
  const fields = { name: 'Ada', secret: 's3', json: '{"k":false}', choice: 'a', pem: '' };
  const signed = await exports.signS(request, fields, { token: 't' }, { now: 0 } as Attempt);
  const headers = new Map(signed.headers.map(([name, value]) => [name, value]));
  for (const [n, [expression, expected]] of sample.entries())
    assert.is(headers.get(`Entry_${n}`), expected, expression);
});

test.run();
