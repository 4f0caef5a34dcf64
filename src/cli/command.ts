import type { Command as Commander } from 'commander';
import type { Status, Terminal } from './terminal.ts';

/** One command: its words for `--help`, its options, and what it does. Loaded only when it is asked for. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** Shown below the options; each is a command line and what it does. */
  readonly examples: readonly (readonly [line: string, what: string])[];
  /** Declares arguments and options; the action is set by the caller. */
  readonly declare: (command: Commander) => Commander;
  readonly run: (invocation: Invocation) => Promise<Status>;
}

export interface Invocation {
  readonly args: readonly (string | readonly string[] | undefined)[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly terminal: Terminal;
}
