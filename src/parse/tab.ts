import { applyEdits } from '../text/fix.ts';
import type { Edit } from '../text/range.ts';
import type { Fault } from './fault.ts';
import { read } from './reading.ts';

/** Indentations with a tab in them. */
export const TABBED = /^ *\t[ \t]*/gm;

/** Tabs in the indentation of any line: one mistake, since they are typed together, and one fix. */
export function tabFault(text: string): Fault | undefined {
  const indents = [...text.matchAll(TABBED)].filter(
    ({ 0: { length }, index }) => !/[\r\n]/.test(text[index + length] ?? '\n'),
  );
  const [first] = indents;
  if (first === undefined) return undefined;
  const spaced = (width: number): readonly Edit[] =>
    indents.map(({ 0: indent, index }) => ({
      range: { start: index, end: index + indent.length },
      text: indent.replaceAll('\t', ' '.repeat(width)),
    }));
  const fitting =
    text.length > MAX_TRIED
      ? undefined
      : (WIDTHS.find((width) => isBeside(text, first, width) && isReadable(applyEdits(text, spaced(width)))) ??
        WIDTHS.find((width) => isReadable(applyEdits(text, spaced(width)))));
  return {
    rule: 'yaml/no-tab',
    range: { start: first.index + first[0].indexOf('\t'), end: first.index + first[0].length },
    fixes: [{ title: 'Indent with spaces', safe: fitting !== undefined, edits: spaced(fitting ?? 2) }],
  };
}

/**
 * Whether the first such line comes to stand where the line before it calls for: in its column, or further in below a key
 * that has no value yet.
 */
function isBeside(text: string, { 0: indent, index }: RegExpExecArray, width: number): boolean {
  const before = text
    .slice(0, index)
    .split('\n')
    .findLast((line) => /^\s*[^\s#]/.test(line));
  if (before === undefined || before.includes('\t')) return false;
  const column = indent.replaceAll('\t', ' '.repeat(width)).length;
  const above = before.length - before.trimStart().length;
  return /:\s*(?:#.*)?$/.test(before) ? column > above : column === above;
}

/** How many columns a tab may have had in the author's editor, the likelier first. */
const WIDTHS = [2, 4, 8] as const;
const MAX_TRIED = 100_000;

const isReadable = (text: string): boolean => read({ text, original: text }).stop === undefined;
