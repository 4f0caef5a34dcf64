/**
 * `npm run build`: from src and generated to dist, which is what npm publishes.
 *
 *     dist/src, dist/generated   the library as ES modules with their types, one file per file
 *     dist/main.cjs              the command line with all that it needs but ts-morph, in one CommonJS file
 *     dist/check.cjs             the same with nothing but `check`
 *     dist/lsp.cjs               the language server, which main.cjs loads for `countersign lsp` alone
 *     dist/cli.cjs               what `countersign` starts: one of these by way of V8's code cache (launcher.ts)
 */
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleProgram, bundleServer } from './program.ts';

/** False when it does not compile, which the compiler has then told. The validator is JavaScript and only copied. */
function compileLibrary(): boolean {
  const typescript = fileURLToPath(import.meta.resolve('typescript/package.json'));
  const { status } = spawnSync(process.execPath, [join(typescript, '../bin/tsc'), '-p', 'tsconfig.build.json'], {
    stdio: 'inherit',
  });
  if (status !== 0) return false;
  for (const name of readdirSync('generated').filter((each) => /\.js$|\.d\.ts$/.test(each))) {
    cpSync(join('generated', name), join('dist/generated', name));
  }
  return true;
}

/** `src/cli/commands/check.ts` → `check`. */
function commandNames(): string[] {
  return readdirSync('src/cli/commands')
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'index.ts')
    .map((name) => name.replace(/\.ts$/, ''));
}

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
rmSync('dist', { recursive: true, force: true });
if (compileLibrary()) {
  await bundleProgram('src/cli/main.ts', 'dist', commandNames(), { check: 'src/cli/main-check.ts' });
  await bundleServer('src/lsp/server.ts', 'dist/lsp.cjs');
} else process.exitCode = 1;
