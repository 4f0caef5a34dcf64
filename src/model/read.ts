import type { Entry, ListNode, MapNode, Node, ScalarNode } from '../parse/tree.ts';
import type { Located } from './app.ts';

/** Total access to nodes: what is absent or of another kind is `undefined` or empty, never an exception. */

export const asMap = (node: Node | undefined): MapNode | undefined => (node?.kind === 'map' ? node : undefined);
export const asList = (node: Node | undefined): ListNode | undefined => (node?.kind === 'list' ? node : undefined);
export const asScalar = (node: Node | undefined): ScalarNode | undefined =>
  node?.kind === 'scalar' ? node : undefined;

/** The entries of a map that have a name; when a key stands twice, the first counts (the parser reports the second). */
export function entriesOf(node: Node | undefined): readonly Entry[] {
  return asMap(node)?.entries ?? [];
}

export function nameOf(entry: Entry): string {
  return textOf(entry.key);
}

/** A scalar as the author wrote its text: `2` and `"2"` are both `2`. */
export function textOf(scalar: ScalarNode): string {
  return typeof scalar.value === 'string' ? scalar.value : scalar.raw;
}

export function valueAt(node: Node | undefined, key: string): Node | undefined {
  if (node?.kind !== 'map') return undefined;
  for (const entry of node.entries) if (nameOf(entry) === key) return entry.value;
  return undefined;
}

/** Everything that is written under the keys of a map, for reading many of them. */
export function valuesOf(node: Node | undefined): ReadonlyMap<string, Node> {
  const values = new Map<string, Node>();
  if (node?.kind !== 'map') return values;
  for (const entry of node.entries) {
    const name = nameOf(entry);
    if (entry.value !== undefined && !values.has(name)) values.set(name, entry.value);
  }
  return values;
}
export const mapAt = (node: Node | undefined, key: string): MapNode | undefined => asMap(valueAt(node, key));
export const scalarAt = (node: Node | undefined, key: string): ScalarNode | undefined => asScalar(valueAt(node, key));

/** A list, or one value that stands for a list of one. */
export function itemsOf(node: Node | undefined): readonly Node[] {
  if (node === undefined) return [];
  return node.kind === 'list' ? node.items : [node];
}
export function scalarsOf(node: Node | undefined): readonly ScalarNode[] {
  return itemsOf(node).filter((item): item is ScalarNode => item.kind === 'scalar');
}

/** The text of a scalar with its place; `undefined` for null, maps and lists. */
export function located(node: Node | undefined): Located<string> | undefined {
  const scalar = asScalar(node);
  return scalar === undefined || scalar.value === null ? undefined : { value: textOf(scalar), range: scalar.range };
}
export const locatedAt = (node: Node | undefined, key: string): Located<string> | undefined =>
  located(valueAt(node, key));
export const locatedKey = (entry: Entry): Located<string> => ({ value: nameOf(entry), range: entry.key.range });

/** `true` or `false` where it is written; otherwise what holds unless said. */
/** A length of time as it is written, in seconds: a number of them, or a duration such as `5m`. */
export function secondsOf(node: Node | undefined): number | undefined {
  const [, digits, unit = 's'] = node?.kind === 'scalar' ? (/^(\d{1,9})([smhd])?$/.exec(textOf(node)) ?? []) : [];
  return digits === undefined ? undefined : Number(digits) * { s: 1, m: 60, h: 3_600, d: 86_400 }[unit as 's'];
}

export function truthOf(node: Node | undefined, unlessSaid: boolean): boolean {
  return node?.kind === 'scalar' && typeof node.value === 'boolean' ? node.value : unlessSaid;
}
