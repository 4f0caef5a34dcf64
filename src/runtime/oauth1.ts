import { base64, queryComponent } from './encoding.ts';
import { formPairs, headerOf, type Pairs, queryPairs, type RequestParts } from './parts.ts';
import { rsaSha1, rsaSha256, rsaSha512, type SigningKey } from './publickey/sign.ts';
import { hmacSha1 } from './sha1.ts';
import { hmacSha256 } from './sha256.ts';
import { hmacSha512 } from './sha512.ts';

/** What a signature is made with; HMAC and PLAINTEXT use the secrets, RSA the private key alone. */
export interface Oauth1Keys {
  readonly clientSecret?: string | undefined;
  readonly tokenSecret?: string | undefined;
  readonly privateKey?: SigningKey | undefined;
}

/** A signature method (RFC 5849 §3.4): `Signature` is text, or a promise of it where the key is a private one. */
export interface Oauth1Method<Signature extends string | Promise<string> = string | Promise<string>> {
  /** `oauth_signature_method`. */
  readonly name: string;
  readonly sign: (baseString: string, keys: Oauth1Keys) => Signature;
}

/**
 * The base string URI (§3.4.1.2): scheme, host and path, without query; host in lower case, a default port left out, an
 * empty path as `/`. All of that holds for every `RequestParts` already.
 */
export function baseStringUri({ origin, path }: Pick<RequestParts, 'origin' | 'path'>): string {
  return origin + path;
}

/**
 * The parameters that are signed (§3.4.1.3.1): of the query, of the protocol itself, and of a form body, decoded,
 * duplicates kept. Never `oauth_signature`; `realm` is none of them.
 *
 * @param protocol  What goes into the Authorization field; nothing where it stands in query or body already.
 */
export function collectParameters(request: RequestParts, protocol: Pairs = []): Pairs {
  const body = isForm(request) ? formPairs(request.body) : [];
  return [...queryPairs(request.query), ...protocol, ...body].filter((pair) => pair[0] !== 'oauth_signature');
}

/** Whether the body's parameters are signed: a form, as its content type says (§3.4.1.3.1). */
export function isForm(request: RequestParts): boolean {
  return /^\s*application\/x-www-form-urlencoded\s*(?:;|$)/i.test(headerOf(request, 'Content-Type') ?? '');
}

/** Parameters encoded, sorted by name, then value, and joined (§3.4.1.3.2). */
export function normalizeParameters(parameters: Pairs): string {
  return joinParameters(encodeParameters(parameters));
}

/** A name and a value as they are sent and signed (§3.6). */
export type EncodedParameter = readonly [name: string, value: string];

/** The first step of normalization; an absent value is an empty one. */
export function encodeParameters(parameters: Pairs): readonly EncodedParameter[] {
  return parameters.map(([name, value = '']): EncodedParameter => [queryComponent(name), queryComponent(value)]);
}

/** Its other steps: sorted by name, then value, and joined. */
export function joinParameters(encoded: readonly EncodedParameter[]): string {
  let text = '';
  for (const pair of encoded.toSorted((a, b) => compared(a[0], b[0]) || compared(a[1], b[1]))) {
    text += text === '' ? `${pair[0]}=${pair[1]}` : `&${pair[0]}=${pair[1]}`;
  }
  return text;
}

/** Of texts in ASCII, which all that is encoded is, the order of bytes is that of JavaScript. */
function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The signature base string (§3.4.1.1). */
export function signatureBaseString(method: string, uri: string, normalizedParameters: string): string {
  // What is normalized holds nothing that `encodeURIComponent` would leave and RFC 3986 not.
  return `${queryComponent(method.toUpperCase())}&${queryComponent(uri)}&${encodeURIComponent(normalizedParameters)}`;
}

/** The key of HMAC (§3.4.2), and the whole signature of PLAINTEXT (§3.4.4): both secrets encoded, `&` between them. */
export function signatureKey({ clientSecret = '', tokenSecret = '' }: Oauth1Keys): string {
  return `${queryComponent(clientSecret)}&${queryComponent(tokenSecret)}`;
}

/** `HMAC-SHA1` (§3.4.2). */
export const oauth1HmacSha1: Oauth1Method<string> = {
  name: 'HMAC-SHA1',
  sign: (baseString, keys) => base64(hmacSha1(baseString, signatureKey(keys))),
};

/** `HMAC-SHA256`: as `HMAC-SHA1`, with another hash. */
export const oauth1HmacSha256: Oauth1Method<string> = {
  name: 'HMAC-SHA256',
  sign: (baseString, keys) => base64(hmacSha256(baseString, signatureKey(keys))),
};

/** `HMAC-SHA512`. */
export const oauth1HmacSha512: Oauth1Method<string> = {
  name: 'HMAC-SHA512',
  sign: (baseString, keys) => base64(hmacSha512(baseString, signatureKey(keys))),
};

/** `RSA-SHA1` (§3.4.3): RSASSA-PKCS1-v1_5. */
export const oauth1RsaSha1: Oauth1Method<Promise<string>> = {
  name: 'RSA-SHA1',
  sign: async (baseString, { privateKey = '' }) => base64(await rsaSha1(baseString, privateKey)),
};

/** `RSA-SHA256`. */
export const oauth1RsaSha256: Oauth1Method<Promise<string>> = {
  name: 'RSA-SHA256',
  sign: async (baseString, { privateKey = '' }) => base64(await rsaSha256(baseString, privateKey)),
};

/** `RSA-SHA512`. */
export const oauth1RsaSha512: Oauth1Method<Promise<string>> = {
  name: 'RSA-SHA512',
  sign: async (baseString, { privateKey = '' }) => base64(await rsaSha512(baseString, privateKey)),
};

/** `PLAINTEXT` (§3.4.4): the secrets themselves, which only TLS protects. */
export const oauth1Plaintext: Oauth1Method<string> = {
  name: 'PLAINTEXT',
  sign: (_baseString, keys) => signatureKey(keys),
};
