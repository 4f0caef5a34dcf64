import { createHash } from 'node:crypto';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { lazyBuiltins, lazyYaml, outsideServer, outsideTsMorph } from './lazy.ts';
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
 * Bundles a command line into CommonJS files of `outdir`: `main.cjs` (everything but ts-morph, which is loaded by those
 * commands that need it), `<command>.cjs` for those that have a program of their own, `cli.cjs`, which starts one of them
 * from V8's code cache, and the licences of what they contain.
 *
 * @param entry     The TypeScript file to start.
 * @param commands  Names of the commands: each has a cache of its own.
 * @param alone     By command, the TypeScript file of its own program.
 */
export async function bundleProgram(
  entry: string,
  outdir: string,
  commands: readonly string[],
  alone: Readonly<Record<string, string>> = {},
): Promise<void> {
  const cli = join(outdir, 'cli.cjs');
  const hash = createHash('sha256');
  for (const [name, file] of Object.entries({ ...alone, main: entry })) {
    const outfile = join(outdir, `${name}.cjs`);
    const { metafile } = await build({
      ...shared,
      entryPoints: [file],
      metafile: true,
      outfile,
      plugins: [lazyBuiltins, lazyYaml, outsideTsMorph, outsideServer],
      define: { 'import.meta.url': 'mainUrl' },
      banner: { js: "const mainUrl = require('node:url').pathToFileURL(__filename).href;" },
    });
    // The others are made of some of its parts.
    if (name === 'main') writeFileSync(join(outdir, 'main.notices.txt'), notices(metafile));
    const body = mend(readFileSync(outfile, 'utf8'), 'lentImport');
    // What Node puts around every module, and the launcher's `import()`.
    const code = `(function (exports, require, module, __filename, __dirname, lentImport) {${body}\n})`;
    writeFileSync(outfile, code);
    hash.update(code);
  }
  await build({
    ...shared,
    entryPoints: [fileURLToPath(new URL('./launcher.ts', import.meta.url))],
    outfile: cli,
    banner: { js: '#!/usr/bin/env node' },
    define: {
      BUILD: JSON.stringify(hash.digest('hex').slice(0, 16)),
      COMMANDS: JSON.stringify(commands),
      ALONE: JSON.stringify(Object.keys(alone)),
    },
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
