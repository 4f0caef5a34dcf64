import type { Analysis, SchemeAnalysis } from '../analyse/analysis.ts';
import type { Steps } from '../model/app.ts';
import { textOf } from '../model/read.ts';
import type { ModulePlan } from './plan.ts';
import { schemePlan } from './scheme.ts';
import type { SchemeResolvers } from './scheme-resolver.ts';

/**
 * What is generated from a definition: schemes without errors only, defaults filled, references followed, no more than
 * the emitter needs. A scheme that needs one with errors (`as`, `all`) is left out with it.
 */
export function resolve(analysis: Analysis, resolvers: SchemeResolvers): ModulePlan {
  const { app } = analysis;
  const name = app.name?.value ?? '';
  return {
    source: app.tree.source.path.replace(/^.*[/\\]/, ''),
    app: name,
    title: app.title === undefined ? name : textOf(app.title),
    docs: app.docs && textOf(app.docs),
    variants: app.variants.map((variant) => variant.name.value),
    schemes: soundSchemes(analysis).flatMap((scheme) => {
      const resolver = resolvers.get(scheme.scheme.type.value);
      return resolver === undefined ? [] : [schemePlan(analysis, scheme, resolver)];
    }),
  };
}

/** Schemes without errors, whose references lead only to such schemes. */
function soundSchemes({ app, schemes }: Analysis): readonly SchemeAnalysis[] {
  let sound = schemes.filter((scheme) => scheme.sound);
  for (;;) {
    const names = new Set(sound.map(({ scheme }) => scheme.name.value));
    const left = sound.filter(({ scheme }) => {
      const steps = [scheme.login, scheme.refresh, scheme.logout, scheme.test ?? app.test];
      return [...steps.flatMap(signers), ...scheme.schemes].every(({ value }) => names.has(value));
    });
    if (left.length === sound.length) return sound;
    sound = left;
  }
}

function signers(steps: Steps | undefined) {
  return (steps?.requests ?? []).flatMap(({ as }) => as ?? []);
}
