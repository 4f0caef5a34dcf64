import { compileFunction } from 'node:vm';
import type { ConnectionSpec, Environment } from '../../runtime/connection.ts';
import { CountersignError } from '../../runtime/errors.ts';

/** What a generated module exports, by name. */
export type ModuleExports = Readonly<Record<string, unknown>>;

/** A generated connection is given this, and hands it on to the runtime, which lets the command see what is signed. */
export interface WatchedEnvironment extends Environment {
  readonly watch?: (spec: AnySpec) => AnySpec;
}
export type AnySpec = ConnectionSpec<Record<string, unknown>, unknown>;

/**
 * Runs the text of a generated module in memory and returns what it exports. The runtime is the one of this program; a
 * script that the definition names is not loaded, and calling it is an error.
 */
export async function runModule(text: string): Promise<ModuleExports> {
  const { ts } = await compiler();
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const runtime = await import('../../runtime/v1.ts');
  const watched = openers.map((name) => {
    const open = runtime[name] as (spec: AnySpec, ...rest: readonly unknown[]) => unknown;
    return [name, (spec: AnySpec, ...rest: readonly unknown[]) => open(watchedSpec(spec, rest.at(-1)), ...rest)];
  });
  const contract = { ...runtime, ...Object.fromEntries(watched) };
  const given: Readonly<Record<string, unknown>> = { 'countersign/runtime/v1': contract };
  const exports: Record<string, unknown> = {};
  compileFunction(outputText, ['exports', 'require'])(exports, (name: string) => given[name] ?? script);
  return exports;
}

/** What a generated connection begins with: its spec comes first, the environment last. */
const openers = ['connect', 'authorizationCode', 'deviceCode', 'oauth1'] as const;

function watchedSpec(spec: AnySpec, environment: unknown): AnySpec {
  return (environment as WatchedEnvironment | undefined)?.watch?.(spec) ?? spec;
}

/** ts-morph brings the TypeScript that transpiles: the one which is installed beside it may be without an API. */
async function compiler(): Promise<Pick<typeof import('ts-morph'), 'ts'>> {
  const loaded = await import('ts-morph');
  return (loaded as unknown as { readonly default?: typeof loaded }).default ?? loaded;
}

/** In place of the author's own module. */
const script = new Proxy(
  {},
  {
    get: () => async () => {
      throw new CountersignError(
        'UNSUPPORTED',
        'This scheme runs a script of its author, and no command of Countersign ever runs one: give what it returns as session values.',
      );
    },
  },
);
