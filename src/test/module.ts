import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { standalone, typescript } from '../emit/emit.ts';
import { check, generator } from '../pipeline.ts';

const folder = mkdtempSync(join(tmpdir(), 'countersign-module-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
let count = 0;
const writers = new Map<string, Awaited<ReturnType<typeof generator>>>();

/** A generated module as a program imports it, and where its file is. */
export interface GeneratedModule<Exports> {
  readonly exports: Exports;
  readonly text: string;
  readonly path: string;
}

/**
 * Generates the module of a definition and imports it. Its folder is gone when the process ends.
 *
 * @throws {Error} When something is wrong with the definition.
 */
export async function generatedModule<Exports>(
  definition: string,
  target: 'typescript' | 'standalone' = 'typescript',
): Promise<GeneratedModule<Exports>> {
  const checked = check({ path: 'acme.auth.yaml', text: definition, format: 'yaml' }, { scripts: 'allow' });
  const errors = checked.diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  const write = writers.get(target) ?? (await generator(target === 'standalone' ? standalone : typescript));
  writers.set(target, write);
  const [module] = write(checked, { runtime: resolve('src/runtime/v1.ts') });
  if (module === undefined) throw new Error('No module was generated.');
  count += 1;
  const path = join(folder, `acme-${count}.mts`);
  writeFileSync(path, module.text);
  return { exports: (await import(pathToFileURL(path).href)) as Exports, text: module.text, path };
}
