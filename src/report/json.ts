import type { Diagnostic } from '../text/diagnostic.ts';
import type { Range } from '../text/range.ts';
import type { Quoted, ReportContext } from './report.ts';

/**
 * Findings as data (ARCHITECTURE, Diagnostics; docs/diagnostics.md): lines and columns start at 1, offsets are UTF-16 code
 * units from the start of the file, ends are exclusive.
 */
export const json = (diagnostics: readonly Diagnostic[], { quoted }: Pick<ReportContext, 'quoted'>): string =>
  `${JSON.stringify({ version: 1, diagnostics: diagnostics.map((diagnostic) => asData(diagnostic, quoted)) }, null, 2)}\n`;

function asData({ file, rule, severity, message, why, help, range, fixes }: Diagnostic, quoted: Quoted) {
  const lines = quoted.get(file)?.lines;
  const ends = ({ start, end }: Range) => ({ start: place(start), end: place(end) });
  const place = (offset: number) => {
    const { line, column } = lines?.position(offset) ?? { line: 0, column: 0 };
    return { line: line + 1, column: column + 1, offset };
  };
  return {
    file,
    rule,
    severity,
    message,
    why,
    help,
    ...ends(range),
    fixes: fixes.map(({ title, safe, edits }) => ({
      title,
      safe,
      edits: edits.map((edit) => ({ ...ends(edit.range), text: edit.text })),
    })),
  };
}
