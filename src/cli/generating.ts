import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { type EmitOptions, fingerprint, standalone, type Target, typescript } from '../emit/emit.ts';
import { hashOf, isUnchanged } from '../emit/header.ts';
import type { App, Located } from '../model/app.ts';
import type { Source } from '../parse/tree.ts';
import { check, type Generator, generator } from '../pipeline.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { LineIndex } from '../text/line-index.ts';
import { findDefinitions } from './files.ts';
import { judge } from './judging.ts';
import { projectConfig } from './project.ts';
import { readSource } from './read.ts';
import { type Status, status, type Terminal, UsageError } from './terminal.ts';
import { compareFiles, type Outcome, writeFiles } from './writing.ts';

export interface GenerateRequest {
  readonly out: string;
  readonly target: 'typescript' | 'standalone';
  readonly mode: 'write' | 'compare' | 'list';
  readonly force: boolean;
}

/** What one run knows of its definitions. */
interface Run {
  readonly request: GenerateRequest;
  readonly target: Target;
  readonly folder: string;
  readonly terminal: Terminal;
  readonly diagnostics: Diagnostic[];
  readonly quoted: Map<string, { text: string; lines: LineIndex }>;
  /** The definition that each output belongs to. */
  readonly owners: Map<string, string>;
  load: () => Promise<Generator>;
}

/**
 * Checks definitions and writes their modules, each file whole or not at all. A definition with errors gives no module,
 * and hinders no other's; a module that would come out as it is costs no more than reading it.
 */
export async function generateModules(
  paths: readonly string[],
  request: GenerateRequest,
  terminal: Terminal,
): Promise<Status> {
  const found = await findDefinitions(paths, terminal.cwd);
  const config = await projectConfig(terminal.cwd);
  const target = request.target === 'standalone' ? standalone : typescript;
  let loading: Promise<Generator> | undefined;
  const run: Run = {
    request,
    target,
    folder: resolve(terminal.cwd, request.out),
    terminal,
    diagnostics: [],
    quoted: new Map(),
    owners: new Map(),
    load: () => {
      loading ??= generator(target);
      return loading;
    },
  };
  const outcomes: Outcome[] = [];
  for (const path of found) outcomes.push(...(await generateOne(path, config, run)));
  return report(run, outcomes, found.length);
}

async function generateOne(
  path: string,
  config: Awaited<ReturnType<typeof projectConfig>>,
  run: Run,
): Promise<readonly Outcome[]> {
  const source = await readSource(path, run.terminal).catch(() => undefined);
  if (source === undefined) {
    run.diagnostics.push(...judge(path, undefined, config).diagnostics);
    return [];
  }
  const options = emitOptions(path, run);
  const quick = unchangedOutputs(source, options, run);
  if (quick !== undefined) return claimed(quick, path, run).map((file) => ({ file, kind: 'unchanged' as const }));
  const checked = check(source, config);
  const found = run.target === standalone ? scriptFindings(path, checked.analysis.app) : [];
  const errors = [...checked.diagnostics.filter(({ severity }) => severity === 'error'), ...found];
  if (errors.length > 0) {
    run.diagnostics.push(...errors);
    run.quoted.set(path, { text: source.text, lines: checked.tree.lines });
    return [];
  }
  const app = checked.analysis.app.name?.value ?? '';
  const names = claimed(run.target.outputs(app), path, run);
  if (run.request.mode === 'list') return names.map((file) => ({ file, kind: 'listed' as const }));
  const files = (await run.load())(checked, options);
  return run.request.mode === 'compare'
    ? compareFiles(files, run.folder)
    : writeFiles(files, run.folder, run.request.force);
}

/** A file without imports cannot call a function of another file. */
function scriptFindings(file: string, { test, schemes, variants }: App): readonly Diagnostic[] {
  const ofSchemes = schemes.flatMap((scheme) => [scheme.login, scheme.refresh, scheme.logout, scheme.test]);
  return [test, ...ofSchemes, ...variants.map((variant) => variant.test)].flatMap((steps) =>
    steps?.script === undefined ? [] : [standaloneFinding(file, steps.script)],
  );
}

const standaloneFinding = (file: string, { range }: Located<string>): Diagnostic => ({
  file,
  rule: 'script/no-standalone',
  severity: 'error',
  message: 'A standalone module cannot import a script.',
  help: 'Generate without --standalone, or say the steps as requests.',
  range,
  fixes: [],
});

function emitOptions(path: string, run: Run): Omit<EmitOptions, 'definition'> {
  const definitionFolder = dirname(resolve(run.terminal.cwd, path));
  const scriptFolder = relative(run.folder, definitionFolder).replaceAll('\\', '/') || '.';
  return { scriptFolder: scriptFolder.startsWith('.') ? scriptFolder : `./${scriptFolder}` };
}

/**
 * The outputs of a definition if all of them are as this tool would write them, known from their headers alone: the hash
 * of a definition's text stands only in modules that were made from it.
 */
function unchangedOutputs(
  source: Source,
  options: Omit<EmitOptions, 'definition'>,
  run: Run,
): readonly string[] | undefined {
  const app = /^(?:"app"|app|\s*"app")\s*:\s*["']?([a-z0-9-]{1,64})["']?\s*,?\s*(?:#.*)?$/m.exec(source.text)?.[1];
  if (app === undefined) return undefined;
  const from = { definition: hashOf(source.text), emitter: fingerprint(run.target, options) };
  const outputs = run.target.outputs(app);
  const unchanged = outputs.every((file) => {
    const path = join(run.folder, file);
    return existsSync(path) && isUnchanged(readFileSync(path, 'utf8'), from);
  });
  return unchanged ? outputs : undefined;
}

/** Two definitions that name one file would overwrite each other. */
function claimed(files: readonly string[], path: string, run: Run): readonly string[] {
  for (const file of files) {
    const owner = run.owners.get(file);
    if (owner !== undefined && owner !== path) {
      throw new UsageError(
        `${owner} and ${path} have the same app name, so both would be written to ${file}. Rename one of them.`,
      );
    }
    run.owners.set(file, path);
  }
  return files;
}

async function report(run: Run, outcomes: readonly Outcome[], count: number): Promise<Status> {
  const { terminal, request, diagnostics, quoted } = run;
  if (diagnostics.length > 0) {
    const { framed } = await import('../report/pretty.ts');
    terminal.err(framed(diagnostics, quoted, terminal.color));
  }
  for (const outcome of outcomes) show(outcome, request, terminal);
  const failed =
    diagnostics.length > 0 ||
    outcomes.some(
      ({ kind }) => kind === 'foreign' || kind === 'edited' || (request.mode === 'compare' && kind === 'differs'),
    );
  if (request.mode !== 'list')
    terminal.err(closing(outcomes, count, new Set(diagnostics.map(({ file }) => file)).size));
  return failed ? status.findings : status.clean;
}

function show(outcome: Outcome, request: GenerateRequest, terminal: Terminal): void {
  const path = `${request.out.replace(/\/+$/, '')}/${outcome.file}`;
  if (request.mode === 'list') terminal.out(`${path}\n`);
  else if (outcome.kind === 'written') terminal.out(`wrote ${path}\n`);
  else if (outcome.kind === 'differs') terminal.out(outcome.diff ?? '');
  else if (outcome.kind === 'foreign')
    terminal.err(
      `countersign: ${path} was not written by Countersign, so it is left alone. Move it, or choose another folder.\n`,
    );
  else if (outcome.kind === 'edited')
    terminal.err(
      `countersign: ${path} was edited by hand, so it is left alone. Put the change into the definition, then run again with --force.\n`,
    );
}

function closing(outcomes: readonly Outcome[], count: number, broken: number): string {
  const number = (kind: Outcome['kind']) => outcomes.filter((outcome) => outcome.kind === kind).length;
  const parts = [
    `${number('written')} written`,
    `${number('unchanged')} unchanged`,
    number('differs') > 0 ? `${number('differs')} would change` : '',
    number('foreign') + number('edited') > 0 ? `${number('foreign') + number('edited')} left alone` : '',
    broken > 0 ? `${broken} with errors` : '',
  ];
  return `${count} ${count === 1 ? 'definition' : 'definitions'}: ${parts.filter(Boolean).join(', ')}.\n`;
}
