import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { methodsOverlap, patternsOverlap } from './path-pattern.ts';

const PAIRS: readonly (readonly [a: string, b: string, overlap: boolean])[] = [
  ['/v5/*', '/v5/orders', true],
  ['/v5/*', '/v5/orders/1', false],
  ['/v5/**', '/v5/orders/1', true],
  ['/v5/**', '/v5', true],
  ['/v5/*', '/v3/*', false],
  ['/**', '/anything/at/all', true],
  ['/**/orders', '/v5/*', true],
  ['/**/orders', '/v5/*/items', false],
  ['/a/**/z', '/a/b/**', true],
  ['/a/**/z', '/b/**', false],
  ['/*/*', '/*', false],
  ['/0/public/**', '/0/private/**', false],
  ['/', '/*', false],
  ['/', '/**', true],
  ['/x', '/x/', true],
];
for (const [a, b, expected] of PAIRS) {
  test(`${a} and ${b} ${expected ? 'have a path in common' : 'have none'}`, () => {
    assert.is(patternsOverlap(a, b), expected);
    assert.is(patternsOverlap(b, a), expected);
  });
}

/** Every path of up to four segments out of three words, matched by expanding the pattern by hand. */
function matches(pattern: readonly string[], path: readonly string[]): boolean {
  const [head, ...rest] = pattern;
  if (head === undefined) return path.length === 0;
  if (head === '**') return matches(rest, path) || (path.length > 0 && matches(pattern, path.slice(1)));
  return path.length > 0 && (head === '*' || head === path[0]) && matches(rest, path.slice(1));
}
function words(alphabet: readonly string[], longest: number): readonly (readonly string[])[] {
  let last: readonly (readonly string[])[] = [[]];
  const all = [...last];
  for (let length = 1; length <= longest; length += 1) {
    last = last.flatMap((word) => alphabet.map((letter) => [...word, letter]));
    all.push(...last);
  }
  return all;
}

test('overlap agrees with trying every short path', () => {
  const patterns = words(['a', '*', '**'], 3);
  const paths = words(['a', 'b'], 7);
  for (const a of patterns) {
    for (const b of patterns) {
      const expected = paths.some((path) => matches(a, path) && matches(b, path));
      assert.is(patternsOverlap(`/${a.join('/')}`, `/${b.join('/')}`), expected, `/${a.join('/')} /${b.join('/')}`);
    }
  }
});

test('no methods are all methods; names are compared without case', () => {
  assert.ok(methodsOverlap([], ['POST']));
  assert.ok(methodsOverlap(['get', 'POST'], ['post']));
  assert.not(methodsOverlap(['GET'], ['POST']));
});

test.run();
