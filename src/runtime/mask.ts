import { base64, base64url, queryComponent } from './encoding.ts';

/** What stands in place of a value that is not shown. */
export const hidden = '••••';

/** A value that `explain()` may name but never show: text or bytes become a sign of the same length for all. */
export function masked(value: unknown): string {
  return value === undefined || value === null ? '' : hidden;
}

/**
 * Text with every secret hidden, also where it stands encoded: percent-encoded, in Base64, or escaped for JSON. A secret
 * of one to three characters is hidden where it stands as a word of its own.
 */
export function maskText(text: string, secrets: Iterable<string>): string {
  const forms = new Set<string>();
  for (const secret of secrets) for (const form of formsOf(secret)) forms.add(form);
  // Longest first, so that no part of a longer one is left.
  const ordered = [...forms].sort((a, b) => b.length - a.length);
  return ordered.reduce(hideForm, text);
}

function hideForm(text: string, form: string): string {
  if (form.length > 3) return text.replaceAll(form, hidden);
  const quoted = form.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${quoted}(?![\\p{L}\\p{N}])`, 'gu'), hidden);
}

function formsOf(secret: string): readonly string[] {
  const trimmed = secret.trim();
  if (trimmed === '') return [];
  const percent = queryComponent(secret);
  const plain = [secret, trimmed, JSON.stringify(secret).slice(1, -1), percent, percent.replaceAll('%20', '+')];
  // A key of several lines may be shown line by line.
  const lines = secret.split(/\r\n|\r|\n/).filter((line) => line.length > 15);
  const encoded = secret.length < 4 ? [] : [base64(secret), base64url(secret)];
  return [...plain, ...lines, ...encoded.map((text) => text.replace(/=+$/, ''))];
}

/**
 * A server's own words for a person: one line, without control characters, every secret hidden, at most 200 characters.
 * Undefined when nothing is left.
 */
export function wordsOf(said: unknown, secrets: Iterable<string>): string | undefined {
  if (typeof said !== 'string') return undefined;
  const line = maskText(said.slice(0, 10_000), secrets)
    // Control characters, and those that turn the direction of what follows.
    .replace(/[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu, ' ')
    .trim();
  const short = [...line].length > 200 ? `${[...line].slice(0, 199).join('')}…` : line;
  return short === '' ? undefined : short;
}
