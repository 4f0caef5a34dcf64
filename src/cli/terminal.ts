import type { Readable, Writable } from 'node:stream';

/** What a command may touch of the world around it: the command line is a function from arguments and this to a status. */
export interface Terminal {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether escapes for colour may be written. */
  readonly color: boolean;
  /** Whether a person can be asked. */
  readonly interactive: boolean;
  /** Where a person is asked; standard input and standard error unless given. */
  readonly screen?: { readonly input: Readable; readonly output: Writable };
  readonly out: (text: string) => void;
  /** Bytes to the same place as they are; where it is not given, `out` gets them as text. */
  readonly outBytes?: (bytes: Uint8Array) => void;
  readonly err: (text: string) => void;
  readonly stdin: () => Promise<Uint8Array>;
}

/** Exit statuses (ARCHITECTURE, Diagnostics). */
export const status = { clean: 0, findings: 1, usage: 2, failure: 3 } as const;
export type Status = (typeof status)[keyof typeof status];

/** A wrong call: its message is for the person at the keyboard, and the status is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The argument after the command with which the program starts threads of its own. */
export const THREAD = '--as-a-thread-of-its-own';
