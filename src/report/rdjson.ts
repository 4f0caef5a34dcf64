import type { Range } from '../text/range.ts';
import { bySeverity, type Quoted, type Report, wholeMessage } from './report.ts';

/** Reviewdog's diagnostic format; its columns count UTF-8 bytes. */
export const rdjson: Report = (diagnostics, { quoted }) => {
  const rows = diagnostics.map((diagnostic) => ({
    message: wholeMessage(diagnostic),
    location: { path: diagnostic.file, range: rangeOf(diagnostic.file, diagnostic.range, quoted) },
    severity: bySeverity(diagnostic.severity, { error: 'ERROR', warning: 'WARNING', info: 'INFO' }),
    code: { value: diagnostic.rule },
    suggestions: diagnostic.fixes.flatMap(({ edits }) =>
      // A suggestion there is one edit: a fix of several could be taken by halves.
      edits.length === 1
        ? edits.map(({ range, text }) => ({ range: rangeOf(diagnostic.file, range, quoted), text }))
        : [],
    ),
  }));
  return `${JSON.stringify({ source: { name: 'countersign' }, diagnostics: rows }, null, 2)}\n`;
};

function rangeOf(file: string, range: Range, quoted: Quoted) {
  const source = quoted.get(file);
  const place = (offset: number) => {
    const { line, column } = source?.lines.position(offset) ?? { line: 0, column: 0 };
    const before = source?.text.slice(offset - column, offset) ?? '';
    return { line: line + 1, column: new TextEncoder().encode(before).length + 1 };
  };
  return { start: place(range.start), end: place(range.end) };
}
