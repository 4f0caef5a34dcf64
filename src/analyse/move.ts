import { mapAt, nameOf } from '../model/read.ts';
import type { Entry, MapNode, ScalarNode, Tree } from '../parse/tree.ts';
import type { Fix } from '../text/fix.ts';
import type { Edit } from '../text/range.ts';
import { removeEntry } from './remove.ts';

/**
 * A fix that takes an entry of `request` into `sign` of the same owner, whose expressions see the whole request;
 * `undefined` where it would leave `request` without anything, or where the entry takes several lines.
 *
 * @param section  The key that names the part: `headers`, `query`, `cookies`.
 */
export function moveToSign(tree: Tree, node: ScalarNode, section: string): Fix | undefined {
  const { root, source } = tree;
  if (root?.kind !== 'map' || source.format === 'json' || (node.style !== 'double' && node.style !== 'single'))
    return undefined;
  const schemes = mapAt(root, 'schemes')?.entries.flatMap(({ value }) => (value?.kind === 'map' ? [value] : [])) ?? [];
  for (const owner of [root, ...schemes]) {
    const map = mapAt(mapAt(owner, 'request'), section);
    const entry = map?.entries.find(({ value }) => value === node);
    if (map !== undefined && entry !== undefined) return moved(tree, owner, map, entry, section);
  }
  return undefined;
}

function moved(tree: Tree, owner: MapNode, map: MapNode, entry: Entry, section: string): Fix | undefined {
  const written = tree.source.text.slice(entry.range.start, entry.range.end);
  if (written.includes('\n')) return undefined;
  const title = `Move \`${nameOf(entry)}\` to \`sign\``;
  const request = mapAt(owner, 'request');
  const outer = request?.entries.find(({ value }) => value === map);
  const removal =
    map.entries.length > 1
      ? removeEntry(tree, map, entry.key.range, title)
      : outer && removeEntry(tree, request, outer.key.range, title);
  const insertion = added(tree.source.text, owner, section, written);
  if (removal === undefined || insertion === undefined) return undefined;
  return { title, safe: false, edits: [...removal.edits, insertion].sort((a, b) => a.range.start - b.range.start) };
}

/** Into the part of `sign` that is there, else into `sign`, else a `sign` of its own before `request`. */
function added(text: string, owner: MapNode, section: string, written: string): Edit | undefined {
  const sign = mapAt(owner, 'sign');
  const part = mapAt(sign, section);
  if (part !== undefined) return before(text, part, part.entries[0], written);
  const whole = `${section}: { ${written} }`;
  if (sign !== undefined) return before(text, sign, sign.entries[0], whole);
  const request = owner.entries.find((each) => nameOf(each) === 'request');
  return before(text, owner, request, `sign: { ${whole} }`);
}

function before(text: string, map: MapNode, entry: Entry | undefined, written: string): Edit | undefined {
  if (entry === undefined) return undefined;
  const { start } = entry.key.range;
  const range = { start, end: start };
  if (map.flow) return { range, text: `${written}, ` };
  const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return indent.trim() === '' ? { range, text: `${written}\n${indent}` } : undefined;
}
