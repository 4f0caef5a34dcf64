import type { Analysis, SchemeAnalysis } from '../analyse/analysis.ts';
import type { App, Entries, Steps, Variant } from '../model/app.ts';
import { asScalar, scalarAt, textOf, valueAt } from '../model/read.ts';
import type { Node, ScalarNode } from '../parse/tree.ts';
import { entriesPlan, mergeEntries, NO_ENTRIES, varPlans } from './entries.ts';
import { fieldPlan, savedPlan } from './fields.ts';
import type { EntriesPlan, PerVariant, SchemePlan, StepPlan, StepsPlan, UrlPlan } from './plan.ts';
import type { ProtocolReader, SchemeResolver } from './scheme-resolver.ts';
import { stepsPlan } from './steps.ts';
import { urlPlan } from './url.ts';
import { type Values, valuesOf } from './values.ts';

/** One scheme with everything it takes over from the app. */
export function schemePlan(analysis: Analysis, scheme: SchemeAnalysis, resolver: SchemeResolver): SchemePlan {
  const { app } = analysis;
  const said = scheme.scheme;
  const values = valuesOf(scheme, analysis.schemes);
  const name = said.name.value;
  const entries = (of: Entries | undefined): EntriesPlan =>
    of === undefined ? NO_ENTRIES : entriesPlan(of, scheme, values);
  const steps = (key: string, of: Steps | undefined): StepsPlan | undefined =>
    of && stepsPlan(of, scheme, values, variantUrls(app, name, key, values));
  const url = (node: ScalarNode): UrlPlan => urlPlan(values.value(node));
  return resolver.complete({
    name,
    type: said.type.value,
    title: said.title && textOf(said.title),
    description: said.description && textOf(said.description),
    docs: said.docs && textOf(said.docs),
    deprecated: said.deprecated,
    fields: scheme.fields.map((field) => fieldPlan(field, values)),
    client: scheme.client.map((field) => fieldPlan(field, values)),
    call: scheme.call.map((field) => fieldPlan(field, values)),
    server: app.server && perVariant(app, url(app.server), ({ server }) => server && url(server)),
    origins: perVariant(app, app.origins.map(url), ({ origins }) =>
      origins.length === 0 ? undefined : origins.map(url),
    ),
    serves: said.serves && { paths: said.serves.paths.map(textOf), methods: said.serves.methods.map(textOf) },
    vars: varPlans(scheme.vars, values),
    request: mergeEntries(entries(app.request), entries(said.request)),
    sign: mergeEntries(entries(app.sign), entries(said.sign)),
    session: scheme.session.map(savedPlan),
    login: steps('login', said.login),
    refresh: steps('refresh', said.refresh),
    logout: steps('logout', said.logout),
    expired: said.expired && values.value(said.expired),
    test: testPlan(app, scheme, values),
    protocol: resolver.protocol(scheme, protocolReader(app, scheme, values)),
  });
}

/** What variants say in place of the base; those that say nothing are left out. */
function perVariant<T>(app: App, base: T, of: (variant: Variant) => T | undefined): PerVariant<T> {
  const variants = app.variants.flatMap((variant): [string, T][] => {
    const said = of(variant);
    return said === undefined ? [] : [[variant.name.value, said]];
  });
  return { base, variants: Object.fromEntries(variants) };
}

/** The URLs that variants give to one endpoint of a scheme: `variants.sandbox.schemes.oauth.token.url`. */
function variantUrls(app: App, scheme: string, key: string, values: Values): StepPlan['urls'] {
  const said = app.variants.flatMap((variant): [string, UrlPlan][] => {
    const url = scalarAt(valueAt(variant.schemes.get(scheme), key), 'url');
    return url === undefined ? [] : [[variant.name.value, urlPlan(values.value(url))]];
  });
  return Object.fromEntries(said);
}

/** The scheme's own test, or the app's, which a variant may replace as a whole. */
function testPlan(app: App, scheme: SchemeAnalysis, values: Values): PerVariant<StepsPlan> | undefined {
  const own = scheme.scheme.test ?? app.test;
  const plan = (steps: Steps, urls?: StepPlan['urls']) => stepsPlan(steps, scheme, values, urls);
  const urls = variantUrls(app, scheme.scheme.name.value, 'test', values);
  const replaces = scheme.scheme.test === undefined && app.variants.some(({ test }) => test !== undefined);
  if (own === undefined && !replaces) return undefined;
  const base: StepsPlan = own === undefined ? { kind: 'requests', steps: [] } : plan(own, urls);
  return perVariant(app, base, ({ test }) => (replaces && test !== undefined ? plan(test) : undefined));
}

function protocolReader(app: App, scheme: SchemeAnalysis, values: Values): ProtocolReader {
  const { keys, name } = scheme.scheme;
  return {
    ...values,
    key: (key) => {
      const node = keys.get(key);
      if (node !== undefined) return values.tree(node);
      const standard = scheme.defaults.get(key);
      return standard && { kind: 'value', template: standard.template, types: standard.types, type: standard.type };
    },
    variants: (key) =>
      new Map(
        app.variants.flatMap((variant): [string, Node][] => {
          const node = valueAt(variant.schemes.get(name.value), key);
          return node === undefined ? [] : [[variant.name.value, node]];
        }),
      ),
    text: (key) => {
      const node = asScalar(keys.get(key));
      return node && textOf(node);
    },
    steps: (key, steps) => stepsPlan(steps, scheme, values, variantUrls(app, name.value, key, values)),
  };
}
