import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { CountersignError } from './errors.ts';
import { expiryAt, expiryIn } from './session-expiry.ts';

const now = Date.UTC(2025, 0, 1);
const bad = (error: unknown) => error instanceof CountersignError && error.code === 'BAD_RESPONSE';
const payload = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

test('a life in seconds, as number or text, or as a duration', () => {
  const lives: readonly [unknown, number][] = [
    [3600, 3_600_000],
    ['3600', 3_600_000],
    [' 3600 ', 3_600_000],
    [0.5, 500],
    ['30m', 1_800_000],
    ['500ms', 500],
    ['1800000ms', 1_800_000],
    ['1.5h', 5_400_000],
    ['180d', 15_552_000_000],
    ['20s', 20_000],
    [{ '#text': '60', '@unit': 's' }, 60_000],
  ];
  for (const [value, ms] of lives) assert.is(expiryIn(value, { now }), now + ms, String(value));
});

test('a life that is absent or not positive has no known end; a very long one is cut', () => {
  for (const value of [undefined, null, '', 0, -1, '-1', '0'])
    assert.is(expiryIn(value, { now }), undefined, String(value));
  const tenYears = now + 3650 * 86_400_000;
  assert.is(expiryIn(Number.MAX_SAFE_INTEGER, { now }), tenYears);
  assert.is(expiryIn('999999999999d', { now }), tenYears);
});

test('a life that is nonsense is refused', () => {
  for (const value of [
    'soon',
    '1 fortnight',
    Number.NaN,
    Number.POSITIVE_INFINITY,
    '1e9',
    [],
    {},
    true,
    '0x10',
    '1'.repeat(40),
  ]) {
    assert.throws(() => expiryIn(value, { now }), bad, String(value));
  }
});

test('a moment: epoch seconds or milliseconds, ISO 8601, an HTTP date, a token', () => {
  const moment = Date.UTC(2031, 5, 15, 12, 30, 45);
  const seconds = moment / 1000;
  const same: readonly unknown[] = [
    seconds,
    String(seconds),
    moment,
    String(moment),
    '2031-06-15T12:30:45Z',
    '2031-06-15T12:30:45.000Z',
    '2031-06-15 12:30:45',
    '2031-06-15t12:30:45z',
    '2031-06-15T14:30:45+02:00',
    '2031-06-15T07:00:45-0530',
    'Sun, 15 Jun 2031 12:30:45 GMT',
    'Sunday, 15-Jun-31 12:30:45 GMT',
    'Sun Jun 15 12:30:45 2031',
    `${payload({ alg: 'HS256' })}.${payload({ exp: seconds })}.c2ln`,
  ];
  for (const value of same) assert.is(expiryAt(value), moment, String(value));
  // The example of RFC 9110 §5.6.7 in its three forms.
  const example = Date.UTC(1994, 10, 6, 8, 49, 37);
  assert.is(expiryAt('Sun, 06 Nov 1994 08:49:37 GMT'), example);
  assert.is(expiryAt('Sun Nov  6 08:49:37 1994'), example);
  // RFC 3339 §5.8.
  assert.is(expiryAt('1985-04-12T23:20:50.52Z'), Date.parse('1985-04-12T23:20:50.52Z'));
  assert.is(expiryAt('1996-12-19T16:39:57-08:00'), Date.parse('1996-12-20T00:39:57Z'));
  assert.is(expiryAt('1990-12-31T23:59:60Z'), Date.parse('1990-12-31T23:59:59Z'));
  assert.is(expiryAt('2031-06-15'), Date.UTC(2031, 5, 15));
  assert.is(expiryAt(1_700_000_000.25), 1_700_000_000_250);
  // The first number that is milliseconds, and the last one that is seconds.
  const [first, last] = [Date.UTC(1973, 2, 3, 9, 46, 40), Date.UTC(5138, 10, 16, 9, 46, 39)];
  assert.is(expiryAt(first), first);
  assert.is(expiryAt(last / 1000), last);
});

test('a moment that is absent has no known end; nonsense is refused', () => {
  for (const value of [undefined, null, '']) assert.is(expiryAt(value), undefined);
  const wrong: readonly unknown[] = [
    'tomorrow',
    '2031-13-01',
    '2031-02-30T00:00:00Z',
    '2031-06-15T25:00:00Z',
    '06/15/2031',
    'Sun, 15 Xxx 2031 12:30:45 GMT',
    'Sun, 15 ebM 2031 12:30:45 GMT',
    Number.NaN,
    -5,
    Number.POSITIVE_INFINITY,
    '99999999999999999999',
    true,
    {},
    [1],
    'a.b.c',
    `${payload({})}.${payload({ exp: 'x' })}.c2ln`,
    `${payload({})}.${payload([])}.c2ln`,
  ];
  for (const value of wrong) assert.throws(() => expiryAt(value), bad, String(value));
});

test.run();
