import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { CountersignError } from './errors.ts';
import { joinUrl, normalizePath, pathSegment } from './path.ts';

test('a value is one segment, however it is spelt', () => {
  assert.is(pathSegment('a/b c?d#e\\f%2e'), 'a%2Fb%20c%3Fd%23e%5Cf%252e');
  assert.is(pathSegment(42), '42');
  for (const value of ['', '.', '..'])
    assert.throws(
      () => pathSegment(value),
      (error: CountersignError) => error.code === 'UNSAFE_VALUE',
    );
});

test('no value climbs out of its place, adds a segment, a query or a fragment', () => {
  const hostile = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    '%2e',
    '%2E',
    '%',
    '?',
    '#',
    ';',
    ':',
    '@',
    '\t',
    '\n',
    '\0',
    'a',
    '。',
    '．',
    '／',
    'é',
    '\ud800',
  );
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: hostile })), (value) => {
      let segment: string;
      try {
        segment = pathSegment(value);
      } catch (error) {
        assert.is((error as CountersignError).code, 'UNSAFE_VALUE');
        return;
      }
      const url = new URL(`https://h.example/v1/users/${segment}/keys`);
      assert.equal([url.origin, url.search, url.hash], ['https://h.example', '', '']);
      const segments = url.pathname.split('/');
      assert.equal([segments.length, segments[1], segments[2], segments[4]], [5, 'v1', 'users', 'keys']);
      assert.is(decodeURIComponent(segments[3] as string), new TextDecoder().decode(new TextEncoder().encode(value)));
    }),
    { numRuns: 5000 },
  );
});

test('exactly one slash between a server and a path', () => {
  for (const [server, path, joined] of [
    ['https://h.example/v1', '/me', 'https://h.example/v1/me'],
    ['https://h.example/v1/', '/me', 'https://h.example/v1/me'],
    ['https://h.example/v1', 'me', 'https://h.example/v1/me'],
    ['https://h.example', '//evil.example', 'https://h.example/evil.example'],
    ['https://h.example/v1', '', 'https://h.example/v1'],
    ['https://h.example/v1/', '?a=1', 'https://h.example/v1?a=1'],
    ['https://h.example', '/', 'https://h.example/'],
  ] as const) {
    assert.is(joinUrl(server, path), joined);
  }
});

test('RFC 3986 §5.2.4, and empty segments go', () => {
  for (const [path, normal] of [
    // The first two are the examples that the section prints.
    ['/a/b/c/./../../g', '/a/g'],
    ['/mid/content=5/../6', '/mid/6'],
    ['/', '/'],
    ['/..', '/'],
    ['/a/..', '/'],
    ['/a/b/.', '/a/b/'],
    ['/a/b/..', '/a/'],
    ['/../../a', '/a'],
    ['//a//b/', '/a/b/'],
    ['/a.b/..c', '/a.b/..c'],
  ] as const) {
    assert.is(normalizePath(path), normal, path);
    assert.is(normalizePath(path), new URL(`https://h.example${path.replace(/\/+/g, '/')}`).pathname, path);
  }
});

test.run();
