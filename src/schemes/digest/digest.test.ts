/** Digest from a definition to a real server: the module that is generated, with and without the runtime beside it. */
import { resolve } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Connection, Environment } from '../../runtime/connection.ts';
import { withServer } from '../../test/loopback.ts';
import { generatedModule } from '../../test/module.ts';
import { against, peer } from '../../test/peers.ts';
import { sizeOf } from '../../test/size.ts';

interface Login {
  login(fields: { server: string; username: string; password: string }, environment?: Environment): Connection;
}
const definition = (more = '') => `countersign: 1
app: acme
title: Acme
server: "{{ fields.server }}"
fields:
  server: { type: url, label: Server, network: any, port: true }
test: { url: /index.html, read: text, label: "{{ response.text | trim }}" }
schemes:
  login:
    type: digest
    ${more}
`;

const lighttpd = await peer('lighttpd');
for (const target of ['typescript', 'standalone'] as const) {
  test(
    `${target}: lighttpd accepts and refuses what the module sends, and its test says so`,
    against(lighttpd, async ({ url }) => {
      const { exports } = await generatedModule<Login>(definition(), target);
      for (const path of ['md5', 'sha256', 'sha512256', 'both', 'userhash']) {
        const login = exports.login({
          server: `${url}/${path}`,
          username: 'Jäsøn Doe',
          password: 'Secret, or not?',
        });
        assert.is((await login.fetch('/a%20b.html?a=b%20c')).status, 200, path);
        assert.equal(await login.test(), { ok: true, label: 'ok', status: 200 });
      }
      const wrong = exports.login({ server: `${url}/both`, username: 'Mufasa', password: 'planted-secret-digest' });
      const result = await wrong.test();
      assert.equal([result.ok, result.advice, result.status], [false, 'connect again', 401]);
      assert.not.match(JSON.stringify(result), 'planted');
    }),
  );
}
const apache = await peer('apache');
test(
  'Apache proves that it knows the password, and the module demands it',
  against(apache, async ({ url }) => {
    const { exports } = await generatedModule<Login>(definition('rspauth: true'));
    const login = exports.login({ server: `${url}/digest`, username: 'Mufasa', password: 'Circle of Life' });
    assert.is((await login.fetch('/index.html?x=1')).status, 200);
  }),
);
test.after(() => apache.stop());

test('what the definition puts on the request is covered and sent with it; the charset is as it says', async () => {
  const { exports } = await generatedModule<Login>(
    definition('charset: ISO-8859-1\n    request: { query: { v: "2" }, headers: { X-Client: acme } }'),
  );
  await withServer(
    ({ headers }) =>
      headers.authorization ? {} : { status: 401, headers: { 'WWW-Authenticate': 'Digest realm="r", nonce="n"' } },
    async (server) => {
      await exports.login({ server: server.url, username: 'ü', password: 'ß' }).fetch('/a');
      const [first, second] = server.received;
      assert.equal([first?.target, second?.target, second?.headers['x-client']], ['/a?v=2', '/a?v=2', 'acme']);
      assert.match(second?.headers.authorization ?? '', 'username="ü"');
      assert.match(second?.headers.authorization ?? '', 'uri="/a?v=2"');
    },
  );
});

test(
  'a step of a session is signed by Digest, body and all, and lighttpd accepts it',
  against(lighttpd, async ({ url }) => {
    const { exports } = await generatedModule<{
      session(fields: { server: string; username: string; password: string }): Connection;
    }>(`${definition()}  session:
    type: session
    login:
      url: /index.html
      as: login
      save: { token: response.text }
    request: { headers: { X-Token: "{{ session.token | trim }}" } }
`);
    const session = (password: string) => exports.session({ server: `${url}/sha256`, username: 'Mufasa', password });
    // What the login gives is no right here: the server wants Digest for every page.
    const right = session('Circle of Life');
    assert.is((await right.fetch('/index.html')).status, 401);
    await right.refresh();
    const wrong = await session('planted-secret-digest')
      .refresh()
      .catch((reason: unknown) => reason);
    assert.is((wrong as { code: string }).code, 'CONNECT_AGAIN');
  }),
);

test.after(() => lighttpd.stop());

test('all that Digest adds to a connection is at most 8 kB, minified and compressed', async () => {
  const size = await sizeOf('digestProtocol', resolve('src/runtime/digest-protocol.ts'));
  assert.ok(size > 1_000 && size <= 8_000, `${size} bytes`);
});

test.run();
