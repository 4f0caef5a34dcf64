import { Ajv, type ValidateFunction } from 'ajv';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { parse } from 'yaml';
import { patternWords } from '../../validate/pattern.ts';
import { assemble, type Schema } from './assemble.ts';
import { readParts } from './parts.ts';
import { annotations } from './validator.ts';

const { schema, wrong } = assemble(readParts('schema'));

// Where snippets are offered, `required` stands beside the keys it names, not among them.
const ajv = new Ajv({ strict: true, allowUnionTypes: true, strictRequired: false, strictTypes: false });
for (const keyword of annotations) ajv.addKeyword(keyword);
ajv.addSchema(schema);

function at(pointer: string): ValidateFunction {
  const validate = ajv.getSchema(`${schema.$id}#${pointer.replaceAll('%', '%25')}`);
  if (validate === undefined) throw new Error(`nothing is at ${pointer}`);
  return validate;
}

/** Every subschema that describes a value, with its pointer. */
function* subschemas(part: unknown, pointer: string): Generator<[pointer: string, schema: Schema]> {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return;
  const here = part as Schema;
  if (here.$ref === undefined) yield [pointer, here];
  for (const keyword of ['properties', 'definitions', 'patternProperties']) {
    for (const [name, inner] of Object.entries((here[keyword] as Schema | undefined) ?? {})) {
      yield* subschemas(inner, `${pointer}/${keyword}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);
    }
  }
  for (const keyword of ['items', 'additionalProperties', 'propertyNames']) {
    yield* subschemas(here[keyword], `${pointer}/${keyword}`);
  }
}

const all = [...subschemas(schema, '')];
const named = all.filter(([pointer]) => /\/(?:properties|definitions)\/[^/]+$/.test(pointer));

test('the schema is draft-07, and ajv in strict mode takes it', () => {
  assert.is(schema.$schema, 'http://json-schema.org/draft-07/schema#');
  assert.ok(ajv.validateSchema(schema));
  assert.ok(all.length > 150);
});

test('every key says what it is called, what it does, and shows an example', () => {
  const bare: string[] = [];
  for (const [pointer, part] of named) {
    if (part.const !== undefined) continue;
    for (const keyword of ['title', 'description', 'markdownDescription']) {
      assert.type(part[keyword], 'string', `${keyword} of ${pointer}`);
    }
    const shows = (part.examples as unknown[] | undefined)?.length ?? (part.enum as unknown[] | undefined)?.length ?? 0;
    const isRecursive = /Value$/.test(pointer);
    if (shows === 0 && !isRecursive && part.allOf === undefined) bare.push(pointer);
  }
  assert.equal(bare, []);
});

test('every choice is described', () => {
  for (const [pointer, { enum: values, markdownEnumDescriptions: texts }] of all) {
    if (values === undefined || /methods?(?:\/items)?$/.test(pointer)) continue;
    assert.is((texts as unknown[] | undefined)?.length, (values as unknown[]).length, pointer);
  }
});

test('every text has a position', () => {
  for (const [pointer, part] of all) {
    const holdsText =
      [part.type].flat().includes('string') ||
      (part.enum as unknown[] | undefined)?.some((each) => typeof each === 'string');
    if (!holdsText || pointer.endsWith('/propertyNames')) continue;
    const position = part['x-position'] as { is: string; lands: string; sees: string[] } | undefined;
    assert.ok(position !== undefined, pointer);
    assert.ok(['template', 'expression', 'literal'].includes(position.is), pointer);
    assert.ok(Array.isArray(position.sees), pointer);
  }
});

test('every object is closed, or holds names of the author', () => {
  for (const [pointer, part] of all) {
    if (![part.type].flat().includes('object') || part.allOf !== undefined) continue;
    assert.ok(part.additionalProperties !== undefined, pointer);
  }
});

/** The root, or the definition that a pointer leads into. */
const partOf = (pointer: string): string => /^\/definitions\/[^/]+/.exec(pointer)?.[0] ?? '/';
const parts = [...new Set(all.map(([pointer]) => partOf(pointer)))];

for (const part of parts) {
  const held = all.filter(([pointer, { examples }]) => partOf(pointer) === part && examples !== undefined);
  if (held.length === 0) continue;
  test(`examples are accepted where they stand: ${part}`, () => {
    for (const [pointer, { examples }] of held) {
      const validate = at(pointer);
      for (const example of examples as unknown[])
        assert.ok(validate(example), `${pointer}: ${JSON.stringify(validate.errors)}`);
    }
  });
}

for (const [index, { pointer, value }] of wrong.entries()) {
  test(`a counter-example is refused where it stands: ${pointer} ${index}`, () => {
    assert.not(at(pointer)(value), JSON.stringify(value));
  });
}

test('there are examples and counter-examples', () => {
  const examples = all.flatMap(([, part]) => (part.examples as unknown[] | undefined) ?? []);
  assert.ok(examples.length > 150, String(examples.length));
  assert.ok(wrong.length > 20, String(wrong.length));
});

test('snippets are whole: what they put in is accepted', () => {
  const offered = (part: Schema | undefined) =>
    ((part?.anyOf as Schema[] | undefined) ?? []).flatMap(
      (each) => (each.defaultSnippets as { body: unknown }[] | undefined) ?? [],
    );
  const roots = offered(schema);
  const schemes = offered((schema.definitions as Record<string, Schema>).scheme);
  assert.ok(roots.length > 0 && schemes.length > 0);
  for (const { body } of roots) assert.ok(ajv.validate(schema, putIn(body)), JSON.stringify(ajv.errors));
  for (const { body } of schemes) assert.ok(at('/definitions/scheme')(putIn(body)), JSON.stringify(putIn(body)));
});

/** What both schema servers make of a snippet's body, once its placeholders are left as they are. */
function putIn(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(putIn);
  if (typeof body === 'object' && body !== null) {
    return Object.fromEntries(Object.entries(body).map(([key, value]) => [putIn(key), putIn(value)]));
  }
  if (typeof body !== 'string') return body;
  const filled = body.replace(/\$\{\d+:([^}]*)\}/g, '$1');
  return filled.startsWith('^') ? parse(filled.slice(1)) : filled;
}

test('every pattern is explained in words', () => {
  const patterns = new Set(all.flatMap(([, { pattern }]) => (typeof pattern === 'string' ? [pattern] : [])));
  assert.equal([...patterns].sort(), Object.keys(patternWords).sort());
});

test.run();
