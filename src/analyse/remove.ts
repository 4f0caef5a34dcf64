import { nameOf } from '../model/read.ts';
import type { MapNode, Tree } from '../parse/tree.ts';
import type { Fix } from '../text/fix.ts';
import type { Range } from '../text/range.ts';

/**
 * A fix that takes an entry out of its map, with its line or comma; `undefined` for a map's only entry, which would
 * leave the map empty, and where something else shares the line.
 */
export function removeEntry(tree: Tree, map: MapNode | undefined, key: Range, title: string): Fix | undefined {
  const { text } = tree.source;
  const entries = map?.entries ?? [];
  const at = entries.findIndex((entry) => entry.key.range.start === key.start);
  const entry = entries[at];
  if (map === undefined || entry === undefined || entries.length < 2) return undefined;
  const range = map.flow ? inFlow(map, at) : wholeLines(text, entry.range);
  return range === undefined ? undefined : { title, safe: false, edits: [{ range, text: '' }] };
}

/** Takes an entry out of the map under `under`, and with its last one that map itself. */
export function withoutEntry(tree: Tree, holder: MapNode | undefined, under: string, key: Range): Fix | undefined {
  const outer = holder?.entries.find((each) => nameOf(each) === under);
  const map = outer?.value?.kind === 'map' ? outer.value : undefined;
  const entry = map?.entries.find((each) => each.key.range.start === key.start);
  if (outer === undefined || map === undefined || entry === undefined) return undefined;
  const title = `Remove \`${nameOf(entry)}\``;
  return map.entries.length > 1
    ? removeEntry(tree, map, key, title)
    : removeEntry(tree, holder, outer.key.range, title);
}

/** The same as a list of fixes, named after the key. */
export function removal(tree: Tree, map: MapNode | undefined, key: Range): readonly Fix[] {
  const entry = map?.entries.find((each) => each.key.range.start === key.start);
  const fix = entry === undefined ? undefined : removeEntry(tree, map, key, `Remove \`${nameOf(entry)}\``);
  return fix === undefined ? [] : [fix];
}

/** From the entry to the next one, or from the end of the one before. */
function inFlow(map: MapNode, at: number): Range | undefined {
  const entry = map.entries[at];
  const next = map.entries[at + 1];
  const before = map.entries[at - 1];
  if (entry === undefined) return undefined;
  if (next !== undefined) return { start: entry.range.start, end: next.range.start };
  return before === undefined ? undefined : { start: before.range.end, end: entry.range.end };
}

function wholeLines(text: string, range: Range): Range | undefined {
  const start = text.lastIndexOf('\n', range.start - 1) + 1;
  const newline = text.indexOf('\n', range.end);
  const end = newline < 0 ? text.length : newline + 1;
  const after = text.slice(range.end, end);
  if (text.slice(start, range.start).trim() !== '' || !/^\s*(?:#.*)?\s*$/.test(after)) return undefined;
  // A comment beside it may say more than why it is there, and stays.
  return after.includes('#') ? { start: range.start, end: range.end + after.indexOf('#') } : { start, end };
}
