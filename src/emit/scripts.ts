import type { SchemePlan, StepsPlan } from '../resolve/plan.ts';

/** What the scripts of a module are called in it, by module and name. */
export type Scripts = ReadonlyMap<string, string>;

export function scriptKey({ module, name }: { readonly module: string; readonly name: string }): string {
  return `${module}#${name}`;
}

/** The scripts that a scheme runs. */
export function scriptsOf(scheme: SchemePlan): readonly Extract<StepsPlan, { kind: 'script' }>[] {
  const tests = scheme.test ? [scheme.test.base, ...Object.values(scheme.test.variants)] : [];
  return [scheme.login, scheme.refresh, scheme.logout, ...tests].filter((steps) => steps?.kind === 'script');
}
