import type { Field, Scheme } from '../model/app.ts';
import { nameOf } from '../model/read.ts';
import type { ScalarNode } from '../parse/tree.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { SchemeAnalysis } from './analysis.ts';
import type { BoundScheme } from './bind-scheme.ts';
import { checkEntries } from './check-entries.ts';
import { checkField } from './check-fields.ts';
import { checkNames } from './check-names.ts';
import { checkOrder } from './check-order.ts';
import { checkExamples, checkVariants, unknownReferences } from './check-schemes.ts';
import { checkSources, sourcesOfVariables } from './check-sources.ts';
import { checkUrls } from './check-urls.ts';
import { checkChoices, checkValue } from './check-values.ts';
import { checkWaiting, waitingVariables } from './check-waiting.ts';
import { circularWhens } from './check-when.ts';
import type { Declarations } from './declared.ts';
import { diagnosticOf, expressionDiagnostic, type Finding } from './finding.ts';
import { type Outline, outlineOf } from './outline.ts';
import { conflictingSaves } from './saved.ts';

/** What can be said of a definition without asking which scheme is meant; it concerns the scheme that it stands in. */
export function checkApp(
  outline: Outline,
  declared: ReadonlyMap<Scheme, Declarations>,
  scriptsAllowed: boolean,
): readonly Finding[] {
  const { app } = outline;
  const inFields: Finding[] = [];
  const check = (fields: readonly Field[]): void => {
    for (const field of fields) inFields.push(...checkField(field, app.tree));
  };
  for (const owner of [app, ...app.schemes]) {
    check(owner.fields);
    check(owner.client);
  }
  for (const { call } of app.schemes) check(call);
  return [
    ...checkNames(outline),
    ...inFields,
    ...checkEntries(outline),
    ...checkVariants(app),
    ...checkExamples(app, declared),
    ...scripts(outline, scriptsAllowed),
  ];
}

/** What is wrong with one scheme and with the app's values as this scheme uses them. */
export function checkScheme(
  outline: Outline,
  bound: BoundScheme,
  analysis: SchemeAnalysis,
  declared: Declarations,
): Diagnostic[] {
  const { scheme, binding, reaches, inventory } = bound;
  const { app } = outline;
  const { tree } = app;
  const { type } = outlineOf(outline, scheme);
  const diagnostics: Diagnostic[] = [];
  const say = (findings: readonly Finding[]): void => {
    for (const finding of findings) diagnostics.push(diagnosticOf(finding, tree));
  };
  const hasChoices = [...declared.fields.values()].some((field) => field.type === 'select');
  const browsed = type?.browsed ?? [];
  const faulty = new Set<ScalarNode>();
  const waiting = waitingVariables(binding.bound.values());
  const sources = sourcesOfVariables(binding.bound.values());
  for (const value of binding.bound.values()) {
    const inValue = checkValue(value, browsed);
    if (inValue.length > 0) faulty.add(value.site.node);
    for (const [at, finding] of inValue.entries()) {
      // A name that cannot be read here is one mistake, however often the value reads it.
      if (at > 0 && inValue.some(({ message }, before) => before < at && message === finding.message)) continue;
      diagnostics.push(expressionDiagnostic(finding, value.site.node, tree));
    }
    const { isOrdered, isCompared } = value.site;
    if (isOrdered) say(checkOrder(value, reaches, inventory, tree));
    if (isCompared && hasChoices) say(checkChoices(value, declared.fields));
    if (inValue.length > 0) continue;
    say(checkWaiting(value, waiting));
    for (const finding of checkSources(value, sources, scheme.type.value, browsed))
      diagnostics.push(expressionDiagnostic(finding, value.site.node, tree));
  }
  say(bound.findings);
  say(declared.findings);
  say(checkUrls(outline, bound, faulty));
  say(conflictingSaves(inventory.saves));
  say(unknownReferences(outline, scheme));
  say(circularWhens([...app.fields, ...scheme.fields], (node) => binding.bound.get(node)?.site));
  for (const finding of type?.check(analysis, tree) ?? []) {
    diagnostics.push(diagnosticOf(finding, tree, type?.rules ?? {}));
  }
  return diagnostics;
}

function scripts({ app, schemes }: Outline, allowed: boolean): readonly Finding[] {
  const found = [
    ...[...schemes.values()].flatMap(({ lists }) => lists.map(({ steps }) => steps)),
    ...app.variants.flatMap(({ test }) => test ?? []),
  ];
  return found.flatMap(({ node, script }): readonly Finding[] => {
    if (script === undefined) return [];
    const idle = node.kind === 'map' ? node.entries.find((entry) => nameOf(entry) !== 'script') : undefined;
    if (idle !== undefined) {
      return [
        {
          rule: 'script/no-idle-key',
          range: idle.key.range,
          message: `\`${nameOf(idle)}\` has no effect beside \`script\`, which makes the requests itself.`,
          help: 'Keep one of the two.',
        },
      ];
    }
    const { value, range } = script;
    const message = `\`${value}\` is code of your own, and this project does not allow scripts.`;
    const help = 'Describe the requests instead, or say `scripts: allow` in countersign.config.yaml.';
    return allowed ? [] : [{ rule: 'script/use-permission', range, message, help }];
  });
}
