import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { bundleProgram } from '../build/program.ts';
import { command } from '../test/command.ts';
import { withFolder } from '../test/folder.ts';
import { skipped } from '../test/skip.ts';

const definition = (index: number) => `countersign: 1
app: app-${index}
title: App ${index}
server: https://api.acme.example/v1
test: { url: /me, label: "{{ response.body.email }}" }
schemes:
  key:
    type: apiKey
    fields: { apiKey: { type: password, label: API key, help: "Under [Settings](https://acme.example/settings)." } }
    request: { ${index % 7 === 3 ? 'header' : 'headers'}: { X-Api-Key: "{{ fields.apiKey }}" } }
`;
const files = Object.fromEntries(
  Array.from({ length: 340 }, (_, index) => [`d${String(index).padStart(3, '0')}.auth.yaml`, definition(index)]),
);

/** The program as it is published, in a folder of its own. */
const bundle = mkdtempSync(join(tmpdir(), 'countersign-threads-'));
test.after(() => rmSync(bundle, { recursive: true, force: true }));
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
test.before(async () => {
  mkdirSync(join(bundle, 'node_modules'));
  symlinkSync(here('../../node_modules/ts-morph'), join(bundle, 'node_modules/ts-morph'));
  await bundleProgram(here('./main.ts'), bundle, ['check', 'generate']);
  assert.ok(existsSync(join(bundle, 'cli.cjs')));
});

function program(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  return spawnSync(process.execPath, [join(bundle, 'cli.cjs'), ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    env: { ...process.env, ...env },
  });
}

test('many files, checked by several threads of the bundled program, give what one thread gives, in the same order', () =>
  withFolder(files, async (cwd) => {
    const run = () => program(cwd, ['check', '--format', 'json']);
    const alone = await command(['check', '--format', 'json'], { cwd });
    assert.is(JSON.parse(alone.out).diagnostics.length, 49);
    for (const { status, stdout, stderr } of [run(), run()]) {
      assert.is(stderr, '');
      assert.is(status, 1);
      assert.is(stdout, alone.out);
    }
    writeFileSync(join(cwd, 'd000.auth.yaml'), '\u0000');
    assert.is(JSON.parse(run().stdout).diagnostics[0].rule, 'file/no-binary');
  }));

test('many modules, made by several threads, are those of one thread, byte by byte, broken definitions among them', () =>
  withFolder(files, (one) =>
    withFolder(files, async (several) => {
      const alone = await command(['generate', '--out', 'out'], { cwd: one });
      assert.match(alone.err, /\n340 definitions: 291 written, 0 unchanged, 49 with errors\.\n$/);
      const generate = (...args: string[]) =>
        program(several, ['generate', '--out', 'out', ...args], { NO_COLOR: '1' });

      assert.is(generate('--check').stdout.match(/^\+export function signKey/gm)?.length, 291);
      assert.is(generate('--list-outputs').stdout, alone.out.replaceAll('wrote ', ''));
      assert.not(existsSync(join(several, 'out')));

      const { status, stdout, stderr } = generate();
      assert.is(stdout, alone.out);
      assert.is(stderr, alone.err);
      assert.is(status, 1);
      const names = readdirSync(join(several, 'out')).sort();
      assert.equal(names, readdirSync(join(one, 'out')).sort());
      for (const name of names) {
        const [made, expected] = [several, one].map((folder) => readFileSync(join(folder, 'out', name), 'utf8'));
        assert.is(made, expected, name);
      }
      assert.match(generate().stderr, /\n340 definitions: 0 written, 291 unchanged, 49 with errors\.\n$/);
    }),
  ));

test('two definitions of one name, each made by another thread: nothing is written', () =>
  withFolder({ ...files, 'd339.auth.yaml': definition(0) }, async (cwd) => {
    const { status, stderr } = program(cwd, ['generate', '--out', 'out']);
    assert.match(stderr, /^countersign: d000\.auth\.yaml and d339\.auth\.yaml have the same app name/);
    assert.is(status, 2);
    assert.not(existsSync(join(cwd, 'out')));
  }));

// In a thread of its own, and there alone, what writes code cannot be loaded.
const sabotage = `const { isMainThread } = require('node:worker_threads');
const Module = require('node:module');
const load = Module._load;
Module._load = (name, ...more) => {
  if (!isMainThread && name === 'ts-morph') throw new Error('ts-morph is broken');
  return load(name, ...more);
};
`;

test('what fails in a thread is a failure of the tool, told in one line', () =>
  withFolder({ ...files, 'sabotage.cjs': sabotage }, async (cwd) => {
    if (availableParallelism() < 2) return skipped('there is one processor only, so no threads are started');
    const { status, stdout, stderr } = program(cwd, ['generate', '--out', 'out'], {
      NODE_OPTIONS: `--require ${join(cwd, 'sabotage.cjs')}`,
    });
    assert.is(
      stderr,
      'countersign: something went wrong inside the tool: ts-morph is broken\nRun it again with COUNTERSIGN_DEBUG=1 for details.\n',
    );
    assert.is(stdout, '');
    assert.is(status, 3);
    assert.not(existsSync(join(cwd, 'out')));
  }));

test.run();
