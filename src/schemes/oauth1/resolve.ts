import type { SchemeAnalysis } from '../../analyse/analysis.ts';
import { steps as readSteps } from '../../model/entries.ts';
import { scalarAt, textOf, truthOf, valueAt } from '../../model/read.ts';
import type { SchemePlan, StepPlan, StepsPlan } from '../../resolve/plan.ts';
import { type ProtocolReader, schemeResolver } from '../../resolve/scheme-resolver.ts';
import { constant } from '../../resolve/values.ts';
import type { ConsentPlan, Oauth1Plan } from './plan.ts';
import { isThreeLegged, logsIn, signatureMethodOf } from './settings.ts';

export const resolver = schemeResolver(
  'oauth1',
  ({ scheme }, read): Oauth1Plan => {
    const placement = read.text('in');
    return {
      method: signatureMethodOf(scheme),
      in: placement === 'query' || placement === 'body' ? placement : 'header',
      bodyHash: truthOf(scheme.keys.get('bodyHash'), false),
      clientId: read.key('clientId') ?? constant(''),
      clientSecret: read.key('clientSecret'),
      privateKey: read.key('privateKey'),
      realm: read.key('realm'),
      tokenId: read.key('tokenId'),
      tokenSecret: read.key('tokenSecret'),
      logsIn: logsIn(scheme),
      consent: isThreeLegged(scheme) ? consentPlan(scheme, read) : undefined,
    };
  },
  completed,
);

function consentPlan(scheme: SchemeAnalysis['scheme'], read: ProtocolReader): ConsentPlan | undefined {
  const temporaryCredentials = endpoint(scheme, 'temporaryCredentials', read);
  const authorization = endpoint(scheme, 'authorization', read);
  const token = endpoint(scheme, 'token', read);
  if (temporaryCredentials === undefined || authorization === undefined || token === undefined) return undefined;
  const renamed = (name: 'oauth_token' | 'oauth_verifier') => {
    const said = scalarAt(valueAt(scheme.keys.get('authorization'), 'parameters'), name);
    return said === undefined ? {} : { [name]: textOf(said) };
  };
  const { url, urls, query, save } = authorization;
  return {
    redirectUri: read.key('redirectUri') ?? constant('oob'),
    temporaryCredentials,
    authorization: { url, urls, query },
    save,
    token,
    login: [],
    names: { ...renamed('oauth_token'), ...renamed('oauth_verifier') },
  };
}

/** One endpoint: a POST unless said (RFC 5849 §2.1, §2.3). */
function endpoint(scheme: SchemeAnalysis['scheme'], key: string, read: ProtocolReader): StepPlan | undefined {
  const node = scheme.keys.get(key);
  const found = readSteps(node);
  const plan = found && read.steps(key, found);
  const [step] = plan?.kind === 'requests' ? plan.steps : [];
  if (step === undefined) return undefined;
  return scalarAt(node, 'method') === undefined ? { ...step, method: 'POST' } : step;
}

/** Steps that are the scheme's own, which signs them unless they name another one to do so. */
function signed(
  plan: StepsPlan | undefined,
  completion?: StepPlan['completion'],
  first: NonNullable<StepPlan['signed']> = 'token',
): readonly StepPlan[] {
  const steps = plan?.kind === 'requests' ? plan.steps : [];
  return steps.map((step, index) => ({
    ...step,
    ...(step.as === undefined && { signed: index === 0 ? first : 'token' }),
    ...(completion && { completion }),
  }));
}

/** Login, renewal and logout, signed; what follows the token follows each renewal too, unless `once`. */
function completed(plan: SchemePlan): SchemePlan {
  const protocol = plan.protocol as Oauth1Plan;
  const { consent } = protocol;
  // What is to give a token is not signed by an older one.
  const login = protocol.logsIn ? signed(plan.login, 'oauth1Step', 'client') : signed(plan.login);
  const renewing = plan.refresh && [...signed(plan.refresh, 'oauth1Step'), ...login.filter(({ once }) => !once)];
  const whole: SchemePlan = {
    ...plan,
    login: plan.login && requests(login),
    refresh: renewing && requests(renewing),
    logout: plan.logout && requests(signed(plan.logout)),
  };
  if (consent === undefined) return whole;
  const { temporaryCredentials, authorization, token } = consent;
  const endpoints = [temporaryCredentials, authorization, token, ...login].flatMap(({ url, urls }) => [
    url,
    ...Object.values(urls),
  ]);
  return {
    ...whole,
    login: undefined,
    protocol: { ...protocol, consent: { ...consent, login } },
    withPerson: true,
    endpoints,
  };
}

function requests(steps: readonly StepPlan[]): StepsPlan {
  return { kind: 'requests', steps };
}
