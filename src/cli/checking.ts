import type { Source } from '../parse/tree.ts';
import { type CheckOptions, check } from '../pipeline.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { type LineIndex, lineIndex } from '../text/line-index.ts';
import { findDefinitions } from './files.ts';
import { projectConfig } from './project.ts';
import { readSource } from './read.ts';
import type { Terminal } from './terminal.ts';

export interface Checking {
  readonly count: number;
  readonly diagnostics: readonly Diagnostic[];
  /** The texts that reports quote: only of files with findings. */
  readonly quoted: ReadonlyMap<string, { readonly text: string; readonly lines: LineIndex }>;
}

/** Changes a definition before it is judged: `--fix`. */
export type Mend = (source: Source, options: CheckOptions) => Source;

/** Finds, reads and checks what the arguments name. One file's fault, even one that cannot be read, hides no other's. */
export async function checkPaths(paths: readonly string[], terminal: Terminal, mend?: Mend): Promise<Checking> {
  const found = await findDefinitions(paths, terminal.cwd);
  const config = await projectConfig(terminal.cwd);
  const diagnostics: Diagnostic[] = [];
  const quoted = new Map<string, { text: string; lines: LineIndex }>();
  const tick = progress(found.length, terminal);
  for (const path of found) {
    tick();
    const read = await readSource(path, terminal).catch(() => undefined);
    if (read === undefined) {
      diagnostics.push(unreadable(path));
      quoted.set(path, { text: '', lines: lineIndex('') });
      continue;
    }
    const source = mend === undefined ? read : mend(read, config);
    const checked = check(source, config);
    if (checked.diagnostics.length === 0) continue;
    diagnostics.push(...checked.diagnostics);
    quoted.set(path, { text: source.text, lines: checked.tree.lines });
  }
  tick(true);
  return { count: found.length, diagnostics, quoted };
}

/** On a terminal, a long run says how far it is, on one line that is gone at the end. */
function progress(total: number, terminal: Terminal): (end?: boolean) => void {
  if (!terminal.interactive || total < 200) return () => {};
  let done = 0;
  return (end = false) => {
    if (end) terminal.err('\r\u001b[K');
    else if (done++ % 50 === 0) terminal.err(`\rchecking ${done} of ${total}`);
  };
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
