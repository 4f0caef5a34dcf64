import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Recipe } from '../peers.ts';
import { find, freePort } from './start.ts';

const realm = 'api@example.org';
const users = [
  ['Mufasa', 'Circle of Life'],
  ['Jäsøn Doe', 'Secret, or not?'],
] as const;

/** Folder → algorithms of the challenge (several: one challenge each), and whether user names are hashed. */
const folders = {
  md5: { algorithm: 'MD5', hashes: ['md5'] },
  sha256: { algorithm: 'SHA-256', hashes: ['sha256'] },
  sha512256: { algorithm: 'SHA-512-256', hashes: ['sha512-256'] },
  both: { algorithm: 'SHA-256|MD5', hashes: ['sha256', 'md5'] },
  userhash: { algorithm: 'SHA-256', hashes: ['sha256'], userhash: true },
} as const;

/** RFC 7616's H(A1) part of each user in lighttpd's format: user:realm:hash(user:realm:password):hash(user:realm). */
function htdigest(hashes: readonly string[]): string {
  const lines = hashes.flatMap((hash) => {
    const hex = (text: string) => createHash(hash).update(text).digest('hex');
    return users.map(
      ([user, password]) => `${user}:${realm}:${hex(`${user}:${realm}:${password}`)}:${hex(`${user}:${realm}`)}\n`,
    );
  });
  return lines.join('');
}

/**
 * lighttpd: Digest at `/md5/`, `/sha256/`, `/sha512256/`, `/both/` and `/userhash/` for {@link users}, Basic at
 * `/basic/` for `Aladdin` / `open sesame`; realm `api@example.org`. Each also has a file `a b.html`.
 */
export const lighttpd: Recipe = async (folder) => {
  const program = find('lighttpd');
  if (program === undefined) return { absent: 'lighttpd is not installed (Debian package lighttpd)' };
  const port = await freePort();
  const guard = (name: string, backend: string, file: string, require: string) => {
    mkdirSync(join(folder, 'htdocs', name), { recursive: true });
    for (const page of ['index.html', 'a b.html']) writeFileSync(join(folder, 'htdocs', name, page), 'ok\n');
    return `$HTTP["url"] =~ "^/${name}/" {
      auth.backend = "${backend}"
      auth.backend.${backend}.userfile = "${join(folder, file)}"
      auth.require = ("/${name}/" => (${require}, "realm" => "${realm}", "require" => "valid-user"))
    }\n`;
  };
  const guards = Object.entries(folders).map(([name, { algorithm, hashes, ...rest }]) => {
    writeFileSync(join(folder, `${name}.htdigest`), htdigest(hashes));
    const userhash = 'userhash' in rest ? ', "userhash" => "enable"' : '';
    return guard(
      name,
      'htdigest',
      `${name}.htdigest`,
      `"method" => "digest", "algorithm" => "${algorithm}"${userhash}`,
    );
  });
  writeFileSync(join(folder, 'plain'), 'Aladdin:open sesame\n');
  guards.push(guard('basic', 'plain', 'plain', '"method" => "basic"'));
  writeFileSync(
    join(folder, 'lighttpd.conf'),
    `server.document-root = "${join(folder, 'htdocs')}"
    server.bind = "127.0.0.1"
    server.port = ${port}
    index-file.names = ("index.html")
    server.modules = ("mod_auth", "mod_authn_file")
    ${guards.join('')}`,
  );
  return { command: [program, '-D', '-f', join(folder, 'lighttpd.conf')], port };
};
