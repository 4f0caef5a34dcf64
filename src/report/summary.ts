import type { Diagnostic, Severity } from '../text/diagnostic.ts';

/** The last line of a report: `2 errors and 1 warning in 1 of 14 files`. */
export function summary(diagnostics: readonly Diagnostic[], fileCount: number): string {
  const files = `${fileCount} ${fileCount === 1 ? 'file' : 'files'}`;
  if (diagnostics.length === 0) return `${files} checked, nothing wrong.\n`;
  const counts = (['error', 'warning', 'info'] as const)
    .map((severity) => counted(diagnostics, severity))
    .filter((count) => count !== '');
  const concerned = new Set(diagnostics.map(({ file }) => file)).size;
  return `${counts.join(', ')} in ${concerned} of ${files}.\n`;
}

function counted(diagnostics: readonly Diagnostic[], severity: Severity): string {
  const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  if (count === 0) return '';
  const word = severity === 'info' ? 'note' : severity;
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
