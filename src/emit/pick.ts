import type { FieldPlan, ModulePlan, SchemePlan } from '../resolve/plan.ts';
import { argument, array, type Code, call, code, joined, runtimeType } from './code.ts';
import { type Declaration, type ParameterDeclaration, returned } from './declaration.ts';
import { type DocText, doc, name } from './doors.ts';
import { allOptional, sentence } from './fields.ts';
import type { ModuleNames, SchemeNames } from './names.ts';

/** `connection(fields, environment)`: where several schemes say what they are for, one connection for all of them. */
export function pickDeclaration(plan: ModulePlan, called: ModuleNames): readonly Declaration[] {
  const schemes = plan.schemes.filter(({ serves, withPerson }) => serves !== undefined && !withPerson);
  if (schemes.length < 2) return [];
  const all = schemes.map((scheme) => ({ scheme, own: called.schemes.get(scheme.name) as SchemeNames }));
  const given = (key: 'fields' | 'client'): readonly ParameterDeclaration[] => {
    const typed = all.filter(({ scheme }) => scheme[key].length > 0);
    if (typed.length === 0) return [];
    const type = both(typed.map(({ own }) => name(own[key])));
    const optional = typed.every(({ scheme }) => allOptional(scheme[key] as readonly FieldPlan[]));
    return [{ name: key, type, ...(optional ? { otherwise: code`{}` } : {}) }];
  };
  const calls = all.filter(({ scheme }) => scheme.call.length > 0);
  const connection = runtimeType('Connection');
  const environment = called.environment === undefined ? runtimeType('Environment') : name(called.environment);
  return [
    {
      kind: 'function',
      name: called.connection,
      doc: pickDoc(plan, schemes),
      parameters: [
        ...given('fields'),
        ...given('client'),
        { name: 'environment', type: environment, otherwise: code`{}` },
      ],
      returns: calls.length > 0 ? code`${connection}<${both(calls.map(({ own }) => name(own.call)))}>` : connection,
      asynchronous: false,
      statements: [returned(call('pick', array(all.map(({ scheme, own }) => connectionOf(scheme, own)))))],
    },
  ];
}

function pickDoc(plan: ModulePlan, schemes: readonly SchemePlan[]): DocText {
  const names = schemes.map(({ name }) => `\`${name}\``).join(', ');
  return doc(
    `A connection to ${sentence(plan.title)} Each request is signed by that scheme of ${names} which serves its path and method.`,
    'A request that none of them serves is refused (`UNSUPPORTED`), never sent unsigned.',
  );
}

function both(types: readonly Code[]): Code {
  return joined(types, code` & `);
}

function connectionOf(scheme: SchemePlan, own: SchemeNames): Code {
  const given = [
    ...(scheme.fields.length > 0 ? [argument('fields')] : []),
    ...(scheme.client.length > 0 ? [argument('client')] : []),
  ];
  return call(name(own.connect), ...given, code`environment`);
}
