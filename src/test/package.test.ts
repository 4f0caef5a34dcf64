/** What a user installs is what the published library imports: the command line brings its own packages in its bundle. */
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { cases } from './cases.ts';
import { readModule } from './imports.ts';

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly files: readonly string[];
}
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

/** Rooms of which nothing is published but the bundle. */
const bundled = ['src/cli/', 'src/lsp/', 'src/report/', 'src/build/', 'src/test/'];

/** `@babel/code-frame/x` → `@babel/code-frame`; undefined for relative imports and built-ins. */
const packageOf = (specifier: string) =>
  /^(?:\.|node:)/.test(specifier) ? undefined : /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0];

const sources = cases('src', '.ts').filter((path) => !path.endsWith('.test.ts'));
const packages = new Map(
  sources.map((path) => [path, readModule(path).imports.map(({ specifier }) => packageOf(specifier))]),
);
const imported = (paths: readonly string[]) => {
  const names = paths.flatMap((path) => packages.get(path) ?? []);
  return [...new Set(names.filter((name) => name !== undefined))].sort();
};

test('dependencies are the packages that the library imports, and no others', () => {
  const library = sources.filter((path) => !bundled.some((room) => path.startsWith(room)));
  assert.equal(Object.keys(manifest.dependencies).sort(), imported(library));
});

test('whatever else is imported is a devDependency', () => {
  const known = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)];
  assert.equal(
    imported(sources).filter((name) => !known.includes(name)),
    [],
  );
});

test('every file that the package names is there, but what the build makes', () => {
  const there = readdirSync('.', { recursive: false, encoding: 'utf8' });
  const missing = manifest.files
    .filter((path) => !path.startsWith('!') && path !== 'dist')
    .filter((path) => !there.includes(path.split('/')[0] ?? ''));
  assert.equal(missing, []);
});

test.run();
