/**
 * oidc-provider: authorization code with PKCE (demanded), rotating refresh tokens, client credentials, device code, PAR,
 * DPoP, introspection, revocation; `/api/…` answers with what the presented access token stands for.
 *
 * | client id      | authenticates by                                                  |
 * | -------------- | ----------------------------------------------------------------- |
 * | `public`       | nothing (redirect URI `http://127.0.0.1:9806/cb`)                 |
 * | `basic client` | client_secret_basic, `s3cr3t:+/&? %~`: right only when encoded    |
 * | `post`         | client_secret_post, `post-secret-post-secret-post-secret-1`       |
 * | `csjwt`        | client_secret_jwt, HS256, `0123456789abcdef` three times          |
 * | `pkjwt-rs256`  | private_key_jwt, key `rs` of keys.json                            |
 * | `pkjwt-es256`  | private_key_jwt, key `es` of keys.json                            |
 * | `pkjwt-ps256`  | private_key_jwt, key `ps` of keys.json                            |
 * | `pkjwt-eddsa`  | private_key_jwt, key `ed` of keys.json                            |
 * | `exchanger`    | client_secret_basic, `exchanger-secret-exchanger-secret-1`; token exchange alone |
 * | `dpop`         | client_secret_basic, `dpop-secret-dpop-secret-dpop-secret-1`, DPoP |
 * | `tls`          | tls_client_auth by `client.pem`, its tokens bound to it; TLS=1    |
 * | `self-signed`  | self_signed_tls_client_auth by `stranger.pem`; TLS=1              |
 *
 * All but `public` have the redirect URI `https://rp.example/cb`. Its folder gets `keys.json`: private JWKs by name.
 * AT_TTL: seconds that an access token lives (300). DPOP_NONCE=1: DPoP proofs need the server's nonce. TLS=1: it listens for
 * TLS too, at the port that it writes into `tls-port`, with certificates as `certificates.ts` makes them (needs openssl).
 * GRACE=1: a refresh token that was used is honoured once more, as by servers that forgive an answer that was lost.
 */
import { createHash, X509Certificate } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { createRequire } from 'node:module';
import type { AddressInfo, Server } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { certificates } from './certificates.ts';
import {
  addTokenExchange,
  type Errors,
  type Provider as ExchangeProvider,
  type Subject,
  tokenExchangeGrant,
} from './oidc-exchange.ts';
import { find } from './start.ts';

/** The part of `oidc-provider` that is used here; it brings no types. */
interface OidcProvider extends ExchangeProvider<Token> {
  callback(): RequestListener;
  use(layer: (context: Context, next: () => Promise<void>) => Promise<void>): void;
  on(event: 'server_error', listener: (context: unknown, error: Error) => void): void;
  readonly RefreshToken: { prototype: { consume(): Promise<void> } };
  readonly ClientCredentials: { find(token: string): Promise<Token | undefined> };
}
interface Context {
  readonly path: string;
  readonly socket: TLSSocket;
  get(header: string): string;
  set(header: string, value: string): void;
  status: number;
  body: unknown;
}
interface Token extends Subject {
  readonly scope: string | undefined;
  readonly jkt: string | undefined;
  readonly 'x5t#S256': string | undefined;
  readonly aud: string | readonly string[] | undefined;
  readonly extra?: object;
}
interface Client {
  grantTypeAllowed(grant: string): boolean;
}

const { Provider, errors } = (await import(createRequire(import.meta.url).resolve('oidc-provider'))) as {
  readonly errors: Errors;
  readonly Provider: new (issuer: string, configuration: object) => OidcProvider;
};
const withTls = process.env.TLS === '1';
const lifetime = Number(process.env.AT_TTL ?? 300);
const deviceCode = 'urn:ietf:params:oauth:grant-type:device_code';

async function key(algorithm: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
  return { ...(await exportJWK(privateKey)), alg: algorithm, use: 'sig', kid: algorithm };
}
const keys = {
  as: await key('RS256'),
  rs: await key('RS256'),
  ps: await key('PS256'),
  es: await key('ES256'),
  ed: await key('EdDSA'),
};
writeFileSync('keys.json', JSON.stringify(keys));
const publicHalf = ({ d, p, q, dp, dq, qi, ...rest }: JWK): JWK => rest;

const common = {
  redirect_uris: ['https://rp.example/cb'],
  grant_types: ['authorization_code', 'refresh_token', 'client_credentials', deviceCode],
  response_types: ['code'],
};
const withKey = (name: 'rs' | 'ps' | 'es' | 'ed', algorithm: string) => ({
  ...common,
  client_id: `pkjwt-${algorithm.toLowerCase()}`,
  token_endpoint_auth_method: 'private_key_jwt',
  token_endpoint_auth_signing_alg: algorithm,
  jwks: { keys: [publicHalf(keys[name])] },
});
const clients = [
  {
    ...common,
    client_id: 'public',
    token_endpoint_auth_method: 'none',
    application_type: 'native',
    grant_types: ['authorization_code', 'refresh_token', deviceCode],
    redirect_uris: ['http://127.0.0.1:9806/cb'],
  },
  {
    ...common,
    client_id: 'basic client',
    client_secret: 's3cr3t:+/&? %~',
    token_endpoint_auth_method: 'client_secret_basic',
  },
  {
    ...common,
    client_id: 'post',
    client_secret: 'post-secret-post-secret-post-secret-1',
    token_endpoint_auth_method: 'client_secret_post',
  },
  {
    ...common,
    client_id: 'csjwt',
    client_secret: '0123456789abcdef'.repeat(3),
    token_endpoint_auth_method: 'client_secret_jwt',
    token_endpoint_auth_signing_alg: 'HS256',
  },
  withKey('rs', 'RS256'),
  withKey('es', 'ES256'),
  withKey('ps', 'PS256'),
  withKey('ed', 'EdDSA'),
  {
    client_id: 'exchanger',
    client_secret: 'exchanger-secret-exchanger-secret-1',
    token_endpoint_auth_method: 'client_secret_basic',
    redirect_uris: [],
    response_types: [],
    grant_types: [tokenExchangeGrant],
  },
  {
    ...common,
    client_id: 'dpop',
    client_secret: 'dpop-secret-dpop-secret-dpop-secret-1',
    token_endpoint_auth_method: 'client_secret_basic',
    dpop_bound_access_tokens: true,
  },
  ...(withTls ? await tlsClients() : []),
];

async function tlsClients() {
  certificates('.', find('openssl') ?? 'openssl');
  const stranger = new X509Certificate(readFileSync('stranger.pem'));
  const own = { ...(await exportJWK(stranger.publicKey)), x5c: [stranger.raw.toString('base64')] };
  return [
    {
      ...common,
      client_id: 'tls',
      token_endpoint_auth_method: 'tls_client_auth',
      tls_client_auth_subject_dn: 'CN=client-one',
      tls_client_certificate_bound_access_tokens: true,
    },
    {
      ...common,
      client_id: 'self-signed',
      token_endpoint_auth_method: 'self_signed_tls_client_auth',
      jwks: { keys: [own] },
    },
  ];
}
const certificateOf = ({ socket }: Context) => socket.getPeerX509Certificate?.();

async function portOf(server: Server): Promise<number> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return (server.address() as AddressInfo).port;
}
const server = createServer();
const port = await portOf(server);
const issuer = `http://127.0.0.1:${port}`;

const provider = new Provider(issuer, {
  clients,
  jwks: { keys: [keys.as] },
  pkce: { required: () => true },
  scopes: ['openid', 'offline_access', 'read', 'write'],
  rotateRefreshToken: true,
  issueRefreshToken: async (_context: unknown, client: Client) => client.grantTypeAllowed('refresh_token'),
  ttl: { AccessToken: lifetime, ClientCredentials: lifetime },
  clientAuthMethods: [
    ...['none', 'client_secret_basic', 'client_secret_post', 'client_secret_jwt', 'private_key_jwt'],
    ...(withTls ? ['tls_client_auth', 'self_signed_tls_client_auth'] : []),
  ],
  enabledJWA: {
    dPoPSigningAlgValues: ['ES256', 'EdDSA', 'RS256'],
    clientAuthSigningAlgValues: ['HS256', 'RS256', 'ES256', 'EdDSA', 'PS256'],
  },
  extraTokenClaims: (_context: unknown, token: Token) => token.extra,
  findAccount: (_context: unknown, id: string) => ({ accountId: id, claims: () => ({ sub: id }) }),
  features: {
    devInteractions: { enabled: true },
    clientCredentials: { enabled: true },
    deviceFlow: { enabled: true },
    introspection: { enabled: true },
    revocation: { enabled: true },
    registration: { enabled: true },
    pushedAuthorizationRequests: { enabled: true },
    userinfo: { enabled: true },
    dPoP:
      process.env.DPOP_NONCE === '1'
        ? { enabled: true, nonceSecret: Buffer.alloc(32, 7), requireNonce: () => true }
        : { enabled: true },
    mTLS: {
      enabled: withTls,
      certificateBoundAccessTokens: true,
      tlsClientAuth: true,
      selfSignedTlsClientAuth: true,
      getCertificate: (context: Context) => certificateOf(context)?.toString(),
      certificateAuthorized: ({ socket }: Context) => socket.authorized,
      certificateSubjectMatches: (context: Context, property: string, expected: string) =>
        property === 'tls_client_auth_subject_dn' && certificateOf(context)?.subject === expected,
    },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => `${issuer}/api`,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({ scope: 'read write', accessTokenFormat: 'opaque', accessTokenTTL: lifetime }),
    },
  },
});
addTokenExchange(provider, errors, issuer);
if (process.env.GRACE === '1') {
  provider.RefreshToken.prototype.consume = async () => undefined;
}
provider.on('server_error', (_context, error) => process.stderr.write(`${error.stack}\n`));
provider.use(async (context, next) => {
  if (!context.path.startsWith('/api')) return next();
  const [, scheme = '', presented = ''] = /^(Bearer|DPoP) (.+)$/i.exec(context.get('authorization')) ?? [];
  const token = (await provider.AccessToken.find(presented)) ?? (await provider.ClientCredentials.find(presented));
  const bound = token?.jkt !== undefined;
  const shown = certificateOf(context);
  const held = shown && createHash('sha256').update(shown.raw).digest('base64url');
  const foreign = token?.['x5t#S256'] !== undefined && token['x5t#S256'] !== held;
  if (token === undefined || token.isExpired || foreign || (bound && scheme.toLowerCase() !== 'dpop')) {
    context.status = 401;
    context.set('www-authenticate', `${bound ? 'DPoP' : 'Bearer'} error="invalid_token"`);
    context.body = { error: 'invalid_token' };
    return;
  }
  context.body = {
    ok: true,
    client: token.clientId,
    scope: token.scope,
    jkt: token.jkt ?? null,
    scheme,
    aud: token.aud,
    sub: token.accountId,
    ...token.extra,
  };
});
server.on('request', provider.callback());
if (withTls) {
  const [key, cert, ca] = ['server.key', 'server.pem', 'ca.pem'].map((name) => readFileSync(name));
  const options = { ...(key && { key }), ...(cert && { cert }), ...(ca && { ca }) };
  // Whether a certificate is right is for the provider to say, so that the answer is OAuth's.
  const tls = createTlsServer({ ...options, requestCert: true, rejectUnauthorized: false }, provider.callback());
  writeFileSync('tls-port', String(await portOf(tls)));
}
process.stdout.write(`ready ${port}\n`);
