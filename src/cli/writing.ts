import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import writeFileAtomic from 'write-file-atomic';
import type { GeneratedFile } from '../emit/emit.ts';
import { isHandEdited, isOurs } from '../emit/header.ts';

/** What became of one output. `diff` is a unified diff from what stands there to what should. */
export interface Outcome {
  readonly file: string;
  readonly kind: 'written' | 'unchanged' | 'differs' | 'foreign' | 'edited' | 'listed';
  readonly diff?: string;
}

/** Writes each file whole or not at all; what is as it should be is not touched, what is not ours is left alone. */
export function writeFiles(files: readonly GeneratedFile[], folder: string, force: boolean): readonly Outcome[] {
  return files.map(({ path: file, text }) => {
    const path = join(folder, file);
    const present = textOf(path);
    if (present !== undefined && !isOurs(present)) return { file, kind: 'foreign' };
    if (present !== undefined && isHandEdited(present) && !force) return { file, kind: 'edited' };
    if (sameText(present, text)) return { file, kind: 'unchanged' };
    mkdirSync(dirname(path), { recursive: true });
    writeFileAtomic.sync(path, text);
    return { file, kind: 'written' };
  });
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

const textOf = (path: string): string | undefined => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);
