import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Recipe } from '../peers.ts';
import { find, freePort } from './start.ts';

/** Debian's tables for it. */
const tables = '/usr/share/dbconfig-common/data/glewlwyd/install/sqlite3';

/**
 * Glewlwyd, with empty tables: {@link furnished} gives it a plugin, clients and a person by its own interface. Its program is
 * in C, with a JOSE library of its own.
 */
export const glewlwyd: Recipe = async (folder) => {
  const [program, sqlite] = [find('glewlwyd'), find('sqlite3')];
  if (program === undefined || sqlite === undefined || !existsSync(tables)) {
    return { absent: 'Glewlwyd is not installed (Debian packages glewlwyd, dbconfig-sqlite3)' };
  }
  const port = await freePort();
  const database = join(folder, 'glewlwyd.db');
  execFileSync(sqlite, [database], { input: readFileSync(tables) });
  const settings = `port=${port}
external_url="http://127.0.0.1:${port}"
login_url="login.html"
api_prefix="api"
cookie_secure=0
session_key="session"
log_mode="console"
log_level="ERROR"
login_api_enabled=true
admin_scope="g_admin"
profile_scope="g_profile"
user_module_path="/usr/lib/glewlwyd/user"
client_module_path="/usr/lib/glewlwyd/client"
user_auth_scheme_module_path="/usr/lib/glewlwyd/scheme"
plugin_module_path="/usr/lib/glewlwyd/plugin"
hash_algorithm="SHA512"
database={ type="sqlite3" path="${database}" };
`;
  const file = join(folder, 'glewlwyd.conf');
  writeFileSync(file, settings);
  return { command: [program, `--config-file=${file}`], port };
};

/** A browser that has logged in. */
export interface Person {
  /** Agrees to what a client asks for, and goes to a URL: where the server sends them from there. */
  agree(client: string, url: string): Promise<string>;
}

/**
 * OpenID Connect at `/api/oidc` (PAR, DPoP with nonces, device codes, refresh tokens that are used once and take their
 * successors along, `iss` in callbacks); the person is ada, `pässword1`, and has agreed to `read` and `g_profile`.
 *
 * | client id    | authenticates by                                            |
 * | ------------ | ----------------------------------------------------------- |
 * | `basic`      | client_secret_basic, `s3cr3t:+/&? %~`: taken as it is       |
 * | `post`       | client_secret_post, `post-secret`                           |
 * | `public`     | nothing                                                     |
 * | `secret-jwt` | client_secret_jwt, HS256, `0123456789abcdef` three times    |
 *
 * @throws {Error} When it does not take what is put in.
 */
export async function furnished(url: string): Promise<Person> {
  const root = session(url);
  await root('POST', '/auth/', { username: 'admin', password: 'password' });
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' });
  const cert = publicKey.export({ type: 'spki', format: 'pem' });
  const parameters = {
    ...{ iss: `${url}/api/oidc`, 'jwt-type': 'rsa', 'jwt-key-size': '256', key, cert, 'allow-non-oidc': true },
    ...{
      'access-token-duration': 300,
      'refresh-token-duration': 3600,
      'code-duration': 600,
      'refresh-token-rolling': true,
    },
    ...{ 'refresh-token-one-use': 'always', 'auth-type-code-revoke-replayed': true, 'oauth-as-iss-id': true },
    ...Object.fromEntries(
      ['code', 'password', 'client', 'device', 'refresh', 'id-token'].map((type) => [
        `auth-type-${type}-enabled`,
        true,
      ]),
    ),
    ...{
      'pkce-allowed': true,
      'pkce-required': false,
      'request-parameter-allow': true,
      'session-management-allowed': false,
    },
    ...{ 'introspection-revocation-allowed': true, 'introspection-revocation-allow-target-client': true },
    ...{ 'device-authorization-expiration': 600, 'device-authorization-interval': 1 },
    ...{ 'oauth-dpop-allowed': true, 'oauth-dpop-iat-duration': 60, 'oauth-dpop-nonce-mandatory': true },
    ...{ 'oauth-dpop-nonce-counter': 100, 'oauth-par-allowed': true, 'oauth-par-duration': 90 },
    ...{ 'oauth-par-request_uri-prefix': 'urn:ietf:params:oauth:request_uri:', 'subject-type': 'public' },
    ...{ scope: [], claims: [], 'additional-parameters': [], 'jwks-x5c': [] },
  };
  await root('POST', '/mod/plugin/', { module: 'oidc', name: 'oidc', display_name: 'oidc', parameters });
  await root('POST', '/scope/', { name: 'read', display_name: 'Read', password_required: true, scheme: {} });
  const scope = ['read', 'g_profile'];
  for (const [id, method, secret] of [
    ['basic', 'client_secret_basic', 's3cr3t:+/&? %~'],
    ['post', 'client_secret_post', 'post-secret'],
    ['public', 'none', undefined],
    ['secret-jwt', 'client_secret_jwt', '0123456789abcdef'.repeat(3)],
  ] as const) {
    await root('POST', '/client/', {
      ...{ client_id: id, name: id, enabled: true, confidential: secret !== undefined, client_secret: secret, scope },
      redirect_uri: ['https://rp.example/cb'],
      authorization_type: [
        'code',
        'password',
        'client_credentials',
        'refresh_token',
        'device_authorization',
        'delete_token',
      ],
      token_endpoint_auth_method: [method],
    });
  }
  await root('POST', '/user/', { username: 'ada', password: 'pässword1', enabled: true, scope });
  const ada = session(url);
  await ada('POST', '/auth/', { username: 'ada', password: 'pässword1' });
  return {
    async agree(client, at) {
      await ada('PUT', `/auth/grant/${client}`, { scope: scope.join(' ') });
      // It asks for the login page first, and goes on from there.
      await ada('GET', at.slice(`${url}/api`.length));
      return ada('GET', `${at.slice(`${url}/api`.length)}&g_continue`);
    },
  };
}

/** Requests of one browser: what they are answered with, or where they lead. */
function session(url: string): (method: string, path: string, body?: object) => Promise<string> {
  let cookie = '';
  return async (method, path, body) => {
    const headers = { 'content-type': 'application/json', cookie };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(`${url}/api${path}`, { method, headers, redirect: 'manual', ...sent });
    for (const line of response.headers.getSetCookie()) cookie = line.replace(/;.*/, '');
    const text = response.headers.get('location') ?? (await response.text());
    if (response.status >= 400) throw new Error(`${method} ${path}: status ${response.status} ${text}`);
    return text;
  };
}
