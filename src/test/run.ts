/**
 * The test runner: `node --import tsx src/test/run.ts [--raise-floor] [path prefix…]`.
 *
 * Every `*.test.ts` below `src` (or those under the prefixes) runs in a process of its own, a few at a time. A file that
 * could be green by accident is a failure: see file.ts for what is refused. The last line is `N passed, N failed`, with
 * `, N skipped` when some were; the exit status is 0 only when nothing failed. With `CI=true` a skip is a failure.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { type Judged, judge } from './judge.ts';

const floorFile = 'src/test/floor.json';

function find(prefixes: readonly string[]): string[] {
  const all = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.split(sep).join('/')}`)
    .filter((path) => path.endsWith('.test.ts'))
    .sort();
  if (prefixes.length === 0) return all;
  const wanted = prefixes.map((prefix) => relative('.', resolve(prefix)).split(sep).join('/'));
  for (const [index, prefix] of wanted.entries()) {
    if (!all.some((path) => path.startsWith(prefix))) throw new Error(`no test file under ${prefixes[index]}`);
  }
  return all.filter((path) => wanted.some((prefix) => path.startsWith(prefix)));
}

async function runAll(files: readonly string[]): Promise<Judged[]> {
  const judged: Judged[] = [];
  const waiting = files.slice();
  const worker = async () => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      const result = await judge(file);
      const sums = `${result.passed} passed${result.failed > 0 ? `, ${result.failed} FAILED` : ''}`;
      process.stdout.write(`${result.failed > 0 ? '✘' : '•'} ${file}  ${sums}  ${(result.ms / 1000).toFixed(1)} s\n`);
      judged.push(result);
    }
  };
  const width = Number(process.env.TEST_JOBS) || Math.max(1, availableParallelism());
  await Promise.all(Array.from({ length: width }, worker));
  return judged;
}

/** The number of tests may not fall unnoticed: a whole run compares it with the floor, which only rises. */
function floorComplaint(count: number, raise: boolean): string | undefined {
  let floor = 0;
  try {
    floor = (JSON.parse(readFileSync(floorFile, 'utf8')) as { tests: number }).tests;
  } catch {
    if (!raise) return `${floorFile} is missing: it holds the number of tests that may not be undercut`;
  }
  if (raise && count > floor) writeFileSync(floorFile, `${JSON.stringify({ tests: count })}\n`);
  return count < floor ? `${count} tests ran, but there were ${floor} (${floorFile})` : undefined;
}

/**
 * The published suites of vectors are not part of the project: a checkout without that folder beside it can't run their
 * tests, in CI neither. Where the folder is there, none of them may be skipped.
 */
const excused = (reason: string) => reason.includes('../shared') && !existsSync('../shared');

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'raise-floor': { type: 'boolean', default: false } },
  });
  const files = find(positionals);
  if (files.length === 0) throw new Error('no test file under src');
  const judged = await runAll(files);

  const passed = judged.reduce((sum, file) => sum + file.passed, 0);
  const skips = judged.flatMap((file) => file.skips.map((skip) => ({ ...skip, file: file.file })));
  let failed = judged.reduce((sum, file) => sum + file.failed, 0);
  for (const file of judged.filter((each) => each.failed > 0)) {
    process.stdout.write(
      `\n${file.file}\n${file.complaints.map((complaint) => `  ✘ ${complaint}\n`).join('')}${file.output}\n`,
    );
  }
  if (skips.length > 0) process.stdout.write('\nskipped:\n');
  for (const skip of skips) process.stdout.write(`  ${skip.file}: ${skip.test}: ${skip.reason}\n`);
  if (positionals.length === 0) {
    const complaint = floorComplaint(passed + failed + skips.length, values['raise-floor']);
    if (complaint !== undefined) {
      process.stdout.write(`\n✘ ${complaint}\n`);
      failed += 1;
    }
  }
  const refused = process.env.CI === 'true' ? skips.filter(({ reason }) => !excused(reason)).length : 0;
  if (refused > 0) process.stdout.write('\n✘ CI=true: nothing may be skipped\n');
  failed += refused;
  const skipped = skips.length > refused ? `, ${skips.length - refused} skipped` : '';
  process.stdout.write(`\n${passed} passed, ${failed} failed${skipped}\n`);
  return failed > 0 ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n0 passed, 1 failed\n`);
  process.exitCode = 2;
}
