import type { Edit } from '../text/range.ts';

const RECORDS: Readonly<Record<string, string>> = {
  fields: 'fields',
  client: 'client',
  call: 'call',
  vars: 'vars',
  save: 'session',
};

/**
 * The places of a file that read an impossible name, written with the possible one: `fields['team-id']` and, which is no
 * expression at all, `fields.team-id`.
 *
 * @param under  The key of the list that declares it.
 */
export function renamedReads(text: string, under: string, name: string, to: string): readonly Edit[] {
  const record = Object.hasOwn(RECORDS, under) ? RECORDS[under] : undefined;
  if (record === undefined || !text.includes(name)) return [];
  const spellings = [`${record}.${name}`, `${record}['${name}']`, `${record}["${name}"]`, `${record}[\\"${name}\\"]`];
  return spellings.flatMap((spelling) => placesOf(text, spelling, `${record}.${to}`));
}

function placesOf(text: string, spelling: string, replacement: string): readonly Edit[] {
  const edits: Edit[] = [];
  for (let at = text.indexOf(spelling); at >= 0; at = text.indexOf(spelling, at + 1)) {
    const end = at + spelling.length;
    const isWhole = !/[\w.]/.test(text[at - 1] ?? ' ') && !/[\w-]/.test(text[end] ?? ' ');
    if (isWhole) edits.push({ range: { start: at, end }, text: replacement });
  }
  return edits;
}
