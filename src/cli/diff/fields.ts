import type { DeclaredField, SchemeAnalysis } from '../../analyse/analysis.ts';
import { type Change, change } from './change.ts';

/** What is asked of the person, and what the owner holds. */
export function fieldChanges(before: SchemeAnalysis, after: SchemeAnalysis): readonly Change[] {
  const scheme = after.scheme.name.value;
  return [
    ...listChanges(before.fields, after.fields, 'field', scheme),
    ...listChanges(before.client, after.client, 'client', scheme),
  ];
}

function listChanges(
  before: readonly DeclaredField[],
  after: readonly DeclaredField[],
  about: 'field' | 'client',
  scheme: string,
): readonly Change[] {
  const old = new Map(before.map((field) => [field.name, field]));
  const now = new Map(after.map((field) => [field.name, field]));
  const removed = before.filter(({ name }) => !now.has(name));
  return [
    ...removed.map(({ name }) => change(about, scheme, `\`${name}\` is no longer asked for.`, 'program changes')),
    ...after.flatMap((field) => oneField(old.get(field.name), field, about, scheme)),
  ];
}

function oneField(
  before: DeclaredField | undefined,
  after: DeclaredField,
  about: 'field' | 'client',
  scheme: string,
): readonly Change[] {
  const asks = about === 'field' ? 'connect again' : 'owner acts';
  const { name } = after;
  if (before === undefined) {
    if (!after.required) return [change(about, scheme, `\`${name}\` may be given now.`, 'none')];
    return [change(about, scheme, `\`${name}\` must be given now.`, hasDefault(after) ? 'none' : asks)];
  }
  const changes: Change[] = [];
  if (before.type !== after.type) {
    changes.push(
      change(about, scheme, `\`${name}\` was of type ${before.type} and is of type ${after.type} now.`, asks),
    );
  }
  if (!before.required && after.required) {
    changes.push(
      change(about, scheme, `\`${name}\` was optional and must be given now.`, hasDefault(after) ? 'none' : asks),
    );
  }
  const gone = choicesOf(before).filter((choice) => !choicesOf(after).includes(choice));
  if (after.type === 'select' && gone.length > 0) {
    changes.push(change(about, scheme, `\`${name}\` can no longer be ${gone.join(' or ')}.`, asks));
  }
  return changes;
}

const hasDefault = ({ field }: DeclaredField): boolean => field?.keys.has('default') ?? false;
const choicesOf = ({ field }: DeclaredField): readonly string[] => field?.choices.map(({ value }) => value.value) ?? [];
