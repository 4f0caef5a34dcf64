import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { lineIndex } from './line-index.ts';

test('LF, CR LF and a lone CR end a line; columns are UTF-16 units', () => {
  const index = lineIndex('a\nb\r\nc\rd😀e');
  assert.is(index.count, 4);
  assert.equal(index.position(0), { line: 0, column: 0 });
  assert.equal(index.position(2), { line: 1, column: 0 });
  assert.equal(index.position(5), { line: 2, column: 0 });
  assert.equal(index.position(7), { line: 3, column: 0 });
  assert.equal(index.position(10), { line: 3, column: 3 });
});

test('what lies outside counts as the nearest place', () => {
  const index = lineIndex('ab\ncd\n');
  assert.equal(index.position(99), { line: 2, column: 0 });
  assert.equal(index.position(-1), { line: 0, column: 0 });
  assert.is(index.offset({ line: 0, column: 99 }), 2);
  assert.is(index.offset({ line: 9, column: 0 }), 6);
});

test('an offset and its line and column are one place', () => {
  const text = fc.array(fc.constantFrom('a', '\n', '\r\n', '\r', '😀', ' ')).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, fc.nat(), (written, seed) => {
      const index = lineIndex(written);
      const offset = seed % (written.length + 1);
      const inLineEnd = written[offset] === '\n' && written[offset - 1] === '\r';
      if (!inLineEnd) assert.is(index.offset(index.position(offset)), offset);
    }),
  );
});

test.run();
