import type { SchemePlan, StepPlan, StepsPlan, UrlPlan } from '../../resolve/plan.ts';
import type { OAuth2Plan } from './plan.ts';

/** Login, renewal and logout as the grant has them; what follows a grant follows each renewal too, unless `once`. */
export function completed(plan: SchemePlan): SchemePlan {
  const oauth = plan.protocol as OAuth2Plan;
  const following = plan.login?.kind === 'requests' ? plan.login.steps : [];
  const after = oauth.dpop ? following.map((step) => ({ ...step, protocol: true })) : following;
  const repeated = after.filter(({ once }) => !once);
  const withPerson = oauth.grant === 'authorization_code' || oauth.grant === 'device_code';
  const token = oauth.token && asToken(oauth.token);
  const refresh = oauth.refresh && asToken(oauth.refresh);
  const told = [
    ...(oauth.revocation ? [oauth.revocation] : []),
    ...(plan.logout?.kind === 'requests' ? plan.logout.steps : []),
  ];
  const grant: OAuth2Plan = { ...oauth, token, refresh, after };
  return {
    ...plan,
    protocol: grant,
    login: withPerson || token === undefined ? undefined : requests([token, ...after]),
    refresh: refresh && requests([refresh, ...repeated]),
    logout: told.length === 0 ? plan.logout : requests(told),
    withPerson,
    endpoints: endpointsOf(grant, after),
  };
}

function asToken(step: StepPlan): StepPlan {
  return { ...step, completion: 'tokenStep' };
}

function requests(steps: readonly StepPlan[]): StepsPlan {
  return { kind: 'requests', steps };
}

function endpointsOf(
  { authorization, par, device, token, registration }: OAuth2Plan,
  after: readonly StepPlan[],
): readonly UrlPlan[] {
  const all = [authorization, par, device, token, registration, ...after].filter((each) => each !== undefined);
  return all.flatMap(({ url, urls }) => [url, ...Object.values(urls)]);
}
