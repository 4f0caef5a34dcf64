import type { Scheme } from '../../model/app.ts';
import { asScalar, textOf } from '../../model/read.ts';

/** The words of RFC 5849 §3.4, and those that servers have added. */
export const signatureMethods = [
  'HMAC-SHA1',
  'HMAC-SHA256',
  'HMAC-SHA512',
  'RSA-SHA1',
  'RSA-SHA256',
  'RSA-SHA512',
  'PLAINTEXT',
] as const;
export type SignatureMethod = (typeof signatureMethods)[number];

export function signatureMethodOf(scheme: Scheme): SignatureMethod {
  const said = asScalar(scheme.keys.get('signatureMethod'));
  return signatureMethods.find((method) => said !== undefined && method === textOf(said)) ?? 'HMAC-SHA1';
}

export function usesPrivateKey(scheme: Scheme): boolean {
  return signatureMethodOf(scheme).startsWith('RSA');
}

/** The endpoints of redirection-based authorization (RFC 5849 §2), all of them or none. */
export const endpoints = ['temporaryCredentials', 'authorization', 'token'] as const;

/** Whether a person agrees, so that the token is theirs. */
export function isThreeLegged(scheme: Scheme): boolean {
  return endpoints.some((endpoint) => scheme.keys.has(endpoint));
}

/** Whether `login` obtains the token, since neither a person nor the definition gives one. */
export function logsIn(scheme: Scheme): boolean {
  if (isThreeLegged(scheme) || scheme.login === undefined) return false;
  return !scheme.keys.has('tokenId') && !scheme.keys.has('tokenSecret');
}
