import type { SchemeAnalysis } from '../../analyse/analysis.ts';
import { steps as readSteps } from '../../model/entries.ts';
import { scalarAt, textOf, truthOf, valueAt } from '../../model/read.ts';
import type { SchemePlan, StepPlan } from '../../resolve/plan.ts';
import { type ProtocolReader, schemeResolver } from '../../resolve/scheme-resolver.ts';
import { constant } from '../../resolve/values.ts';
import type { ConsentPlan, Oauth1Plan } from './plan.ts';
import { isThreeLegged, signatureMethodOf } from './settings.ts';

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
  const { url, urls, query } = authorization;
  return {
    redirectUri: read.key('redirectUri') ?? constant('oob'),
    temporaryCredentials,
    authorization: { url, urls, query },
    token,
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

function completed(plan: SchemePlan): SchemePlan {
  const { consent } = plan.protocol as Oauth1Plan;
  if (consent === undefined) return plan;
  const { temporaryCredentials, authorization, token } = consent;
  const endpoints = [temporaryCredentials, authorization, token].flatMap(({ url, urls }) => [
    url,
    ...Object.values(urls),
  ]);
  return { ...plan, withPerson: true, endpoints };
}
