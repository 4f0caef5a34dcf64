import { readFileSync } from 'node:fs';
import { run } from './run.ts';
import { type Terminal, THREAD } from './terminal.ts';

const terminal: Terminal = {
  cwd: process.cwd(),
  env: process.env,
  color: wantsColor(),
  // Asked for when someone is to be asked: opening standard input takes longer than checking a file.
  get interactive() {
    return Boolean(process.stdin.isTTY && process.stderr.isTTY);
  },
  out: (text) => process.stdout.write(text),
  outBytes: (bytes) => process.stdout.write(bytes),
  err: (text) => process.stderr.write(text),
  stdin: async () => readFileSync(0),
};

/** NO_COLOR and FORCE_COLOR as everywhere (no-color.org); else colour for a terminal only. */
function wantsColor(): boolean {
  if (process.env.NO_COLOR) return false;
  const forced = process.env.FORCE_COLOR;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return Boolean(process.stdout.isTTY) && process.env.TERM !== 'dumb';
}

// `countersign check | head` closes the pipe early: that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

if (process.argv[3] === THREAD) {
  import('./threads.ts').then(({ serveThread }) => serveThread());
} else {
  // The status is set, not forced: what was written to a pipe must still get out.
  run(process.argv.slice(2), terminal).then((code) => {
    process.exitCode = code;
  });
}
