/** What each type of scheme accepts, and what it says of a definition with one mistake: fixtures/schemes. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { typescript } from '../emit/emit.ts';
import { check, generator } from '../pipeline.ts';
import { cases, golden } from '../test/cases.ts';
import { compilerFaults } from '../test/compile.ts';

const folder = mkdtempSync(join(tmpdir(), 'countersign-schemes-'));
writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
test.after(() => rmSync(folder, { recursive: true, force: true }));

const checked = (path: string) =>
  check({ path: path.replace(/^.*\//, ''), text: readFileSync(path, 'utf8'), format: 'yaml' });
const files = cases('fixtures/schemes', '.auth.yaml');
const valid = files.filter((path) => path.includes('/valid/'));

for (const path of valid) {
  test(`${path} has no finding`, () => {
    assert.equal(
      checked(path).diagnostics.map(({ rule, message }) => `${rule}: ${message}`),
      [],
    );
  });
}

test('each gives a module that the compiler accepts at its strictest', async () => {
  const generate = await generator(typescript);
  const paths = valid.map((path) => {
    const [module] = generate(checked(path), {});
    const into = join(folder, path.replaceAll('/', '-').replace('.auth.yaml', '.ts'));
    writeFileSync(into, module?.text ?? '');
    return into;
  });
  assert.ok(paths.length > 0);
  assert.is(compilerFaults(paths, folder), '');
});

for (const path of files.filter((file) => !valid.includes(file))) {
  test(`${path} has one mistake, and it is named`, () => {
    assert.match(path, '/invalid/');
    const { tree, diagnostics } = checked(path);
    assert.is(diagnostics.length, 1, diagnostics.map(({ message }) => message).join('\n'));
    const expected = path.replace('.auth.yaml', '.expected.json');
    if (process.env.UPDATE !== '1') assert.ok(existsSync(expected), expected);
    const shown = diagnostics.map(({ rule, message, help, range }) => {
      return { rule, message, help, at: tree.source.text.slice(range.start, range.end) };
    });
    golden(expected, `${JSON.stringify(shown, null, 2)}\n`);
  });
}

test.run();
