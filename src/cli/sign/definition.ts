import { typescript } from '../../emit/emit.ts';
import { type ModuleNames, moduleNames } from '../../emit/names.ts';
import type { App } from '../../model/app.ts';
import type { Source } from '../../parse/tree.ts';
import { check, generator } from '../../pipeline.ts';
import type { ModulePlan } from '../../resolve/plan.ts';
import { resolve } from '../../resolve/resolve.ts';
import { schemeResolvers } from '../../schemes/resolvers.ts';
import type { LineIndex } from '../../text/line-index.ts';
import { findDefinitions } from '../files.ts';
import { projectConfig } from '../project.ts';
import { readSource } from '../read.ts';
import { type Terminal, UsageError } from '../terminal.ts';
import { type ModuleExports, runModule } from './module.ts';

/** A definition that is free of errors, and its module, running. */
export interface Definition {
  readonly path: string;
  readonly app: App;
  readonly lines: LineIndex;
  readonly plan: ModulePlan;
  /** What the module's declarations are called. */
  readonly names: ModuleNames;
  readonly module: ModuleExports;
}

/**
 * Checks one definition and runs its module; errors are shown, and then there is none.
 *
 * @throws {UsageError} When the path is not that of one file.
 */
export async function loadDefinition(path: string, terminal: Terminal): Promise<Definition | undefined> {
  const [file, ...more] = await findDefinitions([path], terminal.cwd);
  if (file === undefined || more.length > 0) throw new UsageError(`“${path}” names several files: name one.`);
  const source = await readable(file, terminal);
  const checked = check(source, await projectConfig(terminal.cwd));
  const errors = checked.diagnostics.filter(({ severity }) => severity === 'error');
  const { tree, analysis } = checked;
  if (errors.length > 0) {
    const { framed } = await import('../../report/pretty.ts');
    const quoted = new Map([[file, { text: source.text, lines: tree.lines }]]);
    terminal.err(`${framed(errors, quoted, terminal.color)}\n`);
    return undefined;
  }
  const plan = resolve(analysis, schemeResolvers);
  const [generated] = (await generator(typescript))(checked, {});
  return {
    path: file,
    app: analysis.app,
    lines: tree.lines,
    plan,
    names: moduleNames(
      plan.app,
      plan.schemes.map(({ name }) => name),
      plan.variants.length > 0,
    ),
    module: await runModule(generated?.text ?? ''),
  };
}

async function readable(file: string, terminal: Terminal): Promise<Source> {
  try {
    return await readSource(file, terminal);
  } catch {
    throw new UsageError(`“${file}” cannot be read: look at its permissions, and whether it is a file at all.`);
  }
}
