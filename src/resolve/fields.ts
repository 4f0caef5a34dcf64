import type { DeclaredField, Saved } from '../analyse/analysis.ts';
import { asScalar, textOf } from '../model/read.ts';
import type { FieldPlan, SavedPlan } from './plan.ts';
import type { Values } from './values.ts';

/** Longest text that a field takes unless the author says otherwise (LANGUAGE §2). */
const MAX_LENGTH = 1024;
const MAX_LENGTH_OF_LONG_TEXT = 65_536;
const LONG_TEXT: ReadonlySet<string> = new Set(['text', 'pem', 'json']);

export function fieldPlan(declared: DeclaredField, values: Values): FieldPlan {
  const { field, name, type, label, required, secret } = declared;
  const scalar = (key: string) => asScalar(field?.keys.get(key));
  const text = (key: string): string | undefined => {
    const node = scalar(key);
    return node && textOf(node);
  };
  const number = (key: string): number | undefined => {
    const value = scalar(key)?.value;
    return typeof value === 'number' ? value : undefined;
  };
  return {
    name,
    type,
    label,
    help: text('help'),
    placeholder: text('placeholder'),
    default: defaultOf(declared),
    required,
    secret,
    choices: (field?.choices ?? []).map((choice) => {
      return { value: choice.value.value, label: choice.label?.value ?? choice.value.value };
    }),
    format: text('format'),
    pattern: text('pattern'),
    minLength: number('minLength'),
    maxLength: number('maxLength') ?? (LONG_TEXT.has(type) ? MAX_LENGTH_OF_LONG_TEXT : MAX_LENGTH),
    network: text('network') === 'any' ? 'any' : 'public',
    port: scalar('port')?.value === true,
    when: field?.when && values.value(field.when),
  };
}

/** Numbers and booleans keep their type; everything else is text, `2` as well as `"2"`. */
function defaultOf({ field, type }: DeclaredField): FieldPlan['default'] {
  const node = asScalar(field?.keys.get('default'));
  if (node === undefined || node.value === null) return undefined;
  if (typeof node.value === 'boolean' && type === 'boolean') return node.value;
  if (typeof node.value === 'number' && (type === 'number' || type === 'integer')) return node.value;
  return textOf(node);
}

export function savedPlan({ name, type, within, optional }: Saved): SavedPlan {
  return {
    name,
    type: type.kind === 'number' || type.kind === 'boolean' ? type.kind : 'text',
    secret: type.secrecy !== 'open',
    optional,
    within,
  };
}
