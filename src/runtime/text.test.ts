import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { bytesOf, concat, concatBytes, toText } from './bytes.ts';
import type { CountersignError } from './errors.ts';
import {
  at,
  first,
  given,
  joinText,
  last,
  length,
  lower,
  mapText,
  replaceText,
  slice,
  splitText,
  trim,
  upper,
  withoutPrefix,
} from './text.ts';

test('case, white space and prefixes', () => {
  assert.equal([lower('AbÉ'), upper('aßé'), trim('\t a b\n')], ['abé', 'ASSÉ', 'a b']);
  assert.equal(
    [withoutPrefix('whsec_abc', 'whsec_'), withoutPrefix('abc', 'whsec_'), withoutPrefix('aab', 'a')],
    ['abc', 'abc', 'ab'],
  );
});

test('replacing and splitting are literal', () => {
  assert.is(replaceText('a.b.c', '.', '$&$1'), 'a$&$1b$&$1c');
  assert.is(replaceText('aaa', 'aa', 'b'), 'ba');
  assert.is(replaceText('abc', '', 'x'), 'abc');
  assert.equal(splitText('a.b..c', '.'), ['a', 'b', '', 'c']);
  assert.equal(splitText('a😀', ''), ['a', '😀']);
  assert.is(
    joinText(['a', undefined, 1, true, new TextEncoder().encode('é'), 12345678901234567890n], '|'),
    'a|1|true|é|12345678901234567890',
  );
  fc.assert(
    fc.property(
      fc.string({ maxLength: 10 }),
      fc.string({ minLength: 1, maxLength: 2 }),
      fc.string({ maxLength: 2 }),
      (text, old, by) => {
        assert.is(
          replaceText(text, old, by),
          text.replaceAll(old, () => by),
        );
      },
    ),
  );
});

test('text is counted and cut in code points, bytes in bytes, lists in items', () => {
  assert.equal([length('a😀é'), length(Uint8Array.of(1, 2)), length(['x']), length({ a: 1, b: 2 })], [3, 2, 1, 2]);
  assert.equal(
    [slice('a😀bc', 1, -1), slice('a😀bc', 1), slice('abc', -2), slice('abc', 5)],
    ['😀b', '😀bc', 'bc', ''],
  );
  assert.equal([slice('😀bc', 1, 2), slice('😀😀b', -2, -1)], ['b', '😀']);
  assert.equal([...slice(Uint8Array.of(1, 2, 3), 1)], [2, 3]);
  assert.equal(slice(['a', 'b', 'c'], 0, -1), ['a', 'b']);
  const list = ['a', 'b', 'c'];
  assert.equal(
    [at(list, 0), at(list, -1), at(list, 3), first(list), last(list), first([])],
    ['a', 'c', undefined, 'a', 'c', undefined],
  );
});

test('a table is asked for its own entries only', () => {
  assert.equal(
    [mapText('eu', { eu: 'x' }), mapText('us', { eu: 'x' }), mapText(true, { true: 1 }), mapText(2, { 2: 'b' })],
    ['x', undefined, 1, 'b'],
  );
  for (const name of ['constructor', 'toString', '__proto__']) assert.is(mapText(name, { eu: 'x' }), undefined);
});

test('what is missing stays missing', () => {
  assert.is(
    given(undefined, () => 'made'),
    undefined,
  );
  assert.is(
    given('', (text) => `<${text}>`),
    '<>',
  );
});

test('text and text make text, anything with bytes makes bytes', () => {
  assert.is(concat('a', 'é'), 'aé');
  assert.equal(concat('é', Uint8Array.of(0, 255)), Uint8Array.of(0xc3, 0xa9, 0, 255));
  assert.equal(concat(Uint8Array.of(1), 'a'), Uint8Array.of(1, 97));
  assert.equal(concatBytes('a', Uint8Array.of(1), 'b'), Uint8Array.of(97, 1, 98));
  assert.equal(concatBytes(), new Uint8Array(0));
});

test('text as bytes is UTF-8, short or long', () => {
  for (let code = 0; code < 0x250; code++) {
    for (const text of [
      String.fromCharCode(code),
      `a${String.fromCharCode(code)}`,
      `${'x'.repeat(128)}${String.fromCharCode(code)}`,
    ]) {
      assert.equal(bytesOf(text), Uint8Array.from(Buffer.from(text, 'utf8')), `U+${code.toString(16)}`);
    }
  }
  assert.equal([...bytesOf('\ud800')], [0xef, 0xbf, 0xbd]);
});

test('a value as text: whole numbers without exponent, bytes as strict UTF-8', () => {
  assert.equal(
    [toText(1e21), toText(-0), toText(1.5), toText(false), toText('x'), toText(10n)],
    ['1000000000000000000000', '0', '1.5', 'false', 'x', '10'],
  );
  assert.is(toText(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61)), '\ufeffa');
  for (const value of [Uint8Array.of(0xff), Uint8Array.of(0xc3), Number.NaN, Number.POSITIVE_INFINITY]) {
    assert.throws(
      () => toText(value),
      (error: CountersignError) => error.code === 'ENCODING_INVALID' && error.cause === undefined,
    );
  }
});

test.run();
