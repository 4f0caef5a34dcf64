import type { Schema } from '../schema/assemble.ts';

/** Definitions that have a section of their own, with its page and heading: others refer to it and do not repeat it. */
export type Sections = Readonly<Record<string, { readonly page: string; readonly heading: string }>>;

/** What a table of keys is made with. */
export interface Tables {
  readonly definitions: Readonly<Record<string, Schema>>;
  readonly sections: Sections;
  /** The page on which the table stands, by its file name. */
  readonly page: string;
}

type Entry = readonly [key: string, property: Schema];

/** A table: key, what it takes, what it is for; the keys of a map stand below it as `scopes.separator`. */
export function keyTable(entries: readonly Entry[], required: ReadonlySet<string>, tables: Tables): string {
  const rows = entries.flatMap(([key, property]) => rowsOf(key, property, required.has(key), tables));
  return ['| key | takes | what it is |', '|---|---|---|', ...rows].join('\n');
}

function rowsOf(key: string, property: Schema, required: boolean, tables: Tables): readonly string[] {
  const target = resolved(property, tables);
  const section = sectionOf(property, target, tables);
  const named = `\`${key}\`${required ? ' (required)' : ''}`;
  const row = `| ${named} | ${cell(kindOf(target, section, tables))} | ${cell(meaning(target))} |`;
  if (section !== undefined) return [row];
  const needed = requiredOf(target);
  const inner = propertiesOf(target).flatMap(([each, value]) =>
    rowsOf(`${key}.${each}`, value, needed.has(each), tables),
  );
  return [row, ...inner];
}

export function resolved(property: Schema, { definitions }: Tables): Schema {
  return property.$ref === undefined ? property : (definitions[definitionOf(property.$ref)] as Schema);
}

export const definitionOf = (reference: unknown): string => String(reference).replace('#/definitions/', '');
export const propertiesOf = (schema: Schema): readonly Entry[] =>
  Object.entries((schema.properties as Record<string, Schema> | undefined) ?? {});
export const requiredOf = (schema: Schema): ReadonlySet<string> =>
  new Set((schema.required as string[] | undefined) ?? []);

/** The section that tells the keys of a map: by its name, else by what it can hold. */
function sectionOf(property: Schema, target: Schema, { definitions, sections }: Tables): string | undefined {
  if (property.$ref !== undefined && Object.hasOwn(sections, definitionOf(property.$ref))) {
    return definitionOf(property.$ref);
  }
  const keys = new Set(propertiesOf(target).map(([key]) => key));
  if (keys.size === 0) return undefined;
  // The one with most keys is the nearest: each test request is a step, and not the other way round.
  const holding = Object.keys(sections).filter((name) => {
    const own = propertiesOf(definitions[name] as Schema).map(([key]) => key);
    return own.length > 2 && own.every((key) => keys.has(key) || key === 'script');
  });
  const size = (name: string): number => propertiesOf(definitions[name] as Schema).length;
  return holding.sort((one, other) => size(other) - size(one))[0];
}

function kindOf(schema: Schema, section: string | undefined, tables: Tables): string {
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  if (Array.isArray(schema.enum)) return schema.enum.map((value) => `\`${String(value)}\``).join(', ');
  const choices = (schema.items as Schema | undefined)?.enum;
  const position = schema['x-position'] as { is: string } | undefined;
  const types = [schema.type ?? 'any'].flat().map((type) => {
    if (type === 'string' && Array.isArray(choices)) return choices.map((value) => `\`${String(value)}\``).join(', ');
    if (type === 'string' && schema.pattern === '^(none)$') return '`none`';
    if (type === 'string' && position !== undefined) return words[position.is];
    if (type === 'object') return mapOf(schema, section, tables);
    return names[String(type)];
  });
  return [...new Set(types)].join(', ');
}

/** `map`, with what it holds where that is told elsewhere. */
function mapOf({ additionalProperties }: Schema, section: string | undefined, tables: Tables): string {
  if (section !== undefined) return link(section, tables);
  const held = (additionalProperties as Schema | undefined)?.$ref;
  if (held === undefined) return 'map';
  const name = definitionOf(held) === 'savedFromCallback' ? 'saved' : definitionOf(held);
  return Object.hasOwn(tables.sections, name) ? `map, each a ${link(name, tables)}` : 'map';
}

/** A link to the section of a definition. */
export function link(name: string, { sections, page }: Tables): string {
  const section = sections[name];
  if (section === undefined) throw new Error(`No section is about “${name}”.`);
  const anchor = section.heading.toLowerCase().replaceAll(' ', '-');
  return `[${section.heading.toLowerCase()}](${section.page === page ? '' : section.page}#${anchor})`;
}

/** What a key is for, and what each of its values means. */
function meaning(schema: Schema): string {
  const text = String(schema.description ?? schema.markdownDescription ?? schema.title ?? '');
  const choices = schema.enum === undefined ? ((schema.items as Schema | undefined) ?? schema) : schema;
  const meanings = choices.markdownEnumDescriptions as readonly string[] | undefined;
  if (meanings === undefined || meanings.every((each) => each === undefined)) return text;
  const values = (choices.enum as readonly unknown[]).map((value, at) => `\`${String(value)}\`: ${meanings[at]}`);
  return [text, ...values].join(' ');
}

const words: Readonly<Record<string, string>> = { template: 'template', expression: 'expression', literal: 'text' };
const names: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'number',
  integer: 'whole number',
  boolean: 'true or false',
  null: '`null`',
  array: 'list',
  any: 'anything',
};

const cell = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
