import type { SessionValues, Step, TestResult, TestRun, TestStep } from './connection.ts';
import { CountersignError } from './errors.ts';
import { wordsOf } from './mask.ts';
import { runSteps, type Script } from './steps.ts';
import { failedTest } from './steps-refusal.ts';

/**
 * Whether a connection works, by the definition's own test requests, signed like every API request; where there are none,
 * whether a session can be obtained.
 *
 * The signer belongs to one call, so that a session which was obtained for the test is not renewed for the same answer.
 */
export function runTest<S>(steps: readonly TestStep<NoInfer<S>>[] | Script): TestRun<S> {
  return async (context, signer, begin): Promise<TestResult> => {
    try {
      const session = (await begin()) as SessionValues;
      if (typeof steps === 'function') {
        await steps(session, { ...context, fetch: (request) => signer.fetch(request) });
        return { ok: true };
      }
      let label: string | undefined;
      const labelled = steps.map(
        (step): Step<S> => ({
          ...step,
          save(response, request, attempt) {
            label = wordsOf(step.label?.(response, request, attempt), context.secrets(session)) ?? label;
            return step.save?.(response, request, attempt) ?? {};
          },
        }),
      );
      const { last } = await runSteps(labelled, session, { ...context, signer }, 'test');
      return { ok: true, ...(label !== undefined && { label }), ...(last && { status: last.status }) };
    } catch (error) {
      if (error instanceof CountersignError) return failedTest(error);
      throw error;
    }
  };
}
