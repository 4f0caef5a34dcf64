import type { Node } from '../parse/tree.ts';
import { nameOf } from './read.ts';

/** Whether two nodes say the same, wherever they stand, however they are quoted and in whatever order their keys come. */
export function sameNode(a: Node | undefined, b: Node | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (a.kind === 'scalar') return b.kind === 'scalar' && a.value === b.value;
  if (a.kind === 'list') {
    return (
      b.kind === 'list' && a.items.length === b.items.length && a.items.every((item, at) => sameNode(item, b.items[at]))
    );
  }
  if (b.kind !== 'map' || a.entries.length !== b.entries.length) return false;
  const others = new Map(b.entries.map((entry) => [nameOf(entry), entry]));
  return a.entries.every((entry) => {
    const other = others.get(nameOf(entry));
    return other !== undefined && sameNode(entry.value, other.value);
  });
}
