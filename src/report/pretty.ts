import { codeFrameColumns } from '@babel/code-frame';
import { createColors } from 'picocolors';
import type { Diagnostic, Severity } from '../text/diagnostic.ts';
import type { LineIndex } from '../text/line-index.ts';
import { maskSecrets } from './mask.ts';
import type { Quoted, Report } from './report.ts';
import { safeText } from './safe-text.ts';
import { summary } from './summary.ts';

type Colors = ReturnType<typeof createColors>;

/** Findings for a person at a terminal: where, what, the lines themselves, why it matters, and what to do. */
export const pretty: Report = (diagnostics, { quoted, files, color }) =>
  `${framed(diagnostics, quoted, color)}${summary(diagnostics, files)}`;

/** The findings alone, for commands that close with words of their own. */
export function framed(diagnostics: readonly Diagnostic[], quoted: Quoted, color: boolean): string {
  const colors = createColors(color);
  return diagnostics.map((diagnostic) => `${finding(diagnostic, quoted, colors)}\n`).join('');
}

function finding(diagnostic: Diagnostic, quoted: Quoted, colors: Colors): string {
  const { file, rule, severity, message, why, help, range, fixes } = diagnostic;
  const source = quoted.get(file);
  const start = source?.lines.position(range.start) ?? { line: 0, column: 0 };
  const place = `${safeText(file)}:${start.line + 1}:${start.column + 1}`;
  const head = `${colors.bold(place)} ${tone(severity, colors)(severity)} ${shown(message)} ${colors.dim(rule)}`;
  const lines = [head];
  if (source !== undefined && source.text !== '') lines.push(frame(source, range, colors));
  if (why !== undefined) lines.push(`  ${colors.dim('why:')} ${shown(why)}`);
  if (help !== undefined) lines.push(`  ${colors.dim('help:')} ${shown(help)}`);
  for (const fix of fixes) lines.push(`  ${colors.dim(fix.safe ? 'fix:' : 'fix (unsafe):')} ${shown(fix.title)}`);
  return `${lines.join('\n')}\n`;
}

const tone = (severity: Severity, colors: Colors) =>
  ({ error: colors.red, warning: colors.yellow, info: colors.cyan })[severity];

const shown = (text: string): string => safeText(maskSecrets(text));

/** The lines around a finding, the place underlined; at most a screen's width of a very long line. */
function frame(source: { text: string; lines: LineIndex }, range: Diagnostic['range'], colors: Colors): string {
  const from = source.lines.position(range.start);
  // A range that ends at a line's start ends on the line before it.
  const last = source.lines.position(range.end > range.start ? range.end - 1 : range.end);
  const lines = source.text.split(/\r\n|\n|\r/).slice(Math.max(0, from.line - 1), last.line + 2);
  const first = Math.max(0, from.line - 1);
  const cut = Math.max(0, from.column - 60);
  const text = lines.map((line) => safeLine(maskSecrets(line)).slice(cut, cut + 160)).join('\n');
  // `startLine` is newer than the types that are published for the package.
  const options = { linesAbove: 1, linesBelow: 1, highlightCode: false, startLine: first + 1 };
  const block = codeFrameColumns(
    text,
    {
      start: { line: from.line + 1, column: from.column - cut + 1 },
      end: { line: last.line + 1, column: Math.max(1, last.column - cut + 2) },
    },
    options,
  );
  return block
    .split('\n')
    .map((line) => `  ${line.startsWith('>') || /^\s*\|/.test(line) ? line : colors.dim(line)}`)
    .join('\n');
}

/** Like `safeText`, but keeps every column where it is. */
const safeLine = (line: string): string =>
  safeText(line.replaceAll('\t', ' ')).length === line.length
    ? line.replaceAll('\t', ' ')
    : line.replace(/[^\x20-\x7e\xa0-\uffff]/g, '·').replace(/[\u2028-\u202e\u2066-\u2069]/g, '·');
