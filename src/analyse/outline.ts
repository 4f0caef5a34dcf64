import type { App, Located, Scheme, Step, Steps } from '../model/app.ts';
import { steps } from '../model/entries.ts';
import type { SchemeType, SchemeTypes } from './scheme-type.ts';

/** What many checks ask of a definition, worked out once. */
export interface Outline {
  readonly app: App;
  readonly schemes: ReadonlyMap<Scheme, SchemeOutline>;
  /** Of two schemes with one name, the first. */
  readonly byName: ReadonlyMap<string, Scheme>;
}

export interface SchemeOutline {
  readonly type: SchemeType | undefined;
  /** Every list of requests that belongs to the scheme or that the app gives to each; endpoints in the order they run. */
  readonly lists: readonly StepList[];
  /** The other schemes that it needs, in file order. */
  readonly references: readonly Reference[];
  /** Whether some of its requests are the author's own code, which may read and save anything. */
  readonly scripts: readonly Located<string>[];
}

export interface StepList {
  /** `login`, `test`, or the key of an endpoint. */
  readonly of: string;
  readonly steps: Steps;
  /** An endpoint of the scheme's own protocol. */
  readonly isExchange: boolean;
}

/** One place where a scheme names another: `as` of a step, or `schemes` of `all`. */
export interface Reference {
  readonly to: Located<string>;
  readonly by: 'as' | 'all';
}

export function outline(app: App, types: SchemeTypes): Outline {
  const schemes = new Map<Scheme, SchemeOutline>();
  const byName = new Map<string, Scheme>();
  for (const scheme of app.schemes) {
    if (!byName.has(scheme.name.value)) byName.set(scheme.name.value, scheme);
    const type = types.get(scheme.type.value);
    const lists = listsOf(app, scheme, type);
    schemes.set(scheme, {
      type,
      lists,
      references: referencesOf(app, scheme, lists),
      scripts: lists.flatMap((list) => list.steps.script ?? []),
    });
  }
  return { app, schemes, byName };
}

/** The outline of a scheme of this app. */
export function outlineOf(outline: Outline, scheme: Scheme): SchemeOutline {
  return outline.schemes.get(scheme) ?? NOTHING;
}

const NOTHING: SchemeOutline = { type: undefined, lists: [], references: [], scripts: [] };

function listsOf(app: App, scheme: Scheme, type: SchemeType | undefined): readonly StepList[] {
  const lists: StepList[] = [];
  const add = (of: string, found: Steps | undefined, isExchange: boolean): void => {
    if (found !== undefined) lists.push({ of, steps: found, isExchange });
  };
  for (const key of type?.exchanges ?? []) add(key, steps(scheme.keys.get(key)), true);
  for (const key of type?.otherExchanges ?? []) add(key, steps(scheme.keys.get(key)), true);
  add('login', scheme.login, false);
  add('refresh', scheme.refresh, false);
  add('logout', scheme.logout, false);
  add('test', scheme.test ?? app.test, false);
  return lists;
}

function referencesOf(app: App, scheme: Scheme, lists: readonly StepList[]): readonly Reference[] {
  const references = lists.flatMap(({ steps: found }) => {
    const all = found.requests.flatMap(asOf);
    // The app's own test may be signed by one scheme, and is then that scheme's as it is every other's.
    return found === app.test ? all.filter(({ to }) => to.value !== scheme.name.value) : all;
  });
  for (const to of scheme.schemes) references.push({ to, by: 'all' });
  return references;
}

const asOf = (step: Step): readonly Reference[] => (step.as === undefined ? [] : [{ to: step.as, by: 'as' }]);
