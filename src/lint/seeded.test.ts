import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { parse } from 'yaml';
import { check } from '../pipeline.ts';
import { applyEdits } from '../text/fix.ts';

// Mistakes as people make them, one at a time in clean definitions, each written down with the place where a reviewer
// would point: exactly one finding, there, whatever the line ends. `fixtures/seeded/<name>.mistakes.yaml` lists them.

const FOLDER = new URL('../../fixtures/seeded/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');
const found = (text: string) => check({ path: 'acme.auth.yaml', text, format: 'yaml' }).diagnostics;

interface Mistake {
  readonly from: string;
  readonly to: string;
  readonly rule: string;
  readonly at: string;
}

const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.mistakes.yaml'))
  .map((file) => file.replace('.mistakes.yaml', ''));

test('there are several hundred mistakes', () => {
  const all = names.flatMap((name) => parse(read(`${name}.mistakes.yaml`)) as readonly Mistake[]);
  assert.ok(all.length >= 670, String(all.length));
});

for (const name of names) {
  const clean = read(`${name}.auth.yaml`);
  const mistakes = parse(read(`${name}.mistakes.yaml`)) as readonly Mistake[];

  test(`${name} without mistakes is clean`, () => {
    assert.equal(found(clean), []);
  });

  for (const [index, { from, to, rule, at }] of mistakes.entries()) {
    test(`${name} ${index + 1}: ${JSON.stringify(to).slice(0, 70)}`, () => {
      assert.is(clean.split(from).length, 2, 'stands once in the clean definition');
      const text = clean.replace(from, () => to);
      const findings = found(text);
      assert.equal(
        findings.map((each) => [each.rule, text.slice(each.range.start, each.range.end)]),
        [[rule, at]],
        findings.map(({ message }) => message).join('\n'),
      );
      const windows = text.replaceAll('\n', '\r\n');
      assert.equal(
        found(windows).map((each) => each.rule),
        [rule],
      );
      const [fix] = findings[0]?.fixes.filter(({ safe }) => safe) ?? [];
      if (fix === undefined) return;
      const mended = applyEdits(text, fix.edits);
      assert.ok(!found(mended).some((each) => each.rule === rule), 'a safe fix mends it');
    });
  }
}

test.run();
