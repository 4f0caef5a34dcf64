import type { Expr, Template } from '../expression/ast.ts';
import type { Type } from '../expression/type.ts';

/** All that the emitter needs to write one module, and no more: defaults filled, references followed, no Tree. */
export interface ModulePlan {
  /** The definition's file name without folder: `ledgerly.auth.yaml`. */
  readonly source: string;
  /** Kebab-case; names the module. */
  readonly app: string;
  readonly title: string;
  readonly docs: string | undefined;
  /** Names of the closed variants, in file order; empty when there are none. */
  readonly variants: readonly string[];
  /** In file order. */
  readonly schemes: readonly SchemePlan[];
}

/** A thing that variants may replace. */
export interface PerVariant<T> {
  readonly base: T;
  readonly variants: Readonly<Record<string, T>>;
}

export interface SchemePlan {
  readonly name: string;
  readonly type: string;
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly docs: string | undefined;
  readonly deprecated: boolean;
  readonly fields: readonly FieldPlan[];
  readonly client: readonly FieldPlan[];
  readonly call: readonly FieldPlan[];
  /** Absent when every URL of the definition is absolute and no API request can be made by a bare path. */
  readonly server: PerVariant<UrlPlan> | undefined;
  readonly origins: PerVariant<readonly UrlPlan[]>;
  readonly serves: { readonly paths: readonly string[]; readonly methods: readonly string[] } | undefined;
  /** Variables of app and scheme that something reads, each after the ones it reads. */
  readonly vars: readonly VarPlan[];
  readonly request: EntriesPlan;
  readonly sign: EntriesPlan;
  /** What is kept in the store. */
  readonly session: readonly SavedPlan[];
  readonly login: StepsPlan | undefined;
  readonly refresh: StepsPlan | undefined;
  readonly logout: StepsPlan | undefined;
  readonly expired: ValuePlan | undefined;
  readonly test: PerVariant<StepsPlan> | undefined;
  /** Whether a person takes part, so that a connection exists only once they have. */
  readonly withPerson?: boolean;
  /** URLs that the scheme's protocol uses beside those of the steps. */
  readonly endpoints?: readonly UrlPlan[];
  /** What the scheme type adds, typed by `src/schemes/<type>/`: basic: username, password, charset … */
  readonly protocol: unknown;
}

export interface FieldPlan {
  readonly name: string;
  readonly type: string;
  readonly label: string;
  readonly help: string | undefined;
  readonly placeholder: string | undefined;
  readonly default: string | number | boolean | undefined;
  readonly required: boolean;
  readonly secret: boolean;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly format: string | undefined;
  readonly pattern: string | undefined;
  readonly minLength: number | undefined;
  readonly maxLength: number;
  readonly network: 'public' | 'any';
  readonly port: boolean;
  /** Shown only while this holds (reads `fields.*` only). */
  readonly when: ValuePlan | undefined;
}

/** A template or expression with the type of every node in it. */
export interface ValuePlan {
  readonly kind: 'value';
  readonly template: Template;
  readonly types: ReadonlyMap<Expr, Type>;
  /** Of the whole. */
  readonly type: Type;
}
/** Constants keep their JSON type; `null` removes an entry (inside `json` it is JSON's null). */
export interface LiteralPlan {
  readonly kind: 'literal';
  readonly value: string | number | boolean | null;
}
export interface MapPlan {
  readonly kind: 'map';
  readonly entries: readonly EntryPlan[];
}
export interface ListPlan {
  readonly kind: 'list';
  readonly items: readonly TreePlan[];
}
export type TreePlan = ValuePlan | LiteralPlan | MapPlan | ListPlan;

export interface EntryPlan {
  readonly name: string;
  readonly value: TreePlan;
}
export interface VarPlan {
  readonly name: string;
  readonly value: TreePlan;
  readonly type: Type;
  /** `request.*` parts read, directly or through other variables: `method`, `path`, `query`, `headers`, `body` … */
  readonly reads: ReadonlySet<string>;
}

/** Applied in this order: body, then query, then headers and cookies (LANGUAGE §3). */
export interface EntriesPlan {
  /** Variables that only this construct sees. */
  readonly vars: readonly VarPlan[];
  readonly body: { readonly as: 'json' | 'form' | 'xml' | 'text'; readonly value: TreePlan } | undefined;
  /** Into the body if the request has one, else by method. */
  readonly params: readonly EntryPlan[];
  readonly query: readonly EntryPlan[];
  readonly headers: readonly EntryPlan[];
  readonly cookies: readonly EntryPlan[];
}

/** A URL with every hole's landing place known. */
export interface UrlPlan {
  /** `server`: the path and query are appended to the server's URL. */
  readonly base: 'server' | 'absolute';
  readonly parts: readonly UrlPart[];
  readonly types: ReadonlyMap<Expr, Type>;
}
export type UrlPart =
  | { readonly kind: 'text'; readonly text: string }
  /** `origin`: the hole is the whole URL up to the path; `url`-typed fields and saved values with `within`. */
  | {
      readonly kind: 'hole';
      readonly lands: 'origin' | 'scheme' | 'host' | 'port' | 'path' | 'query' | 'fragment';
      readonly expr: Expr;
      /** How a value is made safe before it stands there. */
      readonly guard:
        | { readonly by: 'choices' }
        | { readonly by: 'subdomain' }
        | { readonly by: 'host' | 'url'; readonly network: 'public' | 'any'; readonly port: boolean }
        | { readonly by: 'port' }
        | { readonly by: 'within'; readonly patterns: readonly string[] }
        | { readonly by: 'encode' };
    };

export type StepsPlan =
  | { readonly kind: 'requests'; readonly steps: readonly StepPlan[] }
  | { readonly kind: 'script'; readonly module: string; readonly name: string };

export interface StepPlan extends EntriesPlan {
  readonly method: string;
  readonly url: UrlPlan;
  /** By variant: what takes the place of `url` there. */
  readonly urls: Readonly<Record<string, UrlPlan>>;
  /** The scheme of this app that signs it. */
  readonly as: string | undefined;
  readonly read: 'json' | 'form' | 'xml' | 'text' | undefined;
  readonly ok: ValuePlan | undefined;
  readonly refused: ValuePlan | undefined;
  readonly error: ValuePlan | undefined;
  /** On `test` only: names the connection. */
  readonly label: ValuePlan | undefined;
  readonly save: readonly SavePlan[];
  readonly expires: { readonly as: 'in' | 'at'; readonly value: TreePlan } | undefined;
  /** Runs at login only, not after a renewal. */
  readonly once: boolean;
  /** The function of the runtime that adds what the protocol says of its endpoint. */
  readonly completion?:
    | 'tokenStep'
    | 'passwordStep'
    | 'tokenExchangeStep'
    | 'ownClientStep'
    | 'endpointStep'
    | 'pushedRequestStep'
    | 'deviceStep'
    | 'oauth1Step';
  /** By whom it carries the scheme's own signature: the client alone, or with the token as far as there is one. */
  readonly signed?: 'client' | 'token';
  /** Whether the scheme's own protocol completes it as it completes API requests. */
  readonly protocol?: boolean;
}
export interface SavePlan {
  readonly name: string;
  readonly value: ValuePlan;
  /** What it is kept as, whatever a server sends it as. */
  readonly type: SavedPlan['type'];
  readonly within: readonly string[];
}
export interface SavedPlan {
  readonly name: string;
  readonly type: 'text' | 'number' | 'boolean';
  readonly secret: boolean;
  readonly optional: boolean;
  readonly within: readonly string[];
}
