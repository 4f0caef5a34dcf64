import { shapes } from '../../generated/shapes.ts';
import type { Entry, MapNode, Node, Tree } from '../parse/tree.ts';
import type { Shape } from './shape.ts';

/** A node of a definition, and what the schema says may stand there. */
export interface Spot {
  readonly node: Node;
  /** `undefined` under a key that the schema does not know. */
  readonly shape: Shape | undefined;
  /** Its key in a map, its index in a list; `undefined` for the root. */
  readonly key: string | number | undefined;
  /** The entry that holds it, when a map does. */
  readonly entry: Entry | undefined;
  readonly parent: Spot | undefined;
}

/** Visits every node that is written, parents before children, in file order. */
export function walk(tree: Tree, visit: (spot: Spot) => void): void {
  const { root } = tree;
  if (root === undefined) return;
  descend({ node: root, shape: shapeOf(root, 0), key: undefined, entry: undefined, parent: undefined }, visit);
}

function descend(spot: Spot, visit: (spot: Spot) => void): void {
  visit(spot);
  const { node, shape } = spot;
  if (node.kind === 'list') {
    for (const [key, item] of node.items.entries()) {
      descend({ node: item, shape: shapeOf(item, shape?.items), key, entry: undefined, parent: spot }, visit);
    }
  } else if (node.kind === 'map') {
    for (const entry of node.entries) {
      if (entry.value === undefined) continue;
      const key = nameOf(entry);
      const below = shapeOf(entry.value, underKey(shape, key));
      descend({ node: entry.value, shape: below, key, entry, parent: spot }, visit);
    }
  }
}

/** Keys and indices from the root to a spot. */
export function pathOf(spot: Spot): readonly (string | number)[] {
  const path: (string | number)[] = [];
  for (let at: Spot | undefined = spot; at?.key !== undefined; at = at.parent) path.push(at.key);
  return path.reverse();
}

/** The shape of a node at an index of the table, once the key that decides between several (`type`, `grant`) is read. */
export function shapeOf(node: Node, index: number | undefined): Shape | undefined {
  const shape = index === undefined ? undefined : shapes[index];
  if (shape?.by === undefined || node.kind !== 'map') return shape;
  const chosen = textAt(node, shape.by.key);
  if (chosen === undefined || !Object.hasOwn(shape.by.cases, chosen)) return shape;
  return shapeOf(node, shape.by.cases[chosen]);
}

/** The index of the shape of what stands under a key of a map with this shape. */
export function underKey(shape: Shape | undefined, key: string): number | undefined {
  const { properties, additional } = shape ?? {};
  return properties !== undefined && Object.hasOwn(properties, key) ? properties[key] : additional;
}

function textAt(map: MapNode, key: string): string | undefined {
  const value = map.entries.find((entry) => nameOf(entry) === key)?.value;
  return value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : undefined;
}

/** A key as text: `1: x` and `"1": x` are one key. */
const nameOf = ({ key }: Entry): string => (typeof key.value === 'string' ? key.value : key.raw);
