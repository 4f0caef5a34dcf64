import { typeOf } from '../../expression/kinds.ts';
import type { Type } from '../../expression/type.ts';
import type { Scheme } from '../../model/app.ts';
import { asScalar, entriesOf, nameOf, textOf, valueAt } from '../../model/read.ts';
import type { EntryPlan, StepPlan, TreePlan, ValuePlan } from '../../resolve/plan.ts';
import { constant } from '../../resolve/values.ts';
import type { GrantName } from './plan.ts';
import type { ClientAuthentication } from './settings.ts';

/** Standard parameters in the order of the specification; one without a value is not sent. */
export type Parameters = readonly (readonly [name: string, value: TreePlan | undefined])[];

/** Other names for standard parameters; null leaves one out. */
export type Renames = ReadonlyMap<string, string | null>;

/** What `parameters` of the scheme and of one endpoint say; the endpoint counts more. */
export function renamesAt(scheme: Scheme, ...endpoints: readonly string[]): Renames {
  const nodes = [scheme.node, ...endpoints.map((endpoint) => valueAt(scheme.node, endpoint))];
  const said = nodes.flatMap((node) => entriesOf(valueAt(node, 'parameters')));
  return new Map(
    said.flatMap((entry): [string, string | null][] => {
      const value = asScalar(entry.value);
      return value === undefined ? [] : [[nameOf(entry), value.value === null ? null : textOf(value)]];
    }),
  );
}

/** Each name once, at its first place. */
export function distinct(parameters: Parameters): Parameters {
  const given = parameters.filter(([, value]) => value !== undefined);
  return given.filter(([name], index) => given.findIndex(([other]) => other === name) === index);
}

/** The parameters under the names that this API has for them. */
export function entriesFor(parameters: Parameters, renames: Renames): readonly EntryPlan[] {
  return parameters.flatMap(([standard, value]): readonly EntryPlan[] => {
    const name = renames.has(standard) ? renames.get(standard) : standard;
    return value === undefined || name === null || name === undefined ? [] : [{ name, value }];
  });
}

/** Entries behind standard ones; one of the same name takes the place of the standard one. */
export function merged(standard: readonly EntryPlan[], own: readonly EntryPlan[]): readonly EntryPlan[] {
  const said = new Map(own.map((entry) => [entry.name, entry]));
  const names = new Set(standard.map(({ name }) => name));
  return [...standard.map((entry) => said.get(entry.name) ?? entry), ...own.filter(({ name }) => !names.has(name))];
}

/** The step with standard parameters where the API wants them. */
export function withParameters(
  step: StepPlan,
  standard: readonly EntryPlan[],
  placement: 'form' | 'json' | 'query',
): StepPlan {
  const { body, params } = step;
  if (placement === 'query') return { ...step, query: merged(standard, [...step.query, ...params]), params: [] };
  const as = body?.as === 'json' || body?.as === 'form' ? body.as : placement;
  const own = body?.value.kind === 'map' ? [...body.value.entries, ...params] : params;
  const given = standard.filter(({ name }) => !step.query.some((entry) => entry.name === name));
  return { ...step, params: [], body: { as, value: { kind: 'map', entries: merged(given, own) } } };
}

/** What authenticates the client (RFC 6749 §2.3, RFC 7523 §2.2): parameters, and the Authorization header. */
export function authenticating(
  methods: readonly ClientAuthentication[],
  clientId: TreePlan | undefined,
  clientSecret: TreePlan | undefined,
): { readonly parameters: Parameters; readonly header: TreePlan | undefined } {
  const has = (...wanted: readonly ClientAuthentication[]) => methods.some((method) => wanted.includes(method));
  const asserted = has('client_secret_jwt', 'private_key_jwt');
  const identified = asserted || has('client_secret_post', 'tls_client_auth', 'none');
  return {
    parameters: [
      ['client_id', identified ? clientId : undefined],
      ['client_secret', has('client_secret_post') ? clientSecret : undefined],
      ['client_assertion_type', asserted ? constant(assertionType) : undefined],
      [
        'client_assertion',
        asserted ? named(has('private_key_jwt') ? 'clientAssertion' : 'secretAssertion') : undefined,
      ],
    ],
    header: has('client_secret_basic')
      ? named('basicCredentials', 'secret')
      : has('client_secret_basic_unencoded')
        ? named('plainCredentials', 'secret')
        : undefined,
  };
}

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** A value that stands under a name which the emitter writes out. */
export function named(root: GrantName, secrecy: Type['secrecy'] = 'open'): ValuePlan {
  return pathPlan(root, [], { ...typeOf('text'), secrecy });
}

/** `session.access_token`, as if it were written in the definition. */
export function pathPlan(root: string, keys: readonly string[], type: Type): ValuePlan {
  const range = { start: 0, end: 0 };
  const expr = { kind: 'path', root, rootRange: range, segments: keys.map((key) => ({ key, range })), range } as const;
  return { kind: 'value', template: { parts: [{ kind: 'expr', range, expr }] }, types: new Map([[expr, type]]), type };
}
