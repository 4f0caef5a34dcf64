import type { Entry, MapNode, Node, Tree } from '../parse/tree.ts';
import type { App, Example, Variant } from './app.ts';
import { entries, steps, vars } from './entries.ts';
import { fields } from './field.ts';
import {
  asMap,
  asScalar,
  entriesOf,
  itemsOf,
  located,
  locatedAt,
  locatedKey,
  nameOf,
  scalarsOf,
  valuesOf,
} from './read.ts';
import { scheme } from './scheme.ts';

/**
 * The definition as its author meant it. Total: any tree gives an App, and what is broken or not written yet is
 * `undefined` or empty, since the schema's validator has already said so.
 */
export function model(tree: Tree): App {
  const values = valuesOf(tree.root);
  return {
    fields: fields(values.get('fields')),
    client: fields(values.get('client')),
    vars: vars(values.get('vars')),
    request: entries(values.get('request')),
    sign: entries(values.get('sign')),
    test: steps(values.get('test')),
    tree,
    name: located(values.get('app')),
    title: asScalar(values.get('title')),
    docs: asScalar(values.get('docs')),
    server: asScalar(values.get('server')),
    origins: scalarsOf(values.get('origins')),
    schemes: entriesOf(values.get('schemes')).map(scheme),
    variants: entriesOf(values.get('variants')).map(variant),
    examples: itemsOf(values.get('examples')).flatMap(example),
  };
}

function variant(entry: Entry): Variant {
  const values = valuesOf(entry.value);
  return {
    name: locatedKey(entry),
    node: asMap(entry.value),
    title: asScalar(values.get('title')),
    docs: asScalar(values.get('docs')),
    server: asScalar(values.get('server')),
    origins: scalarsOf(values.get('origins')),
    test: steps(values.get('test')),
    schemes: new Map(
      entriesOf(values.get('schemes')).flatMap((key): [string, MapNode][] =>
        key.value?.kind === 'map' ? [[nameOf(key), key.value]] : [],
      ),
    ),
  };
}

function example(node: Node): readonly Example[] {
  if (node.kind === 'scalar') return [];
  return [{ node, scheme: locatedAt(node, 'scheme') }];
}
