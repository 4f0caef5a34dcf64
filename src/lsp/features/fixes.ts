import type { Diagnostic } from '../../text/diagnostic.ts';
import { compatibleFixes, type Fix } from '../../text/fix.ts';
import type { Range } from '../../text/range.ts';

/** A mend that an editor offers, and the finding that it mends. */
export interface QuickFix {
  readonly diagnostic: Diagnostic;
  readonly fix: Fix;
}

/** What can be mended where a selection lies. */
export function quickFixes(diagnostics: readonly Diagnostic[], { start, end }: Range): readonly QuickFix[] {
  return diagnostics
    .filter(({ range }) => range.start <= end && start <= range.end)
    .flatMap((diagnostic) => diagnostic.fixes.map((fix) => ({ diagnostic, fix })));
}

/** Every safe fix of a file that can be applied together: of two that overlap, the first. */
export function allSafe(diagnostics: readonly Diagnostic[]): Fix['edits'] {
  return compatibleFixes(diagnostics).flatMap(({ edits }) => edits);
}
