import { bytesOf, concatBytes } from '../../runtime/bytes.ts';
import { base64 } from '../../runtime/encoding.ts';
import { type Header, hostOf, type RequestParts, targetOf, urlOf } from '../../runtime/parts.ts';
import { printable, printfOf, shellWord } from './shell.ts';

/** How a signed request is written: a name of `--as`. */
export const formats = {
  http: httpMessage,
  curl: curlCommand,
  json: jsonText,
} as const satisfies Readonly<Record<string, (request: RequestParts) => Uint8Array | string>>;
export type Format = keyof typeof formats;

/**
 * The message as it goes over the wire (RFC 9112 §2.1): lines end in CR LF, and the body follows as it is. `Host` and
 * `Content-Length`, which the platform writes, are there too.
 */
export function httpMessage(request: RequestParts): Uint8Array {
  const { method, headers, body } = request;
  const length = body === undefined ? [] : [['Content-Length', String(body.length)] as const];
  const lines = [['Host', hostOf(request)] as const, ...headers, ...length].map(([name, value]) => `${name}: ${value}`);
  const head = `${[`${method} ${targetOf(request)} HTTP/1.1`, ...lines].join('\r\n')}\r\n\r\n`;
  // Header values are bytes: U+00E9 in one of them is the byte E9.
  return concatBytes(latin1(head), body ?? new Uint8Array(0));
}

/**
 * A command line for a POSIX shell that sends this request and no other: nothing is added to the URL or taken from it,
 * and curl's own content type is switched off where the request has none.
 */
export function curlCommand(request: RequestParts): string {
  const { method, headers, body } = request;
  const text = body && printable(body);
  const typed = headers.some(([name]) => name.toLowerCase() === 'content-type');
  const options = [
    method === 'HEAD' ? '--head' : `--request ${shellWord(method)}`,
    ...(/[[\]{}]/.test(urlOf(request)) ? ['--globoff'] : []),
    ...(/\/\.{1,2}(?:\/|$)/.test(request.path) ? ['--path-as-is'] : []),
    shellWord(urlOf(request)),
    ...headers.map(headerOption),
    ...(body && !typed ? ["--header 'Content-Type:'"] : []),
    ...(body ? [text === undefined ? '--data-binary @-' : `--data-raw ${shellWord(text)}`] : []),
  ];
  const piped = body && text === undefined ? `${printfOf(body)} | ` : '';
  return `${piped}curl ${options.join(' \\\n  ')}\n`;
}

/** curl takes `Name:` for a header to be left out; one that is empty ends in a semicolon. */
function headerOption([name, value]: Header): string {
  return `--header ${shellWord(latin1(value === '' ? `${name};` : `${name}: ${value}`))}`;
}

/** `{ method, url, headers, body }`: what `fetch(url, …)` takes. A body that is no text is `{ base64 }`, none is null. */
export function jsonText(request: RequestParts): string {
  const { method, body } = request;
  return `${JSON.stringify({ method, url: urlOf(request), headers: joined(request.headers), body: bodyValue(body) }, null, 2)}\n`;
}

function bodyValue(body: Uint8Array | undefined): string | { readonly base64: string } | null {
  if (body === undefined) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    // Not UTF-8.
    return { base64: base64(body) };
  }
}

/** By name as first written; several of one name are joined (RFC 9110 §5.3; cookies: RFC 6265 §4.2.1). */
function joined(headers: readonly Header[]): Readonly<Record<string, string>> {
  const names = new Map<string, string>();
  const values: Record<string, string> = {};
  for (const [name, value] of headers) {
    const lower = name.toLowerCase();
    const first = names.get(lower) ?? name;
    const before = Object.hasOwn(values, first) ? values[first] : undefined;
    names.set(lower, first);
    // A token may be called __proto__: defined, never assigned.
    const whole = before === undefined ? value : `${before}${lower === 'cookie' ? '; ' : ', '}${value}`;
    Object.defineProperty(values, first, { value: whole, enumerable: true, configurable: true, writable: true });
  }
  return values;
}

function latin1(text: string): Uint8Array {
  return /^\p{ASCII}*$/u.test(text) ? bytesOf(text) : Uint8Array.from(text, (character) => character.charCodeAt(0));
}
