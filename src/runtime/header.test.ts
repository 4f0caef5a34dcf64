import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { CountersignError } from './errors.ts';
import { defaultCookies, defaultHeaders, quotedValue, setCookies, setHeaders } from './header.ts';
import type { Header, RequestParts } from './parts.ts';

const request = (...headers: Header[]): RequestParts => ({
  method: 'GET',
  origin: 'https://h.example',
  path: '/',
  query: '',
  headers,
});
const unsafe = (error: CountersignError) => error.code === 'UNSAFE_VALUE';

test('a header is replaced in its first place, other occurrences go, new ones are appended', () => {
  const before = request(['A', '1'], ['X-Key', 'old'], ['b', '2'], ['x-KEY', 'older']);
  assert.equal(setHeaders(before, { 'x-key': 'new', C: 3 }).headers, [
    ['A', '1'],
    ['x-key', 'new'],
    ['b', '2'],
    ['C', '3'],
  ]);
  assert.equal(
    before.headers,
    [
      ['A', '1'],
      ['X-Key', 'old'],
      ['b', '2'],
      ['x-KEY', 'older'],
    ],
    'the request given stays as it was',
  );
});

test('undefined leaves an entry out, null removes what is there', () => {
  const before = request(['A', '1'], ['a', '2'], ['B', '3']);
  assert.equal(setHeaders(before, { A: undefined, C: undefined }).headers, before.headers);
  assert.equal(setHeaders(before, { a: null, C: null }).headers, [['B', '3']]);
});

test('a default yields to what the caller has set', () => {
  assert.equal(defaultHeaders(request(['accept', 'text/plain']), { Accept: 'application/json', 'X-V': '2' }).headers, [
    ['accept', 'text/plain'],
    ['X-V', '2'],
  ]);
});

test('everything else of the request is kept', () => {
  const before = { ...request(), body: Uint8Array.of(1) };
  const after = setHeaders(before, { A: 'b' });
  assert.equal({ ...after, headers: [] }, before);
  assert.is(after.body, before.body);
});

test('a value that no header may hold is refused, by the name of its header, never by itself', () => {
  for (const value of [
    'a\nb',
    'a\r\nX-Evil: 1',
    'a\0',
    'a\x7f',
    'naïvĀ',
    '€',
    ' lead',
    'trail ',
    '\ttab',
    'secret\n',
    'sec😀ret',
  ]) {
    for (const name of ['X-Token', '__proto__']) {
      assert.throws(
        () => setHeaders(request(), Object.fromEntries([[name, value]])),
        (error: CountersignError) =>
          unsafe(error) && error.message.includes(name) && !error.message.includes(value) && error.cause === undefined,
        JSON.stringify(value),
      );
    }
  }
});

test('what may stand in a header stands there unchanged, as the platform would send it', () => {
  const octets = fc.string({
    unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)),
    maxLength: 6,
  });
  fc.assert(
    fc.property(fc.oneof(octets, fc.string({ unit: 'binary', maxLength: 6 })), (value) => {
      let platform: string | null = null;
      try {
        platform = new Headers({ 'x-value': value }).get('x-value');
      } catch {
        // Refused there too.
      }
      let ours: string | undefined;
      try {
        ours = setHeaders(request(), { 'x-value': value }).headers[0]?.[1];
      } catch (error) {
        assert.ok(unsafe(error as CountersignError));
      }
      // The platform trims in silence and lets most control characters through; whatever we let through it must keep.
      if (ours !== undefined) assert.equal([ours, platform], [value, value]);
      else assert.ok(platform !== value || /[^\t\x20-\x7e\x80-\xff]/.test(value));
    }),
    { numRuns: 3000 },
  );
});

test('between quotes neither a quote nor a backslash', () => {
  assert.is(quotedValue('a b;c=é'), 'a b;c=é');
  for (const value of ['"', '\\', 'a"b', '\n']) assert.throws(() => quotedValue(value), unsafe, JSON.stringify(value));
});

test('cookies are replaced in place and appended, the rest of the header keeps its bytes', () => {
  const before = request(['Cookie', 'a=1;b=2;  sid=old; c="x y"'], ['X', '1']);
  assert.equal(setCookies(before, { sid: 'new', d: 4 }).headers, [
    ['Cookie', 'a=1;b=2; sid=new; c="x y"; d=4'],
    ['X', '1'],
  ]);
  assert.equal(setCookies(request(), { sid: 'abc' }).headers, [['Cookie', 'sid=abc']]);
  assert.equal(setCookies(request(['cookie', 'sid=1; a=2']), { sid: null }).headers, [['Cookie', 'a=2']]);
  assert.equal(setCookies(request(['cookie', 'sid=1']), { sid: null }).headers, []);
  assert.equal(setCookies(request(), { sid: undefined }).headers, []);
  assert.equal(defaultCookies(request(['Cookie', 'lang=de']), { lang: 'en', v: '2' }).headers, [
    ['Cookie', 'lang=de; v=2'],
  ]);
});

test('a cookie value holds RFC 6265 cookie-octets only', () => {
  for (let code = 0; code < 256; code++) {
    const value = String.fromCharCode(code);
    // RFC 6265 §4.1.1: %x21 / %x23-2B / %x2D-3A / %x3C-5B / %x5D-7E.
    const octet =
      code === 0x21 ||
      (code >= 0x23 && code <= 0x2b) ||
      (code >= 0x2d && code <= 0x3a) ||
      (code >= 0x3c && code <= 0x5b) ||
      (code >= 0x5d && code <= 0x7e);
    if (octet) assert.equal(setCookies(request(), { c: value }).headers, [['Cookie', `c=${value}`]]);
    else assert.throws(() => setCookies(request(), { c: value }), unsafe, `code ${code}`);
  }
});

test('cookie-octets may stand between quotes, which belong to the value', () => {
  assert.equal(setCookies(request(), { c: '"a=b"' }).headers, [['Cookie', 'c="a=b"']]);
  for (const value of ['"', '"a', 'a"', '"a"b"', '"a;b"', '"a\n"', '"a" "b"']) {
    assert.throws(() => setCookies(request(), { c: value }), unsafe, value);
  }
});

test.run();
