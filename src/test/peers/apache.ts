import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Recipe } from '../peers.ts';
import { certificates } from './certificates.ts';
import { find, freePort } from './start.ts';

const realm = 'http-auth@example.org';
const modules = `mpm_event authn_core authn_file authz_core authz_user auth_basic auth_digest dir headers socache_shmcb ssl`;

/**
 * Apache httpd: Digest MD5 at `/digest/` and, with nonces that live two seconds, at `/digest-short/` for `Mufasa` /
 * `Circle of Life`; Basic at `/basic/` for `Aladdin` / `open sesame` and `test` / `123£`; by TLS `/mtls/` for whoever
 * shows `client.pem`, whose name comes back in `X-Client-DN`. Certificates stand in its folder.
 */
export const apache: Recipe = async (folder) => {
  const program = find('apache2');
  const [htpasswd, openssl] = [find('htpasswd'), find('openssl')];
  if (program === undefined || htpasswd === undefined || openssl === undefined) {
    return { absent: 'Apache is not installed (Debian packages apache2, apache2-utils, openssl)' };
  }
  const [port, tlsPort] = [await freePort(), await freePort()];
  for (const name of ['digest', 'digest-short', 'basic', 'mtls']) {
    mkdirSync(join(folder, 'htdocs', name), { recursive: true });
    for (const page of ['index.html', 'a b.html']) writeFileSync(join(folder, 'htdocs', name, page), 'ok\n');
  }
  // Its workers run as another user.
  chmodSync(folder, 0o755);
  const a1 = createHash('md5').update(`Mufasa:${realm}:Circle of Life`).digest('hex');
  writeFileSync(join(folder, 'htdigest'), `Mufasa:${realm}:${a1}\n`);
  const basic = join(folder, 'htpasswd');
  execFileSync(htpasswd, ['-bcB', basic, 'Aladdin', 'open sesame'], { stdio: 'pipe' });
  execFileSync(htpasswd, ['-bB', basic, 'test', '123£'], { stdio: 'pipe' });
  certificates(folder, openssl);
  const digest = (path: string, more = '') => `<Location ${path}>
    AuthType Digest
    AuthName "${realm}"
    AuthDigestProvider file
    AuthUserFile ${folder}/htdigest
    Require valid-user
    ${more}
  </Location>`;
  writeFileSync(
    join(folder, 'httpd.conf'),
    `ServerRoot ${folder}
    ServerName localhost
    Listen 127.0.0.1:${port}
    Listen 127.0.0.1:${tlsPort} https
    PidFile ${folder}/httpd.pid
    ErrorLog ${folder}/error.log
    Mutex file:${folder}
    DefaultRuntimeDir ${folder}
    User www-data
    Group www-data
    DocumentRoot ${folder}/htdocs
    DirectoryIndex index.html
    ${modules.replace(/\S+/g, (name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so\n`)}
    <Directory ${folder}/htdocs>
      Require all granted
    </Directory>
    ${digest('/digest')}
    ${digest('/digest-short', 'AuthDigestNonceLifetime 2')}
    <Location /basic>
      AuthType Basic
      AuthName "basic realm"
      AuthBasicProvider file
      AuthUserFile ${basic}
      Require valid-user
    </Location>
    <VirtualHost 127.0.0.1:${tlsPort}>
      SSLEngine on
      SSLCertificateFile ${folder}/server.pem
      SSLCertificateKeyFile ${folder}/server.key
      SSLCACertificateFile ${folder}/ca.pem
      SSLVerifyClient optional
      <Location /mtls>
        Require ssl-verify-client
        Header set X-Client-DN "%{SSL_CLIENT_S_DN}s"
      </Location>
    </VirtualHost>\n`,
  );
  return { command: [program, '-f', join(folder, 'httpd.conf'), '-DFOREGROUND'], port, tlsPort };
};
