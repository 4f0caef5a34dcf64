/** `protocol.ts <group> <times>`: times one of the groups of protocols.ts, and prints microseconds for one call as JSON. */
import { createHmac } from 'node:crypto';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RequestParts } from '../src/runtime/parts.ts';
import { type Case, interleave } from './interleave.ts';

/** The part of `digest-fetch` that answers a challenge. */
interface DigestClient {
  parseAuth(challenge: string): void;
  addAuth(url: string, options: { method: string; headers: object }): object;
}
/** The part of `oauth-1.0a` that signs. */
interface OAuth {
  authorize(request: { url: string; method: string; data: object }, token: { key: string; secret: string }): object;
  toHeader(authorized: object): object;
}

const load = (path: string) => import(pathToFileURL(resolve(path)).href);
/** The runtime as it is published. */
const runtime = (await load('dist/src/runtime/v1.js')) as typeof import('../src/runtime/v1.ts');
const { attempt, digestProtocol, headerOf, oauth1HmacSha1, partsFromUrl, signOauth1, systemClock } = runtime;

const url = 'https://api.acme.example/v1/orders?status=open&limit=50';
const request = partsFromUrl('GET', url);
const clock = systemClock();
const calls = 5_000;

function repeated(name: string, work: () => unknown): Case {
  return {
    name,
    run: () => {
      for (let call = 0; call < calls; call++) work();
    },
  };
}

async function digest(algorithm: string): Promise<readonly Case[]> {
  const { DigestClient } = (await load('bench/node_modules/digest-fetch/digest-fetch-src.js')) as {
    DigestClient: new (user: string, password: string, options: object) => DigestClient;
  };
  const challenge = `Digest realm="acme", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", qop="auth", algorithm=${algorithm}, opaque="5ccc"`;
  const theirs = new DigestClient('Mufasa', 'Circle of Life', { algorithm });
  theirs.parseAuth(challenge);
  const protocol = digestProtocol({ username: 'Mufasa', password: 'Circle of Life' });
  await protocol.learn(new Response(null, { status: 401, headers: { 'www-authenticate': challenge } }), request);
  const answerTo = (to: RequestParts) => protocol.prepare(to, { session: {}, attempt: attempt(clock) }) as RequestParts;
  const answer = () => answerTo(request);
  const others = Array.from({ length: 100 }, (_, page) => partsFromUrl('GET', `${url}&page=${page}`));
  let page = 0;
  if (!headerOf(answer(), 'Authorization')?.startsWith('Digest ')) throw new Error('there is no answer');
  return [
    repeated('digest-fetch', () => theirs.addAuth(url, { method: 'GET', headers: {} })),
    repeated('ours', answer),
    // The hash of the target is not at hand then.
    repeated('ours, another target each time', () => answerTo(others[page++ % 100] as RequestParts)),
  ];
}

async function oauth1(): Promise<readonly Case[]> {
  const { default: OAuth } = (await load('bench/node_modules/oauth-1.0a/oauth-1.0a.js')) as {
    default: new (options: object) => OAuth;
  };
  const consumer = { key: 'xvz1evFS4wEEPTGEFPHBog', secret: 'kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw' };
  const token = { key: '370773112-GmHxMAgYyLbNEtIKZeRN', secret: 'LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE' };
  const theirs = new OAuth({
    consumer,
    signature_method: 'HMAC-SHA1',
    // As its documentation says.
    hash_function: (base: string, key: string) => createHmac('sha1', key).update(base).digest('base64'),
  });
  const credentials = {
    method: oauth1HmacSha1,
    ...{ clientId: consumer.key, clientSecret: consumer.secret },
    ...{ tokenId: token.key, tokenSecret: token.secret },
  };
  return [
    repeated('oauth-1.0a', () => theirs.toHeader(theirs.authorize({ url, method: 'GET', data: {} }, token))),
    repeated('ours', () => signOauth1(request, credentials, attempt(clock))),
  ];
}

const [group = '', times = ''] = process.argv.slice(2);
const taken = await interleave(group === 'oauth1' ? await oauth1() : await digest(group.slice(7)), Number(times));
const each = (milliseconds: number) => (milliseconds * 1_000) / calls;
const rows = [...taken].map(([name, { median, least }]) => [name, { median: each(median), least: each(least) }]);
process.stdout.write(JSON.stringify(rows));
