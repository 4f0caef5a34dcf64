import { analyse } from './analyse/analyse.ts';
import type { Analysis } from './analyse/analysis.ts';
import type { EmitOptions, GeneratedFile, Target } from './emit/emit.ts';
import { type LintOptions, lintAll } from './lint/lint.ts';
import { rules } from './lint/rules/index.ts';
import { suppress } from './lint/suppress.ts';
import { model } from './model/model.ts';
import { parse } from './parse/parse.ts';
import type { Source, Tree } from './parse/tree.ts';
import { schemeTypes } from './schemes/index.ts';
import type { Diagnostic } from './text/diagnostic.ts';
import { inJson } from './text/fix.ts';
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
  return checkAll([source], options)[0] as Checked;
}

/**
 * The same for some files, phase by phase: the processor then has one phase's code at hand while it works on all of them,
 * which saves a sixth of the time. Everything known of them is held at once, so many files come in blocks.
 *
 * @returns What is known of each, in their order.
 */
export function checkAll(sources: readonly Source[], options: CheckOptions = {}): readonly Checked[] {
  const parsed = sources.map((source) => parse(source));
  const validated = parsed.map(({ tree, diagnostics }) => ({
    tree,
    earlier: [...diagnostics, ...afterParsing(tree, diagnostics)],
  }));
  const modelled = validated.map((each) => ({ ...each, app: model(asMeant(each.tree, each.earlier)) }));
  const analysed = modelled.map(({ earlier, app }) => analyse(app, schemeTypes, { ...options, earlier }));
  const known = analysed.map((analysis, at) => ({
    ...analysis,
    diagnostics: [...(validated[at]?.earlier ?? []), ...analysis.diagnostics],
  }));
  const linted = lintAll(known, rules, options);
  return validated.map(({ tree, earlier }, at) => {
    const analysis = analysed[at] as Analysis;
    // After a syntax error something may be missing from the tree: what follows from that is no mistake of its own.
    const later = tree.whole ? [...analysis.diagnostics, ...(linted[at] ?? [])] : [];
    const diagnostics = suppress([...earlier, ...later], tree, rules).toSorted(
      (a, b) => a.range.start - b.range.start || a.range.end - b.range.end,
    );
    return {
      tree,
      analysis,
      diagnostics: tree.source.format === 'json' ? diagnostics.map(forJson(tree)) : diagnostics,
    };
  });
}

const forJson =
  ({ source }: Tree) =>
  (diagnostic: Diagnostic): Diagnostic => ({
    ...diagnostic,
    fixes: diagnostic.fixes.map((fix) => inJson(fix, source.text)),
  });

/** What stands twice, or behind the end of the document, is not also missing. */
function afterParsing(tree: Tree, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const findings = validate(tree);
  const isSaid = diagnostics.some(({ rule }) => rule === 'yaml/no-second-document' || rule === 'yaml/no-duplicate-key');
  return isSaid ? findings.filter(({ rule }) => rule !== 'schema/use-required-key') : findings;
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
