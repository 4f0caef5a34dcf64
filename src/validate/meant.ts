import type { Entry, Node, Tree } from '../parse/tree.ts';
import type { Diagnostic } from '../text/diagnostic.ts';

/**
 * The tree with every misspelt key and every impossible name as it is meant, wherever a finding of `validate` knows what is meant: so that later
 * phases do not miss what is there under a wrong name. Ranges and raw texts stay those of the file.
 */
export function asMeant(tree: Tree, findings: readonly Diagnostic[]): Tree {
  const names = new Map<number, string>();
  for (const { rule, range, fixes } of findings) {
    const isName = rule === 'schema/no-unknown-key' || rule === 'schema/use-name';
    const meant = isName ? fixes[0]?.edits[0]?.text : undefined;
    if (meant !== undefined) names.set(range.start, meant.replace(/^"(.*)"$/, '$1'));
  }
  if (names.size === 0 || tree.root === undefined) return tree;
  return { ...tree, root: renamed(tree.root, names) };
}

function renamed(node: Node, names: ReadonlyMap<number, string>): Node {
  switch (node.kind) {
    case 'scalar':
      return node;
    case 'list':
      return { ...node, items: node.items.map((item) => renamed(item, names)) };
    default:
      return { ...node, entries: node.entries.map((entry) => renamedEntry(entry, names)) };
  }
}

function renamedEntry({ key, value, range }: Entry, names: ReadonlyMap<number, string>): Entry {
  const name = names.get(key.range.start);
  return {
    key: name === undefined ? key : { ...key, value: name },
    value: value === undefined ? undefined : renamed(value, names),
    range,
  };
}
