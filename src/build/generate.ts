/**
 * `npm run generate`: writes everything that is checked in and made by a program, in this order; with `--check` it
 * writes nothing and fails when anything would change.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Later ones read what earlier ones have written. */
const generators = ['./schema.ts'];

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
for (const generator of generators) {
  const args = ['--import', import.meta.resolve('tsx'), fileURLToPath(new URL(generator, import.meta.url))];
  const { status } = spawnSync(process.execPath, [...args, ...process.argv.slice(2)], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
