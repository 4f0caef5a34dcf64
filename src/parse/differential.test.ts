import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { parseDocument } from 'yaml';
import { applyEdits } from '../text/fix.ts';
import { guard } from './guard.ts';
import { parse } from './parse.ts';
import { quick } from './quick.ts';
import { read } from './reading.ts';
import type { Node } from './tree.ts';
import { toValue } from './value.ts';

// The whole of `yaml` (parser and composer) is what our quick pass is held against.

const folder = 'fixtures/apps';
const definitions = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => readFileSync(`${folder}/${file}`, 'utf8'));

const parsed = (text: string) => parse({ path: 'x.auth.yaml', text, format: 'yaml' });
const composed = (text: string) => parseDocument(text, { uniqueKeys: false, stringKeys: true, logLevel: 'silent' });

test('every definition reads as yaml itself reads it', () => {
  assert.ok(definitions.length > 20);
  for (const text of definitions) {
    const { tree, diagnostics } = parsed(text);
    assert.equal(diagnostics, []);
    assert.equal(toValue(tree.root), composed(text).toJS());
  }
});

/** What the quick way gives is what the longer way gives. */
function checkQuick(text: string): boolean {
  const plain = quick(text);
  if (plain === undefined) return false;
  const { root, comments, faults, stop } = read({ text, original: text });
  assert.is(JSON.stringify([plain.root, plain.comments]), JSON.stringify([root, comments]));
  assert.equal(faults, []);
  assert.is(stop, undefined);
  return true;
}

test('definitions are read the quick way', () => {
  for (const text of definitions) assert.ok(checkQuick(text), text);
});

const SIGNS = [
  '{{ x }}',
  '{',
  '}',
  '[',
  ']',
  ',',
  ': ',
  ':',
  ' #',
  '#',
  "'",
  '"',
  '\\',
  '- ',
  '-',
  '? ',
  '\n',
  '\n\n',
  ' ',
  '  ',
  '\t',
  '&a ',
  '*a',
  '!t ',
  '|',
  '>',
  '%',
  '@',
  '---\n',
  '...\n',
  '<<: ',
  'é',
  '😀',
  '\r\n',
  'a: ',
  '\ufeff',
];

const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.constantFrom(0, 0, 1, 1, 2, 5, 20),
  insert: fc.oneof(fc.constant(''), fc.constantFrom(...SIGNS), fc.constantFrom(...SIGNS)),
});

const mutated = fc
  .record({
    text: fc.constantFrom(...definitions),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    mutations: fc.array(mutation, { minLength: 1, maxLength: 4 }),
  })
  .map(({ text, from, mutations }) => {
    // A stretch of lines, so that a run holds many shapes rather than long texts.
    const lines = text.split('\n');
    const start = Math.floor(from * lines.length);
    let result = lines.slice(start, start + 25).join('\n');
    for (const { at, remove, insert } of mutations) {
      const index = Math.floor(at * result.length);
      result = result.slice(0, index) + insert + result.slice(index + remove);
    }
    return result;
  });

const soup = fc
  .array(fc.constantFrom(...SIGNS, 'a', 'b c', '1', 'null', ''), { maxLength: 25 })
  .map((parts) => parts.join(''));

/** Ranges lie in the file, and in the range of what holds them. */
function checkRanges(node: Node | undefined, start: number, end: number): void {
  if (node === undefined) return;
  assert.ok(
    node.range.start >= start && node.range.end <= end && node.range.start <= node.range.end,
    JSON.stringify(node),
  );
  if (node.kind === 'list') for (const item of node.items) checkRanges(item, start, end);
  if (node.kind !== 'map') return;
  for (const { key, value, range } of node.entries) {
    checkRanges(key, range.start, range.end);
    checkRanges(value, range.start, range.end);
  }
}

function check(text: string): void {
  if (guard(text) === undefined) checkQuick(text);
  const { tree, diagnostics } = parsed(text);
  checkRanges(tree.root, 0, text.length);
  for (const { range, fixes, message } of diagnostics) {
    assert.ok(range.start >= 0 && range.start <= range.end && range.end <= text.length, `${message} ${range.start}`);
    for (const { edits } of fixes) applyEdits(text, edits);
  }
  const document = composed(text);
  const isBroken = document.errors.some(({ code }) => code !== 'DUPLICATE_KEY');
  const findings = diagnostics.filter(({ severity }) => severity === 'error');
  if (isBroken) assert.ok(diagnostics.length > 0, 'broken for yaml, and nothing is said');
  if (findings.length === 0) {
    assert.not(isBroken, String(document.errors[0]));
    assert.ok(tree.whole);
    const expected = document.contents === null ? null : document.toJS();
    assert.equal(JSON.stringify(toValue(tree.root)), JSON.stringify(expected));
  }
}

const numRuns = Number(process.env.FUZZ_RUNS) || 1500;

test('what yaml refuses is refused, and what passes reads the same: definitions with mistakes', () => {
  fc.assert(fc.property(mutated, check), { numRuns });
});

test('what yaml refuses is refused, and what passes reads the same: signs without sense', () => {
  fc.assert(fc.property(soup, check), { numRuns });
});

test.run();
