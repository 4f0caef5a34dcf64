import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { compilerFaults } from '../test/compile.ts';

// The types from the schema, as a program that writes definitions in TypeScript meets them.

const folder = mkdtempSync(join(tmpdir(), 'countersign-types-'));
writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
test.after(() => rmSync(folder, { recursive: true, force: true }));

const scheme = (body: string) =>
  `({ countersign: 1, app: 'a', title: 'A', schemes: { s: ${body} } }) satisfies Definition;`;

const good: Record<string, string> = {
  'an API key': scheme(`{ type: 'apiKey', request: { headers: { 'X-Key': '{{ fields.key }}' } } }`),
  'a grant with its own endpoint': scheme(
    `{ type: 'oauth2', grant: 'client_credentials', token: { url: 'https://acme.example/token' } }`,
  ),
  'steps, one or several': scheme(
    `{ type: 'session', login: [{ url: '/a' }, { url: '/b', save: { t: 'response.body.t' } }], request: {} }`,
  ),
  'a value of any depth': scheme(`{ type: 'apiKey', request: { json: { a: [{ b: [1, null, '{{ fields.c }}'] }] } } }`),
  'narrowing by type': `export function of(s: Scheme): string | undefined { return s.type === 'basic' ? s.charset : undefined; }`,
};

const wrong: Record<string, string> = {
  'an unknown key': scheme(`{ type: 'basic', user: 'x' }`),
  'a key of another type': scheme(`{ type: 'basic', login: { url: '/a' } }`),
  'an unknown type': scheme(`{ type: 'kerberos' }`),
  'a required key is missing': scheme(`{ type: 'apiKey' }`),
  'an unknown value': scheme(`{ type: 'basic', charset: 'utf8' }`),
  'a key of another grant': scheme(
    `{ type: 'oauth2', grant: 'client_credentials', token: { url: 'https://a.example' }, authorization: { url: 'https://a.example' } }`,
  ),
  'a number for a text': `({ countersign: 1, app: 1, title: 'A', schemes: {} }) satisfies Definition;`,
  'another version': `({ countersign: 2, app: 'a', title: 'A', schemes: {} }) satisfies Definition;`,
  'a key that only one type has': `export function of2(s: Scheme): unknown { return s.charset; }`,
};

test('the compiler accepts what the schema accepts, and refuses what it refuses', () => {
  const cases = [
    ...Object.entries(good).map(([name, code]) => ({ name, code, isGood: true })),
    ...Object.entries(wrong).map(([name, code]) => ({ name, code, isGood: false })),
  ];
  const path = join(folder, 'definitions.ts');
  const module = resolve('generated/definition.ts');
  const lines = [
    `import type { Definition, Scheme } from ${JSON.stringify(module)};`,
    ...cases.map(({ code }) => code),
  ];
  writeFileSync(path, `${lines.join('\n')}\n`);
  const faults = compilerFaults([path], folder);
  const refused = new Set([...faults.matchAll(/definitions\.ts\((\d+),\d+\): error/g)].map(([, line]) => Number(line)));
  for (const [index, { name, isGood }] of cases.entries()) {
    assert.is(refused.has(index + 2), !isGood, `${name}\n${faults}`);
  }
  assert.not(refused.has(1), faults);
});

test.run();
