import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { applyEdits } from '../text/fix.ts';
import type { Expr, ExpressionFinding } from './ast.ts';
import { parseExpression, parseTemplate } from './parse.ts';

/** A tree without ranges, as nested lists: what the grammar of LANGUAGE §4 says about a text. */
function shape(expr: Expr): unknown {
  switch (expr.kind) {
    case 'string':
    case 'number':
    case 'boolean':
      return expr.value;
    case 'duration':
      return ['ms', expr.milliseconds];
    case 'missing':
      return null;
    case 'list':
      return ['list', ...expr.items.map(shape)];
    case 'map':
      return ['map', ...expr.entries.map(({ key, value }) => [shape(key), shape(value)])];
    case 'nonce':
      return ['nonce', expr.bytes];
    case 'path':
      return ['path', expr.root, ...expr.segments.map(({ key }) => key)];
    case 'filter':
      return ['|', shape(expr.input), expr.name, ...expr.args.map(shape)];
    case 'binary':
      return [expr.operator, shape(expr.left), shape(expr.right)];
    case 'not':
      return ['not', shape(expr.operand)];
    case 'if':
      return ['if', shape(expr.condition), shape(expr.then), ...(expr.otherwise ? [shape(expr.otherwise)] : [])];
    case 'hole':
      return ['hole'];
  }
}

const x = ['path', 'x'];
const y = ['path', 'y'];
const z = ['path', 'z'];

const GRAMMAR: readonly (readonly [text: string, shape: unknown])[] = [
  ['x', x],
  ["'a'", 'a'],
  ['"a"', 'a'],
  ["''", ''],
  ["'}}'", '}}'],
  [String.raw`'\n\r\t\\\'\"\u{1F600}\u{e9}'`, '\n\r\t\\\'"😀é'],
  ['0', 0],
  ['-1', -1],
  ['1.25', 1.25],
  ['500ms', ['ms', 500]],
  ['90s', ['ms', 90_000]],
  ['30m', ['ms', 1_800_000]],
  ['12h', ['ms', 43_200_000]],
  ['180d', ['ms', 15_552_000_000]],
  ['true', true],
  ['false', false],
  ['missing', null],
  ['nonce(16)', ['nonce', 16]],
  ['[]', ['list']],
  ['[x, 1]', ['list', x, 1]],
  ['{}', ['map']],
  ["{a: x, 'b-c': {d: 1}}", ['map', ['a', x], ['b-c', ['map', ['d', 1]]]]],
  ['(x)', x],
  ['fields.apiKey', ['path', 'fields', 'apiKey']],
  ['response.body.a[0]["x-y"]', ['path', 'response', 'body', 'a', 0, 'x-y']],
  ['a.0.1', ['path', 'a', 0, 1]],
  ['response.body.if.not.in', ['path', 'response', 'body', 'if', 'not', 'in']],
  ['x | lower', ['|', x, 'lower']],
  ['x | lower()', ['|', x, 'lower']],
  ["x | replace('a', y) | trim", ['|', ['|', x, 'replace', 'a', y], 'trim']],
  ['x ~ y ~ z', ['~', ['~', x, y], z]],
  // Pipes bind tighter than joining.
  ['x ~ y | lower', ['~', x, ['|', y, 'lower']]],
  ['(x ~ y) | lower', ['|', ['~', x, y], 'lower']],
  ['x == y ~ z', ['==', x, ['~', y, z]]],
  ['not x == y', ['not', ['==', x, y]]],
  ['not not x', ['not', ['not', x]]],
  ['not x and y', ['and', ['not', x], y]],
  ['x and not y', ['and', x, ['not', y]]],
  ['x or y and z', ['or', x, ['and', y, z]]],
  ['x and y or z', ['or', ['and', x, y], z]],
  ['x or y or z', ['or', ['or', x, y], z]],
  ['x in [y, z]', ['in', x, ['list', y, z]]],
  ['x < y and y <= z', ['and', ['<', x, y], ['<=', y, z]]],
  ['x if y', ['if', y, x]],
  ['x if y else z', ['if', y, x, z]],
  ['x if y or z else z', ['if', ['or', y, z], x, z]],
  ['x if y else y if z else z', ['if', y, x, ['if', z, y, z]]],
  ['(x if y else z) ~ z', ['~', ['if', y, x, z], z]],
  ['x ~ y if z', ['if', z, ['~', x, y]]],
  [' \n x\t|\n lower ', ['|', x, 'lower']],
];

for (const [text, expected] of GRAMMAR) {
  test(`reads ${JSON.stringify(text)}`, () => {
    const { expr, findings } = parseExpression(text);
    assert.equal(findings, []);
    assert.equal(shape(expr), expected);
  });
  test(`reads ${JSON.stringify(text)} in a template`, () => {
    const { template, findings } = parseTemplate(`a{{ ${text} }}b`);
    assert.equal(findings, []);
    assert.is(template.parts.length, 3);
    const [before, part, after] = template.parts;
    assert.is(before?.kind === 'text' && before.text, 'a');
    assert.equal(part?.kind === 'expr' && shape(part.expr), expected);
    assert.is(after?.kind === 'text' && after.text, 'b');
  });
}

test('text without braces is one part, and no text is none', () => {
  assert.equal(parseTemplate('{"a": "}}"}').template.parts, [
    { kind: 'text', text: '{"a": "}}"}', range: { start: 0, end: 11 } },
  ]);
  assert.equal(parseTemplate('').template.parts, []);
});

test('braces end an expression only outside strings and brackets', () => {
  const { template, findings } = parseTemplate(`{{ '}}' }}{{ {a: {b: 1}}}}}{{ x }}`);
  assert.equal(findings, []);
  const shapes = template.parts.map((part) => (part.kind === 'expr' ? shape(part.expr) : part.text));
  // After the map, two braces close the expression; the one left over is text.
  assert.equal(shapes, ['}}', ['map', ['a', ['map', ['b', 1]]]], '}', x]);
});

test('ranges are those of the text, and parts cover it without a gap', () => {
  const text = 'Bearer {{ fields.key | replace(\'a\', "b") }}!';
  const { template } = parseTemplate(text);
  assert.equal(
    template.parts.map(({ range }) => text.slice(range.start, range.end)),
    ['Bearer ', '{{ fields.key | replace(\'a\', "b") }}', '!'],
  );
  const part = template.parts[1];
  if (part?.kind !== 'expr' || part.expr.kind !== 'filter') throw new Error('a filter was expected');
  const written = (range: { start: number; end: number }) => text.slice(range.start, range.end);
  assert.is(written(part.expr.range), 'fields.key | replace(\'a\', "b")');
  assert.is(written(part.expr.nameRange), 'replace');
  assert.equal(
    part.expr.args.map(({ range }) => written(range)),
    ["'a'", '"b"'],
  );
  const input = part.expr.input;
  if (input.kind !== 'path') throw new Error('a path was expected');
  assert.is(written(input.range), 'fields.key');
  assert.is(written(input.rootRange), 'fields');
  assert.equal(
    input.segments.map(({ range }) => written(range)),
    ['key'],
  );
});

/** One mistake, one finding; where there is a fix, the text that it gives reads without findings. */
const MISTAKES: readonly (readonly [text: string, rule: string, mended?: string])[] = [
  ['{{ x = y }}', 'use-known-operator', '{{ x == y }}'],
  ['{{ x === y }}', 'use-known-operator', '{{ x == y }}'],
  ['{{ x !== y }}', 'use-known-operator', '{{ x != y }}'],
  ['{{ x <> y }}', 'use-known-operator', '{{ x != y }}'],
  ['{{ x && y }}', 'use-known-operator', '{{ x and y }}'],
  ['{{ x&&y }}', 'use-known-operator', '{{ x and y }}'],
  ['{{ x || y }}', 'use-known-operator', '{{ x or y }}'],
  ['{{ x AND y }}', 'use-known-operator', '{{ x and y }}'],
  ['{{ !x }}', 'use-known-operator', '{{ not x }}'],
  ['{{ NOT x }}', 'use-known-operator', '{{ not x }}'],
  ['{{ x is y }}', 'use-known-operator', '{{ x == y }}'],
  ['{{ x is not missing }}', 'use-known-operator', '{{ x != missing }}'],
  ['{{ x not in y }}', 'use-known-operator', '{{ not x in y }}'],
  ['{{ x?.y }}', 'use-known-operator', '{{ x.y }}'],
  ["{{ 'a' + x }}", 'use-tilde', "{{ 'a' ~ x }}"],
  ['{{ x ? y : z }}', 'use-if', '{{ y if x else z }}'],
  ["{{ x ?? 'a' }}", 'use-default', "{{ x | default('a') }}"],
  ["{{ x || 'a' }}", 'use-default', "{{ x | default('a') }}"],
  ["{{ x ~ y ?? 'a' }}", 'use-default', "{{ (x ~ y) | default('a') }}"],
  ['{{ x.toLowerCase() }}', 'use-filter', '{{ x | lower }}'],
  ["{{ x.y.replace('a', 'b') }}", 'use-filter', "{{ x.y | replace('a', 'b') }}"],
  ['{{ base64(x ~ y) }}', 'use-filter', '{{ (x ~ y) | base64 }}'],
  ['{{ hmac(x, y) }}', 'use-filter', '{{ x | hmac_sha256(y) }}'],
  ['{{ x | default: "a" }}', 'use-parentheses', '{{ x | default("a") }}'],
  ['{{ x == not y }}', 'use-parentheses'],
  ['{{ x == y == z }}', 'no-chained-comparison'],
  ['{{ x - 1 }}', 'no-arithmetic'],
  ['{{ x -1 }}', 'no-arithmetic'],
  ['{{ x * y }}', 'no-arithmetic'],
  ['{{ null }}', 'use-known-constant', '{{ missing }}'],
  ['{{ None }}', 'use-known-constant', '{{ missing }}'],
  ['{{ True }}', 'use-known-constant', '{{ true }}'],
  ['{{ response.headers.x-request-id }}', 'use-brackets', "{{ response.headers['x-request-id'] }}"],
  ['{{ response.body.@id }}', 'use-brackets', "{{ response.body['@id'] }}"],
  ['{{ x.2fa }}', 'use-brackets', "{{ x['2fa'] }}"],
  ['{{ x | map({a-b: y}) }}', 'use-quotes', "{{ x | map({'a-b': y}) }}"],
  ['{{ “a” }}', 'use-straight-quotes', "{{ 'a' }}"],
  ['{{ ‘it"s’ }}', 'use-straight-quotes', "{{ 'it\"s' }}"],
  ['{{ `a` }}', 'use-straight-quotes', "{{ 'a' }}"],
  [String.raw`{{ 'a\d' }}`, 'no-unknown-escape', String.raw`{{ 'a\\d' }}`],
  [String.raw`{{ '\u{110000}' }}`, 'no-unknown-escape', String.raw`{{ '\\u{110000}' }}`],
  [String.raw`{{ '\u{d800}' }}`, 'no-unknown-escape', String.raw`{{ '\\u{d800}' }}`],
  ["{{ 'a }}", 'no-unclosed-quote', "{{ 'a' }}"],
  ['{{ [x, y }}', 'no-unclosed-bracket', '{{ [x, y] }}'],
  ['{{ x | lower( }}', 'no-missing-value'],
  ['{{ (x }}', 'no-unclosed-bracket', '{{ (x) }}'],
  ['{{ [x, ] }}', 'no-trailing-comma', '{{ [x ] }}'],
  ['{{ {a: x, } }}', 'no-trailing-comma', '{{ {a: x } }}'],
  ['{{ {a: 1, a: 2} }}', 'no-duplicate-key'],
  ['{{ {x} }}', 'no-malformed-map'],
  ['{{{ x }}}', 'no-malformed-map', '{{ x }}'],
  ['{{ x', 'no-unclosed-braces', '{{ x }}'],
  ['{{ x }', 'no-unclosed-braces', '{{ x }}'],
  ['{{ x } and {{ y }}', 'no-unclosed-braces', '{{ x }} and {{ y }}'],
  ['{{ x {{ y }}', 'no-unclosed-braces', '{{ x }} {{ y }}'],
  ['{{ }}', 'no-missing-value'],
  ['{{ x ~ }}', 'no-missing-value'],
  ['{{ x ~ ) }}', 'no-missing-value'],
  ['{{ x. }}', 'no-missing-name'],
  ['{{ x | }}', 'no-missing-filter'],
  ["{{ x | 'a' }}", 'no-missing-filter'],
  ['{{ x[y] }}', 'no-malformed-index'],
  ['{{ x[-1] }}', 'no-malformed-index'],
  ['{{ (x).y }}', 'use-at'],
  ['{{ x | split(":")[0] }}', 'use-at'],
  ['{{ x y }}', 'use-operator', '{{ x ~ y }}'],
  ['{{ x; }}', 'no-unexpected-text'],
  ['{{ x ) }}', 'no-unexpected-text'],
  ['{{ § }}', 'no-missing-value'],
  ['{{ 12x }}', 'no-malformed-number'],
  ['{{ 1.5h }}', 'no-malformed-number'],
  ['{{ 0x1F }}', 'no-malformed-number'],
  ['{{ 12345678901234567890 }}', 'no-imprecise-number', "{{ '12345678901234567890' }}"],
  ['{{ nonce(0) }}', 'use-nonce-size'],
  ['{{ nonce(1025) }}', 'use-nonce-size'],
  ['{{ nonce(x) }}', 'use-nonce-size'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what a shell would write.
  ['Bearer ${fields.key}', 'use-double-braces', 'Bearer {{ fields.key }}'],
  ['Bearer {fields.key}', 'use-double-braces', 'Bearer {{ fields.key }}'],
  ['{% if x %}', 'no-statement'],
];

for (const [text, rule, mended] of MISTAKES) {
  test(`says what is wrong with ${text}`, () => {
    const { findings } = parseTemplate(text);
    assert.equal(
      findings.map((finding) => finding.rule),
      [`expression/${rule}`],
    );
    const finding = findings[0] as ExpressionFinding;
    assert.is(finding.fix && applyEdits(text, finding.fix.edits), mended);
    assert.ok(finding.range.end > finding.range.start, 'something is underlined');
    if (mended !== undefined) assert.equal(parseTemplate(mended).findings, []);
  });
}

test('two mistakes of the same kind are two findings', () => {
  const { findings } = parseTemplate('{{ x && y }}{{ x && y }}');
  assert.equal(
    findings.map(({ range }) => range.start),
    [5, 17],
  );
});

test('braces around a bare expression are mended, and what stands in them is read', () => {
  const text = '{{ response.body.token }}';
  const { expr, findings } = parseExpression(text);
  assert.equal(shape(expr), ['path', 'response', 'body', 'token']);
  assert.equal(
    findings.map(({ rule }) => rule),
    ['expression/no-braces'],
  );
  assert.is(applyEdits(text, (findings[0] as ExpressionFinding).fix?.edits ?? []), 'response.body.token');
  const joined = 'Bearer {{ x }}';
  assert.is(
    applyEdits(joined, (parseExpression(joined).findings[0] as ExpressionFinding).fix?.edits ?? []),
    "'Bearer ' ~ x",
  );
  // In quotes, braces are text.
  assert.equal(parseExpression('"{{ x }}"').findings, []);
});

test('half-written text keeps a tree in which a name can be completed', () => {
  for (const text of ['{{ fields.', '{{ fields. }}', '{{ a ~ fields. }} b']) {
    const { template } = parseTemplate(text);
    const part = template.parts[0];
    if (part?.kind !== 'expr') throw new Error('an expression was expected');
    const path = part.expr.kind === 'binary' ? part.expr.right : part.expr;
    if (path.kind !== 'path') throw new Error('a path was expected');
    const hole = path.segments.at(-1);
    assert.is(hole?.hole, true);
    const cursor = text.indexOf('fields.') + 7;
    assert.ok((hole?.range.start ?? 0) <= cursor && cursor <= (hole?.range.end ?? 0), 'the cursor is in the hole');
  }
  for (const text of ['{{ x | ', '{{ x | }}']) {
    const part = parseTemplate(text).template.parts[0];
    if (part?.kind !== 'expr' || part.expr.kind !== 'filter') throw new Error('a filter was expected');
    assert.is(part.expr.name, '');
    assert.ok(part.expr.nameRange.start <= 7 && 7 <= part.expr.nameRange.end, 'the cursor is in the hole');
  }
});

test('an expression is bounded in depth and length', () => {
  const rules = (text: string) => parseExpression(text).findings.map(({ rule }) => rule);
  assert.equal(rules(`${'('.repeat(60)}x${')'.repeat(60)}`), []);
  const tooLarge = ['expression/no-excessive-size'];
  assert.equal(rules(`${'('.repeat(65)}x${')'.repeat(65)}`), tooLarge);
  assert.equal(rules('['.repeat(100_000)), tooLarge);
  assert.equal(rules(`${'not '.repeat(100_000)}x`), tooLarge);
  assert.equal(rules(`${'x if y else '.repeat(100_000)}z`), tooLarge);
  assert.equal(rules(`${'x ? y : '.repeat(100_000)}z`), tooLarge);
  assert.equal(rules(`x${' | lower'.repeat(100_000)}`), tooLarge);
  assert.equal(rules(`x${' ~ x'.repeat(100_000)}`), tooLarge);
  assert.equal(rules(`x${' ~ x'.repeat(999)}`), []);
});

test('one member of a record is read as every other expression is', () => {
  for (const root of ['fields', 'client', 'session', 'vars']) {
    for (const name of ['apiKey', '_x', 'if', 'not', 'in', 'missing', 'nonce', 'fields']) {
      const [alone] = parseTemplate(`{{ ${root}.${name} }}`).template.parts;
      const [wide] = parseTemplate(`{{ ${root}.${name}  }}`).template.parts;
      assert.equal(alone?.kind === 'expr' && alone.expr, wide?.kind === 'expr' && wide.expr, name);
      assert.equal(alone?.range.end, wide === undefined ? undefined : wide.range.end - 1);
    }
  }
});

test.run();
