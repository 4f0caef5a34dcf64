/**
 * `npm start`: the whole line in half a minute. Checks the definitions of real APIs in fixtures/apps, generates their
 * modules, then starts servers on the loopback and lets a generated module make requests that they accept, shows that
 * they refuse the same requests once tampered with, and that an expired session is renewed. Ends with a table.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { run } from '../cli/run.ts';
import type { Connection } from '../runtime/connection.ts';
import { credentials, type Server, serve } from './start/servers.ts';

type SchemeName = keyof typeof credentials;
/** A generated module: one function per scheme. */
type Module = Readonly<Record<SchemeName, (fields: object) => Connection>>;

const say = (text: string) => process.stdout.write(`${text}\n`);
const folder = mkdtempSync(join(tmpdir(), 'countersign-start-'));

/** Runs a command as a person would, shows how it ends, and demands that it ends well. */
async function command(line: string, ...more: readonly string[]): Promise<void> {
  let output = '';
  const show = (text: string) => {
    output += text;
  };
  const status = await run([...line.split(' '), ...more], {
    cwd: process.cwd(),
    env: process.env,
    color: false,
    interactive: false,
    out: show,
    err: show,
    stdin: async () => Buffer.alloc(0),
  });
  const lines = output.trimEnd().split('\n');
  say(`\n$ countersign ${[line, ...more].join(' ').replaceAll(folder, '<folder>')}`);
  say(status === 0 ? (lines.at(-1) ?? '') : output);
  if (status !== 0) throw new Error(`countersign ${line} ended with status ${status}`);
}

async function load(): Promise<Module> {
  const outfile = join(folder, 'acme.mjs');
  await build({
    entryPoints: [join(folder, 'acme.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    alias: { 'countersign/runtime/v1': resolve('src/runtime/v1.ts') },
  });
  return (await import(pathToFileURL(outfile).href)) as Module;
}

/** The header that carries the credential of each scheme. */
const carriers = { basic: 'authorization', key: 'x-api-key', session: 'x-session', signed: 'x-signature' } as const;

/** The request as it goes on the wire, the parts that sign it only. */
function shown(scheme: SchemeName, request: Request): string {
  const names = scheme === 'signed' ? ['x-key', 'x-timestamp', 'x-signature'] : [carriers[scheme]];
  const headers = names.map((name) => `  ${name}: ${request.headers.get(name)}`);
  return [`${request.method} ${request.url}`, ...headers].join('\n');
}

/** Sends a signed request after changing it: another credential, or under a signature another body. */
async function tamper(scheme: SchemeName, connection: Connection): Promise<number> {
  const signed = await connection.authorize('/orders', { method: 'POST', body: 'amount=1' });
  say(`\n${shown(scheme, signed)}`);
  const headers = new Headers(signed.headers);
  let body = await signed.text();
  if (scheme === 'signed') body = 'amount=1000';
  else headers.set(carriers[scheme], `${headers.get(carriers[scheme])}0`);
  return (await fetch(signed.url, { method: 'POST', headers, body })).status;
}

/** 25 requests at once on a session that the server has ended: what they got, and how many log-ins it took. */
async function renew(connection: Connection, server: Server): Promise<string> {
  const before = server.logins();
  server.expire();
  const answers = await Promise.all(Array.from({ length: 25 }, () => connection.fetch('/me')));
  const accepted = answers.filter(({ status }) => status === 200).length;
  return `${accepted} of 25, ${server.logins() - before} log-in`;
}

/** One line of the table, and whether all of it is as it must be. */
interface Row {
  readonly cells: readonly string[];
  readonly right: boolean;
}

async function demonstrate(scheme: SchemeName, module: Module): Promise<Row> {
  const server = await serve(scheme);
  try {
    const { port } = server;
    const connection = module[scheme]({ port, ...credentials[scheme] });
    const accepted = (await connection.fetch('/orders', { method: 'POST', body: 'amount=1' })).status;
    const { ok, label } = await connection.test();
    const tampered = await tamper(scheme, connection);
    const wrong = Object.fromEntries(Object.keys(credentials[scheme]).map((name) => [name, 'wrong']));
    const refused = await module[scheme]({ port, ...wrong }).test();
    const renewed = scheme === 'session' ? await renew(connection, server) : '';
    return {
      cells: [scheme, `${accepted}`, `${label}`, `${tampered}`, `${refused.status}, ${refused.advice}`, renewed],
      right:
        accepted === 200 &&
        ok &&
        label === `${scheme}@acme.example` &&
        tampered === 401 &&
        refused.status === 401 &&
        refused.advice === 'connect again' &&
        (scheme !== 'session' || renewed === '25 of 25, 1 log-in'),
    };
  } finally {
    server.close();
  }
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

try {
  await command('check', 'fixtures/apps/*.auth.yaml');
  await command('generate', 'fixtures/apps/*.auth.yaml', '--out', join(folder, 'apps'));
  await command('generate', 'src/test/start/acme.auth.yaml', '--out', folder);
  const module = await load();
  say('\nRequests to servers on the loopback, as they were signed:');
  const rows: Row[] = [];
  for (const scheme of Object.keys(credentials) as SchemeName[]) rows.push(await demonstrate(scheme, module));
  const head = ['scheme', 'signed', 'connection', 'tampered with', 'wrong credentials', 'session ended by the server'];
  say(`\n${table([head, ...rows.map(({ cells }) => cells)])}`);
  if (!rows.every(({ right }) => right)) throw new Error('not everything went as it must');
} catch (error) {
  say(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
