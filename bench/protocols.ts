import { createHmac } from 'node:crypto';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Attempt } from '../src/runtime/attempt.ts';
import type { RequestParts } from '../src/runtime/parts.ts';
import { type Case, interleave } from './interleave.ts';
import type { Row } from './report.ts';

/** The part of `digest-fetch` that answers a challenge. */
interface DigestClient {
  parseAuth(challenge: string): void;
  addAuth(url: string, options: { method: string; headers: object }): { headers: { Authorization: string } };
}
/** The part of `oauth-1.0a` that signs. */
interface OAuth {
  authorize(request: { url: string; method: string; data: object }, token: { key: string; secret: string }): object;
  toHeader(authorized: object): { Authorization: string };
}

/** The runtime as it is published: tsx would wrap each of our closures. */
const built = (): Promise<typeof import('../src/runtime/v1.ts')> =>
  import(pathToFileURL(resolve('dist/src/runtime/v1.js')).href);

const url = 'https://api.acme.example/v1/orders?status=open&limit=50';
const calls = 5_000;

/** A later version of a package that Node can import, from bench/node_modules. */
const from = (path: string) => import(pathToFileURL(resolve('bench/node_modules', path)).href);

function repeated(name: string, work: () => unknown): Case {
  return {
    name,
    run: () => {
      for (let call = 0; call < calls; call++) work();
    },
  };
}

/** Two packages that people use now, and our functions for the same request: microseconds for one. */
export async function protocols(quick: boolean): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [group, cases, goal] of [
    ...(await digestCases()),
    ['OAuth 1.0a, HMAC-SHA1, a header for a GET request', await oauth1Cases(), { of: 'oauth-1.0a', atMost: 0.6 }],
  ] as const) {
    const taken = await interleave(cases, quick ? 5 : 25);
    for (const [name, { median, least }] of taken) {
      const [value, best] = [median, least].map((ms) => (ms * 1_000) / calls) as [number, number];
      rows.push({ group, name, value, least: best, unit: 'µs', goal: name === 'ours' ? goal : undefined });
    }
  }
  return rows;
}

async function digestCases() {
  const { DigestClient } = (await from('digest-fetch/digest-fetch-src.js')) as {
    DigestClient: new (user: string, password: string, options: object) => DigestClient;
  };
  const { attempt, digestProtocol, headerOf, partsFromUrl, systemClock } = await built();
  const clock = systemClock();
  const cases: [string, readonly Case[], { of: string; atMost: number }][] = [];
  for (const algorithm of ['MD5', 'SHA-256']) {
    const challenge = `Digest realm="acme", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", qop="auth", algorithm=${algorithm}, opaque="5ccc"`;
    const theirs = new DigestClient('Mufasa', 'Circle of Life', { algorithm });
    theirs.parseAuth(challenge);
    const protocol = digestProtocol({ username: 'Mufasa', password: 'Circle of Life' });
    const request = partsFromUrl('GET', url);
    const headers = { 'www-authenticate': challenge };
    await protocol.learn(new Response(null, { status: 401, headers }), request);
    const answer = (at: Attempt) => protocol.prepare(request, { session: {}, attempt: at }) as RequestParts;
    if (!headerOf(answer(attempt(clock)), 'Authorization')?.startsWith('Digest '))
      throw new Error('there is no answer');
    cases.push([
      `Digest answer, ${algorithm}, challenge known`,
      [
        repeated('digest-fetch', () => theirs.addAuth(url, { method: 'GET', headers: {} })),
        repeated('ours', () => answer(attempt(clock))),
      ],
      { of: 'digest-fetch', atMost: 0.5 },
    ]);
  }
  return cases;
}

async function oauth1Cases(): Promise<readonly Case[]> {
  const { attempt, oauth1HmacSha1, partsFromUrl, signOauth1, systemClock } = await built();
  const clock = systemClock();
  const { default: OAuth } = (await from('oauth-1.0a/oauth-1.0a.js')) as { default: new (options: object) => OAuth };
  const theirs = new OAuth({
    consumer: { key: 'xvz1evFS4wEEPTGEFPHBog', secret: 'kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw' },
    signature_method: 'HMAC-SHA1',
    // As its documentation says.
    hash_function: (base: string, key: string) => createHmac('sha1', key).update(base).digest('base64'),
  });
  const token = { key: '370773112-GmHxMAgYyLbNEtIKZeRN', secret: 'LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE' };
  const request = partsFromUrl('GET', url);
  const credentials = {
    method: oauth1HmacSha1,
    clientId: 'xvz1evFS4wEEPTGEFPHBog',
    clientSecret: 'kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw',
    tokenId: token.key,
    tokenSecret: token.secret,
  };
  return [
    repeated('oauth-1.0a', () => theirs.toHeader(theirs.authorize({ url, method: 'GET', data: {} }, token))),
    repeated('ours', () => signOauth1(request, credentials, attempt(clock))),
  ];
}
