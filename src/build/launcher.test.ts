/** The launcher, bundled around a small program: what it prints never depends on the state of its cache. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ts } from 'ts-morph';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { bundleProgram } from './program.ts';

const root = mkdtempSync(join(tmpdir(), 'countersign-launcher-'));
const cache = join(root, 'dist/.cache');
const program = (word: string) => `
  import { spawnSync } from 'node:child_process';
  import { createHash } from 'crypto';
  if (createHash('md5').update('a').digest('hex').slice(0, 4) !== '0cc1') throw new Error('no crypto');
  if (spawnSync('node', ['-p', '1']).stdout.toString() !== '1\\n') throw new Error('no child_process');
  if (!/^[…¦😀]+$/u.test('¦…😀') || !/^¦😀$/.test('¦😀') || /[^¦]/.test('¦¦')) throw new Error('no Unicode');
  const square = (n: number) => n * n;
  console.log('${word} ✓', process.argv.slice(2).join(' '), square(3), import.meta.url.endsWith('/main.cjs'));
  async function chosen(name: string): Promise<number> {
    const load = async () => import(name);
    return (await load()).default;
  }
  setTimeout(async () => {
    const { ts } = process.argv[3] === 'morph' ? await import('ts-morph') : { ts: { version: 'no' } };
    process.exitCode = (await chosen('data:text/javascript,export default 7')) + ts.version.length;
  });
`;
const built = async (word: string) => {
  writeFileSync(join(root, 'main.ts'), program(word));
  await bundleProgram(join(root, 'main.ts'), join(root, 'dist'), ['check', 'generate']);
};
const start = (args: readonly string[], env: NodeJS.ProcessEnv = {}, flags: readonly string[] = []) => {
  const { CI: _, NODE_DISABLE_COMPILE_CACHE: __, ...outer } = process.env;
  const options = { encoding: 'utf8', env: { ...outer, ...env } } as const;
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [...flags, join(root, 'dist/cli.cjs'), ...args],
    options,
  );
  return [stdout, stderr, status];
};
const cached = () => readdirSync(cache).sort();

test.before(async () => {
  symlinkSync(fileURLToPath(new URL('../../node_modules', import.meta.url)), join(root, 'node_modules'));
  await built('first');
});
test.before.each(() => rmSync(cache, { recursive: true, force: true }));
test.after(() => rmSync(root, { recursive: true, force: true }));

test('a program runs the same with and without its cache: output, arguments, import() and status', () => {
  for (let round = 0; round < 3; round++) assert.equal(start(['check', 'a']), ['first ✓ check a 9 true\n', '', 9]);
  assert.is(cached().length, 1);
});

test('a command with a program of its own starts that, and no other command does', async () => {
  const outdir = join(root, 'alone');
  writeFileSync(join(root, 'own.ts'), "console.log('own', process.argv.slice(2).join(' '));");
  await bundleProgram(join(root, 'main.ts'), outdir, ['check', 'generate'], { check: join(root, 'own.ts') });
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [join(outdir, 'cli.cjs'), ...args], { encoding: 'utf8' }).stdout;
  for (let round = 0; round < 2; round++) {
    assert.is(run('check', 'a'), 'own check a\n');
    assert.is(run('generate', 'a'), 'first ✓ generate a 9 true\n');
  }
});

test('each command has its own cache, and everything else shares one', () => {
  for (const args of [['check'], ['generate'], ['../x'], ['--help'], []]) start(args);
  assert.equal(
    cached().map((name) => name.split('-').at(-1)),
    ['check', 'generate', 'none'],
  );
});

test('ts-morph is found outside of the bundle, from the cache as well', () => {
  for (let round = 0; round < 2; round++) {
    assert.equal(start(['generate', 'morph']), ['first ✓ generate morph 9 true\n', '', 7 + ts.version.length]);
  }
});

test('a damaged, shortened or empty cache is not used and is made anew', () => {
  start(['check']);
  const [name = ''] = cached();
  const file = join(cache, name);
  const whole = readFileSync(file);
  const flipped = Buffer.from(whole);
  flipped.fill(0xff, whole.length >> 1, (whole.length >> 1) + 512);
  for (const bad of [flipped, whole.subarray(0, whole.length >> 1), Buffer.alloc(0), Buffer.from('not a cache')]) {
    writeFileSync(file, bad);
    assert.equal(start(['check']), ['first ✓ check 9 true\n', '', 9]);
    assert.not.equal(readFileSync(file), bad);
  }
});

test('a cache made under other V8 flags is refused by V8 and replaced', () => {
  start(['check'], {}, ['--max-lazy']);
  const [name = ''] = cached();
  const before = readFileSync(join(cache, name));
  assert.equal(start(['check']), ['first ✓ check 9 true\n', '', 9]);
  assert.not.equal(readFileSync(join(cache, name)), before);
});

test('where nothing can be written, nothing is said', () => {
  writeFileSync(cache, 'a file where the folder would be');
  assert.equal(start(['check']), ['first ✓ check 9 true\n', '', 9]);
});

test('switched off by the variable that Node has for it', () => {
  assert.equal(start(['check'], { NODE_DISABLE_COMPILE_CACHE: '1' }), ['first ✓ check 9 true\n', '', 9]);
  assert.throws(cached, /ENOENT/);
});

test('many at once: one whole cache, nothing left over', async () => {
  const running = Array.from({ length: 8 }, () => spawn(process.execPath, [join(root, 'dist/cli.cjs'), 'check']));
  const statuses = await Promise.all(running.map(async (each) => (await once(each, 'close'))[0]));
  assert.equal(statuses, Array(8).fill(9));
  assert.is(cached().length, 1);
  assert.equal(start(['check']), ['first ✓ check 9 true\n', '', 9]);
});

test('another build never sees an older cache, and clears it away', async () => {
  start(['check']);
  const before = cached();
  await built('later');
  assert.equal(start(['check']), ['later ✓ check 9 true\n', '', 9]);
  assert.is(cached().length, 1);
  assert.not.equal(cached(), before);
});

test.run();
