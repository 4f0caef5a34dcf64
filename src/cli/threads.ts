import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { Candidate } from './judging.ts';
import { readDefinition } from './read.ts';
import { THREAD } from './terminal.ts';

/** Files, and what is the same for all of them: data that threads can be given. */
export interface Work<Same> {
  /** The command whose program the threads start. */
  readonly command: string;
  readonly paths: readonly string[];
  /** As many files as a thread takes at a time. */
  readonly block: number;
  readonly cwd: string;
  readonly same: Same;
}

/** What is done with some files together: a result for each, as data that threads can pass on. */
export type Perform<Result> = (block: readonly Candidate[]) => readonly Result[] | Promise<readonly Result[]>;

/** `next` is the first file that no thread has taken yet: each takes a block when it has time for one. */
interface SharedWork<Same> extends Work<Same> {
  readonly next: SharedArrayBuffer;
}
/** A block that is done, by the index of its first file. */
type Done<Result> = readonly (readonly [first: number, results: readonly Result[]])[];

/** More threads would spend their time on starting and on waiting for memory. */
const MOST = 4;

/**
 * Reads many files and does something with them on all processors, this thread being one of them. The others are given
 * the same to do by {@link serveThread}.
 *
 * @param tick  Is told how many files have been taken.
 * @returns The results in the order of the files.
 */
export async function inThreads<Same, Result>(
  work: Work<Same>,
  perform: Perform<Result>,
  tick: (done: number) => void = () => {},
): Promise<readonly Result[]> {
  const shared: SharedWork<Same> = { ...work, next: new SharedArrayBuffer(4) };
  const program = programOfThreads();
  const others = program === undefined ? 0 : Math.min(availableParallelism(), MOST) - 1;
  const elsewhere = Array.from({ length: others }, () => startThread<Same, Result>(program as string, shared));
  const done = await Promise.all([takeBlocks(shared, perform, tick), ...elsewhere]).catch((error: unknown) => {
    // Nobody needs the rest any more.
    Atomics.store(new Int32Array(shared.next), 0, work.paths.length);
    throw error;
  });
  tick(work.paths.length);
  return done
    .flat()
    .sort(([a], [b]) => a - b)
    .flatMap(([, results]) => results);
}

/** The program that a thread starts: the bundle, whose code is cached. In a checkout there is none, and no threads. */
function programOfThreads(): string | undefined {
  const path = fileURLToPath(new URL('./cli.cjs', import.meta.url));
  return existsSync(path) ? path : undefined;
}

function startThread<Same, Result>(program: string, work: SharedWork<Same>): Promise<Done<Result>> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(program, { argv: [work.command, THREAD], workerData: work });
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error('a thread ended before its work was done')));
  });
}

/** What the program does when it is started as a thread. */
export async function serveThread<Same, Result>(performer: (same: Same) => Perform<Result>): Promise<void> {
  const work = workerData as SharedWork<Same>;
  parentPort?.postMessage(await takeBlocks(work, performer(work.same), () => {}));
}

async function takeBlocks<Same, Result>(
  { paths, block, cwd, next }: SharedWork<Same>,
  perform: Perform<Result>,
  tick: (done: number) => void,
): Promise<Done<Result>> {
  const done: (readonly [number, readonly Result[]])[] = [];
  const counter = new Int32Array(next);
  for (;;) {
    const first = Atomics.add(counter, 0, block);
    if (first >= paths.length) return done;
    tick(first);
    const candidates = paths.slice(first, first + block).map((path) => read(path, cwd));
    done.push([first, await perform(candidates)]);
  }
}

function read(path: string, cwd: string): Candidate {
  try {
    return { path, source: readDefinition(path, cwd) };
  } catch {
    return { path, source: undefined };
  }
}
