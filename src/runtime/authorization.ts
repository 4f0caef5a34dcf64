import { queryComponent } from './encoding.ts';
import { CountersignError, type CountersignErrorDetail } from './errors.ts';
import { wordsOf } from './mask.ts';
import { queryPairs } from './parts.ts';
import { type Entries, splicePairs } from './query.ts';
import { read } from './response-path.ts';

/**
 * The authorization request's URL (RFC 6749 §4.1.1): the endpoint with these parameters in its query, or behind its
 * fragment where it has one, for pages that read them there. What the endpoint's URL has already is kept (§3.1).
 *
 * @throws {CountersignError} `HOST_NOT_ALLOWED` when it is no URL that a browser may be sent to.
 */
export function authorizationUrl(endpoint: string, parameters: Entries): string {
  const parsed = URL.canParse(endpoint) ? new URL(endpoint) : undefined;
  if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.username + parsed.password !== '') {
    throw new CountersignError('HOST_NOT_ALLOWED', 'The authorization endpoint is not a URL to send a browser to.');
  }
  const hash = endpoint.indexOf('#');
  const mark = endpoint.indexOf('?', Math.max(hash, 0));
  const [before, query] = mark < 0 ? [endpoint, ''] : [endpoint.slice(0, mark), endpoint.slice(mark + 1)];
  const whole = splicePairs(query, parameters, queryComponent, false);
  return whole === '' ? before : `${before}?${whole}`;
}

/** What an authorization response says by name (RFC 6749 §4.1.2), whether it stands in the query or in the fragment. */
export type CallbackParameters = Readonly<Record<string, string | undefined>>;

/**
 * The parameters of the URL that the person came back to. A program may hand over the whole URL, a path, or the query.
 *
 * @throws {CountersignError} `BAD_RESPONSE` when a parameter stands there twice (RFC 6749 §3.1), `ENCODING_INVALID`
 */
export function callbackParameters(callback: string | URL | URLSearchParams): CallbackParameters {
  const text = String(callback);
  const [beforeHash = '', fragment = ''] = text.split('#', 2);
  const mark = beforeHash.indexOf('?');
  const bare = callback instanceof URLSearchParams || !/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(text);
  const query = mark >= 0 ? beforeHash.slice(mark + 1) : bare ? beforeHash : '';
  const parameters: Record<string, string | undefined> = Object.create(null);
  for (const [name, value] of [...queryPairs(query), ...queryPairs(fragment.replace(/^[^?]*\?/, ''))]) {
    if (name in parameters) {
      throw new CountersignError('BAD_RESPONSE', 'The callback names a parameter twice.');
    }
    parameters[name] = value;
  }
  return parameters;
}

/** What an authorization response is judged by. */
export interface ExpectedCallback {
  /** Undefined where the API gives none back. */
  readonly state: string | undefined;
  /** The issuer identifier, where the server is known to name it. */
  readonly issuer?: string | undefined;
  /** Other names for the standard parameters. */
  readonly names?: { readonly code?: string; readonly state?: string } | undefined;
}

/**
 * The authorization code of a callback whose `state` (RFC 6749 §10.12) and `iss` (RFC 9207 §2.4) are the expected ones.
 *
 * @throws {CountersignError} `AUTHENTICATION_FAILED` when they are not, or the server refuses the request;
 *   `ACCESS_DENIED` when the person refused; `CONNECT_AGAIN` when they were not asked; `TRY_LATER`; `BAD_RESPONSE` when there
 *   is no code.
 */
export function authorizationCodeOf(callback: CallbackParameters, expected: ExpectedCallback): string {
  const { code: codeName = 'code', state: stateName = 'state' } = expected.names ?? {};
  const { state, issuer } = expected;
  if (state !== undefined && callback[stateName] !== state) {
    const message = 'The callback belongs to another attempt to connect: its state is not the one that was sent.';
    throw new CountersignError('AUTHENTICATION_FAILED', message, { name: stateName });
  }
  if (issuer !== undefined && callback.iss !== issuer) {
    const message = 'The callback does not come from the authorization server that the person was sent to.';
    throw new CountersignError('AUTHENTICATION_FAILED', message, { name: 'iss' });
  }
  if (callback.error !== undefined) {
    // Without a state that came back, anybody can have written the words.
    throw refusedCallback(callback.error, state && wordsOf(callback.error_description, [state]));
  }
  const code = callback[codeName];
  if (code !== undefined && code !== '') return code;
  throw new CountersignError('BAD_RESPONSE', 'The callback holds no authorization code.', { name: codeName });
}

/** RFC 6749 §4.1.2.1, OpenID Connect Core §3.1.2.6. */
function refusedCallback(said: string, words: string | undefined): CountersignError {
  const error = oauthError({ error: said });
  const detail = error === undefined && !words ? undefined : { ...(error && { error }), ...(words && { words }) };
  if (isRefusal(said)) return accessDenied(detail);
  if (/_required$/.test(said)) {
    return new CountersignError(
      'CONNECT_AGAIN',
      'The server wants the person themselves: send them there again.',
      detail,
    );
  }
  if (said === 'temporarily_unavailable' || said === 'server_error') {
    return new CountersignError('TRY_LATER', 'The authorization server could not answer now.', detail);
  }
  return new CountersignError('AUTHENTICATION_FAILED', 'The authorization server refused the request.', detail);
}

/** Whether a person did not agree: `access_denied` (RFC 6749 §4.1.2.1), or what vendors say in its place. */
export function isRefusal(error: string | undefined): boolean {
  return error !== undefined && /^(?:access.denied|user_denied|\w*(?:cancell?ed|declined)\w*)$/i.test(error);
}

/** A person's refusal: asking once more, unasked, would be rude. */
export function accessDenied(detail: CountersignErrorDetail | undefined): CountersignError {
  return new CountersignError('ACCESS_DENIED', 'The person, or the server for them, did not agree.', detail);
}

/** The error code of a response (RFC 6749 §4.1.2.1, §5.2), if it is one. */
export function oauthError(body: unknown): string | undefined {
  const error = read(body, 'error');
  return typeof error === 'string' && /^[\w-]{1,64}$/.test(error) ? error : undefined;
}

/** A callback comes, and what `begin` gave to be kept is not there, or not all of it. */
export function nothingKept(): CountersignError {
  const message = 'Nothing is kept of the attempt that this callback belongs to: send the person there again.';
  return new CountersignError('AUTHENTICATION_FAILED', message, { name: 'pending' });
}
