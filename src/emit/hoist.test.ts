import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { check, generator } from '../pipeline.ts';
import type { Connection, Environment } from '../runtime/v1.ts';
import { compilerFaults } from '../test/compile.ts';
import { typescript } from './emit.ts';

// What a connection asks for more than once is written once; a variable of the author's that has its name hides nothing.

const yaml = `countersign: 1
app: acme
title: Acme
server: https://api.acme.example
schemes:
  app:
    type: oauth2
    grant: client_credentials
    token:
      url: https://id.acme.example/oauth/token
      vars: { tokenUrl: "{{ now | unix }}-{{ now | unix_ms }}" }
      form: { stamp: "{{ vars.tokenUrl }}", stamp2: "{{ vars.tokenUrl }}" }
    refresh: { form: { again: "yes" } }
variants:
  sandbox:
    title: Acme sandbox
    schemes: { app: { token: { url: https://id.sandbox.example/oauth/token } } }
`;

const scratch = mkdtempSync(join(tmpdir(), 'countersign-hoist-'));
writeFileSync(join(scratch, 'package.json'), '{ "type": "module" }');
test.after(() => rmSync(scratch, { recursive: true, force: true }));

const write = await generator(typescript);

test('the token endpoint of a variant is written once, and is the one that is asked', async () => {
  const made = (await moduleOf('variants', yaml, (text) => {
    assert.is(text.split('https://id.sandbox.example/oauth/token').length, 2);
  })) as { app(client: object, environment: Environment): Connection };
  for (const [variant, host] of [
    ['sandbox', 'id.sandbox.example'],
    [undefined, 'id.acme.example'],
  ] as const) {
    const asked: string[] = [];
    const connection = made.app(
      { id: 'i', secret: 'planted-secret-hoist' },
      {
        ...(variant && { variant }),
        now: () => 1_700_000_000_000,
        async fetch(request) {
          const form = new URLSearchParams(await request.text());
          asked.push(`${new URL(request.url).host} ${form.get('grant_type')} ${form.get('stamp')}`);
          return Response.json({ access_token: 'a', refresh_token: 'r', token_type: 'Bearer', expires_in: 3600 });
        },
      },
    );
    await connection.fetch('/me');
    await connection.refresh();
    assert.equal(asked, [
      `${host} client_credentials 1700000000-1700000000000`,
      'api.acme.example null null',
      `${host} refresh_token null`,
    ]);
  }
});

const learnt = `countersign: 1
app: acme
title: Acme
server: https://api.acme.example
schemes:
  app:
    type: session
    fields: { key: { type: password, label: Key } }
    login:
      method: POST
      url: https://id.acme.example/login
      json: { key: "{{ fields.key }}" }
      save: { token: response.body.token, home: { value: response.body.home, type: url, within: ["*.acme.example", "*.acme-files.example"] } }
    refresh: { method: POST, url: "{{ session.home }}/renew", vars: { home: "{{ now | unix }}" }, json: { a: "{{ vars.home }}", b: "{{ vars.home }}" }, save: { token: response.body.token } }
    logout: { method: POST, url: "{{ session.home }}/logout" }
    request: { headers: { X-Token: "{{ session.token }}" } }
`;

test('the guard of a host that steps share is written once, and judges for each of them', async () => {
  const made = (await moduleOf('learnt', learnt, (text) => {
    assert.is(text.split("['*.acme.example', '*.acme-files.example']").length, 2);
  })) as { app(fields: object, environment: Environment): Connection };
  const asked: string[] = [];
  let home = 'https://eu.acme-files.example';
  const connection = made.app(
    { key: 'planted-secret-home' },
    {
      now: () => 1_700_000_000_000,
      async fetch(request) {
        asked.push(request.url);
        return Response.json({ token: 't', home });
      },
    },
  );
  await connection.fetch('/me');
  await connection.refresh();
  await connection.logout();
  const [login, me] = ['https://id.acme.example/login', 'https://api.acme.example/me'];
  assert.equal(asked.splice(0), [login, me, `${home}/renew`, `${home}/logout`]);
  home = 'https://acme.example.evil.example';
  await connection.fetch('/me');
  await connection.refresh().catch(() => undefined);
  await connection.logout().catch(() => undefined);
  assert.equal(
    asked.filter((url) => url.includes('evil')),
    [],
  );
});

const renewed = `countersign: 1
app: acme
title: Acme
server: https://api.acme.example
schemes:
  user:
    type: oauth1
    temporaryCredentials: { url: https://acme.example/request }
    authorization: { url: https://acme.example/authorize }
    token: { url: https://acme.example/token }
    refresh: { url: https://acme.example/renew }
    logout: { url: https://acme.example/revoke }
`;

test('steps are signed by the signing function where it does nothing else, and not where it does more', async () => {
  const count = (text: string) => text.split('oauth_token_secret,\n').length - 1;
  await moduleOf('alone', renewed, (text) => assert.is(count(text), 1));
  // The header is for API requests: what renews does not carry it.
  const more = renewed.replace('    refresh:', '    request: { headers: { X-Version: "2" } }\n    refresh:');
  await moduleOf('more', more, (text) => {
    assert.is(count(text), 3);
    assert.is(text.split("'X-Version'").length, 2);
  });
});

test('the connection of a protocol that answers challenges says which standard it follows', async () => {
  const digest =
    'countersign: 1\napp: acme\ntitle: Acme\nserver: https://acme.example\nschemes: { login: { type: digest } }\n';
  await moduleOf('digest', digest, (text) => {
    assert.match(text, /\/\*\*\n \* A connection to Acme\.\n \*\n \* HTTP Digest \(RFC 7616\)\.\n/);
  });
});

/** The module of a definition, compiled and loaded. */
async function moduleOf(file: string, text: string, look: (text: string) => void): Promise<unknown> {
  const checked = check({ path: 'acme.auth.yaml', text, format: 'yaml' });
  const errors = checked.diagnostics.filter(({ severity }) => severity === 'error');
  assert.equal(
    errors.map(({ message }) => message),
    [],
  );
  const [module] = write(checked, { runtime: resolve('src/runtime/v1.ts') });
  look(module?.text ?? '');
  const path = join(scratch, `${file}.ts`);
  writeFileSync(path, module?.text ?? '');
  assert.is(compilerFaults([path], scratch), '');
  return import(pathToFileURL(path).href);
}

test.run();
