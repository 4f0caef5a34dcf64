import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { CountersignError } from './errors.ts';
import { compareUtf8, fold, getAll, getOne, merge, names, omit, pairsOf, select, sorted, squeeze } from './pairs.ts';
import { canonicalQuery, formEncode, joinPairs, parsePairs, queryEncode } from './pairs-text.ts';
import type { Pair, Pairs } from './parts.ts';

const refused = (error: CountersignError) => error.code === 'ENCODING_INVALID';
const pair = fc.tuple(
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.option(fc.string({ unit: 'grapheme', maxLength: 4 }), { nil: undefined }),
);

test('UTF-8 order is the order of the bytes, as node:buffer compares them', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'b', '\u007f', 'é', '\ud7ff', '\ue000', '\uffff', '😀', '\u{10ffff}'),
    maxLength: 4,
  });
  fc.assert(
    fc.property(text, text, (a, b) =>
      assert.is(Math.sign(compareUtf8(a, b)), Buffer.compare(Buffer.from(a), Buffer.from(b))),
    ),
    { numRuns: 2000 },
  );
});

test('pairs are sorted by name, then value, absent first, duplicates kept', () => {
  assert.equal(
    sorted([
      ['b', '1'],
      ['a', '2'],
      ['a', undefined],
      ['a', '10'],
      ['\u{1f600}', ''],
      ['\uffff', ''],
    ]),
    [
      ['a', undefined],
      ['a', '10'],
      ['a', '2'],
      ['b', '1'],
      ['\uffff', ''],
      ['\u{1f600}', ''],
    ],
  );
  assert.equal(sorted({ b: 2, a: true }), [
    ['a', 'true'],
    ['b', '2'],
  ]);
  assert.equal(sorted(['b', 'B', 'a']), ['B', 'a', 'b']);
  const given: Pairs = [
    ['b', '1'],
    ['a', '2'],
  ];
  sorted(given);
  assert.equal(given, [
    ['b', '1'],
    ['a', '2'],
  ]);
});

test('a map is pairs: scalars as text, lists repeated, null absent, undefined left out', () => {
  assert.equal(pairsOf({ a: 1, b: ['x', 2], c: null, d: undefined, e: true, f: 10n }), [
    ['a', '1'],
    ['b', 'x'],
    ['b', '2'],
    ['c', undefined],
    ['e', 'true'],
    ['f', '10'],
  ]);
  for (const value of [{ x: 1 }, [[1]], [{ x: 1 }]]) assert.throws(() => pairsOf({ a: value }), refused);
});

test('select and omit keep order and shape', () => {
  const pairs: Pairs = [
    ['a', '1'],
    ['b', undefined],
    ['a', '2'],
    ['c', '3'],
  ];
  assert.equal(select(pairs, 'c', ['a']), [
    ['a', '1'],
    ['a', '2'],
    ['c', '3'],
  ]);
  assert.equal(omit(pairs, 'a', ['x', 'b']), [['c', '3']]);
  assert.equal(select({ a: { x: 1 }, b: 2 }, ['a']), { a: { x: 1 } });
  assert.equal(omit({ a: 1, b: 2 }, 'a'), { b: 2 });
  assert.equal(names(pairs), ['a', 'b', 'a', 'c']);
  assert.equal(names({ x: 1, y: undefined }), ['x']);
});

test('merge: pairs follow, of two maps the later entry wins', () => {
  assert.equal(merge([['a', '1']], { b: 2, a: 3 }), [
    ['a', '1'],
    ['b', '2'],
    ['a', '3'],
  ]);
  assert.equal(merge({ a: 1, b: 2 }, { a: 3 }), { a: 3, b: 2 });
  assert.equal([merge(undefined, { a: 1 }), merge([['a', '1']], undefined)], [{ a: 1 }, [['a', '1']]]);
});

test('squeeze and fold', () => {
  assert.equal(
    squeeze([
      ['a', '  x   y '],
      ['b', undefined],
      ['c', ''],
    ]),
    [
      ['a', 'x y'],
      ['b', undefined],
      ['c', ''],
    ],
  );
  assert.is(squeeze('  a   b '), 'a b');
  assert.equal(
    fold(
      [
        ['a', '1'],
        ['b', undefined],
        ['a', '3'],
        ['b', 'x'],
      ],
      ',',
    ),
    [
      ['a', '1,3'],
      ['b', ',x'],
    ],
  );
  assert.equal(fold([['a', undefined]], ','), [['a', undefined]]);
});

test('one value by name, several are an error that names it', () => {
  const pairs: Pairs = [
    ['a', '1'],
    ['b', undefined],
    ['a', '2'],
  ];
  assert.equal([getOne(pairs, 'b'), getOne(pairs, 'c'), getAll(pairs, 'a')], ['', undefined, ['1', '2']]);
  assert.throws(
    () => getOne(pairs, 'a'),
    (error: CountersignError) => error.code === 'AMBIGUOUS_VALUE' && error.detail?.name === 'a',
  );
});

test('form and query encoding are read back by URLSearchParams', () => {
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 5 }), (pairs) => {
      const wellFormed = pairs.map(([name, value]): [string, string] => [name, value ?? '']);
      // A pair without name and value is nothing in a query.
      const expected = [...new URLSearchParams(wellFormed)].filter(
        ([name, value], index) => name !== '' || value !== '' || pairs[index]?.[1] !== undefined,
      );
      assert.equal([...new URLSearchParams(formEncode(pairs))], expected);
      assert.equal([...new URLSearchParams(queryEncode(pairs))], expected);
    }),
  );
  assert.equal(
    [
      formEncode([
        ['a b', 'c d'],
        ['e', undefined],
        ['f', ''],
      ]),
      queryEncode({ 'a b': ['c d', 2] }),
    ],
    ['a+b=c+d&e&f=', 'a%20b=c%20d&a%20b=2'],
  );
});

test('pairs as text and back', () => {
  assert.is(
    joinPairs(
      [
        ['b', 'x y'],
        ['a', undefined],
        ['c', ''],
      ],
      ':',
      '\n',
    ),
    'b:x y\na\nc:',
  );
  assert.equal(parsePairs('a=1&b&c==2&&', '=', '&'), [
    ['a', '1'],
    ['b', undefined],
    ['c', '=2'],
  ]);
  assert.equal(parsePairs('k: v\nx', ': ', '\n'), [
    ['k', 'v'],
    ['x', undefined],
  ]);
  const word = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '.', '$'), minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(fc.tuple(word, fc.option(word, { nil: undefined }))), (pairs) => {
      assert.equal(parsePairs(joinPairs(pairs, '=', '&'), '=', '&'), pairs as Pair[]);
    }),
  );
});

test('a canonical query is encoded, then sorted', () => {
  // RFC 5849 §3.4.1.3.2 prints these parameters before and after encoding and sorting.
  const parameters: Pairs = [
    ['b5', '=%3D'],
    ['a3', 'a'],
    ['c@', ''],
    ['a2', 'r b'],
    ['oauth_consumer_key', '9djdj82h48djs9d2'],
    ['oauth_token', 'kkk9d7dh3k39sjv7'],
    ['oauth_signature_method', 'HMAC-SHA1'],
    ['oauth_timestamp', '137131201'],
    ['oauth_nonce', '7d8f3e4a'],
    ['c2', ''],
    ['a3', '2 q'],
  ];
  const expected =
    'a2=r%20b&a3=2%20q&a3=a&b5=%3D%253D&c%40=&c2=&oauth_consumer_key=9djdj82h48djs9d2&oauth_nonce=7d8f3e4a' +
    '&oauth_signature_method=HMAC-SHA1&oauth_timestamp=137131201&oauth_token=kkk9d7dh3k39sjv7';
  assert.is(canonicalQuery(parameters), expected);
  assert.is(
    canonicalQuery('b5=%3D%253D&a3=a&c%40=&a2=r%20b&c2&a3=2+q'),
    'a2=r%20b&a3=2%20q&a3=a&b5=%3D%253D&c%40=&c2=',
  );
  assert.is(canonicalQuery(''), '');
  assert.throws(() => canonicalQuery('a=%ff'), refused);
});

test.run();
