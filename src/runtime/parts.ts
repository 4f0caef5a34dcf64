import { CountersignError, wrongCall } from './errors.ts';

export type Bytes = Uint8Array;
/** Text stands for its UTF-8 bytes wherever bytes are needed. */
export type TextOrBytes = string | Uint8Array;
/** What is written as text when it lands in a header, a query, a form or a path. */
export type Scalar = string | number | bigint | boolean;
export type Header = readonly [name: string, value: string];
/** A value may be absent: `?a` is not `?a=`. */
export type Pair = readonly [name: string, value: string | undefined];
/** In order, duplicates kept. */
export type Pairs = readonly Pair[];

/**
 * A request as it goes on the wire. A Web `Request` cannot hold every one: it normalises the path, joins equal headers
 * and adds a content type.
 */
export interface RequestParts {
  readonly method: string;
  /** `scheme://host[:port]` in lower case, the default port left out, no slash at the end. */
  readonly origin: string;
  /** Percent-encoded exactly as sent; begins with `/`. */
  readonly path: string;
  /** Exactly as sent, without `?`; empty when there is none. */
  readonly query: string;
  readonly headers: readonly Header[];
  readonly body?: Uint8Array | undefined;
}

/**
 * The parts of a request to a URL. The target is kept as it is written, dot segments too, as long as all of it may
 * stand on the wire; otherwise it is what a WHATWG URL parser makes of it. A fragment is dropped.
 *
 * @throws {TypeError} `INVALID_URL` when the text is no absolute http or https URL, or names a user.
 */
export function partsFromUrl(
  method: string,
  url: string | URL,
  headers: readonly Header[] = [],
  body?: Uint8Array,
): RequestParts {
  const text = String(url);
  const parsed = parsedUrl(text);
  const exact =
    /^https?:\/\/[^/?#\\]+((?:\/[\w!$%&'()*+,./:;=@[\]|~-]*)?)(?:\?([\w!$%&()*+,./:;=?@[\]^|~-]*))?(?:#.*)?$/is.exec(
      text,
    );
  const path = exact ? exact[1] || '/' : parsed.pathname;
  const query = exact ? (exact[2] ?? '') : parsed.search.slice(1);
  return { method, origin: parsed.origin, path, query, headers, ...(body && { body }) };
}

/** An absolute http or https URL without userinfo; the platform's own error would quote it. */
function parsedUrl(text: string): URL {
  let url: URL | undefined;
  try {
    url = new URL(text);
  } catch {
    // Reported below: the platform's error carries the text in `input`.
  }
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw wrongCall('INVALID_URL', 'An absolute URL that begins with https:// or http:// is needed.');
  }
  if (url.username || url.password) throw wrongCall('INVALID_URL', 'A URL with a user name or password is refused.');
  return url;
}

/** A request without headers or body, to be filled: what generated code starts a step from. */
export function newRequest(method: string, url: string): RequestParts {
  return partsFromUrl(method, url);
}

/** The whole URL: `request.url`. */
export function urlOf(request: RequestParts): string {
  return request.origin + targetOf(request);
}

/** Path and query as on the request line: `request.target`. */
export function targetOf(request: RequestParts): string {
  return request.query === '' ? request.path : `${request.path}?${request.query}`;
}

/** `https` or `http`. */
export function schemeOf(request: RequestParts): string {
  return request.origin.slice(0, request.origin.indexOf(':'));
}

/** As in the Host header: a port only if it is not the scheme's default. */
export function hostOf(request: RequestParts): string {
  return request.origin.slice(request.origin.indexOf('//') + 2);
}

/** Without port; an IPv6 address keeps its brackets. */
export function hostnameOf(request: RequestParts): string {
  return hostOf(request).replace(/:\d+$/, '');
}

/** The port, the scheme's default if none is written. */
export function portOf(request: RequestParts): number {
  const written = /:(\d+)$/.exec(request.origin)?.[1];
  return written ? Number(written) : schemeOf(request) === 'http' ? 80 : 443;
}

/** The body's bytes; empty when there is no body. */
export function bodyOf(request: RequestParts): Bytes {
  return request.body ?? new Uint8Array(0);
}

/** All values of a header joined by `, ` (RFC 9110 §5.3), whatever the case of its name; undefined when absent. */
export function headerOf(request: RequestParts, name: string): string | undefined {
  const lower = name.toLowerCase();
  let joined: string | undefined;
  for (const [key, value] of request.headers) {
    if (key.toLowerCase() === lower) joined = joined === undefined ? value : `${joined}, ${value}`;
  }
  return joined;
}

/**
 * The headers with lower-case names, in order, duplicates kept: `request.headers`. Without those that the platform
 * writes or rewrites on its own, which a signature cannot cover: content-length, user-agent, accept-encoding, connection.
 */
export function lowerHeaders(request: RequestParts): Pairs {
  const pairs: Pair[] = [];
  for (const [name, value] of request.headers) {
    const lower = name.toLowerCase();
    if (!/^(content-length|user-agent|accept-encoding|connection)$/.test(lower)) pairs.push([lower, value]);
  }
  return pairs;
}

/**
 * The name-value pairs of a query or a form in order, decoded as `application/x-www-form-urlencoded`: `+` is a space,
 * `a` has no value and `a=` an empty one, a `%` that begins no escape stands for itself.
 *
 * @throws {CountersignError} `ENCODING_INVALID` when the escapes are not UTF-8.
 */
export function queryPairs(query: string): Pairs {
  const pairs: Pair[] = [];
  for (const part of query.split('&')) {
    if (part === '') continue;
    const equals = part.indexOf('=');
    if (equals < 0) pairs.push([formDecoded(part), undefined]);
    else pairs.push([formDecoded(part.slice(0, equals)), formDecoded(part.slice(equals + 1))]);
  }
  return pairs;
}

/**
 * The pairs of a form body; none when there is no body.
 *
 * @throws {CountersignError} `ENCODING_INVALID` when the body or its escapes are not UTF-8.
 */
export function formPairs(body: Uint8Array | undefined): Pairs {
  return body ? queryPairs(formText(body)) : [];
}

function formText(body: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    throw new CountersignError('ENCODING_INVALID', 'A form body is not UTF-8.');
  }
}

/** One name or value of a form, decoded. */
export function formDecoded(text: string): string {
  if (!/[%+]/.test(text)) return text;
  try {
    return decodeURIComponent(text.replaceAll('+', ' ').replace(/%(?![0-9a-f]{2})/gi, '%25'));
  } catch {
    throw new CountersignError('ENCODING_INVALID', 'A percent-encoded name or value is not UTF-8.');
  }
}
