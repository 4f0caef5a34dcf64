import type { Schema } from '../schema/assemble.ts';

const NOTE = '<!-- Generated from schema/ by src/build/docs.ts. Edit the schema, not this file. -->';

/** Definitions of the core that have a page section, in the order in which a reader meets them. */
const CORE = ['field', 'decoration', 'step', 'saved', 'testStep', 'serves', 'variant', 'example'] as const;

/** The keys of a definition outside its schemes. */
export function corePage(schema: Schema): string {
  const definitions = schema.definitions as Record<string, Schema>;
  return page([
    '# Keys of a definition',
    NOTE,
    String(schema.description),
    keyList(schema, definitions),
    ...CORE.flatMap((name) => {
      const definition = definitions[name] as Schema;
      return [`## ${definition.title}`, String(definition.description), keyList(definition, definitions)];
    }),
  ]);
}

/** One page for each scheme type, and one for each of its grants. */
export function schemePages(schema: Schema): Readonly<Record<string, string>> {
  const definitions = schema.definitions as Record<string, Schema>;
  const scheme = definitions.scheme as Schema;
  const types = (scheme.properties as { type: { enum: string[] } }).type.enum;
  return Object.fromEntries(
    types.map((type) => [`docs/reference/${type}.md`, schemePage(definitions[`${type}Scheme`] as Schema, definitions)]),
  );
}

function schemePage(scheme: Schema, definitions: Record<string, Schema>): string {
  const branches = (scheme.allOf ?? []) as {
    if: { properties: { grant: { const: string } } };
    then: { $ref: string };
  }[];
  const head = [`# ${scheme.title}`, NOTE, String(scheme.markdownDescription)];
  if (branches.length === 0) return page([...head, keyList(scheme, definitions)]);
  return page([
    ...head,
    ...branches.flatMap((branch) => {
      const grant = branch.if.properties.grant.const;
      const definition = definitions[branch.then.$ref.replace('#/definitions/', '')] as Schema;
      return [`## \`grant: ${grant}\``, String(definition.markdownDescription), keyList(definition, definitions)];
    }),
  ]);
}

/** A table: key, what it takes, what it is for. */
function keyList(schema: Schema, definitions: Record<string, Schema>): string {
  const required = new Set((schema.required as string[] | undefined) ?? []);
  const rows = Object.entries((schema.properties as Record<string, Schema>) ?? {}).map(([key, property]) => {
    const target =
      property.$ref === undefined
        ? property
        : (definitions[String(property.$ref).replace('#/definitions/', '')] as Schema);
    const name = `\`${key}\`${required.has(key) ? ' (required)' : ''}`;
    return `| ${name} | ${cell(kindOf(target))} | ${cell(String(target.description ?? target.markdownDescription ?? target.title ?? ''))} |`;
  });
  return ['| key | takes | what it is |', '|---|---|---|', ...rows].join('\n');
}

function kindOf(schema: Schema): string {
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  if (Array.isArray(schema.enum)) return schema.enum.map((value) => `\`${String(value)}\``).join(', ');
  const position = schema['x-position'] as { is: string } | undefined;
  const types = [schema.type ?? 'any']
    .flat()
    .map((type) => (type === 'string' && position !== undefined ? words[position.is] : names[String(type)]));
  return [...new Set(types)].join(', ');
}

const words: Readonly<Record<string, string>> = { template: 'template', expression: 'expression', literal: 'text' };
const names: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'number',
  integer: 'whole number',
  boolean: 'true or false',
  null: '`null`',
  object: 'map',
  array: 'list',
  any: 'anything',
};

const cell = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
const page = (parts: readonly string[]): string => `${parts.join('\n\n')}\n`;
