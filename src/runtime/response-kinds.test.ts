import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { CountersignError } from './errors.ts';
import { contains, listOf, mapOf, numberOf, sizedOf } from './response-kinds.ts';

const refused = (error: unknown): boolean => error instanceof CountersignError && error.code === 'BAD_RESPONSE';

test('what is absent or null stays absent', () => {
  for (const of of [listOf, mapOf, sizedOf, numberOf]) {
    assert.is(of(undefined), undefined);
    assert.is(of(null), undefined);
  }
});

test('a list is a list, a single element a list of one, a single value neither', () => {
  assert.equal(listOf([1, 'b']), [1, 'b']);
  assert.equal(listOf({ '@id': '1' }), [{ '@id': '1' }]);
  for (const value of ['a', 1, true]) assert.throws(() => listOf(value), refused);
});

test('a map is a map and nothing else is', () => {
  assert.equal(mapOf({ a: 1 }), { a: 1 });
  for (const value of [[], 'a', 1, false]) assert.throws(() => mapOf(value), refused);
});

test('text, lists and maps have a length', () => {
  assert.is(sizedOf('ab'), 'ab');
  assert.equal(sizedOf([]), []);
  assert.equal(sizedOf({ a: 1 }), { a: 1 });
  for (const value of [5, true]) assert.throws(() => sizedOf(value), refused);
});

test('a number may be written as text, and nothing else is one', () => {
  assert.is(numberOf(5), 5);
  assert.is(numberOf('3600'), 3600);
  assert.is(numberOf(12345678901234567890n), 12345678901234567000);
  assert.is(numberOf({ '#text': '7', '@unit': 's' }), 7);
  for (const value of ['', ' ', 'soon', true, {}, [5]]) assert.is(numberOf(value), undefined);
});

test('something stands in a list, in a text or among the names of a map, and in nothing else', () => {
  assert.ok(contains(['a', 1, true], 1));
  assert.not(contains(['a', '1'], 1));
  assert.ok(contains('Your token has expired.', 'expired'));
  assert.ok(contains('E1024', 1024));
  assert.ok(contains({ error: 'x' }, 'error'));
  assert.not(contains({}, 'toString'));
  for (const whole of [undefined, null, 5, true]) assert.not(contains(whole, 'e'));
  for (const sought of [undefined, null, ['a'], {}]) assert.not(contains('null undefined a', sought));
});

test.run();
