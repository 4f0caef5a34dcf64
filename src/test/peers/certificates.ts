import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Made by OpenSSL: a certification authority in `ca.pem`, and from it `server.pem` for localhost and `client.pem` for
 * `CN=client-one`; `stranger.pem` has that name too, and signs itself. Each has its `.key` beside it.
 */
export function certificates(folder: string, openssl: string): void {
  const run = (...args: string[]) => execFileSync(openssl, args, { cwd: folder, stdio: 'pipe' });
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  const alone = (name: string, subject: string) =>
    run('req', '-x509', ...key, '-days', '2', '-subj', subject, '-keyout', `${name}.key`, '-out', `${name}.pem`);
  alone('ca', '/CN=Countersign test CA');
  alone('stranger', '/CN=client-one');
  writeFileSync(join(folder, 'names'), 'subjectAltName = DNS:localhost, IP:127.0.0.1\n');
  for (const [name, subject] of [
    ['server', '/CN=localhost'],
    ['client', '/CN=client-one'],
  ] as const) {
    run('req', ...key, '-subj', subject, '-keyout', `${name}.key`, '-out', `${name}.csr`);
    const signed = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-days', '2', '-extfile', 'names'];
    run('x509', '-req', '-in', `${name}.csr`, ...signed, '-out', `${name}.pem`);
  }
}
