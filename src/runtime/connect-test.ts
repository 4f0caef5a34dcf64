import type { Connection, ConnectionSpec, SessionValues, Signer, Step, TestResult } from './connection.ts';
import { CountersignError } from './errors.ts';
import { wordsOf } from './mask.ts';
import { runScript, runSteps, type StepContext } from './steps.ts';
import { reasonOf } from './steps-refusal.ts';

/**
 * Whether a connection works, by the definition's own test request, signed like every API request; without one, whether a
 * session can be obtained.
 *
 * @param connection  Signs the test's requests; its `exchange` and `begin` belong to one call, so that a session which was
 *   obtained for the test is not renewed for the same answer.
 * @param begin       Obtains the session, if the scheme has one.
 */
export async function testConnection<S, C>(
  spec: ConnectionSpec<S, C>,
  context: StepContext,
  connection: Pick<Connection<C>, 'fetch'> & Signer,
  begin: () => Promise<SessionValues | undefined>,
): Promise<TestResult> {
  try {
    const session = await begin();
    if (!spec.test) {
      return session
        ? { ok: true }
        : { ok: false, reason: 'The definition names no request that would test this connection.' };
    }
    if (typeof spec.test === 'function') {
      await runScript(spec.test, session ?? {}, { ...context, fetch: (request) => connection.fetch(request) });
      return { ok: true };
    }
    let label: string | undefined;
    const steps = spec.test.map(
      (step): Step<S> => ({
        ...step,
        save(response, request, attempt) {
          label = wordsOf(step.label?.(response, request, attempt), context.secrets(session ?? {})) ?? label;
          return step.save?.(response, request, attempt) ?? {};
        },
      }),
    );
    const { last } = await runSteps(steps, session ?? {}, { ...context, signer: connection }, 'test');
    return { ok: true, ...(label !== undefined && { label }), ...(last && { status: last.status }) };
  } catch (error) {
    if (error instanceof CountersignError) return reasonOf(error);
    throw error;
  }
}
