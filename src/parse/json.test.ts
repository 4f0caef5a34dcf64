import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { parse } from './parse.ts';
import { toValue } from './value.ts';

const read = (text: string) => parse({ path: 'x.auth.json', text, format: 'json' });

const mistakes: Record<string, [text: string, rule: string, at: string]> = {
  'a comma after the last value of a map': ['{ "a": 1, }', 'json/no-trailing-comma', ','],
  'a comma after the last value of a list': ['{ "a": [1, 2,\n] }', 'json/no-trailing-comma', ','],
  'a comment': ['{ "a": 1 } # x', 'json/no-comment', '# x'],
  'single quotes': [`{ "a": 'b' }`, 'json/use-double-quotes', `'b'`],
  'a key without quotes': ['{ a: 1 }', 'json/use-double-quotes', 'a'],
  'a text without quotes': ['{ "a": b }', 'json/use-double-quotes', 'b'],
  YAML: ['a: 1\n', 'json/no-syntax-error', 'a'],
  'a hexadecimal number': ['{ "a": 0x1F }', 'json/use-double-quotes', '0x1F'],
  'a plus sign': ['{ "a": +1 }', 'json/use-double-quotes', '+1'],
  'an escape that YAML has': ['{ "a": "\\x41" }', 'json/no-syntax-error', '\\x'],
  'a line end in a text': ['{ "a": "b\nc" }', 'json/no-syntax-error', '\n'],
  'a value is missing': ['{ "a": }', 'json/no-syntax-error', '"a"'],
  'a key stands twice': ['{ "a": 1, "a": 2 }', 'yaml/no-duplicate-key', '"a"'],
  'a quote is never closed': ['{ "a": "b }', 'yaml/use-closing-quote', '"'],
};

for (const [name, [text, rule, at]] of Object.entries(mistakes)) {
  test(`strictly JSON: ${name}`, () => {
    const { diagnostics } = read(text);
    assert.equal(
      diagnostics.map((each) => [each.rule, text.slice(each.range.start, each.range.end)]),
      [[rule, at]],
    );
  });
}

test('a comment in a text is text', () => {
  assert.equal(read('{ "a": "b, # c,]" }').diagnostics, []);
});

test('whatever JSON.stringify writes is read as JSON.parse reads it', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(undefined, 2, '\t'), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      // These characters have no place in a text file, escaped or not; the escaped ones are read.
      if (/[\u007f-\u0084\u0086-\u009f\ufffd-\uffff]/.test(text)) return;
      const { tree, diagnostics } = read(text);
      assert.equal(diagnostics, []);
      assert.is(JSON.stringify(toValue(tree.root)), JSON.stringify(JSON.parse(text)));
    }),
    { numRuns: 1000 },
  );
});

test('what JSON.parse refuses is refused, and the other way round', () => {
  const sign = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"b"',
    '1',
    '-',
    '.5',
    'e1',
    'true',
    'null',
    ' ',
    '\n',
    '\t',
    '"',
    '\\',
    "'",
    '#',
    '//',
    '&a',
    '*a',
    '!t ',
    '? ',
    '- ',
  );
  fc.assert(
    fc.property(fc.array(sign, { minLength: 1, maxLength: 14 }), (signs) => {
      const text = signs.join('');
      let value: unknown;
      let isJson = true;
      try {
        value = JSON.parse(text);
      } catch {
        isJson = false;
      }
      const { tree, diagnostics } = read(text);
      const findings = diagnostics.filter(({ rule }) => rule !== 'yaml/no-duplicate-key');
      assert.is(findings.length === 0, isJson, JSON.stringify(findings));
      if (isJson && diagnostics.length === 0) assert.is(JSON.stringify(toValue(tree.root)), JSON.stringify(value));
      for (const { range } of diagnostics) assert.ok(range.start <= range.end && range.end <= text.length);
    }),
    { numRuns: 5000 },
  );
});

test.run();
