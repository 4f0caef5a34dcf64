import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { check, generator } from '../pipeline.ts';
import { compilerFaults } from '../test/compile.ts';
import { typescript } from './emit.ts';

// Whatever `check` lets stand in a server, an origin or the URL of a step compiles.

const scratch = mkdtempSync(join(tmpdir(), 'countersign-servers-'));
writeFileSync(join(scratch, 'package.json'), '{ "type": "module" }');
test.after(() => rmSync(scratch, { recursive: true, force: true }));

const values = [
  ...[
    'fields.site',
    'fields.maybeSite',
    'fields.host',
    'fields.url',
    'fields.choice',
    'fields.maybeChoice',
    'fields.port',
  ],
  ...[
    "fields.choice | map({ a: 'eu', b: 'us' })",
    "fields.maybeChoice | default('eu')",
    "'eu' if fields.choice == 'a' else 'us'",
  ],
  ...[
    'fields.site | lower',
    "fields.maybeSite | default('www')",
    'fields.name',
    'session.base',
    'client.region',
    'missing',
  ],
  ...['vars.region', 'vars.host', 'vars.stamp', 'vars.sent', 'vars.random', 'vars.print', 'vars.kept', 'fields.json.a'],
];
const urls = [
  'https://{{ @ }}.acme.example/v1',
  'https://{{ @ }}/v1',
  '{{ @ }}',
  'https://api.acme.example:{{ @ }}/v1',
  'https://api.acme.example/{{ @ }}/x',
];

const definition = (server: string, more: string, login: string): string => `countersign: 1
app: acme
title: Acme
server: ${JSON.stringify(server)}
fields:
  site: { type: subdomain, label: Site }
  maybeSite: { type: subdomain, label: Site, required: false }
  host: { type: host, label: Host }
  url: { type: url, label: URL }
  choice: { type: select, label: Choice, choices: { a: A, b: B } }
  maybeChoice: { type: select, label: Choice, choices: { a: A, b: B }, required: false }
  port: { type: integer, label: Port }
  name: { label: Name }
  json: { type: json, label: JSON }
  pem: { type: pem, label: Key }
client: { region: { type: select, label: Region, choices: { eu: E, us: U } } }
vars:
  region: "{{ fields.choice | map({ a: 'eu', b: 'us' }) }}"
  host: "{{ fields.host }}"
  stamp: "{{ now | unix }}"
  sent: "{{ request.method }}"
  random: "{{ uuid }}"
  print: "{{ fields.pem | public_key | hex }}"
  kept: "{{ session.token }}"
${more}schemes:
  s:
    type: session
    login:
      method: POST
      url: ${JSON.stringify(login)}
      json: { name: "{{ fields.name }}" }
      save:
        token: response.body.token
        base: { value: response.body.base, type: url, within: ["*.acme.example"] }
    request: { headers: { X-Token: "{{ session.token }}" } }
`;
const plain = 'https://api.acme.example';
const login = 'https://login.acme.example/x';
const places: readonly ((url: string) => string)[] = [
  (url) => definition(url, '', login),
  (url) => definition(plain, `origins: [${JSON.stringify(url)}]\n`, login),
  (url) => definition(plain, `variants: { sandbox: { title: Sandbox, server: ${JSON.stringify(url)} } }\n`, login),
  (url) => definition(plain, '', url),
];

test('every value compiles in every URL that takes it', async () => {
  const write = await generator(typescript);
  const paths = urls
    .flatMap((url) => values.map((value) => url.replace('@', value)))
    .flatMap((url) => places.map((place) => place(url)))
    .flatMap((text, at) => {
      const checked = check({ path: 'acme.auth.yaml', text, format: 'yaml' });
      if (checked.diagnostics.some(({ severity }) => severity === 'error')) return [];
      const [module] = write(checked, { runtime: resolve('src/runtime/v1.ts') });
      const path = join(scratch, `module-${at}.ts`);
      writeFileSync(path, module?.text ?? '');
      return [path];
    });
  assert.is(compilerFaults(paths, scratch), '');
  assert.ok(paths.length > 120, String(paths.length));
});

test.run();
