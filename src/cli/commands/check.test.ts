import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { command } from '../../test/command.ts';
import { withFolder } from '../../test/folder.ts';

const clean = `countersign: 1
app: acme
title: Acme
server: https://api.acme.example/v1
test: { url: /me, label: "{{ response.body.email }}" }
schemes:
  key:
    type: apiKey
    fields: { apiKey: { type: password, label: API key, help: "Under [Settings](https://acme.example/settings)." } }
    request: { headers: { X-Api-Key: "{{ fields.apiKey }}" } } # kept as it is
`;
const misspelt = clean.replace('headers', 'header');
const unused = clean.replace('fields: { ', 'fields: { idle: { label: Idle, required: false }, ');

test('a clean folder: status 0 and one line', () =>
  withFolder({ 'acme.auth.yaml': clean }, async (cwd) => {
    const { status, out } = await command(['check'], { cwd });
    assert.is(status, 0);
    assert.is(out, '1 file checked, nothing wrong.\n');
  }));

test('a misspelt key: status 1, one finding at its place; the other file is still checked', () =>
  withFolder({ 'acme.auth.yaml': misspelt, 'other.auth.yaml': 'countersign: 1\n\tapp: x\n' }, async (cwd) => {
    const { status, out } = await command(['check', '--format', 'json'], { cwd });
    assert.is(status, 1);
    const { diagnostics } = JSON.parse(out);
    assert.equal(
      diagnostics.map(({ file, rule }: { file: string; rule: string }) => [file, rule]),
      [
        ['acme.auth.yaml', 'schema/no-unknown-key'],
        ['other.auth.yaml', 'yaml/no-tab'],
      ],
    );
    assert.equal(diagnostics[0].start, { line: 10, column: 16, offset: misspelt.indexOf('header') });
  }));

test('a path that is not there: status 2', () =>
  withFolder({}, async (cwd) => {
    const { status, err } = await command(['check', 'nowhere.auth.yaml'], { cwd });
    assert.is(status, 2);
    assert.match(err, /there is no file or folder “nowhere\.auth\.yaml”/);
  }));

test('--fix mends in place, keeps comments, and leaves nothing to mend', () =>
  withFolder({ 'acme.auth.yaml': misspelt }, async (cwd) => {
    const { status } = await command(['check', '--fix'], { cwd });
    assert.is(status, 0);
    assert.is(readFileSync(join(cwd, 'acme.auth.yaml'), 'utf8'), clean);
    assert.is((await command(['check', '--fix-dry-run'], { cwd })).out, '1 file checked, nothing wrong.\n');
  }));

test('--fix-dry-run shows a diff and writes nothing', () =>
  withFolder({ 'acme.auth.yaml': misspelt }, async (cwd) => {
    const { status, out } = await command(['check', '--fix-dry-run'], { cwd });
    assert.is(status, 1);
    assert.match(out, /^-.*request: \{ header: .*\n\+.*request: \{ headers: /m);
    assert.is(readFileSync(join(cwd, 'acme.auth.yaml'), 'utf8'), misspelt);
  }));

test('--fix leaves unsafe mends to --fix-unsafe', () =>
  withFolder({ 'acme.auth.yaml': unused }, async (cwd) => {
    await command(['check', '--fix'], { cwd });
    assert.is(readFileSync(join(cwd, 'acme.auth.yaml'), 'utf8'), unused);
    await command(['check', '--fix-unsafe'], { cwd });
    assert.not.match(readFileSync(join(cwd, 'acme.auth.yaml'), 'utf8'), /idle/);
  }));

test('warnings fail a run only above --max-warnings', () =>
  withFolder({ 'acme.auth.yaml': unused }, async (cwd) => {
    assert.is((await command(['check'], { cwd })).status, 0);
    assert.is((await command(['check', '--max-warnings', '1'], { cwd })).status, 0);
    assert.is((await command(['check', '--max-warnings', '0'], { cwd })).status, 1);
    assert.is((await command(['check', '--max-warnings', 'some'], { cwd })).status, 2);
  }));

test('a baseline hides what it lists, shows what is new, and shrinks', () =>
  withFolder({ 'acme.auth.yaml': unused }, async (cwd) => {
    const run = (...more: string[]) =>
      command(['check', '--baseline', 'known.json', '--format', 'json', ...more], { cwd });
    assert.is((await run()).status, 2);
    await run('--update-baseline');
    const listed = () => JSON.parse(readFileSync(join(cwd, 'known.json'), 'utf8')).findings.length;
    assert.is(listed(), 1);
    assert.equal(JSON.parse((await run()).out).diagnostics, []);
    writeFileSync(join(cwd, 'acme.auth.yaml'), misspelt);
    assert.is(JSON.parse((await run()).out).diagnostics.length, 1);
    assert.is(listed(), 0);
  }));

test('what cannot be written is said, with the reason', () =>
  withFolder({ 'acme.auth.yaml': clean, 'folder/kept': '', file: '' }, async (cwd) => {
    const run = async (...options: string[]) => {
      const { status, err } = await command(['check', ...options], { cwd });
      assert.is(status, 2);
      return err;
    };
    assert.match(await run('--report', 'sarif=folder'), /“folder” cannot be written: a folder stands there\./);
    assert.match(
      await run('--report', 'sarif=none/a.json'),
      /“none\/a\.json” cannot be written: its folder is not there\./,
    );
    assert.match(await run('--baseline', 'file/a.json', '--update-baseline'), /a file stands where a folder must be\./);
  }));

test('a baseline that is something else is refused', () =>
  withFolder({ 'acme.auth.yaml': clean, 'known.json': '[]' }, async (cwd) => {
    const { status, err } = await command(['check', '--baseline', 'known.json'], { cwd });
    assert.is(status, 2);
    assert.match(err, /not a baseline/);
  }));

test('a report goes to a file beside what is printed', () =>
  withFolder({ 'acme.auth.yaml': misspelt }, async (cwd) => {
    const { out } = await command(['check', '--report', 'sarif=out.sarif'], { cwd });
    assert.match(out, /schema\/no-unknown-key/);
    const [run] = JSON.parse(readFileSync(join(cwd, 'out.sarif'), 'utf8')).runs;
    assert.is(run.results[0].ruleId, 'schema/no-unknown-key');
    assert.equal(run.results[0].locations[0].physicalLocation.region, {
      startLine: 10,
      startColumn: 16,
      endLine: 10,
      endColumn: 22,
    });
    assert.is(run.results[0].fixes[0].artifactChanges[0].replacements[0].insertedContent.text, 'headers');
    assert.match(run.results[0].partialFingerprints['countersign/v1'], /^[0-9a-f]{32}$/);
    assert.is((await command(['check', '--report', 'sarf=x'], { cwd })).status, 2);
  }));

test('GitHub: what would end a command is escaped', () =>
  withFolder({ 'a,b%.auth.yaml': misspelt }, async (cwd) => {
    const { out } = await command(['check', '--format', 'github'], { cwd });
    assert.match(
      out,
      /^::error file=a%2Cb%25\.auth\.yaml,line=10,endLine=10,col=16,endColumn=21,title=schema\/no-unknown-key::`header`/,
    );
    assert.is(out.trimEnd().split('\n').length, 1);
  }));

test('GitLab, JUnit and reviewdog say the same place', () =>
  withFolder({ 'acme.auth.yaml': misspelt.replace('title: Acme', 'title: Äcme') }, async (cwd) => {
    const [issue] = JSON.parse((await command(['check', '--format', 'gitlab'], { cwd })).out);
    assert.is(issue.location.lines.begin, 10);
    assert.match(
      (await command(['check', '--format', 'junit'], { cwd })).out,
      /tests="1" failures="1"[\s\S]*no-unknown-key at 10:16/,
    );
    const { diagnostics } = JSON.parse((await command(['check', '--format', 'rdjson'], { cwd })).out);
    assert.equal(diagnostics[0].location.range.start, { line: 10, column: 16 });
    assert.is(diagnostics[0].suggestions[0].text, 'headers');
  }));

test('a secret that stands on the line of a finding is not shown in any format', () =>
  withFolder(
    { 'acme.auth.yaml': misspelt.replace('X-Api-Key:', 'X-Other: sk_live_9aB8cD7eF6gH5iJ4kL3m, X-Api-Key:') },
    async (cwd) => {
      for (const format of ['pretty', 'json', 'sarif', 'github', 'gitlab', 'junit', 'rdjson']) {
        const { out } = await command(['check', '--format', format], { cwd });
        assert.match(out, /no-unknown-key/);
        assert.not.match(out, /9aB8cD7eF6gH5iJ4kL3m/, format);
      }
    },
  ));

test.run();
