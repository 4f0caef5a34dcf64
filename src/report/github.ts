import { bySeverity, type Report, regionOf, wholeMessage } from './report.ts';

/** Workflow commands that GitHub Actions shows at the lines of a pull request. */
export const github: Report = (diagnostics, { quoted }) =>
  diagnostics
    .map((diagnostic) => {
      const { startLine, startColumn, endLine, endColumn } = regionOf(diagnostic.file, diagnostic.range, quoted);
      const command = bySeverity(diagnostic.severity, { error: 'error', warning: 'warning', info: 'notice' });
      // The command's columns are inclusive, and count only when it stays in one line.
      const place = startLine === endLine ? { col: startColumn, endColumn: Math.max(startColumn, endColumn - 1) } : {};
      const properties = { file: diagnostic.file, line: startLine, endLine, ...place, title: diagnostic.rule };
      const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
      return `::${command} ${list.join(',')}::${escaped(wholeMessage(diagnostic))}\n`;
    })
    .join('');

/** What would end the command, or begin another. */
const escaped = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
