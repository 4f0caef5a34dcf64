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
  ];
  for (const form of forms) {
    const shown = maskText(`before ${form} after`, [secret]);
    assert.is(shown.replace(/=*(?= after)/, ''), `before ${hidden} after`, form);
  }
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

test('a hidden value says nothing of its length', () => {
  assert.is(masked('a'), masked('abcdefghij'));
  assert.is(masked(new Uint8Array(32)), hidden);
  assert.is(masked(undefined), '');
});

test.run();
