import { formComponent, percentEncode } from '../../runtime/encoding.ts';
import { jsonString } from '../../runtime/escape.ts';
import { maskText } from '../../runtime/mask.ts';

/** A range of a text that holds a secret: from, and behind its end. */
export type Hidden = readonly [start: number, end: number];

/**
 * The parts of a text, each byte one character, that hold a secret: as it is, in an escaped or encoded form, or inside a longer token in Base64 or
 * hex, as the password in the credentials of Basic. Where a token holds one, the whole token is hidden.
 */
export function hiddenRanges(text: string, secrets: readonly string[]): readonly Hidden[] {
  const known = secrets.filter((secret) => secret.trim() !== '');
  const plain = known
    .filter((secret) => secret.length > 3)
    .flatMap((secret) => forms(secret).flatMap((form) => occurrences(text, byteText(form))));
  const tokens = [...text.matchAll(/[\w+/=%.~-]+/g)]
    .filter(([token]) => holds(token, known))
    .map(({ 0: token, index }): Hidden => [index, index + token.length]);
  return [...plain, ...tokens];
}

/** Whether a place is hidden. */
export function isHidden(ranges: readonly Hidden[], at: number): boolean {
  return ranges.some(([start, end]) => start <= at && at < end);
}

/** As a secret stands in a header, a query, a form, JSON or XML. */
function forms(secret: string): readonly string[] {
  const percent = percentEncode(secret);
  const inXml = secret.replace(/[&<>\r]/g, (character) => `&#${character.charCodeAt(0)};`);
  // What encodeURIComponent leaves as it is.
  const byPlatform = percent.replace(/%(?:21|27|28|29|2A)/g, decodeURIComponent);
  return [secret, percent, byPlatform, formComponent(secret), jsonString(secret), inXml];
}

function occurrences(text: string, part: string): readonly Hidden[] {
  const found: Hidden[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) found.push([at, at + part.length]);
  return found;
}

function holds(token: string, secrets: readonly string[]): boolean {
  if (maskText(token, secrets) !== token) return true;
  const decoded = decodings(token);
  return secrets.some((secret) => decoded.some((text) => text.includes(byteText(secret))));
}

/** UTF-8, each byte as one character. */
const byteText = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

function decodings(token: string): readonly string[] {
  if (token.length < 8) return [];
  const isHex = /^(?:[0-9a-f]{2})+$/i.test(token);
  return [
    Buffer.from(token.replace(/^[\w-]+=(?=\w)/, ''), 'base64').toString('latin1'),
    Buffer.from(token, 'base64').toString('latin1'),
    ...(isHex ? [Buffer.from(token, 'hex').toString('latin1')] : []),
  ];
}
