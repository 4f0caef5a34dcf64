import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { defaultForm, defaultJson, defaultParams, setBody, setForm, setJson, setParams } from './body.ts';
import { bytesOf } from './bytes.ts';
import type { CountersignError } from './errors.ts';
import { headerOf, type RequestParts } from './parts.ts';

function request(method: string, body?: string | Uint8Array, contentType?: string): RequestParts {
  const headers = contentType === undefined ? [] : [['Content-Type', contentType] as const];
  return {
    method,
    origin: 'https://h.example',
    path: '/',
    query: 'q=1',
    headers,
    body: body === undefined ? undefined : bytesOf(body),
  };
}
const text = (of: RequestParts) => (of.body === undefined ? undefined : new TextDecoder().decode(of.body));
const json = (body: string, entries: Parameters<typeof setJson>[1], yields?: boolean) =>
  text(setJson(request('POST', body, 'application/json'), entries, yields));
const invalid = (error: CountersignError) => error.code === 'BODY_INVALID' && error.cause === undefined;

test('a JSON body is made, compact and in order, with its content type', () => {
  const made = setJson(request('POST'), { b: 1, a: ['x', { y: null }], n: 12345678901234567890n, left: undefined });
  assert.is(text(made), '{"b":1,"a":["x",{"y":null}],"n":12345678901234567890}');
  assert.is(headerOf(made, 'content-type'), 'application/json');
  assert.is(
    headerOf(setJson(request('POST', undefined, 'application/vnd.api+json'), { a: 1 }), 'content-type'),
    'application/vnd.api+json',
  );
  assert.is(
    text(
      setJson(request('POST'), [
        ['2', 'b'],
        ['1', 'a'],
      ]),
    ),
    '{"2":"b","1":"a"}',
  );
});

test('entries are spliced into a JSON body as text', () => {
  assert.is(
    json('{ "id": 12345678901234567890,\n  "v": 1.0, "e": 1E5 }', { key: 'k' }),
    '{ "id": 12345678901234567890,\n  "v": 1.0, "e": 1E5,"key":"k" }',
  );
  assert.is(json(' {  } ', { key: 'k' }), ' {"key":"k"  } ');
  assert.is(
    json('{"a":{"key":1},"b":["key"],"c":"\\"key\\":{"}', { key: 2 }),
    '{"a":{"key":1},"b":["key"],"c":"\\"key\\":{","key":2}',
  );
});

test('a name that is there is replaced in place, its repetitions go, the rest keeps its bytes', () => {
  assert.is(
    json('{"a":1, "key" : [1, {"x":"]"}] ,"b":2, "key": 3, "k\\u0065y":{} ,"c":3}', { key: null }),
    '{"a":1, "key" : null ,"b":2 ,"c":3}',
  );
  assert.is(json('{"k\\u0065y":"old"}', { key: 'new' }), '{"k\\u0065y":"new"}');
  assert.is(json('{"key":-1.5e+3}', { key: true }), '{"key":true}');
  assert.is(json('{"__proto__":1}', Object.fromEntries([['__proto__', 2]])), '{"__proto__":2}');
});

test('a default yields, and what is undefined changes nothing', () => {
  const before = request('POST', '{"a":1}', 'application/json');
  assert.is(text(defaultJson(before, { a: 2, b: 3 })), '{"a":1,"b":3}');
  assert.is(setJson(before, { a: undefined }), before);
  assert.is(text(setJson(request('POST'), { a: undefined })), undefined);
  assert.is(text(setJson(request('POST'), {})), '{}');
});

test('what is no JSON object is refused without being quoted', () => {
  for (const body of ['[]', '"secret"', '1', 'null', '{"secret":', '{"secret":1,}', '\ufeff{}', 'secret=1', '{} {}']) {
    assert.throws(
      () => json(body, { a: 1 }),
      (error: CountersignError) => invalid(error) && !error.message.includes('secret'),
      body,
    );
  }
  assert.throws(() => setJson(request('POST', 'a=1', 'application/x-www-form-urlencoded'), { b: 1 }), invalid);
  assert.throws(() => setJson(request('POST', '{}', 'text/plain; charset=json'), { b: 1 }), invalid);
});

test('splicing any entry into any object gives what assigning it gives, and keeps the text around it', () => {
  const space = fc.constantFrom('', ' ', '\n\t');
  const name = fc.constantFrom('a', 'b', 'key', '"', '\\', '__proto__', 'é', ']');
  fc.assert(
    fc.property(
      fc.array(fc.tuple(name, fc.jsonValue({ maxDepth: 2 }), space), { maxLength: 5 }),
      name,
      fc.jsonValue({ maxDepth: 1 }),
      (members, key, value) => {
        const written = members.map(
          ([member, content, gap]) => `${gap}${JSON.stringify(member)}${gap}:${gap}${JSON.stringify(content)}${gap}`,
        );
        const body = `{${written.join(',')}}`;
        const spliced = json(body, [[key, value as string]]) as string;
        const expected = JSON.parse(body) as Record<string, unknown>;
        const entries = Object.entries(expected).filter(([member]) => member !== key);
        const result = JSON.parse(spliced) as Record<string, unknown>;
        assert.equal(
          Object.entries(result).filter(([member]) => member !== key),
          entries,
        );
        assert.equal(
          Object.entries(result)
            .filter(([member]) => member === key)
            .map(([, is]) => is),
          [JSON.parse(JSON.stringify(value))],
        );
        if (!members.some(([member]) => member === key)) {
          const added = `${members.length > 0 ? ',' : ''}${JSON.stringify(key)}:${JSON.stringify(value)}`;
          // It is added at the end; the same text may stand deeper inside before.
          const at = spliced.lastIndexOf(added);
          assert.is(spliced.slice(0, at) + spliced.slice(at + added.length), body);
          assert.is(spliced.length, body.length + added.length);
        }
      },
    ),
    { numRuns: 1000 },
  );
});

test('a form body is made and added to, the caller keeps every byte', () => {
  const made = setForm(request('POST'), { a: 'b c', n: 1 });
  assert.is(text(made), 'a=b+c&n=1');
  assert.is(headerOf(made, 'content-type'), 'application/x-www-form-urlencoded');
  const before = request('POST', 'x=%20y&key=old&key=older', 'application/x-www-form-urlencoded; charset=UTF-8');
  assert.is(text(setForm(before, { key: 'n*~ew', z: '' })), 'x=%20y&key=n*%7Eew&z=');
  assert.is(text(setForm(before, { key: null })), 'x=%20y');
  assert.is(text(defaultForm(before, { key: 'new', b: 'c' })), 'x=%20y&key=old&key=older&b=c');
  assert.is(setForm(before, { b: undefined }), before);
  assert.throws(() => setForm(request('POST', '{}', 'application/json'), { a: 1 }), invalid);
});

test('a GET or HEAD request without a body stays without one', () => {
  for (const method of ['GET', 'HEAD', 'get']) {
    assert.is(text(setJson(request(method), { a: 1 })), undefined);
    assert.is(text(setForm(request(method), { a: 1 })), undefined);
    assert.is(text(setForm(request(method, 'b=2', 'application/x-www-form-urlencoded'), { a: 1 })), 'b=2&a=1');
  }
  assert.is(text(setForm(request('DELETE'), { a: 1 })), 'a=1');
});

test('parameters go into the body if there is one, else by method', () => {
  for (const method of ['GET', 'HEAD', 'DELETE']) {
    const after = setParams(request(method), { a: 'b c' });
    assert.equal([after.query, text(after)], ['q=1&a=b%20c', undefined], method);
  }
  for (const method of ['POST', 'PUT', 'PATCH']) {
    const after = setParams(request(method), { a: 'b c' });
    assert.equal([after.query, text(after)], ['q=1', 'a=b+c'], method);
  }
  assert.is(text(setParams(request('DELETE', '{"x":1}', 'application/json'), { a: 1 })), '{"x":1,"a":1}');
  assert.is(text(setParams(request('POST', 'x=1', 'application/x-www-form-urlencoded'), { a: 1 })), 'x=1&a=1');
  assert.is(text(defaultParams(request('POST', '{"a":1}', 'application/json'), { a: 2 })), '{"a":1}');
  assert.throws(() => setParams(request('POST', '<a/>', 'application/xml'), { a: 1 }), invalid);
});

test('a whole body keeps a content type that is there', () => {
  const made = setBody(request('POST'), 'é', 'text/plain');
  assert.equal([[...(made.body ?? [])], headerOf(made, 'content-type')], [[0xc3, 0xa9], 'text/plain']);
  assert.is(headerOf(setBody(request('POST', undefined, 'text/csv'), 'a', 'text/plain'), 'content-type'), 'text/csv');
});

test.run();
