import { CountersignError } from './errors.ts';
import type { Scalar } from './parts.ts';

/** A value inside longer text of a JSON string, escaped (RFC 8259 §7), without quotes around it. */
export function jsonString(value: Scalar): string {
  return JSON.stringify(String(value)).slice(1, -1);
}

/**
 * A value as text of an XML element.
 *
 * @throws {CountersignError} `UNSAFE_VALUE` when it holds a character that XML 1.0 cannot express (§2.2).
 */
export function xmlText(value: Scalar): string {
  return xmlEscaped(value, /[&<>\r]/g);
}

/**
 * A value as an XML attribute, between quotes of either kind; white space survives normalisation (XML 1.0 §3.3.3).
 *
 * @throws {CountersignError} `UNSAFE_VALUE` when it holds a character that XML 1.0 cannot express (§2.2).
 */
export function xmlAttribute(value: Scalar): string {
  return xmlEscaped(value, /[&<>"'\t\n\r]/g);
}

function xmlEscaped(value: Scalar, special: RegExp): string {
  const text = String(value);
  if (/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text)) {
    throw new CountersignError('UNSAFE_VALUE', 'A value in an XML document holds a character that XML cannot express.');
  }
  return text.replace(special, (character) => `&#${character.charCodeAt(0)};`);
}
