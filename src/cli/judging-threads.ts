import type { CheckOptions } from '../pipeline.ts';
import { BLOCK, type Judged, judgeTogether } from './judging.ts';
import { inThreads, type Perform, serveThread } from './threads.ts';

/**
 * Checks many files on all processors; what is found comes in the order of the files.
 *
 * @param tick  Is told how many files have been taken.
 */
export function judgeInThreads(
  paths: readonly string[],
  config: CheckOptions,
  cwd: string,
  tick: (done: number) => void,
): Promise<readonly Judged[]> {
  return inThreads({ command: 'check', paths, block: BLOCK, cwd, same: config }, judgeWith(config), tick);
}

const judgeWith =
  (config: CheckOptions): Perform<Judged> =>
  (block) =>
    judgeTogether(block, config);

/** `check` in a thread of its own. */
export const serve = (): Promise<void> => serveThread(judgeWith);
