import { stringify } from 'yaml';
import { UsageError } from '../terminal.ts';
import type { Metadata } from './metadata.ts';

/** What the metadata does not say. */
export interface Named {
  readonly app: string;
  readonly title: string;
  /** Where the API is. */
  readonly server: string;
  readonly docs?: string;
}

type Scheme = Readonly<Record<string, unknown>>;

/**
 * A definition with what an authorization server says of itself: a scheme for each grant that it knows and that this
 * language has. Scopes are all offered, none is asked for by default but those that keep a person connected.
 */
export function definitionOf(metadata: Metadata, named: Named): string {
  const definition = {
    countersign: 1,
    app: named.app,
    title: named.title,
    ...(named.docs !== undefined && { docs: named.docs }),
    server: named.server,
    schemes: schemesOf(metadata),
  };
  const head = `# Endpoints as ${metadata.issuer} publishes them. Nothing is fetched again when this is used.\n`;
  return head + stringify(definition, { lineWidth: 0, compat: 'yaml-1.1' });
}

function schemesOf(said: Metadata): Readonly<Record<string, Scheme>> {
  const authentication = authenticationOf(said);
  const byCertificate = authentication.clientAuthentication === 'tls_client_auth';
  // RFC 8705 §5: other hosts ask for the certificate, but a person's browser is never sent there.
  const { authorization_endpoint: _, ...aliases } = (byCertificate && said.mtls_endpoint_aliases) || {};
  const metadata: Metadata = { ...said, ...aliases };
  const grants = metadata.grant_types_supported ?? ['authorization_code'];
  const device = 'urn:ietf:params:oauth:grant-type:device_code';
  const schemes = {
    ...(metadata.authorization_endpoint !== undefined &&
      grants.includes('authorization_code') && { user: userScheme(metadata, authentication) }),
    ...(metadata.device_authorization_endpoint !== undefined &&
      grants.includes(device) && { device: deviceScheme(metadata, authentication) }),
    ...(grants.includes('client_credentials') &&
      authentication.clientAuthentication !== 'none' && { application: applicationScheme(metadata, authentication) }),
  };
  if (Object.keys(schemes).length > 0) return schemes;
  throw new UsageError('the server names no grant that a definition can describe.');
}

function userScheme(metadata: Metadata, authentication: Scheme): Scheme {
  const { code_challenge_methods_supported: methods, issuer } = metadata;
  const pushes = metadata.require_pushed_authorization_requests === true;
  const pkce =
    methods === undefined || methods.includes('S256') ? {} : { pkce: methods.includes('plain') ? 'plain' : 'none' };
  return {
    type: 'oauth2',
    title: 'Log in',
    grant: 'authorization_code',
    ...(metadata.authorization_response_iss_parameter_supported && { issuer }),
    authorization: { url: metadata.authorization_endpoint },
    ...(pushes && { par: { url: metadata.pushed_authorization_request_endpoint } }),
    ...endpoints(metadata),
    ...pkce,
    ...authentication,
    ...scopes(metadata, true),
  };
}

function deviceScheme(metadata: Metadata, authentication: Scheme): Scheme {
  return {
    type: 'oauth2',
    title: 'Log in on another device',
    grant: 'device_code',
    device: { url: metadata.device_authorization_endpoint },
    ...endpoints(metadata),
    ...authentication,
    ...scopes(metadata, true),
  };
}

function applicationScheme(metadata: Metadata, authentication: Scheme): Scheme {
  return {
    type: 'oauth2',
    title: 'Without a person',
    grant: 'client_credentials',
    ...endpoints(metadata),
    ...authentication,
    ...scopes(metadata, false),
  };
}

function endpoints({ token_endpoint, revocation_endpoint, registration_endpoint }: Metadata): Scheme {
  return {
    token: { url: token_endpoint },
    ...(revocation_endpoint !== undefined && { revocation: { url: revocation_endpoint } }),
    ...(registration_endpoint !== undefined && { registration: { url: registration_endpoint } }),
  };
}

/** The first that the server knows, of those that need the least; RFC 8414 §2 says what an absent list means. */
function authenticationOf(metadata: Metadata): Scheme {
  const known = metadata.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  const secrets = ['client_secret_basic', 'client_secret_post', 'private_key_jwt', 'client_secret_jwt'];
  const certificates = ['tls_client_auth', 'self_signed_tls_client_auth'];
  const found = [...secrets, ...certificates, 'none'].find((each) => known.includes(each)) ?? 'client_secret_basic';
  const method = certificates.includes(found) ? 'tls_client_auth' : found;
  if (method !== 'private_key_jwt') return { clientAuthentication: method };
  const algorithms = metadata.token_endpoint_auth_signing_alg_values_supported ?? ['RS256'];
  const algorithm = ['ES256', 'PS256', 'RS256', 'EdDSA'].find((each) => algorithms.includes(each)) ?? 'RS256';
  return {
    client: { id: { label: 'Client ID' }, privateKey: { type: 'pem', label: 'Private key' } },
    clientAuthentication: method,
    assertion: { algorithm, key: '{{ client.privateKey }}' },
  };
}

function scopes({ scopes_supported: known }: Metadata, withPerson: boolean): Scheme {
  const offered = known?.filter((scope) => /^[\x21\x23-\x5b\x5d-\x7e]{1,200}$/.test(scope)).slice(0, 200) ?? [];
  if (offered.length === 0) return {};
  const standard = offered.filter((scope) => withPerson && /^(?:openid|offline_access)$/.test(scope));
  return {
    scopes: {
      ...(standard.length > 0 && { default: standard }),
      available: Object.fromEntries(offered.map((scope) => [scope, meanings[scope] ?? scope])),
    },
  };
}

/** OpenID Connect Core §5.4, §11. */
const meanings: Readonly<Record<string, string>> = {
  openid: 'Who the person is',
  profile: 'Name and picture',
  email: 'E-mail address',
  address: 'Postal address',
  phone: 'Telephone number',
  offline_access: 'Stay connected',
};
