import type { Entries, Field, Located, Steps } from '../model/app.ts';
import type { Finding } from './finding.ts';
import { identifierOf } from './identifier.ts';
import { type Outline, outlineOf } from './outline.ts';
import { RESERVED } from './reserved.ts';

type Named = { readonly name: Located<string> };

/** Reserved names, and names of one list that give one identifier. Exact duplicates are the parser's to report. */
export function checkNames(outline: Outline): readonly Finding[] {
  const { app } = outline;
  const findings: Finding[] = [];
  const seen = new Set<number>();
  const check = (names: readonly Named[], what: string, shared?: readonly Named[]): void => {
    if (names.length > 0) checkList(names, shared, what, findings, seen);
  };
  const edits = (...list: readonly (Entries | undefined)[]): void => {
    for (const entries of list) if (entries !== undefined) check(entries.vars, 'variable');
  };
  const lists = (...list: readonly (Steps | undefined)[]): void => {
    for (const steps of list) if (steps !== undefined) edits(...steps.requests);
  };
  check(app.schemes, 'scheme');
  check(app.variants, 'variant');
  check(app.fields, 'field');
  check(app.client, 'client value');
  check(app.vars, 'variable');
  edits(app.request, app.sign);
  lists(app.test);
  for (const scheme of app.schemes) {
    check(notShared(scheme.fields, app.fields), 'field', app.fields);
    check(notShared(scheme.client, app.client), 'client value', app.client);
    check(scheme.call, 'call constant');
    check(scheme.vars, 'variable');
    edits(scheme.request, scheme.sign);
    const own = outlineOf(outline, scheme).lists.flatMap(({ steps }) => (steps === app.test ? [] : steps));
    check(
      own.flatMap(({ requests }) => requests.flatMap(({ save }) => save)),
      'saved value',
    );
    lists(...own);
  }
  return findings;
}

/** @param shared  Names that stand beside the list and have been checked by themselves. */
function checkList(
  names: readonly Named[],
  shared: readonly Named[] | undefined,
  what: string,
  findings: Finding[],
  seen: Set<number>,
): void {
  const first = new Map<string, string>();
  for (const { name } of shared ?? []) first.set(identifierOf(name.value), name.value);
  for (const { name } of names) {
    const identifier = identifierOf(name.value);
    const before = first.get(identifier);
    if (before === undefined) first.set(identifier, name.value);
    const isReserved = RESERVED.has(name.value);
    if (!isReserved && (before === undefined || before === name.value)) continue;
    if (seen.has(name.range.start)) continue;
    seen.add(name.range.start);
    findings.push(isReserved ? reserved(name, what) : colliding(name, before ?? '', identifier));
  }
}

function reserved({ value, range }: Located<string>, what: string): Finding {
  return {
    rule: 'names/no-reserved-name',
    range,
    message: `\`${value}\` is a reserved word, so it cannot name a ${what}.`,
    help: 'Give it another name.',
  };
}

function colliding({ value, range }: Located<string>, before: string, identifier: string): Finding {
  return {
    rule: 'names/no-colliding-name',
    range,
    message: `\`${value}\` and \`${before}\` give one identifier, \`${identifier}\`.`,
    help: 'Give one of the two another name.',
  };
}

/** A scheme's fields without those that the app declares in the same name: whether they agree is another question. */
function notShared(fields: readonly Field[], shared: readonly Field[]): readonly Named[] {
  if (fields.length === 0 || shared.length === 0) return fields;
  const known = new Set(shared.map((field) => field.name.value));
  return fields.filter(({ name }) => !known.has(name.value));
}
