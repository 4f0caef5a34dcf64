import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A piece of the hand-written schema; which keys it may have is said at the top of `schema/core.yaml`. */
export type Part = { readonly [key: string]: unknown };

export interface Parts {
  /** The scheme types that are assembled, in the order in which editors offer them. */
  readonly types: readonly string[];
  readonly positions: Readonly<Record<string, Part>>;
  readonly definitions: Readonly<Record<string, Part>>;
  readonly schemes: Readonly<Record<string, Part>>;
}

/** Reads `schema/core.yaml` and `schema/schemes/*.yaml`. */
export function readParts(folder: string): Parts {
  const core = parse(readFileSync(`${folder}/core.yaml`, 'utf8')) as Omit<Parts, 'schemes'>;
  const files = readdirSync(`${folder}/schemes`).filter((file) => file.endsWith('.yaml'));
  const schemes = Object.fromEntries(
    files.map((file) => [
      file.replace(/\.yaml$/, ''),
      parse(readFileSync(`${folder}/schemes/${file}`, 'utf8')) as Part,
    ]),
  );
  return { ...core, schemes };
}
