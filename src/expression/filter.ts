import type { Kind, Type } from './type.ts';

export type FilterGroup = 'encoding' | 'text' | 'hash' | 'mac' | 'publicKey' | 'time' | 'pairs';

/** One filter: what it takes and gives, and the runtime function it is compiled to. A plain value. */
export interface Filter {
  /** As written in a definition: `base64_decode`. */
  readonly name: string;
  readonly group: FilterGroup;
  /**
   * The symbol of the runtime, called with the input first; `undefined` where the emitter writes the filter out
   * (`default`, `raw`).
   */
  readonly runtime: string | undefined;
  /** The symbol for inputs of another kind than the usual, where one filter has two functions. */
  readonly runtimeOf?: Readonly<Partial<Record<Kind, string>>>;
  /** The input itself is a key. */
  readonly keyInput?: 'private';
  /** Gives a promise: only what uses a public key. */
  readonly async?: true;
  readonly input: readonly Kind[];
  readonly parameters: readonly Parameter[];
  /**
   * What it gives. Secrecy and absence are those of the input and arguments together, unless this says otherwise.
   * Inputs and arguments have been checked.
   */
  readonly result: (input: Type, args: readonly Type[]) => Partial<Type> & Pick<Type, 'kind'>;
  /** One line for completion and documentation. */
  readonly doc: string;
  /** An expression and what it gives; tests run it. */
  readonly example: readonly [expression: string, gives: string];
}

export interface Parameter {
  readonly name: string;
  readonly kinds: readonly Kind[];
  readonly optional?: true;
  /** Any number of them, at least one. */
  readonly rest?: true;
  /** Must be written out, not computed; with `values`, one of these. */
  readonly literal?: true;
  readonly values?: readonly string[];
  /** What is wrong with a text that is written out. */
  readonly judge?: (
    text: string,
  ) => { readonly message: string; readonly help: string; readonly mended?: string } | undefined;
  /** `mac`: a shared key; `private`: a `pem`, Base64 of DER or a JWK. */
  readonly key?: 'mac' | 'private';
}

/** How a filter is called: `slice(from, to?)`. */
export function signature(filter: Filter): string {
  if (filter.parameters.length === 0) return filter.name;
  const parameters = filter.parameters.map(({ name, optional, rest }) => `${name}${rest ? '…' : optional ? '?' : ''}`);
  return `${filter.name}(${parameters.join(', ')})`;
}
