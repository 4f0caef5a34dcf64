import { type GeneratedFile, schemesWithScript, targets } from '../emit/emit.ts';
import { emitterVersion } from '../emit/version.ts';
import type { Source } from '../parse/tree.ts';
import { type Checked, type CheckOptions, check as checkSource, generator } from '../pipeline.ts';
import { resolve } from '../resolve/resolve.ts';
import { wrongCall } from '../runtime/errors.ts';
import { schemeResolvers } from '../schemes/resolvers.ts';
import type { Diagnostic } from '../text/diagnostic.ts';

/** The package's version. */
export const version: string = emitterVersion.replace(/\+.*$/, '');

/** What a definition's text does not say of itself. */
export interface DefinitionOptions extends CheckOptions {
  /** How diagnostics and generated files call it; `definition.auth.yaml` unless said. */
  readonly path?: string;
  /** `json` where the path ends so, `yaml` otherwise. JSON is read strictly. */
  readonly format?: Source['format'];
}

export interface GenerateOptions extends DefinitionOptions {
  /** A module that imports `countersign/runtime/v1` (`typescript`, unless said), or one without imports (`standalone`). */
  readonly target?: 'typescript' | 'standalone';
  /** Where modules import the runtime from, if not from the package's own name. */
  readonly runtime?: string;
  /** The definition's folder as seen from the output folder, with `/`: where scripts are imported from. `.` unless said. */
  readonly scriptFolder?: string;
}

/** The files of a definition; none where it has errors. Paths are relative to the folder that they are meant for. */
export interface Generated {
  readonly files: readonly GeneratedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Checks one definition. Never throws, whatever the text: what is wrong is in `diagnostics`, sorted by place, one for one
 * mistake. Ranges are UTF-16 offsets, ends exclusive; `tree.lines.position(offset)` gives line and column from 0.
 *
 * ```ts
 * const { diagnostics, tree } = check(text, { path: 'acme.auth.yaml' });
 * for (const { range, message } of diagnostics) console.log(tree.lines.position(range.start).line + 1, message);
 * ```
 */
export function check(definition: string | Source, options: DefinitionOptions = {}): Checked {
  return checkSource(sourceOf(definition, options), options);
}

/**
 * Checks one definition and generates its module. The bytes depend on the definition, the options and the version alone.
 * The first call loads the compiler that lays modules out (a quarter of a second).
 *
 * ```ts
 * const { files, diagnostics } = await generate(text, { path: 'acme.auth.yaml' });
 * for (const { path, text } of files) await writeFile(join('src/auth', path), text);
 * ```
 *
 * @throws {TypeError} `INVALID_ARGUMENT` for a target that does not exist, and for `standalone` where the definition names a
 *   script, which a module without imports cannot import.
 */
export async function generate(definition: string | Source, options: GenerateOptions = {}): Promise<Generated> {
  const target = targets.get(options.target ?? 'typescript');
  if (target === undefined) {
    throw wrongCall('INVALID_ARGUMENT', `There is no such target. There is: ${[...targets.keys()].join(', ')}.`);
  }
  const checked = check(definition, options);
  const { diagnostics } = checked;
  if (diagnostics.some(({ severity }) => severity === 'error')) return { files: [], diagnostics };
  const scripted = target.writesRuntime ? schemesWithScript(resolve(checked.analysis, schemeResolvers)) : [];
  if (scripted.length > 0) {
    throw wrongCall('INVALID_ARGUMENT', `A standalone module cannot import the script of ${scripted.join(', ')}.`);
  }
  const { runtime, scriptFolder } = options;
  const emit = await generator(target);
  const files = emit(checked, {
    ...(runtime !== undefined && { runtime }),
    ...(scriptFolder !== undefined && { scriptFolder }),
  });
  return { files, diagnostics };
}

function sourceOf(definition: string | Source, { path, format }: DefinitionOptions): Source {
  if (typeof definition !== 'string') return definition;
  const name = path ?? 'definition.auth.yaml';
  return { path: name, text: definition, format: format ?? (name.endsWith('.json') ? 'json' : 'yaml') };
}
