import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Expr, Template } from './ast.ts';
import { filters } from './filters.ts';
import { inferTemplate } from './infer.ts';
import { judge } from './landing.ts';
import { parseExpression, parseTemplate } from './parse.ts';
import { print, printTemplate } from './print.ts';
import { responseScope, scopeOf } from './scope.ts';

const at = { start: 0, end: 0 };
const WORDS = ['if', 'else', 'and', 'or', 'not', 'in', 'is', 'true', 'false', 'missing'];
const FOREIGN = [
  'AND',
  'OR',
  'IN',
  'NOT',
  'True',
  'TRUE',
  'False',
  'FALSE',
  'null',
  'Null',
  'NULL',
  'nil',
  'None',
  'none',
  'undefined',
];
const name = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,8}$/).filter((text) => ![...WORDS, ...FOREIGN].includes(text));
const anyText = fc.string({ unit: 'binary', maxLength: 12 });

/** Any tree that the grammar can produce; its ranges are not looked at. */
const tree = fc.letrec<{ expr: Expr; leaf: Expr }>((tie) => ({
  leaf: fc.oneof(
    anyText.map((value): Expr => ({ kind: 'string', value, range: at })),
    fc.integer().map((value): Expr => ({ kind: 'number', value, range: at })),
    fc
      .tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 1, max: 999 }))
      .map(([whole, part]): Expr => ({ kind: 'number', value: Number(`${whole}.${part}`), range: at })),
    fc.nat().map((milliseconds): Expr => ({ kind: 'duration', milliseconds, range: at })),
    fc.boolean().map((value): Expr => ({ kind: 'boolean', value, range: at })),
    fc.constant<Expr>({ kind: 'missing', range: at }),
    fc.integer({ min: 1, max: 1024 }).map((bytes): Expr => ({ kind: 'nonce', bytes, range: at })),
    fc.tuple(name, fc.array(fc.oneof(name, anyText, fc.nat()), { maxLength: 3 })).map(
      ([root, keys]): Expr => ({
        kind: 'path',
        root,
        rootRange: at,
        range: at,
        segments: keys.map((key) => ({ key, range: at })),
      }),
    ),
  ),
  expr: fc.oneof(
    { maxDepth: 5 },
    tie('leaf'),
    fc.array(tie('expr'), { maxLength: 3 }).map((items): Expr => ({ kind: 'list', items, range: at })),
    fc.uniqueArray(fc.tuple(fc.oneof(name, anyText), tie('expr')), { maxLength: 3, selector: ([key]) => key }).map(
      (entries): Expr => ({
        kind: 'map',
        entries: entries.map(([key, value]) => ({ key: { kind: 'string', value: key, range: at }, value })),
        range: at,
      }),
    ),
    fc
      .tuple(tie('expr'), fc.constantFrom(...filters), fc.array(tie('expr'), { maxLength: 2 }))
      .map(
        ([input, filter, args]): Expr => ({ kind: 'filter', input, name: filter.name, nameRange: at, args, range: at }),
      ),
    fc
      .tuple(
        tie('expr'),
        fc.constantFrom('~', '==', '!=', '<', '<=', '>', '>=', 'in', 'and', 'or' as const),
        tie('expr'),
      )
      .map(
        ([left, operator, right]): Expr => ({
          kind: 'binary',
          operator: operator as '~',
          operatorRange: at,
          left,
          right,
          range: at,
        }),
      ),
    tie('expr').map((operand): Expr => ({ kind: 'not', operand, range: at })),
    fc
      .tuple(tie('expr'), tie('expr'), fc.option(tie('expr'), { nil: undefined }))
      .map(([then, condition, otherwise]): Expr => ({ kind: 'if', then, condition, otherwise, range: at })),
  ),
}));

/** Without ranges, and without properties that hold nothing. */
function bare(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, inner) => (/range$/i.test(key) ? undefined : inner)));
}

test('what is printed reads as the same tree', () => {
  fc.assert(
    fc.property(tree.expr, (expr) => {
      const text = print(expr);
      const parsed = parseExpression(text);
      assert.equal(parsed.findings, [], text);
      assert.equal(bare(parsed.expr), bare(expr), text);
      const inBraces = parseTemplate(`{{ ${text} }}`).template.parts;
      assert.equal(bare(inBraces), bare([{ kind: 'expr', expr }]), text);
    }),
    { numRuns: 1000 },
  );
});

test('a template is printed as it reads', () => {
  const part = fc.oneof(
    anyText
      .filter((text) => text !== '' && !text.includes('{'))
      .map((text) => ({ kind: 'text', text, range: at }) as const),
    tree.expr.map((expr) => ({ kind: 'expr', expr, range: at }) as const),
  );
  const parts = fc
    .array(part, { maxLength: 4 })
    .filter((all) => all.every((one, i) => one.kind === 'expr' || all[i + 1]?.kind !== 'text'));
  fc.assert(
    fc.property(parts, (all) => {
      const template: Template = { parts: all };
      const parsed = parseTemplate(printTemplate(template));
      assert.equal(bare(parsed.template), bare(template));
      assert.equal(parsed.findings, []);
    }),
    { numRuns: 500 },
  );
});

/** Text that is nearly an expression: pieces of the grammar and of what is not in it, in any order. */
const PIECES =
  `{{ }} https:// / ? & # { } ( ) [ ] | ~ == != = && || ! ? : ?? ?. . , ' " \\ \\u{ “ ” \` $ \${ {% %} # @ ; - + * / % 1 0x1 1.5 30m -1
  1e9 99999999999999999999 fields request vars now uuid nonce( if else and or not in is true missing null lower default x-y é 😀`
    .split(/\s+/)
    .concat(' ', '\n', '\t', '\u00a0', '\u2028', '\ud800', '\0');
const nearly = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), anyText), { maxLength: 24 })
  .map((pieces) => pieces.join(''));

const LANDINGS = ['url', 'header', 'cookie', 'query', 'json', 'label', 'plain'] as const;
const scope = scopeOf(new Map([['response', responseScope()]]));

test('any text gives a tree, with every range inside the text and every fix without overlap', () => {
  fc.assert(
    fc.property(nearly, (text) => {
      const { template, findings } = parseTemplate(text);
      let end = 0;
      for (const { range } of template.parts) {
        assert.is(range.start, end, 'parts cover the text without a gap');
        end = range.end;
      }
      assert.is(end, text.length);
      const inferred = inferTemplate(template, scope);
      const bareExpression = parseExpression(text);
      const judged = LANDINGS.flatMap((lands) => judge(template, inferred, lands));
      checkRanges({ template, findings, inferred, bareExpression, judged }, text.length);
      for (const { fix } of [...findings, ...inferred.findings, ...bareExpression.findings]) {
        const edits = [...(fix?.edits ?? [])].sort(
          (a, b) => a.range.start - b.range.start || a.range.end - b.range.end,
        );
        edits.forEach((edit, i) => {
          assert.ok(i === 0 || (edits[i - 1]?.range.end ?? 0) <= edit.range.start, 'edits do not overlap');
        });
      }
    }),
    { numRuns: 3000 },
  );
});

function checkRanges(value: unknown, length: number): void {
  if (typeof value !== 'object' || value === null) return;
  const { start, end } = value as { start?: unknown; end?: unknown };
  if (typeof start === 'number' && typeof end === 'number') {
    assert.ok(0 <= start && start <= end && end <= length, `${start}–${end} of ${length}`);
  }
  for (const inner of Object.values(value)) checkRanges(inner, length);
}

test('reading takes time linear in the text', () => {
  const texts = [
    '{{',
    '{{ x',
    "{{ '",
    '{{ " }}',
    '{',
    '${',
    '{{ a.x-y }}',
    "{{ ' }} {{ \\' }}",
    '{{ {',
    '{{ [(',
    '{%',
    '{{ x ',
    ' ',
  ];
  for (const piece of texts) {
    const time = (count: number) => {
      const text = piece.repeat(count);
      const start = performance.now();
      parseTemplate(text);
      parseExpression(text);
      return performance.now() - start;
    };
    time(1000);
    // Quadratic time would be far beyond.
    assert.ok(time(40_000) < 5000, piece);
  }
});

test('messages stay short, however long the text is that they are about', () => {
  const long = 'x'.repeat(100_000);
  const texts = [
    `{{ '${long}' | unix }}`,
    `{{ response.status | ${long} }}`,
    `{{ response['${long}'] }}`,
    `{{ ${long} }}`,
    `{{ [${'1, '.repeat(10_000)}2] == 1 }}`,
    `{{ response.headers['X${long}'] }}`,
    `{{ {'${long}': 1, '${long}': 2} }}`,
    `{{ 1${long} }}`,
    `{{ x.a-${long} }}`,
    `\${${long}}`,
    `https://{{ '${long}' | hex }}`,
  ];
  for (const text of texts) {
    const { template, findings } = parseTemplate(text);
    const inferred = inferTemplate(template, scope);
    const found = [...findings, ...inferred.findings, ...judge(template, inferred, 'url')];
    assert.ok(found.length > 0, text.slice(0, 20));
    for (const { message } of found) assert.ok(message.length < 300, message.slice(0, 80));
  }
});

test.run();
