import type { ClientCertificate, ConnectionSpec, Environment, Fetch } from './connection.ts';
import { CountersignError } from './errors.ts';

/**
 * Sends by mutual TLS (RFC 8705): through what the environment's `mutualTls` makes of the certificate and its key, once for
 * all connections that share this. Where the definition lets both be left out and they are, the environment's `fetch` is
 * trusted to present what the platform holds.
 *
 * @returns  The `transport` of a connection. It rejects with `UNSUPPORTED` where the environment has no `mutualTls`,
 *   `MISSING_VALUE` when one of the two is absent, `KEY_INVALID` when they cannot be read or do not belong together,
 *   `AUTHENTICATION_FAILED` when the server ends the handshake because of them.
 */
export function mutualTls(
  client: {
    readonly [Part in keyof ClientCertificate]: string | undefined;
  },
): NonNullable<ConnectionSpec['transport']> {
  let made: { readonly by: Environment['mutualTls']; readonly send: Fetch } | undefined;
  return (environment) => async (request) => {
    const { certificate, key } = client;
    if (!certificate && !key) return (environment.fetch ?? fetch)(request);
    if (!certificate || !key) throw missing(certificate ? 'key' : 'certificate');
    const by = environment.mutualTls;
    if (by === undefined) throw unsupported();
    try {
      if (made?.by !== by) made = { by, send: by({ certificate, key }) };
      return await made.send(request);
    } catch (error) {
      throw refusedCertificate(error) ?? error;
    }
  };
}

function missing(part: keyof ClientCertificate): CountersignError {
  return new CountersignError('MISSING_VALUE', `The client certificate is incomplete: its ${part} is missing.`, {
    name: part,
  });
}

function unsupported(): CountersignError {
  return new CountersignError(
    'UNSUPPORTED',
    'This connection presents a client certificate, which fetch alone cannot do: give `mutualTls` in the environment.',
    { name: 'mutualTls' },
  );
}

/** What OpenSSL and BoringSSL say of a certificate or key by code, and others in words; the text itself may quote them. */
function refusedCertificate(error: unknown): CountersignError | undefined {
  const { code, message } = causeOf(error);
  if (/^ERR_(?:OSSL|CRYPTO)_|^ERR_SSL_(?:\w+_)?(?:KEY_|NO_START_LINE|BAD_BASE64|EE_KEY)/.test(code)) {
    return new CountersignError('KEY_INVALID', `The client certificate or its key cannot be used (${code}).`);
  }
  const alert = /^ERR_SSL_\w*ALERT_\w+$/.exec(code)?.[0] ?? /alert: (\w{1,40})/.exec(message)?.[1];
  if (alert === undefined) return undefined;
  return new CountersignError(
    'AUTHENTICATION_FAILED',
    `The server refuses the TLS connection of this client (${alert}).`,
  );
}

/** An error's code and message, or those of what caused it. */
function causeOf(error: unknown): { readonly code: string; readonly message: string } {
  const { code, message, cause } = (error ?? {}) as { code?: unknown; message?: unknown; cause?: unknown };
  if (typeof code === 'string' && /^[A-Z][A-Z0-9_]{2,80}$/.test(code)) return { code, message: String(message) };
  if (cause instanceof Error) return causeOf(cause);
  return { code: '', message: String(message) };
}
