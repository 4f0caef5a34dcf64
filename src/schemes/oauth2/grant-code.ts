import {
  argumentsOf,
  array,
  arrow,
  awaits,
  block,
  type Code,
  call,
  code,
  object,
  type Property,
  union,
} from '../../emit/code.ts';
import { type Declaration, returned } from '../../emit/declaration.ts';
import { doc, literal, name } from '../../emit/doors.ts';
import { flat } from '../../emit/print.ts';
import type { GrantCode, GrantContext } from '../../emit/scheme-emitter.ts';
import { stepCode } from '../../emit/step.ts';
import { scalarEntry, scalarList, textEntry } from '../../emit/tree.ts';
import { optional } from '../../emit/value.ts';
import { computed, locals, pending, readConstants } from '../../emit/vars.ts';
import type { SchemePlan, StepPlan } from '../../resolve/plan.ts';
import { callbackClosure } from '../callback-code.ts';
import { defaultScopes } from './names.ts';
import type { AuthorizationPlan, OAuth2Plan } from './plan.ts';

const grant = name('grant');

/** `authorizationCode(connection, { authorization, token, … }, environment)`. */
export function authorizationCodeGrant(scheme: SchemePlan, context: GrantContext): GrantCode {
  const oauth = scheme.protocol as OAuth2Plan;
  const { authorization, par, redirectUri, pkce, sendsState, issuer, callbackNames } = oauth;
  if (authorization === undefined)
    throw new TypeError('A grant without an authorization endpoint reached the emitter.');
  const callback = Object.entries(callbackNames).map(([key, value]): Property => [key, literal(value)]);
  const properties: readonly Property[] = [
    ...(redirectUri ? [['redirectUri', textEntry(redirectUri, context.place)] as const] : []),
    ...scope(oauth, context),
    ...(pkce ? [['pkce', literal(pkce)] as const] : []),
    ...(sendsState ? [] : [['state', code`false`] as const]),
    ...(issuer === undefined ? [] : [['issuer', literal(issuer)] as const]),
    ...(callback.length === 0 ? [] : [['names', object(callback)] as const]),
    ['authorization', authorizationClosure(authorization, context)],
    ...(par ? [['par', closure(stepCode({ ...par, completion: 'pushedRequestStep' }, context))] as const] : []),
    ...(authorization.save.length === 0 ? [] : [['save', callbackClosure(authorization.save, context)] as const]),
    ['token', tokenClosure(oauth, context)],
  ];
  const declarations = scopeType(oauth, context);
  return { callee: 'authorizationCode', returns: 'AuthorizationCode', spec: object(properties), declarations };
}

/** `deviceCode(connection, { device, token }, environment)`. */
export function deviceCodeGrant(scheme: SchemePlan, context: GrantContext): GrantCode {
  const oauth = scheme.protocol as OAuth2Plan;
  const { device } = oauth;
  if (device === undefined) throw new TypeError('A grant without a device endpoint reached the emitter.');
  const properties: readonly Property[] = [
    ...scope(oauth, context),
    ['device', closure(stepCode({ ...device, completion: 'deviceStep' }, context))],
    ['token', tokenClosure(oauth, context)],
  ];
  const declarations = scopeType(oauth, context);
  return { callee: 'deviceCode', returns: 'DeviceCode', spec: object(properties), declarations };
}

function scope(oauth: OAuth2Plan, { place, variants }: GrantContext): readonly Property[] {
  const { scopes } = oauth;
  const standard = scopes.default.base ?? Object.values(scopes.default.variants)[0];
  if (standard === undefined && scopes.separator === ' ') return [];
  return [
    [
      'scope',
      object([
        ...(standard ? [['default', optional(defaultScopes(oauth, variants, place)).code] as const] : []),
        ['separator', literal(scopes.separator)],
      ]),
    ],
  ];
}

/** `(grant) => authorizationUrl('https://…', { … })`. */
function authorizationClosure({ url, urls, query }: AuthorizationPlan, context: GrantContext): Code {
  const start = locals(context.vars, context.names, context.place);
  const plans = query.map(({ value }) => value);
  const [{ place }, constants] = computed(pending(plans, start), start);
  const entries = query.map(({ name, value }): Property => {
    // A list gives its name several times: several values of `resource`.
    return [name, value.kind === 'list' ? scalarList(value, place) : scalarEntry(value, place)];
  });
  const whole = call('authorizationUrl', context.endpoint({ url, urls }, place), object(entries));
  const statements = readConstants(constants, whole);
  const body = statements.length === 0 ? whole : block([...statements, returned(whole)]);
  const clock = argumentsOf(...statements, whole).includes('attempt') ? [name('attempt')] : [];
  return arrow([grant, ...clock], body, awaits(...statements, whole));
}

function tokenClosure({ token, after }: OAuth2Plan, context: GrantContext): Code {
  if (token === undefined) throw new TypeError('A grant without a token endpoint reached the emitter.');
  return closure(array([token, ...after].map((step: StepPlan) => stepCode(step, context))));
}

/** A function of what the grant knows, where it is read. */
function closure(body: Code): Code {
  return arrow(flat(body, ({ symbol }) => symbol).includes('grant.') ? [grant] : [], body);
}

function scopeType({ scopes }: OAuth2Plan, { scope }: GrantContext): readonly Declaration[] {
  const { available } = scopes;
  if (available.length === 0) return [];
  const meanings = available.map(({ name: each, meaning }) => `\`${each}\`: ${meaning}`);
  const type = union(available.map((each) => literal(each.name)));
  return [{ kind: 'alias', name: scope, doc: doc('What can be asked for.', ...meanings), type }];
}
