import type { Attempt } from './attempt.ts';
import type { Place } from './connect-guard.ts';
import type { CountersignErrorCode } from './errors.ts';
import type { RequestParts } from './parts.ts';
import type { BodyReading } from './replay.ts';
import type { BodyReader } from './response.ts';
import type { KeptSession } from './session-keep.ts';
import type { Script, StepContext } from './steps.ts';

/** What a session may keep: what a definition's `save` names, as text unless the definition says otherwise. */
export type SessionValues = Readonly<Record<string, string | number | boolean | undefined>>;

/** Sends one request. */
export type Fetch = (request: Request, init?: { readonly signal: AbortSignal }) => Promise<Response>;

/** What a client shows of itself in the TLS handshake (RFC 8705 §2): certificate, or chain, and private key as PEM. */
export interface ClientCertificate {
  readonly certificate: string;
  readonly key: string;
}

/**
 * What the program brings along; every part has a default.
 *
 * `now` is in milliseconds since the epoch; `random(n)` gives n bytes; `counter` gives strictly increasing integers.
 * They exist so that a request can be repeated exactly; leave them out in production.
 */
export interface Environment {
  readonly fetch?: Fetch;
  /**
   * Makes what takes the place of `fetch` where a client certificate is presented (RFC 8705), since the `fetch` of the Web
   * has none. Called once for each client.
   */
  readonly mutualTls?: (client: ClientCertificate) => Fetch;
  readonly now?: () => number;
  readonly random?: (bytes: number) => Uint8Array;
  readonly counter?: () => number;
  /** Where this connection keeps its session; in memory, for this connection alone, unless given. */
  readonly store?: Slot;
  /** One of the definition's variants (generated modules narrow the type to their names). */
  readonly variant?: string;
  /** Milliseconds for one exchange; 30,000 unless said. */
  readonly timeout?: number;
  /** How long before its end a session is renewed, in milliseconds; 60,000 or a tenth of its life, whichever is less, unless said. */
  readonly skew?: number;
  /** Bytes of a body that are kept in memory where a signature reads it or it may be sent twice; 10 MiB unless said. */
  readonly bodyLimit?: number;
  /** Ends everything that this connection has under way. */
  readonly signal?: AbortSignal;
}

/** A kept session. `version` is opaque: a write with `ifVersion` succeeds only while nobody else has written. */
export interface Stored {
  readonly value: StoredSession;
  readonly version: string;
}
export interface StoredSession {
  readonly values: SessionValues;
  /** Milliseconds since the epoch; absent when it is not known. */
  readonly expiresAt?: number;
  readonly obtainedAt: number;
}
/** One connection's place in a store. */
export interface Slot {
  read(): Promise<Stored | undefined>;
  /** False when `ifVersion` no longer holds (`null`: only when nothing is kept yet); nothing is written then. */
  write(value: StoredSession | undefined, options?: { readonly ifVersion?: string | null }): Promise<boolean>;
  /** Runs `work` while no other process that shares the store runs its own for this slot. */
  exclusive?<T>(work: () => Promise<T>): Promise<T>;
  /** The slot of a part of this connection: a scheme that another one signs its steps with. */
  of(part: string): Slot;
}
export interface Store {
  read(key: string): Promise<Stored | undefined>;
  write(
    key: string,
    value: StoredSession | undefined,
    options?: { readonly ifVersion?: string | null },
  ): Promise<boolean>;
  exclusive?<T>(key: string, work: () => Promise<T>): Promise<T>;
  of(subject: string): Slot;
}

/** A response as expressions see it: own properties only; `body` as JSON, form or text by content type or `read`. */
export interface ResponseView {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly text: string;
}

/** What a signing closure is given beside the request. */
export interface SignContext<S, C> {
  readonly session: S;
  readonly attempt: Attempt;
  readonly call: C;
}

/**
 * What a protocol with a memory adds to requests: a challenge that was answered with a nonce (Digest), proofs of a key
 * (DPoP). One value serves one connection, and the steps that are given it too.
 */
export interface Protocol {
  /**
   * Completes a signed request with what earlier answers have taught; called anew for each sending.
   *
   * @param context  `before`: what was sent before, where `learn` wanted this sending because of its answer.
   */
  prepare(
    request: RequestParts,
    context: { readonly session: SessionValues; readonly attempt: Attempt; readonly before?: RequestParts | undefined },
  ): RequestParts | Promise<RequestParts>;
  /** How often one request may be sent at most, as long as `learn` says that another try may help; 2 unless said. */
  readonly tries?: number;
  /**
   * Looks at the head of each answer to a prepared request.
   *
   * @returns  Whether the request is to be prepared and sent once more: not when it has been sent `tries` times.
   */
  learn(response: Response, request: RequestParts): boolean | Promise<boolean>;
  /** What a step that used it, and was given this session, keeps beside what it saves. */
  keep?(session: SessionValues): SessionValues;
  /** `wholeBody` where `prepare` will read the body of such a request; unless said, it does not. */
  readsBody?(request: RequestParts, before?: RequestParts): BodyReading | undefined;
  /** Throws where a request cannot be completed yet that is to be signed but not sent: nothing leaves unsigned. */
  ready?(request: RequestParts): void;
}

/** What a step saves: what is undefined keeps its value. */
export type SavedValues<S> = { readonly [K in keyof S]?: S[K] | undefined };

/** What is asked of an answer. `session` holds what is kept and what earlier steps saved. */
export type Answered<S, T> = (
  response: ResponseView,
  request: RequestParts,
  attempt: Attempt,
  session: Partial<S>,
) => T;

/** One exchange of `login`, `refresh`, `logout` or `test`, or of a grant. */
export interface Step<S> {
  /** Builds the whole request. `session` holds what is kept and what earlier steps saved. */
  readonly request: (context: {
    readonly session: Partial<S>;
    readonly attempt: Attempt;
  }) => RequestParts | Promise<RequestParts>;
  /** Signs it: a connection with another scheme of the app. */
  readonly as?: Signer;
  /** Completes it, and may ask for it to be sent once more. */
  readonly protocol?: Protocol;
  /** How the body is read; by its content type unless said. */
  readonly read?: BodyReader;
  readonly ok?: Answered<S, boolean>;
  /** Whether the answer refuses what was sent, whatever its status; what a definition says itself. */
  readonly refuses?: Answered<S, boolean>;
  /** What a refusal means, where the protocol says it; otherwise the status decides. */
  readonly refused?: (response: ResponseView) => { readonly code?: CountersignErrorCode; readonly error?: string };
  /** The server's own words, where the definition says where they stand. */
  readonly error?: Answered<S, string | undefined>;
  readonly save?: Answered<S, SavedValues<S>>;
  /** Milliseconds since the epoch. */
  readonly expiresAt?: (response: ResponseView, attempt: Attempt, session: Partial<S>) => number | undefined;
  /** What it obtains uses up what it was obtained with: it is kept before the next step begins. */
  readonly rotates?: boolean;
  /** Belongs to a whole login only: a renewal by logging in again leaves it out and keeps what it saved. */
  readonly once?: boolean;
  /** The literal part of the step's URL, `*` for a hole: `https://*.acme.example/login`. Compared just before sending. */
  readonly within?: string;
}
/** A step of `test`, which may name the connection. */
export interface TestStep<S> extends Step<S> {
  readonly label?: Answered<S, string | undefined>;
}
/** Steps, or the author's own module: `script`. */
export type Steps<S> = readonly Step<S>[] | Script;
/** A function of the author's own module, which gets what it needs and returns what to save. */
export type ScriptStep<S> = (context: {
  readonly session: Partial<S>;
  readonly fetch: (request: Request) => Promise<Response>;
}) => Promise<{ readonly values: Partial<S>; readonly expiresAt?: number }>;
/** Tests a connection: `runTest`. `signer` signs like the connection, `begin` obtains the session where there is one. */
export type TestRun<S> = (
  context: StepContext,
  signer: Signer & { readonly fetch: (request: Request) => Promise<Response> },
  begin: () => Promise<Partial<S>>,
) => Promise<TestResult>;

/** What generated code hands to `connect`: closures over credentials that its caller has typed. */
export interface ConnectionSpec<S = Record<never, never>, C = undefined> {
  /** The scheme's name: stands in messages and names its part of a slot. */
  readonly scheme: string;
  /** The form and what was entered: validated before anything else, normalised never. */
  readonly form?: readonly FormField[];
  readonly values?: object;
  readonly client?: { readonly form: readonly FormField[]; readonly values: object };
  /** Without trailing slash. Reads the session where the host was learnt at login. */
  readonly server?: (session: S) => string;
  readonly origins?: (session: S) => readonly string[];
  /** The literal parts of the server's URL and of the origins, `*` for a hole: compared just before sending. */
  readonly within?: readonly string[];
  /** Which requests the scheme is meant for: `servesOnly`; all unless said. */
  readonly serves?: (method: string, target: string, server: () => Place | undefined) => boolean;
  /** Decorates and signs one API request. `readsBody`: the body is read into memory first, by `wholeBody`. */
  readonly sign: (request: RequestParts, context: SignContext<S, C>) => RequestParts | Promise<RequestParts>;
  readonly readsBody?: BodyReading;
  /** Sends all requests of the connection in place of the environment's `fetch`: a {@link ClientCertificate}'s. */
  readonly transport?: (environment: Environment) => Fetch;
  /** Comes after `sign`; a request may then have to be sent twice, so its body must be one that can be. */
  readonly protocol?: Protocol;
  /** Where something is fetched first or renewed: `keepSession`. */
  readonly session?: KeptSession<S>;
  /** What proves a connection: `runTest`. */
  readonly test?: TestRun<S>;
  /** Values that must never be shown, wherever they stand. */
  readonly secrets?: readonly (string | undefined)[];
}

/** One field of the form, as data, so that a program can render it. */
export interface FormField {
  readonly name: string;
  readonly type: string;
  readonly label: string;
  readonly help?: string;
  readonly placeholder?: string;
  readonly default?: string | number | boolean;
  readonly required: boolean;
  readonly secret: boolean;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength: number;
  readonly network?: 'public' | 'any';
  readonly port?: boolean;
  /** Whether the field is asked for, given what has been entered so far. */
  readonly when?: (values: Readonly<Record<string, unknown>>) => boolean;
  /** What judges a value, one after another; unless said, it is text: {@link textFault}. */
  readonly checks?: readonly FieldCheck[];
}
/** Why a value is not of its field's type, in words that follow the label; undefined when it is: `hostFault`, `dateFault`, … */
export type FieldCheck = (value: unknown, field: FormField) => string | undefined;

/** Anything that can sign a request's raw parts; logs in first where that is needed. */
export interface Signer {
  sign(request: RequestParts): Promise<RequestParts>;
  /**
   * Signs a step of another scheme of the same definition, wherever its URL points, and lets `send` send it: once more
   * after a renewal when the answer says that the session has expired.
   */
  exchange?(request: RequestParts, send: (signed: RequestParts) => Promise<Response>): Promise<Response>;
}

export interface TestResult {
  readonly ok: boolean;
  /** Names the connection: an e-mail address, an account's name. */
  readonly label?: string;
  readonly status?: number;
  /** Why not, in words for the person who connects; never a secret. */
  readonly reason?: string;
  /** The server's own words, masked and shortened. */
  readonly words?: string;
  /** `connect again` when the credentials are refused, `try later` when the server or the network fails. */
  readonly advice?: 'connect again' | 'try later' | 'change the request';
}

/** Every intermediate value of one signature, in the order computed, secrets masked. */
export interface Explanation {
  readonly request: RequestParts;
  readonly values: readonly { readonly name: string; readonly value: string }[];
}

/** What `fetch` takes beside the platform's own options. */
export interface CallInit<C> extends Omit<RequestInit, 'body'> {
  /** A function gives the body anew for each sending: the way to send a stream that may have to be sent twice. */
  readonly body?: BodyInit | null | (() => BodyInit | Promise<BodyInit>);
  /** Constants of this request that the scheme's `call` declares. */
  readonly call?: C;
}

/** A connection: a `fetch` that needs no thought, and what stands behind it. */
export interface Connection<C = undefined> extends Signer {
  /**
   * Like the platform's `fetch`; a path is appended to the server's URL. Signs, keeps the session alive, sends once
   * more after a renewal.
   */
  fetch(input: string | URL | Request, init?: CallInit<C>): Promise<Response>;
  /** The signed request, not sent. */
  authorize(request: Request | string | URL, init?: CallInit<C>): Promise<Request>;
  sign(request: RequestParts, call?: C): Promise<RequestParts>;
  /** The same signature with every intermediate value. */
  explain(request: Request | string | URL, init?: CallInit<C>): Promise<Explanation>;
  test(): Promise<TestResult>;
  /** Renews now, whatever the clock says; once for all who ask at the same time. */
  refresh(): Promise<void>;
  /** Whether this scheme is meant for a request, by `for`; true where the definition says nothing. */
  serves(request: Request | string | URL, init?: { readonly method?: string }): boolean;
  /** Tells the server (where the definition says how) and forgets the session. */
  logout(): Promise<void>;
}
