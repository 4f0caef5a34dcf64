import type { ExpressionFinding } from '../expression/ast.ts';
import type { ScalarNode, Tree } from '../parse/tree.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { Fix } from '../text/fix.ts';
import type { Range } from '../text/range.ts';
import { LANGUAGE_RULES, type LanguageRule, type LanguageRuleId } from './catalog.ts';
import { rangeIn } from './locate.ts';

/** One mistake, before it knows its file. */
export interface Finding<Rule extends string = LanguageRuleId> {
  readonly rule: Rule;
  readonly range: Range;
  readonly message: string;
  readonly help?: string | undefined;
  readonly fixes?: readonly Fix[];
}

/** A finding with the words of its rule: of the language, unless the scheme's type brings its own. */
export function diagnosticOf(finding: Finding, tree: Tree): Diagnostic;
export function diagnosticOf<Rule extends string>(
  finding: Finding<Rule>,
  tree: Tree,
  rules: Readonly<Record<string, LanguageRule>>,
): Diagnostic;
export function diagnosticOf(
  finding: Finding<string>,
  tree: Tree,
  rules: Readonly<Record<string, LanguageRule>> = LANGUAGE_RULES,
): Diagnostic {
  const { rule, message, help, range, fixes = [] } = finding;
  const { severity = 'error', why } = rules[rule] ?? {};
  return { file: tree.source.path, rule, severity, message, why, help, range, fixes };
}

/** A finding about the text of an expression, moved from the decoded scalar to the file. */
export function expressionDiagnostic(finding: ExpressionFinding, node: ScalarNode, tree: Tree): Diagnostic {
  const { rule, message, why, help, fix } = finding;
  return {
    file: tree.source.path,
    rule,
    severity: 'error',
    message,
    why,
    help,
    range: rangeIn(node, finding.range),
    fixes:
      fix === undefined
        ? []
        : [{ ...fix, edits: fix.edits.map(({ range, text }) => ({ range: rangeIn(node, range), text })) }],
  };
}
