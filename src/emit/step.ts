import type { SavePlan, StepPlan, TreePlan, ValuePlan, VarPlan } from '../resolve/plan.ts';
import {
  type ArgumentName,
  argument,
  argumentsOf,
  arrow,
  awaits,
  block,
  type Code,
  call,
  code,
  joined,
  object,
  type Property,
  runtime,
} from './code.ts';
import { textOf } from './compiling.ts';
import { constant, returned } from './declaration.ts';
import { literal, name } from './doors.ts';
import { type Edit, editsOf } from './entries.ts';
import { expiryCode } from './expiry.ts';
import { compileCondition } from './expression.ts';
import { claim, type Names, without } from './names.ts';
import type { Place } from './place.ts';
import { flat } from './print.ts';
import { readsRoot, withNamed } from './reads.ts';
import { each, holesOf, perVariant } from './server.ts';
import { compileTree, expressionOf } from './tree.ts';
import { isConstantUrl, isOpen, urlPattern, urlText } from './url.ts';
import { optional, type Value } from './value.ts';
import { computed, type Locals, locals, pending, readConstants } from './vars.ts';

/** What the steps of a scheme share. */
export interface StepContext {
  readonly place: Place;
  /** Variables of app and scheme. */
  readonly vars: readonly VarPlan[];
  readonly names: Names;
  /** Names of the module's variants. */
  readonly variants: readonly string[];
  /** The server's URL, and its literal parts where they are not all of it. */
  readonly server: Code;
  readonly pattern: string | undefined;
  /** What `signed` steps carry beside what they say. */
  signature(by: NonNullable<StepPlan['signed']>): Edit | undefined;
  /** A connection with another scheme of the app. */
  connection(scheme: string): Code;
}

/** One exchange as the runtime runs it. */
export function stepCode(step: StepPlan, context: StepContext): Code {
  const given = <T>(key: string, value: T | undefined, write: (value: T) => Code): readonly Property[] =>
    value === undefined ? [] : [[key, write(value)]];
  const closure = (plans: readonly TreePlan[], write: (place: Place) => Code, parameters = responseParameters) =>
    responseClosure(plans, write, parameters, context);
  const whole = object([
    ['request', requestClosure(step, context)],
    ...given('within', planned(step, context), literal),
    ...given('as', step.as, (scheme) => context.connection(scheme)),
    ...given('read', step.read, (kind) => runtime(readers[kind])),
    ...given('ok', step.ok, (plan) => closure([plan], (place) => test(plan, place))),
    ...given('refuses', step.refused, (plan) => closure([plan], (place) => test(plan, place))),
    ...given('error', step.error, (plan) => closure([plan], (place) => text(plan, place))),
    ...given('label', step.label, (plan) => closure([plan], (place) => text(plan, place))),
    ...given('save', step.save.length > 0 ? step.save : undefined, (saves) =>
      closure(
        saves.map(({ value }) => value),
        (place) => saved(saves, place),
      ),
    ),
    ...given('expiresAt', step.expires, ({ as, value }) =>
      closure([value], (place) => expiryCode(as, value, place), ['response', 'attempt', 'session']),
    ),
    ...(step.once ? ([['once', code`true`]] as const) : []),
    ...(step.protocol ? ([['protocol', code`protocol`]] as const) : []),
  ]);
  return step.completion ? call(step.completion, whole) : whole;
}

const readers = { json: 'readJson', form: 'readForm', xml: 'readXml', text: 'readText' } as const;

const responseParameters: readonly ArgumentName[] = ['response', 'request', 'attempt', 'session'];

/** What is asked of a response: a function of as many parameters as it needs. */
export function responseClosure(
  plans: readonly TreePlan[],
  write: (place: Place) => Code,
  parameters: readonly ArgumentName[],
  context: StepContext,
): Code {
  const place: Place = {
    ...context.place,
    session: 'partial',
    request: argument('request'),
    response: argument('response'),
    lenient: true,
  };
  const start = locals(context.vars, context.names, place);
  const [{ place: inner }, constants] = computed(pending(plans, start), start);
  const body = write(inner);
  const statements = readConstants(constants, body);
  const used = argumentsOf(...statements, body);
  const last = parameters.findLastIndex((parameter) => used.includes(parameter));
  const taken = parameters.slice(0, last + 1).map((parameter) => {
    // A leading underscore: the compiler and linters let such a parameter be unused.
    return used.includes(parameter) ? argument(parameter) : name(`_${parameter}`);
  });
  return arrow(taken, statements.length === 0 ? body : block([...statements, returned(body)]));
}

/** Builds the request: `({ session, attempt }) => setJson(newRequest('POST', …), …)`. */
function requestClosure(step: StepPlan, context: StepContext): Code {
  const place: Place = { ...context.place, session: 'partial' };
  let state: Locals = locals([...context.vars, ...step.vars], without(context.names, 'request'), place);
  const statements: Code[] = [];
  const settle = (value: Code, called: string): Code => {
    const [next, identifier] = claim(state.names, called);
    statements.push(constant(name(identifier), value));
    state = { ...state, names: next };
    return name(identifier);
  };
  const compute = (plans: readonly TreePlan[], request: Code | undefined): Place => {
    const here = request ? { ...state.place, request } : state.place;
    const [next, constants] = computed(pending(plans, { ...state, place: here }), { ...state, place: here });
    statements.push(...constants);
    state = next;
    return next.place;
  };
  const urls = { base: step.url, variants: step.urls };
  const inUrls = compute(each(urls).flatMap(holesOf), undefined);
  const target = perVariant(urls, context.variants, (url) => {
    const text = urlText(url, inUrls);
    return url.base === 'server' ? call('joinUrl', context.server, text) : text;
  });
  let request: Code = call('newRequest', literal(step.method), target);
  let settled = 0;
  const signature = step.signed && context.signature(step.signed);
  for (const edit of [...editsOf(step, 'step', step.method), ...(signature ? [signature] : [])]) {
    const wanted = pending(edit.plans, state);
    const reading = readsRoot(
      withNamed([...edit.plans, ...wanted.map(({ value }) => value)], state.place.more),
      'request',
    );
    if (request.kind !== 'text' && (reading || width(request) > longestNested)) {
      request = settle(request, settled === 0 ? 'request' : 'prepared');
      settled += 1;
    }
    request = edit.apply(request, { ...compute(edit.plans, request), request });
  }
  const read = readConstants(statements, request);
  const parameters = contextParameter(['session', 'attempt'], [...read, request]);
  if (read.length === 0) return arrow(parameters, request, awaits(request));
  return arrow(parameters, block([...read, returned(request)]), awaits(...read, request));
}

const longestNested = 90;

function width(of: Code): number {
  return flat(of, ({ symbol }) => symbol).length;
}

/** `{ session, attempt }`, of what is read; nothing where nothing is. */
function contextParameter(offered: readonly ArgumentName[], read: readonly Code[]): readonly Code[] {
  const used = argumentsOf(...read).filter((parameter) => offered.includes(parameter));
  return used.length === 0 ? [] : [code`{ ${joined(used.map(argument), code`, `)} }`];
}

export function test(plan: ValuePlan, place: Place): Code {
  const expr = expressionOf(plan);
  return expr === undefined ? code`true` : compileCondition(expr, plan.types, place).code;
}

function text(plan: TreePlan, place: Place): Code {
  const value = textOf(compileTree(plan, place), place);
  if (value.type.kind === 'text') return optional(value).code;
  return call('savedText', optional(value).code);
}

export function saved(saves: readonly SavePlan[], place: Place): Code {
  return object(saves.map(({ name, value, type }): Property => [name, kept(compileTree(value, place), type)]));
}

const keepers = { text: 'savedText', number: 'savedNumber', boolean: 'savedBoolean' } as const;

/** As what it is declared; text unless said. */
function kept(value: Value, type: SavePlan['type']): Code {
  const { code } = optional(value);
  return value.type.kind === type ? code : call(keepers[type], code);
}

/** The literal parts of the URL, where not all of it is literal and something is left to compare. */
function planned({ url, urls }: StepPlan, { pattern }: StepContext): string | undefined {
  if (Object.keys(urls).length > 0) return undefined;
  const own = urlPattern(url);
  if (url.base === 'absolute') return isConstantUrl(url) || isOpen(own) ? undefined : withoutQuery(own);
  if (pattern === undefined || (isConstantUrl(url) && !pattern.includes('*')) || isOpen(pattern)) return undefined;
  return withoutQuery(`${pattern.replace(/\/+$/, '')}/${own.replace(/^\/+/, '')}`);
}

function withoutQuery(pattern: string): string {
  return pattern.replace(/[?#].*$/s, '');
}
