import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  bodyOf,
  formPairs,
  headerOf,
  hostnameOf,
  hostOf,
  lowerHeaders,
  newRequest,
  partsFromUrl,
  portOf,
  queryPairs,
  schemeOf,
  targetOf,
  urlOf,
} from './parts.ts';

const from = (url: string) => partsFromUrl('GET', url);

test('a target stays as it is written', () => {
  for (const target of [
    '/',
    '/a/../b',
    '/a//b/./c',
    '/%7euser/%2e%2e',
    '/a?b=c&b&d=',
    '/a?x=%zz+%20',
    "/a;v=1/(b)!*'",
    '/a?q=/?:@',
  ]) {
    assert.is(targetOf(from(`https://h.example${target}`)), target, target);
    assert.is(urlOf(from(`https://h.example${target}#part`)), `https://h.example${target}`, target);
  }
});

test('an empty path is a slash, an empty query none', () => {
  assert.equal(from('https://h.example'), {
    method: 'GET',
    origin: 'https://h.example',
    path: '/',
    query: '',
    headers: [],
  });
  assert.is(targetOf(from('https://h.example?a=1')), '/?a=1');
  assert.is(targetOf(from('https://h.example/p?')), '/p');
});

test('what may not stand on the wire becomes what a URL parser makes of it', () => {
  for (const url of [
    'https://h.example/a b',
    'https://h.example/ü?q=é',
    'https://h.example/\\a',
    'https://h.example/a?q="x"',
    ' https://h.example/a\n',
  ]) {
    const parsed = new URL(url);
    assert.is(targetOf(from(url)), parsed.pathname + parsed.search, url);
  }
});

test('the origin is normal, whatever the URL looks like', () => {
  assert.is(from('HTTPS://API.Acme.Example:443/x').origin, 'https://api.acme.example');
  assert.is(from('http://h.example:80').origin, 'http://h.example');
  assert.is(from('http://h.example:8080').origin, 'http://h.example:8080');
  assert.is(from('https://[::1]:8443/').origin, 'https://[::1]:8443');
});

test('what is no http URL, or names a user, is refused without being quoted', () => {
  for (const url of [
    'secret-path',
    '/secret',
    'ftp://secret.example',
    'javascript:secret',
    'https://',
    'https://secret@h.example',
    'https://u:secret@h.example/',
  ]) {
    assert.throws(
      () => from(url),
      (error: Error & { code?: string; cause?: unknown }) =>
        error instanceof TypeError &&
        error.code === 'INVALID_URL' &&
        !/secret/.test(JSON.stringify(error) + error.stack) &&
        error.cause === undefined,
      url,
    );
  }
});

test('scheme, host, hostname and port', () => {
  const cases: readonly (readonly [string, string, string, string, number])[] = [
    ['https://h.example/x', 'https', 'h.example', 'h.example', 443],
    ['http://h.example/x', 'http', 'h.example', 'h.example', 80],
    ['https://h.example:8443/x', 'https', 'h.example:8443', 'h.example', 8443],
    ['http://[::1]/x', 'http', '[::1]', '[::1]', 80],
    ['http://[::1]:81/x', 'http', '[::1]:81', '[::1]', 81],
  ];
  for (const [url, scheme, host, hostname, port] of cases) {
    const request = from(url);
    assert.equal(
      [schemeOf(request), hostOf(request), hostnameOf(request), portOf(request)],
      [scheme, host, hostname, port],
    );
    assert.is(hostOf(request), new URL(url).host);
  }
});

test('headers are found whatever their case, and joined', () => {
  const request = partsFromUrl('GET', 'https://h.example/', [
    ['X-A', '1'],
    ['Connection', 'close'],
    ['x-a', '2'],
    ['Content-Length', '0'],
    ['USER-AGENT', 'me'],
    ['Accept-Encoding', 'br'],
    ['X-B', ''],
  ]);
  assert.is(headerOf(request, 'x-A'), '1, 2');
  assert.is(headerOf(request, 'X-b'), '');
  assert.is(headerOf(request, 'x-c'), undefined);
  assert.equal(lowerHeaders(request), [
    ['x-a', '1'],
    ['x-a', '2'],
    ['x-b', ''],
  ]);
});

test('a query is decoded as URLSearchParams decodes it, but an absent value is not an empty one', () => {
  assert.equal(queryPairs('a=1&b&c=&a=%C3%A9+x&&%61=2=3&100%'), [
    ['a', '1'],
    ['b', undefined],
    ['c', ''],
    ['a', 'é x'],
    ['a', '2=3'],
    ['100%', undefined],
  ]);
  for (const query of ['', 'a', '&&', '=', '=1', 'a=b=c', 'a%26b=%3D', 'x=%zz&y=%', '%F0%9F%98%80=+']) {
    const ours = queryPairs(query).map(([name, value]): [string, string] => [name, value ?? '']);
    assert.equal(ours, [...new URLSearchParams(query)], query);
  }
});

test('escapes that are not UTF-8 are an error, not a guess', () => {
  assert.throws(
    () => queryPairs('a=%E9'),
    (error: { code?: string }) => error.code === 'ENCODING_INVALID',
  );
  assert.throws(
    () => formPairs(Uint8Array.of(0x61, 0xff)),
    (error: { code?: string }) => error.code === 'ENCODING_INVALID',
  );
});

test('a body that is absent is empty', () => {
  assert.equal(bodyOf(newRequest('POST', 'https://h.example')), new Uint8Array(0));
  assert.equal(formPairs(undefined), []);
  assert.equal(formPairs(new TextEncoder().encode('a=b+c')), [['a', 'b c']]);
});

test.run();
