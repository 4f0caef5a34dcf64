import { inspect } from 'node:util';
import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { hidden, masked, maskText, wordsOf } from './mask.ts';

test('a secret is hidden as it is and as it is usually encoded', () => {
  const secret = 'p@ss "wörd"/1+2';
  const forms = [
    secret,
    encodeURIComponent(secret),
    new URLSearchParams({ a: secret }).toString().slice(2),
    JSON.stringify(secret).slice(1, -1),
    Buffer.from(secret).toString('base64'),
    Buffer.from(secret).toString('base64url'),
    Buffer.from(secret).toString('hex'),
    Buffer.from(secret).toString('hex').toUpperCase(),
    encodeURIComponent(encodeURIComponent(secret)),
    encodeURIComponent(Buffer.from(secret).toString('base64').replace(/=+$/, '')),
  ];
  for (const form of forms) {
    const shown = maskText(`before ${form} after`, [secret]);
    assert.is(shown.replace(/=*(?= after)/, ''), `before ${hidden} after`, form);
  }
});

test('a secret is hidden inside of a longer text in Base64', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 4, maxLength: 12 }), fc.string(), fc.string(), (secret, before, after) => {
      fc.pre(secret.trim() === secret);
      const joined = Buffer.from(before + secret + after);
      for (const encoding of ['base64', 'base64url', 'hex'] as const) {
        // What is left are the ends, too short to say more than the first or the last character.
        const left = maskText(joined.toString(encoding), [secret]).split(hidden);
        for (const part of left) assert.not.ok(Buffer.from(part, encoding).includes(secret), `${encoding} ${part}`);
        assert.ok(left.length > 1);
      }
    }),
    { examples: [['p@ss "wörd"/1+2', 'ada:', '']] },
  );
});

test('a secret that holds another is hidden whole', () => {
  assert.is(maskText('abcdefgh abcd', ['abcd', 'abcdefgh']), `${hidden} ${hidden}`);
});

test('a very short secret is hidden where it stands alone', () => {
  assert.is(maskText('x marks the text: "x", (x)', ['x']), `${hidden} marks the text: "${hidden}", (${hidden})`);
  assert.is(maskText('a.c abc', ['a.c']), `${hidden} abc`);
});

test('a key of several lines is hidden line by line', () => {
  const key =
    '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\nBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj\n-----END PRIVATE KEY-----\n';
  const shown = maskText('bad line MIIEvQIBADANBgkqhkiG9w0BAQEFAASC in key', [key]);
  assert.is(shown, `bad line ${hidden} in key`);
});

test('no secret of four or more characters is left in any text', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 4, maxLength: 12 }), fc.string(), fc.string(), (secret, before, after) => {
      fc.pre(secret.trim() !== '' && !hidden.includes(secret));
      assert.not.ok(maskText(before + secret + after, [secret]).includes(secret));
    }),
  );
});

test('a secret of one to three characters of any kind is hidden between blanks', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 3 }), (secret) => {
      fc.pre(secret.trim() === secret && secret !== '');
      assert.is(maskText(`a ${secret} b`, [secret]).includes(` ${secret} `), false);
    }),
    { examples: [['c-1'], ['a]b'], ['-'], ['{1}']] },
  );
});

test('words are one short line without control characters', () => {
  assert.is(
    wordsOf(' Invalid\r\n\u001b[31mpassword\u2028\u202e "hunter22" ', ['hunter22']),
    `Invalid [31mpassword "${hidden}"`,
  );
  assert.is([...(wordsOf('é'.repeat(500), []) ?? '')].length, 200);
  assert.is(wordsOf('   ', []), undefined);
  assert.is(wordsOf({ a: 1 }, []), undefined);
  assert.is(wordsOf(undefined, []), undefined);
});

test('nothing writes a masked value out', () => {
  const values = { text: masked('abcdefghij'), bytes: masked(Buffer.from('abcdefghij')) };
  for (const shown of [JSON.stringify(values), inspect(values, { depth: 9, showHidden: true }), `${values.text}`]) {
    assert.not.match(shown, /abcdefghij|61.?62.?63/);
  }
});

test.run();
