import { LANGUAGE_RULES } from '../analyse/catalog.ts';
import { expressionRules } from '../expression/rules.ts';
import { parseRules } from '../parse/rules.ts';
import type { Severity } from '../text/diagnostic.ts';
import { schemaRules } from '../validate/rules.ts';
import { rules } from './rules/index.ts';
import { SUPPRESSION_RULES } from './suppress.ts';

/** What is known of a rule, whichever phase finds it. */
export interface RuleEntry {
  readonly id: string;
  readonly summary: string;
  readonly why: string;
  readonly severity: Severity;
  /** The language's own cannot be set otherwise: a definition that breaks one has no meaning. */
  readonly group: 'language' | 'correctness' | 'security' | 'people' | 'style';
  readonly source?: string;
  readonly help?: string;
  readonly examples?: { readonly bad: string; readonly good: string };
}

/** Every rule of the whole line, sorted by id. */
export function ruleCatalogue(): readonly RuleEntry[] {
  const entries: readonly RuleEntry[] = [
    ...Object.entries(parseRules).map(([id, { message, ...text }]) => ({
      id,
      summary: message,
      group: 'language' as const,
      ...text,
    })),
    ...Object.entries(schemaRules).map(([id, text]) => ({ id, group: 'language' as const, ...text })),
    ...Object.entries(expressionRules).map(([id, text]) => ({
      id,
      group: 'language' as const,
      severity: 'error' as const,
      ...text,
    })),
    ...Object.entries(LANGUAGE_RULES).map(([id, text]) => ({ id, group: 'language' as const, ...text })),
    ...Object.entries(SUPPRESSION_RULES).map(([id, text]) => ({
      id,
      group: 'language' as const,
      severity: 'warning' as const,
      ...text,
    })),
    ...rules,
  ];
  return [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));
}
