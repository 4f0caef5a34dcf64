import type { Diagnostic } from '../text/diagnostic.ts';
import { lineIndex } from '../text/line-index.ts';
import { type Fault, finding } from './fault.ts';
import { guard } from './guard.ts';
import { strictJson } from './json.ts';
import { quick } from './quick.ts';
import { read } from './reading.ts';
import { repair } from './repair.ts';
import type { ParseRule } from './rules.ts';
import type { Source, Tree } from './tree.ts';

/**
 * Reads a definition: YAML, or strict JSON where the source says so.
 *
 * Never throws, whatever the text; what is wrong becomes findings, and as much of the tree as can be had is there.
 */
export function parse(source: Source): { readonly tree: Tree; readonly diagnostics: readonly Diagnostic[] } {
  const { path, text, format } = source;
  const lines = lineIndex(text);
  const refused = guard(text);
  if (refused !== undefined) {
    return {
      tree: { source, lines, root: undefined, comments: [], whole: false },
      diagnostics: [finding(path, refused)],
    };
  }
  const { root, comments, faults, whole } = format === 'json' ? strictJson(text) : yaml(text);
  const diagnostics = faults.slice(0, MAX_FINDINGS).map((each) => finding(path, within(each, text.length)));
  return { tree: { source, lines, root, comments, whole }, diagnostics };
}

/** What is missing at the end of a file is underlined there, not behind it. */
function within(fault: Fault, length: number): Fault {
  const { start, end } = fault.range;
  return end <= length ? fault : { ...fault, range: { start: Math.min(start, length), end: length } };
}

/** Who has this many mistakes in one file needs no more of them. */
const MAX_FINDINGS = 100;

const NONE: readonly Fault[] = [];

function yaml(text: string): Pick<Tree, 'root' | 'comments' | 'whole'> & { faults: readonly Fault[] } {
  const plain = quick(text);
  if (plain !== undefined) return { ...plain, faults: NONE, whole: true };
  const first = read({ text, original: text });
  const { reading, faults, whole } =
    first.stop === undefined ? { reading: first, faults: first.faults, whole: true } : repair(text, first);
  const { root, comments } = reading;
  return { root, comments, faults: firstOfEach(faults), whole: whole && !faults.some(({ rule }) => HOLES.has(rule)) };
}

/** Where one of these stands, something is missing from the tree, or stands elsewhere than it is meant to. */
const HOLES: ReadonlySet<ParseRule> = new Set([
  'yaml/no-anchor',
  'yaml/no-tag',
  'yaml/no-merge-key',
  'yaml/no-complex-key',
  'yaml/no-deep-nesting',
  'yaml/no-directive',
  'yaml/use-colon',
  'yaml/no-tab',
]);

/** Anchors come with aliases, tags with more tags: who uses them is told once. */
const ONCE: ReadonlySet<ParseRule> = new Set([
  'yaml/no-anchor',
  'yaml/no-tag',
  'yaml/no-directive',
  'yaml/no-merge-key',
]);

function firstOfEach(faults: readonly Fault[]): readonly Fault[] {
  const met = new Set<ParseRule>();
  // A merge key takes over what an alias names: one mistake.
  if (faults.some(({ rule }) => rule === 'yaml/no-anchor')) met.add('yaml/no-merge-key');
  return faults.filter(({ rule }) => {
    if (!ONCE.has(rule)) return true;
    if (met.has(rule)) return false;
    met.add(rule);
    return true;
  });
}
