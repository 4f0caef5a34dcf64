import type { ExpressionFinding } from '../expression/ast.ts';
import type { ScalarNode, Tree } from '../parse/tree.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { Fix } from '../text/fix.ts';
import type { Range } from '../text/range.ts';
import { LANGUAGE_RULES, type LanguageRule, type LanguageRuleId } from './catalog.ts';

/** One mistake, before it knows its file. */
export interface Finding {
  readonly rule: LanguageRuleId;
  readonly range: Range;
  readonly message: string;
  readonly help?: string | undefined;
  readonly fixes?: readonly Fix[];
}

/** A finding of the language with the words of its rule. */
export function diagnosticOf(finding: Finding, tree: Tree): Diagnostic {
  const rule: LanguageRule = LANGUAGE_RULES[finding.rule];
  return {
    file: tree.source.path,
    rule: finding.rule,
    severity: rule.severity,
    message: finding.message,
    why: rule.why,
    help: finding.help,
    range: finding.range,
    fixes: finding.fixes ?? [],
  };
}

/** A finding about the text of an expression, moved from the decoded scalar to the file. */
export function expressionDiagnostic(
  finding: ExpressionFinding,
  node: ScalarNode,
  tree: Tree,
  rangeIn: (node: ScalarNode, range: Range) => Range,
): Diagnostic {
  const { fix } = finding;
  return {
    file: tree.source.path,
    rule: finding.rule,
    severity: 'error',
    message: finding.message,
    why: finding.why,
    help: finding.help,
    range: rangeIn(node, finding.range),
    fixes:
      fix === undefined
        ? []
        : [
            {
              title: fix.title,
              safe: fix.safe,
              edits: fix.edits.map((edit) => ({ range: rangeIn(node, edit.range), text: edit.text })),
            },
          ],
  };
}
