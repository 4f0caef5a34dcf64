import {
  argument,
  argumentsOf,
  array,
  arrow,
  awaited,
  awaits,
  block,
  type Code,
  call,
  code,
  object,
  type Property,
  runtime,
} from '../../emit/code.ts';
import { returned } from '../../emit/declaration.ts';
import { literal, name } from '../../emit/doors.ts';
import type { Edit } from '../../emit/entries.ts';
import type { Place } from '../../emit/place.ts';
import { type GrantCode, type GrantContext, schemeEmitter } from '../../emit/scheme-emitter.ts';
import { stepCode } from '../../emit/step.ts';
import type { RuntimeValue } from '../../emit/symbols.ts';
import { needed, scalarEntry, textEntry } from '../../emit/tree.ts';
import { computed, locals, pending, readConstants } from '../../emit/vars.ts';
import type { TreePlan } from '../../resolve/plan.ts';
import { callbackClosure } from '../callback-code.ts';
import type { ConsentPlan, Oauth1Plan } from './plan.ts';
import type { SignatureMethod } from './settings.ts';

export const emitter = schemeEmitter('oauth1', {
  standard: 'OAuth 1.0a (RFC 5849)',
  edits: ({ protocol }) => [signature(protocol as Oauth1Plan)],
  signature({ protocol }, by) {
    const plan = protocol as Oauth1Plan;
    return leniently(signature(by === 'token' ? plan : { ...plan, tokenId: undefined, tokenSecret: undefined }));
  },
  grant({ protocol }, context) {
    const plan = protocol as Oauth1Plan;
    return plan.consent && consentCode(plan, plan.consent, context);
  },
});

const methods: Readonly<Record<SignatureMethod, RuntimeValue>> = {
  'HMAC-SHA1': 'oauth1HmacSha1',
  'HMAC-SHA256': 'oauth1HmacSha256',
  'HMAC-SHA512': 'oauth1HmacSha512',
  'RSA-SHA1': 'oauth1RsaSha1',
  'RSA-SHA256': 'oauth1RsaSha256',
  'RSA-SHA512': 'oauth1RsaSha512',
  PLAINTEXT: 'oauth1Plaintext',
};

/** The hash of a signature method, for `oauth_body_hash`; PLAINTEXT has none, and the checker says so. */
const hashes: Readonly<Record<string, RuntimeValue>> = { SHA1: 'sha1', SHA256: 'sha256', SHA512: 'sha512' };

/** `signOauth1(request, { … }, attempt)`: waited for where the key is a private one. */
function signature(plan: Oauth1Plan): Edit {
  const { tokenId, tokenSecret } = plan;
  const plans = [...clientPlans(plan), tokenId, tokenSecret].filter((each) => each !== undefined);
  // PLAINTEXT covers nothing; all others cover a form.
  const readsBody = plan.method !== 'PLAINTEXT' || plan.in === 'body';
  return {
    part: readsBody ? 'body' : 'headers',
    plans,
    apply(request, place) {
      const token = [...entry('tokenId', tokenId, place), ...entry('tokenSecret', tokenSecret, place)];
      const credentials = object([...clientCode(plan, place), ...token]);
      const signed = call('signOauth1', request, credentials, argument('attempt'));
      return plan.method.startsWith('RSA') ? awaited(signed) : signed;
    },
  };
}

/** For steps: where there is no token yet, the client signs for itself. */
function leniently(edit: Edit): Edit {
  return { ...edit, apply: (request, place) => edit.apply(request, { ...place, lenient: true }) };
}

function clientPlans({ clientId, clientSecret, privateKey, realm }: Oauth1Plan): readonly (TreePlan | undefined)[] {
  return [clientId, clientSecret, privateKey, realm];
}

/** Who signs, and how. */
function clientCode(plan: Oauth1Plan, place: Place): readonly Property[] {
  const { clientId, clientSecret, privateKey, realm, bodyHash } = plan;
  return [
    ['method', runtime(methods[plan.method])],
    ['clientId', needed(clientId, place).code],
    ...entry('clientSecret', clientSecret, place),
    ...(privateKey ? [['privateKey', needed(privateKey, place).code] as const] : []),
    ...(plan.in === 'header' ? [] : [['in', literal(plan.in)] as const]),
    ...entry('realm', realm, place),
    ...(bodyHash ? [['bodyHash', runtime(hashes[plan.method.replace(/^.*-/, '')] ?? 'sha1')] as const] : []),
  ];
}

function entry(key: string, plan: TreePlan | undefined, place: Place): readonly Property[] {
  return plan === undefined ? [] : [[key, textEntry(plan, place)]];
}

/** `oauth1(connection, { client, temporaryCredentials, authorization, token, … }, environment)`. */
function consentCode(plan: Oauth1Plan, consent: ConsentPlan, context: GrantContext): GrantCode {
  const names = Object.entries(consent.names).map(([key, value]): Property => [key, literal(value)]);
  const spec = object([
    ['client', object(clientCode(plan, context.place))],
    ['redirectUri', needed(consent.redirectUri, context.place).code],
    ['temporaryCredentials', stepCode(consent.temporaryCredentials, context)],
    ['authorization', authorizationClosure(consent, context)],
    ...(names.length === 0 ? [] : [['names', object(names)] as const]),
    ...(consent.save.length === 0 ? [] : [['save', callbackClosure(consent.save, context)] as const]),
    ['token', stepCode(consent.token, context)],
    ...(consent.login.length === 0
      ? []
      : [['login', array(consent.login.map((step) => stepCode(step, context)))] as const]),
  ]);
  return { callee: 'oauth1', returns: 'Oauth1', scopes: false, spec, declarations: [] };
}

/** `(grant) => authorizationUrl('https://…', { oauth_token: grant.token })`. */
function authorizationClosure({ authorization, names }: ConsentPlan, context: GrantContext): Code {
  const { query } = authorization;
  const start = locals(context.vars, context.names, context.place);
  const plans = query.map(({ value }) => value);
  const [{ place }, constants] = computed(pending(plans, start), start);
  const url = call(
    'authorizationUrl',
    context.endpoint(authorization, place),
    object([
      [names.oauth_token ?? 'oauth_token', code`${name('grant')}.token`],
      ...query.map((each): Property => [each.name, scalarEntry(each.value, place)]),
    ]),
  );
  const statements = readConstants(constants, url);
  const body = statements.length === 0 ? url : block([...statements, returned(url)]);
  const clock = argumentsOf(...statements, url).includes('attempt') ? [argument('attempt')] : [];
  return arrow([name('grant'), ...clock], body, awaits(...statements, url));
}
