import type { Entry, MapNode, Node } from '../parse/tree.ts';
import type { Scheme } from './app.ts';
import { entries, steps, vars } from './entries.ts';
import { fields } from './field.ts';
import { asMap, asScalar, itemsOf, located, locatedKey, scalarsOf, truthOf, valueAt, valuesOf } from './read.ts';

/** Keys that mean the same in every scheme; all others belong to the scheme's type. */
const COMMON: ReadonlySet<string> = new Set([
  'type',
  'title',
  'description',
  'docs',
  'fields',
  'client',
  'vars',
  'request',
  'sign',
  'test',
  'for',
  'deprecated',
  'call',
  'login',
  'expired',
  'refresh',
  'logout',
  'schemes',
]);

export function scheme(entry: Entry): Scheme {
  const values = valuesOf(entry.value);
  const keys = new Map<string, Node>();
  for (const [key, value] of values) {
    if (!COMMON.has(key) || (key === 'refresh' && value.kind === 'scalar')) keys.set(key, value);
  }
  return {
    // Written out rather than spread, here and in the app and in steps: a third of the time.
    fields: fields(values.get('fields')),
    client: fields(values.get('client')),
    vars: vars(values.get('vars')),
    request: entries(values.get('request')),
    sign: entries(values.get('sign')),
    test: steps(values.get('test')),
    name: locatedKey(entry),
    node: asMap(entry.value),
    type: located(values.get('type')) ?? { value: 'hole', range: entry.key.range },
    title: asScalar(values.get('title')),
    description: asScalar(values.get('description')),
    docs: asScalar(values.get('docs')),
    deprecated: truthOf(values.get('deprecated'), false),
    call: fields(values.get('call')),
    serves: serves(asMap(values.get('for'))),
    login: steps(values.get('login')),
    refresh: steps(values.get('refresh')),
    logout: steps(values.get('logout')),
    expired: asScalar(values.get('expired')),
    schemes: itemsOf(values.get('schemes')).flatMap((item) => located(item) ?? []),
    keys,
  };
}

function serves(node: MapNode | undefined): Scheme['serves'] {
  if (node === undefined) return undefined;
  return { node, paths: scalarsOf(valueAt(node, 'paths')), methods: scalarsOf(valueAt(node, 'methods')) };
}
