import { ANY, BYTES, NUMBER, PAIRS, TEXT, typeOf } from './kinds.ts';
import type { Type } from './type.ts';

/** What the names in an expression mean at the place where it stands. */
export interface Scope {
  root(name: string): RootScope | undefined;
  /** For messages and completion. */
  names(): readonly string[];
}

export type RootScope =
  | { readonly kind: 'value'; readonly type: Type }
  | {
      readonly kind: 'record';
      readonly members: ReadonlyMap<string, Type>;
      /** The type of a member that is not in `members`; without it, such a name is a mistake. */
      readonly open?: Type;
      /** Why a member that exists cannot be read here: a sentence, or its end without a full stop. */
      readonly hidden?: (name: string) => string | undefined;
    };

export function scopeOf(roots: ReadonlyMap<string, RootScope>): Scope {
  return { root: (name) => roots.get(name), names: () => [...roots.keys()] };
}

/** Where each name of the language may be read, for the message where it may not. */
export const READABLE: Readonly<Record<string, string>> = {
  fields: 'what the person who connects has entered',
  client: 'what the owner of the integration holds',
  session: 'what a login or grant has saved',
  vars: 'the variables of the app, the scheme and the request',
  request:
    'the request as it goes on the wire: in `request`, `sign` and `vars`, and in what a step sends, saves and asks',
  response: 'the answer: in `save`, `ok`, `error`, `expired`, `expiresIn`, `expiresAt` and in the `label` of `test`',
  now: 'the time of the attempt',
  uuid: 'a random UUID: only in `vars`, so that it has one value',
  nonce: 'random bytes: only in `vars`, so that they have one value',
  counter: 'a number that only grows',
  input: 'what a person has typed: only in the `format` of a field',
  call: 'what the caller passes with a request: where the scheme declares `call`',
  callback: 'what the callback of an authorization has brought: only in the `save` of `authorization`',
  jwt: 'the token of a `jwt` scheme: in its `request`',
  assertion: 'the signed assertion of an `oauth2` scheme: in its requests',
  redirectUri: 'the redirect URI of an `oauth2` scheme: in its requests',
  state: 'the state of an authorization: in its requests',
  scopes: 'the scopes asked for: in the requests of an `oauth2` scheme',
};

/** Headers that the platform sets by itself after everything is computed: never part of `request.headers`. */
export const UNSEEN_HEADERS: ReadonlySet<string> = new Set([
  'content-length',
  'user-agent',
  'accept-encoding',
  'connection',
]);

/** `request.*` (LANGUAGE §4): always the value on the wire. `hidden`: parts that are not complete yet, and why. */
export function requestScope(hidden: ReadonlyMap<string, string> = new Map()): RootScope {
  const members: [string, Type][] = [
    ['method', TEXT],
    ['url', TEXT],
    ['origin', TEXT],
    ['scheme', { ...TEXT, choices: ['https', 'http'] }],
    ['hostname', TEXT],
    ['port', NUMBER],
    ['host', TEXT],
    ['path', TEXT],
    ['queryString', TEXT],
    ['target', TEXT],
    ['query', PAIRS],
    ['headers', PAIRS],
    ['body', BYTES],
    ['json', ANY],
    ['form', PAIRS],
  ];
  return {
    kind: 'record',
    members: new Map(members.filter(([name]) => !hidden.has(name))),
    hidden: (name) => hidden.get(name),
  };
}

/** `response.*` (LANGUAGE §3): open until it is saved. */
export function responseScope(): RootScope {
  return {
    kind: 'record',
    members: new Map([
      ['status', NUMBER],
      ['headers', PAIRS],
      ['cookies', typeOf('map')],
      ['body', ANY],
      ['text', TEXT],
    ]),
  };
}

/** What the type of a value follows from: the declaration of a field, a client value or a `call` constant. */
export interface DeclaredValue {
  readonly type: string;
  readonly required: boolean;
  readonly secret: boolean;
  readonly choices?: readonly string[];
  readonly network?: 'public' | 'any';
  readonly port?: boolean;
  readonly default?: boolean;
}

/** The type of a declared value. A `note` holds nothing and is no value. */
export function fieldType(declared: DeclaredValue): Type {
  const rest = {
    secrecy: declared.secret ? 'secret' : 'open',
    missing: declared.required || declared.default ? 'never' : 'omit',
  } as const;
  switch (declared.type) {
    case 'boolean':
    case 'number':
      return { kind: declared.type, ...rest };
    case 'integer':
      return { kind: 'number', field: 'integer', ...rest };
    case 'json':
      return { kind: 'any', field: 'json', ...rest };
    case 'select':
      return { kind: 'text', choices: declared.choices ?? [], ...rest };
    case 'host':
    case 'url':
      return {
        kind: 'text',
        field: declared.type,
        network: declared.network ?? 'public',
        port: declared.port ?? false,
        ...rest,
      };
    default:
      // Of a type that does not exist nothing is known: its name is the mistake, and not what follows from it.
      return TEXT_FIELDS.has(declared.type)
        ? { kind: 'text', field: declared.type, ...rest }
        : { kind: 'hole', ...rest };
  }
}

const TEXT_FIELDS: ReadonlySet<string> = new Set([
  ...['string', 'password', 'text', 'subdomain', 'email', 'date', 'pem', 'note'],
]);
