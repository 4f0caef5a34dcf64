import type { FormField } from './connection.ts';
import { CountersignError } from './errors.ts';
import { textFault } from './form-type.ts';

/** What is wrong with one entered value, in words for the person who entered it; never the value. */
export interface FieldFault {
  readonly name: string;
  readonly message: string;
}

/**
 * Everything that is wrong with what was entered, in the form's order; empty when it can be used. A field that is not asked
 * for (`when`) may be absent, and empty text of an optional field is absent.
 */
export function formFaults(
  form: readonly FormField[],
  values: Readonly<Record<string, unknown>>,
): readonly FieldFault[] {
  const entered: Record<string, unknown> = {};
  const given = (name: string) => (Object.hasOwn(values, name) ? values[name] : undefined);
  for (const field of form) entered[field.name] = given(field.name) ?? field.default;
  return form.flatMap((field) => {
    const asked = field.type !== 'note' && (field.when?.(entered) ?? true);
    const message = asked ? fieldFault(field, given(field.name)) : undefined;
    return message === undefined ? [] : [{ name: field.name, message }];
  });
}

/**
 * Refuses what {@link formFaults} finds.
 *
 * @param of  `fields` or `client`: what the form stands for in the definition.
 * @throws {CountersignError} `FIELD_INVALID` for the first fault.
 */
export function checkForm(form: readonly FormField[], values: object, of: 'fields' | 'client'): void {
  const [fault] = formFaults(form, values as Readonly<Record<string, unknown>>);
  if (fault) throw new CountersignError('FIELD_INVALID', fault.message, { name: `${of}.${fault.name}` });
}

function fieldFault(field: FormField, value: unknown): string | undefined {
  const label = `“${field.label}”`;
  if (value === undefined || value === null || value === '') {
    return field.required && field.default === undefined ? `${label} is missing.` : undefined;
  }
  let why = typeof value === 'string' ? writtenFault(field, value) : undefined;
  for (const check of field.checks ?? [textFault]) why ??= check(value, field);
  return why === undefined ? undefined : `${label} ${why}.`;
}

function writtenFault(field: FormField, text: string): string | undefined {
  const lines = /^(?:text|pem|json)$/.test(field.type);
  // A value that was pasted often brings a line break along: it would be cut off in a header and signed in a MAC.
  if (!lines && /[\r\n\u2028\u2029]/.test(text)) return 'contains a line break, perhaps pasted along: remove it';
  if (field.secret && !lines && text.trim() !== text)
    return 'begins or ends with white space, perhaps pasted along: remove it';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text)) return 'contains a control character';
  const length = [...text].length;
  if (length > field.maxLength) return `is too long: at most ${field.maxLength} characters`;
  if (field.minLength !== undefined && length < field.minLength)
    return `is too short: at least ${field.minLength} characters`;
  return undefined;
}
