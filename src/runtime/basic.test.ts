import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { unless } from '../test/skip.ts';
import { basic } from './basic.ts';
import type { CountersignError } from './errors.ts';

const unsafe = (error: CountersignError) => error.code === 'UNSAFE_VALUE';

test('RFC 7617 §2 and §2.1', () => {
  assert.is(basic('Aladdin', 'open sesame'), 'Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==');
  assert.is(basic('test', '123£'), 'Basic dGVzdDoxMjPCow==');
});

const vectors = new URL('../../../shared/vectors/basic/cases.json', import.meta.url);
test(
  'the published vectors',
  unless(existsSync(vectors), 'the folder ../shared/vectors is absent', () => {
    const cases = JSON.parse(readFileSync(vectors, 'utf8')) as {
      id: string;
      username: string;
      password: string;
      header: string;
    }[];
    assert.ok(cases.length > 0);
    for (const { id, username, password, header } of cases) assert.is(basic(username, password), header, id);
  }),
);

test('any user-id and password come back from node:buffer, in either charset', () => {
  const visible = (max: number) =>
    fc.string({
      unit: fc
        .integer({ min: 0x20, max })
        .filter((code) => code !== 0x7f && (code < 0xd800 || code > 0xdfff))
        .map((code) => String.fromCharCode(code)),
    });
  fc.assert(
    fc.property(visible(0xffff), visible(0xffff), (user, password) => {
      if (user.includes(':')) return assert.throws(() => basic(user, password), unsafe);
      assert.is(Buffer.from(basic(user, password).slice(6), 'base64').toString('utf8'), `${user}:${password}`);
    }),
  );
  fc.assert(
    fc.property(visible(0xff), (password) => {
      assert.is(
        Buffer.from(basic('me', password, 'ISO-8859-1').slice(6), 'base64').toString('latin1'),
        `me:${password}`,
      );
    }),
  );
});

test('a missing half is empty', () => {
  assert.is(basic('key', ''), `Basic ${Buffer.from('key:').toString('base64')}`);
  assert.is(basic('', 'key'), `Basic ${Buffer.from(':key').toString('base64')}`);
});

test('a colon in the user-id, control characters, and what the charset lacks are refused, unquoted', () => {
  for (const [user, password, charset] of [
    ['se:cret', 'x'],
    ['secret\n', 'x'],
    ['x', 'secret\r\n'],
    ['x', 'secret\0'],
    ['x', 'secret\x7f'],
    ['x', 'secret€', 'ISO-8859-1'],
  ] as const) {
    assert.throws(
      () => basic(user, password, charset),
      (error: CountersignError) => unsafe(error) && !/secret|se:cret/.test(error.message),
    );
  }
});

test.run();
