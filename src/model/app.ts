import type { ListNode, MapNode, Node, ScalarNode, Tree } from '../parse/tree.ts';
import type { Range } from '../text/range.ts';

/**
 * An app definition as its author meant it: typed access to a Tree, total (what is broken or not written yet is
 * `undefined`, an empty list or a `hole`), resolving nothing. Everything keeps the node it came from, so every later
 * phase can point at it.
 */
export interface App extends Shared {
  readonly tree: Tree;
  readonly name: Located<string> | undefined;
  readonly title: ScalarNode | undefined;
  readonly docs: ScalarNode | undefined;
  readonly server: ScalarNode | undefined;
  readonly origins: readonly ScalarNode[];
  readonly schemes: readonly Scheme[];
  readonly variants: readonly Variant[];
  readonly examples: readonly Example[];
}

export interface Located<T> {
  readonly value: T;
  readonly range: Range;
}

/** What may be declared for the whole app and for one scheme. */
export interface Shared {
  readonly fields: readonly Field[];
  readonly client: readonly Field[];
  readonly vars: readonly Var[];
  readonly request: Entries | undefined;
  readonly sign: Entries | undefined;
  readonly test: Steps | undefined;
}

export interface Field {
  readonly name: Located<string>;
  readonly node: MapNode | undefined;
  /** `string` unless said. */
  readonly type: Located<string> | undefined;
  readonly when: ScalarNode | undefined;
  readonly required: boolean;
  readonly secret: boolean;
  readonly choices: readonly Choice[];
  /** Any declared key by name: `label help placeholder default format pattern minLength maxLength network port`. */
  readonly keys: ReadonlyMap<string, Node>;
}
export interface Choice {
  readonly value: Located<string>;
  readonly label: Located<string> | undefined;
}

export interface Var {
  readonly name: Located<string>;
  /** A template, or a map or list of templates. */
  readonly value: Node | undefined;
}

/** Query, headers, cookies and body entries: on `request`, `sign`, and as part of every step. */
export interface Entries {
  readonly node: MapNode;
  readonly vars: readonly Var[];
  readonly query: readonly Entry[];
  readonly headers: readonly Entry[];
  readonly cookies: readonly Entry[];
  readonly params: readonly Entry[];
  readonly body: Body | undefined;
  /** All of them as written: more than one is a mistake, and then `body` is the first. */
  readonly bodies: readonly Body[];
}
export interface Body {
  readonly as: 'json' | 'form' | 'xml' | 'text';
  readonly key: Range;
  readonly value: Node;
}
export interface Entry {
  readonly name: Located<string>;
  /** `undefined`: not written yet; a scalar null: removes the entry. */
  readonly value: Node | undefined;
}

/** `login`, `refresh`, `logout`, `test`, and every OAuth endpoint: requests, or the author's own module. */
export interface Steps {
  readonly node: Node;
  readonly requests: readonly Step[];
  readonly script: Located<string> | undefined;
}
export interface Step extends Entries {
  readonly method: Located<string> | undefined;
  readonly url: ScalarNode | undefined;
  readonly as: Located<string> | undefined;
  readonly read: Located<string> | undefined;
  readonly ok: ScalarNode | undefined;
  readonly refused: ScalarNode | undefined;
  readonly error: ScalarNode | undefined;
  readonly label: ScalarNode | undefined;
  readonly expiresIn: ScalarNode | undefined;
  readonly expiresAt: ScalarNode | undefined;
  readonly once: boolean;
  readonly save: readonly Save[];
}
export interface Save {
  readonly name: Located<string>;
  readonly value: ScalarNode | undefined;
  readonly secret: boolean;
  readonly type: Located<string> | undefined;
  readonly within: readonly ScalarNode[];
}

export interface Scheme extends Shared {
  readonly name: Located<string>;
  readonly node: MapNode | undefined;
  /** `hole` when absent or unknown. */
  readonly type: Located<string>;
  readonly title: ScalarNode | undefined;
  readonly description: ScalarNode | undefined;
  readonly docs: ScalarNode | undefined;
  readonly deprecated: boolean;
  readonly call: readonly Field[];
  readonly serves:
    | { readonly node: MapNode; readonly paths: readonly ScalarNode[]; readonly methods: readonly ScalarNode[] }
    | undefined;
  readonly login: Steps | undefined;
  readonly refresh: Steps | undefined;
  readonly logout: Steps | undefined;
  readonly expired: ScalarNode | undefined;
  /** `all`: the schemes it joins. */
  readonly schemes: readonly Located<string>[];
  /** Keys that only this scheme type has, by name: `username`, `charset`, `token`, `grant` … */
  readonly keys: ReadonlyMap<string, Node>;
}

export interface Variant {
  readonly name: Located<string>;
  readonly node: MapNode | undefined;
  readonly title: ScalarNode | undefined;
  readonly docs: ScalarNode | undefined;
  readonly server: ScalarNode | undefined;
  readonly origins: readonly ScalarNode[];
  readonly test: Steps | undefined;
  readonly schemes: ReadonlyMap<string, MapNode>;
}

export interface Example {
  readonly node: MapNode | ListNode;
  readonly scheme: Located<string> | undefined;
}
