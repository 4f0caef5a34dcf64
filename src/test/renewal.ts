/** An app whose refresh tokens rotate, a person who has agreed, and processes that share what came of it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { AuthorizationCode, Environment, StoredSession } from '../runtime/v1.ts';
import { client } from './code-grant.ts';
import { generatedModule } from './module.ts';
import type { Account, Task } from './renewal/program.ts';
import { visitor } from './visitor.ts';

export type { Account } from './renewal/program.ts';

/** Bundled once: a process that has to compile takes seven times as long to start. */
async function compiled(module: string): Promise<{ readonly program: string; readonly module: string }> {
  const outdir = mkdtempSync(join(tmpdir(), 'countersign-program-'));
  process.once('exit', () => rmSync(outdir, { recursive: true, force: true }));
  const program = fileURLToPath(new URL('./renewal/program.ts', import.meta.url));
  const entryPoints = { program, module };
  await build({ entryPoints, outdir, bundle: true, platform: 'node', format: 'esm', outExtension: { '.js': '.mjs' } });
  return { program: join(outdir, 'program.mjs'), module: join(outdir, 'module.mjs') };
}

/** A started process. */
export interface Running {
  readonly child: ChildProcess;
  readonly ready: Promise<void>;
  /** What it tells at its end; undefined when it was killed. */
  readonly over: Promise<Account | undefined>;
}

/** Against oidc-provider. A step follows the grant, and each renewal. */
export async function renewing() {
  const { exports: acme, path } = await generatedModule<{
    readonly user: (fields: object, owner: object, environment?: Environment) => AuthorizationCode;
  }>(`countersign: 1
app: acme
title: Acme
server: "{{ fields.issuer }}/api"
fields: { issuer: { type: url, label: Issuer, network: any, port: true } }
schemes:
  user:
    type: oauth2
    grant: authorization_code
    authorization: { url: "{{ fields.issuer }}/auth", query: { prompt: consent } }
    token: { url: "{{ fields.issuer }}/token" }
    scopes: { default: [openid, offline_access, read] }
    login:
      url: "{{ fields.issuer }}/api/whoami"
      headers: { Authorization: "Bearer {{ session.access_token }}" }
      save: { account: response.body.client }
    request: { headers: { X-Account: "{{ session.account }}" } }
`);
  const { program, module } = await compiled(path);
  type Where = Omit<Task, 'module' | 'client' | 'by'> & { readonly by?: Task['by'] };
  function started(where: Where): Running {
    const task: Task = { by: 'call', ...where, module, client };
    const child = spawn(process.execPath, [program, JSON.stringify(task)], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    let output = '';
    const ready = new Promise<void>((done) => {
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        if (output.startsWith('ready\n')) done();
      });
    });
    const over = new Promise<Account | undefined>((done) => {
      child.on('close', (_status, signal) => done(signal === null ? JSON.parse(output.slice(6)) : undefined));
    });
    return { child, ready, over };
  }
  return {
    user: (issuer: string, environment?: Environment) => acme.user({ issuer }, client, environment),
    started,
    /** Starts processes, lets them go at the same moment, and gives what each tells. */
    async processes(count: number, where: Where): Promise<readonly (Account | undefined)[]> {
      const running = Array.from({ length: count }, () => started(where));
      await Promise.all(running.map(({ ready }) => ready));
      for (const { child } of running) child.stdin?.end('go');
      return Promise.all(running.map(({ over }) => over));
    },
    /** What is kept of a person who has agreed, its access token at its end. */
    async ended(issuer: string): Promise<StoredSession> {
      const grant = acme.user({ issuer }, client);
      const { url, pending } = await grant.begin();
      const session = await grant.complete(await visitor().visit(url, client.redirectUri, { login: 'ada' }), pending);
      return { ...session, obtainedAt: Date.now() - 300_000, expiresAt: Date.now() - 1_000 };
    },
  };
}
