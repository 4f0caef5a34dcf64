import type { Readable, Writable } from 'node:stream';
import { type Terminal, UsageError } from './terminal.ts';

/** A question to the person at the terminal. */
export interface Question {
  readonly message: string;
  /** Whether the answer is a secret: it is not shown while it is typed. */
  readonly secret: boolean;
  readonly placeholder?: string | undefined;
  readonly initial?: string | undefined;
  /** Why an answer can't be taken; undefined when it can. */
  readonly fault: (answer: string) => string | undefined;
}

/** Where questions are shown and answers typed: never standard output, so that a command's result can be piped. */
export function screenOf(terminal: Terminal): { readonly input: Readable; readonly output: Writable } {
  return terminal.screen ?? { input: process.stdin, output: process.stderr };
}

/**
 * Asks, until the answer can be taken.
 *
 * @throws {UsageError} When the person gives up (Ctrl-C).
 */
export async function ask(question: Question, terminal: Terminal): Promise<string> {
  const { password, text } = await import('@clack/prompts');
  const { message, placeholder, initial } = question;
  const common = {
    ...screenOf(terminal),
    message,
    validate: (answer: string | undefined) => question.fault(answer ?? ''),
  };
  return answered(
    question.secret
      ? await password(common)
      : await text({
          ...common,
          ...(placeholder !== undefined && { placeholder }),
          ...(initial !== undefined && { initialValue: initial }),
        }),
  );
}

/** One of several answers. */
export async function choose<T extends string>(
  message: string,
  options: readonly { readonly value: T; readonly label: string; readonly hint?: string }[],
  terminal: Terminal,
): Promise<T> {
  const { select } = await import('@clack/prompts');
  const given = await select<string>({ ...screenOf(terminal), message, options: [...options] });
  return answered(given) as T;
}

function answered(answer: string | symbol | undefined): string {
  if (typeof answer === 'symbol') throw new UsageError('stopped: nothing was done.');
  return answer ?? '';
}
