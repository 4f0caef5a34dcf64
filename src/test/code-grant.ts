/** A client of the peer `oidc` (or of a server made for a test), and the definition of an API that it has access to. */
export const client = {
  id: 'post',
  secret: 'post-secret-post-secret-post-secret-1',
  redirectUri: 'https://rp.example/cb',
};

/**
 * One scheme, `user`: authorization code with PKCE, at paths as oidc-provider has them.
 *
 * @param more   Further keys of the scheme, a line each, not indented.
 * @param token  Keys of the token endpoint beside its URL, as a flow map has them.
 */
export const codeGrant = (issuer: string, more: string, token = '') => `countersign: 1
app: acme
title: Acme
server: ${issuer}/api
schemes:
  user:
    type: oauth2
    grant: authorization_code
    authorization: { url: ${issuer}/auth, query: { prompt: consent } }
    token: { url: ${issuer}/token${token === '' ? '' : `, ${token}`} }
    scopes: { default: [openid, offline_access, read] }
${more.replace(/^(?=.)/gm, '    ')}
`;
