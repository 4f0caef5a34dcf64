/** The extension for VS Code as it is packaged: its manifest, its bundles, and the server in it. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { buildExtension } from '../../../editors/vscode/build.ts';
import { session } from './client.ts';

interface Manifest {
  readonly main: string;
  readonly version: string;
  readonly files: readonly string[];
  readonly engines: { readonly vscode: string };
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly yamlValidation: readonly Validation[];
    readonly jsonValidation: readonly Validation[];
    readonly commands: readonly { readonly command: string }[];
  };
}
interface Validation {
  readonly fileMatch: string;
  readonly url: string;
}
const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const built = mkdtempSync(join(tmpdir(), 'countersign-vscode-'));
process.on('exit', () => rmSync(built, { recursive: true, force: true }));
await buildExtension(built);
const manifest = read(join(built, 'package.json')) as Manifest;

test('everything that the manifest names is packaged', () => {
  for (const path of [manifest.main, ...manifest.files]) assert.ok(existsSync(join(built, path)), path);
  const { yamlValidation, jsonValidation } = manifest.contributes;
  for (const { url } of [...yamlValidation, ...jsonValidation]) assert.ok(existsSync(join(built, url)), url);
  assert.is(manifest.version, read('package.json').version);
});

test('each form of a definition is read by the schema, which is ours', () => {
  const { yamlValidation, jsonValidation } = manifest.contributes;
  const definitions = [...yamlValidation, ...jsonValidation].filter(({ url }) =>
    url.endsWith('countersign.schema.json'),
  );
  assert.equal(
    definitions.map(({ fileMatch }) => fileMatch),
    ['*.auth.yaml', '*.auth.yml', '*.auth.json'],
  );
  const path = 'schema/countersign.schema.json';
  assert.is(readFileSync(join(built, path), 'utf8'), readFileSync(path, 'utf8'));
});

interface Extension {
  readonly activate: (context: object) => Promise<void>;
}

/** Runs CommonJS with some of its modules replaced: VS Code's own exists only inside of VS Code. */
function load(code: string, replaced: Readonly<Record<string, unknown>>): Extension {
  const module = { exports: {} };
  const require = createRequire(join(process.cwd(), 'package.json'));
  const ours = (name: string): unknown => (name in replaced ? replaced[name] : require(name));
  new Function('require', 'module', 'exports', '__filename', '__dirname', code)(
    ours,
    module,
    module.exports,
    join(built, manifest.main),
    join(built, 'dist'),
  );
  return module.exports as Extension;
}

/** Whatever VS Code's interface holds is a class to extend, unless it is said. */
const vscode = (known: object) =>
  new Proxy(known as Record<string, unknown>, {
    get: (target, name) => (name in target ? target[String(name)] : name === '__esModule' ? false : class {}),
  });

test('the bundle loads where VS Code is', () => {
  const code = readFileSync(join(built, manifest.main), 'utf8');
  assert.type(load(code, { vscode: vscode({}) }).activate, 'function');
});

test('the extension starts the server with the first definition that is opened, and registers its command', async () => {
  const { outputFiles } = await build({
    entryPoints: ['editors/vscode/src/extension.ts'],
    bundle: true,
    format: 'cjs',
    write: false,
    external: ['vscode', 'vscode-languageclient'],
  });
  const registered: string[] = [];
  const started: { module: string; options: { documentSelector: unknown; initializationOptions: unknown } }[] = [];
  class LanguageClient {
    constructor(_id: string, _name: string, { module }: { module: string }, options: (typeof started)[0]['options']) {
      started.push({ module, options });
    }
    async start(): Promise<void> {
      starts += 1;
    }
  }
  let starts = 0;
  const opened: ((document: { fileName: string }) => unknown)[] = [];
  const { activate } = load(outputFiles[0]?.text ?? '', {
    vscode: vscode({
      commands: { registerCommand: (name: string) => registered.push(name) },
      extensions: { getExtension: () => undefined },
      // VS Code's own matching of globs is not at hand; what the extension asks of it is.
      languages: {
        match: ({ pattern }: { pattern: string }, { fileName }: { fileName: string }) =>
          pattern === '**/*.auth.{yaml,yml,json}' && /\.auth\.(?:ya?ml|json)$/.test(fileName) ? 10 : 0,
      },
      workspace: {
        textDocuments: [{ fileName: 'compose.yaml' }],
        onDidOpenTextDocument: (listener: (typeof opened)[0]) => opened.push(listener),
      },
    }),
    'vscode-languageclient/node.js': { LanguageClient, TransportKind: { stdio: 0 } },
  });
  await activate({ subscriptions: [], asAbsolutePath: (path: string) => join(built, path) });
  assert.equal(
    registered,
    manifest.contributes.commands.map(({ command }) => command),
  );
  assert.is(started.length, 1);
  assert.is(starts, 0);
  for (const fileName of ['package.json', 'acme.auth.yaml', 'other.auth.json']) await opened[0]?.({ fileName });
  assert.is(starts, 1);
  assert.ok(existsSync(started[0]?.module ?? ''));
  assert.equal(started[0]?.options.documentSelector, [{ pattern: '**/*.auth.{yaml,yml,json}' }]);
  assert.equal(started[0]?.options.initializationOptions, { schemaElsewhere: ['json'] });
});

test('the bundled server answers', async () => {
  const text =
    'countersign: 1\napp: acme\ntitle: Acme\nserver: http://api.acme.example\nschemes:\n  key: { type: basicc }\n';
  const uri = pathToFileURL(join(built, 'acme.auth.yaml')).href;
  const server = [join(built, 'dist/server.cjs'), '--stdio'];
  await session(server, { uri, text }, async ({ diagnostics, connection, at }) => {
    assert.ok(diagnostics.some(({ message }) => message.includes('basicc')));
    const position = at('server:', 2);
    const hover = await connection.sendRequest('textDocument/hover', { textDocument: { uri }, position });
    assert.match(JSON.stringify(hover), /scheme, host and base path/);
  });
});

test('where another server reads the schema, the bundled one leaves its words out', async () => {
  const text = 'countersign: 1\napp: acme\ntitle: Acme\nschemes:\n  key: { type: basicc }\n';
  const uri = pathToFileURL(join(built, 'acme.auth.yaml')).href;
  const server = [join(built, 'dist/server.cjs'), '--stdio'];
  const work = async ({ diagnostics, connection, at }: Parameters<Parameters<typeof session>[2]>[0]) => {
    assert.equal(
      diagnostics.filter(({ code }) => String(code).startsWith('schema/')),
      [],
    );
    const position = at('app:', 2);
    assert.is(await connection.sendRequest('textDocument/hover', { textDocument: { uri }, position }), null);
  };
  await session(server, { uri, text }, work, { schemaElsewhere: ['yaml'] });
});

test.run();
