import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { judgePattern } from './pattern.ts';

// The published "evil" expressions of OWASP's page on regular expression denial of service.
const EVIL = ['(a+)+', '([a-zA-Z]+)*', '(a|aa)+', '(a|a?)+', '(.*a){11}'];

for (const pattern of EVIL) {
  test(`an evil pattern of OWASP's list is refused: ${pattern}`, () => {
    assert.ok(judgePattern(`^${pattern}$`));
  });
}

const REFUSED: readonly (readonly [pattern: string, kind: string, part: string])[] = [
  ['^(a+)+$', 'nested-repeat', '(a+)+'],
  ['x(?:[a-z]*,)*', 'nested-repeat', '(?:[a-z]*,)*'],
  ['(a{2,})+', 'nested-repeat', '(a{2,})+'],
  ['(x)\\1', 'backreference', '\\1'],
  ['(?<n>x)\\k<n>y', 'backreference', '\\k<n>'],
  ['(?=a)b', 'lookaround', '(?='],
  ['a(?!b)', 'lookaround', '(?!'],
  ['(?<=a)b', 'lookaround', '(?<='],
  ['(?<!a)b', 'lookaround', '(?<!'],
  ['^(\\w|\\d)+$', 'ambiguous-repeat', '(\\w|\\d)+'],
  ['(a?b?)*', 'ambiguous-repeat', '(a?b?)*'],
  ['([a-z]{0,2})*', 'ambiguous-repeat', '([a-z]{0,2})*'],
  ['((a{0,5}){0,5}){0,50}', 'ambiguous-repeat', '((a{0,5}){0,5}){0,50}'],
  ['^.*.*.*x$', 'adjacent-repeat', '.*.*.*'],
  ['\\w+[a-z]*a{2,}\\d', 'adjacent-repeat', '\\w+[a-z]*a{2,}'],
  ['[a-', 'syntax', '[a-'],
  ['a**', 'syntax', 'a**'],
];
for (const [pattern, kind, part] of REFUSED) {
  test(`${pattern} is refused as ${kind}`, () => {
    const problem = judgePattern(pattern);
    assert.is(problem?.kind, kind);
    assert.is(pattern.slice(problem?.start, problem?.end), part);
  });
}

const ACCEPTED = [
  '^sk_(live|test)_[A-Za-z0-9]{24,}$',
  '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$',
  '^(\\d{1,3}\\.){3}\\d{1,3}$',
  '^(\\d{1,3}\\.)+$',
  '^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$',
  '^([a-z]|[0-9])+$',
  '^(ab|cd){1,20}$',
  '^\\p{L}+$',
  '^[a-z0-9]+[a-z0-9-]*$',
  '^[a-z]+[0-9]+[a-z]+$',
  '[\\]\\-a]+[^\\n]*',
  '\\u{1F600}+\\x41\\cA\\0',
  '(?<year>\\d{4})-(\\d\\d)',
  '',
];
for (const pattern of ACCEPTED) {
  test(`${pattern || '(empty)'} is accepted`, () => {
    assert.is(judgePattern(pattern), undefined);
  });
}

test('what is accepted is quick on a long text that fails late', () => {
  for (const pattern of ACCEPTED) {
    const started = performance.now();
    new RegExp(pattern, 'u').test(`${'aA0+/.-1'.repeat(128)}\n`);
    assert.ok(performance.now() - started < 100, pattern);
  }
});

test('a large pattern is judged quickly', () => {
  const started = performance.now();
  judgePattern(`(${'[a-z]{0,60}'.repeat(40)}x){0,50}`);
  judgePattern(`(?:${Array.from({ length: 150 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join('|')})*`);
  assert.ok(performance.now() - started < 1500);
});

test.run();
