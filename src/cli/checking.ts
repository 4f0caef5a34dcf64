import type { Source } from '../parse/tree.ts';
import { type Checked, check } from '../pipeline.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { type LineIndex, lineIndex } from '../text/line-index.ts';
import { findDefinitions } from './files.ts';
import { projectConfig } from './project.ts';
import { readSource } from './read.ts';
import type { Terminal } from './terminal.ts';

export interface CheckedFile extends Checked {
  readonly source: Source;
}
export interface Checking {
  /** Empty unless `keep` was said: a thousand trees are a lot of memory. */
  readonly files: readonly CheckedFile[];
  readonly count: number;
  readonly diagnostics: readonly Diagnostic[];
  /** The texts that reports quote: only of files with findings. */
  readonly quoted: ReadonlyMap<string, { readonly text: string; readonly lines: LineIndex }>;
}

/** Finds, reads and checks what the arguments name. One file's fault, even one that cannot be read, hides no other's. */
export async function checkPaths(paths: readonly string[], terminal: Terminal, keep = false): Promise<Checking> {
  const found = await findDefinitions(paths, terminal.cwd);
  const config = await projectConfig(terminal.cwd);
  const files: CheckedFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const quoted = new Map<string, { text: string; lines: LineIndex }>();
  for (const path of found) {
    const source = await readSource(path, terminal).catch(() => undefined);
    if (source === undefined) {
      diagnostics.push(unreadable(path));
      quoted.set(path, { text: '', lines: lineIndex('') });
      continue;
    }
    const checked = check(source, config);
    if (keep) files.push({ source, ...checked });
    if (checked.diagnostics.length === 0) continue;
    diagnostics.push(...checked.diagnostics);
    quoted.set(path, { text: source.text, lines: checked.tree.lines });
  }
  return { files, count: found.length, diagnostics, quoted };
}

const unreadable = (file: string): Diagnostic => ({
  file,
  rule: 'file/use-readable-file',
  severity: 'error',
  message: 'The file cannot be read.',
  help: 'Look at its permissions, and whether it is a file at all.',
  range: { start: 0, end: 0 },
  fixes: [],
});
