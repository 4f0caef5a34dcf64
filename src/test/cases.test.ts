import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { cases, golden } from './cases.ts';

/** The message of a failed assertion: uvu's `throws` passes those on instead of catching them. */
function failureOf(compare: () => void): string | undefined {
  try {
    compare();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return undefined;
}

const root = mkdtempSync(join(tmpdir(), 'countersign-cases-'));
test.after(() => rmSync(root, { recursive: true }));

test('files are found in all folders and sorted; finding none is an error', () => {
  mkdirSync(join(root, 'b'));
  for (const name of ['z.yaml', 'b/a.yaml', 'c.json']) writeFileSync(join(root, name), '');
  assert.equal(
    cases(root, '.yaml').map((path) => path.slice(root.length + 1)),
    ['b/a.yaml', 'z.yaml'],
  );
  assert.throws(() => cases(root, '.toml'), /no file below/);
  assert.throws(() => cases(join(root, 'nowhere'), '.yaml'), /ENOENT/);
});

test('a golden is compared to the last space, and written on demand only', () => {
  const path = join(root, 'golden.txt');
  writeFileSync(path, '  a\n');
  golden(path, '  a\n');
  assert.is(
    failureOf(() => golden(path, 'a\n')),
    path,
  );
  assert.is(readFileSync(path, 'utf8'), '  a\n');
  const { UPDATE } = process.env;
  process.env.UPDATE = '1';
  golden(path, 'b\n');
  if (UPDATE === undefined) delete process.env.UPDATE;
  else process.env.UPDATE = UPDATE;
  assert.is(readFileSync(path, 'utf8'), 'b\n');
});

test.run();
