import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { CountersignError } from './errors.ts';
import { readResponse, readText } from './response.ts';
import { readJson } from './response-json.ts';
import { read, savedBoolean, savedNumber, savedText } from './response-path.ts';
import { readXml } from './response-xml.ts';

const answer = (body: BodyInit | null, type?: string, status = 200) =>
  new Response(body, { status, headers: type === undefined ? {} : { 'content-type': type } });

const code = (wanted: string) => (error: unknown) => error instanceof CountersignError && error.code === wanted;

async function rejects(work: Promise<unknown>, wanted: string): Promise<CountersignError> {
  try {
    await work;
  } catch (error) {
    assert.ok(error instanceof CountersignError, String(error));
    assert.is((error as CountersignError).code, wanted);
    return error as CountersignError;
  }
  throw new Error(`was not refused with ${wanted}`);
}

test('the content type decides how a body is read', async () => {
  assert.equal((await readResponse(answer('{"a":1}', 'application/json; charset=utf-8'))).body, { a: 1 });
  assert.equal((await readResponse(answer('{"a":1}', 'application/vnd.api+json'))).body, { a: 1 });
  assert.equal(
    { ...((await readResponse(answer('a=1&b=x+y%21&a=2', 'application/x-www-form-urlencoded'))).body as object) },
    { a: ['1', '2'], b: 'x y!' },
  );
  assert.is((await readResponse(answer('{"a":1}', 'text/plain'))).body, '{"a":1}');
  assert.is((await readResponse(answer('<a/>', 'text/xml'))).body, '<a/>', 'XML only where it is asked for');
});

test('a definition may say how a body is read, whatever the content type', async () => {
  assert.equal((await readResponse(answer('{"a":1}', 'text/html'), readJson)).body, { a: 1 });
  assert.is(read((await readResponse(answer('<a><b>1</b></a>', 'text/plain'), readXml)).body, 'a', 'b'), '1');
  assert.is((await readResponse(answer('{"a":1}', 'application/json'), readText)).body, '{"a":1}');
});

test('a byte order mark, an empty body and a missing body', async () => {
  assert.equal((await readResponse(answer('\ufeff{"a":1}', 'application/json'))).body, { a: 1 });
  for (const body of ['', ' \n', null]) {
    const view = await readResponse(answer(body, 'application/json'));
    assert.is(view.body, undefined);
  }
  assert.is((await readResponse(new Response(null, { status: 204 }))).body, undefined);
});

test('text is read in the charset that it names, JSON always as UTF-8', async () => {
  const latin = Uint8Array.of(0x63, 0x61, 0x66, 0xe9);
  assert.is((await readResponse(answer(latin, 'text/plain; charset=iso-8859-1'))).text, 'café');
  assert.is((await readResponse(answer('café', 'text/plain; charset=nonsense'))).text, 'café');
  assert.equal((await readResponse(answer('"é"', 'application/json; charset=iso-8859-1'))).body, 'é');
});

test('what is not what it says is refused without a part of it, unless the status tells of a failure', async () => {
  const error = await rejects(readResponse(answer('{"token":"s3cr3t-marker"', 'application/json')), 'BAD_RESPONSE');
  assert.not.match(`${error.message}${error.stack}${JSON.stringify(error)}`, 's3cr3t');
  assert.is(error.cause, undefined);
  const failed = await readResponse(answer('<html>Bad gateway</html>', 'application/json', 502));
  assert.is(failed.status, 502);
  assert.is(failed.body, undefined);
});

test('more than 1 MiB is refused, and reading stops there', async () => {
  let pulled = 0;
  const endless = new ReadableStream({
    pull(controller) {
      pulled += 1;
      controller.enqueue(new Uint8Array(65_536));
    },
  });
  await rejects(readResponse(answer(endless, 'text/plain')), 'BAD_RESPONSE');
  assert.ok(pulled < 25, `${pulled} chunks were read`);
  assert.is((await readResponse(answer('a'.repeat(1_048_576), 'text/plain'))).text.length, 1_048_576);
});

test('the limit counts what is unpacked', async () => {
  const packed = gzipSync(Buffer.alloc(50_000_000));
  assert.ok(packed.length < 100_000);
  const unpacked = new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip')));
  await rejects(readResponse(unpacked), 'BAD_RESPONSE');
});

test('cookies and headers by lower-case name, own properties only', async () => {
  const response = new Response('', {
    headers: [
      ['X-Token', 'a'],
      ['Set-Cookie', 'sid=abc=="; Path=/; HttpOnly'],
      ['Set-Cookie', 'theme=dark'],
      ['Set-Cookie', '__proto__=x'],
      ['Set-Cookie', 'flag'],
    ],
  });
  const view = await readResponse(response);
  assert.is(read(view, 'headers', 'x-token'), 'a');
  assert.is(read(view, 'cookies', 'sid'), 'abc=="');
  assert.is(read(view, 'cookies', 'theme'), 'dark');
  assert.is(read(view, 'cookies', '__proto__'), 'x');
  assert.is(read(view, 'cookies', 'flag'), undefined);
  assert.is(read(view, 'cookies', 'constructor'), undefined);
  assert.is(({} as Record<string, unknown>).x, undefined);
});

test('only own properties and items are read', () => {
  const body = JSON.parse('{"a":[{"x-y":5}],"__proto__":{"polluted":true},"s":"text","n":null}');
  assert.is(read(body, 'a', 0, 'x-y'), 5);
  assert.is(read(body, 'a', 'length'), undefined);
  assert.is(read(body, 'a', 1), undefined);
  assert.is(read(body, 'toString'), undefined);
  assert.is(read(body, 'constructor', 'name'), undefined);
  assert.equal(read(body, '__proto__'), { polluted: true });
  assert.is(read({}, '__proto__'), undefined);
  assert.is(read(body, 's', 'length'), undefined);
  assert.is(read(body, 's', 0), undefined);
  assert.is(read(body, 'n', 'x'), undefined);
  assert.is(read(undefined, 'x'), undefined);
});

test('what is saved is text', () => {
  assert.is(savedText('a'), 'a');
  assert.is(savedText(5), '5');
  assert.is(savedText(true), 'true');
  assert.is(savedText(null), undefined);
  assert.is(savedText(undefined), undefined);
  for (const value of [[], {}, ['a'], { a: 1 }]) assert.throws(() => savedText(value), code('BAD_RESPONSE'));
});

test('what is kept as a number or as true or false may come as text; anything else is no such value', () => {
  for (const value of [12, '12', ' 12 ', '1.2e1']) assert.is(savedNumber(value), 12);
  for (const value of [true, 'true']) assert.is(savedBoolean(value), true);
  for (const value of [false, 'false ']) assert.is(savedBoolean(value), false);
  for (const value of [undefined, null, ''])
    assert.equal([savedNumber(value), savedBoolean(value)], [undefined, undefined]);
  for (const value of ['twelve', '0x12', 'Infinity', true, [], {}]) {
    assert.throws(() => savedNumber(value), code('BAD_RESPONSE'));
  }
  for (const value of ['yes', 1, 'TRUE', [], {}]) assert.throws(() => savedBoolean(value), code('BAD_RESPONSE'));
});

test('JSON numbers that JavaScript cannot hold stay their text, all others stay numbers', () => {
  assert.equal(readJson('{"id":12345678901234567890,"n":-9007199254740993,"ok":9007199254740991,"f":1.5e3}'), {
    id: '12345678901234567890',
    n: '-9007199254740993',
    ok: 9007199254740991,
    f: 1500,
  });
  assert.equal(readJson('["12345678901234567890 1e999", 1e999, "\\"12345678901234567890"]'), [
    '12345678901234567890 1e999',
    '1e999',
    '"12345678901234567890',
  ]);
  for (const wrong of [
    '01234567890123456789',
    '1234567890123456789.',
    '-1e9999e',
    '[1234567890123456789012',
    '{"a":+1e999}',
  ]) {
    assert.throws(() => readJson(wrong), code('BAD_RESPONSE'), wrong);
  }
});

test('JSON is read as JSON.parse reads it', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      // Integers beyond 2⁵³ differ on purpose: the test above has them.
      fc.pre(!/\d{16}/.test(text));
      const wanted: unknown = JSON.parse(text);
      assert.equal(readJson(text), wanted);
    }),
    { numRuns: 500 },
  );
});

test('JSON of 64 levels is read, of 65 it is not', () => {
  assert.ok(readJson('['.repeat(64) + ']'.repeat(64)));
  assert.throws(() => readJson('['.repeat(65) + ']'.repeat(65)), code('BAD_RESPONSE'));
  assert.throws(() => readJson('{"a":'.repeat(100_000)), code('BAD_RESPONSE'));
  assert.is(readJson(`"${'[{'.repeat(100)}"`), '[{'.repeat(100));
});

test('XML: attributes, text, repeated elements, CDATA, entities, prefixes', () => {
  const body = readXml(
    '<?xml version="1.0" encoding="UTF-8"?>\n<!-- a > b -->\n<s:login xmlns:s=\'urn:x\' ok="a &amp; b">\n  <token>ab<![CDATA[<&>]]>&#x41;&#66;</token>' +
      '<item id="1">one</item><item id="2"/><item>three</item><empty></empty></s:login>\n',
  );
  assert.is(read(body, 's:login', '@ok'), 'a & b');
  assert.is(read(body, 's:login', '@xmlns:s'), 'urn:x');
  assert.is(read(body, 's:login', 'token'), 'ab<&>AB');
  assert.is(read(body, 's:login', 'token', '#text'), 'ab<&>AB');
  assert.is(read(body, 's:login', 'item', 0, '#text'), 'one');
  assert.is(savedText(read(body, 's:login', 'item', 0)), 'one');
  assert.is(read(body, 's:login', 'item', 1, '@id'), '2');
  assert.is(read(body, 's:login', 'item', 2), 'three');
  assert.is(read(body, 's:login', 'empty'), '');
  assert.is(read(body, 's:login', '#text'), undefined, 'white space between elements says nothing');
});

test('XML that is not well-formed, or has a document type, is refused', () => {
  const wrong = [
    '<!DOCTYPE a [<!ENTITY x "xxxx">]><a>&x;</a>',
    '<!doctype html><html></html>',
    '<a>',
    '<a></b>',
    '</a>',
    '<a/><b/>',
    '<a/>text',
    'text<a/>',
    '<a b=c/>',
    '<a b="1" b="2"/>',
    '<a b="<"/>',
    '<a>&nbsp;</a>',
    '<a>&</a>',
    '<a>&#0;</a>',
    '<a>&#xD800;</a>',
    '<#text>x</#text>',
    '<@id/>',
    '<a><!-- </a>',
    '<a><![CDATA[</a>',
    'not XML',
    '<a '.repeat(50_000),
    '<a>'.repeat(65) + '</a>'.repeat(65),
    '<a>'.repeat(100_000),
  ];
  for (const text of wrong) assert.throws(() => readXml(text), code('BAD_RESPONSE'), text.slice(0, 60));
  assert.ok(readXml('<a>'.repeat(64) + '</a>'.repeat(64)));
  const named = readXml('<__proto__><constructor>x</constructor></__proto__>');
  assert.is(read(named, '__proto__', 'constructor'), 'x');
  assert.is(read({}, 'constructor'), undefined);
});

test('XML of any text: a value or a clear refusal, in linear time', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          '<',
          '>',
          '</',
          '/>',
          '<a',
          ' b="',
          '"',
          "'",
          '&',
          ';',
          '&amp;',
          '<!--',
          '-->',
          '<![CDATA[',
          ']]>',
          '<?',
          '?>',
          'a',
          ' ',
          '=',
        ),
      ),
      (pieces) => {
        try {
          readXml(pieces.join(''));
        } catch (error) {
          assert.ok(error instanceof CountersignError);
        }
      },
    ),
    { numRuns: 2000 },
  );
  const started = performance.now();
  for (const piece of ['<!--', '<a ', '<a b="', '<![CDATA[', '&', '<a b=" c="']) {
    try {
      readXml(`<r>${piece.repeat(1_000_000 / piece.length)}`);
    } catch (error) {
      assert.ok(error instanceof CountersignError);
    }
  }
  assert.ok(performance.now() - started < 5000);
});

test.run();
