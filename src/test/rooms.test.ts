/**
 * Who may import whom: a file imports its own layer or one to its left. Held over every file of `src`, types included,
 * since a phase that knows a later one's types can't be read alone. Tests, `src/test` and `src/build` are free.
 */
import { readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { posix, sep } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readModule } from './imports.ts';

const layers = [
  ['text'],
  ['parse'],
  ['validate'],
  ['model'],
  ['expression'],
  ['analyse'],
  ['lint'],
  ['resolve'],
  ['emit'],
  ['schemes'],
  ['importers'],
  ['pipeline'],
  ['index'],
  ['report'],
  ['cli', 'lsp', 'stores'],
];
/** Outside of the order: `runtime` knows nothing else and anyone may read it; the others never reach the user. */
const free = ['test', 'build'];
/** Only here may the world be touched: files, processes, the network, the terminal. */
const outermost = ['cli', 'lsp', 'stores'];
/** Built-ins that only turn values into values. */
const pure = ['node:crypto', 'node:path'];
/** Slow to load, so named in few rooms and never loaded at start. */
const heavy: Record<string, readonly string[]> = { 'ts-morph': ['emit', 'cli'], '@clack/prompts': ['cli'] };
const bannedNames = /(^|[-/])(utils?|helpers?|managers?|handlers?|handle|process|data|misc|common)([-./]|$)/;

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => `src/${path.split(sep).join('/')}`)
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts') && !path.endsWith('.test.ts'))
  .sort();
const modules = new Map(files.map((path) => [path, readModule(path)]));

/** `src/lint/rules/x.ts` → `lint`; `src/pipeline.ts` → `pipeline`. */
const roomOf = (path: string) => (path.split('/')[1] ?? '').replace(/\.ts$/, '');
const rankOf = (room: string) => layers.findIndex((layer) => layer.includes(room));
const bound = files.filter((path) => !free.includes(roomOf(path)));
const target = (from: string, specifier: string) =>
  specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : undefined;
const isBuiltin = (specifier: string) => specifier.startsWith('node:') || builtinModules.includes(specifier);

/** Why `from` may not import `specifier`; undefined when it may. */
function fault(from: string, specifier: string): string | undefined {
  const room = roomOf(from);
  const path = target(from, specifier);
  if (room === 'runtime') {
    return path !== undefined && roomOf(path) === 'runtime' ? undefined : 'the runtime imports only itself';
  }
  if (path === undefined) {
    if (isBuiltin(specifier) && !outermost.includes(room) && !pure.includes(specifier)) {
      return `only ${outermost.join(' and ')} touch the world`;
    }
    const rooms = heavy[specifier];
    return rooms === undefined || rooms.includes(room) ? undefined : `only ${rooms.join(' and ')} load it`;
  }
  if (path.startsWith('generated/') || path.startsWith('schema/') || path === 'package.json') return undefined;
  if (!path.startsWith('src/')) return 'it is not published';
  if (path.endsWith('.test.ts') || free.includes(roomOf(path))) return 'it is not part of the product';
  const [own, other] = [rankOf(room), rankOf(roomOf(path))];
  if (roomOf(path) === 'runtime') return undefined;
  if (other === -1) return `the room ${roomOf(path)} is not in the order`;
  if (other > own) return `${roomOf(path)} stands to the right of ${room}`;
  if (room === 'lsp' && roomOf(path) === 'cli') return 'the language server does not know the command line';
  const [ours, theirs] = [from.split('/')[2], path.split('/')[2]];
  const folders = from.split('/').length > 3 && path.split('/').length > 3;
  if (room === 'schemes' && roomOf(path) === 'schemes' && folders && ours !== theirs) {
    return 'no scheme imports another';
  }
  return undefined;
}

/** Everything that is loaded as soon as `entry` is: its imports and theirs, without types and without `import()`. */
function loadedWith(entry: string): Set<string> {
  const seen = new Set<string>();
  const follow = (path: string) => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const { specifier, typeOnly, lazy } of modules.get(path)?.imports ?? []) {
      if (!typeOnly && !lazy) follow(target(path, specifier) ?? specifier);
    }
  };
  follow(entry);
  return seen;
}

test('every room is in the order', () => {
  const unknown = bound.map(roomOf).filter((room) => room !== 'runtime' && rankOf(room) === -1);
  assert.equal([...new Set(unknown)], []);
});

for (const room of [...new Set(bound.map(roomOf))]) {
  test(`${room}: imports its own layer or one to its left`, () => {
    const faults = bound
      .filter((path) => roomOf(path) === room)
      .flatMap((path) =>
        (modules.get(path)?.imports ?? []).flatMap(({ specifier, line }) => {
          const why = fault(path, specifier);
          return why === undefined ? [] : [`${path}:${line} imports ${specifier}: ${why}`];
        }),
      );
    assert.is(faults.join('\n'), '');
  });
}

test('the law itself: what it must refuse and what it must allow', () => {
  const refuses: [string, string][] = [
    ['src/text/range.ts', '../parse/tree.ts'],
    ['src/lint/rules/x.ts', '../../cli/main.ts'],
    ['src/runtime/basic.ts', '../text/range.ts'],
    ['src/runtime/basic.ts', 'node:crypto'],
    ['src/runtime/basic.ts', 'yaml'],
    ['src/schemes/basic/resolve.ts', '../digest/resolve.ts'],
    ['src/parse/parse.ts', 'node:fs'],
    ['src/parse/parse.ts', 'fs'],
    ['src/lint/rule.ts', 'ts-morph'],
    ['src/cli/main.ts', '../test/run.ts'],
    ['src/cli/main.ts', '../../bench/run.ts'],
    ['src/lsp/server.ts', '../cli/main.ts'],
    ['src/text/range.ts', '../other/x.ts'],
  ];
  for (const [from, specifier] of refuses) assert.ok(fault(from, specifier), `${from} imports ${specifier}`);
  const allows: [string, string][] = [
    ['src/parse/parse.ts', '../text/range.ts'],
    ['src/parse/parse.ts', './tree.ts'],
    ['src/parse/parse.ts', 'yaml'],
    ['src/cli/commands/check.ts', 'node:fs'],
    ['src/schemes/basic/resolve.ts', './emit.ts'],
    ['src/schemes/index.ts', './basic/resolve.ts'],
    ['src/validate/validate.ts', '../../generated/validate.js'],
    ['src/emit/symbols.ts', '../runtime/v1.ts'],
    ['src/cli/commands/lsp.ts', '../../lsp/server.ts'],
  ];
  for (const [from, specifier] of allows) assert.is(fault(from, specifier), undefined, `${from} imports ${specifier}`);
});

test('no module keeps state: nothing is declared with let or var at the top level', () => {
  const state = bound.flatMap((path) => (modules.get(path)?.variables ?? []).map((name) => `${path}: ${name}`));
  assert.is(state.join('\n'), '');
});

test('no cycle among the values that files import', () => {
  const done = new Set<string>();
  const cycles: string[] = [];
  const follow = (path: string, trail: readonly string[]) => {
    const start = trail.indexOf(path);
    if (start >= 0) cycles.push([...trail.slice(start), path].join(' → '));
    if (start >= 0 || done.has(path)) return;
    for (const { specifier, typeOnly, lazy } of modules.get(path)?.imports ?? []) {
      const next = typeOnly || lazy ? undefined : target(path, specifier);
      if (next !== undefined) follow(next, [...trail, path]);
    }
    done.add(path);
  };
  for (const path of bound) follow(path, []);
  assert.is(cycles.join('\n'), '');
});

test('what is slow to load is not loaded at start', () => {
  for (const entry of ['src/index.ts', 'src/cli/main.ts', 'src/lsp/server.ts']) {
    if (!modules.has(entry)) continue;
    const loaded = loadedWith(entry);
    assert.equal(
      Object.keys(heavy).filter((name) => loaded.has(name)),
      [],
      `${entry} loads it`,
    );
  }
});

test('files are named after what is in them', () => {
  assert.equal(
    files.filter((path) => bannedNames.test(path)),
    [],
  );
});

test.run();
