import type { ModulePlan, SchemePlan, StepsPlan } from '../resolve/plan.ts';
import {
  type ArgumentName,
  argument,
  array,
  arrow,
  type Code,
  call,
  code,
  joined,
  object,
  type Property,
  runtime,
  runtimeType,
  sequence,
} from './code.ts';
import {
  type ArgumentTypes,
  constant,
  type Declaration,
  type FunctionDeclaration,
  type ParameterDeclaration,
  returned,
} from './declaration.ts';
import { type DocText, doc, literal, member, name, tagged } from './doors.ts';
import type { Edit } from './entries.ts';
import { allOptional, fieldsInterface, formConstant, sentence, sessionInterface, values } from './fields.ts';
import type { ModuleNames, SchemeNames } from './names.ts';
import { isText, type Place } from './place.ts';
import { readsPart } from './reads.ts';
import type { EndpointCode, GrantCode, SchemeEmitter } from './scheme-emitter.ts';
import { perVariant, type ServerCode, serverCode } from './server.ts';
import { readsBody, signFunction } from './sign.ts';
import { responseClosure, type StepContext, stepCode, test } from './step.ts';
import { urlPattern, urlText } from './url.ts';

/** All that one scheme puts into its module, in order: interfaces, forms, the signing function, the connection. */
export function schemeDeclarations(
  module: ModulePlan,
  scheme: SchemePlan,
  emitter: SchemeEmitter,
  called: ModuleNames,
  scripts: Scripts,
): readonly Declaration[] {
  const own = called.schemes.get(scheme.name) as SchemeNames;
  const edits = emitter.edits(scheme);
  const bare = placeOf(scheme);
  const server = serverCode(scheme, module.variants, bare, name(own.session), isRelative(scheme), called.locals);
  const endpoint: EndpointCode = ({ url, urls }, at) =>
    perVariant({ base: url, variants: urls }, module.variants, (one) =>
      one.base === 'server' ? call('joinUrl', server.url, urlText(one, at)) : urlText(one, at),
    );
  const place: Place = { ...bare, more: emitter.names(scheme, endpoint, module.variants) };
  const sign = signFunction(
    scheme,
    edits,
    own.sign,
    signDoc(scheme, emitter, edits),
    typesOf(own),
    called.locals,
    place,
  );
  return [
    ...interfaces(module, scheme, own),
    ...forms(module, scheme, own, place),
    ...(sign ? [sign] : []),
    ...factory({ module, scheme, emitter, edits, sign, called, scripts, place, own, server, endpoint }),
  ];
}

/** What the scripts of a module are called in it, by module and name. */
export type Scripts = ReadonlyMap<string, string>;

export function scriptKey({ module, name }: { readonly module: string; readonly name: string }): string {
  return `${module}#${name}`;
}

/** The scripts that a scheme runs. */
export function scriptsOf(scheme: SchemePlan): readonly Extract<StepsPlan, { kind: 'script' }>[] {
  const tests = scheme.test ? [scheme.test.base, ...Object.values(scheme.test.variants)] : [];
  return [scheme.login, scheme.refresh, scheme.logout, ...tests].filter((steps) => steps?.kind === 'script');
}

function placeOf(scheme: SchemePlan): Place {
  const byName = <T extends { readonly name: string }>(list: readonly T[]) =>
    new Map(list.map((each) => [each.name, each]));
  return {
    fields: byName(scheme.fields),
    client: byName(scheme.client),
    call: byName(scheme.call),
    saved: byName(scheme.session),
    session: 'whole',
    vars: new Map(),
    request: undefined,
    response: undefined,
    entered: undefined,
    lenient: false,
    more: new Map(),
  };
}

function typesOf(own: SchemeNames): ArgumentTypes {
  return {
    request: runtimeType('RequestParts'),
    response: runtimeType('ResponseView'),
    fields: name(own.fields),
    client: name(own.client),
    session: name(own.session),
    call: name(own.call),
    attempt: runtimeType('Attempt'),
  };
}

function interfaces(module: ModulePlan, scheme: SchemePlan, own: SchemeNames): readonly Declaration[] {
  const whole = titleOf(module, scheme);
  return [
    ...some(scheme.fields, () =>
      fieldsInterface(own.fields, doc(`What a person enters to connect ${whole}.`), scheme.fields),
    ),
    ...some(scheme.client, () =>
      fieldsInterface(own.client, doc(`What the owner of the integration holds for ${whole}.`), scheme.client),
    ),
    ...some(scheme.session, () =>
      sessionInterface(own.session, doc('What is kept from one request to the next.'), scheme.session),
    ),
    ...some(scheme.call, () => fieldsInterface(own.call, doc('What the caller passes with a request.'), scheme.call)),
  ];
}

function forms(module: ModulePlan, scheme: SchemePlan, own: SchemeNames, place: Place): readonly Declaration[] {
  const whole = titleOf(module, scheme);
  return [
    ...some(scheme.fields, () =>
      formConstant(own.form, doc(`The form that asks for what connects ${whole}.`), scheme.fields, place),
    ),
    ...some(scheme.client, () =>
      formConstant(own.clientForm, doc(`The form for what the owner of the integration holds.`), scheme.client, place),
    ),
  ];
}

function some<T>(list: readonly unknown[], make: () => T): readonly T[] {
  return list.length > 0 ? [make()] : [];
}

/** `Ledgerly`, or `Ledgerly (Personal token)` where the module has several schemes. */
function titleOf(module: ModulePlan, scheme: SchemePlan): string {
  if (scheme.title !== undefined) return `${module.title} (${scheme.title})`;
  return module.schemes.length > 1 ? `${module.title} (${scheme.name})` : module.title;
}

function signDoc(scheme: SchemePlan, { standard }: SchemeEmitter, edits: readonly Edit[]): DocText {
  const parts = (['headers', 'cookies', 'query', 'params'] as const).flatMap((part) => {
    const entries = [...scheme.request[part], ...scheme.sign[part]].filter(({ value }) => !removes(value));
    const names = [...new Set(entries.map(({ name }) => name))];
    const [one, several] = partNames[part];
    return names.length > 0 ? [`the ${names.length > 1 ? several : one} ${names.join(', ')}`] : [];
  });
  const body = scheme.request.body !== undefined || scheme.sign.body !== undefined;
  const set = [...parts, ...(body ? ['entries of the body'] : [])];
  const sets = set.length > 0 ? `Sets ${set.join('; ')}.` : undefined;
  return doc(edits.length > 0 && standard ? `${standard}.` : undefined, sets);
}

const partNames = {
  headers: ['header', 'headers'],
  cookies: ['cookie', 'cookies'],
  query: ['query parameter', 'query parameters'],
  params: ['parameter', 'parameters'],
} as const;

function removes(value: SchemePlan['request']['headers'][number]['value']): boolean {
  return value.kind === 'literal' && value.value === null;
}

interface Factory {
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

/** Whether something of the scheme is appended to the server's URL. */
function isRelative(scheme: SchemePlan): boolean {
  const steps = [
    scheme.login,
    scheme.refresh,
    scheme.logout,
    ...(scheme.test ? [scheme.test.base, ...Object.values(scheme.test.variants)] : []),
  ].flatMap((plan) => (plan?.kind === 'requests' ? plan.steps : []));
  const urls = steps.flatMap(({ url, urls }) => [url, ...Object.values(urls)]);
  return [...urls, ...(scheme.endpoints ?? [])].some(({ base }) => base === 'server');
}

/** `key(fields, environment)`: a connection, or a grant, that closes over the credentials. */
function factory(from: Factory): readonly Declaration[] {
  const { module, scheme, called, own, server, emitter, endpoint, place } = from;
  const protocol = emitter.protocol(scheme, place);
  const transport = emitter.transport(scheme, place);
  const properties: readonly Property[] = [
    ['scheme', literal(scheme.name)],
    ...some(scheme.fields, (): Property => ['form', name(own.form)]),
    ...some(scheme.fields, (): Property => ['values', argument('fields')]),
    ...some(
      scheme.client,
      (): Property => [
        'client',
        object([
          ['form', name(own.clientForm)],
          ['values', argument('client')],
        ]),
      ],
    ),
    ...server.properties,
    ...(scheme.serves ? [servesProperty(scheme.serves)] : []),
    ['sign', signClosure(from)],
    ...(protocol ? [['protocol', name('protocol')] as const] : []),
    ...(transport ? [['transport', transport] as const] : []),
    ...(readsBody(scheme, from.edits) ? [['readsBody', runtime('wholeBody')] as const] : []),
    ...sessionProperty(from, server.url),
    ...(scheme.test
      ? [['test', perVariant(scheme.test, module.variants, (plan) => testCode(plan, from, server.url))] as const]
      : []),
    ...secretsProperty(scheme),
  ];
  const grant = emitter.grant(scheme, { ...contextOf(from, server.url), endpoint, scope: own.scope });
  const result = grant
    ? call(sequence(runtime(grant.callee), grantTypes(from, grant)), object(properties), grant.spec, code`environment`)
    : call(sequence(runtime('connect'), typeArguments(scheme, own)), object(properties), code`environment`);
  const made: FunctionDeclaration = {
    kind: 'function',
    name: own.connect,
    doc: factoryDoc(module, scheme),
    parameters: parametersOf(scheme, own, called),
    returns: returnType(from, grant),
    asynchronous: false,
    statements: [...server.statements, ...(protocol ? [constant(name('protocol'), protocol)] : []), returned(result)],
  };
  const registration = emitter.registration(scheme, { ...contextOf(from, server.url), endpoint, scope: own.scope });
  return [...(grant?.declarations ?? []), made, ...(registration ? [registrationFunction(from, registration)] : [])];
}

/** `registerUser(metadata, environment)`: how the owner of the integration gets a client to hold. */
function registrationFunction({ module, scheme, called, own, server }: Factory, step: Code): FunctionDeclaration {
  const parameters = parametersOf({ ...scheme, client: [] }, own, called);
  return {
    kind: 'function',
    name: own.register,
    doc: doc(`Registers a client with ${titleOf(module, scheme)} (RFC 7591).`),
    parameters: [{ name: 'metadata', type: runtimeType('ClientMetadata') }, ...parameters],
    returns: code`Promise<${runtimeType('RegisteredClient')}>`,
    asynchronous: false,
    statements: [
      ...(isRelative(scheme) ? server.statements : []),
      returned(call('registerClient', step, name('metadata'), code`environment`)),
    ],
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

function factoryDoc(module: ModulePlan, scheme: SchemePlan): DocText {
  const text = doc(sentence(titleOf(module, scheme)), scheme.description);
  const docs = scheme.docs ?? module.docs;
  const seen = docs === undefined ? text : tagged(text, 'see', docs);
  return scheme.deprecated ? tagged(seen, 'deprecated') : seen;
}

function typeArguments(scheme: SchemePlan, own: SchemeNames): Code {
  if (scheme.call.length > 0) {
    const session = scheme.session.length > 0 ? name(own.session) : code`Record<never, never>`;
    return code`<${session}, ${name(own.call)}>`;
  }
  return scheme.session.length > 0 ? code`<${name(own.session)}>` : code``;
}

function servesProperty({ paths, methods }: NonNullable<SchemePlan['serves']>): Property {
  const served = object([
    ['paths', array(paths.map(literal))],
    ['methods', array(methods.map(literal))],
  ]);
  return ['serves', call('servesOnly', served)];
}

/** `(request, { session }) => signKey(request, fields, session)`. */
function signClosure({ scheme, sign }: Factory): Code {
  const request = argument('request');
  if (sign === undefined) return arrow([request], request);
  const passed = sign.parameters.map(({ name }) => name as ArgumentName);
  const context = passed.filter((each) => each === 'session' || each === 'call' || each === 'attempt');
  const destructured = code`{ ${joined(context.map(argument), code`, `)} }`;
  const callArgument = allOptional(scheme.call) ? code`call ?? {}` : call('present', code`call`, literal('call'));
  const args = passed.map((each) => (each === 'call' ? callArgument : argument(each)));
  return arrow(context.length > 0 ? [request, destructured] : [request], call(name(sign.name), ...args));
}

function contextOf({ module, scheme, called, place }: Factory, server: Code): StepContext {
  const plans = scheme.server && Object.keys(scheme.server.variants).length === 0 ? scheme.server.base : undefined;
  return {
    place,
    vars: scheme.vars,
    names: called.locals,
    variants: module.variants,
    server,
    pattern: plans && urlPattern(plans),
    connection: (other) => connectionOf(module, other, called),
  };
}

/** A connection with another scheme of the app, for signing steps; one that keeps a session has a slot of its own. */
function connectionOf(module: ModulePlan, other: string, called: ModuleNames): Code {
  const scheme = module.schemes.find(({ name }) => name === other);
  const own = called.schemes.get(other);
  if (scheme === undefined || own === undefined) throw new TypeError('A step is signed by a scheme that is not there.');
  const environment =
    scheme.login || scheme.withPerson ? call('partOf', code`environment`, literal(other)) : code`environment`;
  const given = [
    ...(scheme.fields.length > 0 ? [argument('fields')] : []),
    ...(scheme.client.length > 0 ? [argument('client')] : []),
  ];
  const made = call(name(own.connect), ...given, environment);
  return scheme.withPerson ? code`${made}.connect()` : made;
}

function stepsCode(plan: StepsPlan, from: Factory, server: Code): Code {
  if (plan.kind === 'requests') return array(plan.steps.map((step) => stepCode(step, contextOf(from, server))));
  const script = from.scripts.get(scriptKey(plan)) as string;
  const { scheme } = from;
  const given = [
    ...(scheme.fields.length > 0 ? [argument('fields')] : []),
    ...(scheme.client.length > 0 ? [argument('client')] : []),
    code`...context`,
  ];
  return call('script', arrow([code`context`], call(name(script), code`{ ${joined(given, code`, `)} }`)));
}

function testCode(plan: StepsPlan, from: Factory, server: Code): Code {
  return call('runTest', stepsCode(plan, from, server));
}

function sessionProperty(from: Factory, server: Code): readonly Property[] {
  const { session, login, refresh, logout, withPerson } = from.scheme;
  if (login === undefined && refresh === undefined && logout === undefined && !withPerson) return [];
  const steps = (key: string, plan: StepsPlan | undefined): readonly Property[] =>
    plan === undefined ? [] : [[key, stepsCode(plan, from, server)]];
  const names = (wanted: (of: SchemePlan['session'][number]) => boolean) =>
    array(session.filter(wanted).map(({ name }) => literal(name)));
  const plan = object([
    ...steps('login', login),
    ...steps('refresh', refresh),
    ...steps('logout', logout),
    ['needs', names(({ optional }) => !optional)],
    ['open', names(({ secret }) => !secret)],
    ...expiredProperty(from, server),
  ]);
  return [['session', call('keepSession', plan)]];
}

function expiredProperty(from: Factory, server: Code): readonly Property[] {
  const { expired } = from.scheme;
  if (expired === undefined) return [];
  const when = responseClosure([expired], (place) => test(expired, place), ['response'], contextOf(from, server));
  const reads = readsPart(expired, 'response', ['body', 'text']);
  return [['expired', call(reads ? 'expiredByBody' : 'expiredByHead', when)]];
}

function secretsProperty(scheme: SchemePlan): readonly Property[] {
  const secret = (root: 'fields' | 'client') =>
    values(scheme[root])
      .filter((field) => field.secret && isText(field))
      .map((field) => sequence(argument(root), member(field.name)));
  const secrets = [...secret('fields'), ...secret('client')];
  return secrets.length === 0 ? [] : [['secrets', array(secrets)]];
}
