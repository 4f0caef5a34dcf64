import type { ModulePlan } from '../resolve/plan.ts';
import { hashOf } from './header.ts';
import type { SchemeEmitters } from './scheme-emitter.ts';
import type { RuntimeTable } from './standalone.ts';
import { type Morph, morphProject } from './typescript.ts';
import { emitterVersion } from './version.ts';

/** A file that a definition gives: its path below the output folder, with `/`, and its text. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

export interface EmitOptions {
  /** The text of the definition, for the header's hash. */
  readonly definition: string;
  /** Where modules import the runtime from; the package's own name unless said. */
  readonly runtime?: string;
  /** The definition's folder as seen from the output folder, with `/`: where scripts are imported from. `.` unless said. */
  readonly scriptFolder?: string;
}

/** A kind of output. A further one is a further entry of emit.ts. */
export interface Target {
  readonly name: string;
  readonly doc: string;
  /** Whether it writes parts of the runtime out. */
  readonly writesRuntime: boolean;
  /** The files that an app gives, known without generating them. */
  outputs(app: string): readonly string[];
  emit(plan: ModulePlan, tools: EmitTools, options: EmitOptions): readonly GeneratedFile[];
}

/** What takes time to load or is chosen elsewhere: given to the emitter, never looked for. */
export interface EmitTools {
  readonly schemes: SchemeEmitters;
  readonly writer: Writer;
}

/** ts-morph, loaded, with one project for any number of modules; for `standalone` the runtime's source as well. */
export interface Writer {
  readonly morph: Morph;
  readonly project: ReturnType<typeof morphProject>;
  readonly table?: RuntimeTable;
}

export async function loadWriter(target: Target): Promise<Writer> {
  // A CommonJS package: bundled or not, it stands under `default` or is what was loaded.
  const loaded: Morph & { readonly default?: Morph } = await import('ts-morph');
  const morph = loaded.default ?? loaded;
  const project = morphProject(morph);
  if (!target.writesRuntime) return { morph, project };
  const { runtimeTable } = await import('../../generated/runtime-table.ts');
  return { morph, project, table: runtimeTable };
}

/**
 * What a header says of the tool and its options: with the hash of the definition it decides, without generating
 * anything, whether a file would come out as it is.
 */
export function fingerprint(target: Target, options: Omit<EmitOptions, 'definition'>): string {
  return hashOf(emitterVersion, target.name, options.runtime ?? '', options.scriptFolder ?? '');
}
