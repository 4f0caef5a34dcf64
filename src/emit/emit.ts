import type { ModulePlan } from '../resolve/plan.ts';
import { hashOf, withHeader } from './header.ts';
import { importing } from './imports.ts';
import { moduleCode } from './module.ts';
import { scriptsOf } from './scripts.ts';
import { inlining } from './standalone.ts';
import { type EmitOptions, type EmitTools, fingerprint, type GeneratedFile, type Target } from './target.ts';
import { writeModule } from './typescript.ts';

export {
  type EmitOptions,
  type EmitTools,
  fingerprint,
  type GeneratedFile,
  loadWriter,
  type Target,
} from './target.ts';

/** The files of one app. Their bytes depend on the definition, the options and the tool, and on nothing else. */
export function emit(
  plan: ModulePlan,
  target: Target,
  tools: EmitTools,
  options: EmitOptions,
): readonly GeneratedFile[] {
  return target.emit(plan, tools, options);
}

/** One TypeScript module that imports the runtime. */
export const typescript: Target = {
  name: 'typescript',
  writesRuntime: false,
  doc: 'One TypeScript module for each definition; it imports countersign/runtime/v1.',
  outputs: (app) => [`${app}.ts`],
  emit(plan, { schemes, writer }, options) {
    const module = moduleCode(plan, schemes);
    const binding = importing(module, options.runtime ?? 'countersign/runtime/v1', options.scriptFolder ?? '.');
    const body = writeModule(module, binding, writer.morph, writer.project);
    return [fileOf(plan, typescript, body, options)];
  },
};

/**
 * One TypeScript module without imports, which holds of the runtime what it calls.
 *
 * Throws a `TypeError` for a plan with scripts: {@link schemesWithScript} says beforehand.
 */
export const standalone: Target = {
  name: 'standalone',
  writesRuntime: true,
  doc: 'One TypeScript module for each definition, without imports: it holds what it calls of the runtime.',
  outputs: (app) => [`${app}.ts`],
  emit(plan, { schemes, writer }, options) {
    const module = moduleCode(plan, schemes);
    const { table } = writer;
    if (table === undefined) throw new TypeError('The runtime has not been loaded for standalone modules.');
    if (module.scripts.length > 0) throw new TypeError('A standalone module cannot import a script.');
    const binding = inlining(module, table);
    const own = writeModule(module, binding, writer.morph, writer.project);
    return [fileOf(plan, standalone, [own, ...binding.after.map((text) => `${text}\n`)].join('\n'), options)];
  },
};

/** By name: what `--target` and `--standalone` choose from. */
export const targets: ReadonlyMap<string, Target> = new Map([typescript, standalone].map((each) => [each.name, each]));

/** Names of the schemes that run a script of their author's, for which there is no standalone module. */
export function schemesWithScript(plan: ModulePlan): readonly string[] {
  return plan.schemes.filter((scheme) => scriptsOf(scheme).length > 0).map(({ name }) => name);
}

function fileOf(plan: ModulePlan, target: Target, body: string, options: EmitOptions): GeneratedFile {
  const path = `${plan.app}.ts`;
  const from = { definition: hashOf(options.definition), emitter: fingerprint(target, options) };
  return { path, text: withHeader(path, plan.source, from, `\n${body}`) };
}
