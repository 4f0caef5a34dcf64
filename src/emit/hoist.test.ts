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

// An endpoint that depends on the variant is named once; a variable of the author's that has this name hides nothing.

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
  const checked = check({ path: 'acme.auth.yaml', text: yaml, format: 'yaml' });
  const errors = checked.diagnostics.filter(({ severity }) => severity === 'error');
  assert.equal(
    errors.map(({ message }) => message),
    [],
  );
  const [module] = write(checked, { runtime: resolve('src/runtime/v1.ts') });
  assert.is(module?.text.split('https://id.sandbox.example/oauth/token').length, 2);
  const path = join(scratch, 'acme.ts');
  writeFileSync(path, module?.text ?? '');
  assert.is(compilerFaults([path], scratch), '');
  const made = (await import(pathToFileURL(path).href)) as {
    app(client: object, environment: Environment): Connection;
  };
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

test.run();
