import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { RequestParts } from './parts.ts';
import { defaultQuery, type Entries, setQuery } from './query.ts';

const request = (query: string): RequestParts => ({
  method: 'GET',
  origin: 'https://h.example',
  path: '/',
  query,
  headers: [],
});
const set = (query: string, entries: Entries) => setQuery(request(query), entries).query;

test('pairs are appended, a space as %20, and the caller keeps every byte', () => {
  assert.is(set('', { a: 'b c' }), 'a=b%20c');
  assert.is(set('q=a+b&x=%7e&&flag&', { key: 'k/1+2' }), 'q=a+b&x=%7e&&flag&&key=k%2F1%2B2');
});

test('a name that is there is replaced in its first place, its other occurrences go', () => {
  assert.is(set('a=1&key=old&b=2&key=older&k%65y=oldest', { key: 'new' }), 'a=1&key=new&b=2');
  assert.is(set('api_key&b', { api_key: '1' }), 'api_key=1&b');
  assert.is(set('a+b=1', { 'a b': 2 }), 'a%20b=2');
  assert.is(set('%E9=1', { é: 2 }), '%E9=1&%C3%A9=2');
});

test('undefined leaves out, null removes, a list repeats', () => {
  assert.is(set('a=1&b=2', { a: undefined, b: null }), 'a=1');
  assert.is(set('a=1&b=2', { a: ['x', 'y'] }), 'a=x&a=y&b=2');
  assert.is(
    set('', [
      ['2', 'b'],
      ['1', 'a'],
    ]),
    '2=b&1=a',
  );
});

test('a default yields', () => {
  assert.is(defaultQuery(request('v=1&w'), { v: '2', w: '3', x: 4 }).query, 'v=1&w&x=4');
});

test('whatever the value, it adds one pair that servers read back, and changes no other', () => {
  const word = fc.string({ unit: 'binary', maxLength: 8 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(word, word), { maxLength: 5 }),
      fc.string({ unit: 'grapheme', minLength: 1 }),
      word,
      (pairs, name, value) => {
        const before = new URLSearchParams(pairs).toString();
        const after = [...new URLSearchParams(set(before, { [name]: value }))];
        const wellFormed = new URLSearchParams({ v: value }).get('v') as string;
        const expected = new URLSearchParams(before);
        expected.set(name, wellFormed);
        assert.equal(after, [...expected]);
      },
    ),
    { numRuns: 1000 },
  );
});

test.run();
