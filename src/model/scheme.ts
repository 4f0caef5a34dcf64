import type { Entry, Node } from '../parse/tree.ts';
import type { Scheme, Shared } from './app.ts';
import { entries, steps, vars } from './entries.ts';
import { fields } from './field.ts';
import {
  asMap,
  booleanAt,
  entriesOf,
  itemsOf,
  located,
  locatedAt,
  locatedKey,
  mapAt,
  nameOf,
  scalarAt,
  scalarsOf,
  valueAt,
} from './read.ts';

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

/** What an app and a scheme declare in the same words. */
export function shared(node: Node | undefined): Shared {
  return {
    fields: fields(valueAt(node, 'fields')),
    client: fields(valueAt(node, 'client')),
    vars: vars(valueAt(node, 'vars')),
    request: entries(valueAt(node, 'request')),
    sign: entries(valueAt(node, 'sign')),
    test: steps(valueAt(node, 'test')),
  };
}

export function scheme(entry: Entry): Scheme {
  const node = asMap(entry.value);
  const serves = mapAt(node, 'for');
  return {
    ...shared(node),
    name: locatedKey(entry),
    node,
    type: locatedAt(node, 'type') ?? { value: 'hole', range: entry.key.range },
    title: scalarAt(node, 'title'),
    description: scalarAt(node, 'description'),
    docs: scalarAt(node, 'docs'),
    deprecated: booleanAt(node, 'deprecated', false),
    call: fields(valueAt(node, 'call')),
    serves:
      serves === undefined
        ? undefined
        : {
            node: serves,
            paths: scalarsOf(valueAt(serves, 'paths')),
            methods: scalarsOf(valueAt(serves, 'methods')),
          },
    login: steps(valueAt(node, 'login')),
    refresh: steps(valueAt(node, 'refresh')),
    logout: steps(valueAt(node, 'logout')),
    expired: scalarAt(node, 'expired'),
    schemes: itemsOf(valueAt(node, 'schemes')).flatMap((item) => located(item) ?? []),
    keys: new Map(
      entriesOf(node).flatMap((key) => {
        const isOwn = !COMMON.has(nameOf(key)) || (nameOf(key) === 'refresh' && key.value?.kind === 'scalar');
        return isOwn && key.value !== undefined ? [[nameOf(key), key.value]] : [];
      }),
    ),
  };
}
