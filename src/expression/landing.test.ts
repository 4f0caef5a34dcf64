import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { applyEdits } from '../text/fix.ts';
import type { Landing } from '../validate/shape.ts';
import { inferTemplate } from './infer.ts';
import { TEXT, TIME, typeOf } from './kinds.ts';
import { judge, judgeCondition, judgeExpiry, judgeSaved } from './landing.ts';
import { parseExpression, parseTemplate } from './parse.ts';
import { fieldType, type RootScope, requestScope, responseScope, scopeOf } from './scope.ts';

const field = (type: string, secret = false) => fieldType({ type, required: true, secret });
const scope = scopeOf(
  new Map<string, RootScope>([
    [
      'fields',
      {
        kind: 'record',
        members: new Map([
          ['name', field('string')],
          ['key', field('password', true)],
          ['live', field('boolean')],
          ['count', field('integer')],
          ['account', field('json', true)],
        ]),
      },
    ],
    [
      'session',
      {
        kind: 'record',
        members: new Map([
          ['token', { ...TEXT, secrecy: 'secret', missing: 'error' } as const],
          ['user', { ...TEXT, missing: 'error' } as const],
        ]),
      },
    ],
    [
      'vars',
      {
        kind: 'record',
        members: new Map([
          ['list', typeOf('list', { item: TEXT })],
          ['lists', typeOf('list', { item: typeOf('list') })],
          ['map', typeOf('map')],
          ['bytes', typeOf('bytes')],
          ['digest', typeOf('bytes', { digest: true })],
        ]),
      },
    ],
    ['request', requestScope()],
    ['response', responseScope()],
    ['now', { kind: 'value', type: TIME }],
  ]),
);

const ALLOWED: readonly (readonly [Landing, ...string[]])[] = [
  [
    'header',
    'Bearer {{ fields.key }}',
    '{{ fields.live }}',
    '{{ fields.count }}',
    '{{ response.body.x }}',
    'a\tb',
    'é',
    '',
  ],
  ['cookie', '{{ fields.key }}', 'abc=/+'],
  ['query', '{{ fields.name }}', '{{ vars.list }}', '{{ fields.key }}', '{{ response.body.x }}', 'a b', 'ü'],
  ['form', '{{ fields.name }}', '{{ vars.list }}', '\n'],
  ['json', '{{ vars.map }}', '{{ vars.lists }}', '{{ fields.live }}', '{{ fields.account }}', 'a\nb'],
  ['xml', '{{ vars.map }}', '{{ fields.count }}'],
  ['path', '{{ fields.name }}', '{{ fields.count }}'],
  ['plain', '{{ vars.digest }}', '{{ vars.bytes }}', '{{ now }}', '{{ request.query }}', '{{ 5m }}', ' a\n'],
  ['label', '{{ response.body.email }}', '{{ session.user }} ({{ fields.name }})'],
  ['message', '{{ response.body.message }}'],
];

for (const [lands, ...texts] of ALLOWED) {
  for (const text of texts) {
    test(`${lands} takes ${JSON.stringify(text)}`, () => {
      const { template } = parseTemplate(text);
      const inferred = inferTemplate(template, scope);
      assert.equal([...inferred.findings, ...judge(template, inferred, lands)], []);
    });
  }
}

const REFUSED: readonly (readonly [Landing, text: string, rule: string, mended?: string])[] = [
  ['header', '{{ vars.digest }}', 'use-encoding', '{{ vars.digest | hex }}'],
  ['header', '{{ vars.bytes }}', 'use-encoding', '{{ vars.bytes | base64 }}'],
  ['header', 'a{{ vars.bytes }}', 'use-encoding', 'a{{ vars.bytes | base64 }}'],
  ['query', '{{ vars.bytes }}', 'use-encoding', '{{ vars.bytes | base64 }}'],
  ['form', '{{ request.body }}', 'use-encoding', '{{ request.body | base64 }}'],
  ['json', '{{ vars.digest }}', 'use-encoding', '{{ vars.digest | hex }}'],
  ['json', '{{ vars.bytes }}', 'use-encoding', '{{ vars.bytes | base64 }}'],
  ['path', '{{ vars.digest }}', 'use-encoding', '{{ vars.digest | hex }}'],
  ['header', '{{ vars.list }}', 'use-text-form'],
  ['header', '{{ vars.map }}', 'use-text-form'],
  ['header', '{{ request.query }}', 'use-text-form'],
  ['cookie', '{{ vars.list }}', 'use-text-form'],
  ['query', '{{ vars.map }}', 'use-text-form'],
  ['query', '{{ vars.lists }}', 'use-text-form'],
  ['form', '{{ request.query }}', 'use-text-form'],
  ['json', '{{ now }}', 'use-text-form'],
  ['json', '{{ request.query }}', 'use-text-form'],
  ['header', '{{ now }}', 'use-text-form'],
  ['header', '{{ 5m }}', 'use-text-form'],
  ['label', '{{ session.token }}', 'no-shown-secret'],
  ['label', 'Key {{ fields.key }}', 'no-shown-secret'],
  ['label', '{{ fields.name | hmac_sha256(fields.key) | hex }}', 'no-shown-secret'],
  ['message', '{{ fields.account.private_key }}', 'no-shown-secret'],
  ['label', '{{ response.headers | names }}', 'use-text-form'],
  ['header', 'a\nb', 'no-unsafe-header'],
  ['header', '{{ fields.name }}\n', 'no-unsafe-header'],
  ['header', '{{ fields.name }} ', 'no-unsafe-header'],
  ['header', ' Bearer', 'no-unsafe-header'],
  ['header', '“a”', 'no-unsafe-header'],
  ['cookie', 'a b', 'no-unsafe-cookie'],
  ['cookie', 'a;b', 'no-unsafe-cookie'],
  ['cookie', 'a\\b', 'no-unsafe-cookie'],
];

for (const [lands, text, rule, mended] of REFUSED) {
  test(`${lands} refuses ${JSON.stringify(text)}`, () => {
    const { template } = parseTemplate(text);
    const inferred = inferTemplate(template, scope);
    assert.equal(inferred.findings, []);
    const findings = judge(template, inferred, lands);
    assert.equal(
      findings.map((finding) => finding.rule),
      [`expression/${rule}`],
    );
    const fix = findings[0]?.fix;
    assert.is(fix && applyEdits(text, fix.edits), mended);
    if (mended === undefined) return;
    const after = parseTemplate(mended).template;
    assert.equal(judge(after, inferTemplate(after, scope), lands), []);
  });
}

function bare(text: string) {
  const { expr } = parseExpression(text);
  const { type, findings } = inferTemplate({ parts: [{ kind: 'expr', expr, range: expr.range }] }, scope);
  assert.equal(findings, []);
  return [expr, type] as const;
}

test('what only asks is a condition', () => {
  for (const text of ['response.status == 200', 'true', 'response.body.ok', 'not response.body.failed']) {
    assert.equal(judgeCondition(...bare(text)), []);
  }
  for (const text of ['response.status', "'true'", 'response.headers', 'missing']) {
    assert.is(judgeCondition(...bare(text)).length, 1, text);
  }
});

test('an expiry is a duration or a point in time', () => {
  for (const text of ['3600', '30m', 'response.body.expires_in', "response.body.ms ~ 'ms'"]) {
    assert.equal(judgeExpiry(...bare(text), 'expiresIn'), [], text);
  }
  for (const text of ['1369353600', 'now | plus(1h)', 'response.body.expires_at', "response.headers['expires']"]) {
    assert.equal(judgeExpiry(...bare(text), 'expiresAt'), [], text);
  }
  assert.is(judgeExpiry(...bare('now | plus(1h)'), 'expiresIn').length, 1);
  assert.is(judgeExpiry(...bare('30m'), 'expiresAt').length, 1);
  assert.is(judgeExpiry(...bare('true'), 'expiresIn').length, 1);
});

test('what is saved can be kept as JSON', () => {
  for (const text of ['response.body.token', 'response.status', 'response.headers.location', 'true']) {
    assert.equal(judgeSaved(...bare(text)), [], text);
  }
  for (const text of ['now', 'response.headers', '[1]', 'response.text | sha256']) {
    assert.is(judgeSaved(...bare(text)).length, 1, text);
  }
});

test.run();
