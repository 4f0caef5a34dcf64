import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Recipe } from '../peers.ts';
import { find, freePort } from './start.ts';

/** Debian's own Python, which sees Debian's packages; another one in the PATH does not. */
export const python = '/usr/bin/python3';
const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/**
 * Why Debian's Python can't import these modules; undefined when it can.
 *
 * @param packages  Module → Debian package.
 */
export function pythonLacks(packages: Readonly<Record<string, string>>): string | undefined {
  for (const [module, debian] of Object.entries(packages)) {
    const { status } = spawnSync(python, ['-c', `import ${module}`], { stdio: 'ignore' });
    if (status !== 0) return `Python has no ${module} (Debian package ${debian})`;
  }
  return undefined;
}

/** A Python program of this folder that listens on a port of its own choice and prints `ready <port>`. */
export function pythonPeer(file: string, packages: Readonly<Record<string, string>>): Recipe {
  return async (_folder, environment) => {
    const absent = pythonLacks(packages);
    return absent === undefined ? { command: [python, '-B', '-W', 'ignore', here(file)], environment } : { absent };
  };
}

/** A TypeScript program of this folder that does the same. */
export function nodePeer(file: string): Recipe {
  return async (_folder, environment) => ({
    command: [process.execPath, '--import', import.meta.resolve('tsx'), here(file)],
    environment,
  });
}

/** Redis, keeping nothing. */
export const redis: Recipe = async () => {
  const program = find('redis-server');
  if (program === undefined) return { absent: 'Redis is not installed (Debian package redis-server)' };
  const port = await freePort();
  return { command: [program, '--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], port };
};
