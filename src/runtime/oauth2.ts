import { oauthError } from './authorization.ts';
import type { ResponseView, SavedValues, Step } from './connection.ts';
import { CountersignError, type CountersignErrorCode } from './errors.ts';
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
 * itself counts more. An answer without an access token is `BAD_RESPONSE`, also where an older one is kept; a token that is
 * to be used otherwise than was asked for is `UNSUPPORTED` (§7.1).
 */
export function tokenStep<S>(step: Step<NoInfer<S>>): Step<S> {
  return endpointStep({
    expiresAt: ({ body }, attempt) => expiryIn(read(body, 'expires_in'), attempt),
    rotates: true,
    ...step,
    save(response, ...more) {
      const saved = { ...(tokenValues(response) as SavedValues<S>), ...step.save?.(response, ...more) };
      // An empty one tells of none: the one that is kept still works.
      if (read(saved, 'refresh_token') === '') Object.assign(saved, { refresh_token: undefined });
      if (!read(saved, 'access_token')) throw notGiven('access_token', response);
      checkTokenType(read(response.body, 'token_type'), step.protocol !== undefined);
      return saved;
    },
  });
}

/**
 * A token request with the user name and password of a person ({@link tokenStep}): where the server does not say that it
 * is the client that it refuses, it is they who are refused. Some call a wrong password an `invalid_request`.
 */
export function passwordStep<S>(step: Step<NoInfer<S>>): Step<S> {
  return tokenStep({
    refused: (response) => personal(response, /^(?:|invalid_request|unauthorized|forbidden)$/i),
    ...step,
  });
}

/**
 * A token request with a token of the person's to exchange ({@link tokenStep}, RFC 8693 §2.1): one that is not accepted is
 * answered with `invalid_request` (§2.2.2), and it is for them to bring another.
 */
export function tokenExchangeStep<S>(step: Step<NoInfer<S>>): Step<S> {
  return passwordStep(step);
}

/** A token request whose client is the person's own ({@link tokenStep}): to refuse the client is to refuse what they entered. */
export function ownClientStep<S>(step: Step<NoInfer<S>>): Step<S> {
  return tokenStep({
    refused: (response) => personal(response, /^(?:|invalid_request|unauthorized|forbidden|\w*client\w*)$/i),
    ...step,
  });
}

/** A request to an endpoint that answers errors as the token endpoint does: PAR, device authorization, revocation. */
export function endpointStep<S>(step: Step<NoInfer<S>>): Step<S> {
  return { ok: isSuccess, error: ({ body }) => errorWords(body), refused: refusedBecause, ...step };
}

/** A pushed authorization request as a step (RFC 9126 §2): keeps the `request_uri` that it is answered with. */
export function pushedRequestStep(step: Step<{ request_uri: string }>): Step<{ request_uri: string }> {
  return endpointStep({
    ...step,
    save: (response, ...more) => ({
      request_uri: savedText(read(response.body, 'request_uri')),
      ...step.save?.(response, ...more),
    }),
  });
}

/** The tokens of a successful response (RFC 6749 §5.1); a server that sends an empty refresh token sends none. */
export function tokenValues({ body }: ResponseView): { readonly [Name in keyof TokenValues]?: string | undefined } {
  return {
    access_token: savedText(read(body, 'access_token')),
    refresh_token: savedText(read(body, 'refresh_token')) || undefined,
  };
}

/** Some servers say that there was no error: by an empty text, `false` or 0. */
function isSuccess({ status, body }: ResponseView): boolean {
  return status >= 200 && status < 300 && !read(body, 'error');
}

/** What RFC 6749 §5.2 calls the description, or what stands where servers of another mind put it. */
function errorWords(body: unknown): string | undefined {
  const said = [
    read(body, 'error_description'),
    read(body, 'error', 'message'),
    read(body, 'error'),
    read(body, 'message'),
  ];
  return said.find((words) => typeof words === 'string');
}

/**
 * RFC 6749 §7.1: a token of a type that is not understood must not be used; RFC 9449 §5: nor one that is not bound to the
 * key where that was asked for. Words that only one server knows (`bot`) stand for `Bearer`.
 */
function checkTokenType(type: unknown, isBound: boolean): void {
  if (!(isBound ? /^bearer$/i : /^(?:dpop|mac|pop)$/i).test(String(type))) return;
  const wanted = isBound ? 'one bound to a key (DPoP)' : 'a bearer token';
  throw new CountersignError('UNSUPPORTED', `The server gave a token of the type ${type} in place of ${wanted}.`);
}

/** The refusal, as one of the person where it is said in these words. */
function personal(response: ResponseView, words: RegExp): ReturnType<typeof refusedBecause> {
  const said = refusedBecause(response);
  const isTheirs = said.code === 'AUTHENTICATION_FAILED' && words.test(said.error ?? '') && !isPage(response.body);
  return isTheirs ? { ...said, code: 'CONNECT_AGAIN' } : said;
}

/** A page comes from something before the endpoint, which knows nothing of grants. */
function isPage(body: unknown): boolean {
  return typeof body === 'string' && /^\s*<(?:!doctype|html|head|body)\b/i.test(body);
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
    return isPage(body) ? { code: 'BAD_RESPONSE' } : {};
  }
  if (/^(?:invalid_grant|access_denied|expired_token|(?:login|consent|interaction)_required)$/i.test(error)) {
    return { code: 'CONNECT_AGAIN', error };
  }
  if (
    /^(?:authorization_pending|slow_down|server_error|\w*unavailable|\w*(?:rate_?limit|too_?many)\w*)$/i.test(error)
  ) {
    return { code: 'TRY_LATER', error };
  }
  return ofTheClient.test(error)
    ? { code: 'AUTHENTICATION_FAILED', error }
    : // A word of the server's own: the status says what it means.
      { error };
}

/** The registered codes that blame the client or its request, and what vendors make of them. */
const ofTheClient =
  /^(?:unauthorized|forbidden|use_dpop_nonce|redirect_uri_mismatch|un\w+_(?:client|type|statement)|(?:invalid|bad|incorrect)_(?:client|request|scope|target|resource|audience|redirect|dpop|software|\w+_(?:details|type))\w*)$/i;
