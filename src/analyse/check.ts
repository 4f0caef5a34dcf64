import type { App, Scheme, Steps } from '../model/app.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { SchemeAnalysis } from './analysis.ts';
import type { BoundScheme } from './bind-scheme.ts';
import { checkEntries } from './check-entries.ts';
import { checkField } from './check-fields.ts';
import { checkNames } from './check-names.ts';
import { checkOrder } from './check-order.ts';
import { checkExamples, checkVariants, unknownReferences } from './check-schemes.ts';
import { checkUrls } from './check-urls.ts';
import { checkChoices, checkValue } from './check-values.ts';
import { circularWhens } from './check-when.ts';
import type { Declarations } from './declared.ts';
import { diagnosticOf, expressionDiagnostic, type Finding } from './finding.ts';
import { exchangesOf } from './references.ts';
import { conflictingSaves } from './saved.ts';
import type { SchemeTypes } from './scheme-type.ts';

/** What can be said of a definition without asking which scheme is meant; it concerns the scheme that it stands in. */
export function checkApp(
  app: App,
  types: SchemeTypes,
  declared: ReadonlyMap<Scheme, Declarations>,
  scriptsAllowed: boolean,
): readonly Finding[] {
  const fields = [app, ...app.schemes].flatMap((owner) => [...owner.fields, ...owner.client]);
  const calls = app.schemes.flatMap((scheme) => scheme.call);
  return [
    ...checkNames(app),
    ...[...fields, ...calls].flatMap((field) => checkField(field, app.tree)),
    ...checkEntries(app, types),
    ...checkVariants(app),
    ...checkExamples(app, declared),
    ...(scriptsAllowed ? [] : scripts(app, types)),
  ];
}

/** What is wrong with one scheme and with the app's values as this scheme uses them. */
export function checkScheme(
  app: App,
  bound: BoundScheme,
  analysis: Omit<SchemeAnalysis, 'sound'>,
  types: SchemeTypes,
  declared: Declarations,
): readonly Diagnostic[] {
  const { scheme, binding, reaches, inventory } = bound;
  const { tree } = app;
  const type = types.get(scheme.type.value);
  const values = [...binding.bound.values()];
  const inExpressions = values.flatMap((value) =>
    checkValue(value, type?.browsed ?? []).map((finding) => expressionDiagnostic(finding, value.site.node, tree)),
  );
  const findings: readonly Finding[] = [
    ...bound.findings,
    ...declared.findings,
    ...values.flatMap((value) => [...checkOrder(value, reaches, inventory), ...checkChoices(value, declared.fields)]),
    ...checkUrls(app, bound, types),
    ...conflictingSaves(inventory.saves),
    ...unknownReferences(app, scheme, types),
    ...circularWhens([...app.fields, ...scheme.fields], (node) => binding.bound.get(node)?.site),
  ];
  const ofType = type === undefined ? [] : [...type.check(analysis, tree)];
  return [
    ...inExpressions,
    ...findings.map((finding) => diagnosticOf(finding, tree)),
    ...ofType.map((finding) => diagnosticOf(finding, tree, type?.rules ?? {})),
  ];
}

function scripts(app: App, types: SchemeTypes): readonly Finding[] {
  const ofSchemes = app.schemes.flatMap((scheme): readonly (Steps | undefined)[] => [
    ...[scheme.login, scheme.refresh, scheme.logout, scheme.test],
    ...exchangesOf(scheme, types).values(),
  ]);
  const ofVariants = app.variants.map((variant) => variant.test);
  return [app.test, ...ofSchemes, ...ofVariants].flatMap((steps): readonly Finding[] =>
    steps?.script === undefined
      ? []
      : [
          {
            rule: 'script/use-permission',
            range: steps.script.range,
            message: `\`${steps.script.value}\` is code of your own, and this project does not allow scripts.`,
            help: 'Describe the requests instead, or say `scripts: allow` in countersign.config.yaml.',
          },
        ],
  );
}
