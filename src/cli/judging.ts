import type { Source } from '../parse/tree.ts';
import { type CheckOptions, checkAll } from '../pipeline.ts';
import type { Diagnostic } from '../text/diagnostic.ts';

/** What was found in some files, as data that threads can pass on. */
export interface Judged {
  readonly diagnostics: readonly Diagnostic[];
  /** The texts that reports quote: only of files with findings. */
  readonly texts: readonly (readonly [path: string, text: string])[];
}

/** A file to check; `source` is `undefined` when it could not be read. */
export interface Candidate {
  readonly path: string;
  readonly source: Source | undefined;
}

/** As many files as are checked together: more are no faster, and take more memory. */
export const BLOCK = 25;

/** Checks one file; `undefined`: it could not be read. */
export function judge(path: string, source: Source | undefined, config: CheckOptions): Judged {
  return judgeTogether([{ path, source }], config)[0] as Judged;
}

/** Checks some files together; what is found comes in their order. */
export function judgeTogether(block: readonly Candidate[], config: CheckOptions): readonly Judged[] {
  const sources = block.flatMap(({ source }) => source ?? []);
  const checked = checkAll(sources, config)[Symbol.iterator]();
  return block.map(({ path, source }) => {
    if (source === undefined) return { diagnostics: [unreadable(path)], texts: [[path, '']] };
    const { diagnostics = [] } = checked.next().value ?? {};
    return { diagnostics, texts: diagnostics.length === 0 ? [] : [[path, source.text]] };
  });
}

const unreadable = (file: string): Diagnostic => ({
  file,
  rule: 'file/use-readable-file',
  severity: 'error',
  message: 'The file cannot be read.',
  help: 'Look at its permissions, and whether it is a file at all.',
  range: { start: 0, end: 0 },
  fixes: [],
});
