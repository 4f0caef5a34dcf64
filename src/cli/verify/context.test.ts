import * as fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { differenceText } from './context.ts';

const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const text = (ours: string, theirs: string, secrets: readonly string[] = []) =>
  differenceText({ where: 'body', ours: bytes(ours), theirs: bytes(theirs) }, secrets);

test('the caret stands under the first byte that differs', () => {
  assert.is(
    text('{"amount":1.0,"currency":"EUR","to":"a"}', '{"amount":1.0,"currency":"USD","to":"a"}'),
    [
      'body: byte 27 differs (40 bytes)',
      '  ours    …amount":1.0,"currency":"EUR","to":"a"}',
      '  theirs  …amount":1.0,"currency":"USD","to":"a"}',
      '                                   ^',
      '',
    ].join('\n'),
  );
});

test('one side ends sooner', () => {
  assert.match(text('abc', 'abcd'), '  ours     abc(its end)\n  theirs   abcd\n              ^\n');
  assert.match(text('', 'x'), 'byte 1 differs (0 bytes, theirs 1)');
});

test('the caret is right behind hidden parts, escapes and characters of several bytes', () => {
  const shown = text('é\n hunter22 A', 'é\n hunter22 B', ['hunter22']).split('\n');
  const caret = [...(shown[3] ?? '')].indexOf('^');
  assert.is([...(shown[1] ?? '')][caret], 'A');
  assert.is([...(shown[2] ?? '')][caret], 'B');
  assert.match(shown[1] ?? '', 'é\\n •••• A');
});

const encodings: readonly ((secret: string) => string)[] = [
  (secret) => secret,
  (secret) => Buffer.from(secret).toString('base64'),
  (secret) => Buffer.from(`user:${secret}`).toString('base64'),
  (secret) => Buffer.from(`a:${secret}:b`).toString('base64url'),
  (secret) => Buffer.from(secret).toString('hex'),
  (secret) => encodeURIComponent(secret),
  (secret) => JSON.stringify(secret).slice(1, -1),
];

test('no secret is shown, however it is encoded, and nothing of theirs that stands where ours is', () => {
  const secret = fc.string({ minLength: 8, maxLength: 24, unit: fc.constantFrom(...'abcXYZ019é"/+ %&') });
  const around = fc.string({ maxLength: 30, unit: fc.constantFrom(...'abc :;,"{}\n') });
  fc.assert(
    fc.property(secret, secret, around, around, fc.constantFrom(...encodings), (own, other, before, after, encode) => {
      fc.pre(own.trim() === own && other.trim() === other && !own.includes(other) && !other.includes(own));
      const hidden = [own, other]
        .flatMap((each) => encodings.map((every) => every(each)))
        .filter((each) => each.length > 7);
      const head = `X ${before}`;
      fc.pre(!hidden.some((each) => (head + after).includes(each)));
      const shown = [
        differenceText(
          {
            where: 'header A',
            ours: bytes(`${head} ${encode(own)} ${after}`),
            theirs: bytes(`${head} ${encode(other)} ${after}`),
          },
          [own],
        ),
        differenceText(
          {
            where: 'body',
            ours: bytes(`${head} ${encode(own)} ${after}1`),
            theirs: bytes(`${head} ${encode(own)} ${after}2`),
          },
          [own],
        ),
      ].join('');
      assert.equal(
        hidden.filter((each) => shown.includes(each)),
        [],
      );
    }),
    { numRuns: 2000 },
  );
});

test.run();
