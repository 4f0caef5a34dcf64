import type { ModulePlan, SavePlan, SchemePlan, StepsPlan } from '../resolve/plan.ts';
import {
  type ArgumentName,
  argument,
  array,
  arrow,
  awaited,
  type Code,
  call,
  code,
  joined,
  object,
  type Property,
  runtime,
  sequence,
} from './code.ts';
import { literal, member, name } from './doors.ts';
import { type Edit, editsOf } from './entries.ts';
import type { Factory } from './factory.ts';
import { allOptional, some, values } from './fields.ts';
import type { ModuleNames } from './names.ts';
import { isText } from './place.ts';
import { readsPart } from './reads.ts';
import { scriptKey } from './scripts.ts';
import { perVariant } from './server.ts';
import { readsBody } from './sign.ts';
import { responseClosure, type StepContext, stepCode, test } from './step.ts';
import { urlPattern } from './url.ts';

/** What `connect`, or what is called in its place, is given. */
export function connectionProperties(
  from: Factory,
  hasProtocol: boolean,
  transport: Code | undefined,
): readonly Property[] {
  const { module, scheme, own, server } = from;
  return [
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
    ...(hasProtocol ? [['protocol', name('protocol')] as const] : []),
    ...(transport ? [['transport', transport] as const] : []),
    ...(readsBody(scheme, from.edits, from.place.more) ? [['readsBody', runtime('wholeBody')] as const] : []),
    ...sessionProperty(from, server.url),
    ...(scheme.test
      ? [['test', perVariant(scheme.test, module.variants, (plan) => testCode(plan, from, server.url))] as const]
      : []),
    ...secretsProperty(scheme),
  ];
}

function servesProperty({ paths, methods }: NonNullable<SchemePlan['serves']>): Property {
  const served = object([
    ...some(paths, (): Property => ['paths', array(paths.map(literal))]),
    ...some(methods, (): Property => ['methods', array(methods.map(literal))]),
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

/** What the steps of a connection share. */
export function contextOf(from: Factory, server: Code): StepContext {
  const { module, scheme, emitter, called, place } = from;
  const plans = scheme.server && Object.keys(scheme.server.variants).length === 0 ? scheme.server.base : undefined;
  return {
    place,
    vars: scheme.vars,
    names: called.locals,
    variants: module.variants,
    server,
    pattern: plans && urlPattern(plans),
    signature: (by) => (by === 'token' ? bySignFunction(from) : undefined) ?? emitter.signature(scheme, by),
    connection: (other) => connectionOf(module, other, called),
  };
}

/**
 * `signKey(request, client, session as KeySession, attempt)` for a step that carries the scheme's own signature, where the
 * signing function does nothing else. What is kept may lack the token before there is one: then the client signs alone.
 */
function bySignFunction({ scheme, sign, edits, own }: Factory): Edit | undefined {
  const [protocol] = edits;
  const alone =
    edits.length === 1 && editsOf(scheme.request, 'request').length + editsOf(scheme.sign, 'request').length === 0;
  const parameters = sign?.parameters.map(({ name }) => name as ArgumentName) ?? [];
  if (sign === undefined || protocol === undefined || !alone || parameters.includes('call')) return undefined;
  const passed = (request: Code, each: ArgumentName): Code => {
    if (each === 'request') return request;
    return each === 'session' ? code`${argument(each)} as ${name(own.session)}` : argument(each);
  };
  return {
    part: protocol.part,
    plans: [],
    apply(request) {
      const signed = call(name(sign.name), ...parameters.map((each) => passed(request, each)));
      return sign.asynchronous ? awaited(signed) : signed;
    },
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
  const steps = stepsCode(plan, from, server);
  const own = ownValues(plan, from);
  return own.length === 0 ? call('runTest', steps) : call(code`${runtime('runTest')}<${kept(from, own)}>`, steps);
}

/** What steps of a test save for each other, and no session holds. */
function ownValues(plan: StepsPlan, { scheme }: Factory): readonly SavePlan[] {
  const saved = plan.kind === 'requests' ? plan.steps.flatMap(({ save }) => save) : [];
  const ofSession = new Set(scheme.session.map(({ name: each }) => each));
  return saved.filter(
    ({ name: each }, index) => !ofSession.has(each) && saved.findIndex((other) => other.name === each) === index,
  );
}

const types = { text: code`string`, number: code`number`, boolean: code`boolean` };

/** `KeySession & { readonly account?: string | undefined }` */
function kept({ scheme, own }: Factory, values: readonly SavePlan[]): Code {
  const members = values.map(({ name: each, type }) => code`readonly ${name(each)}?: ${types[type]} | undefined`);
  const more = code`{ ${joined(members, code`; `)} }`;
  return scheme.session.length > 0 ? code`${name(own.session)} & ${more}` : more;
}

function sessionProperty(from: Factory, server: Code): readonly Property[] {
  const { session, login, refresh, logout, withPerson } = from.scheme;
  if (login === undefined && refresh === undefined && logout === undefined && !withPerson) return [];
  const steps = (key: string, plan: StepsPlan | undefined): readonly Property[] =>
    plan === undefined ? [] : [[key, stepsCode(plan, from, server)]];
  const needed = session.filter(({ optional }) => !optional);
  const open = session.filter(({ secret }) => !secret);
  const plan = object([
    ...steps('login', login),
    ...steps('refresh', refresh),
    ...steps('logout', logout),
    ['needs', array(needed.map(({ name }) => literal(name)))],
    ...some(open, (): Property => ['open', array(open.map(({ name }) => literal(name)))]),
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
