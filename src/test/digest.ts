import { createHash } from 'node:crypto';
import { parseParameters } from '../runtime/challenge.ts';
import { connect } from '../runtime/connect.ts';
import type { Connection, ConnectionSpec, Environment } from '../runtime/connection.ts';
import { type DigestCredentials, digestProtocol } from '../runtime/digest-protocol.ts';
import type { Answer, Received } from './loopback.ts';

/** Whom the servers of these tests know. */
export const right: DigestCredentials = { username: 'Mufasa', password: 'Circle of Life' };

/**
 * What a server computes (RFC 7616 §3.4), written here over node:crypto: undefined when there are no credentials, otherwise
 * the parameters that came and whether they are right.
 */
export function judged({ method, target, headers, body }: Received, first?: { nonce: string; cnonce: string }) {
  const field = headers.authorization;
  if (field === undefined) return undefined;
  const sent = Object.fromEntries(parseParameters(field.replace(/^Digest /, '')));
  const name = (sent.algorithm ?? 'MD5').toLowerCase();
  const algorithm = { md5: 'md5', 'sha-256': 'sha256', 'sha-512-256': 'sha512-256' }[name.replace('-sess', '')] ?? '';
  const h = (data: string | Buffer) => createHash(algorithm).update(data).digest('hex');
  let a1 = h(`${right.username}:${sent.realm}:${right.password}`);
  if (name.endsWith('-sess')) a1 = h(`${a1}:${first?.nonce ?? sent.nonce}:${first?.cnonce ?? sent.cnonce}`);
  const proof = (verb: string, entity: Buffer) => {
    const a2 = h(`${verb}:${sent.uri}${sent.qop === 'auth-int' ? `:${h(entity)}` : ''}`);
    return h(
      sent.qop ? `${a1}:${sent.nonce}:${sent.nc}:${sent.cnonce}:${sent.qop}:${a2}` : `${a1}:${sent.nonce}:${a2}`,
    );
  };
  const ok = sent.uri === target && sent.response === proof(method, body);
  return { sent, ok, rspauth: (entity: string) => proof('', Buffer.from(entity)) };
}

export const challenged = (field: string | string[]): Answer => ({
  status: 401,
  headers: { 'WWW-Authenticate': field },
});
export const guarded =
  (field: string | string[]) =>
  (request: Received): Answer =>
    judged(request)?.ok ? { body: { ok: true } } : challenged(field);
/** Nonce and count of each request; empty where it has no credentials. */
export const nonces = (received: readonly Received[]) =>
  received.map(({ headers }) => {
    const { nonce, nc } = Object.fromEntries(parseParameters((headers.authorization ?? '').replace(/^Digest /, '')));
    return nonce === undefined ? '' : `${nonce} ${nc}`;
  });

/** A connection that answers by Digest, and nothing else. */
export const connection = (
  url: string,
  credentials = right,
  environment: Environment = {},
  more: Partial<ConnectionSpec> = {},
): Connection =>
  connect(
    {
      scheme: 'digest',
      server: () => url,
      sign: (request) => request,
      protocol: digestProtocol(credentials),
      secrets: [credentials.password],
      ...more,
    },
    environment,
  );
