import type { ResponseView } from './connection.ts';
import { CountersignError } from './errors.ts';
import { queryPairs } from './parts.ts';
import { readJson } from './response-json.ts';

/** What a body's text, which is not blank, is as a value: {@link readJson}, {@link readForm}, `readXml`, {@link readText}. */
export type BodyReader = (text: string) => unknown;

/** Bytes of a response that are read at most, after decompression. */
export const responseLimit = 1_048_576;

/**
 * A response as expressions see it, its body read whole and bounded.
 *
 * Without `read` the content type decides: JSON, form, otherwise text. An empty body is absent. A body that is not what it
 * says is passed over when the status tells of a failure, since the status says more then.
 *
 * @throws {CountersignError} `BAD_RESPONSE` when it is longer than 1 MiB, ends too soon, or is not what it says.
 */
export async function readResponse(
  response: Response,
  read: BodyReader = readerFor(response),
  signal?: AbortSignal,
): Promise<ResponseView> {
  const text = await boundedText(response, responseLimit, signal);
  if (text === undefined) throw new CountersignError('BAD_RESPONSE', 'The response is longer than 1 MiB.');
  let body: unknown;
  try {
    if (text.trim() !== '') body = read(text);
  } catch (error) {
    if (response.ok) throw error;
  }
  return { ...headOf(response), text, body };
}

/** Status, headers and cookies: all that can be seen without reading the body. */
export function headOf(response: Response): Pick<ResponseView, 'status' | 'headers' | 'cookies'> {
  const headers: Record<string, string> = Object.create(null);
  const cookies: Record<string, string> = Object.create(null);
  response.headers.forEach((value, name) => {
    headers[name.toLowerCase()] = value;
  });
  for (const cookie of response.headers.getSetCookie()) {
    // RFC 6265 §5.2: up to the first semicolon, split at the first equals sign; quotes belong to the value.
    const [, name, value] = /^\s*([^=;]*[^=;\s])\s*=\s*([^;]*?)\s*(?:;|$)/.exec(cookie) ?? [];
    if (name !== undefined && value !== undefined) cookies[name] = value;
  }
  return { status: response.status, headers, cookies };
}

/** JSON, form or text by content type; XML only where a definition asks for it. */
export function readerFor(response: Response): BodyReader {
  const type = contentTypeOf(response);
  if (/^(?:application|text)\/(?:[\w.+-]+\+)?json$/.test(type)) return readJson;
  return type === 'application/x-www-form-urlencoded' ? readForm : readText;
}

/** The media type without parameters, in lower case; empty when there is none. */
export function contentTypeOf(response: Response): string {
  const type = /^[\w.+-]+\/[\w.+-]+/.exec(response.headers.get('content-type')?.trim() ?? '');
  return type ? type[0].toLowerCase() : '';
}

/**
 * A body as text, without byte order mark; undefined when it is longer than `limit` bytes: reading stops there, and so a
 * small response that unpacks to gigabytes does no harm. Reading stops too when the signal is aborted.
 *
 * @throws {CountersignError} `BAD_RESPONSE` when the connection breaks before the end.
 */
async function boundedText(response: Response, limit: number, signal?: AbortSignal): Promise<string | undefined> {
  if (!response.body) return '';
  const reader = response.body.getReader();
  const stop = () => void reader.cancel().catch(() => undefined);
  signal?.addEventListener('abort', stop, { once: true });
  const decoder = decoderFor(response);
  let text = '';
  let length = 0;
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      length += chunk.value.length;
      if (length > limit) {
        stop();
        return undefined;
      }
      text += decoder.decode(chunk.value, { stream: true });
    }
  } catch {
    throw new CountersignError(
      'BAD_RESPONSE',
      'The response broke off before its end, or it could not be decompressed.',
    );
  }
  return text + decoder.decode();
}

/** JSON is UTF-8 (RFC 8259 §8.1); other text is in the charset that it names, if the platform knows it. */
function decoderFor(response: Response): TextDecoder {
  const charset = /;\s*charset\s*=\s*"?([\w.:-]+)/i.exec(response.headers.get('content-type') ?? '')?.[1];
  if (charset !== undefined && readerFor(response) !== readJson) {
    try {
      return new TextDecoder(charset);
    } catch {
      // Unknown here: read as UTF-8.
    }
  }
  return new TextDecoder();
}

/** A body as it is. */
export function readText(text: string): string {
  return text;
}

/**
 * A form by name; a name that occurs several times is a list, one without a value is empty.
 *
 * @throws {CountersignError} `BAD_RESPONSE` when its escapes are not UTF-8.
 */
export function readForm(text: string): Readonly<Record<string, string | readonly string[]>> {
  const values: Record<string, string | string[]> = Object.create(null);
  for (const [name, value = ''] of formOf(text)) {
    const earlier = values[name];
    values[name] = earlier === undefined ? value : [earlier, value].flat();
  }
  return values;
}

function formOf(text: string) {
  try {
    return queryPairs(text.trim());
  } catch {
    throw new CountersignError('BAD_RESPONSE', 'The response says that it is a form, but it cannot be read as one.');
  }
}
