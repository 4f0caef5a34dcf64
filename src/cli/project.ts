import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CheckOptions } from '../pipeline.ts';
import { UsageError } from './terminal.ts';

const names = ['countersign.config.yaml', 'countersign.config.json'];

/**
 * The settings of the project that `folder` lies in: the nearest `countersign.config.yaml` or `.json`, here or above.
 *
 * @throws {UsageError} When the file is not right: settings that were meant to count must not be passed over.
 */
export async function projectConfig(folder: string): Promise<CheckOptions> {
  const path = nearest(folder);
  if (path === undefined) return {};
  const { parse } = await import('yaml');
  let config: unknown;
  try {
    config = parse(readFileSync(path, 'utf8'));
  } catch {
    throw new UsageError(`${path} cannot be read as YAML.`);
  }
  return checked(config, path);
}

function nearest(folder: string): string | undefined {
  for (const name of names) if (existsSync(join(folder, name))) return join(folder, name);
  return dirname(folder) === folder ? undefined : nearest(dirname(folder));
}

function checked(config: unknown, path: string): CheckOptions {
  if (config === null) return {};
  if (typeof config !== 'object' || Array.isArray(config)) throw new UsageError(`${path} must hold a map of settings.`);
  for (const [key, value] of Object.entries(config)) {
    if (key !== 'scripts') throw new UsageError(`${path}: there is no setting “${key}”; there is: scripts.`);
    if (value !== 'allow') throw new UsageError(`${path}: scripts can be set to “allow”, and nothing else.`);
  }
  return config as CheckOptions;
}
