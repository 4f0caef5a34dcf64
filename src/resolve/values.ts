import type { SchemeAnalysis } from '../analyse/analysis.ts';
import { literalText } from '../expression/kinds.ts';
import { nameOf } from '../model/read.ts';
import type { Node, ScalarNode } from '../parse/tree.ts';
import type { EntryPlan, TreePlan, ValuePlan } from './plan.ts';

/** Reads the values of one scheme: templates with their types, constants as they are. */
export interface Values {
  /** The template or expression that a scalar holds; a constant as a template of text. */
  value(node: ScalarNode): ValuePlan;
  /** The same for any node; `undefined` becomes the empty text. */
  tree(node: Node | undefined): TreePlan;
}

/** @param others  Schemes whose declarations this one takes over (`as`, `all`). */
export function valuesOf(scheme: SchemeAnalysis, others: readonly SchemeAnalysis[]): Values {
  const bound = (node: ScalarNode): ValuePlan | undefined => {
    const found = scheme.values.get(node) ?? others.find(({ values }) => values.has(node))?.values.get(node);
    return found && { kind: 'value', template: found.template, types: found.types, type: found.type };
  };
  const tree = (node: Node | undefined): TreePlan => {
    switch (node?.kind) {
      case undefined:
        return constant('');
      case 'scalar':
        return (
          bound(node) ??
          (typeof node.value === 'string' ? constant(node.value) : { kind: 'literal', value: node.value })
        );
      case 'list':
        return { kind: 'list', items: node.items.map(tree) };
      case 'map':
        return {
          kind: 'map',
          entries: node.entries.map((entry): EntryPlan => ({ name: nameOf(entry), value: tree(entry.value) })),
        };
    }
  };
  return {
    value: (node) => bound(node) ?? constant(typeof node.value === 'string' ? node.value : node.raw),
    tree,
  };
}

/** Text that is written out. */
export function constant(text: string): ValuePlan {
  const range = { start: 0, end: text.length };
  const parts = text === '' ? [] : [{ kind: 'text', text, range } as const];
  return { kind: 'value', template: { parts }, types: new Map(), type: literalText(text) };
}
