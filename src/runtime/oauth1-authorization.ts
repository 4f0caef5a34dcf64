import type { Attempt } from './attempt.ts';
import { accessDenied, type CallbackParameters, callbackParameters, nothingKept, oauthError } from './authorization.ts';
import { connect } from './connect.ts';
import { contextOf } from './connect-environment.ts';
import type {
  Connection,
  ConnectionSpec,
  Environment,
  ResponseView,
  SavedValues,
  Slot,
  Step,
  StoredSession,
} from './connection.ts';
import { CountersignError } from './errors.ts';
import { type Oauth1Client, type Oauth1Credentials, signOauth1 } from './oauth1-sign.ts';
import { queryPairs } from './parts.ts';
import { read, savedText } from './response-path.ts';
import { obtained } from './session-obtain.ts';
import { ownScalars } from './session-slot.ts';

/** What is kept between sending a person away and their coming back: on the server, bound to their browser; never in a URL. */
export interface PendingOauth1 {
  /** Temporary credentials (RFC 5849 §2.1). */
  readonly token: string;
  readonly tokenSecret: string;
}

/** Redirection-based authorization (RFC 5849 §2) of one client. */
export interface Oauth1<C = undefined> {
  /**
   * Where to send the person, and what to keep until they come back.
   *
   * @param options  `redirectUri` in place of the client's own; `oob`: the person is shown a verifier to type in.
   * @throws {CountersignError} `AUTHENTICATION_FAILED` when the client is refused, `TRY_LATER`, `BAD_RESPONSE`, …
   */
  begin(options?: {
    readonly redirectUri?: string;
  }): Promise<{ readonly url: string; readonly pending: PendingOauth1 }>;
  /**
   * Exchanges what the person came back with.
   *
   * @param callback  The whole URL, its query, or the verifier that the person typed in.
   * @throws {CountersignError} `AUTHENTICATION_FAILED` for a callback of another attempt, `ACCESS_DENIED` when the person
   *   refuses, `CONNECT_AGAIN` when the server does, `TRY_LATER`, `BAD_RESPONSE`
   */
  complete(
    callback: string | URL | URLSearchParams | { readonly verifier: string },
    pending: PendingOauth1,
  ): Promise<StoredSession>;
  /** A connection with what is kept; in memory unless a slot is given, and then `connect again` is all it can say. */
  connect(slot?: Slot): Connection<C>;
}

/** What generated code knows of an API's redirection-based authorization. */
export interface Oauth1Spec<S> {
  readonly client: Oauth1Client;
  /** `oob` where there is no callback (§2.1). */
  readonly redirectUri: string;
  readonly temporaryCredentials: Step<TokenCredentials>;
  readonly authorization: (grant: { readonly token: string }, attempt: Attempt) => string | Promise<string>;
  /** Other names for the parameters of the callback. */
  readonly names?: { readonly oauth_token?: string; readonly oauth_verifier?: string };
  /** What the callback tells beside the verifier. */
  readonly save?: (callback: CallbackParameters) => SavedValues<S>;
  readonly token: Step<S>;
  /** What follows the token. */
  readonly login?: readonly Step<S>[];
}
/** A token and its secret, as the responses of both endpoints name them (§2.1, §2.3). */
export interface TokenCredentials {
  readonly oauth_token: string;
  readonly oauth_token_secret: string;
}

const needs: { readonly needs: readonly (keyof TokenCredentials)[] } = { needs: ['oauth_token', 'oauth_token_secret'] };

/**
 * Three-legged OAuth 1.0a (RFC 5849 §2): temporary credentials, the person's consent, token credentials.
 *
 * @throws {CountersignError} `FIELD_INVALID` when what was entered is not what the form asks for.
 */
export function oauth1<S extends object, C = undefined>(
  spec: ConnectionSpec<S, C>,
  grant: Oauth1Spec<S>,
  environment: Environment = {},
): Oauth1<C> {
  const context = contextOf(spec, environment);
  return {
    async begin({ redirectUri = grant.redirectUri } = {}) {
      const credentials = { ...grant.client, parameters: { oauth_callback: redirectUri } };
      const step = tokenStepOf<TokenCredentials>(
        confirmed(grant.temporaryCredentials),
        credentials,
        'AUTHENTICATION_FAILED',
      );
      const { values } = await obtained<TokenCredentials>(needs, [step], {}, context, 'login');
      const [token, tokenSecret] = [String(values.oauth_token), String(values.oauth_token_secret)];
      return { url: await grant.authorization({ token }, context.begin()), pending: { token, tokenSecret } };
    },
    async complete(callback, pending) {
      if (!pending?.token || pending.tokenSecret === undefined) throw nothingKept();
      const { token, tokenSecret } = pending;
      const typedIn = typeof callback === 'object' && 'verifier' in callback;
      const parameters = typedIn ? {} : callbackParameters(callback);
      const verifier = typedIn ? callback.verifier : verifierOf(parameters, token, grant.names);
      const credentials = { ...grant.client, tokenId: token, tokenSecret, parameters: { oauth_verifier: verifier } };
      const step = tokenStepOf<S>(grant.token, credentials, 'CONNECT_AGAIN');
      const start = ownScalars(grant.save?.(parameters) ?? {});
      const steps = [step, ...(grant.login ?? [])];
      return obtained<S>(spec.session ?? { needs: [] }, steps, start, context, 'login');
    },
    connect: (slot) => connect(spec, slot ? { ...environment, store: slot } : environment),
  };
}

/**
 * The verifier of a callback (RFC 5849 §2.2) that belongs to these temporary credentials.
 *
 * @throws {CountersignError} `AUTHENTICATION_FAILED` when it names another token, `ACCESS_DENIED` when the person refused,
 *   `CONNECT_AGAIN` for another problem, `BAD_RESPONSE` when there is no verifier: a server of OAuth 1.0 without "a" sends none.
 */
export function verifierOf(
  callback: CallbackParameters,
  token: string,
  names: Oauth1Spec<never>['names'] = {},
): string {
  const { oauth_token = 'oauth_token', oauth_verifier = 'oauth_verifier' } = names;
  const { denied, oauth_problem } = callback;
  if ((callback[oauth_token] ?? callback.oauth_token ?? denied) !== token) {
    const message = 'The callback belongs to another attempt to connect: its token is not the one that was sent.';
    throw new CountersignError('AUTHENTICATION_FAILED', message, { name: oauth_token });
  }
  const error = oauthError({ error: oauth_problem });
  const detail = error === undefined ? undefined : { error };
  if (denied !== undefined || /^(?:user_refused|permission_denied)$/.test(oauth_problem ?? ''))
    throw accessDenied(detail);
  if (oauth_problem !== undefined) {
    throw new CountersignError('CONNECT_AGAIN', 'The server did not let the person agree.', detail);
  }
  const verifier = callback[oauth_verifier] ?? callback.oauth_verifier;
  if (verifier !== undefined && verifier !== '') return verifier;
  throw new CountersignError('BAD_RESPONSE', 'The callback holds no verifier.', { name: oauth_verifier });
}

/**
 * Temporary credentials with a callback that the server does not refuse to know (§2.1). Nothing said is let through: the
 * verifier is demanded of the callback, which a server of OAuth 1.0 without "a" does not give.
 */
function confirmed(step: Step<TokenCredentials>): Step<TokenCredentials> {
  return {
    ...step,
    save: (response, ...more) => {
      const said = savedText(read(response.body, 'oauth_callback_confirmed'));
      if (said !== undefined && said.toLowerCase() !== 'true') {
        const message = 'The server does not confirm where the person is to come back to (oauth_callback_confirmed).';
        throw new CountersignError('BAD_RESPONSE', message, { name: 'oauth_callback_confirmed' });
      }
      return step.save?.(response, ...more) ?? {};
    },
  };
}

/** A step at one of the endpoints, signed: an {@link oauth1Step}. */
function tokenStepOf<S>(
  step: Step<S>,
  credentials: Oauth1Credentials,
  refused: 'AUTHENTICATION_FAILED' | 'CONNECT_AGAIN',
): Step<S> {
  return oauth1Step({
    ...step,
    request: async (context) => signOauth1(await step.request(context), credentials, context.attempt),
    refused: (response) => {
      const view = asForm(response);
      if (isOfClient(view)) return { code: 'AUTHENTICATION_FAILED' };
      return problemOf(view) !== undefined || [400, 401, 403].includes(view.status) ? { code: refused } : {};
    },
  });
}

/** Whether the problem is one of the client or its request, which the person can do nothing about. */
function isOfClient(view: ResponseView): boolean {
  const problem = problemOf(view) ?? '';
  return /^(?:version_rejected|parameter_|timestamp_refused|nonce_used|signature_|consumer_key_)/.test(problem);
}

/** `oauth_problem` (OAuth Problem Reporting, draft 1), in the body or in the WWW-Authenticate field, whatever the status. */
function problemOf({ body, headers }: ResponseView): string | undefined {
  const field = headers['www-authenticate'] ?? '';
  return savedText(read(body, 'oauth_problem')) ?? /\boauth_problem="?([\w%-]+)/.exec(field)?.[1];
}

/**
 * A step whose answer may hold token credentials (RFC 5849 §2.1, §2.3): keeps token and secret, where they are there, beside
 * what the step itself saves. Many servers send the form that is demanded as text or even HTML: it is read as what it is.
 */
export function oauth1Step<S>(step: Step<NoInfer<S>>): Step<S> {
  const { ok, refuses, error, save, expiresAt } = step;
  return {
    rotates: true,
    // Where the definition says what is a refusal, it counts as one of the person's credentials.
    ...(!ok && { refused: (response) => (isOfClient(asForm(response)) ? { code: 'AUTHENTICATION_FAILED' } : {}) }),
    ...step,
    ok: (response, ...more) => {
      const view = asForm(response);
      if (ok) return ok(view, ...more);
      return view.status >= 200 && view.status < 300 && problemOf(view) === undefined;
    },
    ...(refuses && { refuses: (response, ...more) => refuses(asForm(response), ...more) }),
    error: (response, ...more) => {
      const view = asForm(response);
      return error ? error(view, ...more) : problemOf(view);
    },
    save: (response, ...more) => {
      const view = asForm(response);
      const own = save?.(view, ...more);
      // A sentence says that what there is goes on, and where a step says what it saves, the credentials may be elsewhere.
      const isSilent = own !== undefined || (typeof view.body === 'string' && !/^\s*</.test(view.body));
      const given = Object.entries(tokenCredentials(view)).filter(([, value]) => !isSilent || value !== undefined);
      return { ...Object.fromEntries(given), ...own };
    },
    ...(expiresAt && { expiresAt: (response, ...more) => expiresAt(asForm(response), ...more) }),
  };
}

/** Token and secret of a response; absent where it has none. */
function tokenCredentials({ body }: ResponseView): { readonly [Name in keyof TokenCredentials]: string | undefined } {
  return {
    oauth_token: savedText(read(body, 'oauth_token')),
    oauth_token_secret: savedText(read(body, 'oauth_token_secret')),
  };
}

function asForm(response: ResponseView): ResponseView {
  const { body, text } = response;
  if (typeof body !== 'string' || !/^[^\s<{=]+=/.test(text.trim())) return response;
  return { ...response, body: Object.assign(Object.create(null), Object.fromEntries(queryPairs(text.trim()))) };
}
