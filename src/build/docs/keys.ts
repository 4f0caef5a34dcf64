import type { Schema } from '../schema/assemble.ts';
import { definitionOf, keyTable, link, propertiesOf, requiredOf, type Sections, type Tables } from './key-table.ts';

const NOTE = '<!-- Generated from schema/ by src/build/docs.ts. Edit the schema, not this file. -->';

/** Definitions of the core that have a section, under its heading, in the order in which a reader meets them. */
const core: Readonly<Record<string, string>> = {
  field: 'Field',
  decoration: 'Request',
  step: 'Step',
  saved: 'Saved value',
  testStep: 'Test request',
  serves: 'For',
  variant: 'Variant',
  example: 'Example',
};

const sections: Sections = {
  ...Object.fromEntries(Object.entries(core).map(([name, heading]) => [name, { page: 'keys.md', heading }])),
  endpoint: { page: 'oauth2.md', heading: 'Endpoint' },
};

/** Pages that lead from a definition to a connection. */
const guides: Readonly<Record<string, string>> = {
  oauth2: 'From a definition to a first connection: [OAuth](../oauth.md).',
  oauth1: 'From a definition to a first connection: [OAuth](../oauth.md#oauth-10a).',
  digest: 'What is automatic, what can be chosen, what goes wrong: [Digest](../digest.md).',
};

/** The keys of a definition outside its schemes. */
export function corePage(schema: Schema): string {
  const definitions = schema.definitions as Record<string, Schema>;
  const tables: Tables = { definitions, sections, page: 'keys.md' };
  return page([
    '# Keys of a definition',
    NOTE,
    String(schema.description),
    keyTable(propertiesOf(schema), requiredOf(schema), tables),
    ...Object.entries(core).flatMap(([name, heading]) => {
      const definition = definitions[name] as Schema;
      return [`## ${heading}`, String(definition.description), ...keysOf(name, definition, tables)];
    }),
  ]);
}

/** All keys of a section, or those that it has beside the keys of a step. */
function keysOf(name: string, definition: Schema, tables: Tables): readonly string[] {
  const step = new Set(propertiesOf(tables.definitions.step as Schema).map(([key]) => key));
  const own = propertiesOf(definition).filter(([key]) => !step.has(key));
  const whole = name === 'step' || propertiesOf(definition).length - own.length < step.size - 1;
  if (whole) return [keyTable(propertiesOf(definition), requiredOf(definition), tables)];
  const has = new Set(propertiesOf(definition).map(([key]) => key));
  const lacks = [...step].filter((key) => !has.has(key)).map((key) => `\`${key}\``);
  const but = lacks.length > 0 ? ` but ${lacks.join(', ')}` : '';
  return [`It has the keys of a ${link('step', tables)}${but}, and:`, keyTable(own, requiredOf(definition), tables)];
}

/** One page for each scheme type; where it has grants, what they share comes first. */
export function schemePages(schema: Schema): Readonly<Record<string, string>> {
  const definitions = schema.definitions as Record<string, Schema>;
  const scheme = definitions.scheme as Schema;
  const types = (scheme.properties as { type: { enum: string[] } }).type.enum;
  return Object.fromEntries(
    types.map((type) => {
      const tables: Tables = { definitions, sections, page: `${type}.md` };
      return [`docs/reference/${type}.md`, schemePage(type, definitions[`${type}Scheme`] as Schema, tables)];
    }),
  );
}

function schemePage(type: string, scheme: Schema, tables: Tables): string {
  const branches = (scheme.allOf ?? []) as Branch[];
  const guide = guides[type];
  const head = [`# ${scheme.title}`, NOTE, String(scheme.markdownDescription), ...(guide ? [guide] : [])];
  if (branches.length === 0) return page([...head, keyTable(propertiesOf(scheme), requiredOf(scheme), tables)]);
  return page([...head, ...grantSections(branches, tables)]);
}

interface Branch {
  readonly if: { readonly properties: { readonly grant: { readonly const: string } } };
  readonly then: { readonly $ref: string };
}

/** The keys that all grants have, the keys of their endpoints, then each grant with what it adds. */
function grantSections(branches: readonly Branch[], tables: Tables): readonly string[] {
  const grants = branches.map((branch) => ({
    grant: branch.if.properties.grant.const,
    definition: tables.definitions[definitionOf(branch.then.$ref)] as Schema,
  }));
  const [first, ...others] = grants.map(({ definition }) => propertiesOf(definition));
  const shared = (first ?? []).filter(([key]) => key !== 'grant' && others.every((of) => of.some(([k]) => k === key)));
  const sharedKeys = new Set(shared.map(([key]) => key));
  const everywhere = new Set(
    [...sharedKeys].filter((key) => grants.every(({ definition }) => requiredOf(definition).has(key))),
  );
  const endpoint = tables.definitions.endpoint as Schema;
  return [
    '## Keys of every grant',
    keyTable(shared, everywhere, tables),
    '## Endpoint',
    String(endpoint.description),
    ...keysOf('endpoint', endpoint, tables),
    ...grants.flatMap(({ grant, definition }) => {
      const needed = requiredOf(definition);
      const own = propertiesOf(definition).filter(([key]) => !sharedKeys.has(key));
      const demanded = [...needed].filter((key) => sharedKeys.has(key) && !everywhere.has(key));
      return [
        `## \`grant: ${grant}\``,
        String(definition.markdownDescription),
        ...demanded.map((key) => `Here \`${key}\` must be given.`),
        keyTable(own, needed, tables),
      ];
    }),
  ];
}

const page = (parts: readonly string[]): string => `${parts.join('\n\n')}\n`;
