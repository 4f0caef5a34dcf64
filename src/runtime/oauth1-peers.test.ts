/** OAuth 1.0a against oauthlib: every method in every place, right and wrong secret, replay, and beside requests-oauthlib. */
import { execFile } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { withServer } from '../test/loopback.ts';
import { pythonLacks } from '../test/peers/programs.ts';
import { against, type Peer, peer } from '../test/peers.ts';
import { unless } from '../test/skip.ts';
import { connect } from './connect.ts';
import type { Connection, Environment } from './connection.ts';
import {
  oauth1HmacSha1,
  oauth1HmacSha256,
  oauth1HmacSha512,
  oauth1Plaintext,
  oauth1RsaSha1,
  oauth1RsaSha256,
  oauth1RsaSha512,
} from './oauth1.ts';
import { type Oauth1Credentials, type Oauth1Placement, signOauth1 } from './oauth1-sign.ts';
import { wholeBody } from './replay.ts';

const methods = [
  ...[oauth1HmacSha1, oauth1HmacSha256, oauth1HmacSha512],
  ...[oauth1RsaSha1, oauth1RsaSha256, oauth1RsaSha512, oauth1Plaintext],
];
const places: readonly Oauth1Placement[] = ['header', 'query', 'body'];

function credentialsFor(method: Oauth1Credentials['method'], { folder }: Pick<Peer, 'folder'>): Oauth1Credentials {
  const token = { tokenId: 'kkk9d7dh3k39sjv7', tokenSecret: 'dh893hdasih9' };
  return method.name.startsWith('RSA')
    ? { method, clientId: 'rsa1', privateKey: readFileSync(join(folder, 'rsa1.pem'), 'utf8'), ...token }
    : { method, clientId: '9djdj82h48djs9d2', clientSecret: 'j49sk3j29djd', ...token };
}
const connection = (url: string, credentials: Oauth1Credentials, environment: Environment = {}): Connection =>
  connect(
    {
      scheme: 'oauth1',
      server: () => url,
      sign: (request, { attempt }) => signOauth1(request, credentials, attempt),
      readsBody: wholeBody,
    },
    environment,
  );

const server = await peer('oauth1');
for (const method of methods) {
  for (const place of places) {
    test(
      `oauthlib accepts ${method.name} in ${place}: queries, forms, JSON, repeated, empty and non-ASCII parameters`,
      against(server, async (one) => {
        const { fetch } = connection(one.url, { ...credentialsFor(method, one), in: place, realm: 'Photos' });
        const form = (body: string) => ({
          method: 'POST',
          body,
          headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        });
        const calls: readonly (readonly [string, RequestInit?])[] = [
          ['/photos'],
          ['/photos?size=original&b5=%3D%253D&a3=a&c%40=&a2=r%20b&a3=2+q&a3'],
          ['/caf%C3%A9/%E5%95%A6?q=caf%C3%A9&%E5%95%A6=%2B'],
          ['/photos?x=1', form('c2=&a3=2+q&a3=a&status=Hello%20Ladies%20%2B%20Gentlemen%2C%20%E5%95%A6')],
          ['/photos', { method: 'POST', body: new URLSearchParams({ a: '~*(é) +', b: '' }) }],
          ['/photos', { method: 'PUT', body: '{"a":1}', headers: { 'Content-Type': 'application/json' } }],
          ['/photos', { method: 'DELETE' }],
        ];
        for (const [path, init] of calls) {
          const response = await fetch(path, init);
          assert.is(response.status, 200, `${path} ${await response.text()}`);
        }
      }),
    );
  }
}

test(
  'oauthlib refuses a replay, a wrong secret and another key',
  against(server, async (one) => {
    const credentials = credentialsFor(oauth1HmacSha256, one);
    const now = Date.now();
    const stopped = { now: () => now, random: (bytes: number) => new Uint8Array(bytes).fill(7) };
    const repeated = connection(one.url, credentials, stopped);
    assert.equal([(await repeated.fetch('/a')).status, (await repeated.fetch('/a')).status], [200, 401]);
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    for (const wrong of [
      { ...credentials, clientSecret: 'wrong' },
      { ...credentials, tokenSecret: 'wrong' },
      { ...credentials, tokenId: 'wrong' },
      { ...credentialsFor(oauth1RsaSha256, one), privateKey: rsa.export({ type: 'pkcs1', format: 'pem' }).toString() },
    ]) {
      assert.is((await connection(one.url, wrong).fetch('/a')).status, 401);
    }
  }),
);
test.after(() => server.stop());

const run = promisify(execFile);
const lacks = pythonLacks({ requests_oauthlib: 'python3-requests-oauthlib' });
const client = `import sys, requests
from requests_oauthlib import OAuth1
url, method, body = sys.argv[1:]
auth = OAuth1('9djdj82h48djs9d2', client_secret='j49sk3j29djd', resource_owner_key='kkk9d7dh3k39sjv7',
  resource_owner_secret='dh893hdasih9', signature_method=method, nonce='n0', timestamp='137131201', realm='Photos')
requests.post(url, data=body, auth=auth, headers={'Content-Type': 'application/x-www-form-urlencoded'})`;
const parameters = (field: string) =>
  field
    .replace(/^OAuth /, '')
    .split(', ')
    .sort();
for (const { name, ...method } of [oauth1HmacSha1, oauth1HmacSha256, oauth1HmacSha512, oauth1Plaintext]) {
  test(
    `parameter by parameter what requests-oauthlib sends with ${name}`,
    unless(lacks === undefined, String(lacks), () =>
      withServer(
        () => ({}),
        async (at) => {
          const target = '/r%20v/X?id=%2B123&a=b+c&%C3%A9=';
          const body = 'z=1&z=0&y=%7E+%2B&x=';
          await run('/usr/bin/python3', ['-c', client, `${at.url}${target}`, name, body]);
          const credentials = { ...credentialsFor({ name, ...method }, { folder: '' }), realm: 'Photos' };
          const attempt = { now: 137_131_201_000, counter: 1, random: () => new Uint8Array(), uuid: () => '' };
          const ours = connect({
            scheme: 'oauth1',
            server: () => at.url,
            sign: (request) => signOauth1(request, credentials, { ...attempt, nonce: () => 'n0' }),
            readsBody: wholeBody,
          });
          await ours.fetch(target, {
            method: 'POST',
            body,
            headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
          });
          const [theirs = '', mine = ''] = at.received.map(({ headers }) => headers.authorization);
          assert.match(theirs, 'oauth_signature="');
          assert.equal(parameters(mine), parameters(theirs));
        },
      ),
    ),
  );
}

test.run();
