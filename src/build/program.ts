import { createHash } from 'node:crypto';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { lazyBuiltins, outsideServer, outsideTsMorph } from './lazy.ts';
import { mend } from './mend.ts';
import { notices } from './notices.ts';

const shared = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20.19',
  // One byte per character: read and compared with its cache in half the time.
  charset: 'ascii',
  minifyWhitespace: true,
  minifySyntax: true,
  // Half of what the code cache holds would be names.
  minifyIdentifiers: true,
  legalComments: 'none',
  logLevel: 'warning',
} as const;

/**
 * Bundles a command line into two CommonJS files of `outdir`: `main.cjs` (everything but ts-morph, which is loaded by
 * those commands that need it), `cli.cjs`, which starts it from V8's code cache, and the licences of what it contains.
 *
 * @param entry     The TypeScript file to start.
 * @param commands  Names of the commands: each has a cache of its own.
 */
export async function bundleProgram(entry: string, outdir: string, commands: readonly string[]): Promise<void> {
  const [main, cli] = [join(outdir, 'main.cjs'), join(outdir, 'cli.cjs')];
  const { metafile } = await build({
    ...shared,
    entryPoints: [entry],
    metafile: true,
    outfile: main,
    plugins: [lazyBuiltins, outsideTsMorph, outsideServer],
    define: { 'import.meta.url': 'mainUrl' },
    banner: { js: "const mainUrl = require('node:url').pathToFileURL(__filename).href;" },
  });
  writeFileSync(join(outdir, 'main.notices.txt'), notices(metafile));
  const code = mend(readFileSync(main, 'utf8'), 'lentImport');
  writeFileSync(main, code);
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 16);
  await build({
    ...shared,
    entryPoints: [fileURLToPath(new URL('./launcher.ts', import.meta.url))],
    outfile: cli,
    banner: { js: '#!/usr/bin/env node' },
    define: { BUILD: JSON.stringify(hash), COMMANDS: JSON.stringify(commands) },
  });
  chmodSync(cli, 0o755);
}

/**
 * Bundles the language server into one CommonJS file that needs nothing beside it but the schema, and the licences of
 * what it contains.
 */
export async function bundleServer(entry: string, outfile: string): Promise<void> {
  const { metafile } = await build({
    ...shared,
    entryPoints: [entry],
    metafile: true,
    outfile,
    plugins: [outsideTsMorph],
    define: { 'import.meta.url': 'serverUrl' },
    banner: { js: "const serverUrl = require('node:url').pathToFileURL(__filename).href;" },
  });
  writeFileSync(outfile.replace(/\.cjs$/, '.notices.txt'), notices(metafile, 'lsp.cjs'));
}
