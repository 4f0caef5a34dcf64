import { fstatSync, statSync, writeSync } from 'node:fs';
import { devNull } from 'node:os';

/**
 * Writes at once to standard output (1) or standard error (2). `process.stdout` would do the same, and load the network
 * and streams for it: a tenth of a small command's time.
 *
 * A reader that has closed its end (`countersign check | head`) is no failure of ours: the program ends quietly.
 */
export function writeNow(descriptor: 1 | 2, output: string | Uint8Array): void {
  const bytes = typeof output === 'string' ? Buffer.from(output) : output;
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') process.exit(0);
      if (code !== 'EAGAIN') throw error;
      // Someone has set this pipe not to block, and it is full: its reader needs a moment.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

/**
 * Whether a descriptor leads to a terminal. Only a device can be one, and only then the platform's answer is loaded; the
 * device that throws everything away is the usual other one.
 */
export function isTerminal(descriptor: 0 | 1 | 2): boolean {
  try {
    const device = fstatSync(descriptor);
    if (!device.isCharacterDevice() || device.rdev === statSync(devNull).rdev) return false;
  } catch {
    return false;
  }
  const stream = (['stdin', 'stdout', 'stderr'] as const)[descriptor];
  return Boolean(process[stream].isTTY);
}
