import { stringify } from 'yaml';
import { markdown } from './markdown.ts';
import type { Part, Parts } from './parts.ts';

export type Schema = { [key: string]: unknown };

/** A value that the schema must refuse at the place of a definition or one of its properties. */
export interface CounterExample {
  readonly pointer: string;
  readonly value: unknown;
}

/**
 * One draft-07 document in the shape of ARCHITECTURE.md: a map of schemes whose value is chosen by `type` through
 * `if`/`then`, each branch a closed object, and the same nested for `grant`.
 */
export function assemble(parts: Parts): { schema: Schema; wrong: readonly CounterExample[] } {
  const assembler = new Assembler(parts);
  return assembler.run();
}

class Assembler {
  readonly parts: Parts;
  readonly definitions: Record<string, Schema> = {};
  readonly wrong: CounterExample[] = [];

  constructor(parts: Parts) {
    this.parts = parts;
  }

  run(): { schema: Schema; wrong: readonly CounterExample[] } {
    const app = this.expand(this.part('app'), '', undefined);
    for (const [name, part] of Object.entries(this.parts.definitions)) {
      if (name === 'app' || name === 'scheme' || name === 'value' || part.partial === true) continue;
      this.definitions[name] = this.expand(part, `/definitions/${name}`, undefined);
    }
    this.addSchemes();
    const schema = {
      $schema: 'http://json-schema.org/draft-07/schema#',
      $id: 'https://countersign.dev/schema/v1.json',
      ...app,
      definitions: Object.fromEntries(Object.entries(this.definitions).sort(([a], [b]) => (a < b ? -1 : 1))),
    };
    return { schema, wrong: this.wrong };
  }

  part(name: string): Part {
    const part = this.parts.definitions[name];
    if (part === undefined) throw new Error(`schema/: no definition is called “${name}”`);
    return part;
  }

  /** `key` is the property's name: it stands in the example that editors show. */
  expand(part: Part, pointer: string, key: string | undefined, inherited?: unknown): Schema {
    const { ref, stepOrSteps, include: _, partial: __, ...own } = part;
    if (ref === 'value') return this.value(own, pointer, key, inherited);
    if (typeof ref === 'string') {
      if (Object.keys(own).length === 0) return { $ref: `#/definitions/${ref}` };
      const { wrong: _wrong, ...target } = this.part(ref);
      return this.expand({ ...target, ...own }, pointer, key);
    }
    if (typeof stepOrSteps === 'string') {
      const { title: _t, description: _d, examples: _e, type: _type, ...step } = this.part(stepOrSteps);
      return this.expand(
        { ...step, ...own, type: ['object', 'array'], minItems: 1, items: { ref: stepOrSteps } },
        pointer,
        key,
      );
    }
    return this.keywords(own, pointer, key);
  }

  keywords(part: Part, pointer: string, key: string | undefined): Schema {
    const schema: Schema = {};
    for (const [keyword, value] of Object.entries(part)) {
      switch (keyword) {
        case 'closed':
          schema.additionalProperties = false;
          break;
        case 'extensible':
          schema.patternProperties = { '^x-': true };
          break;
        case 'position':
          schema['x-position'] = this.position(value);
          break;
        case 'source':
          break;
        case 'wrong':
          for (const wrong of value as unknown[]) this.wrong.push({ pointer, value: wrong });
          break;
        case 'snippets':
          schema.anyOf = snippetsUnless(
            'countersign',
            (value as Part[]).map((each) => ({ ...each, body: asWritten(each.body) })),
          );
          break;
        case 'enumDescriptions':
          schema.markdownEnumDescriptions = Object.values(value as object);
          break;
        case 'properties':
          schema.properties = this.properties(value as Part, `${pointer}/properties`);
          break;
        case 'additionalProperties':
        case 'items':
        case 'propertyNames':
          schema[keyword] =
            typeof value === 'object' ? this.expand(value as Part, `${pointer}/${keyword}`, undefined) : value;
          break;
        case 'description':
          schema.description = String(value).trim();
          break;
        default:
          schema[keyword] = value;
      }
    }
    const shown = markdown(part, key);
    if (shown !== undefined) schema.markdownDescription = shown;
    return schema;
  }

  properties(properties: Part, pointer: string): Schema {
    const { include, ...own } = properties;
    const names = include === undefined ? [] : ([include].flat() as string[]);
    const included = names.map((name) => this.part(name).properties as Part);
    const all = Object.assign({}, ...included, own) as Record<string, Part>;
    return Object.fromEntries(
      Object.entries(all).map(([key, part]) => [key, this.expand(part, `${pointer}/${key}`, key)]),
    );
  }

  position(value: unknown): unknown {
    const { name, adds = [] } =
      typeof value === 'string' ? { name: value } : (value as { name: string; adds?: string[] });
    const position = this.parts.positions[name] as { sees: string[] } | undefined;
    if (position === undefined) throw new Error(`schema/: no position is called “${name}”`);
    return { ...position, sees: [...position.sees, ...adds] };
  }

  /** A value of any depth: one definition for each position, which contains itself. */
  value(own: Part, pointer: string, key: string | undefined, inherited?: unknown): Schema {
    const { inherit: _, position = inherited, ...rest } = own;
    const name = typeof position === 'string' ? position : (position as { name: string }).name;
    const definition = `${name}Value`;
    const inner = { $ref: `#/definitions/${definition}` };
    const part = this.part('value');
    if (this.definitions[definition] === undefined) {
      this.definitions[definition] = {};
      this.definitions[definition] = {
        ...this.keywords(
          { title: `Value in ${name}`, description: part.description, type: part.type, position },
          pointer,
          undefined,
        ),
        additionalProperties: inner,
        items: inner,
      };
    }
    if (Object.keys(rest).length === 0) return inner;
    return {
      ...this.keywords({ ...rest, type: part.type, position }, pointer, key),
      additionalProperties: inner,
      items: inner,
    };
  }

  addSchemes(): void {
    const scheme = this.part('scheme');
    const types = this.parts.types.map((type) => {
      const part = this.parts.schemes[type];
      if (part === undefined) throw new Error(`schema/schemes/${type}.yaml is not there`);
      return { type, part, definition: `${type}Scheme` };
    });
    for (const { type, part, definition } of types) this.addScheme(type, part, definition);
    this.definitions.scheme = {
      title: scheme.title,
      description: scheme.description,
      markdownDescription: scheme.description,
      type: 'object',
      required: ['type'],
      properties: {
        type: this.choice(
          'Scheme type',
          types.map(({ type, part }) => [type, part]),
        ),
      },
      allOf: types.map(({ type, definition }) => branch('type', type, definition)),
      anyOf: snippetsUnless(
        'type',
        types.flatMap(({ part }) => snippetsOf(part)),
      ),
    };
  }

  addScheme(type: string, part: Part, definition: string): void {
    const grants = part.grants as Record<string, Part> | undefined;
    if (grants === undefined) {
      this.definitions[definition] = this.schemeObject(type, part, {}, [], definition);
      return;
    }
    const cases = Object.entries(grants);
    this.definitions[definition] = {
      title: part.title,
      description: String(part.description).trim(),
      markdownDescription: this.described(part),
      type: 'object',
      required: ['type', 'grant'],
      properties: { type: { const: type }, grant: this.choice('Grant', cases) },
      allOf: cases.map(([grant]) => branch('grant', grant, `${type}_${grant}`)),
    };
    for (const [grant, own] of cases) {
      const merged = {
        ...part,
        ...own,
        properties: { ...(part.properties as Part), ...(own.properties as Part) },
        without: own.without,
      };
      const definitionName = `${type}_${grant}`;
      const fixed = { type: { const: type, ...titled(part) }, grant: { const: grant, ...titled(own) } };
      this.definitions[definitionName] = this.schemeObject(type, merged, fixed, ['grant'], definitionName);
    }
  }

  schemeObject(type: string, part: Part, fixed: Schema, required: readonly string[], definition: string): Schema {
    const common = this.part('scheme').common as Part;
    const chosen = part.common === 'all' ? Object.keys(common) : (part.common as string[]);
    const without = new Set((part.without as string[] | undefined) ?? []);
    const own = Object.fromEntries(Object.entries(part.properties as Part).filter(([key]) => !without.has(key)));
    const pointer = `/definitions/${definition}`;
    const properties = this.properties(
      { ...Object.fromEntries(chosen.map((key) => [key, common[key]])), ...own },
      `${pointer}/properties`,
    );
    for (const wrong of (part.wrong as unknown[] | undefined) ?? []) this.wrong.push({ pointer, value: wrong });
    return {
      title: part.title,
      description: String(part.description).trim(),
      markdownDescription: this.described(part),
      examples: [part.example],
      type: 'object',
      required: ['type', ...required, ...((part.required as string[] | undefined) ?? [])],
      properties: { type: { const: type, ...titled(part) }, ...fixed, ...properties },
      patternProperties: { '^x-': true },
      additionalProperties: false,
    };
  }

  described(part: Part): string | undefined {
    return markdown({ description: part.description, source: part.source, examples: [part.example] }, undefined);
  }

  choice(title: string, cases: readonly (readonly [string, Part])[]): Schema {
    const asks = title === 'Grant' ? 'How the access token is obtained' : 'How the API authenticates';
    const description = `${asks}; which other keys there are depends on it.`;
    return {
      title,
      description,
      markdownDescription: description,
      enum: cases.map(([name]) => name),
      markdownEnumDescriptions: cases.map(([, part]) => this.described(part)),
      'x-position': this.position('constant'),
    };
  }
}

const titled = (part: Part): Schema => ({
  title: part.title,
  markdownDescription: String(part.description).trim(),
});

const branch = (key: string, value: string, definition: string): Schema => ({
  // The type is said because text, which has no keys at all, would fit every branch without it.
  if: { type: 'object', properties: { [key]: { const: value } }, required: [key] },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: { $ref: `#/definitions/${definition}` },
});

/**
 * Snippets for a map that has not begun yet. yaml-language-server goes on offering those of a map that has keys, and
 * neither server looks for any behind `else`: here the alternative that holds them fails as soon as `key` is written.
 */
const snippetsUnless = (key: string, snippets: readonly unknown[]): readonly Schema[] => [
  { required: [key] },
  { not: { required: [key] }, defaultSnippets: snippets },
];

/** A whole scheme to begin with; one for each grant where there are several. */
function snippetsOf(part: Part): readonly Schema[] {
  const grants = Object.values((part.grants as Record<string, Part> | undefined) ?? {});
  if (grants.length === 0) return [snippet(String(part.title), part)];
  return grants.map((grant) => snippet(`${part.title}: ${grant.title}`, grant));
}

const snippet = (label: string, part: Part): Schema => ({
  label,
  description: String(part.description).trim(),
  body: asWritten(part.example),
});

/**
 * The body of a snippet, whose text both servers put in as it stands behind `^`; yaml-language-server forgets the quotes
 * that YAML needs around `{{ … }}`.
 */
function asWritten(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(asWritten);
  if (typeof body === 'object' && body !== null) {
    return Object.fromEntries(Object.entries(body).map(([key, value]) => [key, asWritten(value)]));
  }
  if (typeof body !== 'string' || stringify(body, { lineWidth: 0 }) === `${body}\n`) return body;
  return `^${JSON.stringify(body)}`;
}
