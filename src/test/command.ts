import { run } from '../cli/run.ts';
import type { Status, Terminal } from '../cli/terminal.ts';

/** What a command has left behind: its status, and standard output and standard error apart. */
export interface Outcome {
  readonly status: Status;
  readonly out: string;
  /** Standard output as bytes. */
  readonly bytes: Buffer;
  readonly err: string;
}

/** Runs a command line as a person would, on a terminal of the test's own: no colour, nobody to ask, an empty environment. */
export async function command(argv: readonly string[], world: Partial<Terminal> = {}): Promise<Outcome> {
  const out: Uint8Array[] = [];
  let err = '';
  const status = await run(argv, {
    cwd: process.cwd(),
    env: {},
    color: false,
    interactive: false,
    out: (text) => void out.push(Buffer.from(text)),
    outBytes: (bytes) => void out.push(bytes),
    err: (text) => {
      err += text;
    },
    stdin: async () => Buffer.alloc(0),
    ...world,
  });
  const bytes = Buffer.concat(out);
  return { status, out: bytes.toString(), bytes, err };
}
