import type { SchemeAnalysis } from '../../analyse/analysis.ts';
import { typeOf } from '../../expression/kinds.ts';
import type { Step, Steps } from '../../model/app.ts';
import { steps as readSteps } from '../../model/entries.ts';
import { scalarAt, textOf, valueAt } from '../../model/read.ts';
import type { Node } from '../../parse/tree.ts';
import type { EntryPlan, StepPlan, StepsPlan, TreePlan } from '../../resolve/plan.ts';
import type { ProtocolReader } from '../../resolve/scheme-resolver.ts';
import { constant } from '../../resolve/values.ts';
import {
  authenticating,
  distinct,
  entriesFor,
  merged,
  type Parameters,
  pathPlan,
  renamesAt,
  withParameters,
} from './parameters.ts';
import { type AuthenticatedEndpoint, authenticationAt, usesDpop } from './settings.ts';

/** What all endpoints share while they are put together. */
export interface Reading {
  readonly scheme: SchemeAnalysis['scheme'];
  readonly read: ProtocolReader;
  readonly clientId: TreePlan | undefined;
  readonly clientSecret: TreePlan | undefined;
}

/** The requests under a key of the scheme. */
export function requestsAt(node: Node | undefined, key: string, read: ProtocolReader): readonly StepPlan[] {
  const found = readSteps(node);
  const plan = found && read.steps(key, found);
  return plan?.kind === 'requests' ? plan.steps : [];
}

/** One endpoint with its standard parameters and what authenticates the client. */
export function endpoint(key: AuthenticatedEndpoint, parameters: Parameters, reading: Reading): StepPlan | undefined {
  const node = valueAt(reading.scheme.node, key);
  const [step] = requestsAt(node, key, reading.read);
  if (step === undefined) return undefined;
  const extra = key === 'par' ? authorizationEntries(reading) : [];
  return standardized(step, key, node, parameters, reading, extra);
}

/** What the author puts into the authorization request, for where it is pushed. */
function authorizationEntries({ scheme, read }: Reading): readonly EntryPlan[] {
  return requestsAt(scheme.keys.get('authorization'), 'authorization', read).flatMap(({ query }) => query);
}

function standardized(
  step: StepPlan,
  key: AuthenticatedEndpoint,
  node: Node | undefined,
  parameters: Parameters,
  { scheme, clientId, clientSecret }: Reading,
  extra: readonly EntryPlan[] = [],
): StepPlan {
  const from = key === 'refresh' ? ['token', 'refresh'] : [key];
  const above = key === 'refresh' ? valueAt(scheme.node, 'token') : undefined;
  const said = scalarAt(node, 'method') ?? scalarAt(above, 'method');
  const placed = scalarAt(node, 'in') ?? scalarAt(above, 'in');
  const method = said === undefined ? 'POST' : textOf(said);
  const placement = placed === undefined ? (method === 'GET' ? 'query' : 'form') : textOf(placed);
  const { parameters: proof, header } = authenticating(authenticationAt(scheme, key), clientId, clientSecret);
  const renames = renamesAt(scheme, ...(key === 'par' ? ['authorization', 'par'] : from));
  const standard = merged(entriesFor(distinct([...parameters, ...proof]), renames), extra);
  const written = step.headers.some(({ name }) => name.toLowerCase() === 'authorization');
  return {
    ...withParameters(step, standard, placement as 'form' | 'json' | 'query'),
    method,
    headers:
      header === undefined || written ? step.headers : [{ name: 'Authorization', value: header }, ...step.headers],
    completion: 'endpointStep',
    ...(bindsKey(scheme, key) && { protocol: true }),
  };
}

/**
 * Tokens are bound to a key where they are asked for. A pushed request is sent without a proof: one would bind the code to
 * a key (RFC 9449 §10.1) that is made only when the code is exchanged.
 */
function bindsKey(scheme: Reading['scheme'], key: AuthenticatedEndpoint): boolean {
  return usesDpop(scheme) && (key === 'token' || key === 'refresh');
}

/** The refresh request: all of `token` but its body, and what `refresh` says itself (LANGUAGE §6). */
export function refreshEndpoint(reading: Reading): StepPlan | undefined {
  const { scheme, read } = reading;
  const tokenNode = valueAt(scheme.node, 'token');
  const [token] = requestsAt(tokenNode, 'token', read);
  if (token === undefined) return undefined;
  const bare: StepPlan = { ...token, body: undefined, params: [] };
  const own = ownRefresh(scheme.refresh, tokenNode, read);
  const node = own === undefined ? tokenNode : scheme.refresh?.node;
  const step = own === undefined ? bare : inherited(bare, own, scheme.refresh?.requests[0]);
  const standard: Parameters = [
    ['grant_type', constant('refresh_token')],
    ['refresh_token', refreshToken],
    ['resource', read.key('resource')],
  ];
  return standardized(step, 'refresh', node, standard, reading);
}

const refreshToken = pathPlan('session', ['refresh_token'], {
  ...typeOf('text'),
  secrecy: 'secret',
  missing: 'error',
});

function ownRefresh(steps: Steps | undefined, tokenNode: Node | undefined, read: ProtocolReader): StepPlan | undefined {
  const [said] = steps?.requests ?? [];
  if (steps === undefined || said === undefined) return undefined;
  const url = said.url ?? scalarAt(tokenNode, 'url');
  const whole: Step = { ...said, ...(url && { url }) } as Step;
  const plan: StepsPlan = read.steps('refresh', { ...steps, requests: [whole] });
  return plan.kind === 'requests' ? plan.steps[0] : undefined;
}

/** Headers and query by name, all else as a whole. */
function inherited(token: StepPlan, own: StepPlan, said: Step | undefined): StepPlan {
  return {
    ...own,
    vars: [...token.vars.filter(({ name }) => !own.vars.some((each) => each.name === name)), ...own.vars],
    ...(said?.url === undefined && { url: token.url, urls: token.urls }),
    headers: merged(token.headers, own.headers),
    query: merged(token.query, own.query),
    cookies: merged(token.cookies, own.cookies),
    as: own.as ?? token.as,
    read: own.read ?? token.read,
    ok: own.ok ?? token.ok,
    refused: own.refused ?? token.refused,
    error: own.error ?? token.error,
    save: own.save.length > 0 ? own.save : token.save,
    expires: own.expires ?? token.expires,
  };
}

/** The registration request (RFC 7591 §3.1): JSON, by whoever has no client yet. */
export function registrationPlan({ scheme, read }: Reading): StepPlan | undefined {
  const node = valueAt(scheme.node, 'registration');
  const [step] = requestsAt(node, 'registration', read);
  if (step === undefined) return undefined;
  const method = scalarAt(node, 'method');
  return { ...step, method: method === undefined ? 'POST' : textOf(method) };
}
