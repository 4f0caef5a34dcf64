import { Parser, parseDocument } from 'yaml';
import type { Diagnostic } from '../text/diagnostic.ts';
import { lineIndex } from '../text/line-index.ts';
import { type Converted, convert } from './convert.ts';
import { type Fault, fault, finding } from './fault.ts';
import { guard } from './guard.ts';
import type { Masked } from './scalar.ts';
import type { Source, Tree } from './tree.ts';

/**
 * Reads a definition: YAML, or JSON where the source says so.
 *
 * Never throws, whatever the text; what is wrong becomes findings, and as much of the tree as can be had is there.
 */
export function parse(source: Source): { readonly tree: Tree; readonly diagnostics: readonly Diagnostic[] } {
  const lines = lineIndex(source.text);
  const refused = guard(source.text);
  if (refused !== undefined) {
    return {
      tree: { source, lines, root: undefined, comments: [], whole: false },
      diagnostics: [finding(source.path, refused)],
    };
  }
  const { root, comments, faults, whole } = read({ text: source.text, original: source.text });
  return {
    tree: { source, lines, root, comments, whole },
    diagnostics: faults.map((each) => finding(source.path, each)),
  };
}

function read(source: Masked): Converted & { whole: boolean } {
  const converted = convert(new Parser().parse(source.text), source);
  if (!converted.strange) return { ...converted, whole: true };
  const document = parseDocument(source.text, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  const [first] = document.errors;
  if (first === undefined) return { ...converted, whole: true };
  const faults: Fault[] = [...converted.faults, fault('yaml/no-syntax-error', first.pos[0], first.pos[1])];
  return { ...converted, faults, whole: false };
}
