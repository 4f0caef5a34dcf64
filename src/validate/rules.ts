import type { Severity } from '../text/diagnostic.ts';

/** What the schema's own rules say beside the message of a finding. */
export interface SchemaRuleText {
  readonly summary: string;
  readonly why: string;
  readonly severity: Severity;
}

const error = (summary: string, why: string): SchemaRuleText => ({ summary, why, severity: 'error' });

/** What can be wrong with the keys and values of a definition, as the schema sees them. */
export const schemaRules = {
  'schema/no-unknown-key': error(
    'Only keys that the language has may stand in a definition.',
    'A key that nothing reads changes nothing, so what it says would silently not happen.',
  ),
  'schema/use-required-key': error('What cannot be left out is there.', 'Without it nobody could say what is meant.'),
  'schema/use-value': error('A key has a value.', 'A key with nothing after it says nothing.'),
  'schema/use-type': error(
    'A value is of the kind that its key takes.',
    'A value of another kind could only be guessed at.',
  ),
  'schema/use-known-value': error(
    'Where there is a choice, one of the known values stands.',
    'Any other value has no meaning here.',
  ),
  'schema/use-version': error(
    'The definition says which version of the language it is written in.',
    'Another version may read the same words in another way.',
  ),
  'schema/use-name': error(
    'A name begins with a small letter and goes on with letters, digits and underscores.',
    'It becomes a name in the generated module.',
  ),
  'schema/use-pattern': error(
    'A value has the form that its key takes.',
    'A value of another form has no meaning here.',
  ),
  'schema/use-length': error(
    'Texts, lists and maps are neither empty nor endless.',
    'An empty one says nothing; limits keep what people see readable and tools quick.',
  ),
  'schema/use-range': error(
    'A number lies in the range that its key takes.',
    'Numbers outside of it have no meaning here.',
  ),
} as const satisfies Readonly<Record<string, SchemaRuleText>>;

export type SchemaRule = keyof typeof schemaRules;
