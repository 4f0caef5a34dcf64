import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { command } from '../../test/command.ts';
import { withFolder } from '../../test/folder.ts';

const acme = `countersign: 1
app: acme
title: Acme
server: https://api.acme.example/v1
schemes:
  key:
    type: apiKey
    fields: { apiKey: { type: password, label: API key } }
    request: { headers: { X-Api-Key: "{{ fields.apiKey }}" } }
`;
const other = acme.replace('app: acme', 'app: other').replace('X-Api-Key', 'X-Other');
const scripted = `${acme.slice(0, acme.indexOf('  key:'))}  main:
    type: session
    login: { script: "./own.ts#login" }
    request: { headers: { X-Fixed: one } }
`;

test('writes a module for each definition, then leaves unchanged files untouched', () =>
  withFolder({ 'acme.auth.yaml': acme, 'other.auth.yaml': other }, async (cwd) => {
    const first = await command(['generate', '--out', 'out'], { cwd });
    assert.is(first.status, 0, first.err);
    assert.is(first.out, 'wrote out/acme.ts\nwrote out/other.ts\n');
    const written = statSync(join(cwd, 'out/acme.ts')).mtimeMs;
    const second = await command(['generate', '--out', 'out'], { cwd });
    assert.is(second.err, '2 definitions: 0 written, 2 unchanged.\n');
    assert.is(statSync(join(cwd, 'out/acme.ts')).mtimeMs, written);
  }));

test('a definition with errors gives no module, and hinders no other', () =>
  withFolder({ 'acme.auth.yaml': acme.replace('headers', 'header'), 'other.auth.yaml': other }, async (cwd) => {
    const { status, err } = await command(['generate', '--out', 'out'], { cwd });
    assert.is(status, 1);
    assert.match(err, /acme\.auth\.yaml:9:16 error `header` is not a key/);
    assert.not(existsSync(join(cwd, 'out/acme.ts')));
    assert.ok(existsSync(join(cwd, 'out/other.ts')));
  }));

test('--check writes nothing, and shows what would change', () =>
  withFolder({ 'acme.auth.yaml': acme }, async (cwd) => {
    const missing = await command(['generate', '--out', 'out', '--check'], { cwd });
    assert.is(missing.status, 1);
    assert.match(missing.out, /^\+export function signKey/m);
    assert.not(existsSync(join(cwd, 'out')));
    await command(['generate', '--out', 'out'], { cwd });
    assert.is((await command(['generate', '--out', 'out', '--check'], { cwd })).status, 0);
    writeFileSync(join(cwd, 'acme.auth.yaml'), acme.replace('X-Api-Key', 'X-New-Key'));
    const changed = await command(['generate', '--out', 'out', '--check'], { cwd });
    assert.is(changed.status, 1);
    assert.match(changed.out, /^-.*X-Api-Key[\s\S]*^\+.*X-New-Key/m);
  }));

test('--list-outputs names the files and writes none', () =>
  withFolder({ 'acme.auth.yaml': acme, 'other.auth.yaml': other }, async (cwd) => {
    const { status, out } = await command(['generate', '--out', 'src/auth/', '--list-outputs'], { cwd });
    assert.is(status, 0);
    assert.is(out, 'src/auth/acme.ts\nsrc/auth/other.ts\n');
    assert.not(existsSync(join(cwd, 'src')));
  }));

test("somebody else's file is left alone; one of ours that was edited as well, unless --force", () =>
  withFolder({ 'acme.auth.yaml': acme, 'out/acme.ts': 'export const mine = 1;\n' }, async (cwd) => {
    const path = join(cwd, 'out/acme.ts');
    const foreign = await command(['generate', '--out', 'out', '--force'], { cwd });
    assert.is(foreign.status, 1);
    assert.match(foreign.err, /out\/acme\.ts was not written by Countersign/);
    assert.is(readFileSync(path, 'utf8'), 'export const mine = 1;\n');
    writeFileSync(path, '');
    assert.is((await command(['generate', '--out', 'out'], { cwd })).status, 1);
    const { out } = await command(['generate', '--out', 'fresh'], { cwd });
    assert.is(out, 'wrote fresh/acme.ts\n');
    const edited = join(cwd, 'fresh/acme.ts');
    writeFileSync(edited, `${readFileSync(edited, 'utf8')}// a note\n`);
    const refused = await command(['generate', '--out', 'fresh'], { cwd });
    assert.is(refused.status, 1);
    assert.match(refused.err, /was edited by hand/);
    assert.is((await command(['generate', '--out', 'fresh', '--force'], { cwd })).status, 0);
    assert.not.match(readFileSync(edited, 'utf8'), /a note/);
  }));

test('two definitions of one name: nothing says which would win, so neither does', () =>
  withFolder({ 'a.auth.yaml': acme, 'b.auth.yaml': acme }, async (cwd) => {
    const { status, err } = await command(['generate', '--out', 'out'], { cwd });
    assert.is(status, 2);
    assert.match(err, /a\.auth\.yaml and b\.auth\.yaml have the same app name/);
  }));

test('a script is imported from beside the definition, and refused where nothing may be imported', () =>
  withFolder({ 'apis/acme.auth.yaml': scripted, 'countersign.config.yaml': 'scripts: allow\n' }, async (cwd) => {
    const standalone = await command(['generate', '--out', 'out', '--standalone'], { cwd });
    assert.is(standalone.status, 1);
    assert.match(standalone.err, /acme\.auth\.yaml:8:22 error A standalone module cannot import a script/);
    assert.is((await command(['generate', '--out', 'out'], { cwd })).status, 0);
    assert.match(readFileSync(join(cwd, 'out/acme.ts'), 'utf8'), /from '\.\.\/apis\/own\.ts'/);
  }));

test('a file where a folder must be is a wrong call, and a folder where a module must be is left alone', () =>
  withFolder({ 'acme.auth.yaml': acme, taken: '', 'out/acme.ts/kept': '' }, async (cwd) => {
    for (const out of ['taken', 'taken/below']) {
      const { status, err } = await command(['generate', '--out', out], { cwd });
      assert.is(status, 2);
      assert.is(err, `countersign: “${out}” cannot be written: a file stands where a folder must be.\n`);
    }
    const { status, err } = await command(['generate', '--out', 'out'], { cwd });
    assert.is(status, 1);
    assert.match(err, /out\/acme\.ts was not written by Countersign, so it is left alone/);
    assert.is((await command(['generate', '--out', 'out', '--check'], { cwd })).status, 1);
  }));

test('--out is asked for', async () => {
  const { status, err } = await command(['generate']);
  assert.is(status, 2);
  assert.match(err, /--out/);
});

test.run();
