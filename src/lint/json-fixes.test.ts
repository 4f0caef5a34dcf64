import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { parse } from 'yaml';
import { check } from '../pipeline.ts';
import { applyEdits } from '../text/fix.ts';

// Every mistake of the fixtures, written as JSON: whatever is offered leaves JSON behind.

const FIXTURES = new URL('../../fixtures/rules/', import.meta.url);
const files = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('/invalid.auth.yaml') && !/^(?:yaml|file|json)\//.test(path));

let tried = 0;

for (const file of files) {
  test(`${file} as JSON: its fixes give JSON`, () => {
    const value: unknown = parse(readFileSync(new URL(file, FIXTURES), 'utf8'));
    for (const indent of [undefined, 2]) {
      const text = `${JSON.stringify(value, null, indent)}\n`;
      for (const { rule, fixes } of check({ path: 'acme.auth.json', text, format: 'json' }).diagnostics) {
        for (const { title, edits } of fixes) {
          tried += 1;
          assert.not.throws(() => JSON.parse(applyEdits(text, edits)), `${rule}: ${title}`);
        }
      }
    }
  });
}

test('some fixes have been tried', () => {
  assert.ok(tried >= 60, String(tried));
});

test.run();
