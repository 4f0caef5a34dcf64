import { nameOf } from '../model/read.ts';
import type { MapNode, Node } from '../parse/tree.ts';

/** The assembled JSON Schema of the language or a piece of it, for its words: what may stand where is checked elsewhere. */
export interface Schema {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly markdownEnumDescriptions?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly allOf?: readonly Branch[];
  readonly anyOf?: readonly { readonly defaultSnippets?: readonly Snippet[] }[];
  readonly definitions?: Readonly<Record<string, Schema>>;
}
/** Something whole to begin with, as the schema offers it to editors. */
export interface Snippet {
  readonly label: string;
  readonly description: string;
  /** Text behind `^` is a JSON string, quotes and all. */
  readonly body: unknown;
}
interface Branch {
  readonly if: { readonly properties: Readonly<Record<string, { readonly const: string }>> };
  readonly then: Schema;
}

/** What the schema says of a node, once references are followed and the choices of `type` and `grant` are made. */
export function schemaOf(root: Schema, at: Schema | undefined, node: Node | undefined): Schema | undefined {
  if (at === undefined) return undefined;
  if (at.$ref !== undefined) return schemaOf(root, root.definitions?.[at.$ref.replace('#/definitions/', '')], node);
  for (const branch of at.allOf ?? []) {
    const [key, chosen] = Object.entries(branch.if.properties)[0] ?? [];
    if (node?.kind === 'map' && key !== undefined && textAt(node, key) === chosen?.const) {
      return schemaOf(root, branch.then, node);
    }
  }
  return at;
}

/** What the schema says of the value under a key. */
export function underKey(at: Schema | undefined, key: string): Schema | undefined {
  const { properties, additionalProperties } = at ?? {};
  if (properties !== undefined && Object.hasOwn(properties, key)) return properties[key];
  return typeof additionalProperties === 'object' ? additionalProperties : undefined;
}

/** Whether a map may stand there, and nothing but a map. */
export const isMapOnly = (schema: Schema | undefined): boolean => schema?.type === 'object';

export function textAt(map: MapNode, key: string): string | undefined {
  const value = map.entries.find((entry) => nameOf(entry) === key)?.value;
  return value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : undefined;
}
