/** Definition, references and rename: what means the same, and what only looks the same. */
import { readFileSync } from 'node:fs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { check } from '../../pipeline.ts';
import { cases } from '../../test/cases.ts';
import { CURSOR, head, written } from '../../test/editor/written.ts';
import { applyEdits } from '../../text/fix.ts';
import { occurrencesIn } from '../occurrences.ts';
import { definition, references } from './references.ts';
import { rename, renameable } from './rename.ts';

const app = `countersign: 1
app: acme
title: Acme
server: https://api.acme.example
fields:
  team: { label: Team, help: Your team. }
vars:
  shared: "{{ fields.team | lower }}"
request: { headers: { X-Team: "{{ vars.shared }}", X-Session: "{{ session.token }}" } }
schemes:
  one:
    type: session
    fields: { key: { type: password, label: Key, help: Somewhere. } }
    login: { url: /one, query: { key: "{{ fields.key }}" }, save: { token: response.body.token } }
    refresh: { url: /again, save: { token: response.body.token } }
  two:
    type: session
    fields: { key: { type: password, label: Key, help: Elsewhere. } }
    vars: { shared: "{{ fields['team'] }}" }
    login: { url: /two, as: one, json: { key: "{{ vars.shared }}" }, save: { token: response.body.token } }
`;

const checked = (text: string, format: 'yaml' | 'json' = 'yaml') =>
  check({ path: `acme.auth.${format}`, text, format });

/** Each stretch with what stands before it in its line, to tell one from another. */
const shown = (text: string, ranges: readonly { start: number; end: number }[]) =>
  ranges.map(({ start, end }) => {
    const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim();
    return `${line.slice(-18)}⟦${text.slice(start, end)}⟧`;
  });

const at = (text: string, needle: string, after: number) => text.indexOf(needle) + after;

test('a field of the app is one name in all schemes', () => {
  const offset = at(app, 'fields.team |', 'fields.t'.length);
  assert.equal(shown(app, definition(checked(app), offset)), ['⟦team⟧']);
  assert.is(references(checked(app), offset, true).length, 3);
  const ranges = shown(app, references(checked(app), offset, true));
  assert.ok(
    ranges.some((each) => each.endsWith("fields['⟦team⟧")),
    ranges.join('\n'),
  );
});

test('fields of two schemes with one name are two', () => {
  const text = app.replace(', as: one', '');
  const found = references(checked(text), at(text, 'key: { type', 1), true);
  assert.equal(shown(text, found), ['fields: {⟦key⟧', '{ key: "{{ fields.⟦key⟧']);
});

test('a variable of the scheme hides that of the app', () => {
  const inTwo = at(app, '{{ vars.shared }}" }, save', '{{ vars.'.length);
  assert.equal(shown(app, definition(checked(app), inTwo)), ['vars: {⟦shared⟧']);
});

test('a saved value is declared wherever it is saved, and what the app reads ties schemes together', () => {
  const offset = at(app, 'session.token', 'session.'.length);
  assert.is(definition(checked(app), offset).length, 3);
});

test('a scheme is named by `as`, `all`, variants and examples', () => {
  const text = `${app}variants:\n  sandbox: { schemes: { one: { login: { url: /s } } } }\nexamples:\n  - { scheme: one, fields: { key: k }, request: { url: /me }, expect: { url: /me } }\n`;
  const found = references(checked(text), at(text, '  one:', 3), true);
  assert.is(found.length, 4);
  assert.equal(
    found.map(({ start, end }) => text.slice(start, end)),
    ['one', 'one', 'one', 'one'],
  );
  assert.is(references(checked(text), at(text, 'key: k', 1), true).length, 3, 'the field in an example too');
});

test('rename: the definition says the same under the new name', () => {
  const edits = rename(checked(app), at(app, 'fields.team |', 'fields.'.length), 'group');
  assert.ok(Array.isArray(edits));
  const renamed = applyEdits(app, edits);
  assert.equal(
    checked(renamed).diagnostics.map(({ rule }) => rule),
    checked(app).diagnostics.map(({ rule }) => rule),
  );
  assert.match(renamed, /group: \{ label: Team/);
  assert.match(renamed, /fields\['group'\]/);
  assert.not.match(renamed, /fields\.team|\['team|team:/);
});

test('rename: the quotes of JSON stay', () => {
  const text =
    '{ "countersign": 1, "app": "a", "title": "A", "server": "https://a.example", "schemes": { "k": { "type": "apiKey", "fields": { "key": { "type": "password", "label": "K", "help": "H" } }, "request": { "headers": { "X": "{{ fields.key }}" } } } } }';
  const edits = rename(checked(text, 'json'), at(text, 'fields.key', 8), 'token');
  assert.ok(Array.isArray(edits));
  const renamed = applyEdits(text, edits);
  assert.equal(JSON.parse(renamed), JSON.parse(text.replace('"key"', '"token"').replace('fields.key', 'fields.token')));
});

test('rename: says why where it cannot be', () => {
  const refused = (text: string, offset: number, name: string) => {
    const result = rename(checked(text), offset, name);
    return 'refused' in result ? result.refused : `renamed`;
  };
  const team = at(app, 'fields.team |', 'fields.'.length);
  assert.match(refused(app, team, 'Team'), /begins with a small letter/);
  assert.match(refused(app, team, 'default'), /reserved word/);
  assert.match(refused(app, team, 'key'), /another `fields.key` already/);
  assert.match(refused(app, at(app, '  one:', 2), 'two'), /another `two` already/);
  assert.match(refused(app, at(app, 'title:', 1), 'x'), /No name of yours/);
  const basic = `${head('basic').replace('    fields:\n', '    fields:\n      username: { label: User, help: You. }\n')}`;
  assert.match(refused(basic, at(basic, 'username:', 2), 'user'), /`basic` uses `fields.username` by itself/);
  const broken = written(`${head('session')}    expired: fields.unknown${CURSOR} == 1\n`);
  const at0 = renameable(checked(broken.source.text), broken.offset);
  assert.ok('refused' in at0, 'what is not declared');
});

for (const path of cases('fixtures/apps', '.auth.yaml').filter((name) => !name.includes('/pending/'))) {
  test(`${path}: every name can be given another one, and nothing else changes`, () => {
    const text = readFileSync(path, 'utf8');
    const before = checked(text);
    const rules = (each: typeof before) => each.diagnostics.map(({ rule }) => rule).join();
    const done = new Set<string>();
    for (const { kind, name, symbols, range } of occurrencesIn(before.analysis)) {
      if (done.has(symbols.join())) continue;
      done.add(symbols.join());
      const edits = rename(before, range.start, 'renamedName');
      if ('refused' in edits) {
        assert.match(edits.refused, /by itself|not declared in this file/);
        continue;
      }
      const renamed = applyEdits(text, edits);
      assert.is(rules(checked(renamed)), rules(before), `${kind} ${name}`);
    }
    assert.ok(done.size > 0);
  });
}

test.run();
