import type { App, Located, Scheme, Step, Steps } from '../model/app.ts';
import { steps } from '../model/entries.ts';
import type { SchemeTypes } from './scheme-type.ts';

/** One place where a scheme names another: `as` of a step, or `schemes` of `all`. */
export interface Reference {
  readonly to: Located<string>;
  readonly by: 'as' | 'all';
}

/** The endpoints of a scheme's own protocol, by key, in the order in which they run. */
export function exchangesOf(scheme: Scheme, types: SchemeTypes): ReadonlyMap<string, Steps> {
  const type = types.get(scheme.type.value);
  const keys = [...(type?.exchanges ?? []), ...(type?.otherExchanges ?? [])];
  return new Map(
    keys.flatMap((key): [string, Steps][] => {
      const found = steps(scheme.keys.get(key));
      return found === undefined ? [] : [[key, found]];
    }),
  );
}

/** Every request that belongs to a scheme or that the app gives to each, with the list it stands in. */
export function stepsOf(
  app: App,
  scheme: Scheme,
  types: SchemeTypes,
): readonly { readonly of: string; readonly steps: Steps }[] {
  const test = scheme.test ?? app.test;
  const own = { login: scheme.login, refresh: scheme.refresh, logout: scheme.logout, test };
  return [
    ...[...exchangesOf(scheme, types)].map(([of, found]) => ({ of, steps: found })),
    ...Object.entries(own).flatMap(([of, found]) => (found === undefined ? [] : [{ of, steps: found }])),
  ];
}

/** The other schemes that a scheme needs, in file order. */
export function referencesOf(app: App, scheme: Scheme, types: SchemeTypes): readonly Reference[] {
  const signed = stepsOf(app, scheme, types).flatMap(({ steps: found }) => {
    const all = found.requests.flatMap(asOf);
    // The app's own test may be signed by one scheme, and is then that scheme's as it is every other's.
    return found === app.test ? all.filter(({ to }) => to.value !== scheme.name.value) : all;
  });
  return [...signed, ...scheme.schemes.map((to): Reference => ({ to, by: 'all' }))];
}

const asOf = (step: Step): readonly Reference[] => (step.as === undefined ? [] : [{ to: step.as, by: 'as' }]);
