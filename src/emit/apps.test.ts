import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { identifierOf } from '../analyse/identifier.ts';
import { toValue } from '../parse/value.ts';
import { check, type Generator, generator } from '../pipeline.ts';
import type { Connection, RequestParts } from '../runtime/v1.ts';
import { partsFromUrl, urlOf } from '../runtime/v1.ts';
import { compilerFaults } from '../test/compile.ts';
import { standalone, type Target, typescript } from './emit.ts';

// Modules from the definitions of real APIs: as they are checked in, as the compiler and the formatter see them, and as
// they sign what the vendors' documentation prints.

const folder = 'fixtures/apps';
const definitions = readdirSync(folder).filter((file) => /\.auth\.(?:ya?ml|json)$/.test(file));
const scratch = mkdtempSync(join(tmpdir(), 'countersign-emit-'));
writeFileSync(join(scratch, 'package.json'), '{ "type": "module" }');
test.after(() => rmSync(scratch, { recursive: true, force: true }));

interface Example {
  readonly scheme: string;
  readonly fields?: object;
  readonly client?: object;
  readonly session?: Readonly<Record<string, string>>;
  readonly call?: object;
  readonly now?: string | number;
  readonly random?: string;
  readonly counter?: number;
  readonly request: { method?: string; url: string; headers?: Record<string, string>; body?: string };
  readonly expect: { method?: string; url?: string; headers?: Record<string, string>; body?: string };
}

function generated(file: string, generate: Generator) {
  const text = readFileSync(join(folder, file), 'utf8');
  const checked = check({ path: file, text, format: file.endsWith('json') ? 'json' : 'yaml' });
  const errors = checked.diagnostics.filter(({ severity }) => severity === 'error');
  assert.equal(errors, [], file);
  const [module] = generate(checked, { scriptFolder: '../../fixtures/apps' });
  const root = checked.tree.root && (toValue(checked.tree.root) as { readonly examples?: readonly Example[] });
  return { module: module as NonNullable<typeof module>, examples: root?.examples ?? [] };
}

function written(target: Target, modules: readonly { readonly path: string; readonly text: string }[]): string[] {
  const into = join(scratch, target.name);
  mkdirSync(into, { recursive: true });
  return modules.map(({ path, text }) => {
    writeFileSync(join(into, path), text);
    return join(into, path);
  });
}

/** What a module's connection makes of an example's request. */
async function signedBy(exports: Record<string, unknown>, example: Example): Promise<RequestParts> {
  const { fields, client, session, now, random = '', counter, request } = example;
  const time = now === undefined ? undefined : typeof now === 'number' ? now : Date.parse(now);
  const bytes = Uint8Array.from(Buffer.from(random, 'hex'));
  let used = 0;
  const slot = {
    read: async () => session && { version: '1', value: { values: session, obtainedAt: time ?? 0 } },
    write: async () => true,
    of: () => slot,
  };
  const environment = {
    ...(time !== undefined && { now: () => time }),
    ...(counter !== undefined && { counter: () => counter }),
    random(length: number) {
      used += length;
      assert.ok(used <= bytes.length, 'the example has too little randomness');
      return bytes.subarray(used - length, used);
    },
    store: slot,
  };
  const connect = exports[identifierOf(example.scheme)] as (...given: object[]) => Connection<object>;
  const connection = connect(...[fields, client].filter((each) => each !== undefined), environment);
  const headers = Object.entries(request.headers ?? {});
  const body = request.body === undefined ? undefined : new TextEncoder().encode(request.body);
  return connection.sign(partsFromUrl(request.method ?? 'GET', request.url, headers, body), example.call);
}

async function proveExample(exports: Record<string, unknown>, example: Example): Promise<void> {
  const signed = await signedBy(exports, example);
  const { expect } = example;
  if (expect.url !== undefined) assert.is(urlOf(signed), expect.url);
  if (expect.body !== undefined) assert.is(new TextDecoder().decode(signed.body), expect.body);
  for (const [name, value] of Object.entries(expect.headers ?? {})) {
    const sent = signed.headers.filter(([other]) => other.toLowerCase() === name.toLowerCase());
    assert.equal(
      sent.map(([, text]) => text),
      [value],
      name,
    );
  }
}

const generate = await generator(typescript);
const modules = definitions.map((file) => generated(file, generate));
const alone = await generator(standalone);
const aloneModules = definitions.map((file) => generated(file, alone));

for (const { module } of modules) {
  test(`${module.path} is what is checked in`, () => {
    const path = join('generated/apps', module.path);
    if (process.env.UPDATE) writeFileSync(path, module.text);
    assert.is(existsSync(path) ? readFileSync(path, 'utf8') : '', module.text);
  });
}

test('nothing is checked in that no definition gives', () => {
  assert.equal(readdirSync('generated/apps').sort(), modules.map(({ module }) => module.path).sort());
});

test('the compiler finds nothing to say, however strict', () => {
  const paths = written(
    typescript,
    modules.map(({ module }) => module),
  );
  assert.is(compilerFaults(paths, scratch), '');
});

test('nor in the modules that stand alone, which import nothing', () => {
  const files = aloneModules.map(({ module }) => module);
  for (const { path, text } of files) assert.not.match(text, /^\s*(?:import|export .* from)\b/m, path);
  assert.is(compilerFaults(written(standalone, files), scratch), '');
});

test('a formatter would have laid them out the same', () => {
  // Lines in which Biome breaks a call where there is no need to.
  const otherwise = ['ebay.ts', 'htx.ts', 'sap-business-one.ts'];
  const into = join(scratch, 'formatted');
  mkdirSync(into, { recursive: true });
  for (const { module } of modules) writeFileSync(join(into, module.path), module.text);
  const config = {
    formatter: { indentStyle: 'space', lineWidth: 120 },
    javascript: { formatter: { quoteStyle: 'single' } },
  };
  writeFileSync(join(into, 'biome.json'), JSON.stringify(config));
  const { status, stderr } = spawnSync(
    process.execPath,
    [resolve('node_modules/@biomejs/biome/bin/biome'), 'format', '--write', '.'],
    { cwd: into, encoding: 'utf8' },
  );
  assert.is(status, 0, stderr);
  const changed = modules.filter(({ module }) => readFileSync(join(into, module.path), 'utf8') !== module.text);
  assert.equal(
    changed.map(({ module }) => module.path),
    otherwise,
  );
});

for (const [index, { module, examples }] of modules.entries()) {
  examples.forEach((example, number) => {
    test(`${module.path} signs example ${number + 1} as its vendor prints it`, async () => {
      await proveExample(await import(pathToFileURL(join('generated/apps', module.path)).href), example);
      const single = aloneModules[index]?.module ?? module;
      const [path = ''] = written(standalone, [single]);
      await proveExample(await import(pathToFileURL(path).href), example);
    });
  });
}

/** Bytes of one function, minified and compressed, taken out of a module that stands alone. */
async function sizeOf(app: string, name: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: `export { ${name} } from './${app}.ts';`, resolveDir: join(scratch, standalone.name) },
    ...{ bundle: true, minify: true, write: false, format: 'esm', target: 'es2022', logLevel: 'silent' },
  });
  return gzipSync(outputFiles[0]?.contents ?? '').length;
}

// Signing functions, then whole connections: a connection holds nothing that its definition does not use.
for (const [app, name, budget] of [
  ['datadog', 'signKeys', 600],
  ['okta', 'signApiToken', 600],
  ['stripe', 'signSecretKey', 800],
  ['bybit', 'signApiKey', 4_000],
  ['binance', 'signSigned', 4_000],
  ['datadog', 'keys', 10_700],
  ['noun-project', 'key', 13_100],
  ['zoom', 'serverToServer', 14_100],
  ['hikvision-isapi', 'digest', 18_400],
] as const) {
  test(`${name} of ${app} is at most ${budget} bytes`, async () => {
    const files = aloneModules.map(({ module }) => module).filter(({ path }) => path === `${app}.ts`);
    assert.ok(files[0]?.text.includes(`export function ${name}(`), `${app} has no ${name}`);
    written(standalone, files);
    const size = await sizeOf(app, name);
    assert.ok(size > 100 && size <= budget, `${size} bytes`);
  });
}

test.run();
