import { isMap, isPair, isScalar, isSeq, type Node, parseDocument } from 'yaml';

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where a key and its value stand in a text, by an independent parser; JSON is YAML too. */
export function placeOf(
  text: string,
  path: readonly (string | number)[],
): { readonly key: Stretch | undefined; readonly value: Stretch } {
  let node: Node | null = parseDocument(text).contents;
  let key: Stretch | undefined;
  for (const part of path) {
    if (isMap(node)) {
      const pair: unknown = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(part));
      if (!isPair(pair)) throw new Error(`nothing at ${path.join('.')}`);
      key = stretch(pair.key as Node);
      node = pair.value as Node | null;
    } else if (isSeq(node)) {
      key = undefined;
      node = (node.items[Number(part)] as Node | undefined) ?? null;
    }
  }
  return { key, value: node === null ? { start: 0, end: 0 } : stretch(node) };
}

function stretch({ range }: Node): Stretch {
  if (!range) throw new Error('a node without a place');
  return { start: range[0], end: range[1] };
}
