import { asList, asScalar, entriesOf, nameOf, scalarAt, scalarsOf, textOf, valueAt } from '../../model/read.ts';
import type { Node } from '../../parse/tree.ts';
import type { ProtocolReader } from '../../resolve/scheme-resolver.ts';
import { constant } from '../../resolve/values.ts';
import type { ScopesPlan } from './plan.ts';

/** `scopes: { available, default, separator }`. */
export function scopesPlan(scheme: Node | undefined, read: ProtocolReader): ScopesPlan {
  const node = valueAt(scheme, 'scopes');
  const said = scalarAt(node, 'separator');
  const separator = said === undefined ? ' ' : textOf(said);
  const available = entriesOf(valueAt(node, 'available')).map((entry) => {
    const meaning = asScalar(entry.value);
    return { name: nameOf(entry), meaning: meaning === undefined ? '' : textOf(meaning) };
  });
  const standard = valueAt(node, 'default');
  const joined =
    standard === undefined
      ? undefined
      : asList(standard)
        ? constant(scalarsOf(standard).map(textOf).join(separator))
        : read.tree(standard);
  return { available, default: { base: joined, variants: {} }, separator };
}
