import type { Kind, Missing, Secrecy, Type } from './type.ts';

const SECRECY: readonly Secrecy[] = ['open', 'derived', 'secret'];
const MISSING: readonly Missing[] = ['never', 'omit', 'error'];

/** A type of one kind, never missing and open unless said. */
export function typeOf(kind: Kind, more: Partial<Type> = {}): Type {
  return { kind, secrecy: 'open', missing: 'never', ...more };
}

export const HOLE: Type = typeOf('hole');
export const TEXT: Type = typeOf('text');
export const BYTES: Type = typeOf('bytes');
export const NUMBER: Type = typeOf('number');
export const BOOLEAN: Type = typeOf('boolean');
export const TIME: Type = typeOf('time');
export const DURATION: Type = typeOf('duration');
export const PAIRS: Type = typeOf('pairs');
/** The literal `missing`: an entry that holds it is left out. */
export const MISSING_TYPE: Type = typeOf('missing', { missing: 'omit' });
/** What is read from a response or from foreign JSON, where nothing is known to be there. */
export const ANY: Type = typeOf('any', { missing: 'error' });

/** The text of a literal, whose only value is known. */
export function literalText(value: string): Type {
  return { kind: 'text', secrecy: 'open', missing: 'never', choices: [value] };
}

export function moreSecret(a: Secrecy, b: Secrecy): Secrecy {
  return SECRECY.indexOf(a) >= SECRECY.indexOf(b) ? a : b;
}

export function moreMissing(a: Missing, b: Missing): Missing {
  return MISSING.indexOf(a) >= MISSING.indexOf(b) ? a : b;
}

/** Whether nothing can be said against a value of this type, because nothing is known of it. */
export function isUnknown(type: Type): boolean {
  return type.kind === 'any' || type.kind === 'hole';
}

/**
 * What a value of which nothing is known counts as where one of some kinds is wanted; checked when it is there. `any`
 * where what takes it tells all of them apart by itself.
 */
export function kindOfUnknown(wanted: readonly Kind[]): Kind {
  const wants = (kind: Kind): boolean => wanted.includes(kind);
  if (wants('any') || (wants('list') && wants('map') && wants('text'))) return 'any';
  if (wants('map')) return 'map';
  if (wants('text') || wants('bytes')) return 'text';
  if (wants('pairs')) return 'map';
  return (['list', 'time', 'boolean'] as const).find(wants) ?? 'number';
}

/** A literal, or a value of which every possible text is known. */
export function isClosed(type: Type): boolean {
  return type.choices !== undefined;
}

/**
 * The type of a value that is one of two (the branches of `if`, a value and its default); `undefined` when no type fits
 * both. What law 1 lets into a host stays so only if both sides may stand there (LANGUAGE §5).
 */
export function unite(a: Type, b: Type): Type | undefined {
  const secrecy = moreSecret(a.secrecy, b.secrecy);
  const missing = moreMissing(a.missing, b.missing);
  if (a.kind === 'missing') return { ...b, missing: moreMissing('omit', missing) };
  if (b.kind === 'missing') return { ...a, missing: moreMissing('omit', missing) };
  if (a.kind === 'hole' || b.kind === 'hole') return { kind: 'hole', secrecy, missing };
  if (a.kind === 'any' || b.kind === 'any') return { ...uniteUnknown(a.kind === 'any' ? b : a), secrecy, missing };
  if (a.kind !== b.kind) return undefined;
  return {
    kind: a.kind,
    secrecy,
    missing,
    ...(a.digest || b.digest ? { digest: true } : {}),
    ...uniteTexts(a, b),
    ...(a.item !== undefined && b.item !== undefined ? uniteItems(a.item, b.item) : {}),
    ...(a.keys !== undefined && b.keys !== undefined ? { keys: uniteKeys(a.keys, b.keys) } : {}),
  };
}

/**
 * What a value of which nothing is known makes of another that it may stand in for: that it is text, a number or a boolean
 * may not be relied on; any other kind is looked for in it, since nothing can be done with a value that is perhaps of it.
 */
function uniteUnknown({ kind, digest }: Type): Pick<Type, 'kind'> & Partial<Type> {
  return isLoose(kind) ? { kind: 'any' } : { kind, ...(digest ? { digest } : {}) };
}

function isLoose(kind: Kind): boolean {
  return kind === 'any' || kind === 'text' || kind === 'number' || kind === 'boolean' || kind === 'duration';
}

/** Literals do not take a field's type away: `fields.region | default('eu')` is still judged as the field is. */
function uniteTexts(a: Type, b: Type): Partial<Type> {
  if (a.choices !== undefined && b.choices !== undefined)
    return { choices: [...new Set([...a.choices, ...b.choices])] };
  const of = a.field !== undefined || a.within !== undefined ? a : b;
  const other = of === a ? b : a;
  const same = other.field === of.field && other.network === of.network && other.port === of.port;
  const sameWithin = (other.within ?? []).join() === (of.within ?? []).join();
  return (same && sameWithin) || isClosed(other) ? provenance(of) : {};
}

/** What a type says about where its value comes from. */
export function provenance(type: Type): Partial<Type> {
  return {
    ...(type.field === undefined ? {} : { field: type.field }),
    ...(type.network === undefined ? {} : { network: type.network }),
    ...(type.port === undefined ? {} : { port: type.port }),
    ...(type.within === undefined ? {} : { within: type.within }),
  };
}

function uniteItems(a: Type, b: Type): Partial<Type> {
  const item = unite(a, b);
  return item === undefined ? {} : { item };
}

function uniteKeys(a: Readonly<Record<string, Type>>, b: Readonly<Record<string, Type>>): Record<string, Type> {
  const keys: [string, Type][] = [];
  for (const name of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const left = Object.hasOwn(a, name) ? a[name] : undefined;
    const right = Object.hasOwn(b, name) ? b[name] : undefined;
    const both = left !== undefined && right !== undefined ? unite(left, right) : undefined;
    const type = both ?? left ?? right;
    if (type !== undefined) keys.push([name, both ?? { ...type, missing: 'error' }]);
  }
  return Object.fromEntries(keys);
}

const NAMES: Readonly<Record<Kind, string>> = {
  text: 'text',
  bytes: 'bytes',
  number: 'a number',
  boolean: 'true or false',
  time: 'a time',
  duration: 'a duration',
  list: 'a list',
  map: 'a map',
  pairs: 'a list of pairs',
  any: 'a value of the response',
  missing: 'a missing value',
  hole: 'a value',
};

/** A type in words, for messages. */
export function describe(type: Type): string {
  if (type.kind === 'bytes' && type.digest) return 'a digest (bytes)';
  if (type.field === 'pem') return 'a PEM key';
  return NAMES[type.kind];
}

/** Kinds in words, for messages: "text, bytes or a number". */
export function describeKinds(kinds: readonly Kind[]): string {
  const names = kinds.map((kind) => NAMES[kind]);
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

/** What to do with two values of which one is chosen, and which are of two kinds. */
export function oneKind(a: Type, b: Type): string {
  const kinds = [a.kind, b.kind];
  const other = kinds.find((kind) => kind !== 'text');
  const into = { bytes: '| text', number: '| text', boolean: '| text', time: '| iso8601' } as const;
  return kinds.includes('text') && other !== undefined && Object.hasOwn(into, other)
    ? `Make text of ${NAMES[other]} with \`${into[other as keyof typeof into]}\`.`
    : 'Both must be of one kind.';
}
