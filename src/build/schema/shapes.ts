import type { Position, Shape } from '../../validate/shape.ts';
import type { Schema } from './assemble.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The table of positions: what may stand where, by index, from the assembled schema. Index 0 is the root. */
export function shapesOf(root: Schema): readonly Shape[] {
  const definitions = root.definitions as Record<string, Schema>;
  const shapes: Mutable<Shape>[] = [];
  const known = new Map<string, number>();

  const indexOf = (schema: Schema): number => {
    const reference = schema.$ref;
    if (typeof reference === 'string') {
      const name = reference.replace('#/definitions/', '');
      const seen = known.get(name);
      if (seen !== undefined) return seen;
      const index = shapes.push({}) - 1;
      known.set(name, index);
      Object.assign(shapes[index] as Shape, shapeOf(definitions[name] as Schema));
      return index;
    }
    // Equal shapes share an index: most strings of a kind are equal.
    const index = shapes.push({}) - 1;
    const shape = shapeOf(schema);
    const text = JSON.stringify(shape);
    const seen = known.get(text);
    if (seen !== undefined && index === shapes.length - 1) {
      shapes.pop();
      return seen;
    }
    known.set(text, index);
    Object.assign(shapes[index] as Shape, shape);
    return index;
  };

  const shapeOf = (schema: Schema): Shape => {
    const shape: Mutable<Shape> = {};
    const properties = schema.properties as Record<string, Schema> | undefined;
    if (schema['x-position'] !== undefined) shape.position = schema['x-position'] as Position;
    if (properties !== undefined) {
      shape.properties = Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, indexOf(value)]));
    }
    if (Array.isArray(schema.required)) shape.required = schema.required as string[];
    if (isSchema(schema.additionalProperties)) shape.additional = indexOf(schema.additionalProperties);
    if (isSchema(schema.items)) shape.items = indexOf(schema.items);
    const branches = schema.allOf as
      | { if: { required: [string]; properties: Record<string, { const: string }> }; then: Schema }[]
      | undefined;
    if (branches?.[0] !== undefined) {
      const key = branches[0].if.required[0] as 'type' | 'grant';
      const cases = branches.map((branch) => [branch.if.properties[key]?.const ?? '', indexOf(branch.then)] as const);
      shape.by = { key, cases: Object.fromEntries(cases) };
    }
    return shape;
  };

  indexOf(root);
  markValues(shapes);
  return shapes;
}

/** Marks the shapes in or below which a template or expression can stand. */
function markValues(shapes: readonly Mutable<Shape>[]): void {
  for (let changed = true; changed; ) {
    changed = false;
    for (const shape of shapes) {
      const { position, properties = {}, additional, items, by } = shape;
      const below = [...Object.values(properties), additional, items, ...Object.values(by?.cases ?? {})];
      const isValue = position !== undefined && position.is !== 'literal';
      if (shape.values || !(isValue || below.some((next) => next !== undefined && shapes[next]?.values))) continue;
      shape.values = true;
      changed = true;
    }
  }
}

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null;

export const shapesModule = (shapes: readonly Shape[]): string =>
  [
    '// Generated from schema/ by src/build/schema.ts. Edit the schema, not this file.',
    "import type { Shape } from '../src/validate/shape.ts';",
    '',
    '/** What may stand where in a definition; index 0 is its root. */',
    `export const shapes: readonly Shape[] = [\n${shapes.map((shape) => `  ${JSON.stringify(shape)},`).join('\n')}\n];`,
    '',
  ].join('\n');
