import { inferTemplate } from '../expression/infer.ts';
import { parseTemplate } from '../expression/parse.ts';
import type { App } from '../model/app.ts';
import { textOf } from '../model/read.ts';
import type { Range } from '../text/range.ts';
import type { DeclaredField, DefaultValue, Saved, SchemeAnalysis } from './analysis.ts';
import type { BoundScheme } from './bind-scheme.ts';
import type { Declarations, Declared } from './declared.ts';
import { stepsOf } from './references.ts';
import { declaredType } from './saved.ts';
import type { SchemeTypes } from './scheme-type.ts';
import { scopeFor } from './scopes.ts';

/** One scheme's analysis as the phases to the right see it, but for the verdict. */
export function assemble(
  app: App,
  bound: BoundScheme,
  types: SchemeTypes,
  declared: Declarations,
): Omit<SchemeAnalysis, 'sound'> {
  const { scheme, binding, vars, localVars } = bound;
  const defaults = defaultValues(bound, types);
  const uses = usesOf(app, bound, types, defaults);
  return {
    scheme,
    fields: declaredFields(declared.fields, 'fields', uses),
    client: declaredFields(declared.client, 'client', uses),
    call: declaredFields(declared.call, 'call', uses),
    vars,
    localVars,
    session: savedValues(bound),
    values: new Map([...binding.bound].map(([node, { value }]) => [node, value])),
    defaults,
  };
}

function defaultValues({ scheme, binding }: BoundScheme, types: SchemeTypes): ReadonlyMap<string, DefaultValue> {
  const defaults = types.get(scheme.type.value)?.defaults(scheme) ?? {};
  const scope = scopeFor(['fields', 'client', 'session'], binding.roots, { kind: 'record', members: new Map() });
  return new Map(
    Object.entries(defaults).map(([key, text]) => {
      const { template } = parseTemplate(text);
      const { types: of, type, reads } = inferTemplate(template, scope);
      const { range } = scheme.type;
      return [key, { text, template, types: of, type, reads: reads.map(({ root, path }) => ({ root, path, range })) }];
    }),
  );
}

/** Where each `fields.x`, `client.x` and `call.x` is read. A script may read all of them. */
function usesOf(
  app: App,
  { scheme, binding }: BoundScheme,
  types: SchemeTypes,
  defaults: ReadonlyMap<string, DefaultValue>,
): (kind: string, name: string) => readonly Range[] {
  const uses = new Map<string, Range[]>();
  const values = [...[...binding.bound.values()].map(({ value }) => value), ...defaults.values()];
  for (const { reads } of values) {
    for (const { root, path, range } of reads) {
      const key = `${root}.${path[0] ?? ''}`;
      const known = uses.get(key);
      if (known === undefined) uses.set(key, [range]);
      else known.push(range);
    }
  }
  const scripted = stepsOf(app, scheme, types).flatMap(({ steps }) => steps.script?.range ?? []);
  return (kind, name) => [...(uses.get(`${kind}.${name}`) ?? []), ...scripted];
}

function declaredFields(
  declared: ReadonlyMap<string, Declared>,
  kind: string,
  uses: (kind: string, name: string) => readonly Range[],
): readonly DeclaredField[] {
  return [...declared.values()].map(({ field, name, type, label, required, secret, from }) => ({
    field,
    name,
    type,
    label,
    required,
    secret,
    from,
    uses: uses(kind, name),
  }));
}

/** A saved value is optional when nothing that runs after a login needs it: read only with `default`, or never. */
function savedValues({ inventory, binding, sites }: BoundScheme): readonly Saved[] {
  const needed = new Set<string>();
  const read = new Set<string>();
  for (const site of sites) {
    for (const { root, segments } of site.paths) {
      const name = root === 'session' ? String(segments[0]?.key ?? '') : undefined;
      if (name === undefined) continue;
      read.add(name);
      if (!site.guarded.has(`session.${name}`)) needed.add(name);
    }
  }
  const saved = new Map<string, Saved>();
  for (const { name, save, kept, range, of } of inventory.saves) {
    if (saved.has(name) || of === 'test') continue;
    const value = save?.value === undefined ? undefined : binding.bound.get(save.value)?.value;
    const kind = value?.type.kind;
    const said = kept?.type ?? declaredType(save);
    const type = save?.type === undefined && (kind === 'number' || kind === 'boolean') ? { ...said, kind } : said;
    const optional = kept?.optional === true || !needed.has(name);
    saved.set(name, { name, type, range, within: save?.within.map(textOf) ?? [], optional, read: read.has(name) });
  }
  return [...saved.values()];
}
