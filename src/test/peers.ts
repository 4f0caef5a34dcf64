/**
 * Servers that this project did not write, started for one test file on a free port of the loopback and stopped after it.
 * What they accept and refuse is the proof that our signatures are right.
 *
 *     const lighttpd = await peer('lighttpd');
 *     test('Digest, SHA-256', against(lighttpd, async ({ url }) => { … fetch(`${url}/sha256/`) … }));
 *     test.after(() => lighttpd.stop());
 *
 * A peer that is not installed here is `absent`, and its tests are skipped in sight. One that is installed and does not
 * start is an error.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apache } from './peers/apache.ts';
import { glewlwyd } from './peers/glewlwyd.ts';
import { lighttpd } from './peers/lighttpd.ts';
import { nodePeer, pythonPeer, redis } from './peers/programs.ts';
import { start } from './peers/start.ts';
import { unless } from './skip.ts';

/** How to start one peer, given a folder of its own: undefined or a reason when it is not installed. */
export type Recipe = (folder: string, environment: Readonly<Record<string, string>>) => Promise<Start | Absent>;

export interface Start {
  readonly command: readonly [string, ...string[]];
  readonly environment?: Readonly<Record<string, string>>;
  /** The port it was told; left out by programs that choose one and print `ready <port>`. */
  readonly port?: number;
  readonly tlsPort?: number;
}
export interface Absent {
  readonly absent: string;
}

export interface Peer {
  /** Why it can't be used here. */
  readonly absent: string | undefined;
  /** `http://127.0.0.1:<port>` (`redis://…` for Redis), without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** `https://localhost:<port>`, for Apache alone. */
  readonly tlsUrl: string | undefined;
  /** Its own folder: certificates, keys and logs stand there as its recipe says. */
  readonly folder: string;
  readonly stop: () => Promise<void>;
}

const recipes = {
  /** Basic and Digest MD5 (also with two-second nonces), UTF-8, client certificates. */
  apache,
  /** Basic and Digest MD5, SHA-256, SHA-512-256, two challenges at once, userhash. */
  lighttpd,
  /** Digest with auth-int on GET; `/bearer`, `/basic-auth`. */
  httpbin: pythonPeer('httpbin_server.py', { httpbin: 'python3-httpbin' }),
  /** Digest by CherryPy, and by Flask-HTTPAuth with its nonces in a session or for one use. */
  frameworks: pythonPeer('frameworks_server.py', {
    cherrypy: 'python3-cherrypy3',
    flask_httpauth: 'python3-flask-httpauth',
  }),
  /** OAuth 1.0a, every signature method, by oauthlib. */
  oauth1: pythonPeer('oauth1_server.py', {
    'oauthlib.oauth1': 'python3-oauthlib',
    cryptography: 'python3-cryptography',
  }),
  /** AWS SigV4 as S3 has it, by OpenStack Swift. */
  swift: pythonPeer('swift_server.py', { 'swift.common.middleware.s3api.s3request': 'python3-swift' }),
  /** OAuth 2 and OpenID Connect, by oidc-provider. */
  oidc: nodePeer('oidc-server.ts'),
  /** OAuth 2 with all its grants, by Authlib. */
  authlib: pythonPeer('authlib_server.py', { 'authlib.oauth2': 'python3-authlib', flask: 'python3-flask' }),
  /** OAuth 2 and OpenID Connect in C: PAR, DPoP with nonces. */
  glewlwyd,
  /** Hawk's own server. */
  hawk: nodePeer('hawk-server.ts'),
  redis,
} satisfies Record<string, Recipe>;

export type PeerName = keyof typeof recipes;
export const peerNames = Object.keys(recipes) as readonly PeerName[];

/**
 * Starts a peer and waits until it accepts connections. It dies with this process, whatever ends it.
 *
 * @param environment  Variables that some peers understand; their files say which.
 * @throws {Error} When it is installed and does not start, with what it printed.
 */
export async function peer(name: PeerName, environment: Readonly<Record<string, string>> = {}): Promise<Peer> {
  const folder = mkdtempSync(join(tmpdir(), `countersign-${name}-`));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const recipe = await recipes[name](folder, environment);
    if ('absent' in recipe) {
      remove();
      return { absent: recipe.absent, url: '', port: 0, tlsUrl: undefined, folder: '', stop: async () => {} };
    }
    const { port, end } = await start(name, recipe, folder);
    return {
      absent: undefined,
      url: `${name === 'redis' ? 'redis' : 'http'}://127.0.0.1:${port}`,
      port,
      tlsUrl: recipe.tlsPort === undefined ? undefined : `https://localhost:${recipe.tlsPort}`,
      folder,
      stop: async () => {
        await end();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

/** A test against a peer: skipped in sight, with the reason, where the peer is absent. */
export function against<Context>(
  one: Peer,
  test: (peer: Peer, context: Context) => Promise<void> | void,
): (context: Context) => Promise<void> | void {
  return unless(one.absent === undefined, one.absent ?? '', (context) => test(one, context));
}
