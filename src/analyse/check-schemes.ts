import type { App, Located, Scheme } from '../model/app.ts';
import { asList, entriesOf, locatedAt, nameOf, textOf, valueAt } from '../model/read.ts';
import type { ScalarNode } from '../parse/tree.ts';
import { nearest } from '../text/near.ts';
import type { Declarations } from './declared.ts';
import type { Finding } from './finding.ts';
import { circleIn, components } from './graph.ts';
import { type Outline, outlineOf } from './outline.ts';
import { methodsOverlap, patternsOverlap } from './path-pattern.ts';

/** References of one scheme to others that are not there. */
export function unknownReferences(outline: Outline, scheme: Scheme): readonly Finding[] {
  return outlineOf(outline, scheme).references.flatMap(({ to }) => unknownScheme(to, outline.app, scheme.name.value));
}

/** The names of schemes in variants and examples, and what variants replace. */
export function checkVariants(app: App): readonly Finding[] {
  return app.variants.flatMap((variant) =>
    entriesOf(valueAt(variant.node, 'schemes')).flatMap((entry): readonly Finding[] => {
      const name = nameOf(entry);
      const scheme = app.schemes.find((candidate) => candidate.name.value === name);
      if (scheme === undefined) return unknownScheme({ value: name, range: entry.key.range }, app, undefined);
      return entriesOf(entry.value).flatMap((part) => deadPath(scheme, nameOf(part), part.key));
    }),
  );
}

function deadPath(scheme: Scheme, key: string, at: ScalarNode): readonly Finding[] {
  const there = valueAt(scheme.node, key);
  const name = `\`${scheme.name.value}\``;
  const problem =
    there === undefined
      ? `${name} has no \`${key}\`.`
      : key !== 'scopes' && asList(there) !== undefined
        ? `\`${key}\` of ${name} is a list of requests, and a variant replaces the URL of one.`
        : undefined;
  return problem === undefined
    ? []
    : [
        {
          rule: 'variants/no-dead-path',
          range: at.range,
          message: problem,
          help: 'Name an endpoint that the scheme has.',
        },
      ];
}

/** Examples name a scheme, a variant and values that exist. */
export function checkExamples(app: App, declared: ReadonlyMap<Scheme, Declarations>): readonly Finding[] {
  // That there is no scheme at all is said once.
  if (app.schemes.length === 0) return [];
  return app.examples.flatMap(({ node, scheme: name }) => {
    if (name === undefined) return [];
    const variant = locatedAt(node, 'variant');
    const variants = app.variants.map((known) => known.name.value);
    const wrongVariant =
      variant === undefined || variants.includes(variant.value) ? [] : [unknown(variant, 'variant', variants)];
    const scheme = app.schemes.find((candidate) => candidate.name.value === name.value);
    if (scheme === undefined) return [...unknownScheme(name, app, undefined), ...wrongVariant];
    const known = declared.get(scheme);
    const values = (['fields', 'client', 'call'] as const).flatMap((kind) => {
      const names = [...(known?.[kind].keys() ?? [])];
      const given = entriesOf(valueAt(node, kind)).filter((entry) => !names.includes(nameOf(entry)));
      const what = { fields: 'field', client: 'client value', call: 'call constant' }[kind];
      return given.map((entry) => unknown({ value: nameOf(entry), range: entry.key.range }, what, names));
    });
    return [...wrongVariant, ...values];
  });
}

function unknown(name: Located<string>, what: string, names: readonly string[]): Finding {
  const near = nearest(name.value, names);
  return {
    rule: 'examples/no-unknown-value',
    range: name.range,
    message: `There is no ${what} \`${name.value}\`${near === undefined ? '.' : `. Did you mean \`${near}\`?`}`,
    help: names.length === 0 ? `The scheme has no ${what}.` : `There is ${listed(names)}.`,
    fixes:
      near === undefined ? [] : [{ title: `Use \`${near}\``, safe: false, edits: [{ range: name.range, text: near }] }],
  };
}

function unknownScheme(name: Located<string>, app: App, except: string | undefined): readonly Finding[] {
  const names = app.schemes.map((scheme) => scheme.name.value);
  if (names.includes(name.value)) return [];
  const others = names.filter((other) => other !== except);
  const near = nearest(name.value, others);
  return [
    {
      rule: 'schemes/no-unknown-scheme',
      range: name.range,
      message: `There is no scheme \`${name.value}\`${near === undefined ? '.' : `. Did you mean \`${near}\`?`}`,
      help: others.length === 0 ? 'This app has no other scheme.' : `There is ${listed(others)}.`,
      fixes:
        near === undefined
          ? []
          : [{ title: `Use \`${near}\``, safe: false, edits: [{ range: name.range, text: near }] }],
    },
  ];
}

const listed = (names: readonly string[]): string =>
  `${names
    .slice(0, 8)
    .map((name) => `\`${name}\``)
    .join(', ')}${names.length > 8 ? ' and more' : ''}`;

/** Schemes that need themselves: each circle is one finding, which concerns all that are in it. */
export function circularSchemes(outline: Outline): ReadonlyMap<Scheme, Finding> {
  const { app, byName } = outline;
  const next = (scheme: Scheme): readonly Scheme[] =>
    outlineOf(outline, scheme).references.flatMap(({ to }) => byName.get(to.value) ?? []);
  const found = new Map<Scheme, Finding>();
  if (app.schemes.every((scheme) => outlineOf(outline, scheme).references.length === 0)) return found;
  for (const members of components(app.schemes, next)) {
    const circle = circleIn(members, next);
    const [first, second] = circle ?? [];
    if (circle === undefined || first === undefined) continue;
    const reference = outlineOf(outline, first).references.find(({ to }) => to.value === second?.name.value);
    const names = circle.map(({ name }) => `\`${name.value}\``);
    const itself = `${names[0]} ${reference?.by === 'all' ? 'joins itself' : 'signs its own steps'}.`;
    const finding: Finding = {
      rule: 'schemes/no-cycle',
      range: reference?.to.range ?? first.name.range,
      message: names.length === 2 ? itself : `These schemes need each other: ${names.join(' → ')}.`,
      help: 'Let one of them obtain its credentials without the other.',
    };
    for (const member of members) found.set(member, finding);
  }
  return found;
}

/** Comparisons of two schemes that are worth making; only a file made to be slow has more. */
const COMPARISONS = 10_000;

/** Two schemes that serve the same request: reported at the later one. */
export function overlappingServes(app: App): ReadonlyMap<Scheme, Finding> {
  const found = new Map<Scheme, Finding>();
  let left = COMPARISONS;
  const serving = app.schemes.filter((scheme) => scheme.serves !== undefined);
  if (serving.length < 2) return found;
  serving.forEach((scheme, at) => {
    const methods = scheme.serves?.methods.map(textOf) ?? [];
    for (const earlier of serving.slice(0, at)) {
      if (found.has(scheme) || left === 0) break;
      left -= 1;
      if (!methodsOverlap(methods, earlier.serves?.methods.map(textOf) ?? [])) continue;
      const mine = scheme.serves?.paths ?? [];
      const theirs = earlier.serves?.paths ?? [];
      const path = mine.find((pattern) => meets(textOf(pattern), theirs.map(textOf)));
      if (path === undefined && mine.length > 0) continue;
      const node = scheme.serves?.node;
      found.set(scheme, {
        rule: 'schemes/no-overlapping-for',
        range: path?.range ?? node?.range ?? scheme.name.range,
        message: `${path === undefined ? '`for`' : `\`${textOf(path)}\``} also matches requests that \`${earlier.name.value}\` serves.`,
        help: 'Give the two paths or methods that exclude each other.',
      });
    }
  });
  return found;
}

const meets = (pattern: string, others: readonly string[]): boolean =>
  others.length === 0 || others.some((other) => patternsOverlap(pattern, other));
