import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { type EmitOptions, fingerprint, standalone, type Target, typescript } from '../emit/emit.ts';
import { hashOf, isUnchanged } from '../emit/header.ts';
import type { App, Located } from '../model/app.ts';
import type { Source } from '../parse/tree.ts';
import { type Checked, type CheckOptions, checkAll, type Generator, generator } from '../pipeline.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { type Candidate, type Judged, judge } from './judging.ts';
import { compareFiles, type Outcome, outcomesOf, textOf } from './writing.ts';

export interface GenerateRequest {
  readonly out: string;
  readonly target: 'typescript' | 'standalone';
  readonly mode: 'write' | 'compare' | 'list';
  readonly force: boolean;
}

/** What is the same for all definitions of a run, as data that threads can be given. */
export interface Making {
  readonly request: GenerateRequest;
  readonly config: CheckOptions;
  readonly cwd: string;
}

/** What one definition has come to, as data that threads can pass on: findings, or its outputs. */
export interface Made extends Judged {
  readonly path: string;
  readonly outcomes: readonly Outcome[];
}

/** Checks some definitions together and emits their modules; writes nothing. */
export type Maker = (block: readonly Candidate[]) => Promise<readonly Made[]>;

/** What writes code is loaded for the first definition that needs it. */
export function maker(making: Making): Maker {
  let loading: Promise<Generator> | undefined;
  const load = (): Promise<Generator> => {
    loading ??= generator(targetOf(making));
    return loading;
  };
  return async (block) => {
    const checked = checkAll(
      block.flatMap(({ source }) => source ?? []),
      making.config,
    )[Symbol.iterator]();
    const made: Made[] = [];
    for (const { path, source } of block) {
      const next = source && checked.next().value;
      made.push(
        next ? await makeOne(path, next, making, load) : { path, outcomes: [], ...judge(path, source, making.config) },
      );
    }
    return made;
  };
}

async function makeOne(path: string, checked: Checked, making: Making, load: () => Promise<Generator>): Promise<Made> {
  const { app } = checked.analysis;
  const found = targetOf(making) === standalone ? scriptFindings(path, app) : [];
  const errors = [...checked.diagnostics.filter(({ severity }) => severity === 'error'), ...found];
  if (errors.length > 0) return { path, outcomes: [], diagnostics: errors, texts: [[path, checked.tree.source.text]] };
  if (making.request.mode === 'list') {
    const outputs = targetOf(making).outputs(app.name?.value ?? '');
    return { path, outcomes: outputs.map((file) => ({ file, kind: 'listed' })), diagnostics: [], texts: [] };
  }
  const files = (await load())(checked, emitOptions(path, making));
  const folder = folderOf(making);
  const { mode, force } = making.request;
  const outcomes = mode === 'compare' ? compareFiles(files, folder) : outcomesOf(files, folder, force);
  return { path, outcomes, diagnostics: [], texts: [] };
}

/**
 * The outputs of a definition if all of them are as this tool would write them, known from their headers alone: the hash
 * of a definition's text stands only in modules that were made from it.
 */
export function unchanged(path: string, source: Source, making: Making): Made | undefined {
  const app = /^(?:"app"|app|\s*"app")\s*:\s*["']?([a-z0-9-]{1,64})["']?\s*,?\s*(?:#.*)?$/m.exec(source.text)?.[1];
  if (app === undefined) return undefined;
  const target = targetOf(making);
  const outputs = target.outputs(app).map((file) => ({ file, at: join(folderOf(making), file) }));
  if (!outputs.every(({ at }) => existsSync(at))) return undefined;
  const from = { definition: hashOf(source.text), emitter: fingerprint(target, emitOptions(path, making)) };
  if (!outputs.every(({ at }) => isUnchanged(textOf(at) ?? '', from))) return undefined;
  return { path, diagnostics: [], texts: [], outcomes: outputs.map(({ file }) => ({ file, kind: 'unchanged' })) };
}

/** The folder that the modules go to. */
export function folderOf({ cwd, request }: Making): string {
  return resolve(cwd, request.out);
}

function targetOf({ request }: Making): Target {
  return request.target === 'standalone' ? standalone : typescript;
}

function emitOptions(path: string, making: Making): Omit<EmitOptions, 'definition'> {
  const definitionFolder = dirname(resolve(making.cwd, path));
  const scriptFolder = relative(folderOf(making), definitionFolder).replaceAll('\\', '/') || '.';
  return { scriptFolder: scriptFolder.startsWith('.') ? scriptFolder : `./${scriptFolder}` };
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
