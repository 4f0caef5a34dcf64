/**
 * uvu as the tests see it when our runner starts them: the same functions, watched, so that the runner learns what uvu
 * keeps to itself: suites whose `run()` was forgotten, `only`, skips without a reason, and hooks that threw.
 */
import * as uvu from 'uvu';
import { Skipped } from './skip.ts';

/** What was seen of one suite while its file was imported and run. */
export interface Watched {
  readonly name: string;
  registered: number;
  /** Tests registered since the last `run()`. */
  waiting: number;
  readonly skips: { readonly test: string; readonly reason: string }[];
  readonly complaints: string[];
}

declare global {
  /** uvu's own list of what is to run, and its switch against running at once. */
  var UVU_QUEUE: (null | (() => Promise<[errors: string | true, passed: number, skipped: number, total: number]>))[][];
  var UVU_DEFER: number;
  var countersignSuites: Watched[];
}

type Handler = uvu.Callback<uvu.Context>;
type Register = (name: string, handler: Handler) => void;

globalThis.countersignSuites = [];

function watch(real: uvu.Test<uvu.Context>, name: string): uvu.Test<uvu.Context> {
  const seen: Watched = { name, registered: 0, waiting: 0, skips: [], complaints: [] };
  globalThis.countersignSuites.push(seen);

  const noticing = (test: string, handler: Handler): Handler => {
    return async (context) => {
      const result: unknown = await handler(context);
      if (result instanceof Skipped) seen.skips.push({ test, reason: result.reason });
    };
  };
  const registering =
    (register: Register): Register =>
    (test, handler) => {
      seen.registered += 1;
      seen.waiting += 1;
      register(test, noticing(test, handler));
    };
  const hook = (kind: string, register: (handler: Handler) => void) => (handler: Handler) =>
    register(async (context) => {
      try {
        await handler(context);
      } catch (error) {
        seen.complaints.push(
          `a \`${kind}\` hook threw: ${error instanceof Error ? (error.stack ?? error.message) : error}`,
        );
        throw error;
      }
    });
  const only = registering(real.only);

  return Object.assign(registering(real), {
    only: (test: string, handler: Handler) => {
      seen.complaints.push(`\`.only\` was left behind on "${test}"`);
      only(test, handler);
    },
    skip: (test = '') => {
      seen.complaints.push(`"${test}" is skipped without a reason: use unless() of src/test/skip.ts`);
    },
    before: Object.assign(hook('before', real.before), { each: hook('before.each', real.before.each) }),
    after: Object.assign(hook('after', real.after), { each: hook('after.each', real.after.each) }),
    run: () => {
      seen.waiting = 0;
      real.run();
    },
  });
}

export const test: uvu.Test<uvu.Context> = watch(uvu.test, '');

export function suite<Context = uvu.Context>(name = '', context?: Context): uvu.Test<Context> {
  return watch(uvu.suite<uvu.Context>(name, context as uvu.Context), name) as unknown as uvu.Test<Context>;
}
