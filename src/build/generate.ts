/**
 * `npm run generate`: writes everything that is checked in and made by a program, in this order; with `--check` it
 * writes nothing and fails when anything would change.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Programs and their arguments; later ones read what earlier ones have written. */
const generators = [
  ['src/build/schema.ts'],
  ['src/build/runtime-table.ts'],
  ['src/build/docs.ts'],
  ['src/cli/main.ts', 'generate', 'fixtures/apps/*.auth.yaml', '--out', 'generated/apps'],
] as const;

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
for (const generator of generators) {
  const args = ['--import', import.meta.resolve('tsx'), ...generator, ...process.argv.slice(2)];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
