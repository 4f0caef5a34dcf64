import { compile, type JSONSchema } from 'json-schema-to-typescript';
import type { Schema } from './assemble.ts';

/**
 * Types of a definition, for people who write one in TypeScript or read one as data.
 *
 * json-schema-to-typescript does not know `if`/`then`: it is given a copy in which each choice is the union of its
 * branches by name, titles stand on definitions only (else every use makes a numbered alias), and the `x-` pattern is
 * left out (it would open every interface).
 */
export async function typesModule(schema: Schema): Promise<string> {
  const copy = structuredClone(schema) as Schema;
  const definitions = copy.definitions as Record<string, Schema>;
  const names = new Map(Object.keys(definitions).map((name) => [name, typeName(name)]));
  for (const [name, definition] of Object.entries(definitions)) {
    const branches = definition.allOf as { then: { $ref: string } }[] | undefined;
    definitions[name] =
      branches === undefined
        ? { ...strip(definition), title: names.get(name) }
        : {
            title: names.get(name),
            description: definition.description,
            tsType: branches.map(({ then }) => typeName(then.$ref.replace('#/definitions/', ''))).join(' | '),
          };
  }
  const { definitions: _, ...root } = copy;
  const text = await compile({ ...strip(root), title: 'Definition', definitions } as JSONSchema, 'Definition', {
    bannerComment: '// Generated from schema/ by src/build/schema.ts. Edit the schema, not this file.',
    unreachableDefinitions: true,
    additionalProperties: false,
    format: true,
    style: { printWidth: 120, singleQuote: true },
  });
  return text;
}

const typeName = (definition: string): string =>
  definition.replace(/(^|_)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());

/** Without what the tool must not see; titles only on definitions. */
function strip(schema: unknown): Schema {
  if (Array.isArray(schema)) return schema.map(strip) as unknown as Schema;
  if (typeof schema !== 'object' || schema === null) return schema as Schema;
  const kept = Object.entries(schema).filter(([key]) => !dropped.has(key));
  return Object.fromEntries(
    kept.map(([key, value]) => [
      key,
      key === 'properties'
        ? eachProperty(value as Record<string, Schema>)
        : key === 'const' || key === 'enum'
          ? value
          : strip(value),
    ]),
  );
}

const eachProperty = (properties: Record<string, Schema>): Schema =>
  Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, strip(value)]));

const dropped = new Set([
  'title',
  'patternProperties',
  'markdownDescription',
  'markdownEnumDescriptions',
  'defaultSnippets',
  'anyOf',
  'examples',
  'x-position',
  'propertyNames',
  'minItems',
  'maxItems',
]);
