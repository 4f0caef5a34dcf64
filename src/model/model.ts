import type { Entry, ListNode, MapNode, Node, Tree } from '../parse/tree.ts';
import type { App, Example, Variant } from './app.ts';
import { steps } from './entries.ts';
import {
  asMap,
  entriesOf,
  itemsOf,
  locatedAt,
  locatedKey,
  mapAt,
  nameOf,
  scalarAt,
  scalarsOf,
  valueAt,
} from './read.ts';
import { scheme, shared } from './scheme.ts';

/**
 * The definition as its author meant it. Total: any tree gives an App, and what is broken or not written yet is
 * `undefined` or empty, since the schema's validator has already said so.
 */
export function model(tree: Tree): App {
  const root = tree.root;
  return {
    ...shared(root),
    tree,
    name: locatedAt(root, 'app'),
    title: scalarAt(root, 'title'),
    docs: scalarAt(root, 'docs'),
    server: scalarAt(root, 'server'),
    origins: scalarsOf(valueAt(root, 'origins')),
    schemes: entriesOf(valueAt(root, 'schemes')).map(scheme),
    variants: entriesOf(valueAt(root, 'variants')).map(variant),
    examples: itemsOf(valueAt(root, 'examples')).flatMap(example),
  };
}

function variant(entry: Entry): Variant {
  const node = asMap(entry.value);
  return {
    name: locatedKey(entry),
    node,
    title: scalarAt(node, 'title'),
    docs: scalarAt(node, 'docs'),
    server: scalarAt(node, 'server'),
    origins: scalarsOf(valueAt(node, 'origins')),
    test: steps(valueAt(node, 'test')),
    schemes: new Map(
      entriesOf(mapAt(node, 'schemes')).flatMap((key): [string, MapNode][] =>
        key.value?.kind === 'map' ? [[nameOf(key), key.value]] : [],
      ),
    ),
  };
}

function example(node: Node): readonly Example[] {
  if (node.kind === 'scalar') return [];
  const held: MapNode | ListNode = node;
  return [{ node: held, scheme: locatedAt(held, 'scheme') }];
}
