import { join } from 'node:path';
import { node } from './processes.ts';

/** Generates the module of a definition of bench/definitions with the built command line; its path. */
export function generated(folder: string, name: string, options: readonly string[] = []): string {
  const out = join(folder, ['modules', ...options].join(''));
  node(['dist/cli.cjs', 'generate', `bench/definitions/${name}.auth.yaml`, '--out', out, ...options]);
  return join(out, `${name}.ts`);
}
