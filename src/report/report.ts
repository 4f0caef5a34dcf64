import type { Diagnostic, Severity } from '../text/diagnostic.ts';
import type { LineIndex } from '../text/line-index.ts';
import type { Range } from '../text/range.ts';

/** What a report may quote: the text of each file that has findings, by the path the diagnostics name. */
export type Quoted = ReadonlyMap<string, { readonly text: string; readonly lines: LineIndex }>;

/** What a report is made from, beside the findings. */
export interface ReportContext {
  readonly quoted: Quoted;
  /** How many files were looked at. */
  readonly files: number;
  /** Of the tool. */
  readonly version: string;
  readonly color: boolean;
}

/** Findings as text in one format: a further one is a further file and a line in formats.ts. */
export type Report = (diagnostics: readonly Diagnostic[], context: ReportContext) => string;

/** Lines and columns of a range, both from 1, columns in UTF-16 code units, the end exclusive. */
export interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export function regionOf(file: string, range: Range, quoted: Quoted): Region {
  const lines = quoted.get(file)?.lines;
  const start = lines?.position(range.start) ?? { line: 0, column: 0 };
  const end = lines?.position(range.end) ?? start;
  return {
    startLine: start.line + 1,
    startColumn: start.column + 1,
    endLine: end.line + 1,
    endColumn: end.column + 1,
  };
}

/** Message, reason and advice in one text, for formats that have one place for all of it. */
export function wholeMessage({ message, why, help }: Diagnostic): string {
  return [message, why, help].filter((part) => part !== undefined).join(' ');
}

/** A value for each severity, by a table that names all of them. */
export const bySeverity = <T>(severity: Severity, values: Readonly<Record<Severity, T>>): T => values[severity];
