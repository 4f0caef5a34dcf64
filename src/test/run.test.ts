/** Spawns the runner on little files and demands that none of the ways to be green by accident is green. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

const runner = fileURLToPath(new URL('./run.ts', import.meta.url));
const skip = new URL('./skip.ts', import.meta.url).href;
const tsx = import.meta.resolve('tsx');

const head = `import { suite, test } from 'uvu'; import { equal } from 'node:assert/strict';\n`;
const good = `${head} test('one', () => equal(1, 1)); test('two', () => equal(2, 2)); test.run();`;

function run(
  files: Record<string, string>,
  args: readonly string[] = ['src'],
  environment: NodeJS.ProcessEnv = {},
  folder = '.',
) {
  const root = mkdtempSync(join(tmpdir(), 'countersign-runner-'));
  try {
    writeFileSync(join(root, 'package.json'), '{ "type": "module" }');
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const { CI: _, ...env } = process.env;
    const options = { cwd: join(root, folder), encoding: 'utf8', env: { ...env, ...environment } } as const;
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', tsx, runner, ...args], options);
    const floor = files['src/test/floor.json'] && readFileSync(join(root, 'src/test/floor.json'), 'utf8');
    return { status, output: stdout + stderr, last: (stdout + stderr).trimEnd().split('\n').at(-1), floor };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

test('passing tests pass, and the closing line counts them', () => {
  const { status, last } = run({ 'src/a.test.ts': good, 'src/deep/b.test.ts': good });
  assert.is(last, '4 passed, 0 failed');
  assert.is(status, 0);
});

test('a failing assertion fails, is named and shows what differs', () => {
  const text = `${head} test('sums', () => equal('left', 'right')); test('fine', () => {}); test.run();`;
  const { status, last, output } = run({ 'src/a.test.ts': text });
  assert.is(last, '1 passed, 1 failed');
  assert.is(status, 1);
  assert.match(output, 'sums');
  assert.match(output, /left[\s\S]*right/);
});

const refused: Record<string, [text: string, why: RegExp, last: string]> = {
  'a before hook that throws': [
    `${head} test.before(() => { throw new Error('no server'); }); test('a', () => {}); test.run();`,
    /`before` hook threw: Error: no server/,
    '0 passed, 2 failed',
  ],
  'a before hook that throws in a named suite': [
    `${head} const s = suite('named'); s.before(() => { throw new Error('no server'); }); s('a', () => {}); s.run();`,
    /`before` hook threw: Error: no server[\s\S]*\(suite named\)/,
    '0 passed, 2 failed',
  ],
  'an after hook that throws': [
    `${head} test.after(() => { throw new Error('still open'); }); test('a', () => {}); test.run();`,
    /`after` hook threw: Error: still open/,
    '0 passed, 1 failed',
  ],
  'a forgotten run()': [
    `${head} test('a', () => equal(1, 2));`,
    /`\.run\(\)` was forgotten: 1 tests/,
    '0 passed, 1 failed',
  ],
  'a forgotten run() of a second suite': [
    `${head} test('a', () => {}); test.run(); const s = suite('second'); s('b', () => equal(1, 2));`,
    /`\.run\(\)` was forgotten: 1 tests never ran \(suite second\)/,
    '1 passed, 1 failed',
  ],
  'only, left behind': [
    `${head} test.only('a', () => {}); test('b', () => equal(1, 2)); test.run();`,
    /`\.only` was left behind on "a"/,
    '1 passed, 1 failed',
  ],
  'a table that walks an empty folder': [
    `${head} for (const name of []) test(name, () => {}); test.run();`,
    /ran no test/,
    '0 passed, 1 failed',
  ],
  'an empty suite beside a full one': [
    `${head} const s = suite('table'); s.run(); test('a', () => {}); test.run();`,
    /the suite is empty \(suite table\)/,
    '1 passed, 1 failed',
  ],
  'a skip without a reason': [
    `${head} test.skip('later', () => {}); test('a', () => {}); test.run();`,
    /"later" is skipped without a reason/,
    '1 passed, 1 failed',
  ],
  'a file that does not load': [
    `${head} test('a', () => {}); test.run(); throw new Error('broken');`,
    /broken/,
    '0 passed, 1 failed',
  ],
  'a process that leaves early with status 0': [
    `${head} test('a', () => process.exit(0)); test('b', () => equal(1, 2)); test.run();`,
    /ended before its tests did \(status 0\)/,
    '0 passed, 1 failed',
  ],
  'a promise that never settles': [
    `${head} test('a', () => new Promise(() => {})); test.run();`,
    /ended before its tests did \(status 13\)/,
    '0 passed, 1 failed',
  ],
  'an error after the tests': [
    `${head} test('a', () => { setTimeout(() => { throw new Error('late'); }, 50); }); test.run();`,
    /ended with status 1 after its tests/,
    '1 passed, 1 failed',
  ],
  'a planted secret in the output': [
    `${head} test('a', () => { console.log('token planted-' + 'secret-7'); }); test.run();`,
    /printed a planted secret: planted-secret-7/,
    '1 passed, 1 failed',
  ],
};
// One run for all of them: that each is told about its own file is part of what is shown.
const files = Object.values(refused).map(([text], index): [string, string] => [`src/${index}.test.ts`, text]);
const all = run(Object.fromEntries(files));
for (const [index, [name, [, why, sums]]] of Object.entries(refused).entries()) {
  test(`refused: ${name}`, () => {
    const [passed, failed] = sums.match(/\d+/g) ?? [];
    const line = `^✘ src/${index}\\.test\\.ts {2}${passed} passed, ${failed} FAILED`;
    assert.match(all.output, new RegExp(line, 'm'));
    assert.match(
      all.output.split(/^(?=src\/\d+\.test\.ts$)/m).find((part) => part.startsWith(`src/${index}.`)) ?? '',
      why,
    );
  });
}

test('the closing line adds up what the files say, and the status is 1', () => {
  const total = (at: number) =>
    Object.values(refused).reduce((sum, [, , sums]) => sum + Number(sums.match(/\d+/g)?.[at]), 0);
  assert.is(all.last, `${total(0)} passed, ${total(1)} failed`);
  assert.is(all.status, 1);
});

test('refused: a process left behind', () => {
  const text = `${head} import { spawn } from 'node:child_process';
    test('a', () => { spawn('sleep', ['9'], { stdio: 'inherit' }).unref(); }); test.run();`;
  const { status, output } = run({ 'src/a.test.ts': text });
  assert.match(output, /left a process behind/);
  assert.is(status, 1);
});

test('refused: a file that takes too long', () => {
  const text = `${head} test('a', () => new Promise((done) => setTimeout(done, 60000))); test.run();`;
  const { status, output } = run({ 'src/a.test.ts': text }, ['src'], { TEST_TIMEOUT: '3000' });
  assert.match(output, /longer than 3 s/);
  assert.is(status, 1);
});

test('refused: a pattern that matches no file', () => {
  const { status, output, last } = run({ 'src/a.test.ts': good }, ['src/a', 'src/nothing']);
  assert.match(output, /no test file under src\/nothing/);
  assert.is(last, '0 passed, 1 failed');
  assert.is(status, 2);
});

test('refused: no test file at all', () => {
  const { status, last } = run({ 'src/a.ts': '' }, []);
  assert.is(last, '0 passed, 1 failed');
  assert.is(status, 2);
});

test('a prefix chooses files', () => {
  const { last } = run({ 'src/a/x.test.ts': good, 'src/b/x.test.ts': good }, ['./src/a/']);
  assert.is(last, '2 passed, 0 failed');
});

test('the floor holds for whole runs only, and rises when told', () => {
  const files = { 'src/a.test.ts': good, 'src/test/floor.json': '{ "tests": 3 }' };
  const whole = run(files, []);
  assert.match(whole.output, /2 tests ran, but there were 3/);
  assert.is(whole.last, '2 passed, 1 failed');
  assert.is(whole.status, 1);
  assert.is(run(files, ['src/a']).status, 0);
  assert.is(run({ 'src/a.test.ts': good }, []).status, 1);
  const raised = run({ ...files, 'src/test/floor.json': '{ "tests": 1 }' }, ['--raise-floor']);
  assert.is(raised.status, 0);
  assert.is(raised.floor, '{"tests":2}\n');
});

test('a skip is counted and listed with its reason; with CI=true it fails', () => {
  const text = `${head} import { skipped, unless } from ${JSON.stringify(skip)};
    test('declared', unless(false, 'no lighttpd', () => equal(1, 2)));
    test('found out', async () => skipped('no redis'));
    test('runs', unless(true, 'never said', () => equal(1, 1)));
    test.run();`;
  const { status, output, last } = run({ 'src/a.test.ts': text });
  assert.is(last, '1 passed, 0 failed, 2 skipped');
  assert.is(status, 0);
  assert.match(output, 'src/a.test.ts: declared: no lighttpd');
  assert.match(output, 'src/a.test.ts: found out: no redis');
  assert.not.match(output, 'never said');
  const strict = run({ 'src/a.test.ts': text }, ['src'], { CI: 'true' });
  assert.is(strict.last, '1 passed, 2 failed');
  assert.is(strict.status, 1);
});

test('with CI=true, vectors that are not beside the checkout are excused, and only while they are not', () => {
  const text = `${head} import { skipped } from ${JSON.stringify(skip)};
    test('vectors', () => skipped('no ../shared here')); test('b', () => {}); test.run();`;
  const files = { 'a/src/a.test.ts': text, 'a/package.json': '{ "type": "module" }' };
  const inFolder = (more: Record<string, string>) => run({ ...files, ...more }, ['src'], { CI: 'true' }, 'a');
  assert.is(inFolder({}).last, '1 passed, 0 failed, 1 skipped');
  assert.is(inFolder({ 'shared/x': '' }).last, '1 passed, 1 failed');
});

test('with CI=true, vectors that are not beside the checkout are excused, and only while they are not', () => {
  const text = `${head} import { skipped } from ${JSON.stringify(skip)};
    test('vectors', () => skipped('no ../shared here')); test('b', () => {}); test.run();`;
  const files = { 'a/src/a.test.ts': text, 'a/package.json': '{ "type": "module" }' };
  const inFolder = (more: Record<string, string>) => run({ ...files, ...more }, ['src'], { CI: 'true' }, 'a');
  assert.is(inFolder({}).last, '1 passed, 0 failed, 1 skipped');
  assert.is(inFolder({ 'shared/x': '' }).last, '1 passed, 1 failed');
});

test.run();
