import type { FormField } from './connection.ts';
import { CountersignError } from './errors.ts';
import { host, serverUrl, subdomain } from './host.ts';

/** Of a field that holds text; so do all below, unless their type says otherwise. */
export function textFault(value: unknown): string | undefined {
  return typeof value === 'string' ? undefined : 'must be text';
}

/** Of a field with a `pattern`, once its type is seen to. */
export function patternFault(value: unknown, { pattern = '', placeholder }: FormField): string | undefined {
  if (typeof value !== 'string' || new RegExp(pattern, 'u').test(value)) return undefined;
  return `is not of the form that is expected${placeholder === undefined ? '' : `, such as ${placeholder}`}`;
}

export function booleanFault(value: unknown): string | undefined {
  return typeof value === 'boolean' ? undefined : 'must be true or false';
}

export function integerFault(value: unknown): string | undefined {
  return Number.isSafeInteger(value) ? undefined : 'must be a whole number';
}

export function numberFault(value: unknown): string | undefined {
  return Number.isFinite(value) ? undefined : 'must be a number';
}

export function selectFault(value: unknown, { choices = [] }: FormField): string | undefined {
  if (choices.some((choice) => choice.value === value)) return undefined;
  return `must be one of ${choices.map((choice) => choice.label || choice.value).join(', ')}`;
}

export function emailFault(value: unknown): string | undefined {
  return matches(value, /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)*$/) ? undefined : 'must be an e-mail address';
}

/** RFC 3339 full-date, a day that exists. */
export function dateFault(value: unknown): string | undefined {
  const date = matches(value, /^\d{4}-\d\d-\d\d$/) ? new Date(`${value}T00:00:00Z`) : new Date(Number.NaN);
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(String(value));
  return exists ? undefined : 'must be a date such as 2025-01-31';
}

export function jsonFault(value: unknown): string | undefined {
  return typeof value === 'string' && isJson(value) ? undefined : 'must be JSON';
}

export function subdomainFault(value: unknown, field: FormField): string | undefined {
  return textFault(value) ?? guarded(field, () => subdomain(String(value)));
}

export function hostFault(value: unknown, field: FormField): string | undefined {
  return textFault(value) ?? guarded(field, () => host(String(value), hostRules(field)));
}

export function urlFault(value: unknown, field: FormField): string | undefined {
  return textFault(value) ?? guarded(field, () => serverUrl(String(value), hostRules(field)));
}

function matches(value: unknown, pattern: RegExp): boolean {
  return typeof value === 'string' && pattern.test(value);
}

function hostRules({ network, port }: FormField) {
  return { network: network ?? 'public', port: port ?? false, name: '' } as const;
}

/** The words of the guard that stands before the host at run time, without the name in front and the full stop. */
function guarded(field: FormField, guard: () => string): string | undefined {
  try {
    guard();
    return undefined;
  } catch (error) {
    if (!(error instanceof CountersignError)) throw error;
    const example = field.placeholder ?? field.format?.replace(/\{\{\s*input\s*\}\}/, '…');
    const words = error.message.replace(/^(?:The subdomain)?\s+|\.$/g, '');
    return example === undefined ? words : `${words} (${example})`;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    // The platform's error quotes the text.
    return false;
  }
}

/** A PEM block (RFC 7468), base64 DER, or a private JSON Web Key; what stands inside is judged when it is used. */
export function pemFault(value: unknown): string | undefined {
  if (typeof value !== 'string') return textFault(value);
  const trimmed = value.trim();
  if (/^-----BEGIN ([A-Z0-9 ]+)-----\s[\w+/=\s:,-]+\s-----END \1-----$/.test(trimmed)) return undefined;
  if (trimmed.includes('-----BEGIN') && trimmed.includes('\\n'))
    return 'has \\n in place of line breaks: put real line breaks there';
  if (trimmed.includes('-----BEGIN'))
    return 'is not a whole key: it must reach from -----BEGIN to the end of its -----END line';
  if (trimmed.startsWith('{') && isJson(trimmed)) return undefined;
  return /^[\w+/=\s-]{32,}$/.test(trimmed) ? undefined : 'must be a key in PEM form, from -----BEGIN to -----END';
}
