import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Header } from '../../runtime/parts.ts';
import { type Terminal, UsageError } from '../terminal.ts';

/**
 * Headers as curl takes them: `Name: value` each.
 *
 * @throws {UsageError} When one is not of that form; it is not quoted, since it may hold a credential.
 */
export function headersFrom(given: readonly string[]): readonly Header[] {
  return given.map((line): Header => {
    const [, name, value] = /^([\w!#$%&'*+.^`|~-]+):[ \t]*(.*)$/s.exec(line) ?? [];
    if (name === undefined || value === undefined) {
      throw new UsageError("a header is written as --header 'Name: value'.");
    }
    return [name, value];
  });
}

/**
 * The bytes of `--data`: the text itself, `@file` for a file's content as it is, `@-` for standard input.
 *
 * @throws {UsageError} When the file can't be read.
 */
export async function bodyFrom(data: string | undefined, terminal: Terminal): Promise<Uint8Array | undefined> {
  if (data === undefined) return undefined;
  if (!data.startsWith('@')) return new TextEncoder().encode(data);
  if (data === '@-') return terminal.stdin();
  try {
    return readFileSync(resolve(terminal.cwd, data.slice(1)));
  } catch {
    throw new UsageError(
      'the file that --data names with @ cannot be read. Text that begins with @ is given as @- too.',
    );
  }
}
