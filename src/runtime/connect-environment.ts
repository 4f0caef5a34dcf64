import { attempt, type Clock, platformRandom } from './attempt.ts';
import { type Place, type Places, placeOf } from './connect-guard.ts';
import type { ConnectionSpec, Environment, SessionValues } from './connection.ts';
import { checkForm } from './form.ts';
import type { StepContext } from './steps.ts';

/** The clock, randomness and counter of an environment, the platform's where it brings none. */
function clockOf(environment: Environment): Clock {
  const now = environment.now ?? (() => Date.now());
  let last = 0;
  return {
    now,
    random: environment.random ?? platformRandom(),
    counter:
      environment.counter ??
      (() => {
        last = Math.max(now(), last + 1);
        return last;
      }),
  };
}

/**
 * What a connection and its steps run with.
 *
 * @throws {CountersignError} `FIELD_INVALID` when what was entered, or is held, is not what the forms ask for.
 */
export function contextOf<S, C>(spec: ConnectionSpec<S, C>, environment: Environment): StepContext {
  const { form, values, client } = spec;
  if (form) checkForm(form, values ?? {}, 'fields');
  if (client) checkForm(client.form, client.values, 'client');
  const clock = clockOf(environment);
  const transport = spec.transport?.(environment);
  return {
    now: clock.now,
    begin: () => attempt(clock),
    // Async: what is thrown at once becomes a rejection like any other. The signal is passed on by itself as well: that of
    // a `Request` no longer follows it on Node once the garbage collector has been there.
    fetch: async (request, init) => (transport ?? environment.fetch ?? fetch)(request, init),
    limits: { timeout: environment.timeout ?? 30_000, signals: environment.signal ? [environment.signal] : [] },
    secrets: (values) => secretsOf(spec, values),
  };
}

/** Where a connection's credentials may go, by session: parsed and judged anew only when a URL is another one. */
export function placesOf<S, C>(spec: ConnectionSpec<S, C>): (session: S) => Places {
  let known: { readonly urls: string; readonly places: Places } | undefined;
  return (session) => {
    const server = spec.server?.(session);
    const origins = spec.origins?.(session) ?? [];
    const urls = origins.length === 0 ? (server ?? '') : [server, ...origins].join('\n');
    if (known?.urls !== urls) {
      const place = server === undefined ? undefined : placeOf(server, spec.within);
      const further = origins.map((origin) => placeOf(origin, spec.within));
      known = { urls, places: { server: place, all: place ? [place, ...further] : further } };
    }
    return known.places;
  };
}

/** The server where it is known without a session. */
export function knownServer<S>(placesFor: (session: S) => Places): Place | undefined {
  try {
    return placesFor({} as S).server;
  } catch {
    // Learnt at login: until then only whole paths can be compared.
    return undefined;
  }
}

/** All that is never shown: what was entered, and what is kept unless it is declared open. */
export function secretsOf<S, C>(spec: ConnectionSpec<S, C>, values: SessionValues): readonly string[] {
  const open: readonly string[] = spec.session?.open ?? [];
  const kept = Object.entries(values).filter(([name]) => !open.includes(name));
  return [...(spec.secrets ?? []), ...kept.map(([, value]) => value)].filter((value) => typeof value === 'string');
}
