import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { LANGUAGE_RULES } from '../analyse/catalog.ts';
import { check } from '../pipeline.ts';
import { json } from '../report/json.ts';
import { schemeTypes } from '../schemes/index.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { applyEdits } from '../text/fix.ts';
import { wholeDefinition } from './envelope.ts';
import { rules } from './rules/index.ts';
import { SUPPRESSION_RULES } from './suppress.ts';

const FIXTURES = new URL('../../fixtures/rules/', import.meta.url);
const RULE_FILES = new URL('./rules/', import.meta.url);
const UPDATE = process.env.UPDATE === '1';

const checked = (text: string, path = 'invalid.auth.yaml'): readonly Diagnostic[] =>
  check({ path, text, format: 'yaml' }).diagnostics;
const named = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics.map(({ rule, message }) => `${rule}: ${message}`);

const filesBelow = (folder: URL): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));

for (const rule of rules) {
  test(`${rule.id}: its bad example has this one finding, its good one none`, () => {
    const bad = checked(wholeDefinition(rule.examples.bad));
    assert.equal([bad.length, bad[0]?.rule, bad[0]?.severity], [1, rule.id, rule.severity], named(bad).join('\n'));
    assert.equal(named(checked(wholeDefinition(rule.examples.good))), []);
  });

  test(`${rule.id}: its text is whole sentences`, () => {
    for (const text of [rule.summary, rule.why]) assert.match(text, /^[A-Z`].*\.$/s);
    assert.ok(rule.source.length > 3);
  });
}

test('every file of a rule is in the index under its own name', () => {
  const files = filesBelow(RULE_FILES).filter((path) => path.includes('/') && path.endsWith('.ts'));
  assert.equal(files.map((path) => path.replace(/\.ts$/, '')).toSorted(), rules.map(({ id }): string => id).toSorted());
});

const IDS: readonly string[] = [
  ...rules.map(({ id }) => id),
  ...Object.keys(LANGUAGE_RULES),
  ...Object.keys(SUPPRESSION_RULES),
  ...[...schemeTypes.values()].flatMap((type) => Object.keys(type.rules)),
];

test('no two rules have one id', () => {
  assert.is(new Set(IDS).size, IDS.length);
});

test('every folder of fixtures belongs to a rule, and every rule has one', () => {
  const folders = filesBelow(FIXTURES)
    .filter((path) => path.endsWith('/invalid.auth.yaml'))
    .map((path) => path.replace(/\/invalid\.auth\.yaml$/, ''));
  assert.equal(folders.toSorted(), IDS.toSorted());
});

for (const id of IDS) {
  const file = (name: string) => new URL(`${id}/${name}`, FIXTURES);
  const read = (name: string) => readFileSync(file(name), 'utf8');
  const write = (name: string, text: string) => writeFileSync(file(name), text);

  test(`fixtures/rules/${id}: the valid definition has no finding`, () => {
    assert.equal(named(checked(read('valid.auth.yaml'))), []);
  });

  test(`fixtures/rules/${id}: the invalid one has what is expected, and nothing but this rule`, () => {
    const text = read('invalid.auth.yaml');
    const { tree, diagnostics } = check({ path: 'invalid.auth.yaml', text, format: 'yaml' });
    assert.ok(diagnostics.length > 0);
    assert.equal(named(diagnostics.filter(({ rule }) => rule !== id)), []);
    const found = json(diagnostics, { quoted: new Map([['invalid.auth.yaml', { text, lines: tree.lines }]]) });
    if (UPDATE) write('invalid.expected.json', found);
    assert.is(found, read('invalid.expected.json'));
  });

  test(`fixtures/rules/${id}: its fixes give the mended definition, which is clean`, () => {
    const text = read('invalid.auth.yaml');
    const edits = checked(text).flatMap(({ fixes }) => fixes[0]?.edits ?? []);
    if (edits.length === 0) {
      assert.not(existsSync(fileURLToPath(file('invalid.fixed.auth.yaml'))), 'no fix is offered');
      return;
    }
    const mended = applyEdits(text, edits);
    if (UPDATE) write('invalid.fixed.auth.yaml', mended);
    assert.is(mended, read('invalid.fixed.auth.yaml'));
    assert.equal(named(checked(mended)), []);
  });
}

test.run();
