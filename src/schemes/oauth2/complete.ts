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
  const isTheirs = entersSubject(oauth, plan.vars);
  const token = oauth.token && asToken(oauth.token, isOwn ? 'own' : isTheirs ? 'exchange' : oauth.grant);
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
  return { ...step, completion: ofPerson[by] ?? 'tokenStep' };
}
const ofPerson: Readonly<Record<string, StepPlan['completion']>> = {
  own: 'ownClientStep',
  password: 'passwordStep',
  exchange: 'tokenExchangeStep',
};

/** Whether the client is the person's own: they enter its id, its secret or its key. */
function entersClient({ clientId, clientSecret, assertion, mutualTls }: OAuth2Plan, vars: readonly VarPlan[]): boolean {
  const held = [clientId, clientSecret, assertion?.key, mutualTls?.key].filter((plan) => plan !== undefined);
  return held.some((plan) => isEntered(plan, vars));
}

/** Whether the token that is exchanged, or its actor's, is one that the person has entered. */
function entersSubject({ grant, token }: OAuth2Plan, vars: readonly VarPlan[]): boolean {
  if (grant !== 'token_exchange' || token === undefined) return false;
  const body = token.body?.value.kind === 'map' ? token.body.value.entries : [];
  const exchanged = [...body, ...token.params, ...token.query].filter(({ name }) =>
    /^(?:subject|actor)_token$/.test(name),
  );
  return exchanged.some(({ value }) => isEntered(value, [...vars, ...token.vars]));
}

function isEntered(plan: TreePlan, vars: readonly VarPlan[]): boolean {
  return [...pathsOf(plan)].some(({ root, segments: [named] }) => {
    if (root !== 'vars') return root === 'fields';
    const others = vars.filter(({ name }) => name !== named?.key);
    return vars.some(({ name, value }) => name === named?.key && isEntered(value, others));
  });
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
