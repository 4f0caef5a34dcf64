/**
 * Countersign as a library: the same code as the command line's, for editors and build tools. `check` and `generate` are
 * the whole line; each phase of it is exported too, one function from a value to a value:
 *
 *     parse → validate → model → analyse → lint → resolve → emit
 *
 * No phase reads a file, prints, or changes what it was given. Generated modules do not import this, but
 * `countersign/runtime/v1`.
 *
 * @module
 */
export type { Definition, Example, Field, Scheme } from '../generated/definition.ts';
export { type AnalyseOptions, analyse } from './analyse/analyse.ts';
export type { Analysis, SchemeAnalysis } from './analyse/analysis.ts';
export type { SchemeType, SchemeTypes } from './analyse/scheme-type.ts';
export {
  type EmitOptions,
  type EmitTools,
  emit,
  type GeneratedFile,
  loadWriter,
  schemesWithScript,
  type Target,
  targets,
} from './emit/emit.ts';
export { isHandEdited, isOurs } from './emit/header.ts';
export type { SchemeEmitter, SchemeEmitters } from './emit/scheme-emitter.ts';
export type { Writer } from './emit/target.ts';
export {
  check,
  type DefinitionOptions,
  type Generated,
  type GenerateOptions,
  generate,
  version,
} from './index/definition.ts';
export { type LintOptions, lint } from './lint/lint.ts';
export type { Found, Rule, RuleContext, RuleGroup } from './lint/rule.ts';
export { rules } from './lint/rules/index.ts';
export { suppress } from './lint/suppress.ts';
export type { App } from './model/app.ts';
export { model } from './model/model.ts';
export { parse } from './parse/parse.ts';
export type { Comment, Entry, ListNode, MapNode, Node, ScalarNode, Source, Tree } from './parse/tree.ts';
export { toValue } from './parse/value.ts';
export { type Checked, type CheckOptions, type Generator, generator } from './pipeline.ts';
export type { ModulePlan, SchemePlan } from './resolve/plan.ts';
export { resolve } from './resolve/resolve.ts';
export type { SchemeResolver, SchemeResolvers } from './resolve/scheme-resolver.ts';
export { schemeEmitters } from './schemes/emitters.ts';
export { schemeTypes } from './schemes/index.ts';
export { schemeResolvers } from './schemes/resolvers.ts';
export type { Diagnostic, Severity } from './text/diagnostic.ts';
export { applyEdits, type Fix } from './text/fix.ts';
export { type LineColumn, type LineIndex, lineIndex } from './text/line-index.ts';
export type { Edit, Range } from './text/range.ts';
export { validate } from './validate/validate.ts';
