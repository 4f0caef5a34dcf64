import { pathsOf } from '../../emit/reads.ts';
import type { SchemePlan, StepPlan, StepsPlan, TreePlan, UrlPlan, VarPlan } from '../../resolve/plan.ts';
import type { OAuth2Plan } from './plan.ts';

/** Login, renewal and logout as the grant has them; what follows a grant follows each renewal too, unless `once`. */
export function completed(plan: SchemePlan): SchemePlan {
  const oauth = plan.protocol as OAuth2Plan;
  const following = plan.login?.kind === 'requests' ? plan.login.steps : [];
  const after = oauth.dpop ? following.map((step) => ({ ...step, protocol: true })) : following;
  const repeated = after.filter(({ once }) => !once);
  const withPerson = oauth.grant === 'authorization_code' || oauth.grant === 'device_code';
  const isOwn = entersClient(oauth, plan.vars);
  const token = oauth.token && asToken(oauth.token, isOwn ? 'own' : oauth.grant);
  const refresh = oauth.refresh && asToken(oauth.refresh, isOwn ? 'own' : 'refresh_token');
  // Revoked last: what the definition says before that may still need the token.
  const told = [
    ...(plan.logout?.kind === 'requests' ? plan.logout.steps : []),
    ...(oauth.revocation ? [oauth.revocation] : []),
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

/** A refusal means another thing where what is refused is what the person has entered. */
function asToken(step: StepPlan, by: string): StepPlan {
  const completion = by === 'own' ? 'ownClientStep' : by === 'password' ? 'passwordStep' : 'tokenStep';
  return { ...step, completion };
}

/** Whether the client is the person's own: they enter its id, its secret or its key. */
function entersClient({ clientId, clientSecret, assertion, mutualTls }: OAuth2Plan, vars: readonly VarPlan[]): boolean {
  const held = [clientId, clientSecret, assertion?.key, mutualTls?.key].filter((plan) => plan !== undefined);
  const entered = (plan: TreePlan, known: readonly VarPlan[]): boolean =>
    [...pathsOf(plan)].some(({ root, segments: [named] }) => {
      if (root !== 'vars') return root === 'fields';
      const others = known.filter(({ name }) => name !== named?.key);
      return known.some(({ name, value }) => name === named?.key && entered(value, others));
    });
  return held.some((plan) => entered(plan, vars));
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
