/**
 * Hawk's own server (npm `hawk`): header, payload hash, replay, Server-Authorization.
 * Credentials `dh37fgj492je` / `werxhqb98rpaxn39848xrunpaw3489ruxnpa98w4rxn`, SHA-256.
 */
import { createServer, type IncomingMessage } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';

/** The part of `hawk` that is used here; it brings no types. */
interface Hawk {
  readonly server: {
    authenticate(
      request: IncomingMessage,
      credentialsOf: (id: string) => Credentials | undefined,
      options: { payload?: string; nonceFunc(key: string, nonce: string, timestamp: string): void },
    ): Promise<{ credentials: Credentials; artifacts: unknown }>;
    header(credentials: Credentials, artifacts: unknown, options: { payload: string; contentType: string }): string;
  };
}
interface Credentials {
  readonly key: string;
  readonly algorithm: 'sha256';
  readonly user: string;
}

const hawk = createRequire(import.meta.url)('hawk') as Hawk;
const known: Record<string, Credentials> = {
  dh37fgj492je: { key: 'werxhqb98rpaxn39848xrunpaw3489ruxnpa98w4rxn', algorithm: 'sha256', user: 'steve' },
};
const used = new Set<string>();
const nonceFunc = (key: string, nonce: string, timestamp: string) => {
  const once = `${key} ${nonce} ${timestamp}`;
  if (used.has(once)) throw new Error('replay');
  used.add(once);
};

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const payload = Buffer.concat(chunks).toString();
  const options = payload === '' ? { nonceFunc } : { payload, nonceFunc };
  try {
    const { credentials, artifacts } = await hawk.server.authenticate(request, (id) => known[id], options);
    const proof = hawk.server.header(credentials, artifacts, { payload: 'ok', contentType: 'text/plain' });
    response.setHeader('content-type', 'text/plain');
    response.setHeader('server-authorization', proof);
    response.end('ok');
  } catch (error) {
    const refusal = error as Error & { output?: { headers?: Record<string, string> } };
    response.statusCode = 401;
    response.setHeader('www-authenticate', refusal.output?.headers?.['WWW-Authenticate'] ?? 'Hawk');
    response.end(refusal.message);
  }
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`ready ${(server.address() as AddressInfo).port}\n`));
