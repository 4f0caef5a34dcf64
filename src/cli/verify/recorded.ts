import { createReadStream, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { type Terminal, UsageError } from '../terminal.ts';
import { type Case, CaseFault } from './case.ts';
import { readCase } from './read-case.ts';

/** A line of a recording: a case, or why it is none. */
export type RecordedLine = { readonly case: Case } | { readonly at: string; readonly fault: string };

/** Characters of one line at most. */
const limit = 16 * 1024 * 1024;

/**
 * The cases of a recording, one JSON value a line, read as they are needed; empty lines are passed over.
 *
 * @throws {UsageError} When the file can't be read.
 */
export async function* recordedLines(file: string, terminal: Terminal): AsyncGenerator<RecordedLine> {
  const path = resolve(terminal.cwd, file);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new UsageError(`there is no file “${file}”.`);
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    // The byte order mark that some editors write.
    const text = number === 1 ? line.replace(/^\ufeff/, '') : line;
    if (text.trim() !== '') yield recordedLine(text, `${file}:${number}`);
  }
}

function recordedLine(text: string, at: string): RecordedLine {
  if (text.length > limit) return { at, fault: 'this line is longer than 16 MiB.' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The platform's error quotes the line.
    return { at, fault: 'this line is not JSON: each line of a recording is one JSON value.' };
  }
  try {
    return { case: readCase(value, at, true) };
  } catch (error) {
    if (error instanceof CaseFault) return { at, fault: error.message };
    throw error;
  }
}
