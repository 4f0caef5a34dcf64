import { CountersignError } from './errors.ts';

/** What a person may enter as a host or a server's address. */
export interface HostRules {
  /** `public` unless said: no IP literal, single label, or name that only exists inside a network. */
  readonly network?: 'public' | 'any';
  /** Whether a port may follow. */
  readonly port?: boolean;
  /** What the value is, in the definition's words, for the message: `fields.host`. */
  readonly name?: string;
}

/**
 * One label of a host name, in lower case, to stand before the definition's own domain.
 *
 * The raw text is tested before anything is built from it: a URL parser rewrites full-width letters, ideographic dots and
 * percent escapes into another host.
 *
 * @throws {CountersignError} `FIELD_INVALID` when it is not 1 to 63 letters, digits and inner hyphens, or begins with `xn--`.
 */
export function subdomain(value: string, name = 'The subdomain'): string {
  // Without the `u` flag `i` stays within ASCII: U+212A is no `k`.
  if (!/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i.test(value) || /^xn--/i.test(value)) {
    throw refused(name, 'may hold only letters, digits and hyphens between them, without dots');
  }
  return value.toLowerCase();
}

/**
 * A whole host, in lower case, with its port where one is allowed.
 *
 * @throws {CountersignError} `FIELD_INVALID` when the raw text is anything but a host, when a URL parser reads another host
 *   from it (`127.1`), or when the network rules refuse it.
 */
export function host(value: string, rules: HostRules = {}): string {
  const { network = 'public', name = 'The host' } = rules;
  const match = /^([a-z0-9.-]+|\[[0-9a-f:.]+\])(?::([1-9]\d{0,4}))?$/i.exec(value);
  const hostname = readHost(match?.[1]?.toLowerCase() ?? '');
  const written = match?.[2];
  if (hostname === undefined) throw refused(name, 'is not a host name');
  if (network === 'public' && !isPublic(hostname)) throw refused(name, 'must be a public host name with a domain');
  if (written === undefined) return hostname;
  if (rules.port !== true) throw refused(name, 'may not hold a port');
  return `${hostname}:${port(written, name)}`;
}

/**
 * A server's address without a slash at its end: `https`, a host that {@link host} lets through, and perhaps a path of plain
 * segments. `http` only on loopback.
 *
 * @throws {CountersignError} `FIELD_INVALID` when it is anything else: userinfo, query, fragment, escapes, dot segments.
 */
export function serverUrl(value: string, rules: HostRules = {}): string {
  const { name = 'The address' } = rules;
  const match = /^(https?):\/\/([^/?#\\@]+)((?:\/[\w.~!$&'()*+,;=:@-]+)*)\/?$/i.exec(value);
  const [, scheme = '', authority = '', path = ''] = match ?? [];
  if (!match || /\/\.{1,2}(?:\/|$)/.test(path)) {
    throw refused(name, 'must be https:// and a host, with nothing after it but a plain path');
  }
  const checked = host(authority, { ...rules, name });
  const secure = scheme.toLowerCase() === 'https';
  if (!secure && !isLoopback(checked)) throw refused(name, 'must begin with https://');
  return `${secure ? 'https' : 'http'}://${checked.replace(secure ? /:443$/ : /:80$/, '')}${path}`;
}

/**
 * A port as it stands in a URL.
 *
 * @throws {CountersignError} `FIELD_INVALID` when it is not a whole number from 1 to 65535, in plain decimal digits.
 */
export function port(value: number | string, name = 'The port'): string {
  const text = String(value);
  if (!/^[1-9]\d{0,4}$/.test(text) || Number(text) > 65_535) throw refused(name, 'must be a number from 1 to 65535');
  return text;
}

/**
 * One of a closed list, checked at run time too, since a program may pass what its types forbid.
 *
 * @throws {CountersignError} `FIELD_INVALID`
 */
export function choice<T extends string>(value: T, choices: readonly T[], name = 'The value'): T {
  if (!choices.includes(value)) throw refused(name, 'is not one of the values to choose from');
  return value;
}

/**
 * A server's address that a server gave us at login, if its host is one of those that the definition names.
 *
 * @param patterns  Hosts; `*.example.com` stands for one or more labels before `.example.com`.
 * @returns         As {@link serverUrl}.
 * @throws {CountersignError} `HOST_NOT_ALLOWED` when no pattern fits, `FIELD_INVALID` when it is no such address.
 */
export function within(value: string, patterns: readonly string[], name = 'The saved address'): string {
  const url = serverUrl(value, { network: 'any', port: true, name });
  hostWithin(/^https?:\/\/([^/]+)/.exec(url)?.[1] ?? '', patterns, name);
  return url;
}

/** {@link within} for a value that is a host alone. */
export function hostWithin(value: string, patterns: readonly string[], name = 'The saved host'): string {
  const checked = host(value, { network: 'any', port: true, name });
  const fits = (pattern: string): boolean => {
    const allowed = pattern.toLowerCase();
    if (allowed.startsWith('*.')) return checked.endsWith(allowed.slice(1));
    // On loopback, where tests and development run, the port is free.
    return checked === allowed || (isLoopback(checked) && hostnameIn(checked) === allowed);
  };
  if (!patterns.some(fits)) {
    throw new CountersignError('HOST_NOT_ALLOWED', `${name} is on a host that the definition does not name.`, { name });
  }
  return checked;
}

/** Whether two URLs have the same scheme, host and port; false when either is no http or https URL. */
export function sameOrigin(a: string | URL, b: string | URL): boolean {
  const origin = originOf(a);
  return origin !== undefined && origin === originOf(b);
}

/**
 * Whether a URL lies under a server's URL: the same origin, and the server's whole path before its own, as a URL parser
 * reads both, so that no dot segment climbs out.
 */
export function isUnder(url: string | URL, server: string | URL): boolean {
  if (!sameOrigin(url, server)) return false;
  const base = new URL(server).pathname.replace(/\/+$/, '');
  const path = new URL(url).pathname;
  return path === base || path.startsWith(`${base}/`);
}

/** `scheme://host[:port]` of an http or https URL without userinfo; undefined of anything else. */
export function originOf(url: string | URL): string | undefined {
  try {
    const parsed = new URL(url);
    return /^https?:$/.test(parsed.protocol) && !parsed.username && !parsed.password ? parsed.origin : undefined;
  } catch {
    // The platform's error quotes the text; that there is no origin says enough.
    return undefined;
  }
}

/** Whether a host is this machine (RFC 6761 §6.3, RFC 1122 §3.2.1.3, RFC 4291 §2.5.3); a port may follow. */
export function isLoopback(host: string): boolean {
  return /^(?:localhost|.+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/i.test(hostnameIn(host));
}

function hostnameIn(host: string): string {
  return host.replace(/:\d+$/, '');
}

/** The host that a URL parser reads from this text, if it is the text itself or another spelling of the same IPv6 address. */
function readHost(text: string): string | undefined {
  const labels = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/;
  try {
    const { hostname } = new URL(`https://${text}`);
    return text.startsWith('[') || (labels.test(text) && hostname === text) ? hostname : undefined;
  } catch {
    // The platform's error quotes the text.
    return undefined;
  }
}

/** A name of at least two labels whose last begins with a letter and is none of those that exist only inside a network. */
function isPublic(hostname: string): boolean {
  return (
    /\.[a-z][a-z0-9-]*$/.test(hostname) && !/\.(?:local|internal|localhost|localdomain|home\.arpa|lan)$/.test(hostname)
  );
}

function refused(name: string, why: string): CountersignError {
  return new CountersignError('FIELD_INVALID', `${name} ${why}.`, { name });
}
