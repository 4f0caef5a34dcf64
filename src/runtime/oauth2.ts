import { oauthError } from './authorization.ts';
import type { ResponseView, SavedValues, Step } from './connection.ts';
import type { CountersignErrorCode } from './errors.ts';
import { read, savedText } from './response-path.ts';
import { expiryIn } from './session-expiry.ts';
import { notGiven } from './steps-given.ts';

/** What every grant keeps. */
export interface TokenValues {
  readonly access_token: string;
  readonly refresh_token?: string | undefined;
}

/**
 * A token request as a step (RFC 6749 §5): unless the step says otherwise, a success has no `error` in its body, the
 * error's words are its description, and `access_token`, `refresh_token` and `expires_in` are kept. What the step saves
 * itself counts more. An answer without an access token is `BAD_RESPONSE`, also where an older one is kept.
 */
export function tokenStep<S>(step: Step<NoInfer<S>>): Step<S> {
  return endpointStep({
    expiresAt: ({ body }, attempt) => expiryIn(read(body, 'expires_in'), attempt),
    rotates: true,
    ...step,
    save(response, ...more) {
      const saved = { ...(tokenValues(response) as SavedValues<S>), ...step.save?.(response, ...more) };
      if (!read(saved, 'access_token')) throw notGiven('access_token', response);
      return saved;
    },
  });
}

/** A request to an endpoint that answers errors as the token endpoint does: PAR, device authorization, revocation. */
export function endpointStep<S>(step: Step<NoInfer<S>>): Step<S> {
  return { ok: isSuccess, error: ({ body }) => errorWords(body), refused: refusedBecause, ...step };
}

/** A pushed authorization request as a step (RFC 9126 §2): keeps the `request_uri` that it is answered with. */
export function pushedRequestStep(step: Step<{ request_uri: string }>): Step<{ request_uri: string }> {
  return endpointStep({ ...step, save: ({ body }) => ({ request_uri: savedText(read(body, 'request_uri')) }) });
}

/** The tokens of a successful response (RFC 6749 §5.1); a server that sends an empty refresh token sends none. */
export function tokenValues({ body }: ResponseView): { readonly [Name in keyof TokenValues]?: string | undefined } {
  return {
    access_token: savedText(read(body, 'access_token')),
    refresh_token: savedText(read(body, 'refresh_token')) || undefined,
  };
}

function isSuccess({ status, body }: ResponseView): boolean {
  return status >= 200 && status < 300 && read(body, 'error') === undefined;
}

function errorWords(body: unknown): string | undefined {
  const words = read(body, 'error_description') ?? read(body, 'error');
  return typeof words === 'string' ? words : undefined;
}

/**
 * What an error response (RFC 6749 §5.2, RFC 8628 §3.5, RFC 8707 §2) asks for. Only `invalid_grant` and a person's refusal
 * mean that the person must be asked again; that the client, its request or its scopes are refused is for its owner to mend.
 */
export function refusedBecause({ status, body }: Pick<ResponseView, 'status' | 'body'>): {
  readonly code?: CountersignErrorCode;
  readonly error?: string;
} {
  const error = oauthError(body);
  if (error === undefined) {
    // Without a word from the protocol, 401 is the client's own failure and says nothing of the person's grant.
    if (status === 401 || status === 403) return { code: 'AUTHENTICATION_FAILED' };
    // A page comes from something before the endpoint, which knows nothing of grants.
    return typeof body === 'string' && /^\s*<(?:!doctype|html|head|body)\b/i.test(body) ? { code: 'BAD_RESPONSE' } : {};
  }
  if (/^(?:invalid_grant|access_denied|expired_token|(?:login|consent|interaction)_required)$/.test(error)) {
    return { code: 'CONNECT_AGAIN', error };
  }
  if (/^(?:authorization_pending|slow_down|temporarily_unavailable|server_error)$/.test(error)) {
    return { code: 'TRY_LATER', error };
  }
  return /^(?:un\w+_(?:client|type)|invalid_\w+|use_dpop_nonce)$/.test(error)
    ? { code: 'AUTHENTICATION_FAILED', error }
    : // A word of the server's own: the status says what it means.
      { error };
}
