import { statSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import { UsageError } from './terminal.ts';

const definitionFiles = '**/*.auth.{yaml,yml,json}';
const ignored = ['**/node_modules/**', '**/.git/**'];

/**
 * The definitions that arguments name: files as they are, folders and globs searched, nothing: all below `cwd`.
 *
 * @returns Paths relative to `cwd` where they lie below it, with `/`, sorted, each once, in the order of the arguments.
 * @throws {UsageError} When a named file is not there or a pattern finds nothing.
 */
export async function findDefinitions(paths: readonly string[], cwd: string): Promise<string[]> {
  const found = new Set<string>();
  for (const path of paths.length === 0 ? ['.'] : paths) {
    if (path === '-') {
      found.add('-');
      continue;
    }
    const kind = kindOf(resolve(cwd, path));
    if (kind === 'file') found.add(shown(resolve(cwd, path), cwd));
    else for (const file of await search(path, kind, cwd)) found.add(file);
  }
  return [...found];
}

function kindOf(path: string): 'file' | 'folder' | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined ? undefined : stats.isDirectory() ? 'folder' : 'file';
}

async function search(path: string, kind: 'folder' | undefined, cwd: string): Promise<string[]> {
  const { glob, isDynamicPattern } = await import('tinyglobby');
  if (kind === undefined && !isDynamicPattern(path)) throw new UsageError(`there is no file or folder “${path}”.`);
  const files =
    kind === 'folder'
      ? await glob(definitionFiles, { cwd: resolve(cwd, path), ignore: ignored, dot: true, absolute: true })
      : await glob(path.replaceAll('\\', '/'), { cwd, ignore: ignored, absolute: true });
  if (files.length === 0) {
    throw new UsageError(
      kind === 'folder'
        ? `no definition found in “${path}”: their names end in .auth.yaml, .auth.yml or .auth.json. Write one with: countersign init`
        : `no file matches “${path}”.`,
    );
  }
  return files.map((file) => shown(file, cwd)).sort();
}

/** As the person would write it: relative where that is shorter. */
function shown(path: string, cwd: string): string {
  const near = relative(cwd, path);
  return (near.startsWith('..') || isAbsolute(near) ? path : near).replaceAll('\\', '/');
}
