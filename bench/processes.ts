import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Corpus } from './corpus.ts';
import { type Case, interleave } from './interleave.ts';
import type { Goal, Row } from './report.ts';

/** A certificate bundle in this variable adds 35 ms to every start of Node; the rest keeps the peers quiet. */
const { NODE_EXTRA_CA_CERTS: _, ...inherited } = process.env;
const env = { ...inherited, NO_COLOR: '1', REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };

/** Starts a program of Node and waits for its end. */
export function node(args: readonly string[], cwd = '.'): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== 0)
    throw new Error(`node ${args.slice(0, 5).join(' ')} … ended with ${status}:\n${(stderr + stdout).slice(-2_000)}`);
}

const cli = resolve('dist/cli.cjs');
const schema = resolve('schema/countersign.schema.json');
const parseOnly = resolve('bench/parse-only.cjs');

interface Peer {
  readonly name: string;
  readonly check: (definitions: string, openapi: readonly string[]) => void;
}

/**
 * The linters that others use: ajv-cli on the same definitions with the same schema, Redocly and Spectral on as many
 * OpenAPI descriptions. (Spectral takes a schema too, and then a second for each file.)
 */
function peers(folder: string): readonly Peer[] {
  const ruleset = join(folder, 'ruleset.json');
  writeFileSync(ruleset, JSON.stringify({ extends: ['spectral:oas'] }));
  const program = (path: string) => resolve('bench/node_modules', path);
  const ajv = [program('ajv-cli/dist/index.js'), 'validate', '--spec=draft7', '--strict=false', '-s', schema, '-d'];
  const redocly = [program('@redocly/cli/bin/cli.js'), 'lint', '--extends=minimal'];
  const spectral = [program('@stoplight/spectral-cli/dist/index.js'), 'lint', '--ruleset', ruleset, '--quiet'];
  return [
    { name: 'ajv-cli', check: (definitions) => node([...ajv, definitions]) },
    { name: 'Redocly (OpenAPI)', check: (_, openapi) => node([...redocly, ...openapi]) },
    { name: 'Spectral (OpenAPI)', check: (_, openapi) => node([...spectral, ...openapi]) },
  ];
}

/** A peer that finds nothing wrong in broken files is not doing the work that it is timed for. */
function demandRefusal(folder: string, { name, check }: Peer): void {
  const broken = join(folder, 'broken.yaml');
  writeFileSync(broken, 'countersign: 1\ntitle: 7\nopenapi: 3.1.0\n');
  try {
    check(broken, [broken]);
  } catch {
    return;
  }
  throw new Error(`${name} accepts a broken file`);
}

async function group(name: string, cases: readonly Case[], times: number, goals: Record<string, Goal>): Promise<Row[]> {
  const taken = await interleave(cases, times);
  return [...taken].map(([each, { median, least }]) => ({
    group: name,
    name: each,
    value: median,
    least,
    unit: 'ms',
    goal: goals[each],
  }));
}

/** Whole processes for one definition: how long a person or an editor waits. */
export async function oneFile(folder: string, corpus: Corpus, quick: boolean): Promise<Row[]> {
  const empty = join(folder, 'empty.cjs');
  writeFileSync(empty, '');
  node([cli, 'check', corpus.one]);
  const openapi = join(corpus.openapi, readdirSync(corpus.openapi)[0] ?? '');
  const others = peers(folder);
  for (const peer of others) demandRefusal(folder, peer);
  const cases: Case[] = [
    { name: 'empty process', run: () => node([empty]) },
    { name: 'parse with yaml', run: () => node([parseOnly, corpus.one]) },
    { name: 'countersign --version', run: () => node([cli, '--version']) },
    { name: 'countersign check', run: () => node([cli, 'check', corpus.one]) },
    ...others.map(({ name, check }) => ({ name, run: () => check(corpus.one, [openapi]), times: quick ? 2 : 7 })),
  ];
  return group('One definition, a whole process', cases, quick ? 9 : 31, {
    'countersign --version': { of: 'empty process', atMost: 1.6 },
    'countersign check': { of: 'empty process', atMost: 2.2 },
  });
}

/** Whole processes for the whole corpus. */
export async function manyFiles(folder: string, corpus: Corpus, quick: boolean): Promise<Row[]> {
  const out = join(folder, 'out');
  const generate = [cli, 'generate', corpus.folder, '--out', out];
  const openapi = readdirSync(corpus.openapi).map((name) => join(corpus.openapi, name));
  const others = quick ? [] : peers(folder);
  const cases: Case[] = [
    { name: 'parse with yaml', run: () => node([parseOnly, corpus.folder]) },
    { name: 'countersign check', run: () => node([cli, 'check', corpus.folder]) },
    {
      name: 'countersign generate',
      before: () => rmSync(out, { recursive: true, force: true }),
      run: () => node(generate),
      times: quick ? 1 : 5,
    },
    { name: 'generate, unchanged', run: () => node(generate) },
    ...others.map(({ name, check }) => ({ name, run: () => check(`${corpus.folder}/*.yaml`, openapi), times: 1 })),
  ];
  const count = openapi.length.toLocaleString('en');
  const title = `${count} definitions (${corpus.lines.toLocaleString('en')} lines), a whole process`;
  return group(title, cases, quick ? 3 : 7, {
    'countersign check': { of: 'parse with yaml', atMost: 1.4 },
    'countersign generate': { of: 'countersign check', atMost: 6 },
    'generate, unchanged': { of: 'countersign check', atMost: 1.5 },
  });
}
