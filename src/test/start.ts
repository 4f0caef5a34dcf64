/**
 * `npm start`: the whole line in a few seconds. Checks the definitions of real APIs in fixtures/apps, generates their
 * modules, then starts servers on the loopback and lets a generated module make requests that they accept; shows that
 * they refuse the same requests once tampered with, and that a session which has ended is renewed. Ends with a table.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { createColors } from 'picocolors';
import { run } from '../cli/run.ts';
import { type Demonstration, demonstrate, type Finding, type Module } from './start/demonstrate.ts';
import { credentials, type SchemeName } from './start/servers.ts';
import { table } from './start/table.ts';

const color = Boolean(process.stdout.isTTY) && !process.env.NO_COLOR;
const colors = createColors(color);
const say = (text: string) => process.stdout.write(`${text}\n`);
const titles: Readonly<Record<SchemeName, string>> = {
  basic: 'Basic',
  key: 'a key in a header',
  session: 'a session, two seconds',
  signed: 'an HMAC of its own',
};

/** Runs a command as a person would, shows its last line, and demands that it ends well. */
async function command(...argv: readonly string[]): Promise<void> {
  const began = performance.now();
  let output = '';
  const keep = (text: string) => {
    output += text;
  };
  const status = await run(argv, {
    cwd: process.cwd(),
    env: process.env,
    color,
    interactive: false,
    out: keep,
    err: keep,
    stdin: async () => Buffer.alloc(0),
  });
  const shown = argv.map((each) => (each.startsWith(folder) ? '…' : each)).join(' ');
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const lines = output.trimEnd().split('\n');
  say(`${colors.dim('$')} countersign ${shown}`);
  say(`  ${(status === 0 ? lines.slice(-1) : lines).join('\n  ')} ${colors.dim(`${seconds} s`)}\n`);
  if (status !== 0) throw new Error(`countersign ${argv[0]} ended with status ${status}`);
}

/** The module as a program would import it, with the runtime of this checkout. */
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

const sign = ({ right }: Finding) => (right ? '✔' : '✘');
const cell = (finding: Finding | undefined) => (finding === undefined ? '' : `${sign(finding)} ${finding.said}`);
const findings = ({ signed, tampered, wrong, renewed }: Demonstration) => [signed, tampered, wrong, renewed];
const paint = (text: string, row: number) =>
  row === 0
    ? colors.bold(text)
    : text.startsWith('✔')
      ? colors.green(text)
      : text.startsWith('✘')
        ? colors.red(text)
        : text;

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), 'countersign-start-'));
const began = performance.now();
try {
  await command('check', 'fixtures/apps/*.auth.yaml');
  await command('generate', 'fixtures/apps/*.auth.yaml', '--out', join(folder, 'apps'));
  await command('generate', 'src/test/start/acme.auth.yaml', '--out', folder);
  const module = await load();
  const head = ['a server demands', 'signed', 'tampered with', 'wrong secret', 'session ended'];
  const rows: string[][] = [head];
  const faults: string[] = [];
  say('What the generated module puts on POST /v1/orders:');
  for (const scheme of Object.keys(credentials) as SchemeName[]) {
    const shown = await demonstrate(scheme, module);
    say(`  ${colors.bold(titles[scheme])}: ${colors.dim(`test() says ${shown.label}`)}`);
    say(shown.put.map((line) => `    ${line}`).join('\n'));
    rows.push([titles[scheme], ...findings(shown).map(cell)]);
    if (findings(shown).some((finding) => finding?.right === false)) faults.push(titles[scheme]);
  }
  say(`\n${table(rows, paint)}\n`);
  if (faults.length > 0) throw new Error(`Not as it must be: ${faults.join(', ')}.`);
  say(`All as it must be, in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
} catch (error) {
  say(`\n${colors.red(error instanceof Error ? error.message : String(error))}`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
