/**
 * Builds the extension into a folder: `node --import tsx editors/vscode/build.ts [folder]`, this one unless said.
 *
 *     dist/extension.cjs   what VS Code loads
 *     dist/server.cjs      the language server, a process of its own
 *     schema/              the JSON Schemas that VS Code's own YAML and JSON support reads
 */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { outsideTsMorph } from '../../src/build/lazy.ts';
import { notices } from '../../src/build/notices.ts';

/** @param folder  Takes the manifest and everything that it names. */
export async function buildExtension(folder: string): Promise<void> {
  const here = dirname(fileURLToPath(import.meta.url));
  const root = join(here, '../..');
  mkdirSync(join(folder, 'dist'), { recursive: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { extension: 'editors/vscode/src/extension.ts', server: 'editors/vscode/src/server.ts' },
    outdir: join(folder, 'dist'),
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    // The Node of VS Code 1.91.
    target: 'node20.9',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
    external: ['vscode'],
    plugins: [outsideTsMorph],
    define: { 'import.meta.url': 'fileUrl', 'import.meta.dirname': '__dirname' },
    banner: { js: "const fileUrl = require('node:url').pathToFileURL(__filename).href;" },
  });
  writeFileSync(join(folder, 'dist/notices.txt'), notices(metafile, 'Each of these files'));
  for (const name of ['countersign.schema.json', 'config.schema.json']) {
    cpSync(join(root, 'schema', name), join(folder, 'schema', name));
  }
  cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  if (resolve(folder) === here) return;
  for (const name of ['package.json', 'README.md']) cpSync(join(here, name), join(folder, name));
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.chdir(join(dirname(fileURLToPath(import.meta.url)), '../..'));
  await buildExtension(resolve(process.argv[2] ?? 'editors/vscode'));
}
