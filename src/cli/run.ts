import { commands } from './commands/index.ts';
import { runOneOf } from './dispatch.ts';
import type { Status, Terminal } from './terminal.ts';

/** The command line as a function: arguments and a terminal in, an exit status out; never throws. */
export function run(argv: readonly string[], terminal: Terminal): Promise<Status> {
  return runOneOf(commands, argv, terminal);
}
