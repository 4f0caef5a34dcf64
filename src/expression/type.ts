/**
 * The types of expressions (LANGUAGE §4).
 *
 * `any` is what a response, a callback or foreign JSON holds before it is saved: everything may be read from it.
 * `hole` is the type of a mistake that has been reported: it agrees with everything, so that one mistake gives one finding.
 */
export type Kind =
  | 'text'
  | 'bytes'
  | 'number'
  | 'boolean'
  | 'time'
  | 'duration'
  | 'list'
  | 'map'
  | 'pairs'
  | 'any'
  | 'missing'
  | 'hole';

/** `derived`: a MAC or a signature: may stand in a URL, is still redacted. */
export type Secrecy = 'open' | 'derived' | 'secret';

/**
 * Whether a value can be missing.
 * `omit`: an optional field or client value, or an `if` without `else`: the entry that holds it is left out.
 * `error`: anything else (a saved value, an absent header or key): an error before anything is sent.
 */
export type Missing = 'never' | 'omit' | 'error';

export interface Type {
  readonly kind: Kind;
  readonly secrecy: Secrecy;
  readonly missing: Missing;
  /** On `bytes`: the output of a hash, MAC or signature, which has no text form of its own. */
  readonly digest?: boolean;
  /** On `text`: the closed set of values (a `select`, a literal, a `map`, an `if`); law 1 lets these into a host. */
  readonly choices?: readonly string[];
  /**
   * The type of the field it came from, while it is still that field's value: `subdomain`, `host`, `url`, `pem` … on
   * text, `integer` on a number. A saved value has one where its declaration says so.
   */
  readonly field?: string;
  /** With `field: 'host' | 'url'`: which hosts may be named; `public` unless the field says otherwise. */
  readonly network?: 'public' | 'any';
  /** With `field: 'host' | 'url'`: whether a port may be named. */
  readonly port?: boolean;
  /** On a saved value: the hosts it may name (`*.salesforce.com`). */
  readonly within?: readonly string[];
  /** On text read by name from pairs: there may be several values, among which `at(n)` chooses. */
  readonly repeated?: boolean;
  /** On `list`: the type of an item. */
  readonly item?: Type;
  /** On `map`: the types of known keys. */
  readonly keys?: Readonly<Record<string, Type>>;
}
