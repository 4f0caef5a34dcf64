/**
 * `npm run bench [-- --quick] [--only one|many|signing|protocols|sizes] [--json <file>]`: measures against an empty process, against
 * parsing alone, against other tools and against node:crypto, all in one run, and prints medians and ratios. The other
 * tools are installed into bench/node_modules the first time.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeCorpus } from './corpus.ts';
import { manyFiles, oneFile } from './processes.ts';
import { protocols } from './protocols.ts';
import { json, judge, type Row, table } from './report.ts';
import { signing } from './signing.ts';
import { sizes } from './sizes.ts';

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string' }, json: { type: 'string' } },
});
const wanted = (part: string) => values.only === undefined || values.only === part;
const say = (text: string) => process.stderr.write(`${text}\n`);

/** Runs a program whose output is shown, and ends with its status when it fails. */
function run(program: string, args: readonly string[]): void {
  const { status } = spawnSync(program, args, { stdio: 'inherit' });
  if (status !== 0) {
    rmSync(folder, { recursive: true, force: true });
    process.exit(status ?? 1);
  }
}

const folder = mkdtempSync(join(tmpdir(), 'countersign-bench-'));
try {
  say('building');
  run('npm', ['run', '--silent', 'build']);
  if (!existsSync('bench/node_modules')) {
    say('installing the tools to compare with');
    run('npm', ['ci', '--prefix', 'bench', '--ignore-scripts', '--silent']);
  }
  const corpus = writeCorpus(folder, values.quick ? 200 : 1_000);
  const rows: Row[] = [];
  for (const [part, measure] of [
    ['one', () => oneFile(folder, corpus, values.quick)],
    ['many', () => manyFiles(folder, corpus, values.quick)],
    ['signing', () => signing(folder, values.quick)],
    ['protocols', () => protocols(folder, values.quick)],
    ['sizes', () => sizes(folder)],
  ] as const) {
    if (!wanted(part)) continue;
    say(`measuring: ${part}`);
    rows.push(...(await measure()));
  }
  const judged = judge(rows);
  process.stdout.write(table(judged));
  if (values.json !== undefined) writeFileSync(values.json, json(judged));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
