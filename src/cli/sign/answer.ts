import { safeText } from '../../report/safe-text.ts';
import { concatBytes } from '../../runtime/bytes.ts';
import { maskText } from '../../runtime/mask.ts';
import { printable } from './shell.ts';

/** Bytes of an answer's body that are shown. */
const limit = 65_536;

/** An answer for a person: status, headers, and the beginning of a body that is text; what is secret is hidden. */
export async function answerText(response: Response, secrets: readonly string[]): Promise<string> {
  const { bytes, cut } = await beginning(response);
  const headers = [...response.headers].map(([name, value]) => `${name}: ${value}`);
  const head = [`HTTP ${response.status} ${response.statusText}`.trim(), ...headers].join('\n');
  const text = printable(cut ? wholeCharacters(bytes) : bytes);
  const size = `${bytes.length}${cut ? ' or more' : ''} bytes`;
  const body = bytes.length === 0 ? '' : text === undefined ? `(${size} that are not text)` : text;
  const rest = cut && text !== undefined ? `\n… (cut after ${limit} bytes)` : '';
  return `${safeText(maskText(`${head}\n\n${body}`, secrets))}${rest}\n`;
}

async function beginning(response: Response): Promise<{ readonly bytes: Uint8Array; readonly cut: boolean }> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) {
    chunks.push(chunk.value);
    length += chunk.value.length;
    if (length > limit) break;
  }
  if (length > limit) void reader?.cancel().catch(() => undefined);
  return { bytes: concatBytes(...chunks).subarray(0, limit), cut: length > limit };
}

/** Without the beginning of a character at the end. */
function wholeCharacters(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && ((bytes[end - 1] as number) & 0xc0) === 0x80) end -= 1;
  return bytes.subarray(0, end > 0 && (bytes[end - 1] as number) >= 0xc0 ? end - 1 : end);
}
