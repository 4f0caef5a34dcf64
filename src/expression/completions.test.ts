import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { completionsAt } from './completions.ts';
import { TIME, typeOf } from './kinds.ts';
import { parseTemplate } from './parse.ts';
import { fieldType, type RootScope, requestScope, scopeOf } from './scope.ts';

const scope = scopeOf(
  new Map<string, RootScope>([
    [
      'fields',
      {
        kind: 'record',
        members: new Map([
          ['apiKey', fieldType({ type: 'password', required: true, secret: true })],
          ['region', fieldType({ type: 'select', required: true, secret: false, choices: ['eu', 'us'] })],
        ]),
      },
    ],
    ['request', requestScope()],
    [
      'vars',
      {
        kind: 'record',
        members: new Map([['a', typeOf('map', { keys: { 'x-y': typeOf('text'), z: typeOf('number') } })]]),
      },
    ],
    ['now', { kind: 'value', type: TIME }],
  ]),
);

/** The texts after choosing each completion; `§` is the cursor. */
function chosen(marked: string): readonly string[] {
  const offset = marked.indexOf('§');
  const text = marked.replace('§', '');
  const found = completionsAt(parseTemplate(text).template, scope, offset);
  return (found?.items ?? []).map(
    (item) => text.slice(0, found?.replace.start) + item.text + text.slice(found?.replace.end),
  );
}

test('names', () => {
  for (const marked of [
    '{{ § }}',
    '{{ fi§ }}',
    '{{ fi§',
    '{{§}}',
    "{{ 'a' ~ § }}",
    '{{ [§] }}',
    '{{ now | plus(§) }}',
  ]) {
    assert.ok(chosen(marked).includes(marked.replace(/(fi)?§/, 'fields.')), `${marked}: ${chosen(marked).join()}`);
  }
});

test('parts of a name', () => {
  assert.equal(chosen('{{ fields.§ }}'), ['{{ fields.apiKey }}', '{{ fields.region }}']);
  assert.equal(chosen('{{ fields.ap§ }}'), ['{{ fields.apiKey }}', '{{ fields.region }}']);
  assert.equal(chosen('{{ fields.§'), ['{{ fields.apiKey', '{{ fields.region']);
  assert.equal(chosen("{{ 'a' ~ vars.a.§ }}b"), ["{{ 'a' ~ vars.a['x-y'] }}b", "{{ 'a' ~ vars.a.z }}b"]);
  assert.ok(chosen('{{ request.§ }}').includes('{{ request.queryString }}'));
});

test('only filters that fit', () => {
  const time = chosen('{{ now | § }}');
  assert.ok(time.includes('{{ now | unix }}'), time.join());
  assert.ok(time.includes('{{ now | plus() }}'));
  assert.not.ok(time.includes('{{ now | lower }}'));
  assert.ok(chosen('{{ now|§ }}').some((text) => text.includes('unix')));
  assert.ok(chosen('{{ fields.apiKey | lo§ }}').includes('{{ fields.apiKey | lower }}'));
  assert.ok(chosen('{{ fields.apiKey | sha256 | §').includes('{{ fields.apiKey | sha256 | hex'));
});

test('choices', () => {
  assert.equal(chosen("{{ 'a' if fields.region == '§' }}"), [
    "{{ 'a' if fields.region == 'eu' }}",
    "{{ 'a' if fields.region == 'us' }}",
  ]);
});

test('nothing in text and outside of expressions', () => {
  assert.equal(chosen('a§ {{ now }}'), []);
  assert.equal(chosen("{{ 'a§' }}"), []);
  assert.equal(chosen('{{ now }} §'), []);
});

test.run();
