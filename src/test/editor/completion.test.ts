/** What editors offer by the schema alone; what may stand where is asked of ajv, which knows nothing of editors. */
import { Ajv } from 'ajv';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { CompletionItem } from 'vscode-languageserver-types';
import { parse } from 'yaml';
import { jsonServer, type SchemaServer, said, yamlServer } from './servers.ts';
import { kinds, least, type Schema, schema } from './whole.ts';

const servers = [yamlServer(), jsonServer()];
const types = [...new Set(kinds.map(({ type }) => type))];
const definitions = schema['definitions'] as Record<string, Schema>;

const ajv = new Ajv({ strict: false, allErrors: true });
const valid = ajv.compile(schema);

/** Whether a scheme may have a key at all, whatever stands there. */
function allows(scheme: Readonly<Record<string, unknown>>, key: string): boolean {
  if (Object.hasOwn(scheme, key)) return true;
  valid(least({ ...scheme, [key]: {} }));
  return !valid.errors?.some(
    ({ keyword, params, instancePath }) =>
      keyword === 'additionalProperties' && instancePath === '/schemes/key' && params['additionalProperty'] === key,
  );
}

/** Every key that some scheme has. */
const keys = [
  ...new Set(
    Object.values(definitions).flatMap((each) => Object.keys((each['properties'] as object | undefined) ?? {})),
  ),
];

/** A mark where the cursor stands. */
const CURSOR = '⌶';

async function offered(server: SchemaServer, marked: string) {
  const offset = marked.indexOf(CURSOR);
  return await server.complete(marked.replace(CURSOR, ''), offset);
}

/** The least definition with the cursor behind what is written of one scheme. */
function open(server: SchemaServer, written: Readonly<Record<string, unknown>>, tail: 'key' | string): string {
  const isYaml = server.name.startsWith('yaml');
  const head = server.text(least({})).replace(/\{\s*\}\s*(\}\s*\}\s*)?$/, '');
  const lines = Object.entries(written).map(([key, value]) =>
    isYaml ? `\n    ${key}: ${value}` : `"${key}": "${value}", `,
  );
  if (isYaml) return `${head.trimEnd()}${lines.join('')}\n    ${tail === 'key' ? CURSOR : `${tail}: ${CURSOR}`}`;
  return `${head}{ ${lines.join('')}${tail === 'key' ? CURSOR : `"${tail}": "${CURSOR}"`} } } }`;
}

/** What is neither a key nor the skeleton of one. */
const isSnippet = ({ kind }: CompletionItem) => kind !== 10 && kind !== 7;
const plain = (label: string) => label.replaceAll('"', '');

for (const server of servers) {
  test(`${server.name}: offers every scheme type, each with its description`, async () => {
    const items = await offered(server, open(server, {}, 'type'));
    assert.equal(
      items.map(({ label }) => plain(label)),
      types,
    );
    for (const { label, documentation } of items) {
      const type = plain(label);
      const described = definitions[`${type}Scheme`]?.['description'];
      assert.ok(said(documentation).includes(String(described)), `${type} has no description`);
    }
  });

  test(`${server.name}: offers every grant, each with its description`, async () => {
    const grants = kinds.flatMap(({ grant }) => grant ?? []);
    assert.ok(grants.length >= 7);
    const items = await offered(server, open(server, { type: 'oauth2' }, 'grant'));
    assert.equal(
      items.map(({ label }) => plain(label)),
      grants,
    );
    for (const { label, documentation } of items) {
      const described = definitions[`oauth2_${plain(label)}`]?.['description'];
      assert.ok(said(documentation).includes(String(described)), `${label} has no description`);
    }
  });

  for (const kind of kinds) {
    test(`${server.name}: offers only what ${kind.type} ${kind.grant ?? ''} may have`, async () => {
      const items = (await offered(server, open(server, kind, 'key'))).filter(({ kind }) => kind === 10);
      const labels = items.map(({ label }) => label);
      const may = keys.filter((key) => allows(kind, key) && !Object.hasOwn(kind, key));
      assert.equal([...labels].sort(), may.sort());
      for (const { label, documentation } of items) {
        assert.ok(said(documentation).length > 20, `${label} has no description`);
      }
    });

    test(`${server.name}: offers no snippet inside of ${kind.type} ${kind.grant ?? ''}`, async () => {
      const snippets = (await offered(server, open(server, kind, 'key'))).filter(isSnippet);
      assert.equal(snippets, []);
    });
  }

  test(`${server.name}: offers a whole scheme of each kind, and each is right`, async () => {
    const isYaml = server.name.startsWith('yaml');
    const written = isYaml
      ? `${server.text(least({})).replace('{}', '').trimEnd()}\n    ${CURSOR}`
      : server.text(least({})).replace('{}', CURSOR);
    const snippets = (await offered(server, written)).filter(isSnippet);
    const made = snippets.map(({ insertText, textEdit }) =>
      parse(textEdit?.newText.replaceAll('\t', '  ') ?? insertText ?? ''),
    );
    const chosen = made.map(({ type, grant }) => (grant === undefined ? { type } : { type, grant }));
    assert.equal(chosen, kinds);
    for (const scheme of made) assert.ok(valid(least(scheme)), `${scheme.type}: ${JSON.stringify(valid.errors)}`);
  });

  test(`${server.name}: offers a whole definition in an empty file, and nowhere else`, async () => {
    const [snippet] = (await server.complete('', 0)).filter(isSnippet);
    assert.is(snippet?.label, 'App definition with an API key');
    const kept = (snippet?.textEdit?.newText ?? '').replaceAll('\t', '  ').replace(/\$\{\d+:([^}]*)\}/g, '$1');
    assert.ok(valid(parse(kept)), JSON.stringify(valid.errors));
    const begun = server.name.startsWith('yaml') ? `countersign: 1\n${CURSOR}` : `{ "countersign": 1, ${CURSOR} }`;
    assert.equal((await offered(server, begun)).filter(isSnippet), []);
  });

  test(`${server.name}: offers every type of field, each with its description`, async () => {
    const words = ((definitions['field'] as Schema)['properties'] as Record<string, Schema>)['type'] as {
      readonly enum: readonly string[];
      readonly markdownEnumDescriptions: readonly string[];
    };
    const marked = server.name.startsWith('yaml')
      ? `countersign: 1\nfields:\n  key:\n    type: ${CURSOR}`
      : `{ "countersign": 1, "fields": { "key": { "type": "${CURSOR}" } } }`;
    const items = await offered(server, marked);
    assert.equal(
      items.map(({ label }) => plain(label)),
      words.enum,
    );
    assert.equal(
      items.map(({ documentation }) => said(documentation).trim()),
      words.markdownEnumDescriptions,
    );
  });
}

test.run();
