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

const yaml = `countersign: 1
app: acme
title: Acme
server: https://api.acme.example/v1
test:
  - { url: /accounts, save: { account: response.body.id, size: { value: response.body.size, type: number } } }
  - { method: POST, url: /me, json: { account: "{{ session.account }}", size: "{{ session.size }}" }, label: response.body.name }
schemes:
  key:
    type: apiKey
    fields: { key: { type: password, label: Key } }
    request: { headers: { X-Key: "{{ fields.key }}" } }
  session:
    type: session
    fields: { user: { label: User }, password: { type: password, label: Password } }
    login: { method: POST, url: /login, json: { u: "{{ fields.user }}", p: "{{ fields.password }}" }, save: { token: response.body.token } }
    request: { headers: { X-Session: "{{ session.token }}" } }
`.replace('label: response.body.name', 'label: "{{ response.body.name }}"');

test('LANGUAGE §3: later steps of a test see what earlier ones saved, and the module compiles', async () => {
  const scratch = mkdtempSync(join(tmpdir(), 'countersign-test-list-'));
  try {
    writeFileSync(join(scratch, 'package.json'), '{ "type": "module" }');
    const checked = check({ path: 'acme.auth.yaml', text: yaml, format: 'yaml' });
    assert.equal(
      checked.diagnostics.filter(({ severity }) => severity === 'error'),
      [],
    );
    const [file] = (await generator(typescript))(checked, { runtime: resolve('src/runtime/v1.ts') });
    const path = join(scratch, 'acme.ts');
    writeFileSync(path, file?.text ?? '');
    assert.is(compilerFaults([path], scratch), '');

    type Make = (fields: object, environment: Environment) => Connection;
    const made = (await import(pathToFileURL(path).href)) as { key: Make; session: Make };
    for (const scheme of ['key', 'session'] as const) {
      const sent: string[] = [];
      const fetch = async (request: Request) => {
        sent.push(`${new URL(request.url).pathname} ${await request.text()}`);
        return Response.json({ token: 't', id: 'a-1', size: 3, name: 'Ada' });
      };
      const result = await made[scheme]({ key: 'k', user: 'u', password: 'p' }, { fetch }).test();
      assert.is(result.label, 'Ada');
      assert.is(sent.at(-1), '/v1/me {"account":"a-1","size":3}');
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
});

test.run();
