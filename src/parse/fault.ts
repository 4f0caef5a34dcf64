import type { Diagnostic } from '../text/diagnostic.ts';
import type { Fix } from '../text/fix.ts';
import type { Range } from '../text/range.ts';
import { type ParseRule, parseRules } from './rules.ts';

/** What is wrong at a place of a text; with the file's path it becomes a Diagnostic. */
export interface Fault {
  readonly rule: ParseRule;
  readonly range: Range;
  /** Says it more exactly than the rule's own text. */
  readonly message?: string | undefined;
  readonly help?: string | undefined;
  readonly fixes?: readonly Fix[] | undefined;
}

export const fault = (rule: ParseRule, start: number, end: number, message?: string): Fault => ({
  rule,
  range: { start, end },
  message,
});

export function finding(path: string, { rule, range, message, help, fixes = [] }: Fault): Diagnostic {
  const text = parseRules[rule];
  return {
    file: path,
    rule,
    severity: text.severity,
    message: message ?? text.message,
    why: text.why,
    help: help ?? text.help,
    range,
    fixes,
  };
}
