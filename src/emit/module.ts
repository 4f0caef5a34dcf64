import type { ModulePlan, SchemePlan } from '../resolve/plan.ts';
import { runtimeType, union } from './code.ts';
import type { Declaration, ModuleCode, ScriptImport } from './declaration.ts';
import { doc, literal, name } from './doors.ts';
import { claim, type ModuleNames, moduleNames, type Names } from './names.ts';
import { pickDeclaration } from './pick.ts';
import { sessionNames } from './reads.ts';
import { schemeDeclarations } from './scheme.ts';
import type { SchemeEmitters } from './scheme-emitter.ts';
import { scriptKey, scriptsOf } from './scripts.ts';

/** The module of one app: for each scheme what it takes, the signing function and the connection. */
export function moduleCode(resolved: ModulePlan, emitters: SchemeEmitters): ModuleCode {
  const plan = { ...resolved, schemes: resolved.schemes.map(withScriptSession) };
  const schemes = plan.schemes.map((scheme) => scheme.name);
  const called = moduleNames(plan.app, schemes, plan.variants.length > 0);
  const scripts = scriptImports(plan, called.locals);
  const locals = new Map(scripts.map((script) => [scriptKey(script), script.local]));
  const declarations = plan.schemes.flatMap((scheme) => {
    const emitter = emitters.get(scheme.type);
    if (emitter === undefined) throw new TypeError('A type of scheme without an emitter has reached the emitter.');
    return schemeDeclarations(plan, scheme, emitter, called, locals);
  });
  return {
    declarations: [...variantTypes(plan, called), ...declarations, ...pickDeclaration(plan, called)],
    scripts,
    symbols: called.symbols,
  };
}

/** A script saves what requests read: the definition does not say more about it. */
function withScriptSession(scheme: SchemePlan): SchemePlan {
  if (scriptsOf(scheme).length === 0) return scheme;
  const known = new Set(scheme.session.map(({ name }) => name));
  const read = sessionNames(scheme)
    .filter((name) => !known.has(name))
    .map((name) => ({ name, type: 'text', secret: true, optional: false, within: [] }) as const);
  return { ...scheme, session: [...scheme.session, ...read] };
}

/** The names of the closed variants, and an environment that takes one of them. */
function variantTypes({ title, variants }: ModulePlan, called: ModuleNames): readonly Declaration[] {
  if (called.environment === undefined) return [];
  const type = union(variants.map(literal));
  return [
    { kind: 'alias', name: called.variant, doc: doc(`The variants of ${title}, beside the usual one.`), type },
    {
      kind: 'interface',
      name: called.environment,
      doc: doc('What the program brings along.'),
      base: runtimeType('Environment'),
      members: [
        { name: 'variant', optional: true, type: name(called.variant), doc: doc(`Unless given: ${title} itself.`) },
      ],
    },
  ];
}

/** Each function of the author's own modules once, under its own name where that is free. */
function scriptImports(plan: ModulePlan, taken: Names): readonly ScriptImport[] {
  let names = taken;
  const imports = new Map<string, ScriptImport>();
  for (const script of plan.schemes.flatMap(scriptsOf)) {
    if (imports.has(scriptKey(script))) continue;
    const [next, local] = claim(names, script.name);
    names = next;
    imports.set(scriptKey(script), { module: script.module, name: script.name, local });
  }
  return [...imports.values()];
}
