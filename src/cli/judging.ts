import type { Source } from '../parse/tree.ts';
import { type CheckOptions, check } from '../pipeline.ts';
import type { Diagnostic } from '../text/diagnostic.ts';

/** What was found in some files, as data that threads can pass on. */
export interface Judged {
  readonly diagnostics: readonly Diagnostic[];
  /** The texts that reports quote: only of files with findings. */
  readonly texts: readonly (readonly [path: string, text: string])[];
}

/** Checks one file; `undefined`: it could not be read. */
export function judge(path: string, source: Source | undefined, config: CheckOptions): Judged {
  if (source === undefined) return { diagnostics: [unreadable(path)], texts: [[path, '']] };
  const { diagnostics } = check(source, config);
  return { diagnostics, texts: diagnostics.length === 0 ? [] : [[path, source.text]] };
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
