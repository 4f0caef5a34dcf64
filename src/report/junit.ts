import type { Diagnostic } from '../text/diagnostic.ts';
import { type Quoted, type Report, regionOf, wholeMessage } from './report.ts';

/** JUnit's XML as most CI systems read it: a suite for each file with findings, a failed case for each finding. */
export const junit: Report = (diagnostics, { quoted, files }) => {
  const byFile = groupByFile(diagnostics);
  const suites = [...byFile].map(([file, found]) => suite(file, found, quoted));
  const clean = files - byFile.size;
  const totals = `tests="${diagnostics.length + Math.max(0, clean)}" failures="${diagnostics.length}"`;
  const passed = clean > 0 ? [`  <testsuite name="files without findings" tests="${clean}" failures="0"/>`] : [];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="countersign" ${totals}>\n${[...suites, ...passed].join('\n')}\n</testsuites>\n`;
};

function groupByFile(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const groups = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics)
    groups.set(diagnostic.file, [...(groups.get(diagnostic.file) ?? []), diagnostic]);
  return groups;
}

function suite(file: string, found: readonly Diagnostic[], quoted: Quoted): string {
  const cases = found.map((diagnostic) => {
    const { startLine, startColumn } = regionOf(file, diagnostic.range, quoted);
    const name = attribute(`${diagnostic.rule} at ${startLine}:${startColumn}`);
    const message = attribute(diagnostic.message);
    const text = escaped(`${file}:${startLine}:${startColumn} ${wholeMessage(diagnostic)}`);
    return `    <testcase classname="${attribute(file)}" name="${name}"><failure type="${diagnostic.severity}" message="${message}">${text}</failure></testcase>`;
  });
  const head = `  <testsuite name="${attribute(file)}" tests="${found.length}" failures="${found.length}">`;
  return [head, ...cases, '  </testsuite>'].join('\n');
}

/** Characters that XML 1.0 has no place for are dropped; the others that mean something are written as references. */
const escaped = (text: string): string =>
  [...text]
    .filter((character) => isXml(character.codePointAt(0) as number))
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
/** XML 1.0, production 2. */
const isXml = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  code >= 0x10000;
const attribute = (text: string): string => escaped(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;');
