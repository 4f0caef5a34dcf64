import type { Fault } from './fault.ts';

/** Indentations with a tab in them. */
export const TABBED = /^ *\t[ \t]*/gm;

/** Tabs in the indentation of any line: one mistake, since they are typed together, and one fix. */
export function tabFault(text: string): Fault | undefined {
  const indents = [...text.matchAll(TABBED)].filter(
    ({ 0: { length }, index }) => !/[\r\n]/.test(text[index + length] ?? '\n'),
  );
  const [first] = indents;
  if (first === undefined) return undefined;
  const edits = indents.map(({ 0: indent, index }) => ({
    range: { start: index, end: index + indent.length },
    text: indent.replaceAll('\t', '  '),
  }));
  return {
    rule: 'yaml/no-tab',
    range: { start: first.index + first[0].indexOf('\t'), end: first.index + first[0].length },
    fixes: [{ title: 'Indent with spaces', safe: true, edits }],
  };
}
