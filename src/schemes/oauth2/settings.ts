import type { Scheme } from '../../model/app.ts';
import { asScalar, itemsOf, textOf, valueAt } from '../../model/read.ts';
import type { Node } from '../../parse/tree.ts';

/** The words of LANGUAGE §6 for how a client shows who it is. */
export type ClientAuthentication =
  | 'client_secret_basic'
  | 'client_secret_basic_unencoded'
  | 'client_secret_post'
  | 'client_secret_jwt'
  | 'private_key_jwt'
  | 'tls_client_auth'
  | 'none'
  | 'omit';

/** Endpoints at which the client authenticates. */
export const authenticated = ['token', 'refresh', 'par', 'device', 'revocation'] as const;
export type AuthenticatedEndpoint = (typeof authenticated)[number];

/** How the client authenticates at an endpoint: as it says itself, as `token` for `refresh`, as the scheme says. */
export function authenticationAt(scheme: Scheme, endpoint: AuthenticatedEndpoint): readonly ClientAuthentication[] {
  const said = (node: Node | undefined) => valueAt(node, 'clientAuthentication');
  const own = said(valueAt(scheme.node, endpoint));
  const inherited = endpoint === 'refresh' ? said(valueAt(scheme.node, 'token')) : undefined;
  const node = own ?? inherited ?? said(scheme.node);
  if (node === undefined) return ['client_secret_post'];
  return itemsOf(node).flatMap((item) => {
    const scalar = asScalar(item);
    return scalar === undefined ? [] : [textOf(scalar) as ClientAuthentication];
  });
}

/** Every way in which the client authenticates somewhere. */
export function authentications(scheme: Scheme): ReadonlySet<ClientAuthentication> {
  const used = authenticated.filter((endpoint) => {
    if (endpoint === 'refresh') return hasRefresh(scheme);
    return endpoint === 'token' || valueAt(scheme.node, endpoint) !== undefined;
  });
  return new Set(used.flatMap((endpoint) => authenticationAt(scheme, endpoint)));
}

export function grantOf(scheme: Scheme): string {
  const grant = asScalar(scheme.keys.get('grant'));
  return grant === undefined ? '' : textOf(grant);
}

/** Whether tokens are renewed by a refresh token: what is obtained without a person is obtained again, unless said. */
export function hasRefresh(scheme: Scheme): boolean {
  if (valueAt(scheme.node, 'refresh')?.kind === 'scalar') return false;
  return (
    scheme.refresh !== undefined || /^(?:authorization_code|device_code|password|refresh_token)$/.test(grantOf(scheme))
  );
}

/** Whether a client certificate is presented (RFC 8705): to authenticate, or only for tokens to be bound to it (§3). */
export function usesCertificate(scheme: Scheme): boolean {
  return scheme.keys.has('certificate') || scheme.keys.has('key') || authentications(scheme).has('tls_client_auth');
}

export function usesDpop(scheme: Scheme): boolean {
  return asScalar(scheme.keys.get('dpop'))?.value === true;
}
