import type { PathExpr } from '../expression/ast.ts';
import type { Site } from './sites.ts';
import { constructKey } from './variables.ts';

/** What a value depends on, itself and through variables. */
export interface Reach {
  /** Members of `request`. */
  readonly request: ReadonlySet<string>;
  /** Members of `session` that must be there. */
  readonly session: ReadonlySet<string>;
}

export const NOTHING: Reach = { request: new Set(), session: new Set() };

/** What is known so far of the variables and provided names that values read. */
export interface Reaches {
  readonly vars: Map<string, Reach>;
  readonly local: Map<string, Map<string, Reach>>;
  /** Names like `jwt`, that stand for values of the scheme's keys. */
  readonly provided: Map<string, Reach>;
}

/** What one name of a value reads. */
export function reachOfPath(path: PathExpr, site: Site, reaches: Reaches): Reach {
  const member = path.segments[0]?.key;
  const name = member === undefined ? '' : String(member);
  if (path.root === 'request') return { request: new Set([name]), session: NOTHING.session };
  if (path.root === 'session') {
    const guarded = site.guarded.has(`session.${name}`);
    return { request: NOTHING.request, session: guarded ? NOTHING.session : new Set([name]) };
  }
  if (path.root !== 'vars') return reaches.provided.get(path.root) ?? NOTHING;
  const local = reaches.local.get(constructKey(site.place));
  return local?.get(name) ?? reaches.vars.get(name) ?? NOTHING;
}

export function reachOfSites(sites: readonly Site[], reaches: Reaches): Reach {
  const request = new Set<string>();
  const session = new Set<string>();
  for (const site of sites) {
    for (const path of site.paths) {
      const reach = reachOfPath(path, site, reaches);
      for (const name of reach.request) request.add(name);
      for (const name of reach.session) session.add(name);
    }
  }
  return { request, session };
}
