import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Outcome } from './file.ts';

/** The outcome of one test file as the runner sees it from outside. */
export interface Judged extends Outcome {
  readonly file: string;
  readonly ms: number;
  /** What the file printed, uvu's account of failed tests among it. */
  readonly output: string;
}

const child = fileURLToPath(new URL('./file.ts', import.meta.url));
const tsx = import.meta.resolve('tsx');

/** How long a file may take, and how long it may linger once its tests are through. */
const limit = Number(process.env.TEST_TIMEOUT) || 300_000;
const linger = 5_000;

/** Secrets planted by tests carry this mark; no test, however it fails, may print one. */
const planted = /planted-secret-[a-z0-9-]+/;

/** Starts one test file and judges it: every complaint counts as one failure. */
export function judge(file: string): Promise<Judged> {
  const began = performance.now();
  // The variable makes every start of Node read a bundle of certificates (35 ms); the tests stay on loopback.
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const running = spawn(process.execPath, ['--import', tsx, child, file], {
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  let outcome: Outcome | undefined;
  const extra: string[] = [];
  let timer = setTimeout(() => give(`it took longer than ${limit / 1000} s`), limit);
  const give = (complaint: string) => {
    extra.push(complaint);
    running.kill('SIGKILL');
  };
  for (const stream of [running.stdout, running.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  running.on('message', (message) => {
    outcome = message as Outcome;
    clearTimeout(timer);
    timer = setTimeout(() => give('it does not end: a server, timer or process is still open'), linger);
  });
  return new Promise((done) => {
    running.on('error', (error) => extra.push(`it did not start: ${error.message}`));
    running.on('exit', () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        extra.push('it left a process behind that holds its output open');
        running.stdout?.destroy();
        running.stderr?.destroy();
      }, 2_000);
    });
    running.on('close', (status, signal) => {
      clearTimeout(timer);
      if (outcome === undefined && extra.length === 0) {
        extra.push(`it ended before its tests did (${signal ?? `status ${status}`})`);
      } else if (status !== 0 && extra.length === 0) {
        extra.push(`it ended with ${signal ?? `status ${status}`} after its tests`);
      }
      if (planted.test(output)) extra.push(`it printed a planted secret: ${planted.exec(output)?.[0]}`);
      const complaints = [...(outcome?.complaints ?? []), ...extra];
      done({
        file,
        ms: performance.now() - began,
        output,
        passed: outcome?.passed ?? 0,
        failed: (outcome?.failed ?? 0) + complaints.length,
        skips: outcome?.skips ?? [],
        complaints,
      });
    });
  });
}
