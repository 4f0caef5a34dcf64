import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { CountersignError } from './errors.ts';
import { jsonString, xmlAttribute, xmlText } from './escape.ts';
import { xmlBody } from './xml.ts';

const unsafe = (error: CountersignError) => error.code === 'UNSAFE_VALUE';
/** What an XML 1.0 processor reads from character data: only the references that we write. */
const read = (text: string) => text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));

test('text and attributes cannot end where they stand', () => {
  const value = `a<b>&"c'\r\n\t]]>é😀`;
  assert.not.match(xmlText(value), /[<>\r]|&(?!#\d+;)/);
  assert.not.match(xmlAttribute(value), /[<>"'\r\n\t]|&(?!#\d+;)/);
  assert.equal([read(xmlText(value)), read(xmlAttribute(value))], [value, value]);
});

test('what XML 1.0 §2.2 cannot express is refused', () => {
  for (const code of [0, 1, 8, 0x0b, 0x0c, 0x1f, 0xfffe, 0xffff, 0xd800, 0xdfff]) {
    assert.throws(() => xmlText(`a${String.fromCharCode(code)}`), unsafe, `code ${code}`);
    assert.throws(() => xmlAttribute(`a${String.fromCharCode(code)}`), unsafe, `code ${code}`);
  }
  for (const code of [9, 0x20, 0x7f, 0xd7ff, 0xe000, 0xfffd])
    assert.is(xmlText(String.fromCharCode(code)), String.fromCharCode(code));
});

test('an element has attributes, text, children, and repeats for a list', () => {
  const body = {
    'soap:Envelope': {
      '@xmlns:soap': 'http://www.w3.org/2003/05/soap-envelope',
      '@skip': undefined,
      'soap:Body': {
        login: { user: 'a&b', pin: 1, empty: '', none: null, absent: undefined },
        item: ['x', { '@n': 2, '#text': 'y' }],
      },
    },
  };
  assert.is(
    xmlBody(body),
    '<soap:Envelope xmlns:soap="http://www.w3.org/2003/05/soap-envelope"><soap:Body>' +
      '<login><user>a&#38;b</user><pin>1</pin><empty/><none/></login><item>x</item><item n="2">y</item></soap:Body></soap:Envelope>',
  );
});

test('a name that is no XML name and an attribute that is no text are refused', () => {
  for (const name of ['', 'a b', '1a', 'a>', 'a/', '@', '-a', 'a\n']) {
    assert.throws(() => xmlBody({ [name]: 'x' }), unsafe, JSON.stringify(name));
    assert.throws(() => xmlBody({ a: { [`@${name}`]: 'x' } }), unsafe, JSON.stringify(name));
  }
  assert.throws(() => xmlBody({ a: { '@b': ['x'] } }), unsafe);
  assert.throws(() => xmlBody({ a: { '#text': { b: 'x' } } }), unsafe);
});

test('a value inside a JSON string cannot end it', () => {
  const value = 'a"\\\n\u0000é😀\ud800';
  assert.is(JSON.parse(`"x ${jsonString(value)} y"`), `x ${value} y`);
  assert.is(jsonString(5), '5');
});

test.run();
