import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { CountersignError, present, wrongCall } from './errors.ts';

test('an error has a name, a code and no cause', () => {
  const error = new CountersignError('MISSING_VALUE', 'session.tenant is missing.', { name: 'session.tenant' });
  assert.instance(error, Error);
  assert.equal(
    [error.name, error.code, error.message, error.cause, error.detail?.name],
    ['CountersignError', 'MISSING_VALUE', 'session.tenant is missing.', undefined, 'session.tenant'],
  );
  assert.not(
    'detail' in new CountersignError('TIMEOUT', 'Too slow.') && new CountersignError('TIMEOUT', 'Too slow.').detail,
  );
});

test('a wrong call is a TypeError with a code', () => {
  const error = wrongCall('INVALID_URL', 'No URL.');
  assert.instance(error, TypeError);
  assert.is(error.code, 'INVALID_URL');
});

test('what is present is given back, zero, false and empty text too', () => {
  assert.equal([present('a', 'x'), present(0, 'x'), present(false, 'x'), present('', 'x')], ['a', 0, false, '']);
  for (const missing of [undefined, null]) {
    assert.throws(
      () => present(missing, 'session.token'),
      (error: CountersignError) => error.code === 'MISSING_VALUE' && /session\.token/.test(error.message),
    );
  }
});

test.run();
