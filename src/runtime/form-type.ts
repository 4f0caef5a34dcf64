import type { FormField } from './connection.ts';
import { CountersignError } from './errors.ts';
import { host, serverUrl, subdomain } from './host.ts';

/** Why a value is not of its field's type, in words that follow the label; undefined when it is. */
export function typeFault(field: FormField, value: unknown): string | undefined {
  const { type } = field;
  if (type === 'boolean') return typeof value === 'boolean' ? undefined : 'must be true or false';
  if (type === 'number' || type === 'integer') return numberFault(type, value);
  if (type === 'select') return selectFault(field, value);
  if (typeof value !== 'string') return 'must be text';
  if (type === 'email')
    return /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)*$/.test(value) ? undefined : 'must be an e-mail address';
  if (type === 'date') return isDate(value) ? undefined : 'must be a date such as 2025-01-31';
  if (type === 'json') return isJson(value) ? undefined : 'must be JSON';
  if (type === 'pem') return pemFault(value);
  if (type === 'subdomain') return hostFault(field, () => subdomain(value));
  if (type === 'host') return hostFault(field, () => host(value, hostRules(field)));
  if (type === 'url') return hostFault(field, () => serverUrl(value, hostRules(field)));
  return undefined;
}

function numberFault(type: string, value: unknown): string | undefined {
  if (type === 'integer') return Number.isSafeInteger(value) ? undefined : 'must be a whole number';
  return Number.isFinite(value) ? undefined : 'must be a number';
}

function selectFault(field: FormField, value: unknown): string | undefined {
  if (field.choices?.some((choice) => choice.value === value)) return undefined;
  return `must be one of ${(field.choices ?? []).map((choice) => choice.label || choice.value).join(', ')}`;
}

function hostRules({ network, port }: FormField) {
  return { network: network ?? 'public', port: port ?? false, name: '' } as const;
}

/** The words of the guard that stands before the host at run time, without the name in front and the full stop. */
function hostFault(field: FormField, guard: () => string): string | undefined {
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

/** RFC 3339 full-date, a day that exists. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
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
function pemFault(text: string): string | undefined {
  const trimmed = text.trim();
  if (/^-----BEGIN ([A-Z0-9 ]+)-----\s[\w+/=\s:,-]+\s-----END \1-----$/.test(trimmed)) return undefined;
  if (trimmed.includes('-----BEGIN') && trimmed.includes('\\n'))
    return 'has \\n in place of line breaks: put real line breaks there';
  if (trimmed.includes('-----BEGIN'))
    return 'is not a whole key: it must reach from -----BEGIN to the end of its -----END line';
  if (trimmed.startsWith('{') && isJson(trimmed)) return undefined;
  return /^[\w+/=\s-]{32,}$/.test(trimmed) ? undefined : 'must be a key in PEM form, from -----BEGIN to -----END';
}
