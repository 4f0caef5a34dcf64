import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import writeFileAtomic from 'write-file-atomic';
import type { GeneratedFile } from '../emit/emit.ts';
import { isHandEdited, isOurs } from '../emit/header.ts';

/**
 * What became of one output. `due`: it has yet to be written, as `text`. `diff` is a unified diff from what stands there
 * to what should.
 */
export type Outcome =
  | { readonly file: string; readonly kind: 'written' | 'unchanged' | 'foreign' | 'edited' | 'listed' }
  | { readonly file: string; readonly kind: 'due'; readonly text: string }
  | { readonly file: string; readonly kind: 'differs'; readonly diff: string };

/** What is to become of each file: what is as it should be is not touched, what is not ours is left alone. */
export function outcomesOf(files: readonly GeneratedFile[], folder: string, force: boolean): readonly Outcome[] {
  return files.map(({ path: file, text }) => {
    const present = textOf(join(folder, file));
    if (present !== undefined && !isOurs(present)) return { file, kind: 'foreign' };
    if (present !== undefined && isHandEdited(present) && !force) return { file, kind: 'edited' };
    return sameText(present, text) ? { file, kind: 'unchanged' } : { file, kind: 'due', text };
  });
}

/** As many files are written at a time: the disk takes as long for all of them as for one. */
const AT_ONCE = 16;

/** Writes what is due, each file whole or not at all. */
export async function writeDue(outcomes: readonly Outcome[], folder: string): Promise<readonly Outcome[]> {
  const due = outcomes.filter((outcome) => outcome.kind === 'due');
  for (const parent of new Set(due.map(({ file }) => dirname(join(folder, file))))) {
    mkdirSync(parent, { recursive: true });
  }
  const left = due.values();
  const lane = async (): Promise<void> => {
    for (const { file, text } of left) await writeFileAtomic(join(folder, file), text);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, due.length) }, lane));
  return outcomes.map((outcome) => (outcome.kind === 'due' ? { file: outcome.file, kind: 'written' } : outcome));
}

/** What writing would change. */
export function compareFiles(files: readonly GeneratedFile[], folder: string): readonly Outcome[] {
  return files.map(({ path: file, text }) => {
    const present = textOf(join(folder, file));
    if (sameText(present, text)) return { file, kind: 'unchanged' };
    const diff = createTwoFilesPatch(
      file,
      file,
      present ?? '',
      text,
      present === undefined ? 'missing' : 'present',
      'expected',
    );
    return { file, kind: 'differs', diff };
  });
}

/** Checkouts may turn line ends; that is no change. */
const sameText = (present: string | undefined, text: string): boolean => present?.replaceAll('\r\n', '\n') === text;

/** Nothing where nothing stands; no text where something else than a file does, which is never ours. */
export function textOf(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  return statSync(path).isFile() ? readFileSync(path, 'utf8') : '';
}
