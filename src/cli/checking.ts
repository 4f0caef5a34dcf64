import type { Source } from '../parse/tree.ts';
import type { CheckOptions } from '../pipeline.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { type LineIndex, lineIndex } from '../text/line-index.ts';
import { findDefinitions } from './files.ts';
import { BLOCK, type Candidate, type Judged, judgeTogether } from './judging.ts';
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

/** As many files as make it worth while to start threads. */
const MANY = 300;

/** Finds, reads and checks what the arguments name. One file's fault, even one that cannot be read, hides no other's. */
export async function checkPaths(paths: readonly string[], terminal: Terminal, mend?: Mend): Promise<Checking> {
  const found = await findDefinitions(paths, terminal.cwd);
  const config = await projectConfig(terminal.cwd);
  const judged = await judgeAll(found, config, terminal, mend);
  const texts = judged.flatMap((each) => each.texts);
  return {
    count: found.length,
    diagnostics: judged.flatMap(({ diagnostics }) => diagnostics),
    quoted: new Map(texts.map(([path, text]) => [path, { text, lines: lineIndex(text) }])),
  };
}

async function judgeAll(
  found: readonly string[],
  config: CheckOptions,
  terminal: Terminal,
  mend: Mend | undefined,
): Promise<readonly Judged[]> {
  if (found.length >= MANY && mend === undefined && !found.includes('-')) {
    const { judgeInThreads } = await import('./judging-threads.ts');
    return judgeInThreads(found, config, terminal.cwd, progress(found.length, terminal));
  }
  const tick = progress(found.length, terminal);
  const judged: Judged[] = [];
  for (let first = 0; first < found.length; first += BLOCK) {
    const block: Candidate[] = [];
    for (const path of found.slice(first, first + BLOCK)) {
      const read = await readSource(path, terminal).catch(() => undefined);
      block.push({ path, source: read === undefined || mend === undefined ? read : mend(read, config) });
    }
    judged.push(...judgeTogether(block, config));
    tick(judged.length);
  }
  return judged;
}

/** On a terminal, a long run says how far it is, on one line that is gone at the end. */
function progress(total: number, terminal: Terminal): (done: number) => void {
  if (!terminal.interactive || total < MANY) return () => {};
  return (done) => {
    if (done >= total) terminal.err('\r\u001b[K');
    else if (done % 25 === 0) terminal.err(`\rchecking ${done} of ${total}`);
  };
}
