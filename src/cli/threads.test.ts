import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { bundleProgram } from '../build/program.ts';
import { command } from '../test/command.ts';
import { withFolder } from '../test/folder.ts';

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

test('many files, checked by several threads of the bundled program, give what one thread gives, in the same order', () =>
  withFolder(files, async (cwd) => {
    const program = join(cwd, 'bundle');
    mkdirSync(program);
    await bundleProgram(fileURLToPath(new URL('./main.ts', import.meta.url)), program, ['check']);
    assert.ok(existsSync(join(program, 'cli.cjs')));
    const run = () =>
      spawnSync(process.execPath, [join(program, 'cli.cjs'), 'check', '--format', 'json'], {
        cwd,
        encoding: 'utf8',
        maxBuffer: 2 ** 26,
      });
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

test.run();
