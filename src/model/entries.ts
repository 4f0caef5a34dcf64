import type { Entry as MapEntry, MapNode, Node } from '../parse/tree.ts';
import type { Body, Entries, Entry, Save, Step, Steps, Var } from './app.ts';
import {
  asMap,
  asScalar,
  booleanAt,
  entriesOf,
  itemsOf,
  locatedAt,
  locatedKey,
  nameOf,
  scalarAt,
  scalarsOf,
  valueAt,
} from './read.ts';

export const BODY_KEYS = ['json', 'form', 'xml', 'text'] as const;

/** `vars`: names and their values, in file order. */
export function vars(node: Node | undefined): readonly Var[] {
  return entriesOf(node).map((entry) => ({ name: locatedKey(entry), value: entry.value }));
}

/** What `request`, `sign` and every step add to a request. */
export function entries(node: Node | undefined): Entries | undefined {
  const map = asMap(node);
  return map === undefined ? undefined : entriesIn(map);
}

function entriesIn(node: MapNode): Entries {
  const bodies = node.entries.flatMap(body);
  return {
    node,
    vars: vars(valueAt(node, 'vars')),
    query: named(valueAt(node, 'query')),
    headers: named(valueAt(node, 'headers')),
    cookies: named(valueAt(node, 'cookies')),
    params: named(valueAt(node, 'params')),
    body: bodies[0],
    bodies,
  };
}

function body(entry: MapEntry): readonly Body[] {
  const as = BODY_KEYS.find((key) => key === nameOf(entry));
  return as === undefined || entry.value === undefined ? [] : [{ as, key: entry.key.range, value: entry.value }];
}

function named(node: Node | undefined): readonly Entry[] {
  return entriesOf(node).map((entry) => ({ name: locatedKey(entry), value: entry.value }));
}

/** One request, a list of requests, or `script`: the author's own module. */
export function steps(node: Node | undefined): Steps | undefined {
  if (node === undefined || node.kind === 'scalar') return undefined;
  const requests = itemsOf(node).flatMap((item) => (item.kind === 'map' ? [step(item)] : []));
  const script = locatedAt(node, 'script');
  return { node, requests: script === undefined ? requests : [], script };
}

function step(node: MapNode): Step {
  return {
    ...entriesIn(node),
    method: locatedAt(node, 'method'),
    url: scalarAt(node, 'url'),
    as: locatedAt(node, 'as'),
    read: locatedAt(node, 'read'),
    ok: scalarAt(node, 'ok'),
    error: scalarAt(node, 'error'),
    label: scalarAt(node, 'label'),
    expiresIn: scalarAt(node, 'expiresIn'),
    expiresAt: scalarAt(node, 'expiresAt'),
    once: booleanAt(node, 'once', false),
    save: entriesOf(valueAt(node, 'save')).map(save),
  };
}

/** `name: expression`, or `name: { value, secret, type, within }`. */
function save(entry: MapEntry): Save {
  const name = locatedKey(entry);
  const map = asMap(entry.value);
  if (map === undefined) return { name, value: asScalar(entry.value), secret: true, type: undefined, within: [] };
  return {
    name,
    value: scalarAt(map, 'value'),
    secret: booleanAt(map, 'secret', true),
    type: locatedAt(map, 'type'),
    within: scalarsOf(valueAt(map, 'within')),
  };
}
