import * as assert from 'uvu/assert';
import { CountersignError } from '../runtime/errors.ts';

/** What a piece of work fails with: an error of ours, or the test fails. */
export async function failure(work: Promise<unknown>): Promise<CountersignError> {
  const error = await work.then(
    () => new Error('was not refused'),
    (reason: unknown) => reason,
  );
  assert.instance(error, CountersignError, String(error));
  return error as CountersignError;
}
