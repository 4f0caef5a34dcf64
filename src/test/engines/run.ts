import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ran } from '../engines.ts';

/** Long enough for a cold start on a busy machine. */
const patience = 60_000;

/** A binary that npm brought: the first one that `scope` holds at `path`, on whatever platform this is. */
export function fromPackages(scope: string, path: string): string | undefined {
  const folder = join('node_modules', scope);
  const found = readFolder(folder)
    .filter((name) => readFolder(join(folder, name, path, '..')).includes(path.split('/').at(-1) ?? ''))
    .map((name) => join(process.cwd(), folder, name, path));
  return found[0];
}

function readFolder(path: string): string[] {
  try {
    return readdirSync(path).sort();
  } catch {
    return [];
  }
}

/** Does some work with a folder of files, which is gone afterwards. */
export async function inFolder<T>(
  files: Readonly<Record<string, string>>,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-engine-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Runs a program to its end; its standard output, and its standard error when it failed. */
export function execute(program: string, args: readonly string[], folder: string): Promise<Ran> {
  return new Promise((done, failed) => {
    const child = spawn(program, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], timeout: patience });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', failed);
    child.on('close', (status) => done({ stdout: status === 0 ? stdout : stdout + stderr, status: status ?? 1 }));
  });
}

/** What a program printed until it is killed by `until` resolving. */
export interface Serving {
  readonly output: () => string;
  readonly end: () => Promise<void>;
}

/** Starts a program that serves until it is told to end, with all the processes that it starts itself. */
export function serve(program: string, args: readonly string[], folder: string): Serving {
  const child = spawn(program, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const kill = () => {
    try {
      process.kill(-(child.pid ?? Number.NaN), 'SIGKILL');
    } catch {
      // It has ended, or never started.
    }
  };
  process.once('exit', kill);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-20_000);
    });
  }
  const gone = new Promise<void>((done) => child.once('exit', () => done()).once('error', () => done()));
  child.once('error', (error) => {
    output += error.message;
  });
  return {
    output: () => output,
    end: async () => {
      process.removeListener('exit', kill);
      kill();
      await gone;
      child.stdout.destroy();
      child.stderr.destroy();
    },
  };
}

/** The outcome of `main`, computed inside of the engine as `{ stdout, status }`: `outcomeOf(main, argument)`. */
export const outcomeOf = `async (main, argument) => {
  try {
    const result = await main(argument);
    return { stdout: typeof result === 'string' ? result : JSON.stringify(result) ?? '', status: 0 };
  } catch (error) {
    return { stdout: String(error?.stack ?? error), status: 1 };
  }
}`;

/** Gives up on `promise` after the patience of this file, with what the engine has printed. */
export async function within<T>(promise: Promise<T>, name: string, output: () => string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, failed) => {
    timer = setTimeout(() => failed(new Error(`${name} did not answer:\n${output()}`)), patience);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
