import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { check } from '../pipeline.ts';
import { applyEdits } from '../text/fix.ts';

const APPS = new URL('../../fixtures/apps/', import.meta.url);
const texts = readdirSync(APPS)
  .filter((file) => file.endsWith('.auth.yaml'))
  .map((file) => readFileSync(new URL(file, APPS), 'utf8'));

/** One change of a text: some of it goes, and something else stands there. */
const piece = fc.oneof(
  fc.constantFrom(
    '{{ ',
    ' }}',
    '{{',
    '|',
    '"',
    "'",
    ':',
    '- ',
    '\n',
    '\t',
    '#',
    '{',
    '}',
    '[',
    ']',
    ',',
    'null',
    'true',
    '__proto__',
    '\u2028',
    '\u0000',
    '😀',
  ),
  fc.constantFrom(
    'vars.',
    'session.',
    'request.headers',
    'as: ',
    'login:',
    '  schemes:',
    'type: oauth2',
    'when: fields.x',
    'grant: password',
  ),
  fc.string({ maxLength: 6 }),
);
const change = fc.record({ at: fc.nat(1_000_000), cut: fc.nat(40), put: piece });

test('a changed definition is checked without a crash: ranges lie in it, and each fix applies', () => {
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.array(change, { minLength: 1, maxLength: 4 }), (original, changes) => {
      let text = original;
      for (const { at, cut, put } of changes) {
        const start = at % (text.length + 1);
        text = text.slice(0, start) + put + text.slice(start + cut);
      }
      const { diagnostics } = check({ path: 'changed.auth.yaml', text, format: 'yaml' });
      for (const { range, fixes, rule } of diagnostics) {
        assert.ok(0 <= range.start && range.start <= range.end && range.end <= text.length, rule);
        for (const { edits } of fixes) assert.type(applyEdits(text, edits), 'string');
      }
    }),
    { numRuns: 250 },
  );
});

const head = 'countersign: 1\napp: acme\ntitle: Acme\nserver: https://api.acme.example\n';
const many = (count: number, line: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => line(at)).join('');
const SLOW: Readonly<Record<string, string>> = {
  'a chain of variables': `${head}schemes:\n  s:\n    type: none\nvars:\n${many(20_000, (at) => `  v${at}: "{{ vars.v${at + 1} }}"\n`)}  v20000: x\n`,
  'variables in one circle': `${head}schemes:\n  s:\n    type: none\nvars:\n${many(20_000, (at) => `  v${at}: "{{ vars.v${(at + 1) % 20_000} }}{{ vars.v0 }}"\n`)}`,
  'fields that wait for each other': `${head}schemes:\n  s:\n    type: none\nfields:\n${many(10_000, (at) => `  f${at}: { when: "fields.f${(at + 1) % 10_000} == 'x'" }\n`)}`,
  'schemes that sign each other': `${head}schemes:\n${many(5_000, (at) => `  s${at}: { type: session, login: { url: /, as: s${at + 1} }, request: { headers: { X: a } } }\n`)}`,
  'schemes that serve much': `${head}schemes:\n${many(10_000, (at) => `  s${at}: { type: none, for: { paths: ["/**/${at}/**"] } }\n`)}`,
  'values of the app, and schemes': `${head}request:\n  query:\n${many(5_000, (at) => `    q${at}: "{{ fields.f }}{{ now | unix }}"\n`)}schemes:\n${many(64, (at) => `  s${at}: { type: apiKey, fields: { f: {} }, request: { headers: { X: "{{ fields.f }}" } } }\n`)}`,
  'one value with many names': `${head}schemes:\n  s:\n    type: apiKey\n    request: { headers: { X: "${'{{ fields.unknown }}'.repeat(10_000)}" } }\n`,
  'many steps': `${head}schemes:\n  s:\n    type: session\n    request: { headers: { X: "{{ session.t0 }}" } }\n    login:\n${many(5_000, (at) => `      - { url: "/{{ session.t${at + 1} }}", save: { t${at}: response.body.t } }\n`)}`,
};

for (const [what, text] of Object.entries(SLOW)) {
  test(`${what}: a file made to be slow is checked in a few seconds`, () => {
    const started = performance.now();
    check({ path: 'slow.auth.yaml', text, format: 'yaml' });
    assert.ok(performance.now() - started < 15_000, `${Math.round(performance.now() - started)} ms`);
  });
}

test.run();
