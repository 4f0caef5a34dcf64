import type { SchemaError } from '../../generated/validate.js';
import type { Entry, MapNode, Node, ScalarNode, Tree } from '../parse/tree.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { Fix } from '../text/fix.ts';
import { nearest } from '../text/near.ts';
import type { Range } from '../text/range.ts';
import { belongsElsewhere } from './elsewhere.ts';
import { entryAt, headOf, type Located, nameOf, spoken } from './locate.ts';
import { patternWords } from './pattern.ts';
import { renamedReads } from './rename.ts';
import { type SchemaRule, schemaRules } from './rules.ts';
import type { Shape } from './shape.ts';
import { longForm, longFormUnder } from './short-form.ts';
import { insteadOf, keyElsewise, keyMeant, valueMeant } from './synonyms.ts';
import { wrongType } from './type.ts';
import { underKey } from './walk.ts';

/** One mistake against the schema, in words. */
export interface Mistake {
  readonly rule: SchemaRule;
  readonly range: Range;
  readonly message: string;
  readonly help?: string | undefined;
  readonly fixes?: readonly Fix[] | undefined;
}

export function diagnosticOf(tree: Tree, { rule, range, message, help, fixes = [] }: Mistake): Diagnostic {
  const { why, severity } = schemaRules[rule];
  return { file: tree.source.path, rule, severity, message, why, help, range, fixes };
}

/** What one of the validator's errors means to the author. */
export function explain(error: SchemaError, at: Located, text: string): Mistake {
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownKey(at, String(error.params.additionalProperty), text);
    case 'required':
      return missingKey(at, String(error.params.missingProperty));
    case 'type':
      return wrongType(at, [error.params.type].flat().map(String), text);
    case 'enum':
      return unknownValue(at, (error.params.allowedValues as readonly unknown[]).map(String), text);
    case 'const':
      return wrongConstant(at, error.params.allowedValue);
    case 'pattern':
      return wrongForm(at, String(error.params.pattern), error.propertyName, text);
    default:
      return outOfBounds(at, error.keyword, Number(error.params.limit ?? error.params.comparison ?? 0));
  }
}

/** The key that an unknown one is most likely a misspelling of: one that the map does not have yet. */
export function meantKey(at: Located, name: string): string | undefined {
  const free = freeKeys(at);
  const near = nearest(name, free);
  // A word that has a meaning of its own comes before one that only looks like it, and so does a key of another place.
  if (near !== undefined && isSpelt(name, near)) return near;
  return keyMeant(name, free) ?? (belongsElsewhere(at, name) === undefined ? near : undefined);
}

const isSpelt = (a: string, b: string): boolean => plainly(a) === plainly(b);
const plainly = (name: string): string => name.toLowerCase().replace(/[_-]/g, '');

function freeKeys({ node, shape }: Located): readonly string[] {
  const known = Object.keys(shape?.properties ?? {});
  if (node?.kind !== 'map') return known;
  if (node.entries.length > 500) return known;
  const taken = new Set(node.entries.map(({ key }) => nameOf(key)));
  return known.filter((each) => !taken.has(each));
}

function unknownKey(at: Located, name: string, source: string): Mistake {
  const entry = at.node?.kind === 'map' ? entryAt(at.node, name) : undefined;
  const key = entry?.key;
  const range = key?.range ?? headOf(at);
  const free = freeKeys(at);
  const meant = meantKey(at, name);
  const place = at.path.length === 0 ? 'a definition' : inWords(at);
  return {
    rule: 'schema/no-unknown-key',
    range,
    message: `\`${short(name)}\` is not a key of ${place}.`,
    help:
      meant === undefined
        ? (keyElsewise(name, typeOfScheme(at)) ??
          belongsElsewhere(at, name) ??
          `Known here: ${listed(free.filter((each) => each !== '$schema'))}.`)
        : `Did you mean \`${meant}\`?`,
    fixes: meant === undefined || entry === undefined ? [] : [renaming(entry, name, meant, at.shape, source)],
  };
}

/** The key as it is meant, and its value with it: `token_url: https://…` is `token: { url: https://… }`. */
function renaming({ key, value }: Entry, name: string, meant: string, shape: Shape | undefined, source: string): Fix {
  const fix = { ...replace(key.range, meant, key.style === 'plain'), safe: nearest(name, [meant]) !== undefined };
  const longer = value === undefined ? undefined : longFormUnder(meant, value, shape, source);
  if (longer === undefined || value === undefined) return fix;
  return { ...fix, safe: false, edits: [...fix.edits, { range: value.range, text: longer.text }] };
}

/** A scheme is spoken of by its type, since its keys depend on it. */
function inWords(at: Located): string {
  const { path } = at;
  const type = typeOfScheme(at);
  const name = path.at(-1);
  if (type !== undefined) return `a scheme of type \`${short(type)}\``;
  if (path.length >= 2 && (path.at(-2) === 'fields' || path.at(-2) === 'client')) return `the field \`${name}\``;
  return typeof name === 'number' ? `an item of \`${path.at(-2)}\`` : `\`${name}\``;
}

function typeOfScheme({ node, shape, path }: Located): string | undefined {
  if (path.length !== 2 || path[0] !== 'schemes' || node?.kind !== 'map' || shape?.properties === undefined)
    return undefined;
  const type = entryAt(node, 'type')?.value;
  return type?.kind === 'scalar' ? String(type.value) : undefined;
}

function missingKey(at: Located, name: string): Mistake {
  const subject = spoken(at);
  const misspelt = at.node?.kind === 'map' ? misspeltKey(at.node, at.shape, name) : undefined;
  if (misspelt !== undefined) {
    return {
      rule: 'schema/no-unknown-key',
      range: misspelt.range,
      message: `\`${short(nameOf(misspelt))}\` is not a key of ${inWords(at)}.`,
      help: `Did you mean \`${name}\`?`,
      fixes: [
        {
          ...replace(misspelt.range, name, misspelt.style === 'plain'),
          safe: nearest(nameOf(misspelt), [name]) === name,
        },
      ],
    };
  }
  const version = name === 'countersign' && at.node !== undefined;
  return {
    rule: version ? 'schema/use-version' : 'schema/use-required-key',
    range: headOf(at),
    message: `${subject} has no \`${name}\`.`,
    help: REQUIRED[name] ?? `Add \`${name}\` to it.`,
    fixes: version ? [versionLine(at.node)] : [],
  };
}

/** `Type: basic`: where the keys depend on the missing one, no other error says so. */
function misspeltKey(map: MapNode, shape: Shape | undefined, name: string): ScalarNode | undefined {
  const keys = map.entries.slice(0, 100).map(({ key }) => key);
  const unknown = keys.filter((key) => underKey(shape, nameOf(key)) === undefined);
  return (
    unknown.find((key) => key.raw.length > 2 && nearest(nameOf(key), [name]) === name) ??
    unknown.find((key) => keyMeant(nameOf(key), [name]) === name)
  );
}

const REQUIRED: Readonly<Record<string, string>> = {
  countersign: 'Begin the file with `countersign: 1`.',
  app: 'Give the app a name in kebab-case: `app: acme`.',
  title: 'Say what its makers call it: `title: Acme`.',
  schemes: 'Say how the API authenticates: `schemes: { key: { type: apiKey, … } }`.',
  type: 'Say how it authenticates: `type: apiKey`, `basic`, `session` …',
  grant: 'Say how the access token is obtained: `grant: authorization_code`, `client_credentials` …',
  value: 'Give the expression as `value`.',
  url: 'Say where the request goes: `url: /me`.',
};

function versionLine(root: Node | undefined): Fix {
  const start = root?.range.start ?? 0;
  const inBraces = root?.kind === 'map' && root.flow;
  const edit = inBraces
    ? { range: { start: start + 1, end: start + 1 }, text: '"countersign": 1, ' }
    : { range: { start, end: start }, text: 'countersign: 1\n' };
  return { title: 'Say that it is version 1', safe: true, edits: [edit] };
}

function unknownValue(at: Located, allowed: readonly string[], source: string): Mistake {
  const { node, path } = at;
  const written = node?.kind === 'scalar' ? short(node.raw) : spoken(at);
  if (node === undefined || (node.kind === 'scalar' && node.value === null)) {
    const help = `Write one of ${listed(allowed)} after it.`;
    return { rule: 'schema/use-value', range: headOf(at), message: `${spoken(at)} has no value.`, help };
  }
  const key = String(path.at(-1));
  const word = node?.kind === 'scalar' ? String(node.value) : undefined;
  const instead = word === undefined ? undefined : insteadOf(key, word);
  const near = word === undefined || instead !== undefined ? undefined : nearest(word, allowed);
  const meant = near ?? (word === undefined ? undefined : valueMeant(key, word, allowed));
  const longer = node === undefined ? undefined : longForm(node, at.shape, source);
  if (longer !== undefined && node !== undefined) {
    const title = `Write \`${longer.form}\``;
    return {
      rule: 'schema/use-known-value',
      range: node.range,
      message: `${spoken(at)} cannot be ${quoted(written)}.`,
      help: `${title}.`,
      fixes: [{ title, safe: false, edits: [{ range: node.range, text: longer.text }] }],
    };
  }
  const isType = path.at(-1) === 'type' && path.length === 3 && path[0] === 'schemes';
  return {
    rule: 'schema/use-known-value',
    range: node?.range ?? headOf(at),
    message: isType ? `There is no scheme type ${quoted(written)}.` : `${spoken(at)} cannot be ${quoted(written)}.`,
    help: instead ?? (meant === undefined ? `It is one of ${listed(allowed)}.` : `Did you mean \`${meant}\`?`),
    fixes:
      meant === undefined || node?.kind !== 'scalar'
        ? []
        : [{ ...replace(node.range, meant, node.style === 'plain'), safe: near !== undefined }],
  };
}

function wrongConstant(at: Located, value: unknown): Mistake {
  const range = at.node?.range ?? headOf(at);
  const fixes = at.node === undefined ? [] : [{ ...replace(range, String(value), true), safe: false }];
  if (at.path.at(-1) === 'countersign') {
    const message = `This Countersign reads version ${value} of the language.`;
    return { rule: 'schema/use-version', range, message, help: `Write \`countersign: ${value}\`.`, fixes };
  }
  const message = `${spoken(at)} can only be \`${value}\` here.`;
  return { rule: 'schema/use-known-value', range, message, help: `Write \`${value}\`.`, fixes };
}

function wrongForm(at: Located, pattern: string, propertyName: string | undefined, source: string): Mistake {
  // Where a list may stand too, the words that are allowed cannot be an enum.
  const allowed = /^\^\(([\w|]+)\)\$$/.exec(pattern)?.[1];
  if (allowed !== undefined && propertyName === undefined) return unknownValue(at, allowed.split('|'), source);
  const words = patternWords[pattern];
  const key = propertyName !== undefined && at.node?.kind === 'map' ? entryAt(at.node, propertyName)?.key : undefined;
  const scalar = key ?? (at.node?.kind === 'scalar' ? at.node : undefined);
  const text = scalar === undefined ? spoken(at) : nameOf(scalar);
  const mended = words?.mend?.(text);
  const fix =
    mended === undefined || scalar === undefined ? undefined : replace(scalar.range, mended, scalar.style === 'plain');
  const reads =
    mended === undefined || key === undefined ? [] : renamedReads(source, String(at.path.at(-1)), text, mended);
  return {
    rule: words?.rule ?? 'schema/use-pattern',
    range: scalar?.range ?? headOf(at),
    message:
      text === ''
        ? `${spoken(at)} is empty.`
        : `\`${short(text)}\` ${words?.says ?? 'does not have the form that stands here'}.`,
    help: words?.help ?? `It has to match ${pattern}`,
    // A name is also read elsewhere, so a new one alone does not mend the file.
    fixes: fix === undefined ? [] : [{ ...fix, safe: key === undefined, edits: [...fix.edits, ...reads] }],
  };
}

function outOfBounds(at: Located, keyword: string, limit: number): Mistake {
  const range = at.node?.kind === 'scalar' ? at.node.range : headOf(at);
  const subject = spoken(at);
  const [rule, message, help] = BOUNDS[keyword]?.(subject, limit) ?? [
    'schema/use-pattern',
    `${subject} does not have the form that stands here.`,
    undefined,
  ];
  const word = at.node?.kind === 'scalar' ? insteadOf(String(at.path.at(-1)), String(at.node.value)) : undefined;
  return { rule, range, message, help: word ?? help };
}

type Bound = (subject: string, limit: number) => readonly [SchemaRule, string, string];

const BOUNDS: Readonly<Record<string, Bound>> = {
  minLength: (it) => ['schema/use-length', `${it} is empty.`, 'Write the text, or remove the key.'],
  maxLength: (it, limit) => ['schema/use-length', `${it} is longer than ${limit} characters.`, 'Shorten it.'],
  minItems: (it) => ['schema/use-length', `${it} is an empty list.`, 'Put something into it, or remove the key.'],
  maxItems: (it, limit) => ['schema/use-length', `${it} has more than ${limit} items.`, 'Remove some.'],
  minProperties: (it) => ['schema/use-length', `${it} is empty.`, 'Put something into it, or remove the key.'],
  maxProperties: (it, limit) => [
    'schema/use-length',
    `${it} has more than ${limit} ${limit === 1 ? 'key' : 'keys'}.`,
    'Keep one, and put the others below it.',
  ],
  minimum: (it, limit) => ['schema/use-range', `${it} is less than ${limit}.`, `Write ${limit} or more.`],
  exclusiveMinimum: (it, limit) => [
    'schema/use-range',
    `${it} has to be more than ${limit}.`,
    `Write more than ${limit}.`,
  ],
  uniqueItems: (it) => ['schema/use-pattern', `${it} holds the same item twice.`, 'Remove one of the two.'],
  maximum: (it, limit) => ['schema/use-range', `${it} is more than ${limit}.`, `Write ${limit} or less.`],
};

function replace(range: Range, text: string, plain: boolean): Fix {
  return { title: `Write \`${text}\``, safe: true, edits: [{ range, text: plain ? text : JSON.stringify(text) }] };
}

const listed = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');
const quoted = (raw: string): string => `\`${raw}\``;

/** What an author wrote, in a message of bearable length. */
export const short = (text: string): string =>
  (text.length > 60 ? `${text.slice(0, 57)}…` : text).replaceAll('\n', ' ');
