import type { ModulePlan, SchemePlan } from '../resolve/plan.ts';
import {
  argumentsOf,
  type Code,
  call,
  code,
  joined,
  mentions,
  object,
  runtime,
  runtimeType,
  sequence,
} from './code.ts';
import { connectionProperties, contextOf } from './connection.ts';
import {
  constant,
  type Declaration,
  type FunctionDeclaration,
  type ParameterDeclaration,
  returned,
} from './declaration.ts';
import { doc, name } from './doors.ts';
import type { Edit } from './entries.ts';
import { allOptional } from './fields.ts';
import { hoisted } from './hoist.ts';
import type { ModuleNames, SchemeNames } from './names.ts';
import type { Place } from './place.ts';
import { factoryDoc, titleOf } from './scheme-docs.ts';
import type { EndpointCode, GrantCode, SchemeEmitter } from './scheme-emitter.ts';
import type { Scripts } from './scripts.ts';
import type { ServerCode } from './server.ts';

/** What the function that opens a connection is made from. */
export interface Factory {
  readonly module: ModulePlan;
  readonly scheme: SchemePlan;
  readonly edits: readonly Edit[];
  readonly sign: FunctionDeclaration | undefined;
  readonly called: ModuleNames;
  readonly own: SchemeNames;
  readonly scripts: Scripts;
  readonly place: Place;
  readonly emitter: SchemeEmitter;
  readonly server: ServerCode;
  readonly endpoint: EndpointCode;
}

/** `key(fields, environment)`: a connection, or a grant, that closes over the credentials. */
export function factory(from: Factory): readonly Declaration[] {
  const { module, scheme, edits, called, own, server, emitter, endpoint, place } = from;
  const protocol = emitter.protocol(scheme, place);
  const transport = emitter.transport(scheme, place);
  const properties = connectionProperties(from, protocol !== undefined, transport);
  const grant = emitter.grant(scheme, { ...contextOf(from, server.url), endpoint, scope: own.scope });
  const result = grant
    ? call(sequence(runtime(grant.callee), grantTypes(from, grant)), object(properties), grant.spec, code`environment`)
    : call(sequence(runtime('connect'), typeArguments(scheme, own)), object(properties), code`environment`);
  const shared = hoisted(result, name(own.session), called.locals);
  const made: FunctionDeclaration = {
    kind: 'function',
    name: own.connect,
    doc: factoryDoc(module, scheme, edits.length > 0 ? undefined : emitter.standard),
    parameters: parametersOf(scheme, own, called),
    returns: returnType(from, grant),
    asynchronous: false,
    statements: [
      ...server.statements,
      ...shared.constants,
      ...(protocol ? [constant(name('protocol'), protocol)] : []),
      returned(shared.code),
    ],
  };
  const registration = emitter.registration(scheme, { ...contextOf(from, server.url), endpoint, scope: own.scope });
  return [...(grant?.declarations ?? []), made, ...(registration ? [registrationFunction(from, registration)] : [])];
}

/** `registerUser(metadata, environment)`: how the owner of the integration gets a client to hold. */
function registrationFunction(from: Factory, step: Code): FunctionDeclaration {
  const { module, scheme, called, own } = from;
  const server = mentions(step, 'server') ? from.server.statements : [];
  const fields = argumentsOf(step, ...server).includes('fields') ? scheme.fields : [];
  const parameters = parametersOf({ ...scheme, fields, client: [] }, own, called);
  return {
    kind: 'function',
    name: own.register,
    doc: doc(`Registers a client with ${titleOf(module, scheme)} (RFC 7591).`),
    parameters: [{ name: 'metadata', type: runtimeType('ClientMetadata') }, ...parameters],
    returns: code`Promise<${runtimeType('RegisteredClient')}>`,
    asynchronous: false,
    statements: [...server, returned(call('registerClient', step, name('metadata'), code`environment`))],
  };
}

function returnType({ scheme, own }: Factory, grant: GrantCode | undefined): Code {
  const calls = scheme.call.length > 0 ? [name(own.call)] : [];
  const scopes =
    grant &&
    grant.scopes !== false &&
    (grant.declarations.length > 0 ? [name(own.scope)] : calls.length > 0 ? [code`string`] : []);
  const given = [...(scopes || []), ...calls];
  const type = runtimeType(grant?.returns ?? 'Connection');
  return given.length === 0 ? type : code`${type}<${joined(given, code`, `)}>`;
}

/** `<OauthSession, OauthScope>`. */
function grantTypes({ scheme, own }: Factory, grant: GrantCode): Code {
  const scope = grant.declarations.length > 0 ? name(own.scope) : code`string`;
  const scopes = grant.scopes === false ? [] : [scope];
  const calls = scheme.call.length > 0 ? [name(own.call)] : [];
  return code`<${joined([name(own.session), ...scopes, ...calls], code`, `)}>`;
}

/** The parameters of a connection's function: what is entered, what is held, the environment. */
export function parametersOf(
  scheme: SchemePlan,
  own: SchemeNames,
  called: ModuleNames,
): readonly ParameterDeclaration[] {
  const environment = called.environment === undefined ? runtimeType('Environment') : name(called.environment);
  const given = (parameter: string, type: string, fields: SchemePlan['fields']): readonly ParameterDeclaration[] => {
    if (fields.length === 0) return [];
    const optional = allOptional(fields) && allOptional(parameter === 'fields' ? scheme.client : []);
    return [{ name: parameter, type: name(type), ...(optional ? { otherwise: code`{}` } : {}) }];
  };
  return [
    ...given('fields', own.fields, scheme.fields),
    ...given('client', own.client, scheme.client),
    { name: 'environment', type: environment, otherwise: code`{}` },
  ];
}

function typeArguments(scheme: SchemePlan, own: SchemeNames): Code {
  if (scheme.call.length > 0) {
    const session = scheme.session.length > 0 ? name(own.session) : code`Record<never, never>`;
    return code`<${session}, ${name(own.call)}>`;
  }
  return scheme.session.length > 0 ? code`<${name(own.session)}>` : code``;
}

/** Whether something of the scheme is appended to the server's URL. */
export function isRelative(scheme: SchemePlan): boolean {
  const steps = [
    scheme.login,
    scheme.refresh,
    scheme.logout,
    ...(scheme.test ? [scheme.test.base, ...Object.values(scheme.test.variants)] : []),
  ].flatMap((plan) => (plan?.kind === 'requests' ? plan.steps : []));
  const urls = steps.flatMap(({ url, urls }) => [url, ...Object.values(urls)]);
  return [...urls, ...(scheme.endpoints ?? [])].some(({ base }) => base === 'server');
}
