import type { SessionValues, Step, TestResult, TestRun, TestStep } from './connection.ts';
import { CountersignError } from './errors.ts';
import { wordsOf } from './mask.ts';
import { runSteps, type Script } from './steps.ts';
import { failedTest } from './steps-refusal.ts';

/**
 * Whether a connection works, by the definition's own test requests, signed like every API request.
 *
 * The signer belongs to one call, so that a session which was obtained for the test is not renewed for the same answer.
 */
export function runTest<S>(steps: readonly TestStep<NoInfer<S>>[] | Script): TestRun<S> {
  return (context, signer, begin) =>
    tested(async () => {
      const session = (await begin()) as SessionValues;
      if (typeof steps === 'function') {
        await steps(session, { ...context, fetch: (request) => signer.fetch(request) });
        return { ok: true };
      }
      let label: string | undefined;
      const labelled = steps.map(
        (step): Step<S> => ({
          ...step,
          save(...answer) {
            label = wordsOf(step.label?.(...answer), context.secrets(session)) ?? label;
            return step.save?.(...answer) ?? {};
          },
        }),
      );
      const { last } = await runSteps(labelled, session, { ...context, signer }, 'test');
      return { ok: true, ...(label !== undefined && { label }), ...(last && { status: last.status }) };
    });
}

/** What a test comes to: a failure of the exchange is a result, anything else is thrown on. */
export async function tested(work: () => Promise<TestResult>): Promise<TestResult> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CountersignError) return failedTest(error);
    throw error;
  }
}
