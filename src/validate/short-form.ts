import { shapes } from '../../generated/shapes.ts';
import type { Node } from '../parse/tree.ts';
import type { Shape } from './shape.ts';

/** A value in a shorter form than the language has, as it is meant. */
export interface ShortForm {
  /** How it is written, for people. */
  readonly form: string;
  /** What stands in its place. */
  readonly text: string;
}

const ADDRESS = /^(?:https?:\/\/|\/)\S*$/;
/** What is written in a flow map without quotes and stays text. */
const PLAIN = /^[A-Za-z/][A-Za-z0-9_./:-]*$/;

/**
 * `token: https://…` for `token: { url: https://… }`, `scopes: [read]` for `scopes: { default: [read] }`,
 * `accessToken: X-Token` for `accessToken: { name: X-Token }`.
 *
 * @param shape   What may stand under the key.
 * @param source  The text of the file.
 */
export function longForm(node: Node, shape: Shape | undefined, source: string): ShortForm | undefined {
  const { properties } = shape ?? {};
  if (properties === undefined || node.kind === 'map') return undefined;
  const has = (key: string): boolean => Object.hasOwn(properties, key);
  if (node.kind === 'list') {
    const list = source.slice(node.range.start, node.range.end);
    return has('default') && list.startsWith('[')
      ? { form: '{ default: […] }', text: `{ default: ${list} }` }
      : undefined;
  }
  const { value } = node;
  if (typeof value !== 'string' || value === '' || value === 'none') return undefined;
  if (has('url') && ADDRESS.test(value)) return { form: '{ url: … }', text: `{ url: ${written(value)} }` };
  if (has('default') && has('available')) {
    const names = value.split(/[\s,]+/).filter((name) => name !== '');
    return { form: '{ default: […] }', text: `{ default: [${names.map(written).join(', ')}] }` };
  }
  return has('name') && has('prefix') && /^[A-Za-z][A-Za-z0-9_-]*$/.test(value)
    ? { form: '{ name: … }', text: `{ name: ${value} }` }
    : undefined;
}

/** The same for a key of another name that is meant to be this one. */
export function longFormUnder(key: string, node: Node | undefined, holder: Shape | undefined, source: string) {
  const index =
    holder?.properties !== undefined && Object.hasOwn(holder.properties, key) ? holder.properties[key] : undefined;
  return node === undefined || index === undefined ? undefined : longForm(node, shapes[index], source);
}

const written = (value: string): string => (PLAIN.test(value) ? value : JSON.stringify(value));
