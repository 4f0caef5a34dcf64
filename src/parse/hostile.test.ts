import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { applyEdits } from '../text/fix.ts';
import { validate } from '../validate/validate.ts';
import { parse } from './parse.ts';
import { toValue } from './value.ts';

/** Time of the processor, which other processes do not lengthen. */
const milliseconds = (before: NodeJS.CpuUsage): number => process.cpuUsage(before).user / 1000;

const MIB = 1024 * 1024;

const found = (text: string, format: 'yaml' | 'json' = 'yaml') => {
  const { tree, diagnostics } = parse({ path: 'x', text, format });
  return [...diagnostics, ...validate(tree)];
};

const CLEAN = 'countersign: 1\napp: a\ntitle: A\nschemes: { key: { type: none } }\n';

const letters = 'bcdefghijklmnopqrstuvwxyz'.split('');
const bomb = `a: &a [x, x, x]\n${letters.map((each, i) => `${each}: &${each} [*${letters[i - 1] ?? 'a'}, *${letters[i - 1] ?? 'a'}]`).join('\n')}\n`;

const hostile: Record<string, [text: string, rule: string]> = {
  'an empty file': ['', 'file/no-empty'],
  'nothing but white space and comments': ['\n  # x\n\n\t\n# y', 'file/no-empty'],
  'nothing but a byte order mark': ['\ufeff', 'file/no-empty'],
  '50 MB': ['a'.repeat(50 * MIB), 'file/no-oversize'],
  'a NUL byte': ['app: a\0b\n', 'file/no-binary'],
  'a program': ['\x7fELF\x02\x01\x01', 'file/no-binary'],
  'bytes that are no UTF-8, decoded': ['app: \ufffd\n', 'file/use-utf-8'],
  'half a surrogate pair': ['app: \ud83d\n', 'file/no-binary'],
  'an alias bomb': [bomb, 'yaml/no-anchor'],
  '100,000 open brackets': ['['.repeat(100_000), 'yaml/no-deep-nesting'],
  '100,000 open braces': ['{a: '.repeat(100_000), 'yaml/no-deep-nesting'],
  '65 levels in brackets': [`${'['.repeat(65)}${']'.repeat(65)}`, 'yaml/no-deep-nesting'],
  '65 levels of dashes': [`${'- '.repeat(65)}a`, 'yaml/no-deep-nesting'],
  '65 levels of indentation': [
    Array.from({ length: 65 }, (_, level) => `${' '.repeat(level)}a:`).join('\n'),
    'yaml/no-deep-nesting',
  ],
  '1,000 levels of indentation': [
    Array.from({ length: 1_000 }, (_, level) => `${' '.repeat(level)}a:`).join('\n'),
    'yaml/no-deep-nesting',
  ],
  'a thousand documents': [`${CLEAN}---\n`.repeat(1_000), 'yaml/no-second-document'],
  'one quote': ['"', 'yaml/use-closing-quote'],
};

for (const [name, [text, rule]] of Object.entries(hostile)) {
  test(`one clear finding: ${name}`, () => {
    const before = process.cpuUsage();
    assert.equal(
      found(text).map((each) => each.rule),
      [rule],
    );
    assert.ok(milliseconds(before) < 1_500, 'quickly');
  });
}

test('the largest and the deepest definition that is allowed is read', () => {
  const deep = `${'['.repeat(64)}${']'.repeat(64)}`;
  assert.equal(parse({ path: 'x', text: deep, format: 'yaml' }).diagnostics, []);
  const long = `a: ${'x'.repeat(MIB - 3)}`;
  assert.equal(parse({ path: 'x', text: long, format: 'yaml' }).diagnostics, []);
  assert.equal(
    found(`${long}x`).map((each) => each.rule),
    ['file/no-oversize'],
  );
});

test('keys that are names of every object are keys like any other', () => {
  const text = '__proto__: { polluted: true }\nconstructor: { prototype: 1 }\ntoString: 2\n';
  const { tree, diagnostics } = parse({ path: 'x', text, format: 'yaml' });
  assert.equal(diagnostics, []);
  const value = toValue(tree.root) as Record<string, unknown>;
  assert.equal(Object.keys(value), ['__proto__', 'constructor', 'toString']);
  assert.is(Object.getPrototypeOf(value), Object.prototype);
  assert.is(({} as Record<string, unknown>).polluted, undefined);
  const unknown = validate(tree).filter(({ rule }) => rule === 'schema/no-unknown-key');
  assert.equal(
    unknown.map(({ range }) => text.slice(range.start, range.end)),
    ['__proto__', 'constructor', 'toString'],
  );
});

test('a key named __proto__ is found wherever it stands', () => {
  const text = 'countersign: 1\napp: a\ntitle: A\nschemes: { key: { type: none, __proto__: 1 } }\n';
  const [finding, ...others] = found(text);
  assert.equal(others, []);
  assert.is(finding?.rule, 'schema/no-unknown-key');
  assert.is(text.slice(finding?.range.start, finding?.range.end), '__proto__');
});

const signs = [
  '[',
  '{',
  '[\n',
  '- ',
  '-\n',
  '? ',
  ': ',
  ':\n',
  '"',
  "'",
  '&a ',
  '*a ',
  '! ',
  '%a\n',
  '---\n',
  '...\n',
  '#\n',
  ' #\n',
  '\t',
  'a: 1\n',
  '{{ x }}',
  '{{',
  '"\'',
  ', ',
  '( ',
  '\\',
  '|\n',
  '>\n',
  '<<: *a\n',
  'a: b: c\n',
  "a: 'b\n",
];

for (const format of ['yaml', 'json'] as const) {
  for (const sign of signs) {
    test(`20 kB of ${JSON.stringify(sign)} as ${format}: no exception, no hang, no flood`, () => {
      const text = `a: ${sign.repeat(20_000 / sign.length)}`;
      const before = process.cpuUsage();
      const findings = found(text, format);
      assert.ok(milliseconds(before) < 2_500, `${milliseconds(before)} ms`);
      assert.ok(findings.length <= 210);
      for (const { range, fixes } of findings) {
        assert.ok(range.start <= range.end && range.end <= text.length);
        for (const { edits } of fixes) applyEdits(text, edits);
      }
    });
  }
}

test.run();
