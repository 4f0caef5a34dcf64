import { closeSync, openSync, readSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Source } from '../parse/tree.ts';
import type { Terminal } from './terminal.ts';

/** One byte over the limit for definitions is enough for `parse` to refuse the file; the rest is never read. */
const limit = 1024 * 1024 + 1;

/** Reads a definition; `-` is standard input, YAML or JSON by its first character. */
export async function readSource(path: string, terminal: Terminal): Promise<Source> {
  if (path !== '-') return readDefinition(path, terminal.cwd);
  const text = decoder.decode((await terminal.stdin()).subarray(0, limit));
  return { path, text, format: /^\s*\{\s*"/.test(text) ? 'json' : 'yaml' };
}

/** Reads a definition from a file. */
export function readDefinition(path: string, cwd: string): Source {
  const text = decoder.decode(readBounded(resolve(cwd, path)));
  return { path, text, format: path.endsWith('.json') ? 'json' : 'yaml' };
}

// What is no UTF-8 becomes U+FFFD, which `parse` reports at its place; the byte order mark is kept for it too.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function readBounded(path: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const buffer = new Uint8Array(65_536);
    const first = readSync(file, buffer);
    if (first < buffer.length) return buffer.subarray(0, first);
    return readRest(file, buffer);
  } finally {
    closeSync(file);
  }
}

function readRest(file: number, head: Uint8Array): Uint8Array {
  const whole = new Uint8Array(limit);
  whole.set(head);
  let length = head.length;
  for (let read = -1; read !== 0 && length < limit; length += read)
    read = readSync(file, whole, length, limit - length, null);
  return whole.subarray(0, length);
}
