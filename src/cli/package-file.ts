import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * A file that ships with the package, found from the program that was started: `dist/cli.cjs` in an installed package,
 * `src/cli/main.ts` in a checkout.
 */
export function packageFile(name: string): string {
  let folder = dirname(realpathSync(process.argv[1] ?? '.'));
  while (!existsSync(join(folder, name)) && dirname(folder) !== folder) folder = dirname(folder);
  return join(folder, name);
}
