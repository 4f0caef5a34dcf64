import { inferTemplate } from '../expression/infer.ts';
import { parseTemplate } from '../expression/parse.ts';
import type { Located, Var } from '../model/app.ts';
import { textOf } from '../model/read.ts';
import type { Range } from '../text/range.ts';
import type { BoundVar, DeclaredField, DefaultValue, Read, Saved, SchemeAnalysis } from './analysis.ts';
import type { BoundScheme } from './bind-scheme.ts';
import type { Declarations, Declared } from './declared.ts';
import { type Outline, outlineOf } from './outline.ts';
import { declaredType } from './saved.ts';
import type { SchemeType } from './scheme-type.ts';
import { scopeFor } from './scopes.ts';
import { constructKey } from './variables.ts';

/** Where a member of a root (`fields`, `session` …) is read. */
type Uses = (root: string, name: string) => readonly Range[];

/** One scheme's analysis as the phases to the right see it, until something is found to be wrong with it. */
export function assemble(outline: Outline, bound: BoundScheme, declared: Declarations): SchemeAnalysis {
  const { scheme, binding, vars, localVars } = bound;
  const { type, scripts } = outlineOf(outline, scheme);
  const defaults = defaultValues(bound, type);
  const uses = usesOf(bound, scripts, defaults);
  const ofVars = usesOfVars(bound);
  const withUses = ({ var: variable, type, readsRequest }: BoundVar): BoundVar => ({
    var: variable,
    type,
    readsRequest,
    uses: ofVars.get(variable) ?? [],
  });
  return {
    scheme,
    fields: declaredFields(declared.fields, 'fields', uses),
    client: declaredFields(declared.client, 'client', uses),
    call: declaredFields(declared.call, 'call', uses),
    vars: vars.map(withUses),
    localVars: new Map([...localVars].map(([node, list]) => [node, list.map(withUses)])),
    session: savedValues(bound, uses),
    values: binding.values,
    defaults,
    sound: true,
  };
}

function defaultValues(
  { scheme, binding }: BoundScheme,
  type: SchemeType | undefined,
): ReadonlyMap<string, DefaultValue> {
  const defaults = type?.defaults(scheme) ?? {};
  const scope = scopeFor(['fields', 'client', 'session'], binding.roots, { kind: 'record', members: new Map() });
  return new Map(
    Object.entries(defaults).map(([key, text]) => {
      const { template } = parseTemplate(text);
      const { types, type: whole, reads } = inferTemplate(template, scope);
      const { range } = scheme.type;
      return [
        key,
        { text, template, types, type: whole, reads: reads.map(({ root, path }) => ({ root, path, range })) },
      ];
    }),
  );
}

/** Where each member of each root is read. A script may read all of them. */
function usesOf(
  { binding }: BoundScheme,
  scripts: readonly Located<string>[],
  defaults: ReadonlyMap<string, DefaultValue>,
): Uses {
  const uses = new Map<string, Map<string, Range[]>>();
  const add = ({ root, path, range }: Read): void => {
    const name = String(path[0] ?? '');
    const members = uses.get(root) ?? new Map<string, Range[]>();
    uses.set(root, members);
    const known = members.get(name);
    if (known === undefined) members.set(name, [range]);
    else known.push(range);
  };
  for (const { value } of binding.bound.values()) for (const read of value.reads) add(read);
  for (const { reads } of defaults.values()) for (const read of reads) add(read);
  const scripted = scripts.map(({ range }) => range);
  return (root, name) => {
    const found = uses.get(root)?.get(name) ?? [];
    return scripted.length === 0 ? found : [...found, ...scripted];
  };
}

/** Where each variable is read: one of the construct itself before one of the scheme. */
function usesOfVars({ binding, vars, localVars, constructs }: BoundScheme): ReadonlyMap<Var, readonly Range[]> {
  const named = (list: readonly BoundVar[]) => new Map(list.map(({ var: each }) => [each.name.value, each]));
  const shared = named(vars);
  const local = new Map(constructs.map(({ key, node }) => [key, named(localVars.get(node) ?? [])]));
  const uses = new Map<Var, Range[]>();
  if (shared.size === 0 && local.size === 0) return uses;
  for (const { site, value } of binding.bound.values()) {
    for (const { root, path, range } of value.reads) {
      const name = root === 'vars' ? String(path[0] ?? '') : undefined;
      if (name === undefined) continue;
      const read = local.get(constructKey(site.place))?.get(name) ?? shared.get(name);
      const known = read === undefined ? undefined : uses.get(read);
      if (known !== undefined) known.push(range);
      else if (read !== undefined) uses.set(read, [range]);
    }
  }
  return uses;
}

function declaredFields(declared: ReadonlyMap<string, Declared>, kind: string, uses: Uses): readonly DeclaredField[] {
  const fields: DeclaredField[] = [];
  for (const { field, name, type, label, required, secret, from } of declared.values()) {
    fields.push({ field, name, type, label, required, secret, from, uses: uses(kind, name) });
  }
  return fields;
}

/**
 * A saved value is optional when nothing that runs after a login needs it: it is read only with `default`, or never, and
 * the scheme's own protocol does without it.
 */
function savedValues({ inventory, binding, sites, scheme }: BoundScheme, uses: Uses): readonly Saved[] {
  if (inventory.saves.length === 0) return [];
  const needed = new Set<string>();
  for (const site of sites) {
    for (const { root, segments } of site.paths) {
      const name = root === 'session' ? String(segments[0]?.key ?? '') : undefined;
      if (name !== undefined && !site.guarded.has(`session.${name}`)) needed.add(name);
    }
  }
  const byProtocol = new Map(inventory.saves.flatMap(({ name, kept }) => (kept === undefined ? [] : [[name, kept]])));
  const saved = new Map<string, Saved>();
  for (const { name, save, range, of } of inventory.saves) {
    if (saved.has(name) || of === 'test') continue;
    const kept = byProtocol.get(name);
    const kind = save?.value === undefined ? undefined : binding.bound.get(save.value)?.value.type.kind;
    const said = save === undefined && kept !== undefined ? kept.type : declaredType(save);
    saved.set(name, {
      name,
      type: save?.type === undefined && (kind === 'number' || kind === 'boolean') ? { ...said, kind } : said,
      range,
      within: save?.within.map(textOf) ?? [],
      optional: !needed.has(name) && kept?.optional !== false,
      uses: [...uses('session', name), ...(kept === undefined ? [] : [scheme.type.range])],
    });
  }
  return [...saved.values()];
}
