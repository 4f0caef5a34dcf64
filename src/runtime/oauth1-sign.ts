import type { Attempt } from './attempt.ts';
import { setForm } from './body.ts';
import { quotedString } from './challenge.ts';
import { base64 } from './encoding.ts';
import { setHeaders } from './header.ts';
import {
  baseStringUri,
  collectParameters,
  type EncodedParameter,
  encodeParameters,
  isForm,
  joinParameters,
  type Oauth1Keys,
  type Oauth1Method,
  signatureBaseString,
} from './oauth1.ts';
import { type Bytes, bodyOf, type Pair, type Pairs, type RequestParts } from './parts.ts';
import { setQuery } from './query.ts';
import { unix } from './time.ts';

/** Where the parameters of the protocol stand (RFC 5849 §3.5). */
export type Oauth1Placement = 'header' | 'query' | 'body';

/** Who signs, and how. */
export interface Oauth1Client<Signature extends string | Promise<string> = string | Promise<string>> {
  readonly method: Oauth1Method<Signature>;
  /** `oauth_consumer_key`. */
  readonly clientId: string;
  readonly clientSecret?: string | undefined;
  readonly privateKey?: Oauth1Keys['privateKey'];
  /** The Authorization field unless said. With `body`, requests without a form body have them in the query. */
  readonly in?: Oauth1Placement;
  /** Stands before the others in the Authorization field, and is not signed. */
  readonly realm?: string | undefined;
  /** The signature method's own hash, where `oauth_body_hash` is to cover a body that is no form. */
  readonly bodyHash?: (body: Uint8Array) => Bytes;
}

/** A client, the token that it acts with, if any, and further parameters of the protocol. */
export interface Oauth1Credentials<Signature extends string | Promise<string> = string | Promise<string>>
  extends Oauth1Client<Signature> {
  /** `oauth_token`. */
  readonly tokenId?: string | undefined;
  readonly tokenSecret?: string | undefined;
  /** `oauth_callback`, `oauth_verifier`. */
  readonly parameters?: Readonly<Record<string, string>>;
}

/**
 * A request signed by OAuth 1.0a (RFC 5849 §3): at once with HMAC and PLAINTEXT, with a promise where the key is a private
 * one.
 *
 * @throws {CountersignError} `KEY_INVALID` when the private key is malformed; `UNSAFE_VALUE`; `ENCODING_INVALID` when query or
 *   form are not UTF-8.
 */
export function signOauth1(
  request: RequestParts,
  credentials: Oauth1Credentials<string>,
  attempt: Attempt,
): RequestParts;
export function signOauth1(
  request: RequestParts,
  credentials: Oauth1Credentials,
  attempt: Attempt,
): RequestParts | Promise<RequestParts>;
export function signOauth1(
  request: RequestParts,
  credentials: Oauth1Credentials,
  attempt: Attempt,
): RequestParts | Promise<RequestParts> {
  const where = placementFor(request, credentials.in ?? 'header');
  const parameters = protocolParameters(request, credentials, attempt);
  const filled = where === 'header' ? request : withParameters(request, where, parameters);
  const encoded = where === 'header' ? encodeParameters(parameters) : [];
  const normalized = joinParameters([...encoded, ...encodeParameters(collectParameters(filled))]);
  const baseString = signatureBaseString(request.method, baseStringUri(request), normalized);
  attempt.explain?.({ signatureBaseString: baseString });
  const finish = (signature: string): RequestParts => {
    const proof = ['oauth_signature', signature] as const;
    if (where !== 'header') return withParameters(filled, where, [proof]);
    const field = authorizationField([...encoded, ...encodeParameters([proof])], credentials.realm);
    return setHeaders(request, { Authorization: field });
  };
  const signature = credentials.method.sign(baseString, credentials);
  return typeof signature === 'string' ? finish(signature) : signature.then(finish);
}

/** The parameters of the protocol but for the signature (§3.1), with `oauth_body_hash` where it is asked for. */
export function protocolParameters(request: RequestParts, credentials: Oauth1Credentials, attempt: Attempt): Pairs {
  const { method, clientId, tokenId, parameters, bodyHash } = credentials;
  const pairs: Pair[] = [['oauth_consumer_key', clientId]];
  if (tokenId !== undefined) pairs.push(['oauth_token', tokenId]);
  pairs.push(
    ['oauth_signature_method', method.name],
    ['oauth_timestamp', String(unix(attempt.now))],
    ['oauth_nonce', attempt.nonce(16)],
    ['oauth_version', '1.0'],
  );
  if (parameters) pairs.push(...Object.entries(parameters));
  // A body that these parameters are to be written into becomes a form.
  const form = isForm(request) || placementFor(request, credentials.in ?? 'header') === 'body';
  if (bodyHash && !form) pairs.push(['oauth_body_hash', base64(bodyHash(bodyOf(request)))]);
  return pairs;
}

/** The value of the Authorization field (§3.5.1). */
export function authorizationField(parameters: readonly EncodedParameter[], realm?: string): string {
  let field = realm === undefined ? 'OAuth ' : `OAuth realm=${quotedString(realm)}, `;
  for (const [name, value] of parameters) field += `${name}="${value}", `;
  return field.slice(0, -2);
}

/** A body that is no form holds no parameters (§3.5.2), and a GET request has none. */
function placementFor(request: RequestParts, wanted: Oauth1Placement): Oauth1Placement {
  if (wanted !== 'body') return wanted;
  const takes = request.body?.length ? isForm(request) : !/^(?:GET|HEAD|DELETE)$/i.test(request.method);
  return takes ? 'body' : 'query';
}

function withParameters(request: RequestParts, where: 'query' | 'body', parameters: Pairs): RequestParts {
  const entries = parameters.map(([name, value = '']) => [name, value] as const);
  return where === 'query' ? setQuery(request, entries) : setForm(request, entries);
}
