import { isLoopback } from '../../runtime/host.ts';
import { readResponse } from '../../runtime/response.ts';
import { readJson } from '../../runtime/response-json.ts';
import { UsageError } from '../terminal.ts';

/** What an authorization server publishes about itself (RFC 8414 §2): what of it is of use here. */
export interface Metadata {
  readonly issuer: string;
  readonly authorization_endpoint?: string;
  readonly token_endpoint?: string;
  readonly revocation_endpoint?: string;
  readonly registration_endpoint?: string;
  readonly device_authorization_endpoint?: string;
  readonly pushed_authorization_request_endpoint?: string;
  readonly require_pushed_authorization_requests?: boolean;
  readonly authorization_response_iss_parameter_supported?: boolean;
  readonly scopes_supported?: readonly string[];
  readonly grant_types_supported?: readonly string[];
  readonly token_endpoint_auth_methods_supported?: readonly string[];
  readonly token_endpoint_auth_signing_alg_values_supported?: readonly string[];
  readonly code_challenge_methods_supported?: readonly string[];
  /** Where endpoints stand for clients that present a certificate (RFC 8705 §5). */
  readonly mtls_endpoint_aliases?: { readonly [Endpoint in Extract<keyof Metadata, `${string}_endpoint`>]?: string };
}

/**
 * The places where an issuer's metadata may stand: after the well-known name of RFC 8414 §3.1, put between host and path,
 * and as OpenID Connect Discovery §4 has it, behind the path.
 *
 * @throws {UsageError} When it is no https URL.
 */
export function metadataUrls(issuer: string): readonly string[] {
  const url = URL.canParse(issuer) ? new URL(issuer) : undefined;
  const secure = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.host));
  if (!url || !secure || url.username + url.password + url.search + url.hash !== '') {
    throw new UsageError('an issuer is a URL such as https://login.acme.example, without query and fragment.');
  }
  const path = url.pathname.replace(/\/+$/, '');
  return [
    `${url.origin}/.well-known/oauth-authorization-server${path}`,
    `${url.origin}${path}/.well-known/openid-configuration`,
  ];
}

/**
 * Fetches an issuer's metadata: over TLS, without following redirects, 1 MiB and 15 seconds at most.
 *
 * @throws {UsageError} When there is none, or it is another issuer's (RFC 8414 §3.3).
 */
export async function readMetadata(issuer: string): Promise<Metadata> {
  const urls = metadataUrls(issuer);
  const tried: string[] = [];
  for (const url of urls) {
    const outcome = await metadataAt(url);
    if (typeof outcome === 'string') tried.push(`${url}: ${outcome}`);
    else return checked(outcome, issuer);
  }
  throw new UsageError(`no metadata was found.\n${tried.map((line) => `  ${line}`).join('\n')}`);
}

async function metadataAt(url: string): Promise<object | string> {
  let response: Response;
  try {
    response = await fetch(url, {
      redirect: 'manual',
      headers: { Accept: 'application/json' },
      signal: AbortSignal.timeout(15_000),
    });
  } catch (error) {
    const { cause } = error as { readonly cause?: { readonly code?: string } };
    return `no answer${cause?.code === undefined ? '' : ` (${cause.code})`}`;
  }
  if (response.status !== 200) return `status ${response.status}`;
  try {
    const { body } = await readResponse(response, readJson);
    return typeof body === 'object' && body !== null ? body : 'no JSON object';
  } catch {
    // Not JSON, or too long to be read.
    return 'no JSON';
  }
}

/** What was read, without all that is not of the kind it should be. */
function checked(value: object, issuer: string): Metadata {
  const entries = Object.entries(value).flatMap(([name, said]): [string, unknown][] => {
    if (name !== 'mtls_endpoint_aliases') return isOfKind(name, said) ? [[name, said]] : [];
    const aliases = Object.entries(said ?? {}).filter(([alias]) => alias.endsWith('_endpoint'));
    return [[name, Object.fromEntries(aliases.filter(([alias, url]) => isOfKind(alias, url)))]];
  });
  const metadata = Object.fromEntries(entries) as Partial<Metadata>;
  if (metadata.issuer !== issuer && metadata.issuer !== issuer.replace(/\/$/, '')) {
    const other = URL.canParse(metadata.issuer ?? '') ? `, ${new URL(metadata.issuer ?? '').href.slice(0, 200)}` : '';
    throw new UsageError(`the metadata found there is of another issuer${other}, so it cannot be trusted.`);
  }
  if (metadata.token_endpoint === undefined) throw new UsageError('the metadata names no token endpoint.');
  return metadata as Metadata;
}

function isOfKind(name: string, said: unknown): boolean {
  if (name === 'issuer') return typeof said === 'string';
  if (name.endsWith('_endpoint')) return typeof said === 'string' && isEndpoint(said);
  if (name.endsWith('_supported') && Array.isArray(said)) return said.every((item) => typeof item === 'string');
  return typeof said === 'boolean';
}

function isEndpoint(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.host));
}
