import type { Attempt } from './attempt.ts';
import { authorizationCodeOf, type CallbackParameters, callbackParameters, nothingKept } from './authorization.ts';
import { connect } from './connect.ts';
import { contextOf } from './connect-environment.ts';
import type {
  Connection,
  ConnectionSpec,
  Environment,
  SavedValues,
  SessionValues,
  Slot,
  Step,
  Steps,
  StoredSession,
} from './connection.ts';
import { base64url } from './encoding.ts';
import { codeChallenge, codeVerifier } from './pkce.ts';
import { obtained } from './session-obtain.ts';
import { ownScalars } from './session-slot.ts';
import type { StepContext } from './steps.ts';

/** A connection whose tokens can be given back. */
export interface TokenConnection<C = undefined> extends Connection<C> {
  /** Revokes the tokens where the API knows how (RFC 7009), and forgets them: `logout` in the words of OAuth. */
  revoke(): Promise<void>;
}

/** What is kept between sending a person away and their coming back: on the server, bound to their browser; never in a URL. */
export interface Pending {
  readonly state: string;
  readonly codeVerifier?: string;
  readonly redirectUri?: string;
}

export interface BeginOptions<Scope extends string = string> {
  /** In place of the definition's default. */
  readonly scopes?: readonly Scope[];
  /** In place of the client's own. */
  readonly redirectUri?: string;
}

/** The authorization code grant (RFC 6749 §4.1) of one client. */
export interface AuthorizationCode<Scope extends string = string, C = undefined> {
  /** Where to send the person, and what to keep until they come back. */
  begin(options?: BeginOptions<Scope>): Promise<{ readonly url: string; readonly pending: Pending }>;
  /**
   * Exchanges the code that the person came back with.
   *
   * @param callback  The whole URL, its query, or its parameters.
   * @throws {CountersignError} `AUTHENTICATION_FAILED` for a callback of another attempt or server, `ACCESS_DENIED`
   *   when the person refuses, `CONNECT_AGAIN`, `TRY_LATER`, `BAD_RESPONSE`
   */
  complete(callback: string | URL | URLSearchParams, pending: Pending): Promise<StoredSession>;
  /** A connection with what a slot keeps: the environment's own unless one is given. While it is empty: `CONNECT_AGAIN`. */
  connect(slot?: Slot): TokenConnection<C>;
}

/** What an authorization request is made of; generated code writes it out. */
export interface AuthorizationRequest {
  readonly state: string;
  readonly scope: string | undefined;
  readonly redirectUri: string | undefined;
  readonly codeChallenge: string | undefined;
  /** What a pushed request was answered with (RFC 9126 §2.2). */
  readonly requestUri: string | undefined;
}
/** What a token request of this grant is made of. */
export interface CodeExchange {
  readonly code: string;
  readonly codeVerifier: string | undefined;
  readonly redirectUri: string | undefined;
}

/** What generated code knows of an API's authorization code grant. */
export interface AuthorizationCodeSpec<S> {
  readonly redirectUri?: string | undefined;
  readonly scope?: { readonly default?: string | undefined; readonly separator: string };
  /** Absent where the API knows no PKCE. */
  readonly pkce?: 'S256' | 'plain';
  /** False where the API gives no state back. */
  readonly state?: false;
  readonly issuer?: string;
  readonly names?: { readonly code?: string; readonly state?: string };
  readonly authorization: (request: AuthorizationRequest, attempt: Attempt) => string | Promise<string>;
  /** Pushes the request (RFC 9126): a {@link pushedRequestStep}. */
  readonly par?: (request: AuthorizationRequest) => Step<{ request_uri: string }>;
  /** What the callback tells beside the code. */
  readonly save?: (callback: CallbackParameters) => SavedValues<S>;
  /** The exchange of the code, and what follows it. */
  readonly token: (exchange: CodeExchange) => readonly Step<S>[];
}

/**
 * The authorization code grant with PKCE (RFC 6749 §4.1, RFC 7636, RFC 9700 §2.1.1).
 *
 * @throws {CountersignError} `FIELD_INVALID` when what was entered is not what the form asks for.
 */
export function authorizationCode<S, Scope extends string = string, C = undefined>(
  spec: ConnectionSpec<S, C>,
  grant: AuthorizationCodeSpec<S>,
  environment: Environment = {},
): AuthorizationCode<Scope, C> {
  const context = contextOf(spec, environment);
  return {
    async begin(options = {}) {
      const attempt = context.begin();
      const { random } = attempt;
      const redirectUri = options.redirectUri ?? grant.redirectUri;
      const pending: Pending = {
        state: base64url(random(24)),
        ...(grant.pkce && { codeVerifier: codeVerifier(random) }),
        ...(redirectUri !== undefined && { redirectUri }),
      };
      const request: AuthorizationRequest = {
        state: pending.state,
        scope: scopeText(options.scopes, grant.scope),
        redirectUri,
        codeChallenge: pending.codeVerifier && codeChallenge(pending.codeVerifier, grant.pkce),
        requestUri: undefined,
      };
      if (!grant.par) return { url: await grant.authorization(request, attempt), pending };
      const needs = { needs: ['request_uri'] as const };
      const { values } = await obtained<{ request_uri: string }>(needs, [grant.par(request)], {}, context, 'login');
      const pushed = { ...request, requestUri: String(values.request_uri) };
      return { url: await grant.authorization(pushed, attempt), pending };
    },
    async complete(callback, pending) {
      const parameters = callbackParameters(callback);
      // What is compared and proved must be there: without a state anybody's callback would do.
      const isWhole = pending && (grant.state === false || pending.state) && (!grant.pkce || pending.codeVerifier);
      if (!isWhole) throw nothingKept();
      const { state, codeVerifier, redirectUri } = pending;
      const code = authorizationCodeOf(parameters, {
        state: grant.state === false ? undefined : state,
        issuer: grant.issuer,
        names: grant.names,
      });
      const start: SessionValues = ownScalars(grant.save?.(parameters) ?? {});
      const steps: Steps<S> = grant.token({ code, codeVerifier, redirectUri });
      return obtained(
        spec.session ?? { needs: [] },
        steps,
        start,
        neverShowing([code, codeVerifier], context),
        'login',
      );
    },
    connect: (slot) => tokenConnection(spec, environment, slot),
  };
}

/** The scopes as one text (RFC 6749 §3.3), which holds at least one. */
export function scopeText(
  scopes: readonly string[] | undefined,
  known: { readonly default?: string | undefined; readonly separator: string } | undefined,
): string | undefined {
  return scopes ? scopes.join(known?.separator ?? ' ') || undefined : known?.default;
}

/** What an exchange uses up is no part of a session, but servers quote it. */
export function neverShowing(used: readonly (string | undefined)[], context: StepContext): StepContext {
  const quoted = used.filter((each) => each !== undefined);
  return { ...context, secrets: (values) => [...context.secrets(values), ...quoted] };
}

/** A connection with a slot of its own, whose `logout` is called `revoke` too. */
export function tokenConnection<S, C>(
  spec: ConnectionSpec<S, C>,
  environment: Environment,
  slot: Slot | undefined,
): TokenConnection<C> {
  const connection = connect(spec, slot ? { ...environment, store: slot } : environment);
  return { ...connection, revoke: () => connection.logout() };
}
