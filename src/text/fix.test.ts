import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { applyEdits, inJson } from './fix.ts';

const edit = (start: number, end: number, text: string) => ({ range: { start, end }, text });

test('edits are made against one state of the text, in any order', () => {
  assert.is(applyEdits('abcdef', [edit(4, 5, 'X'), edit(0, 1, ''), edit(2, 2, '-')]), 'b-cdXf');
});

test('two insertions at one place keep their order', () => {
  assert.is(applyEdits('ab', [edit(1, 1, '1'), edit(1, 1, '2')]), 'a12b');
});

test('edits that overlap or lie outside are refused', () => {
  assert.throws(() => applyEdits('abc', [edit(0, 2, ''), edit(1, 3, '')]), /overlaps/);
  assert.throws(() => applyEdits('abc', [edit(2, 4, '')]), /outside/);
});

test('in JSON a word in place of a quoted one is quoted', () => {
  const text = '{ "type": "Password", "n": "4" }';
  const fixed = (from: string, to: string) => {
    const start = text.indexOf(from);
    const edits = [{ range: { start, end: start + from.length }, text: to }];
    return applyEdits(text, inJson({ title: 'x', safe: true, edits }, text).edits);
  };
  assert.equal(JSON.parse(fixed('"Password"', 'password')), { type: 'password', n: '4' });
  assert.equal(JSON.parse(fixed('"type"', 'kind')), { kind: 'Password', n: '4' });
  assert.equal(JSON.parse(fixed('"4"', '4')), { type: 'Password', n: 4 });
  assert.equal(JSON.parse(fixed('Password', 'x')), { type: 'x', n: '4' });
});

test.run();
