import { type Made, type Making, maker } from './making.ts';
import { inThreads, serveThread } from './threads.ts';

/** Smaller blocks than for checking, since each takes longer: all threads end at about the same time. */
const BLOCK = 10;

/** Makes many modules on all processors, and writes none; they come in the order of the definitions. */
export function makeInThreads(paths: readonly string[], making: Making): Promise<readonly Made[]> {
  return inThreads({ command: 'generate', paths, block: BLOCK, cwd: making.cwd, same: making }, maker(making));
}

/** `generate` in a thread of its own. */
export const serve = (): Promise<void> => serveThread(maker);
