import type { App, Entries, Field, Located, Scheme, Steps } from '../model/app.ts';
import type { Finding } from './finding.ts';
import { identifierOf } from './identifier.ts';
import { RESERVED } from './reserved.ts';

type Names = readonly Located<string>[];

/** Reserved names, and names of one list that give one identifier. Exact duplicates are the parser's to report. */
export function checkNames(app: App): readonly Finding[] {
  const findings: Finding[] = [];
  const list = (names: Names, what: string) => findings.push(...checkList(names, what));
  list(names(app.schemes), 'scheme');
  list(names(app.variants), 'variant');
  list(names(app.fields), 'field');
  list(names(app.client), 'client value');
  list(names(app.vars), 'variable');
  for (const entries of [app.request, app.sign]) list(names(entries?.vars ?? []), 'variable');
  for (const scheme of app.schemes) {
    list([...own(scheme.fields, app.fields), ...names(app.fields)], 'field');
    list([...own(scheme.client, app.client), ...names(app.client)], 'client value');
    list(names(scheme.call), 'call constant');
    list(names(scheme.vars), 'variable');
    list(saved(scheme), 'saved value');
    for (const entries of constructs(scheme)) list(names(entries.vars), 'variable');
  }
  return unique(findings);
}

function checkList(names: Names, what: string): readonly Finding[] {
  const first = new Map<string, string>();
  return names.flatMap((name): Finding[] => {
    if (RESERVED.has(name.value)) {
      return [
        {
          rule: 'names/no-reserved-name',
          range: name.range,
          message: `\`${name.value}\` is a reserved word, so it cannot name a ${what}.`,
          help: 'Give it another name.',
        },
      ];
    }
    const identifier = identifierOf(name.value);
    const before = first.get(identifier);
    first.set(identifier, before ?? name.value);
    if (before === undefined || before === name.value) return [];
    return [
      {
        rule: 'names/no-colliding-name',
        range: name.range,
        message: `\`${name.value}\` and \`${before}\` give one identifier, \`${identifier}\`.`,
        help: 'Give one of the two another name.',
      },
    ];
  });
}

const names = (list: readonly { readonly name: Located<string> }[]): Names => list.map(({ name }) => name);

/** A scheme's fields without those that the app declares in the same name: whether they agree is another question. */
function own(fields: readonly Field[], shared: readonly Field[]): Names {
  const known = new Set(shared.map((field) => field.name.value));
  return names(fields).filter((name) => !known.has(name.value));
}

function saved(scheme: Scheme): Names {
  return [scheme.login, scheme.refresh, scheme.logout].flatMap(
    (steps) => steps?.requests.flatMap((step) => names(step.save)) ?? [],
  );
}

function constructs(scheme: Scheme): readonly Entries[] {
  const steps: readonly (Steps | undefined)[] = [scheme.login, scheme.refresh, scheme.logout, scheme.test];
  const edits = [scheme.request, scheme.sign].flatMap((entries) => entries ?? []);
  return [...edits, ...steps.flatMap((list) => list?.requests ?? [])];
}

/** Lists overlap, since a scheme takes over the app's fields. */
function unique(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<number>();
  return findings.filter(({ range }) => !seen.has(range.start) && seen.add(range.start));
}
