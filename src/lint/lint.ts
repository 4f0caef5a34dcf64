import type { Analysis } from '../analyse/analysis.ts';
import type { Diagnostic, Severity } from '../text/diagnostic.ts';
import { contains, type Range } from '../text/range.ts';
import { contextOf, type Found, type Rule } from './rule.ts';

export interface LintOptions {
  /** By rule id, where a project judges otherwise than the rule itself. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
}

/** What the rules find in a definition, in file order. What the analysis has said of a place is not said again. */
export function lint(analysis: Analysis, rules: readonly Rule[], options: LintOptions = {}): readonly Diagnostic[] {
  return lintAll([analysis], rules, options)[0] ?? [];
}

/**
 * The same for some definitions, each rule looking at all of them in turn, which takes a fifth less.
 *
 * A tree that is not whole may lack what a rule looks for, so nothing is said about it.
 */
export function lintAll(
  analyses: readonly Analysis[],
  rules: readonly Rule[],
  options: LintOptions = {},
): readonly (readonly Diagnostic[])[] {
  const each = analyses.map(({ app, schemes, diagnostics }) => ({
    context: contextOf(app, schemes),
    isSound: schemes.every(({ sound }) => sound),
    earlier: diagnostics,
    found: [] as Diagnostic[],
  }));
  const whole = each.filter(({ context }) => context.tree.whole);
  for (const rule of rules) {
    const severity = severityOf(rule, options);
    if (severity === 'off') continue;
    for (const { context, isSound, found } of whole) {
      if (rule.soundOnly && !isSound) continue;
      for (const each of rule.check(context)) found.push(diagnosticOf(each, rule, severity, context.tree.source.path));
    }
  }
  const notes: ReadonlySet<string> = new Set(rules.filter(({ severity }) => severity === 'info').map(({ id }) => id));
  return each.map(({ found, earlier }) => (found.length === 0 ? found : once(found, earlier, notes)));
}

/**
 * One finding of one rule for one place, in file order; where the analysis has found an error, nothing more, and where a
 * rule warns, no note of another rule.
 */
function once(
  all: readonly Diagnostic[],
  earlier: readonly Diagnostic[],
  notes: ReadonlySet<string>,
): readonly Diagnostic[] {
  const errors = earlier.filter(({ severity }) => severity === 'error');
  const isSaid = (range: Range) => errors.some((error) => contains(range, error.range) || contains(error.range, range));
  const seen = new Set<string>();
  const isNew = ({ rule, range }: Diagnostic) => {
    const key = `${rule} ${range.start} ${range.end}`;
    return !seen.has(key) && seen.add(key);
  };
  const kept = all.filter((diagnostic) => !isSaid(diagnostic.range) && isNew(diagnostic));
  const stronger = kept.some(({ rule }) => notes.has(rule)) ? kept.filter(({ rule }) => !notes.has(rule)) : [];
  return kept
    .filter(
      ({ rule, range }) =>
        !notes.has(rule) || !stronger.some((each) => contains(range, each.range) || contains(each.range, range)),
    )
    .sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

function severityOf(rule: Rule, { severities }: LintOptions): Severity | 'off' {
  if (severities === undefined) return rule.severity;
  return Object.hasOwn(severities, rule.id) ? (severities[rule.id] ?? rule.severity) : rule.severity;
}

function diagnosticOf({ at, message, help, fix }: Found, rule: Rule, severity: Severity, file: string): Diagnostic {
  return {
    file,
    rule: rule.id,
    severity,
    message,
    why: rule.why,
    help,
    range: at,
    fixes: fix === undefined ? [] : [fix],
  };
}
