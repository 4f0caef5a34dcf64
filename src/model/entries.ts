import type { Entry as MapEntry, MapNode, Node } from '../parse/tree.ts';
import type { Body, Entries, Entry, Save, Step, Steps, Var } from './app.ts';
import {
  asScalar,
  entriesOf,
  itemsOf,
  located,
  locatedAt,
  locatedKey,
  nameOf,
  scalarsOf,
  truthOf,
  valuesOf,
} from './read.ts';

const NONE: readonly never[] = [];
export const BODY_KEYS = ['json', 'form', 'xml', 'text'] as const;

/** `vars`: names and their values, in file order. */
export function vars(node: Node | undefined): readonly Var[] {
  return entriesOf(node).map((entry) => ({ name: locatedKey(entry), value: entry.value }));
}

/** What `request`, `sign` and every step add to a request. */
export function entries(node: Node | undefined): Entries | undefined {
  if (node?.kind !== 'map') return undefined;
  const values = valuesOf(node);
  const bodies = node.entries.flatMap(body);
  return {
    node,
    vars: vars(values.get('vars')),
    query: named(values.get('query')),
    headers: named(values.get('headers')),
    cookies: named(values.get('cookies')),
    params: named(values.get('params')),
    body: bodies[0],
    bodies,
  };
}

function body(entry: MapEntry): readonly Body[] {
  const as = BODY_KEYS.find((key) => key === nameOf(entry));
  return as === undefined || entry.value === undefined ? NONE : [{ as, key: entry.key.range, value: entry.value }];
}

function named(node: Node | undefined): readonly Entry[] {
  return node === undefined ? NONE : entriesOf(node).map((entry) => ({ name: locatedKey(entry), value: entry.value }));
}

/** One request, a list of requests, or `script`: the author's own module. */
export function steps(node: Node | undefined): Steps | undefined {
  if (node === undefined || node.kind === 'scalar') return undefined;
  const script = locatedAt(node, 'script');
  if (script !== undefined) return { node, requests: NONE, script };
  return { node, requests: itemsOf(node).flatMap((item) => (item.kind === 'map' ? step(item) : NONE)), script };
}

function step(node: MapNode): Step {
  const values = valuesOf(node);
  const bodies = node.entries.flatMap(body);
  return {
    node,
    vars: vars(values.get('vars')),
    query: named(values.get('query')),
    headers: named(values.get('headers')),
    cookies: named(values.get('cookies')),
    params: named(values.get('params')),
    body: bodies[0],
    bodies,
    method: located(values.get('method')),
    url: asScalar(values.get('url')),
    as: located(values.get('as')),
    read: located(values.get('read')),
    ok: asScalar(values.get('ok')),
    refused: asScalar(values.get('refused')),
    error: asScalar(values.get('error')),
    label: asScalar(values.get('label')),
    expiresIn: asScalar(values.get('expiresIn')),
    expiresAt: asScalar(values.get('expiresAt')),
    once: truthOf(values.get('once'), false),
    save: entriesOf(values.get('save')).map(save),
  };
}

/** `name: expression`, or `name: { value, secret, type, within }`. */
function save(entry: MapEntry): Save {
  const name = locatedKey(entry);
  if (entry.value?.kind !== 'map') {
    return { name, value: asScalar(entry.value), secret: true, type: undefined, within: NONE };
  }
  const values = valuesOf(entry.value);
  return {
    name,
    value: asScalar(values.get('value')),
    secret: truthOf(values.get('secret'), true),
    type: located(values.get('type')),
    within: scalarsOf(values.get('within')),
  };
}
