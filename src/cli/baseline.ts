import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { fingerprints } from '../report/fingerprint.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { Checking } from './checking.ts';
import { UsageError } from './terminal.ts';
import { unwritable } from './unwritable.ts';

interface Baseline {
  readonly version: 1;
  /** Fingerprints with the rule and file they stand for, so that a person can read the file. */
  readonly findings: readonly { readonly fingerprint: string; readonly rule: string; readonly file: string }[];
}

/**
 * The findings that a baseline does not list. What it lists and is found no more is taken out of the file, so that a
 * mended mistake cannot come back unseen: it only shrinks, unless it is written anew.
 */
export function applyBaseline(
  { diagnostics, quoted }: Checking,
  file: string,
  cwd: string,
  update: boolean,
): readonly Diagnostic[] {
  const path = resolve(cwd, file);
  const prints = fingerprints(diagnostics, quoted);
  const entries = diagnostics.map(({ rule, file }, index) => ({ fingerprint: prints[index] ?? '', rule, file }));
  if (update || !existsSync(path)) {
    if (!update) throw new UsageError(`there is no baseline “${file}”. Write one with --update-baseline.`);
    write(path, file, entries);
    return [];
  }
  const known = read(path, file);
  const listed = new Set(known.findings.map(({ fingerprint }) => fingerprint));
  const found = new Set(prints);
  const left = known.findings.filter(({ fingerprint }) => found.has(fingerprint));
  if (left.length < known.findings.length) write(path, file, left);
  return diagnostics.filter((_, index) => !listed.has(prints[index] ?? ''));
}

function read(path: string, file: string): Baseline {
  let baseline: unknown;
  try {
    baseline = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    baseline = undefined;
  }
  if (!isBaseline(baseline)) throw new UsageError(`“${file}” is not a baseline that countersign has written.`);
  return baseline;
}

function isBaseline(value: unknown): value is Baseline {
  if (typeof value !== 'object' || value === null) return false;
  const { version, findings } = value as { version?: unknown; findings?: unknown };
  return version === 1 && Array.isArray(findings) && findings.every((entry) => typeof entry?.fingerprint === 'string');
}

function write(path: string, file: string, findings: Baseline['findings']): void {
  try {
    writeFileAtomic.sync(path, `${JSON.stringify({ version: 1, findings }, null, 2)}\n`);
  } catch (error) {
    throw unwritable(file, error);
  }
}
