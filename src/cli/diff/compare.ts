import type { Analysis, SchemeAnalysis } from '../../analyse/analysis.ts';
import type { Scheme } from '../../model/app.ts';
import type { Node } from '../../parse/tree.ts';
import { type Change, change } from './change.ts';
import { fieldChanges } from './fields.ts';
import { exchangeHosts, hostChanges } from './hosts.ts';

/** What has changed from one version of a definition to the next for people who are connected already. */
export function compare(before: Analysis, after: Analysis): readonly Change[] {
  const old = new Map(before.schemes.map((scheme) => [scheme.scheme.name.value, scheme]));
  const now = new Map(after.schemes.map((scheme) => [scheme.scheme.name.value, scheme]));
  const [name, newName] = [before.app.name?.value, after.app.name?.value];
  const renamed =
    name === newName
      ? []
      : [change('app', undefined, `The app was called ${name} and is called ${newName} now.`, 'program changes')];
  const removed = [...old.keys()].filter((key) => !now.has(key));
  return [
    ...renamed,
    ...hostChanges(before.app, after.app),
    ...removed.map((key) => change('scheme', key, `The scheme \`${key}\` is gone.`, 'connect again')),
    ...[...now].flatMap(([key, scheme]) => {
      const earlier = old.get(key);
      return earlier === undefined
        ? [change('scheme', key, `The scheme \`${key}\` is new.`, 'none')]
        : schemeChanges(earlier, scheme);
    }),
  ];
}

function schemeChanges(before: SchemeAnalysis, after: SchemeAnalysis): readonly Change[] {
  const name = after.scheme.name.value;
  const [type, newType] = [before.scheme.type.value, after.scheme.type.value];
  // Everything else about it is another scheme's.
  if (type !== newType) return [change('scheme', name, `It was ${type} and is ${newType} now.`, 'connect again')];
  const [grant, newGrant] = [word(before.scheme, 'grant'), word(after.scheme, 'grant')];
  if (grant !== newGrant)
    return [change('grant', name, `The grant was ${grant} and is ${newGrant} now.`, 'connect again')];
  return [
    ...fieldChanges(before, after),
    ...exchangeHosts(before.scheme, after.scheme),
    ...scopeChanges(before.scheme, after.scheme),
    ...sessionChanges(before, after),
  ];
}

/** What is asked for without being chosen: more of it needs a new consent. */
function scopeChanges(before: Scheme, after: Scheme): readonly Change[] {
  const [old, now] = [defaultScopes(before), defaultScopes(after)];
  const name = after.name.value;
  return [
    ...now
      .filter((scope) => !old.includes(scope))
      .map((scope) => change('scope', name, `The scope \`${scope}\` is asked for now.`, 'connect again')),
    ...old
      .filter((scope) => !now.includes(scope))
      .map((scope) => change('scope', name, `The scope \`${scope}\` is no longer asked for.`, 'none')),
  ];
}

/** A value that must be kept and was not: a session from before lacks it. */
function sessionChanges(before: SchemeAnalysis, after: SchemeAnalysis): readonly Change[] {
  const kept = new Set(before.session.map(({ name }) => name));
  const needed = after.session.filter(({ name, optional }) => !optional && !kept.has(name));
  // A log-in without a person happens by itself; a consent does not.
  const effect = after.scheme.keys.has('authorization') ? 'connect again' : 'none';
  return needed.map(({ name }) =>
    change('session', after.scheme.name.value, `\`session.${name}\` is kept and needed now.`, effect),
  );
}

function defaultScopes(scheme: Scheme): readonly string[] {
  const scopes = member(scheme.keys.get('scopes'), 'default');
  if (scopes?.kind !== 'list') return [];
  return scopes.items.flatMap((item) => (item.kind === 'scalar' ? [String(item.value)] : []));
}

function word(scheme: Scheme, key: string): string | undefined {
  const node = scheme.keys.get(key);
  return node?.kind === 'scalar' ? String(node.value) : undefined;
}

const member = (node: Node | undefined, key: string): Node | undefined =>
  node?.kind === 'map' ? node.entries.find((entry) => entry.key.value === key)?.value : undefined;
