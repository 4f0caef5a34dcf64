import { createHash } from 'node:crypto';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { Quoted } from './report.ts';

/**
 * What a finding is recognised by after lines above it have changed: its file, its rule, and the text of its line.
 * Equal findings of one line are counted, so that each has its own.
 */
export function fingerprints(diagnostics: readonly Diagnostic[], quoted: Quoted): readonly string[] {
  const seen = new Map<string, number>();
  return diagnostics.map(({ file, rule, range }) => {
    const source = quoted.get(file);
    const line = source === undefined ? '' : lineAt(source.text, range.start).trim();
    const key = JSON.stringify([file, rule, line]);
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return createHash('sha256').update(`${key}${count}`).digest('hex').slice(0, 32);
  });
}

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return text.slice(start, end < 0 ? undefined : end);
}
