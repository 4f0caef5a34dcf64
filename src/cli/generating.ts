import { lineIndex } from '../text/line-index.ts';
import { findDefinitions } from './files.ts';
import type { Candidate } from './judging.ts';
import { folderOf, type GenerateRequest, type Made, type Making, maker, unchanged } from './making.ts';
import { projectConfig } from './project.ts';
import { readSource } from './read.ts';
import { type Status, status, type Terminal, UsageError } from './terminal.ts';
import { unwritable } from './unwritable.ts';
import { type Outcome, writeDue } from './writing.ts';

/** As many modules to be made as make it worth while to load what writes them once more. */
const MANY = 150;

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
  const making: Making = { request, config: await projectConfig(terminal.cwd), cwd: terminal.cwd };
  const made = await makeAll(found, making, terminal);
  demandOwners(made);
  const outcomes = await writeDue(
    made.flatMap((each) => each.outcomes),
    folderOf(making),
  ).catch((error: unknown) => {
    throw unwritable(request.out, error);
  });
  return report(made, outcomes, request, terminal);
}

/** In the order of the paths. What is unchanged is found here, and only what is left is given to threads. */
async function makeAll(found: readonly string[], making: Making, terminal: Terminal): Promise<readonly Made[]> {
  const made = new Map<string, Made>();
  const left: Candidate[] = [];
  for (const path of found) {
    const source = await readSource(path, terminal).catch(() => undefined);
    const quick = source && unchanged(path, source, making);
    if (quick === undefined) left.push({ path, source });
    else made.set(path, quick);
  }
  for (const each of await makeLeft(left, making)) made.set(each.path, each);
  return found.map((path) => made.get(path) as Made);
}

async function makeLeft(left: readonly Candidate[], making: Making): Promise<readonly Made[]> {
  if (left.length < MANY || left.some(({ path }) => path === '-')) return maker(making)(left);
  const { makeInThreads } = await import('./making-threads.ts');
  return makeInThreads(
    left.map(({ path }) => path),
    making,
  );
}

/** Two definitions that name one file would overwrite each other: then nothing is written. */
function demandOwners(made: readonly Made[]): void {
  const owners = new Map<string, string>();
  for (const { path, outcomes } of made) {
    for (const { file } of outcomes) {
      const owner = owners.get(file);
      if (owner !== undefined) {
        throw new UsageError(
          `${owner} and ${path} have the same app name, so both would be written to ${file}. Rename one of them.`,
        );
      }
      owners.set(file, path);
    }
  }
}

async function report(
  made: readonly Made[],
  outcomes: readonly Outcome[],
  request: GenerateRequest,
  terminal: Terminal,
): Promise<Status> {
  const diagnostics = made.flatMap((each) => each.diagnostics);
  if (diagnostics.length > 0) {
    const { framed } = await import('../report/pretty.ts');
    const texts = made.flatMap((each) => each.texts);
    const quoted = new Map(texts.map(([path, text]) => [path, { text, lines: lineIndex(text) }]));
    terminal.err(framed(diagnostics, quoted, terminal.color));
  }
  for (const outcome of outcomes) show(outcome, request, terminal);
  const failed =
    diagnostics.length > 0 ||
    outcomes.some(
      ({ kind }) => kind === 'foreign' || kind === 'edited' || (request.mode === 'compare' && kind === 'differs'),
    );
  if (request.mode !== 'list')
    terminal.err(closing(outcomes, made.length, new Set(diagnostics.map(({ file }) => file)).size));
  return failed ? status.findings : status.clean;
}

function show(outcome: Outcome, request: GenerateRequest, terminal: Terminal): void {
  const path = `${request.out.replace(/\/+$/, '')}/${outcome.file}`;
  if (request.mode === 'list') terminal.out(`${path}\n`);
  else if (outcome.kind === 'written') terminal.out(`wrote ${path}\n`);
  else if (outcome.kind === 'differs') terminal.out(outcome.diff);
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
