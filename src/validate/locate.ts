import type { Entry, MapNode, Node, ScalarNode, Tree } from '../parse/tree.ts';
import type { Range } from '../text/range.ts';
import type { Shape } from './shape.ts';
import { shapeOf, underKey } from './walk.ts';

/** Where an error's JSON pointer (RFC 6901) leads. */
export interface Located {
  /** `undefined`: nothing is written there yet. */
  readonly node: Node | undefined;
  readonly shape: Shape | undefined;
  readonly path: readonly (string | number)[];
  /** The entry that holds the node; of an item, the entry that holds the list. */
  readonly entry: Entry | undefined;
  /** The map or list that holds the node. */
  readonly holder: Located | undefined;
}

export function locate(tree: Tree, pointer: string): Located {
  const { root } = tree;
  let at: Located = {
    node: root,
    shape: root === undefined ? undefined : shapeOf(root, 0),
    path: [],
    entry: undefined,
    holder: undefined,
  };
  for (const part of pointer.split('/').slice(1)) at = below(at, part.replaceAll('~1', '/').replaceAll('~0', '~'));
  return at;
}

function below(holder: Located, part: string): Located {
  const { node } = holder;
  if (node?.kind === 'list') {
    const item = node.items[Number(part)];
    const shape = item === undefined ? undefined : shapeOf(item, holder.shape?.items);
    return { node: item, shape, path: [...holder.path, Number(part)], entry: holder.entry, holder };
  }
  const entry = node?.kind === 'map' ? entryAt(node, part) : undefined;
  const shape = entry?.value === undefined ? undefined : shapeOf(entry.value, underKey(holder.shape, part));
  return { node: entry?.value, shape, path: [...holder.path, part], entry, holder };
}

export const entryAt = (map: MapNode, name: string): Entry | undefined =>
  map.entries.find((entry) => nameOf(entry.key) === name);

export const nameOf = (key: ScalarNode): string => (typeof key.value === 'string' ? key.value : key.raw);

/** What to underline when something about a node as a whole is wrong: its key, or its first key, never a whole map. */
export function headOf({ node, entry, path }: Located): Range {
  const isItem = typeof path.at(-1) === 'number';
  if (!isItem && entry !== undefined) return entry.key.range;
  if (node?.kind === 'map') return node.entries[0]?.key.range ?? node.range;
  return node?.range ?? entry?.key.range ?? { start: 0, end: 0 };
}

/** How to speak of it: by its key, in the author's words. */
export function spoken({ path }: Pick<Located, 'path'>): string {
  const last = path.at(-1);
  if (last === undefined) return 'The definition';
  if (typeof last === 'string') return `\`${last}\``;
  const list = path.at(-2);
  return list === undefined ? `Item ${last + 1}` : `Item ${last + 1} of \`${list}\``;
}
