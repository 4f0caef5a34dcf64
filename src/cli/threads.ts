import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { Source } from '../parse/tree.ts';
import type { CheckOptions } from '../pipeline.ts';
import { type Judged, judge } from './judging.ts';
import { readDefinition } from './read.ts';
import { THREAD } from './terminal.ts';

/** Files to check, and what is the same for all of them. */
export interface Work {
  readonly paths: readonly string[];
  readonly config: CheckOptions;
  readonly cwd: string;
}
/** `next` is the first file that no thread has taken yet: each takes a block when it has time for one. */
interface SharedWork extends Work {
  readonly next: SharedArrayBuffer;
}
/** A block that is done, by the index of its first file. */
type Done = readonly (readonly [first: number, judged: readonly Judged[]])[];

const BLOCK = 25;
/** More threads would spend their time on starting and on waiting for memory. */
const MOST = 4;

/**
 * Checks many files on all processors, this thread being one of them; what is found comes in the order of the files.
 *
 * @param tick  Is told how many files have been taken.
 */
export async function judgeInThreads(work: Work, tick: (done: number) => void): Promise<readonly Judged[]> {
  const shared: SharedWork = { ...work, next: new SharedArrayBuffer(4) };
  const program = programOfThreads();
  const others = program === undefined ? 0 : Math.min(availableParallelism(), MOST) - 1;
  const elsewhere = Array.from({ length: others }, () => startThread(program as string, shared));
  const here = takeBlocks(shared, tick);
  const done = [here, ...(await Promise.all(elsewhere))].flat();
  tick(work.paths.length);
  return done.sort(([a], [b]) => a - b).flatMap(([, judged]) => judged);
}

/** The program that a thread starts: the bundle, whose code is cached. In a checkout there is none, and no threads. */
function programOfThreads(): string | undefined {
  const path = fileURLToPath(new URL('./cli.cjs', import.meta.url));
  return existsSync(path) ? path : undefined;
}

function startThread(program: string, work: SharedWork): Promise<Done> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(program, { argv: ['check', THREAD], workerData: work });
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error('a thread ended before its work was done')));
  });
}

/** What the program does when it is started as a thread. */
export function serveThread(): void {
  parentPort?.postMessage(takeBlocks(workerData as SharedWork, () => {}));
}

function takeBlocks({ paths, config, cwd, next }: SharedWork, tick: (done: number) => void): Done {
  const done: (readonly [number, readonly Judged[]])[] = [];
  const counter = new Int32Array(next);
  for (;;) {
    const first = Atomics.add(counter, 0, BLOCK);
    if (first >= paths.length) return done;
    tick(first);
    const block = paths.slice(first, first + BLOCK);
    done.push([first, block.map((path) => judge(path, read(path, cwd), config))]);
  }
}

function read(path: string, cwd: string): Source | undefined {
  try {
    return readDefinition(path, cwd);
  } catch {
    return undefined;
  }
}
