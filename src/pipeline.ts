import { analyse } from './analyse/analyse.ts';
import type { Analysis } from './analyse/analysis.ts';
import { lint } from './lint/lint.ts';
import { rules } from './lint/rules/index.ts';
import { model } from './model/model.ts';
import { parse } from './parse/parse.ts';
import type { Source, Tree } from './parse/tree.ts';
import { schemeTypes } from './schemes/index.ts';
import type { Diagnostic } from './text/diagnostic.ts';
import { validate } from './validate/validate.ts';

/** What a project may set; `scripts: allow` lets definitions refer to the author's own modules. */
export interface CheckOptions {
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
  const analysis = analyse(model(tree), schemeTypes, options);
  const diagnostics = [...syntax, ...validate(tree), ...analysis.diagnostics, ...lint(analysis, rules, options)];
  return {
    tree,
    analysis,
    diagnostics: diagnostics.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end),
  };
}
