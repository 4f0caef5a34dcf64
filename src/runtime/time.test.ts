import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { CountersignError } from './errors.ts';
import { formatDate, httpDate, iso8601, iso8601Ms, plus, unix, unixMs } from './time.ts';

const time = fc
  .integer({ min: Date.UTC(0, 0) - 1900 * 366 * 86_400_000, max: 253_402_300_799_999 })
  .filter((ms) => new Date(ms).getUTCFullYear() >= 0);

test('the instant of RFC 9110 §5.6.7 in every form', () => {
  // "Sun, 06 Nov 1994 08:49:37 GMT" is the section's own example; GNU date gives the rest for it.
  const instant = 784_111_777_042;
  assert.is(httpDate(instant), 'Sun, 06 Nov 1994 08:49:37 GMT');
  assert.equal([unix(instant), unixMs(instant)], [784_111_777, instant]);
  assert.equal([iso8601(instant), iso8601Ms(instant)], ['1994-11-06T08:49:37Z', '1994-11-06T08:49:37.042Z']);
  assert.is(formatDate(instant, '%Y%m%dT%H%M%SZ'), '19941106T084937Z');
  assert.is(formatDate(instant, '%j %e %L %a %b %% %q %'), '310  6 042 Sun Nov % %q %');
});

test('a leap year has day 366', () => {
  assert.is(formatDate(Date.UTC(2024, 11, 31, 23, 59, 59, 999), '%j'), '366');
  assert.is(formatDate(Date.UTC(2023, 0, 1), '%j'), '001');
});

test('any instant reads as the platform writes it', () => {
  fc.assert(
    fc.property(time, (ms) => {
      const date = new Date(ms);
      assert.is(iso8601Ms(ms), date.toISOString());
      assert.is(iso8601(ms), date.toISOString().replace(/\.\d+/, ''));
      assert.is(httpDate(ms), date.toUTCString());
      assert.is(unix(ms) * 1000 + (((ms % 1000) + 1000) % 1000), ms);
    }),
    { numRuns: 1000 },
  );
});

test('milliseconds may have a fraction, which no form shows', () => {
  assert.equal([unix(1999.9), unixMs(1999.9), iso8601Ms(1999.9)], [1, 1999, '1970-01-01T00:00:01.999Z']);
  assert.is(plus(1000, 604_800_000), 604_801_000);
});

test('a time that is none, or beyond four digits of a year, is refused', () => {
  for (const ms of [Number.NaN, Number.POSITIVE_INFINITY, 1e20, Date.UTC(10_000, 0), -1e14]) {
    assert.throws(
      () => iso8601(ms),
      (error: CountersignError) => error.code === 'ENCODING_INVALID',
      String(ms),
    );
  }
});

test.run();
