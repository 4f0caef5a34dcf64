import type { App, Scheme } from '../model/app.ts';
import type { Place } from './place.ts';
import type { Site } from './sites.ts';

/** The values that a scheme puts to use: its own, and those of the app that it does not replace. */
export function relevantSites(app: App, scheme: Scheme, sites: readonly Site[]): readonly Site[] {
  const name = scheme.name.value;
  const replaced = replacedBy(app, scheme);
  return sites.filter(({ place }) => {
    if (place.scheme !== undefined) return place.scheme === name;
    return place.stage.kind !== 'none' && !replaced(place);
  });
}

/** Scheme beats app: tests, variables, and entries of one name, for headers whatever their case (LANGUAGE §3). */
function replacedBy(app: App, scheme: Scheme): (place: Place) => boolean {
  const vars = new Set(app.vars.length === 0 ? [] : scheme.vars.map((variable) => variable.name.value));
  const entries = new Set<string>();
  if (app.request !== undefined && scheme.request !== undefined) {
    for (const part of ['query', 'headers', 'cookies', 'params'] as const) {
      for (const { name } of scheme.request[part]) entries.add(keyOf(part, name.value));
    }
  }
  const body = scheme.request?.body?.as;
  const replacesBody = body !== undefined && app.request?.body !== undefined && body !== app.request.body.as;
  return ({ stage, section, entry = '' }) => {
    if (stage.kind === 'vars') return vars.has(entry);
    if (stage.kind === 'step') return stage.of === 'test' && scheme.test !== undefined;
    if (stage.kind !== 'edit' || stage.of !== 'request') return false;
    return entries.has(keyOf(section, entry)) || (replacesBody && section === app.request?.body?.as);
  };
}

const keyOf = (part: string, name: string): string => `${part} ${part === 'headers' ? name.toLowerCase() : name}`;
