/** OAuth 1.0a from a definition to a server that we did not write: what is generated, with and without the runtime beside it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Connection, Environment } from '../../runtime/connection.ts';
import type { Oauth1 } from '../../runtime/oauth1-authorization.ts';
import { memoryStore } from '../../runtime/store.ts';
import { generatedModule } from '../../test/module.ts';
import { against, type Peer, peer } from '../../test/peers.ts';
import { sizeOf } from '../../test/size.ts';
import { signatureMethods } from './settings.ts';

const server = await peer('oauth1');
const definition = (url: string, scheme: string) => `countersign: 1
app: acme
title: Acme
server: ${url}
test: { url: /photos, error: response.body.reason }
schemes:
  user:
    type: oauth1
${scheme}`;
const form = (body: string) => ({
  method: 'POST',
  body,
  headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
});

interface TwoLegged {
  user(fields: { token: string; tokenSecret: string }, client: object, environment?: Environment): Connection;
}
const ownToken = { token: 'kkk9d7dh3k39sjv7', tokenSecret: 'dh893hdasih9' };
const clientOf = (method: string, { folder }: Peer, wrong = '') =>
  method.startsWith('RSA')
    ? { id: 'rsa1', privateKey: readFileSync(join(folder, 'rsa1.pem'), 'utf8') }
    : { id: '9djdj82h48djs9d2', secret: `j49sk3j29djd${wrong}` };

for (const method of signatureMethods) {
  for (const place of ['header', 'query', 'body']) {
    test(
      `oauthlib accepts what a module sends by ${method} in ${place}, and refuses a wrong secret`,
      against(server, async (one) => {
        const { exports } = await generatedModule<TwoLegged>(
          definition(
            one.url,
            `    signatureMethod: ${method}
    in: ${place}
    realm: Photos
    tokenId: "{{ fields.token }}"
    tokenSecret: "{{ fields.tokenSecret }}"
    fields: { token: { label: Token }, tokenSecret: { type: password, label: Secret } }
    request: { query: { v: "2" } }
`,
          ),
        );
        const user = exports.user(ownToken, clientOf(method, one));
        assert.is((await user.fetch('/photos?size=a+b&size=&é=%C3%A9')).status, 200);
        assert.is((await user.fetch('/photos', form('c2&a3=2+q&a3=a'))).status, 200);
        assert.equal(await user.test(), { ok: true, status: 200 });
        if (method.startsWith('RSA')) return;
        const wrong = await exports.user(ownToken, clientOf(method, one, '-planted-secret')).test();
        assert.equal([wrong.ok, wrong.status], [false, 401]);
        assert.not.match(JSON.stringify(wrong), 'planted');
      }),
    );
  }
}

interface ThreeLegged {
  user(client: { id: string; secret: string; redirectUri: string }, environment?: Environment): Oauth1;
}
const owner = { id: '9djdj82h48djs9d2', secret: 'j49sk3j29djd', redirectUri: 'https://program.example/back' };
for (const target of ['typescript', 'standalone'] as const) {
  test(
    `${target}: temporary credentials, consent, token, and a connection that others cannot use without it`,
    against(server, async ({ url }) => {
      const { exports } = await generatedModule<ThreeLegged>(
        definition(
          url,
          `    temporaryCredentials: { url: /initiate }
    authorization: { url: /authorize }
    token: { url: /token, save: { all: { value: response.text, secret: true } } }
    request: { headers: { X-Saved: "{{ session.all | length }}" } }
`,
        ),
        target,
      );
      const user = exports.user(owner);
      const { url: page, pending } = await user.begin();
      const back = (await fetch(page, { redirect: 'manual' })).headers.get('location') ?? '';
      assert.ok(back.startsWith(`${owner.redirectUri}?`));
      const slot = memoryStore().of('user 1');
      await slot.write(await user.complete(back, pending));
      const connection = user.connect(slot);
      assert.is((await connection.fetch('/photos?file=vacation.jpg')).status, 200);
      assert.is((await connection.test()).ok, true);
      const nobody = await user
        .connect(memoryStore().of('user 2'))
        .fetch('/photos')
        .catch((reason: unknown) => reason);
      assert.is((nobody as { code: string }).code, 'CONNECT_AGAIN');
    }),
  );
}
test(
  'out of band: no callback, the verifier is typed in',
  against(server, async ({ url }) => {
    const { exports } = await generatedModule<ThreeLegged>(
      definition(
        url,
        `    temporaryCredentials: { url: /initiate }
    authorization: { url: /authorize }
    token: { url: /token }
    redirectUri: oob
`,
      ),
    );
    const user = exports.user(owner);
    const { url: page, pending } = await user.begin();
    const shown = new URLSearchParams(await (await fetch(page)).text());
    const { values } = await user.complete({ verifier: shown.get('oauth_verifier') ?? '' }, pending);
    assert.equal(Object.keys(values), ['oauth_token', 'oauth_token_secret']);
  }),
);
test.after(() => server.stop());

for (const method of signatureMethods) {
  test(`the signing function of a module with ${method} is at most 5 kB, minified and compressed`, async () => {
    const scheme = `    signatureMethod: ${method}\n`;
    const { path, text } = await generatedModule(definition('https://acme.example', scheme), 'standalone');
    // esbuild reads less in a file that ends in .mts.
    const file = `${path}.ts`;
    writeFileSync(file, text);
    const size = await sizeOf('signUser', file);
    assert.ok(size > 1_000 && size <= 5_000, `${size} bytes`);
  });
}

test.run();
