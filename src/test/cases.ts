import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import * as assert from 'uvu/assert';

/**
 * The files below a folder that end in `suffix`, sorted, with `/`: one test per case, named by its path.
 *
 * @throws {Error} When there is none, since a table that walks an empty folder proves nothing.
 */
export function cases(folder: string, suffix: string): readonly string[] {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path).split(sep).join('/'))
    .filter((path) => path.endsWith(suffix))
    .sort();
  if (found.length === 0) throw new Error(`no file below ${folder} ends in ${suffix}`);
  return found;
}

/** Compares a text with a golden file, exactly; `UPDATE=1` writes it instead, and the diff is reviewed as code. */
export function golden(path: string, text: string): void {
  if (process.env.UPDATE === '1') writeFileSync(path, text);
  else assert.is(text, readFileSync(path, 'utf8'), path);
}

/** A secret for a test to plant: the runner fails any test file whose output shows one. */
export function planted(name: string): string {
  return `planted-secret-${name}`;
}
