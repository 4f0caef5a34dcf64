/** Why a signature or an exchange failed: a closed union, so that a program can decide what to do. */
export type CountersignErrorCode =
  /** A value that must be there is not: a saved value, a header that is signed, a key of a response. */
  | 'MISSING_VALUE'
  /** A field's value is not what its type or limits allow. */
  | 'FIELD_INVALID'
  /** A value may not stand where it would land: a line break in a header, a dot segment in a path. */
  | 'UNSAFE_VALUE'
  /** A request would go to a host or path that the definition does not name. */
  | 'HOST_NOT_ALLOWED'
  /** A request may have to be sent twice and its body is a stream that can be read once. */
  | 'BODY_NOT_REPLAYABLE'
  | 'BODY_TOO_LARGE'
  /** The caller's body cannot take an entry: it is not an object, not a form, or of another content type. */
  | 'BODY_INVALID'
  /** One value was asked for by name and the request holds several. */
  | 'AMBIGUOUS_VALUE'
  | 'AUTHENTICATION_FAILED'
  /** The person, or the server for them, did not agree to be connected. */
  | 'ACCESS_DENIED'
  /** The person must connect again: nothing that is kept works any more. */
  | 'CONNECT_AGAIN'
  | 'TRY_LATER'
  | 'BAD_RESPONSE'
  | 'TIMEOUT'
  | 'REDIRECT_REFUSED'
  | 'SCRIPT_FAILED'
  /** The store of a connection could not be read, written or locked. */
  | 'STORE_FAILED'
  /** A key is empty, malformed, or of another kind than the algorithm wants. */
  | 'KEY_INVALID'
  /** Text or bytes are not in the encoding that they should be in. */
  | 'ENCODING_INVALID'
  /** The algorithm or option does not exist on this platform. */
  | 'UNSUPPORTED';

/** What is known beside the message. Never a secret; `words` are the server's, masked and shortened. */
export interface CountersignErrorDetail {
  /** What it is about, as the definition's author wrote it: `fields.subdomain`, `X-Signature`. */
  readonly name?: string;
  /** The response's status. */
  readonly status?: number;
  readonly words?: string;
  /** The protocol's own code for what went wrong: `invalid_grant` (RFC 6749 §5.2). */
  readonly error?: string;
  /** When it is worth trying again, in milliseconds since the epoch. */
  readonly retryAt?: number;
}

/**
 * A signature could not be made or an exchange failed. The message never holds a credential, and no error of the
 * platform is attached as `cause`, since those quote the values they refuse.
 */
export class CountersignError extends Error {
  readonly code: CountersignErrorCode;
  readonly detail?: CountersignErrorDetail;
  constructor(code: CountersignErrorCode, message: string, detail?: CountersignErrorDetail) {
    super(message);
    this.name = 'CountersignError';
    this.code = code;
    if (detail) this.detail = detail;
  }
}

/** How a function was called wrongly: the mistake of a program, not of its input. */
export type WrongCallCode = 'INVALID_ARGUMENT' | 'INVALID_URL' | 'INVALID_CLOCK';

/** A `TypeError` with a `code`. */
export function wrongCall(code: WrongCallCode, message: string): TypeError & { readonly code: WrongCallCode } {
  return Object.assign(new TypeError(message), { code });
}

/**
 * The value, which must be there; it may be empty.
 *
 * @param name  What is missing, in the words of the definition: `session.tenant`.
 * @throws {CountersignError} `MISSING_VALUE` when it is undefined or null.
 */
export function present<T>(value: T | undefined | null, name: string): T {
  if (value === undefined || value === null) {
    throw new CountersignError('MISSING_VALUE', `${name} is missing.`, { name });
  }
  return value;
}
