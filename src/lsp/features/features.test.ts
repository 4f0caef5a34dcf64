/** Hover, outline, lens and mends, as functions of a checked text. */
import { readFileSync } from 'node:fs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { check } from '../../pipeline.ts';
import { cases } from '../../test/cases.ts';
import { CURSOR, head, schema, written } from '../../test/editor/written.ts';
import { applyEdits } from '../../text/fix.ts';
import { allSafe, quickFixes } from './fixes.ts';
import { hover } from './hover.ts';
import { lenses } from './lens.ts';
import { type OutlineSymbol, symbols } from './symbols.ts';

function hovered(tail: string, type = 'session'): string {
  const { source, offset } = written(head(type) + tail);
  return hover(check(source), schema, offset)?.markdown ?? '';
}

test('hover: a field, with its type, label and help', () => {
  const text = hovered(`    request: { headers: { X: "{{ fields.ap${CURSOR}iKey | base64 }}" } }\n`);
  assert.match(text, /`fields\.apiKey`: secret text/);
  assert.match(text, /\*\*API key\*\* \(password\)/);
  assert.match(text, /Under Settings\./);
});

test('hover: a filter, how it is called, and an example', () => {
  const text = hovered(`    request: { headers: { X: "{{ fields.apiKey | hmac_s${CURSOR}ha256('k') | hex }}" } }\n`);
  assert.match(text, /^`hmac_sha256\(key\)`/);
  assert.match(text, /gives/);
});

test('hover: variables, saved values and names of the language', () => {
  assert.match(
    hovered(`    request: { headers: { X: "{{ vars.pa${CURSOR}ir }}" } }\n`),
    /pair: "\{\{ fields\.apiKey \}\}"/,
  );
  const login = '    login: { url: /x, save: { token: response.body.token } }\n';
  assert.match(
    hovered(`${login}    request: { headers: { X: "{{ session.to${CURSOR}ken }}" } }\n`),
    /Kept in the session of `key`/,
  );
  assert.match(hovered(`    request: { headers: { X: "{{ request.bo${CURSOR}dy }}" } }\n`), /`request\.body`: bytes/);
  assert.match(hovered(`    request: { headers: { X: "{{ no${CURSOR}w | unix }}" } }\n`), /the time of the attempt/);
});

test('hover: keys and values of the language, in the words of the schema', () => {
  const { source, offset } = written(`countersign: 1\nser${CURSOR}ver: https://a.example\n`);
  const text = hover(check(source), schema, offset)?.markdown ?? '';
  assert.ok(text.includes(schema.properties?.['server']?.$ref ? 'scheme, host and base path' : ''), text);
  assert.match(hovered(`    expi${CURSOR}red: response.status == 401\n`), /true when the response means/);
  assert.match(hovered(`    login: { url: /x, re${CURSOR}ad: json }\n`), /./);
  assert.match(hovered('', `sess${CURSOR}ion`), /fetched first/);
});

test('hover: where a name is declared, how often it is read', () => {
  const { source } = written(`${head('session')}${CURSOR}`);
  const text = hover(check(source), schema, source.text.indexOf('apiKey:') + 2)?.markdown ?? '';
  assert.match(text, /Read in 1 place\./);
});

test('outline: schemes with what they ask, compute and keep', () => {
  const { source } = written(
    `${head('session')}    login: { url: /x, save: { token: response.body.token } }\nvariants:\n  sandbox: { title: Sandbox }\n${CURSOR}`,
  );
  const short = (list: readonly OutlineSymbol[]): unknown[] =>
    list.map(({ kind, name, children }) =>
      children.length === 0 ? `${kind} ${name}` : [`${kind} ${name}`, ...short(children)],
    );
  assert.equal(short(symbols(check(source).analysis.app)), [
    'scheme other',
    ['scheme key', 'field apiKey', 'field region', 'field team', 'variable pair', 'saved token'],
    'variant sandbox',
  ]);
});

test('outline: names lie inside of what they name, as the protocol demands', () => {
  for (const path of cases('fixtures/apps', '.auth.yaml')) {
    const visit = ({ range, nameRange, children }: OutlineSymbol): void => {
      assert.ok(range.start <= nameRange.start && nameRange.end <= range.end, path);
      for (const child of children) visit(child);
    };
    symbols(check({ path, text: readFileSync(path, 'utf8'), format: 'yaml' }).analysis.app).forEach(visit);
  }
});

/** The request above the scheme `key`. */
function lens(tail: string, type: string): string {
  const { source } = written(`${head(type)}${tail}${CURSOR}`);
  const { analysis } = check(source);
  const scheme = analysis.app.schemes.find(({ name }) => name.value === 'key');
  return lenses(analysis).find(({ range }) => range.start === scheme?.name.range.start)?.title ?? '';
}

test('lens: the request as each type makes it', () => {
  const start = 'GET https://api.acme.example/…';
  const header = '    request: { headers: { X-Api-Key: "{{ fields.apiKey }}" } }\n';
  assert.is(lens(header, 'apiKey'), `${start} · X-Api-Key: ‹apiKey›`);
  assert.is(
    lens('    request: { query: { key: "{{ fields.apiKey }}", v: 2 } }\n', 'apiKey'),
    `${start}?key=‹apiKey›&v=2`,
  );
  assert.is(
    lens('    username: "{{ fields.apiKey }}"\n    password: x\n', 'basic'),
    `${start} · Authorization: Basic ‹base64 of ‹apiKey›:x›`,
  );
  assert.is(
    lens('    grant: client_credentials\n    token: { url: /t }\n', 'oauth2'),
    `${start} · Authorization: Bearer ‹access_token›`,
  );
  const accessToken = '    accessToken: { in: query, name: token }\n';
  assert.is(
    lens(`    grant: client_credentials\n    token: { url: /t }\n${accessToken}`, 'oauth2'),
    `${start}?token=‹access_token›`,
  );
  assert.match(lens('', 'digest'), /Authorization: Digest username="‹username›"/);
  const signed = '    sign: { headers: { X-Signature: "{{ request.body | hmac_sha256(fields.apiKey) | hex }}" } }\n';
  assert.is(lens(signed, 'signature'), `${start} · X-Signature: ‹body | hmac_sha256 | hex›`);
  assert.is(
    lens('    request: { json: { key: "{{ fields.apiKey }}" } }\n', 'apiKey'),
    'POST https://api.acme.example/… · json { key: ‹apiKey› }',
  );
});

test('lens: the requests of a login', () => {
  const { source } = written(
    `${head('session')}    login:\n      url: /auth\n      json: { key: "{{ fields.apiKey }}" }\n${CURSOR}`,
  );
  assert.ok(
    lenses(check(source).analysis).some(
      ({ title }) => title === 'POST https://api.acme.example/auth · json { key: ‹apiKey› }',
    ),
  );
});

test('lens: the endpoints of a protocol, with what the author adds to them', () => {
  const { source } = written(
    `${head('oauth2')}    grant: authorization_code\n    authorization: { url: https://a.example/authorize, query: { prompt: consent } }\n    token: { url: /token }\n${CURSOR}`,
  );
  const titles = lenses(check(source).analysis).map(({ title }) => title);
  assert.ok(titles.includes('GET https://a.example/authorize?‹standard parameters›&prompt=consent'), titles.join('\n'));
  assert.ok(titles.includes('POST https://api.acme.example/token · ‹standard parameters›'), titles.join('\n'));
});

test('lens: one line each, never longer than a screen is wide', () => {
  for (const path of cases('fixtures/apps', '.auth.yaml')) {
    const { analysis } = check({ path, text: readFileSync(path, 'utf8'), format: 'yaml' });
    for (const { title } of lenses(analysis))
      assert.ok(title.length <= 160 && !title.includes('\n'), `${path}: ${title}`);
  }
});

test('mends: of the findings that a selection touches', () => {
  const { source, offset } = written(
    `${head('session')}    request:\n      headers:\n        X: {{ fields.${CURSOR}apiKey }}\n`,
  );
  const { diagnostics } = check(source);
  const [first] = quickFixes(diagnostics, { start: offset, end: offset });
  assert.is(first?.diagnostic.rule, 'yaml/use-quoted-template');
  assert.match(applyEdits(source.text, first?.fix.edits ?? []), /X: "\{\{ fields\.apiKey \}\}"/);
  assert.equal(quickFixes(diagnostics, { start: 0, end: 0 }), []);
});

test('mends: all that are safe, at once, and none that overlap', () => {
  const { source } = written(
    `${head('session')}    request:\n      headers:\n        X: {{ fields.apiKey }}\n        Z: {{ fields.team }}\n${CURSOR}`,
  );
  const mended = applyEdits(source.text, allSafe(check(source).diagnostics));
  assert.match(mended, /X: "\{\{ fields\.apiKey \}\}"\n\s+Z: "\{\{ fields\.team \}\}"/);
});

test('nothing throws on a definition that breaks off anywhere', () => {
  const text = `${head('session')}    login: { url: "/x/{{ fields.team }}", save: { token: response.body.a } }\n`;
  for (let end = 0; end < text.length; end += 5) {
    const checked = check({ path: 'acme.auth.yaml', text: text.slice(0, end), format: 'yaml' });
    for (const offset of [0, end >> 1, end]) hover(checked, schema, offset);
    symbols(checked.analysis.app);
    lenses(checked.analysis);
    allSafe(checked.diagnostics);
  }
});

test.run();
