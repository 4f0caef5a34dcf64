import { resolve } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import writeFileAtomic from 'write-file-atomic';
import type { Source } from '../parse/tree.ts';
import { type CheckOptions, check } from '../pipeline.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { applyEdits, compatibleFixes } from '../text/fix.ts';
import type { Terminal } from './terminal.ts';
import { unwritable } from './unwritable.ts';

export interface Fixed {
  readonly text: string;
  /** How many findings were mended. */
  readonly count: number;
}

/** One mend can uncover another mistake; a text that is not at rest after this many rounds is left as it is then. */
const ROUNDS = 10;

/**
 * A definition with what can be mended mended: edits only, so comments and layout stay. Fixes that overlap wait for the
 * next round; a fix that would bring an error where there was none is not made.
 */
export function fixText(source: Source, options: CheckOptions, unsafe: boolean): Fixed {
  let text = source.text;
  let count = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const { diagnostics } = check({ ...source, text }, options);
    const fixes = compatibleFixes(diagnostics, unsafe);
    if (fixes.length === 0) break;
    const mended = applyEdits(
      text,
      fixes.flatMap(({ edits }) => edits),
    );
    if (mended === text || errorsIn(check({ ...source, text: mended }, options).diagnostics) > errorsIn(diagnostics))
      break;
    text = mended;
    count += fixes.length;
  }
  return { text, count };
}

const errorsIn = (diagnostics: readonly Diagnostic[]): number =>
  diagnostics.filter(({ severity }) => severity === 'error').length;

/** Writes the mended text, whole or not at all, or shows what would change. */
export function applyFixed(source: Source, fixed: Fixed, dryRun: boolean, terminal: Terminal): void {
  if (fixed.text === source.text) return;
  if (dryRun) {
    terminal.out(createTwoFilesPatch(source.path, source.path, source.text, fixed.text, '', '', { context: 2 }));
    return;
  }
  try {
    writeFileAtomic.sync(resolve(terminal.cwd, source.path), fixed.text);
  } catch (error) {
    throw unwritable(source.path, error);
  }
}
