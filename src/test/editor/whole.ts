import { schemaText } from './servers.ts';

/** A piece of the assembled schema. */
export type Schema = { readonly [keyword: string]: unknown };

export const schema = JSON.parse(schemaText) as Schema;

/** One place of a definition: its value there, and what the schema says of it. */
export interface Spot {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
  readonly schema: Schema;
  /** Where the schema says it, so that one place is tried once. */
  readonly pointer: string;
}

type Names = Readonly<Record<string, unknown>>;

const isMap = (value: unknown): value is Names => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Follows references, and the choices that `type` and `grant` make. */
export function resolved(schemaAt: Schema, value: unknown, pointer: string): readonly [Schema, string] {
  if (typeof schemaAt['$ref'] === 'string') {
    const name = schemaAt['$ref'].replace('#/definitions/', '');
    const definition = (schema['definitions'] as Record<string, Schema>)[name];
    if (definition === undefined) throw new Error(`the schema refers to “${name}”, which is not there`);
    return resolved(definition, value, `/definitions/${name}`);
  }
  for (const branch of (schemaAt['allOf'] as readonly Branch[] | undefined) ?? []) {
    const [key, chosen] = Object.entries(branch.if.properties)[0] ?? [];
    if (key !== undefined && isMap(value) && value[key] === chosen?.const) return resolved(branch.then, value, pointer);
  }
  return [schemaAt, pointer];
}

interface Branch {
  readonly if: { readonly properties: Readonly<Record<string, { readonly const: string }>> };
  readonly then: Schema;
}

/** Every place of a definition, parents first. */
export function spots(definition: unknown): readonly Spot[] {
  const found: Spot[] = [];
  const visit = (value: unknown, at: Schema, from: string, path: readonly (string | number)[]): void => {
    const [here, pointer] = resolved(at, value, from);
    found.push({ path, value, schema: here, pointer });
    if (Array.isArray(value)) {
      const items = here['items'];
      if (isMap(items))
        for (const [index, item] of value.entries()) visit(item, items, `${pointer}/items`, [...path, index]);
    } else if (isMap(value)) {
      for (const [key, item] of Object.entries(value)) {
        const known = (here['properties'] as Record<string, Schema> | undefined)?.[key];
        const below = known ?? here['additionalProperties'];
        const part = known === undefined ? 'additionalProperties' : `properties/${key}`;
        if (isMap(below)) visit(item, below, `${pointer}/${part}`, [...path, key]);
      }
    }
  };
  visit(definition, schema, '', []);
  return found;
}

/** A value in which every key that the schema knows is written, down to `depth`. */
export function filled(at: Schema, chosen: Names, depth = 0): unknown {
  const [here] = resolved(at, chosen, '');
  if (here['const'] !== undefined) return here['const'];
  const types = [here['type']].flat();
  const properties = here['properties'] as Record<string, Schema> | undefined;
  const additional = here['additionalProperties'];
  const deep = depth < 8;
  if (types.includes('object') && properties !== undefined && deep) {
    const keys = Object.entries(properties).map(([key, below]) => [key, chosen[key] ?? filled(below, {}, depth + 1)]);
    return Object.fromEntries(keys);
  }
  if (types.includes('object') && isMap(additional) && deep && types.length === 1) {
    return { sample: filled(additional, {}, depth + 1) };
  }
  if (types[0] === 'array' && isMap(here['items']) && deep) return [filled(here['items'], {}, depth + 1)];
  if (types.length === 1 && types[0] === 'object') return {};
  const example = (here['examples'] as readonly unknown[] | undefined)?.[0];
  if (example !== undefined) return example;
  const choice = (here['enum'] as readonly unknown[] | undefined)?.[0];
  if (choice !== undefined) return choice;
  return types.includes('boolean') ? true : types.includes('integer') || types.includes('number') ? 7 : 'x';
}

const definitions = schema['definitions'] as Record<string, Schema>;

/** The names that `type` may have, and of those with grants, the grants. */
export const kinds: readonly { readonly type: string; readonly grant?: string }[] = (
  (definitions['scheme']?.['allOf'] as readonly Branch[] | undefined) ?? []
).flatMap((branch) => {
  const type = branch.if.properties['type']?.const ?? '';
  const [target] = resolved(branch.then, {}, '');
  const grants = (target['allOf'] as readonly Branch[] | undefined)?.map(
    ({ if: when }) => when.properties['grant']?.const ?? '',
  );
  return grants === undefined ? [{ type }] : grants.map((grant) => ({ type, grant }));
});

/** A definition with one scheme of a kind, in which nothing that may be said is left out. */
export function whole(kind: Names): Names {
  const app = filled(
    { ...schema, properties: { ...(schema['properties'] as object), schemes: { const: 0 } } },
    {},
  ) as Names;
  return { ...app, schemes: { key: filled(definitions['scheme'] ?? {}, kind) } };
}

/** The least definition with one scheme. */
export const least = (scheme: Names): Names => ({
  countersign: 1,
  app: 'acme',
  title: 'Acme',
  server: 'https://api.acme.example',
  schemes: { key: scheme },
});

/** What is left of a definition when only one place matters: the way there, and whatever must not be absent. */
export function pruned(definition: unknown, path: readonly (string | number)[]): unknown {
  const prune = (value: unknown, at: Schema, rest: readonly (string | number)[]): unknown => {
    const [here] = resolved(at, value, '');
    const [next, ...further] = rest;
    if (Array.isArray(value)) {
      const kept = typeof next === 'number' ? value.slice(0, next + 1) : value.slice(0, 1);
      return kept.map((item, index) =>
        isMap(here['items']) ? prune(item, here['items'], index === next ? further : []) : item,
      );
    }
    if (!isMap(value)) return value;
    const needed = new Set<unknown>([next, ...((here['required'] as readonly string[] | undefined) ?? [])]);
    const keys = Object.keys(value).filter((key) => needed.has(key));
    // A map that must not be empty keeps its first.
    if (keys.length === 0) keys.push(...Object.keys(value).slice(0, Number(here['minProperties'] ?? 0)));
    return Object.fromEntries(
      keys.map((key) => {
        const below = (here['properties'] as Names | undefined)?.[key] ?? here['additionalProperties'];
        return [key, isMap(below) ? prune(value[key], below, key === next ? further : []) : value[key]];
      }),
    );
  };
  return prune(definition, schema, path);
}

/** A place in a definition that holds little else. */
export interface LoneSpot extends Spot {
  readonly definition: Names;
  /** The value with every key that it may have. */
  readonly full: unknown;
}

/** One place of every kind that the schema knows. */
export function everySpot(): readonly LoneSpot[] {
  const known = new Map<string, LoneSpot>();
  for (const kind of kinds) {
    const definition = whole(kind);
    for (const spot of spots(definition)) {
      if (known.has(spot.pointer)) continue;
      const small = pruned(definition, spot.path) as Names;
      const value = spots(small).find(({ path }) => path.join('\n') === spot.path.join('\n'))?.value;
      known.set(spot.pointer, { ...spot, value, full: spot.value, definition: small });
    }
  }
  return [...known.values()];
}
