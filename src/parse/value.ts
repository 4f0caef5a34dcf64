import type { Node } from './tree.ts';

/** Plain JSON, as a schema validator wants it: own properties only, whatever the keys are called. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** What a node stands for. Keys are text; when a key stands twice the first counts; what is not written yet is null. */
export function toValue(node: Node | undefined): Json {
  if (node === undefined) return null;
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(toValue);
  const result: { [key: string]: Json } = {};
  for (const { key, value } of node.entries) {
    const name = typeof key.value === 'string' ? key.value : key.raw;
    if (result[name] !== undefined && Object.hasOwn(result, name)) continue;
    // Assigned, this one would set the prototype.
    if (name === '__proto__') {
      Object.defineProperty(result, name, {
        value: toValue(value),
        enumerable: true,
        writable: true,
        configurable: true,
      });
    } else result[name] = toValue(value);
  }
  return result;
}
