import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { check } from '../pipeline.ts';
import { json } from '../report/json.ts';

// Definitions that try to become code or to reach another host. Those with expected findings are refused; the others are
// nothing but odd, check clean, and are generated and executed by the emitter's own test.

const FOLDER = new URL('../../fixtures/hostile/', import.meta.url);
const files = readdirSync(FOLDER).filter((file) => /\.auth\.(?:yaml|json)$/.test(file));

for (const file of files) {
  test(`fixtures/hostile/${file}`, () => {
    const text = readFileSync(new URL(file, FOLDER), 'utf8');
    const {
      tree,
      analysis,
      diagnostics: all,
    } = check({
      path: file,
      text,
      format: file.endsWith('json') ? 'json' : 'yaml',
    });
    // What makes a form hard to understand is none of this test's business.
    const diagnostics = all.filter(({ severity }) => severity === 'error');
    const expected = new URL(file.replace(/\.auth\.\w+$/, '.expected.json'), FOLDER);
    if (!existsSync(expected)) {
      assert.equal(
        diagnostics.map(({ rule, message }) => `${rule}: ${message}`),
        [],
      );
      assert.ok(analysis.schemes.every(({ sound }) => sound));
      return;
    }
    const found = json(diagnostics, { quoted: new Map([[file, { text, lines: tree.lines }]]) });
    if (process.env.UPDATE === '1') writeFileSync(expected, found);
    assert.is(found, readFileSync(expected, 'utf8'));
    assert.ok(diagnostics.length > 0);
    assert.ok(analysis.schemes.some(({ sound }) => !sound) || analysis.schemes.length === 0);
  });
}

test('there are hostile definitions of both kinds', () => {
  const refused = files.filter((file) => existsSync(new URL(file.replace(/\.auth\.\w+$/, '.expected.json'), FOLDER)));
  assert.ok(refused.length >= 20);
  assert.ok(files.length - refused.length >= 8);
});

test.run();
