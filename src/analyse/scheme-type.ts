import type { RootScope } from '../expression/scope.ts';
import type { Type } from '../expression/type.ts';
import type { Scheme } from '../model/app.ts';
import type { Tree } from '../parse/tree.ts';
import type { SchemeAnalysis } from './analysis.ts';
import type { LanguageRule } from './catalog.ts';
import type { Finding } from './finding.ts';

/**
 * What one type of scheme adds to the language, as far as checking goes. A plain value; the entries live in
 * `schemes/<type>/analyse.ts`, and `analyse` receives all of them as an argument.
 */
export interface SchemeType {
  readonly type: string;
  /** Templates that stand where the author wrote none, by the scheme's key. */
  defaults(scheme: Scheme): Readonly<Record<string, string>>;
  /** Declarations of what those templates read; each exists only while a template in use reads it. */
  readonly implied: {
    readonly fields: Readonly<Record<string, ImpliedField>>;
    readonly client: Readonly<Record<string, ImpliedField>>;
  };
  /** Names beside the common ones (`jwt`, `callback`); where they may be read is said by the table of positions. */
  readonly names: Readonly<Record<string, ProvidedName>>;
  /** The endpoints of its protocol that take a login's place, in the order in which they run; `login` comes after them. */
  readonly exchanges: readonly string[];
  /** Endpoints of another purpose (`revocation`): like `refresh` and `logout` they see everything that is kept. */
  readonly otherExchanges: readonly string[];
  /** Exchanges that a browser opens, whose URL may have a fragment. */
  readonly browsed: readonly string[];
  /** What the protocol itself keeps in the session, whether or not a `save` says so. */
  kept(scheme: Scheme): Readonly<Record<string, KeptValue>>;
  /** Rules that only schemes of this type can break, by id. */
  readonly rules: Readonly<Record<string, LanguageRule>>;
  /** What is wrong with the scheme beyond names, types and places; each finding names one of `rules`. */
  check(analysis: SchemeAnalysis, tree: Tree): Iterable<Finding<string>>;
}

export interface ImpliedField {
  /** The key of the scheme whose default template is this value alone. */
  readonly by?: string;
  readonly type: string;
  readonly label: string;
}
export interface ProvidedName {
  readonly scope: RootScope;
  /** Keys of the scheme whose values it is made of: who reads the name reads what they read. */
  readonly from: readonly string[];
}
export interface KeptValue {
  readonly type: Type;
  /** The exchange after which it is there. */
  readonly after: string;
  /** May be absent although everything went well. */
  readonly optional: boolean;
}

/** By the name that stands as `type` in a definition. */
export type SchemeTypes = ReadonlyMap<string, SchemeType>;

/** A type that adds nothing but what is said. */
export function schemeType(type: string, more: Partial<Omit<SchemeType, 'type'>> = {}): SchemeType {
  return {
    type,
    defaults: () => ({}),
    implied: { fields: {}, client: {} },
    names: {},
    exchanges: [],
    otherExchanges: [],
    browsed: [],
    kept: () => ({}),
    rules: {},
    check: () => [],
    ...more,
  };
}
