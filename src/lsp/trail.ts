import { nameOf } from '../model/read.ts';
import type { Entry, Node, Tree } from '../parse/tree.ts';
import type { Range } from '../text/range.ts';
import { type Schema, schemaOf, underKey } from './schema.ts';

/** One node on the way from the root to a place in the text. */
export interface Step {
  readonly node: Node;
  /** What the schema says of it; `undefined` under a key that it does not know. */
  readonly schema: Schema | undefined;
  readonly key: string | number | undefined;
}

export interface Trail {
  /** From the root inwards; the last is the innermost node that the place lies in or at. */
  readonly steps: readonly Step[];
  /** The entry of the last step whose key the place lies in. */
  readonly onKey: Entry | undefined;
}

export const touches = ({ start, end }: Range, offset: number): boolean => start <= offset && offset <= end;

/** What stands at an offset of the file, and all that it stands in. */
export function trailAt(tree: Tree, schema: Schema, offset: number): Trail {
  const steps: Step[] = [];
  let onKey: Entry | undefined;
  const visit = (node: Node, at: Schema | undefined, key: string | number | undefined): void => {
    const here = schemaOf(schema, at, node);
    steps.push({ node, schema: here, key });
    if (node.kind === 'list') {
      const index = node.items.findIndex(({ range }) => touches(range, offset));
      const item = node.items[index];
      if (item !== undefined) visit(item, here?.items, index);
    } else if (node.kind === 'map') {
      onKey = node.entries.find((entry) => touches(entry.key.range, offset));
      const inside = node.entries.find(({ value }) => value !== undefined && touches(value.range, offset));
      if (onKey === undefined && inside?.value !== undefined) {
        visit(inside.value, underKey(here, nameOf(inside)), nameOf(inside));
      }
    }
  };
  if (tree.root !== undefined && touches(tree.root.range, offset)) visit(tree.root, schema, undefined);
  return { steps, onKey };
}

/** Keys and indices from the root. */
export const pathOf = ({ steps }: Trail): readonly (string | number)[] =>
  steps.slice(1).flatMap(({ key }) => key ?? []);
