import { existsSync, readFileSync } from 'node:fs';
import writeFileAtomic from 'write-file-atomic';
import { fingerprints } from '../report/fingerprint.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { Checking } from './checking.ts';
import { UsageError } from './terminal.ts';

interface Baseline {
  readonly version: 1;
  /** Fingerprints with the rule and file they stand for, so that a person can read the file. */
  readonly findings: readonly { readonly fingerprint: string; readonly rule: string; readonly file: string }[];
}

/**
 * The findings that a baseline does not list. What it lists and is found no more is taken out of the file, so that a
 * mended mistake cannot come back unseen: it only shrinks, unless it is written anew.
 */
export function applyBaseline({ diagnostics, quoted }: Checking, path: string, update: boolean): readonly Diagnostic[] {
  const prints = fingerprints(diagnostics, quoted);
  const entries = diagnostics.map(({ rule, file }, index) => ({ fingerprint: prints[index] ?? '', rule, file }));
  if (update || !existsSync(path)) {
    if (!update) throw new UsageError(`there is no baseline ${path}. Write one with --update-baseline.`);
    write(path, entries);
    return [];
  }
  const known = read(path);
  const listed = new Set(known.findings.map(({ fingerprint }) => fingerprint));
  const found = new Set(prints);
  const left = known.findings.filter(({ fingerprint }) => found.has(fingerprint));
  if (left.length < known.findings.length) write(path, left);
  return diagnostics.filter((_, index) => !listed.has(prints[index] ?? ''));
}

function read(path: string): Baseline {
  let baseline: unknown;
  try {
    baseline = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    baseline = undefined;
  }
  if (!isBaseline(baseline)) throw new UsageError(`${path} is not a baseline that countersign has written.`);
  return baseline;
}

function isBaseline(value: unknown): value is Baseline {
  if (typeof value !== 'object' || value === null) return false;
  const { version, findings } = value as { version?: unknown; findings?: unknown };
  return version === 1 && Array.isArray(findings) && findings.every((entry) => typeof entry?.fingerprint === 'string');
}

const write = (path: string, findings: Baseline['findings']): void =>
  writeFileAtomic.sync(path, `${JSON.stringify({ version: 1, findings }, null, 2)}\n`);
