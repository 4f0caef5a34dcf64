import { createHash, generateKeyPairSync, verify } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { unless } from '../test/skip.ts';
import { type Attempt, attempt, recordedClock } from './attempt.ts';
import { queryComponent } from './encoding.ts';
import {
  baseStringUri,
  collectParameters,
  normalizeParameters,
  type Oauth1Method,
  oauth1HmacSha1,
  oauth1HmacSha256,
  oauth1HmacSha512,
  oauth1Plaintext,
  oauth1RsaSha1,
  oauth1RsaSha256,
  oauth1RsaSha512,
  signatureBaseString,
  signatureKey,
} from './oauth1.ts';
import { type Oauth1Credentials, type Oauth1Placement, protocolParameters, signOauth1 } from './oauth1-sign.ts';
import { bodyOf, headerOf, type Pairs, partsFromUrl, queryPairs, type RequestParts } from './parts.ts';
import { sha1 } from './sha1.ts';
import { sha256 } from './sha256.ts';
import { sha512 } from './sha512.ts';

const methods: Readonly<Record<string, Oauth1Method>> = Object.fromEntries(
  [
    oauth1HmacSha1,
    oauth1HmacSha256,
    oauth1HmacSha512,
    oauth1RsaSha1,
    oauth1RsaSha256,
    oauth1RsaSha512,
    oauth1Plaintext,
  ].map((method) => [method.name, method]),
);
const methodOf = (name: string) => methods[name] as Oauth1Method;
const form = [['Content-Type', 'application/x-www-form-urlencoded']] as const;
const requestOf = (method: string, url: string, body?: string | null): RequestParts =>
  body ? partsFromUrl(method, url, form, new TextEncoder().encode(body)) : partsFromUrl(method, url);

/** A vector's parameters of the protocol, without those that it leaves out. */
function parametersOf(vector: Vector): Pairs {
  const { consumerKey, token, signatureMethod, timestamp, nonce, version } = vector;
  return [
    ['oauth_consumer_key', consumerKey],
    ...(token ? [['oauth_token', token] as const] : []),
    ['oauth_signature_method', signatureMethod],
    ['oauth_timestamp', String(timestamp)],
    ['oauth_nonce', nonce],
    ...(version ? [['oauth_version', version] as const] : []),
    ...Object.entries(vector.parameters ?? {}),
  ].map(([name, value]) => [name ?? '', value ?? '']);
}
interface Vector {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly body?: string | null;
  readonly consumerKey: string;
  readonly consumerSecret: string;
  readonly token?: string | null;
  readonly tokenSecret?: string | null;
  readonly nonce: string;
  readonly timestamp: string | number;
  readonly version?: string | null;
  readonly signatureMethod: string;
  readonly signature: string;
  readonly baseString?: string;
  readonly normalizedParameters?: string;
  readonly rsaPrivateKeyPem?: string;
  readonly placement?: Oauth1Placement;
  readonly parameters?: Readonly<Record<string, string>>;
}

test('few parameters and many are in the order of the bytes of names, then values', () => {
  const text = fc.string({ unit: fc.constantFrom(...'abA0-._~ %=&é'), maxLength: 3 });
  const bytes = (encoded: string) => Buffer.from(encoded, 'latin1');
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { maxLength: 80, size: 'max' }), (pairs) => {
      const encoded = pairs.map(([name, value]) => [queryComponent(name), queryComponent(value)] as const);
      const expected = encoded
        .sort(([a, x], [b, y]) => Buffer.compare(bytes(a), bytes(b)) || Buffer.compare(bytes(x), bytes(y)))
        .map((pair) => pair.join('='));
      assert.is(normalizeParameters(pairs), expected.join('&'));
    }),
  );
});

/** Every step of a vector. */
async function checkSteps(vector: Vector): Promise<void> {
  const { id, method, url, body, baseString, normalizedParameters } = vector;
  const request = requestOf(method, url, body);
  const normalized = normalizeParameters(collectParameters(request, parametersOf(vector)));
  if (normalizedParameters) assert.is(normalized, normalizedParameters, id);
  const base = signatureBaseString(method, baseStringUri(request), normalized);
  if (baseString) assert.is(base, baseString, id);
  const signature = await methodOf(vector.signatureMethod).sign(base, {
    clientSecret: vector.consumerSecret,
    tokenSecret: vector.tokenSecret ?? undefined,
    privateKey: vector.rsaPrivateKeyPem,
  });
  assert.is(signature, vector.signature, id);
}

const rfc = JSON.parse(readFileSync(new URL('../../fixtures/vectors/rfc5849.json', import.meta.url), 'utf8')) as {
  cases: readonly (Omit<Vector, 'id'> & Record<'section' | 'name' | 'clientId' | 'clientSecret' | 'tokenId', string>)[];
  encoding: { text: string; encoded: string };
  baseStringUri: readonly { url: string; uri: string }[];
};
for (const one of rfc.cases) {
  test(`RFC 5849 §${one.section}: ${one.name}`, () =>
    checkSteps({
      ...one,
      id: one.name,
      consumerKey: one.clientId,
      consumerSecret: one.clientSecret,
      token: one.tokenId,
      signatureMethod: 'HMAC-SHA1',
    }));
}
test('RFC 5849 §3.6 and §3.4.1.2: encoding and base string URI', () => {
  assert.is(queryComponent(rfc.encoding.text), rfc.encoding.encoded);
  for (const { url, uri } of rfc.baseStringUri) assert.is(baseStringUri(partsFromUrl('GET', url)), uri);
});

const folder = new URL('../../../shared/vectors/oauth1/', import.meta.url);
const absent = 'the folder ../shared/vectors is absent';
const published = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
test(
  'the published vectors, step by step',
  unless(existsSync(folder), absent, async () => {
    const cases = published('cases.json') as readonly Vector[];
    assert.ok(cases.length > 7);
    for (const vector of cases) await checkSteps(vector);
  }),
);
test(
  'the published vectors, whole: what is sent is what is signed',
  unless(existsSync(folder), absent, async () => {
    const cases = (published('cases.json') as readonly Vector[]).filter(({ version }) => version === '1.0');
    assert.ok(cases.length > 6);
    for (const vector of cases) {
      const recorded = {
        now: 1,
        random: () => new Uint8Array(),
        counter: 1,
        uuid: () => '',
        nonce: () => vector.nonce,
      };
      // Some vectors have a timestamp that is none: it is put where the clock's would be.
      const at: Attempt = { ...recorded, now: Number(vector.timestamp) * 1000 };
      if (Number.isNaN(at.now)) continue;
      const signed = await signOauth1(
        requestOf(vector.method, vector.url, vector.body),
        {
          method: methodOf(vector.signatureMethod),
          clientId: vector.consumerKey,
          clientSecret: vector.consumerSecret,
          privateKey: vector.rsaPrivateKeyPem,
          tokenId: vector.token ?? undefined,
          tokenSecret: vector.tokenSecret ?? undefined,
          in: vector.placement ?? 'header',
        },
        at,
      );
      assert.is(signatureIn(signed), vector.signature, vector.id);
    }
  }),
);
test(
  "oauthlib's vectors: base string URIs, parameters and every signature method",
  unless(existsSync(folder), absent, async () => {
    const { attrs, baseStringUri: uris, baseStringUriErrors } = published('oauthlib-signatures.json');
    for (const { args, expected } of uris as { args: [string, string?]; expected: string }[]) {
      const [url, host] = args;
      const whole = host === undefined ? url : url.replace('http:///', `http://${host}/`);
      assert.is(baseStringUri(partsFromUrl('GET', whole)), expected, url);
    }
    // Port 0 and a space for a port: a URL parser reads them, and no platform sends to the first.
    for (const url of baseStringUriErrors as string[]) {
      if (!/:(?:0| )$/.test(url)) assert.throws(() => partsFromUrl('GET', url), undefined, url);
    }
    const sent = requestOf('POST', `${attrs.eg_base_string_uri}?${attrs.eg_uri_query}`, attrs.eg_body);
    const protocol = (attrs.eg_params as [string, string][]).filter(([name]) => name.startsWith('oauth_'));
    const collected = collectParameters(sent, protocol);
    const plain = (pairs: Pairs) => pairs.map(([name, value]) => `${name}=${value ?? ''}`).sort();
    assert.equal(plain(collected), plain(attrs.eg_params));
    assert.is(normalizeParameters(collected), attrs.eg_normalized_parameters);
    const base = signatureBaseString(attrs.eg_http_method, baseStringUri(sent), normalizeParameters(collected));
    assert.is(base, attrs.eg_signature_base_string);
    const keys = {
      clientSecret: attrs.hmac_client.client_secret,
      tokenSecret: attrs.hmac_client.resource_owner_secret,
      privateKey: attrs.rsa_private_client.rsa_key,
    };
    for (const method of Object.values(methods)) {
      const expected = attrs[`expected_signature_${method.name.toLowerCase().replace('-', '_')}`];
      assert.is(await method.sign(base, keys), expected, method.name);
    }
  }),
);

const at = () =>
  attempt(
    recordedClock(
      1_700_000_000_999,
      Uint8Array.from({ length: 16 }, (_, index) => index),
    ),
  );
const client: Oauth1Credentials<string> = {
  method: oauth1HmacSha1,
  clientId: 'c&d',
  clientSecret: 's',
  tokenId: 't=',
  tokenSecret: 'u',
};

/** The signature that a request carries, wherever it stands. */
function signatureIn(request: RequestParts): string | undefined {
  const field = headerOf(request, 'Authorization') ?? '';
  const inHeader = /oauth_signature="([^"]+)"/.exec(field)?.[1];
  if (inHeader !== undefined) return decodeURIComponent(inHeader);
  const pairs = [...queryPairs(request.query), ...queryPairs(new TextDecoder().decode(bodyOf(request)))];
  return pairs.find(([name]) => name === 'oauth_signature')?.[1];
}

test('header: parameters encoded and quoted, the realm first and not signed, one time and nonce', () => {
  const request = partsFromUrl('GET', 'https://api.example/a', [['Authorization', 'Bearer x']]);
  const plain = signOauth1(request, client, at());
  const signed = signOauth1(request, { ...client, realm: 'a "b"' }, at());
  assert.is(signatureIn(signed), signatureIn(plain));
  assert.is(
    headerOf(signed, 'Authorization')?.replace(/oauth_signature="[^"]+"/, ''),
    'OAuth realm="a \\"b\\"", oauth_consumer_key="c%26d", oauth_token="t%3D", oauth_signature_method="HMAC-SHA1", ' +
      'oauth_timestamp="1700000000", oauth_nonce="000102030405060708090a0b0c0d0e0f", oauth_version="1.0", ',
  );
  assert.is(signed.headers.length, 1);
});

test('query and body: the same signature as in the header, what the caller wrote untouched', () => {
  const request = requestOf('POST', 'https://api.example/a?x=%7e&&y=a+b', 'z=1&z=1&é=%C3%A9');
  const signature = signatureIn(signOauth1(request, client, at()));
  const inQuery = signOauth1(request, { ...client, in: 'query' }, at());
  assert.ok(inQuery.query.startsWith('x=%7e&&y=a+b&oauth_consumer_key=c%26d&oauth_token=t%3D&'));
  assert.is(signatureIn(inQuery), signature);
  const inBody = signOauth1(request, { ...client, in: 'body' }, at());
  assert.ok(new TextDecoder().decode(bodyOf(inBody)).startsWith('z=1&z=1&é=%C3%A9&oauth_consumer_key=c%26d&'));
  assert.is(signatureIn(inBody), signature);
  assert.is(headerOf(inBody, 'Authorization'), undefined);
});

test('in the body of a request that has none: a form; where there can be none, the query', () => {
  const sent = (method: string, headers: RequestParts['headers'] = [], body?: string) =>
    signOauth1(
      partsFromUrl(method, 'https://api.example/a', headers, body ? new TextEncoder().encode(body) : undefined),
      { ...client, in: 'body' },
      at(),
    );
  assert.is(headerOf(sent('POST'), 'Content-Type'), 'application/x-www-form-urlencoded');
  assert.is(sent('POST').query, '');
  for (const request of [
    sent('GET'),
    sent('DELETE'),
    sent('POST', [['Content-Type', 'application/json']], '{"a":1}'),
  ]) {
    assert.match(request.query, 'oauth_signature=');
  }
});

test('oauth_body_hash: of a body that is no form, and of none, by node:crypto', () => {
  for (const [hash, bodyHash] of Object.entries({ sha1, sha256, sha512 })) {
    const credentials = { ...client, bodyHash };
    const found = (request: RequestParts) =>
      protocolParameters(request, credentials, at()).find(([parameter]) => parameter === 'oauth_body_hash')?.[1];
    const expected = (body: string) => createHash(hash).update(body).digest('base64');
    const json = partsFromUrl('POST', 'https://a.example', [['Content-Type', 'application/json']], Buffer.from('{}'));
    assert.is(found(json), expected('{}'));
    assert.is(found(partsFromUrl('GET', 'https://a.example')), expected(''));
    assert.is(found(requestOf('POST', 'https://a.example', 'a=b')), undefined);
  }
});

test('RSA: a promise, verified by node:crypto; MACs at once', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const request = partsFromUrl('GET', 'https://api.example/a?b=c');
  for (const name of ['RSA-SHA1', 'RSA-SHA256', 'RSA-SHA512']) {
    const method = methodOf(name);
    const signing = signOauth1(request, { method, clientId: 'c', privateKey: pem }, at());
    assert.instance(signing, Promise);
    const signed = await signing;
    const protocol = protocolParameters(request, { method, clientId: 'c' }, at());
    const normalized = normalizeParameters(collectParameters(request, protocol));
    const base = signatureBaseString('GET', baseStringUri(request), normalized);
    assert.ok(verify(name, Buffer.from(base), publicKey, Buffer.from(signatureIn(signed) ?? '', 'base64')), name);
  }
  assert.not.instance(signOauth1(request, client, at()), Promise);
});

test('no token, no oauth_token; an empty secret still has its ampersand', () => {
  const { tokenId: _, tokenSecret: __, ...alone } = client;
  const signed = signOauth1(partsFromUrl('GET', 'https://api.example'), alone, at());
  assert.not.match(headerOf(signed, 'Authorization') ?? '', 'oauth_token=');
  assert.is(signatureKey({ clientSecret: 'a b' }), 'a%20b&');
  assert.is(signatureKey({}), '&');
});

test('a signature that was there already is neither signed nor kept', () => {
  const request = requestOf('GET', 'https://api.example/a?oauth_signature=old&b=1');
  const clean = requestOf('GET', 'https://api.example/a?b=1');
  const signatures = (in_: Oauth1Placement) =>
    [request, clean].map((each) => signatureIn(signOauth1(each, { ...client, in: in_ }, at())));
  assert.is(...(signatures('header') as [string, string]));
  assert.is(...(signatures('query') as [string, string]));
});

test('explain: the base string, never the key', () => {
  const seen: object[] = [];
  const shown = { ...at(), explain: (values: object) => void seen.push(values) };
  signOauth1(partsFromUrl('GET', 'https://api.example/a'), { ...client, clientSecret: 'planted-secret-oauth1' }, shown);
  assert.match(JSON.stringify(seen), 'GET&https%3A%2F%2Fapi.example%2Fa&');
  assert.not.match(JSON.stringify(seen), 'planted');
});

test.run();
