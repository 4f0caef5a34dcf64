import { fingerprints } from './fingerprint.ts';
import { bySeverity, type Report, regionOf, wholeMessage } from './report.ts';

/** GitLab's Code Quality report. */
export const gitlab: Report = (diagnostics, { quoted }) => {
  const prints = fingerprints(diagnostics, quoted);
  const issues = diagnostics.map((diagnostic, index) => {
    const { startLine, startColumn, endLine, endColumn } = regionOf(diagnostic.file, diagnostic.range, quoted);
    return {
      description: wholeMessage(diagnostic),
      check_name: diagnostic.rule,
      fingerprint: prints[index],
      severity: bySeverity(diagnostic.severity, { error: 'major', warning: 'minor', info: 'info' }),
      location: {
        path: diagnostic.file.replace(/^\.\//, ''),
        lines: { begin: startLine },
        positions: {
          begin: { line: startLine, column: startColumn },
          end: { line: endLine, column: endColumn },
        },
      },
    };
  });
  return `${JSON.stringify(issues, null, 2)}\n`;
};
