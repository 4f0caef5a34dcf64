import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { CountersignError } from './errors.ts';
import { type Json, jsonText, parseJson } from './json.ts';

const refused = (error: CountersignError) => error.code === 'ENCODING_INVALID' && error.cause === undefined;

test('compact, in order, without what is undefined, big integers with all their digits', () => {
  assert.is(
    jsonText({ b: 1, a: [1, undefined, null, 'x"\n'], c: undefined, d: true, n: 12345678901234567890n }),
    '{"b":1,"a":[1,null,"x\\"\\n"],"d":true,"n":12345678901234567890}',
  );
  assert.is(
    jsonText(
      new Map<string, Json>([
        ['2', 1],
        ['1', new Map()],
      ]),
    ),
    '{"2":1,"1":{}}',
  );
  assert.is(jsonText('é\u2028'), '"é\u2028"');
  for (const number of [Number.NaN, Number.POSITIVE_INFINITY]) assert.throws(() => jsonText([number]), refused);
});

test('any JSON value is written as JSON.stringify writes it', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => assert.is(jsonText(value as Json), JSON.stringify(value))));
});

test('any JSON text is read as JSON.parse reads it', () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(undefined, 1, '\t'), (text, indent) => {
      const value: unknown = JSON.parse(text);
      const written = JSON.stringify(value, null, indent);
      const safe = written.replace(/-?\d{16,}/g, '1');
      assert.is(jsonText(parseJson(safe)), JSON.stringify(JSON.parse(safe)));
    }),
    { numRuns: 500 },
  );
});

test('any text is refused when JSON.parse refuses it, and not quoted', () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"secret',
    '1',
    '-',
    '01',
    '1.',
    '1e',
    'true',
    'nul',
    ' ',
    '\n',
    '\\',
    '"\\u12"',
    '"\t"',
    '\u00a0',
    '+1',
    '.5',
    '-0',
    '1E+2',
  );
  fc.assert(
    fc.property(fc.string({ unit: piece, maxLength: 7 }), (text) => {
      let valid = true;
      try {
        // `1E+2101` is JSON, but reads as infinity.
        JSON.parse(text, (_, value) => {
          if (value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY) valid = false;
          return value as unknown;
        });
      } catch {
        valid = false;
      }
      if (valid) assert.is(jsonText(parseJson(text)), JSON.stringify(JSON.parse(text)));
      else
        assert.throws(
          () => parseJson(text),
          (error: CountersignError) => refused(error) && !error.message.includes('secret'),
          text,
        );
    }),
    { numRuns: 20_000 },
  );
});

test('whole numbers keep their digits, a name is only a name', () => {
  assert.is(
    jsonText(parseJson('[12345678901234567890,-9007199254740993,9007199254740991]')),
    '[12345678901234567890,-9007199254740993,9007199254740991]',
  );
  const read = parseJson('{"__proto__":{"a":1},"constructor":2,"a":1,"a":2}') as Record<string, unknown>;
  assert.equal(Object.keys(read), ['__proto__', 'constructor', 'a']);
  assert.is(read.a, 2);
  assert.is(Object.getPrototypeOf(read), null);
});

test('64 levels are read, 65 and 100,000 are refused quickly', () => {
  const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
  assert.is(jsonText(parseJson(nested(64))), nested(64));
  for (const levels of [66, 100_000]) assert.throws(() => parseJson(nested(levels)), refused);
});

test.run();
