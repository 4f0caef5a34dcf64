import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { parseDocument } from 'yaml';
import { offsetIn } from './offset.ts';
import { parse } from './parse.ts';
import type { ScalarNode } from './tree.ts';

function scalarIn(text: string): ScalarNode {
  const { tree } = parse({ path: 'x.auth.yaml', text, format: 'yaml' });
  const root = tree.root;
  const value = root?.kind === 'map' ? root.entries[0]?.value : undefined;
  if (value?.kind !== 'scalar') throw new Error(`no scalar in ${JSON.stringify(text)}`);
  return value;
}

/** What stands in the file where each character of the value comes from. */
function origins(text: string): string {
  const scalar = scalarIn(text);
  return [...String(scalar.value)].map((_, index) => text[offsetIn(scalar, index)] ?? '∅').join('');
}

const cases: Record<string, [text: string, origins: string]> = {
  plain: ['a: b c', 'b c'],
  'plain on two lines': ['a: b\n  c', 'b\nc'],
  'plain with an empty line': ['a: b\n\n  c', 'b\nc'],
  single: ["a: 'b c'", 'b c'],
  'single with a quote': ["a: 'it''s'", "it's"],
  'single on two lines': ["a: 'b\n  c'", 'b\nc'],
  double: ['a: "b c"', 'b c'],
  'double with escapes': ['a: "b\\n\\u0041\\x42c"', 'b\\\\\\c'],
  'double with an escaped quote': ['a: "\\"b\\""', '\\b\\'],
  'double on two lines': ['a: "b\n  c"', 'b\nc'],
  'double with an escaped line end': ['a: "b\\\n  c"', 'bc'],
  literal: ['a: |\n  b\n    c\n  d\n', 'b\n  c\nd\n'],
  'literal with an indentation indicator': ['a: |2\n   b\n  c\n', ' b\nc\n'],
  'literal with CR LF': ['a: |\r\n  b\r\n  c\r\n', 'b\rc\r'],
  folded: ['a: >\n  b\n  c\n\n  d\n', 'b\nc\nd\n'],
  'folded and stripped': ['a: >-\n  b\n  c', 'b\nc'],
};

for (const [name, [text, expected]] of Object.entries(cases)) {
  test(`each character of a value has its place: ${name}`, () => {
    assert.is(origins(text), expected);
  });
}

test('the end of a value is before its closing quote', () => {
  for (const text of ['a: "bc"', "a: 'bc'", 'a: "b\\n"', "a: 'it''s'"]) {
    const scalar = scalarIn(text);
    assert.is(offsetIn(scalar, String(scalar.value).length), text.length - 1, text);
  }
});

const STYLES = ['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'] as const;
const words = fc.array(fc.constantFrom('a', 'bc', ' ', '\n', "'", '"', '\\', 'é', '😀', '{{ x }}', '\t', ':', '#'), {
  maxLength: 40,
});

test('in whatever style yaml writes a text, places ascend, stay inside, and hold the same character', () => {
  fc.assert(
    fc.property(words, fc.constantFrom(...STYLES), fc.integer({ min: 20, max: 60 }), (parts, style, lineWidth) => {
      const document = parseDocument('a: x');
      const node = document.createNode(parts.join(''));
      node.type = style;
      document.set('a', node);
      const text = document.toString({ lineWidth });
      // Not all that it writes can be read again.
      if (parse({ path: 'x', text, format: 'yaml' }).diagnostics.length > 0) return;
      const scalar = scalarIn(text);
      if (typeof scalar.value !== 'string') return;
      assert.is(scalar.value, parseDocument(text).get('a'));
      let last = scalar.range.start;
      for (let index = 0; index < scalar.value.length; index += 1) {
        const at = offsetIn(scalar, index);
        assert.ok(at >= last && at <= scalar.range.end, `${index} of ${JSON.stringify(text)}`);
        last = at;
        const here = text[at] ?? '';
        const there = scalar.value[index] ?? '';
        // Escapes, folds and the line end that a block's range leaves out are written otherwise.
        const isFold = /[\s]/.test(there) && (here === '' || /[\s]/.test(here));
        const isEscape = scalar.style === 'double' && (here === '\\' || text[at - 1] === '\\');
        assert.ok(here === there || isFold || isEscape, `${index} of ${JSON.stringify(text)}: ${here} for ${there}`);
      }
    }),
    { numRuns: 1000 },
  );
});

test.run();
