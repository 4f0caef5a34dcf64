/** Each peer really starts here, accepts what it must, refuses what it must, and is gone afterwards. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:https';
import { connect } from 'node:net';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { pythonLacks } from './peers/programs.ts';
import { find } from './peers/start.ts';
import { against, type Peer, type PeerName, peer, peerNames } from './peers.ts';
import { unless } from './skip.ts';

const curlPath = find('curl');
const curl = (args: readonly string[]) =>
  execFileSync(String(curlPath), ['-s', '-o', '/dev/null', '-w', '%{http_code}', ...args], { encoding: 'utf8' });
const basic = (user: string, password: string) => ({
  authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
});
const status = async (url: string, headers: Record<string, string> = {}) => (await fetch(url, { headers })).status;

/** `status` of an HTTPS request, with or without the client certificate of Apache's folder. */
function tlsStatus({ tlsUrl, folder }: Peer, withCertificate: boolean): Promise<[number | undefined, unknown]> {
  const read = (name: string) => readFileSync(join(folder, name));
  const shown = withCertificate ? { cert: read('client.pem'), key: read('client.key') } : {};
  return new Promise((done, failed) => {
    request(`${tlsUrl}/mtls/`, { ca: read('ca.pem'), ...shown }, (response) => {
      response.resume();
      done([response.statusCode, response.headers['x-client-dn']]);
    })
      .on('error', failed)
      .end();
  });
}

/** By peer: what shows that it is the real thing. curl and requests are the clients. */
const proofs: Record<PeerName, (peer: Peer) => Promise<void>> = {
  async lighttpd({ url }) {
    assert.is(await status(`${url}/basic/`), 401);
    assert.is(await status(`${url}/basic/`, basic('Aladdin', 'open sesame')), 200);
    for (const path of ['md5', 'sha256', 'both', 'userhash']) {
      assert.is(curl(['--digest', '-u', 'Mufasa:Circle of Life', `${url}/${path}/`]), '200', path);
    }
    // One is enough: lighttpd answers a wrong password only after a second.
    assert.is(curl(['--digest', '-u', 'Mufasa:wrong', `${url}/sha256/`]), '401');
    assert.is(curl(['--digest', '-u', 'Jäsøn Doe:Secret, or not?', `${url}/md5/a%20b.html`]), '200');
    const challenge = (await fetch(`${url}/sha512256/`)).headers.get('www-authenticate');
    assert.match(challenge ?? '', 'algorithm=SHA-512-256');
  },
  async frameworks({ url }) {
    for (const path of ['cherry', 'session', 'once']) {
      const digest = ['-b', '', '--digest', '-u'];
      assert.is(curl([...digest, 'Jäsøn Doe:Secret, or not?', `${url}/${path}/a?b=c`]), '200', path);
      assert.is(curl([...digest, 'Mufasa:wrong', `${url}/${path}/a`]), '401', path);
    }
  },
  async apache(one) {
    const { url } = one;
    assert.is(await status(`${url}/basic/`, basic('test', '123£')), 200);
    assert.is(await status(`${url}/basic/`, basic('test', '123')), 401);
    for (const path of ['digest', 'digest-short']) {
      assert.is(curl(['--digest', '-u', 'Mufasa:Circle of Life', `${url}/${path}/`]), '200', path);
      assert.is(curl(['--digest', '-u', 'Mufasa:wrong', `${url}/${path}/`]), '401', path);
    }
    assert.equal(await tlsStatus(one, true), [200, 'CN=client-one']);
    assert.equal(await tlsStatus(one, false), [403, undefined]);
  },
  async httpbin({ url }) {
    for (const algorithm of ['MD5', 'SHA-256']) {
      const path = `${url}/digest-auth/auth/user/secret/${algorithm}/never`;
      assert.is(curl(['--digest', '-u', 'user:secret', path]), '200', algorithm);
      assert.is(curl(['--digest', '-u', 'user:wrong', path]), '401', algorithm);
    }
    assert.is(await status(`${url}/bearer`), 401);
    assert.is(await status(`${url}/bearer`, { authorization: 'Bearer x' }), 200);
  },
  async oauth1({ url, folder }) {
    assert.is(await status(`${url}/photos?size=original`), 401);
    const lacks = pythonLacks({ requests_oauthlib: 'python3-requests-oauthlib' });
    assert.is(lacks, undefined);
    const client = `import sys, requests
from requests_oauthlib import OAuth1
url, key = sys.argv[1:]
hmac = dict(client_key='9djdj82h48djs9d2', resource_owner_key='kkk9d7dh3k39sjv7', resource_owner_secret='dh893hdasih9')
rsa = dict(client_key='rsa1', rsa_key=open(key).read(), resource_owner_key='kkk9d7dh3k39sjv7')
for auth in (
    OAuth1(client_secret='j49sk3j29djd', **hmac),
    OAuth1(client_secret='j49sk3j29djd', signature_method='HMAC-SHA256', **hmac),
    OAuth1(signature_method='RSA-SHA1', **rsa),
    OAuth1(client_secret='wrong', **hmac),
):
    print(requests.post(url, data={'b5': '=%3D'}, auth=auth).status_code)`;
    const args = ['-c', client, `${url}/photos?size=original`, join(folder, 'rsa1.pem')];
    const printed = execFileSync('/usr/bin/python3', args, { encoding: 'utf8' });
    assert.equal(printed.trim().split('\n'), ['200', '200', '200', '401']);
  },
  async swift({ url }) {
    assert.is(await status(`${url}/bucket/key`), 403);
    const sigv4 = ['--aws-sigv4', 'aws:amz:us-east-1:s3', '-H', 'x-amz-content-sha256: UNSIGNED-PAYLOAD'];
    const key = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY';
    assert.is(curl([...sigv4, '-u', `AKIDEXAMPLE:${key}`, `${url}/bucket/key`]), '200');
    assert.is(curl([...sigv4, '-u', `AKIDEXAMPLE:${key}x`, `${url}/bucket/key`]), '403');
  },
  async oidc({ url, folder }) {
    const metadata = (await (await fetch(`${url}/.well-known/openid-configuration`)).json()) as Record<string, string>;
    assert.is(metadata.issuer, url);
    const token = async (secret: string) => {
      const form = { grant_type: 'client_credentials', client_id: 'post', client_secret: secret, scope: 'read' };
      const response = await fetch(`${metadata.token_endpoint}`, { method: 'POST', body: new URLSearchParams(form) });
      return (await response.json()) as Record<string, string>;
    };
    assert.is((await token('wrong')).error, 'invalid_client');
    const { access_token } = await token('post-secret-post-secret-post-secret-1');
    assert.is(await status(`${url}/api/me`, { authorization: `Bearer ${access_token}` }), 200);
    assert.is(await status(`${url}/api/me`, { authorization: `Bearer ${access_token}x` }), 401);
    assert.equal(Object.keys(JSON.parse(readFileSync(join(folder, 'keys.json'), 'utf8'))), [
      'as',
      'rs',
      'ps',
      'es',
      'ed',
    ]);
  },
  async authlib({ url }) {
    const token = async (secret: string) => {
      const form = { grant_type: 'client_credentials', client_id: 'post', client_secret: secret, scope: 'read' };
      const response = await fetch(`${url}/token`, { method: 'POST', body: new URLSearchParams(form) });
      return (await response.json()) as Record<string, string>;
    };
    assert.is((await token('wrong')).error, 'invalid_client');
    const { access_token } = await token('post-secret');
    assert.is(await status(`${url}/api/me`, { authorization: `Bearer ${access_token}` }), 200);
    assert.is(await status(`${url}/api/me`, { authorization: `Bearer ${access_token}x` }), 401);
  },
  async glewlwyd({ url }) {
    const login = async (password: string) => {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ username: 'admin', password });
      return (await fetch(`${url}/api/auth/`, { method: 'POST', headers, body })).status;
    };
    assert.equal([await login('wrong'), await login('password')], [401, 200]);
  },
  async hawk({ url }) {
    assert.is(await status(`${url}/resource`), 401);
    const { client } = (await import('hawk' as string)) as {
      client: { header(url: string, method: string, options: object): { header: string } };
    };
    const credentials = (key: string) => ({ id: 'dh37fgj492je', key, algorithm: 'sha256' });
    const sign = (key: string) => client.header(`${url}/resource`, 'GET', { credentials: credentials(key) }).header;
    const authorization = sign('werxhqb98rpaxn39848xrunpaw3489ruxnpa98w4rxn');
    assert.is(await status(`${url}/resource`, { authorization }), 200);
    assert.is(await status(`${url}/resource`, { authorization }), 401, 'a replay');
    assert.is(await status(`${url}/resource`, { authorization: sign('wrong') }), 401);
  },
  async redis({ port }) {
    const answer = await new Promise<string>((done, failed) => {
      const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
      socket.on('error', failed);
      socket.once('data', (text) => {
        socket.destroy();
        done(text.toString());
      });
    });
    assert.is(answer, '+PONG\r\n');
  },
};

// Each waits for the end of this process, to be ended with it.
process.setMaxListeners(2 * peerNames.length);

/** Those whose proof is what curl signs. */
const needCurl: readonly PeerName[] = ['apache', 'lighttpd', 'httpbin', 'swift'];
for (const name of peerNames) {
  const found = await peer(name);
  const lacksCurl = curlPath === undefined && needCurl.includes(name);
  const one: Peer = lacksCurl ? { ...found, absent: 'curl is not installed' } : found;
  test(`${name} starts, accepts and refuses`, against(one, proofs[name]));
  test(
    `${name} is gone once it is stopped`,
    against(one, async ({ port, folder, stop }) => {
      await stop();
      assert.not(existsSync(folder));
      const refused = await new Promise((done) => {
        const socket = connect(port, '127.0.0.1', () => done(socket.destroy() && false));
        socket.on('error', () => done(true));
      });
      assert.ok(refused);
    }),
  );
}

const setpriv = find('setpriv');
const why = 'no setpriv here (Debian package util-linux): a killed test would leave its peer behind';
test(
  'a peer dies with a test that is killed',
  unless(setpriv !== undefined, why, async () => {
    const code = `import { peer } from ${JSON.stringify(new URL('./peers.ts', import.meta.url).href)};
      const { port, folder } = await peer('hawk'); process.stdout.write(port + ' ' + folder); process.kill(process.pid, 'SIGKILL');`;
    const args = ['--import', import.meta.resolve('tsx'), '--input-type=module', '-e', code];
    const { stdout, signal } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    assert.is(signal, 'SIGKILL');
    const [port = '', folder = ''] = stdout.split(' ');
    assert.match(port, /^\d+$/);
    rmSync(folder, { recursive: true });
    let open = true;
    for (let tries = 0; open && tries < 40; tries++) {
      await new Promise((done) => setTimeout(done, 50));
      open = await new Promise((done) => {
        const socket = connect(Number(port), '127.0.0.1', () => done(socket.destroy() && true));
        socket.on('error', () => done(false));
      });
    }
    assert.not(open);
  }),
);

test.run();
