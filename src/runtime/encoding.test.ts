import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  base64,
  base64Decode,
  base64url,
  base64urlDecode,
  formComponent,
  hex,
  hexDecode,
  percentDecode,
  percentEncode,
  queryComponent,
} from './encoding.ts';

const refused = (error: { code?: string }) => error.code === 'ENCODING_INVALID';

/** RFC 4648 §10. */
const printed: readonly (readonly [text: string, base64: string, hex: string])[] = [
  ['', '', ''],
  ['f', 'Zg==', '66'],
  ['fo', 'Zm8=', '666F'],
  ['foo', 'Zm9v', '666F6F'],
  ['foob', 'Zm9vYg==', '666F6F62'],
  ['fooba', 'Zm9vYmE=', '666F6F6261'],
  ['foobar', 'Zm9vYmFy', '666F6F626172'],
];

test('RFC 4648 §10', () => {
  for (const [text, inBase64, inHex] of printed) {
    assert.is(base64(text), inBase64);
    assert.is(base64url(text), inBase64.replaceAll('=', ''));
    assert.is(hex(text), inHex.toLowerCase());
    assert.equal(base64Decode(inBase64), new TextEncoder().encode(text));
    assert.equal(base64urlDecode(inBase64.replaceAll('=', '')), new TextEncoder().encode(text));
    assert.equal(hexDecode(inHex), new TextEncoder().encode(text));
    assert.equal(hexDecode(inHex.toLowerCase()), new TextEncoder().encode(text));
  }
});

test('any bytes are encoded as node:buffer does, and come back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const buffer = Buffer.from(bytes);
      assert.is(base64(bytes), buffer.toString('base64'));
      assert.is(base64url(bytes), buffer.toString('base64url'));
      assert.is(hex(bytes), buffer.toString('hex'));
      assert.equal(base64Decode(base64(bytes)), bytes);
      assert.equal(base64urlDecode(base64url(bytes)), bytes);
      assert.equal(hexDecode(hex(bytes)), bytes);
    }),
  );
});

test('any text is encoded as its UTF-8 bytes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      assert.is(base64(text), Buffer.from(text, 'utf8').toString('base64'));
      assert.is(hex(text), Buffer.from(text, 'utf8').toString('hex'));
    }),
  );
});

test('what is not Base64, or not the canonical form of any bytes, is refused', () => {
  for (const text of [
    'Zg',
    'Zg=',
    'Zg===',
    'Zh==',
    'Zm9=',
    'Zm9v\n',
    ' Zm9v',
    'Zm9v Zm9v',
    'Zm_v',
    'Zm-v',
    '=',
    'Zg==Zg==',
    'Zm9vé',
  ]) {
    assert.throws(() => base64Decode(text), refused, JSON.stringify(text));
  }
  for (const text of ['Z', 'Zh', 'Zm9', 'Zm+v', 'Zm/v', 'Zg=', 'Zm9v\n']) {
    assert.throws(() => base64urlDecode(text), refused, JSON.stringify(text));
  }
});

test('only the canonical Base64 of some bytes is decoded', () => {
  const alphabet = fc.constantFrom(...'ABgw019+/=- \n_');
  fc.assert(
    fc.property(fc.string({ unit: alphabet, maxLength: 12 }), (text) => {
      const canonical = Buffer.from(text, 'base64').toString('base64') === text;
      if (canonical) assert.equal(base64Decode(text), Uint8Array.from(Buffer.from(text, 'base64')));
      else assert.throws(() => base64Decode(text), refused);
    }),
    { numRuns: 2000 },
  );
});

test('what is not hexadecimal is refused', () => {
  for (const text of ['0', '0g', '00 00', '0x00', '00\n', '００']) assert.throws(() => hexDecode(text), refused, text);
});

test('percent-encoding keeps RFC 3986 unreserved characters and those asked for', () => {
  assert.is(percentEncode("AZaz09-._~ !*'()/+%é😀"), 'AZaz09-._~%20%21%2A%27%28%29%2F%2B%25%C3%A9%F0%9F%98%80');
  assert.is(percentEncode('a/b c', '/'), 'a/b%20c');
  assert.is(percentEncode(Uint8Array.of(0, 255, 65)), '%00%FFA');
  for (let code = 0; code < 128; code++) {
    const character = String.fromCharCode(code);
    const expected = /[A-Za-z0-9._~-]/.test(character)
      ? character
      : `%${code.toString(16).toUpperCase().padStart(2, '0')}`;
    assert.is(percentEncode(character), expected);
    assert.is(queryComponent(character), expected);
  }
});

test('percent-encoded text comes back, by our decoder and the platform', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      assert.is(percentDecode(percentEncode(text)), text);
      assert.is(decodeURIComponent(queryComponent(text)), text);
      assert.is(queryComponent(text), percentEncode(text));
    }),
  );
  assert.is(percentDecode('a+b%2Bc'), 'a+b+c');
  for (const text of ['%', '%2', '%zz', '%ff', '%C3']) assert.throws(() => percentDecode(text), refused, text);
});

test('a form component is what URLSearchParams writes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      assert.is(`a=${formComponent(text)}`, new URLSearchParams({ a: text }).toString());
    }),
  );
  assert.is(`a=${formComponent('\ud800x')}`, new URLSearchParams({ a: '\ud800x' }).toString());
});

test.run();
