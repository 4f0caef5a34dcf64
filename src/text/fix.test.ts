import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { applyEdits } from './fix.ts';

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

test.run();
