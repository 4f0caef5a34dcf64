import { isAllowed, type Places } from './connect-guard.ts';
import type { PassedOn } from './connect-send.ts';
import type { CallInit } from './connection.ts';
import { CountersignError, wrongCall } from './errors.ts';
import { fieldValue } from './header.ts';
import { type Header, partsFromUrl, type RequestParts } from './parts.ts';
import { joinUrl } from './path.ts';
import type { CallBody } from './replay.ts';

/** One call of `fetch` in one form, whatever form its arguments had; its URL still as it was given. */
export interface Call<C> {
  readonly method: string;
  readonly target: string;
  readonly headers: readonly Header[];
  readonly body: CallBody | Request;
  readonly signals: readonly AbortSignal[];
  readonly redirect: RequestRedirect;
  readonly passedOn: PassedOn;
  readonly constants: C | undefined;
}

/**
 * What `fetch(input, init)` means, as the Fetch standard reads it: `init` counts more than a `Request`.
 *
 * @throws {TypeError} `INVALID_ARGUMENT` when a method or a header's name is none, or a GET request has a body.
 * @throws {CountersignError} `UNSAFE_VALUE` when a header's value may not stand in a header.
 */
export function callOf<C>(input: string | URL | Request, init: CallInit<C> = {}): Call<C> {
  const request = typeof input === 'object' && 'headers' in input ? input : undefined;
  const { method, headers, body, signal, redirect, call, ...passedOn } = init;
  const sent: Call<C> = {
    method: methodOf(method ?? request?.method ?? 'GET'),
    target: request ? request.url : String(input),
    headers: headersOf(headers ?? request?.headers),
    body: body ?? request,
    signals: [signal ?? request?.signal].filter((each) => each !== undefined),
    redirect: redirect ?? request?.redirect ?? 'follow',
    passedOn: { ...(request && optionsOf(request)), ...passedOn },
    constants: call,
  };
  const hasBody = sent.body === request ? Boolean(request?.body) : Boolean(sent.body);
  if (hasBody && /^(?:GET|HEAD)$/.test(sent.method)) {
    throw wrongCall('INVALID_ARGUMENT', `A ${sent.method} request has no body.`);
  }
  return sent;
}

/**
 * The request of a call, without body: a path is put behind the server's URL with exactly one slash between, an absolute
 * URL must lie in one of the places.
 *
 * @throws {CountersignError} `HOST_NOT_ALLOWED` when it would go elsewhere: nothing is ever sent unsigned.
 */
export function requestOf(call: Pick<Call<unknown>, 'method' | 'target' | 'headers'>, places: Places): RequestParts {
  const { target } = call;
  const { server } = places;
  const absolute = isAbsolute(target);
  if (!absolute && !server) throw wrongCall('INVALID_URL', 'This definition has no server: give an absolute URL.');
  const url = absolute || !server ? target.trim() : joinUrl(server.origin + server.path, target);
  // `//host` takes the scheme of the server.
  const parsed = URL.canParse(url, server?.origin) ? new URL(url, server?.origin) : undefined;
  if (!parsed || parsed.username + parsed.password !== '') {
    throw wrongCall('INVALID_URL', 'A path, or an absolute URL without user name and password, is needed.');
  }
  const request = partsFromUrl(call.method, parsed, call.headers);
  if (!isAllowed(request, absolute || !server ? places.all : [server])) {
    throw new CountersignError(
      'HOST_NOT_ALLOWED',
      'This URL is outside of the server and the origins that the definition names.',
    );
  }
  return request;
}

/** Whether a target is a whole URL, or one without its scheme. */
export function isAbsolute(target: string): boolean {
  return /^\s*(?:https?:|[\\/]{2})/i.test(target);
}

/** The request with a content type, if it has none yet. */
export function withContentType(headers: readonly Header[], contentType: string | undefined): readonly Header[] {
  if (!contentType || headers.some(([name]) => name.toLowerCase() === 'content-type')) return headers;
  return [...headers, ['Content-Type', contentType]];
}

/** Those options of a `Request` that are not as they always are; platforms without them refuse even the usual value. */
function optionsOf(request: Request): PassedOn {
  const usual = { cache: 'default', credentials: 'same-origin', integrity: '', keepalive: false } as const;
  const names = Object.keys(usual) as readonly (keyof typeof usual)[];
  const unusual = names.filter((name) => request[name] && request[name] !== usual[name]);
  return Object.fromEntries(unusual.map((name) => [name, request[name]]));
}

/** A token (RFC 9110 §5.6.2): what a method or a header's name is made of. */
function token(text: string, what: string): string {
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(text))
    throw wrongCall('INVALID_ARGUMENT', `${what} holds what may not stand there.`);
  return text;
}

/** The six methods that the Fetch standard writes in capitals, whatever the case they are given in. */
function methodOf(method: string): string {
  const upper = token(method, 'The method').toUpperCase();
  return /^(?:DELETE|GET|HEAD|OPTIONS|POST|PUT)$/.test(upper) ? upper : method;
}

/** Checked here, since the platform's `Headers` quotes in its error the value that it refuses. */
function headersOf(given: HeadersInit = []): readonly Header[] {
  const entries: Iterable<readonly string[]> =
    Symbol.iterator in given ? (given as Iterable<readonly string[]>) : Object.entries(given);
  return Array.from(entries, ([name = '', value = '']): Header => {
    const trimmed = String(value).replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, '');
    return [token(name, 'The name of a header'), fieldValue(name, trimmed)];
  });
}
