import { asList, asScalar, entriesOf, nameOf, scalarAt, scalarsOf, textOf, valueAt } from '../../model/read.ts';
import type { Node } from '../../parse/tree.ts';
import type { TreePlan } from '../../resolve/plan.ts';
import type { ProtocolReader } from '../../resolve/scheme-resolver.ts';
import { constant } from '../../resolve/values.ts';
import type { ScopesPlan } from './plan.ts';

/** `scopes: { available, default, separator }`; a variant may have others. */
export function scopesPlan(scheme: Node | undefined, read: ProtocolReader): ScopesPlan {
  const node = valueAt(scheme, 'scopes');
  const said = scalarAt(node, 'separator');
  const separator = said === undefined ? ' ' : textOf(said);
  const variants = read.variants('scopes');
  const offered = [node, ...variants.values()].flatMap((each) => entriesOf(valueAt(each, 'available')));
  const available = new Map(
    offered.map((entry) => {
      const meaning = asScalar(entry.value);
      return [nameOf(entry), meaning === undefined ? '' : textOf(meaning)];
    }),
  );
  const others = [...variants].flatMap(([variant, own]): [string, TreePlan][] => {
    const joined = joinedScopes(valueAt(own, 'default'), separator, read);
    return joined === undefined ? [] : [[variant, joined]];
  });
  return {
    available: [...available].map(([name, meaning]) => ({ name, meaning })),
    default: { base: joinedScopes(valueAt(node, 'default'), separator, read), variants: Object.fromEntries(others) },
    separator,
  };
}

/** A list as the text that is sent, or the template that gives that text. */
function joinedScopes(standard: Node | undefined, separator: string, read: ProtocolReader): TreePlan | undefined {
  if (standard === undefined) return undefined;
  return asList(standard) ? constant(scalarsOf(standard).map(textOf).join(separator)) : read.tree(standard);
}
