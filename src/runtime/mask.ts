import { bytesOf, concatBytes } from './bytes.ts';
import { base64, hex, queryComponent } from './encoding.ts';

/** What stands in place of a value that is not shown. */
export const hidden = '••••';

/**
 * A value that `explain()` may name but never show. Whoever asks for the steps of a signature gets a function in its
 * place, which nothing writes out; only `explain()` calls it, to hide the value wherever else it stands.
 */
export function masked<T>(value: T): () => T {
  return () => value;
}

/**
 * Text with every secret hidden, also where it stands encoded: percent-encoded once or twice, escaped for JSON, in hex,
 * or in Base64, alone or between other text, as the password of Basic does. A secret of one to three characters is
 * hidden where it stands as a word of its own.
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
  // A key of several lines may be shown line by line.
  const lines = secret.split(/[\r\n]+/).filter((line) => line.length > 15);
  const plain = [secret, trimmed, ...lines, JSON.stringify(secret).slice(1, -1)];
  if (secret.length > 3) plain.push(...encodingsOf(bytesOf(secret)));
  const percent = plain.map(queryComponent);
  return [...plain, ...percent, ...percent.map((text) => text.replaceAll('%20', '+')), ...percent.map(queryComponent)];
}

/** In hex; in both alphabets of Base64, alone and without what depends on the bytes before and behind. */
function encodingsOf(bytes: Uint8Array): readonly string[] {
  const inHex = hex(bytes);
  const within = [0, 1, 2].map((before) => {
    const text = base64(concatBytes(new Uint8Array(before), bytes));
    return text.slice(Math.ceil((before * 4) / 3), ((before + bytes.length) * 4) / 3);
  });
  return [base64(bytes).replace(/=+$/, ''), ...within]
    .flatMap((text) => [text, text.replaceAll('+', '-').replaceAll('/', '_')])
    .concat(inHex, inHex.toUpperCase());
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
