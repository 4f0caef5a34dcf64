import type { Diagnostic } from '../text/diagnostic.ts';
import type { Fix } from '../text/fix.ts';
import { fingerprints } from './fingerprint.ts';
import { bySeverity, type Quoted, type Report, regionOf } from './report.ts';

/** SARIF 2.1.0 (OASIS), with fixes and fingerprints: for code scanning. */
export const sarif: Report = (diagnostics, { quoted, version }) => {
  const rules = [...new Set(diagnostics.map(({ rule }) => rule))].sort();
  const prints = fingerprints(diagnostics, quoted);
  const results = diagnostics.map((diagnostic, index) => ({
    ruleId: diagnostic.rule,
    ruleIndex: rules.indexOf(diagnostic.rule),
    level: bySeverity(diagnostic.severity, { error: 'error', warning: 'warning', info: 'note' }),
    message: { text: [diagnostic.message, diagnostic.help].filter(Boolean).join(' ') },
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifact(diagnostic.file),
          region: regionOf(diagnostic.file, diagnostic.range, quoted),
        },
      },
    ],
    partialFingerprints: { 'countersign/v1': prints[index] },
    ...(diagnostic.fixes.length > 0 && { fixes: diagnostic.fixes.map((fix) => fixOf(fix, diagnostic, quoted)) }),
  }));
  const run = {
    tool: { driver: { name: 'countersign', version, rules: rules.map((id) => ruleOf(id, diagnostics)) } },
    columnKind: 'utf16CodeUnits',
    results,
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
};

/** A path as a URI reference, relative where the path is. */
const artifact = (file: string) => ({ uri: file.split('/').map(encodeURIComponent).join('/') });

function ruleOf(id: string, diagnostics: readonly Diagnostic[]) {
  const why = diagnostics.find(({ rule, why }) => rule === id && why !== undefined)?.why;
  if (why === undefined) return { id };
  return { id, shortDescription: { text: why }, help: { text: `${why} More: countersign explain ${id}` } };
}

const fixOf = ({ title, edits }: Fix, { file }: Diagnostic, quoted: Quoted) => ({
  description: { text: title },
  artifactChanges: [
    {
      artifactLocation: artifact(file),
      replacements: edits.map(({ range, text }) => ({
        deletedRegion: regionOf(file, range, quoted),
        insertedContent: { text },
      })),
    },
  ],
});
