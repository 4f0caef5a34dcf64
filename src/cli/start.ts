import { readFileSync } from 'node:fs';
import { isTerminal, writeNow } from './output.ts';
import { type Status, type Terminal, THREAD } from './terminal.ts';

const terminal: Terminal = {
  cwd: process.cwd(),
  env: process.env,
  color: wantsColor(),
  get interactive() {
    return isTerminal(2) && isTerminal(0);
  },
  out: (text) => writeNow(1, text),
  outBytes: (bytes) => writeNow(1, bytes),
  err: (text) => writeNow(2, text),
  stdin: async () => readFileSync(0),
};

/** NO_COLOR and FORCE_COLOR as everywhere (no-color.org); else colour for a terminal only. */
function wantsColor(): boolean {
  if (process.env.NO_COLOR) return false;
  const forced = process.env.FORCE_COLOR;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTerminal(1) && process.env.TERM !== 'dumb';
}

/**
 * Starts the program of this process, or of this thread.
 *
 * @param run    The commands that the program is made of.
 * @param serve  What those that use several threads do in one of them, by their names.
 */
export function start(
  run: (argv: readonly string[], terminal: Terminal) => Promise<Status>,
  serve: Readonly<Record<string, () => Promise<{ readonly serve: () => Promise<void> }>>>,
): void {
  const [, , command = '', mark] = process.argv;
  if (mark === THREAD) {
    serve[command]?.().then((thread) => thread.serve());
    return;
  }
  // The status is set, not forced: what is under way still ends.
  run(process.argv.slice(2), terminal).then((code) => {
    process.exitCode = code;
  });
}
