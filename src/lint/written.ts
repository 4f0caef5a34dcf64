import type { Located } from '../model/app.ts';
import { locatedKey, textOf } from '../model/read.ts';
import type { Entry, Node, ScalarNode } from '../parse/tree.ts';

/** What a scalar is written for. `url` holds servers and origins too, `credential` a protocol's own keys. */
export type Purpose =
  | 'header'
  | 'query'
  | 'cookie'
  | 'body'
  | 'url'
  | 'variable'
  | 'claim'
  | 'credential'
  | 'default'
  | 'shown'
  | 'label'
  | 'read';

/** One scalar of a definition: its text, what it is for, and the nearest key above it. */
export interface Written {
  readonly node: ScalarNode;
  readonly text: string;
  readonly purpose: Purpose;
  readonly key: Located<string>;
}

/** Keys that say of everything below them what it is for. */
const WHOLE: Readonly<Record<string, Purpose>> = {
  headers: 'header',
  query: 'query',
  cookies: 'cookie',
  json: 'body',
  form: 'body',
  xml: 'body',
  params: 'body',
  text: 'body',
  vars: 'variable',
  claims: 'claim',
  header: 'claim',
  url: 'url',
  server: 'url',
  origins: 'url',
  label: 'label',
  title: 'shown',
  description: 'shown',
  available: 'shown',
  username: 'credential',
  password: 'credential',
  key: 'credential',
  clientId: 'credential',
  clientSecret: 'credential',
  privateKey: 'credential',
  refreshToken: 'credential',
  tokenId: 'credential',
  tokenSecret: 'credential',
  redirectUri: 'credential',
  audience: 'credential',
  resource: 'credential',
};
/** The same inside of a field. */
const IN_FIELD: Readonly<Record<string, Purpose>> = {
  label: 'shown',
  help: 'shown',
  placeholder: 'shown',
  choices: 'shown',
  format: 'shown',
  default: 'default',
};
const FIELDS: ReadonlySet<string> = new Set(['fields', 'client', 'call']);
/** Maps whose keys are names of the author's own choice. */
const NAMED: ReadonlySet<string> = new Set(['schemes', 'variants']);
/** Says nothing about requests, or only shows how they look. */
const APART: ReadonlySet<string> = new Set(['examples', 'docs', '$schema']);

/** Every scalar below a definition's root, in file order. */
export function writtenIn(root: Node | undefined): readonly Written[] {
  const found: Written[] = [];
  if (root?.kind === 'map') for (const entry of root.entries) walk(entry, found);
  return found;
}

function walk(entry: Entry, found: Written[]): void {
  const { value } = entry;
  const name = textOf(entry.key);
  if (value === undefined || APART.has(name) || name.startsWith('x-')) return;
  if (FIELDS.has(name)) fields(value, found);
  else if (NAMED.has(name)) below(value, (each) => below(each.value, (key) => walk(key, found)));
  else if (Object.hasOwn(WHOLE, name)) whole(value, entry, WHOLE[name] ?? 'read', found);
  else inside(value, entry, found);
}

function inside(node: Node, entry: Entry, found: Written[]): void {
  if (node.kind === 'scalar') push(node, entry, 'read', found);
  else if (node.kind === 'list') for (const item of node.items) inside(item, entry, found);
  else for (const each of node.entries) walk(each, found);
}

function fields(node: Node, found: Written[]): void {
  below(node, ({ value }) =>
    below(value, (entry) => {
      const name = textOf(entry.key);
      const purpose = Object.hasOwn(IN_FIELD, name) ? IN_FIELD[name] : undefined;
      if (purpose !== undefined && entry.value !== undefined) whole(entry.value, entry, purpose, found);
    }),
  );
}

function whole(node: Node, entry: Entry, purpose: Purpose, found: Written[]): void {
  if (node.kind === 'scalar') push(node, entry, purpose, found);
  else if (node.kind === 'list') for (const item of node.items) whole(item, entry, purpose, found);
  else for (const each of node.entries) if (each.value !== undefined) whole(each.value, each, purpose, found);
}

function push(node: ScalarNode, entry: Entry, purpose: Purpose, found: Written[]): void {
  if (node.value !== null) found.push({ node, text: textOf(node), purpose, key: locatedKey(entry) });
}

function below(node: Node | undefined, see: (entry: Entry) => void): void {
  if (node?.kind === 'map') for (const entry of node.entries) see(entry);
}
