/** The server as an editor meets it: a process, spoken to over standard input and output. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type {
  CodeAction,
  CompletionItem,
  Diagnostic,
  Hover,
  Location,
  WorkspaceEdit,
} from 'vscode-languageserver/node.js';
import { rules } from '../lint/rules/index.ts';
import { check } from '../pipeline.ts';
import { session } from '../test/editor/client.ts';
import { withFolder } from '../test/folder.ts';

const text = `countersign: 1
app: acme
title: Acme
server: https://api.acme.example
test: { url: /me }
schemes:
  key:
    type: apiKey
    fields:
      apiKey:
        type: password
        label: API key
        help: Find it under Settings.
    request:
      headers:
        X-Api-Key: "{{ fields.apiKey }}"
        X-Other: {{ fields.apiKey }}
`;
const uri = pathToFileURL(join(process.cwd(), 'fixtures/acme.auth.yaml')).href;

const start = ['--import', 'tsx', 'src/cli/main.ts', 'lsp', '--stdio'];

test('a client over standard input and output gets every answer', async () => {
  await session(start, { uri, text }, async ({ connection, diagnostics, published, at }) => {
    const textDocument = { uri };
    const expected = check({ path: 'fixtures/acme.auth.yaml', text, format: 'yaml' }).diagnostics;
    assert.ok(expected.length > 0);
    assert.equal(
      diagnostics.map(({ code }) => code),
      expected.map(({ rule }) => rule),
    );
    const first = diagnostics.find(({ code }) => code === 'yaml/use-quoted-template');
    assert.is(first?.source, 'countersign');
    assert.match(first?.codeDescription?.href ?? '', /yaml\/use-quoted-template$/);
    assert.equal(first?.range.start, at('{{ fields.apiKey }}\n'));

    const actions = await connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument,
      range: first?.range,
      context: { diagnostics: [first] },
    });
    const mend = actions[0]?.edit?.changes?.[uri]?.map(({ newText }) => newText).join('…');
    assert.match(mend ?? '', /"/);

    const inBraces = { textDocument, position: at('fields.apiKey }}', 'fields.'.length) };
    const items = await connection.sendRequest<CompletionItem[]>('textDocument/completion', inBraces);
    assert.equal(
      items.map(({ label, detail }) => [label, detail]),
      [['apiKey', 'secret text']],
    );

    const hover = await connection.sendRequest<Hover>('textDocument/hover', inBraces);
    assert.match(JSON.stringify(hover.contents), /API key.*Find it under Settings/);

    const found = await connection.sendRequest<Location[]>('textDocument/definition', inBraces);
    assert.equal(found, [{ uri, range: { start: at('apiKey:\n'), end: at('apiKey:\n', 'apiKey'.length) } }]);

    const edit = await connection.sendRequest<WorkspaceEdit>('textDocument/rename', { ...inBraces, newName: 'key' });
    assert.is(edit.changes?.[uri]?.length, 3);
    const refused = await connection.sendRequest('textDocument/rename', { ...inBraces, newName: 'no-name' }).then(
      () => undefined,
      (error: Error) => error.message,
    );
    assert.match(refused ?? '', /small letter/);

    const symbols = await connection.sendRequest<{ name: string; children: { name: string }[] }[]>(
      'textDocument/documentSymbol',
      { textDocument },
    );
    assert.equal(
      symbols.map(({ name, children }) => [name, children.map((child) => child.name)]),
      [['key', ['apiKey']]],
    );

    const lenses = await connection.sendRequest<{ command: { title: string } }[]>('textDocument/codeLens', {
      textDocument,
    });
    assert.match(lenses[0]?.command.title ?? '', /^GET https:\/\/api\.acme\.example\/… · X-Api-Key: ‹apiKey›/);

    const next = published();
    const start = at('{{ fields.apiKey }}\n');
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: { start, end: { ...start, character: start.character + 20 } }, text: '"x"' }],
    });
    const mended = text.replace('{{ fields.apiKey }}\n', '"x"\n');
    assert.equal(
      (await next).map(({ code }) => code),
      check({ path: 'fixtures/acme.auth.yaml', text: mended, format: 'yaml' }).diagnostics.map(({ rule }) => rule),
    );

    const none = published();
    await connection.sendNotification('textDocument/didClose', { textDocument });
    assert.equal(await none, []);
  });
});

test('settings of the project count, and count anew when they change', async () => {
  await withFolder({}, async (folder) => {
    const config = join(folder, 'countersign.config.yaml');
    const insecure = text.replace('https:', 'http:').replace('{{ fields.apiKey }}\n', '"x"\n');
    const file = pathToFileURL(join(folder, 'acme.auth.yaml')).href;
    const severityOf = (found: readonly Diagnostic[], rule: string) =>
      found.find(({ code }) => code === rule)?.severity;
    const found = check({ path: 'x', text: insecure, format: 'yaml' }).diagnostics.map((each) => each.rule);
    const rule = found.find((each) => rules.some(({ id }) => id === each));
    assert.ok(rule !== undefined, `none of ${found} can be set`);
    writeFileSync(config, `rules:\n  ${rule}: off\n`);
    await session(start, { uri: file, text: insecure }, async ({ connection, diagnostics, published }) => {
      assert.is(severityOf(diagnostics, rule), undefined);
      writeFileSync(config, `rules:\n  ${rule}: info\n`);
      const next = published();
      await connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: pathToFileURL(config).href, type: 2 }],
      });
      assert.is(severityOf(await next, rule), 3, 'information (LSP 3.17, DiagnosticSeverity)');
    });
  });
});

test('a file that is no definition is left alone', async () => {
  await session(start, { uri, text }, async ({ connection }) => {
    const other = pathToFileURL(join(process.cwd(), 'package.json')).href;
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: other, languageId: 'json', version: 1, text: readFileSync('package.json', 'utf8') },
    });
    const position = { line: 1, character: 3 };
    const hover = await connection.sendRequest('textDocument/hover', { textDocument: { uri: other }, position });
    assert.is(hover, null);
  });
});

test.run();
