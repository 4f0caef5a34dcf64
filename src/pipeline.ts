import { analyse } from './analyse/analyse.ts';
import type { Analysis } from './analyse/analysis.ts';
import type { EmitOptions, GeneratedFile, Target } from './emit/emit.ts';
import { type LintOptions, lint } from './lint/lint.ts';
import { rules } from './lint/rules/index.ts';
import { suppress } from './lint/suppress.ts';
import { model } from './model/model.ts';
import { parse } from './parse/parse.ts';
import type { Source, Tree } from './parse/tree.ts';
import { schemeTypes } from './schemes/index.ts';
import type { Diagnostic } from './text/diagnostic.ts';
import { asMeant } from './validate/meant.ts';
import { validate } from './validate/validate.ts';

/** What a project may set; `scripts: allow` lets definitions refer to the author's own modules. */
export interface CheckOptions extends LintOptions {
  readonly scripts?: 'allow';
}

/** What is known of one definition after checking. */
export interface Checked {
  readonly tree: Tree;
  readonly analysis: Analysis;
  /** Sorted by place; one for one mistake. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The line from text to findings: parse, validate, model, analyse, lint. Never throws, whatever the text. */
export function check(source: Source, options: CheckOptions = {}): Checked {
  const { tree, diagnostics: syntax } = parse(source);
  const earlier = [...syntax, ...validate(tree)];
  const analysis = analyse(model(asMeant(tree, earlier)), schemeTypes, { ...options, earlier });
  // After a syntax error something may be missing from the tree: what follows from that is no mistake of its own.
  const later = tree.whole
    ? [
        ...analysis.diagnostics,
        ...lint({ ...analysis, diagnostics: [...earlier, ...analysis.diagnostics] }, rules, options),
      ]
    : [];
  const sorted = suppress([...earlier, ...later], tree, rules).toSorted(
    (a, b) => a.range.start - b.range.start || a.range.end - b.range.end,
  );
  return { tree, analysis, diagnostics: sorted };
}

/** The line from findings to code: resolve, emit. */
export type Generator = (checked: Checked, options: Omit<EmitOptions, 'definition'>) => readonly GeneratedFile[];

/**
 * Loads what writes code (which takes longer than checking does) and gives the function that does it: the files of one
 * definition, made from its schemes without errors.
 */
export async function generator(target: Target): Promise<Generator> {
  const [{ loadWriter }, { resolve }, { schemeEmitters }, { schemeResolvers }] = await Promise.all([
    import('./emit/emit.ts'),
    import('./resolve/resolve.ts'),
    import('./schemes/emitters.ts'),
    import('./schemes/resolvers.ts'),
  ]);
  const tools = { schemes: schemeEmitters, writer: await loadWriter(target) };
  return ({ tree, analysis }, options) =>
    target.emit(resolve(analysis, schemeResolvers), tools, { ...options, definition: tree.source.text });
}
