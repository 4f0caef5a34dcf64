import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { check } from '../../pipeline.ts';
import { CURSOR, head, schema, written } from '../../test/editor/written.ts';
import { applyEdits } from '../../text/fix.ts';
import { completion } from './completion.ts';

/** What is offered behind the head of a definition. */
function offered(tail: string, type = 'session') {
  const { source, offset } = written(head(type) + tail);
  return completion(source, schema, offset);
}
const labels = (tail: string, type?: string) => offered(tail, type).items.map(({ label }) => label);

/** The text after one of the suggestions is taken. */
function taken(marked: string, label: string, format: 'yaml' | 'json' = 'yaml'): string {
  const { source, offset } = written(marked, format);
  const { items, replace } = completion(source, schema, offset);
  const item = items.find((each) => each.label === label);
  assert.ok(item, `${label} is not offered, but ${items.map((each) => each.label).join(', ')}`);
  return applyEdits(source.text, [{ range: replace, text: item.text }]);
}

test('names that can be read, as the position sees them', () => {
  const inRequest = labels(`    request: { headers: { X: "{{ ${CURSOR} }}" } }\n`);
  for (const name of ['fields', 'session', 'vars', 'request', 'now']) assert.ok(inRequest.includes(name), name);
  assert.not(inRequest.includes('response'));
  assert.not(inRequest.includes('uuid'), 'only in vars');
  const inSave = labels(`    login: { url: /x, save: { token: ${CURSOR} } }\n`);
  assert.ok(inSave.includes('response'));
});

test('members with their types', () => {
  const { items } = offered(`    request: { headers: { X: "{{ fields.${CURSOR} }}" } }\n`);
  assert.equal(
    items.map(({ label, detail }) => [label, detail]),
    [
      ['apiKey', 'secret text'],
      ['region', 'text'],
      ['team', 'text, may be missing'],
    ],
  );
});

test('half-written: no closing braces, no closing quote, no quotes at all, no line end', () => {
  for (const tail of [
    `    request:\n      headers:\n        X: "{{ fields.${CURSOR}`,
    `    request:\n      headers:\n        X: "{{ fields.${CURSOR}\n`,
    `    request:\n      headers:\n        X: {{ fields.${CURSOR}`,
    `    request:\n      headers:\n        X: {{ fields.ap${CURSOR} }}\n    deprecated: true\n`,
    `    request: { headers: { X: "{{ fields.${CURSOR}`,
    `    request:\n      headers:\n        X: "Bearer {{ fields.a${CURSOR}piKey | base64 }}"\n`,
  ]) {
    assert.equal(labels(tail), ['apiKey', 'region', 'team'], tail);
  }
});

test('filters that fit what stands before them', () => {
  const ofText = labels(`    request: { headers: { X: "{{ fields.apiKey | ${CURSOR} }}" } }\n`);
  for (const name of ['base64', 'upper', 'sha256', 'hmac_sha256']) assert.ok(ofText.includes(name), name);
  assert.not(ofText.includes('unix'), 'text is no time');
  const ofTime = labels(`    request: { headers: { X: "{{ now | ${CURSOR}`);
  assert.ok(ofTime.includes('unix') && ofTime.includes('iso8601'));
  assert.not(ofTime.includes('upper'), 'a time is no text');
});

test('arguments of filters, after a comma too', () => {
  const first = labels(`    request: { headers: { X: "{{ 'a' | hmac_sha256(${CURSOR}) }}" } }\n`);
  assert.ok(first.includes('fields'));
  const second = labels(`    request: { headers: { X: "{{ fields.apiKey | replace('a', ${CURSOR}) }}" } }\n`);
  assert.ok(second.includes('fields'));
});

test('the choices of a select, inside of the quotes that stand there', () => {
  assert.is(
    taken(`${head('session')}    expired: fields.region == '${CURSOR}'\n`, 'us-east')
      .trimEnd()
      .split('\n')
      .at(-1),
    "    expired: fields.region == 'us-east'",
  );
});

test('a name that is no word takes brackets in place of the dot', () => {
  assert.match(
    taken(`${head('session')}    expired: response.${CURSOR} == 401\n`, 'status'),
    /expired: response\.status == 401/,
  );
});

test('keys: those of the place, without those that are written', () => {
  const found = labels(`    login:\n      url: /x\n      ${CURSOR}\n`);
  for (const key of ['method', 'json', 'save', 'expiresIn']) assert.ok(found.includes(key), key);
  assert.not(found.includes('url'));
  assert.not(found.includes('type'));
});

test('keys: of the chosen type and grant alone', () => {
  assert.not(labels(`    ${CURSOR}\n`, 'basic').includes('login'));
  assert.ok(labels(`    ${CURSOR}\n`, 'basic').includes('charset'));
  const grant = labels(`    grant: client_credentials\n    ${CURSOR}\n`, 'oauth2');
  assert.ok(grant.includes('token'));
  assert.not(grant.includes('authorization'));
});

test('keys: in flow maps, between others and unfinished', () => {
  assert.ok(labels(`    login: { ur${CURSOR}`).includes('url'));
  assert.ok(labels(`    login: { method: POST, ${CURSOR} }\n`).includes('url'));
  assert.ok(labels(`    login: { method: POST, ${CURSOR}, json: {} }\n`).includes('url'));
});

test('keys: what is put in', () => {
  assert.match(taken(`${head('session')}    log${CURSOR}\n`, 'logout'), /\n {4}logout: \n/);
  assert.match(taken(`${head('session')}    requ${CURSOR}\n`, 'request'), /\n {4}request:\n {6}\n/);
  assert.match(taken(`${head('session')}    requ${CURSOR}: {}\n`, 'request'), /\n {4}request: \{\}\n/);
  assert.is(taken(`{ "countersign": 1, ${CURSOR} }`, 'app', 'json'), '{ "countersign": 1, "app":  }');
  assert.is(taken(`{ "countersign": 1, "${CURSOR}" }`, 'app', 'json'), '{ "countersign": 1, "app" }');
});

test('values with a closed set, each explained', () => {
  const { items } = offered(`  third:\n    type: ${CURSOR}\n`);
  assert.equal(
    items.map(({ label }) => label),
    schema.definitions?.['scheme']?.properties?.['type']?.enum,
  );
  for (const { label, doc } of items) assert.ok(doc.length > 40, label);
  assert.equal(labels(`    login: { url: /x, read: ${CURSOR} }\n`), ['json', 'form', 'xml', 'text']);
  assert.equal(labels(`    deprecated: ${CURSOR}\n`), ['true', 'false']);
  assert.ok(labels(`    for: { methods: [GET, ${CURSOR}] }\n`).includes('POST'));
});

test("values that are the author's own names", () => {
  assert.equal(labels(`    login: { url: /x, as: ${CURSOR} }\n`), ['other']);
  assert.equal(labels(`variants:\n  sandbox:\n    schemes:\n      ${CURSOR}\n`), ['other', 'key']);
  assert.equal(labels(`examples:\n  - scheme: ${CURSOR}\n`), ['other', 'key']);
  const scopes = '    grant: client_credentials\n    scopes:\n      available: { read: Read it, write: Write it }\n';
  assert.equal(labels(`${scopes}      default: [${CURSOR}]\n`, 'oauth2'), ['read', 'write']);
});

test('whole schemes and definitions, and each is what it says', () => {
  const marked = `countersign: 1\napp: acme\ntitle: Acme\nserver: https://api.acme.example\nschemes:\n  key:\n    ${CURSOR}\n`;
  const { source, offset } = written(marked);
  const { items, replace } = completion(source, schema, offset);
  const snippets = items.filter(({ kind }) => kind === 'snippet');
  assert.ok(snippets.length >= 14);
  for (const { label, text } of snippets) {
    const { diagnostics } = check({ ...source, text: applyEdits(source.text, [{ range: replace, text }]) });
    const wrong = diagnostics
      .filter(({ rule }) => /^(yaml|schema|expression)\//.test(rule))
      .map(({ message }) => message);
    assert.equal(wrong, [], label);
  }
  const whole = completion({ path: 'acme.auth.yaml', text: 'c', format: 'yaml' }, schema, 1);
  const text = whole.items.find(({ kind }) => kind === 'snippet')?.text ?? '';
  const errors = check({ path: 'acme.auth.yaml', text, format: 'yaml' }).diagnostics.filter(
    ({ severity }) => severity === 'error',
  );
  assert.equal(
    errors.map(({ message }) => message),
    [],
  );
  assert.not(
    offered(`    ${CURSOR}\n`, 'basic').items.some(({ kind }) => kind === 'snippet'),
    'not where a scheme has begun',
  );
});

test('nothing in comments, titles and outside of braces', () => {
  assert.equal(labels(`    # fields.${CURSOR}\n`), []);
  assert.equal(labels(`    title: The ${CURSOR}\n`), []);
  assert.equal(labels(`    request: { headers: { X: "fields.${CURSOR}" } }\n`), []);
});

test('never throws, wherever the cursor is in a definition that breaks off', () => {
  const whole = `${head('session')}    login: { url: "/x/{{ fields.team }}", save: { token: response.body["a-b"].c } }\n`;
  for (let end = 0; end < whole.length; end += 3) {
    const source = { path: 'acme.auth.yaml', text: whole.slice(0, end), format: 'yaml' as const };
    const { replace } = completion(source, schema, end);
    assert.ok(replace.start <= end && replace.end >= end && replace.end <= end, `at ${end}`);
  }
});

test.run();
