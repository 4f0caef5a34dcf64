import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Connection, Environment } from '../../runtime/v1.ts';
import { failure } from '../../test/failure.ts';
import { generatedModule } from '../../test/module.ts';
import { against, peer } from '../../test/peers.ts';

// Assertions in place of a client secret (RFC 7523 §2.2), in every algorithm of oidc-provider, with right and wrong keys.

const oidc = await peer('oidc');
test.after(() => oidc.stop());

const kinds = [
  ['RS256', 'rs'],
  ['PS256', 'ps'],
  ['ES256', 'es'],
  ['EdDSA', 'ed'],
] as const;
const scheme = (algorithm: string) => `  with${algorithm}:
    type: oauth2
    grant: client_credentials
    token: { url: "{{ fields.issuer }}/token" }
    client: { id: { label: Id }, key: { type: pem, label: Key } }
    clientAuthentication: private_key_jwt
    assertion: { algorithm: ${algorithm}, key: "{{ client.key }}", claims: { aud: "{{ fields.issuer }}" } }
    scopes: { default: [read] }
`;
type Factory = (fields: object, client: object, environment?: Environment) => Connection;
const { exports: acme } = await generatedModule<Readonly<Record<string, Factory>>>(`countersign: 1
app: acme
title: Acme
server: "{{ fields.issuer }}/api"
fields: { issuer: { type: url, label: Issuer, network: any, port: true } }
schemes:
${kinds.map(([algorithm]) => scheme(algorithm)).join('')}  withSecret:
    type: oauth2
    grant: client_credentials
    token: { url: "{{ fields.issuer }}/token" }
    clientAuthentication: client_secret_jwt
    scopes: { default: [read] }
`);

/** A connection, and the assertions that it sends. */
function connected(url: string, name: string, client: object) {
  const assertions: string[] = [];
  const environment: Environment = {
    async fetch(request) {
      const form = new URLSearchParams(await request.clone().text());
      if (form.has('client_assertion')) {
        assert.is(form.get('client_assertion_type'), 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer');
        assert.not(form.has('client_secret'));
        assertions.push(form.get('client_assertion') ?? '');
      }
      return fetch(request);
    },
  };
  return { connection: acme[name]?.({ issuer: url }, client, environment) as Connection, assertions };
}

for (const [algorithm, key] of kinds) {
  test(
    `private_key_jwt, ${algorithm}: honoured with the client’s own key, each assertion once; another key is refused`,
    against(oidc, async ({ url, folder }) => {
      const keys = JSON.parse(readFileSync(join(folder, 'keys.json'), 'utf8'));
      const id = `pkjwt-${algorithm.toLowerCase()}`;
      const { connection, assertions } = connected(url, `with${algorithm}`, { id, key: JSON.stringify(keys[key]) });
      const { client } = (await (await connection.fetch('/me')).json()) as { client: string };
      assert.is(client, id);
      await connection.refresh();
      const [first = '', second = ''] = assertions;
      assert.is(decodeProtectedHeader(first).alg, algorithm);
      const { iss, sub, aud, jti } = decodeJwt(first);
      assert.equal([iss, sub, aud], [id, id, url]);
      assert.is.not(decodeJwt(second).jti, jti);
      // RFC 7523 §3, oidc-provider: whoever has overheard one cannot use it.
      const form = { grant_type: 'client_credentials', client_id: id, client_assertion: first };
      const type = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
      const replayed = await fetch(`${url}/token`, {
        method: 'POST',
        body: new URLSearchParams({ ...form, client_assertion_type: type }),
      });
      assert.is(replayed.status, 401);

      const { privateKey } = await crypto.subtle.generateKey(...generated[algorithm]);
      const foreign = JSON.stringify(await crypto.subtle.exportKey('jwk', privateKey));
      const { connection: wrong } = connected(url, `with${algorithm}`, { id, key: foreign });
      const error = await failure(wrong.fetch('/me'));
      assert.equal([error.code, error.detail?.error], ['AUTHENTICATION_FAILED', 'invalid_client']);
      const { d } = JSON.parse(foreign) as { d: string };
      assert.not.match(`${error.message} ${JSON.stringify(error.detail)}`, d);
    }),
  );
}
const rsa = { modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' };
type Generated = [EcKeyGenParams | RsaHashedKeyGenParams, true, readonly ('sign' | 'verify')[]];
const generated: Readonly<Record<(typeof kinds)[number][0], Generated>> = {
  RS256: [{ name: 'RSASSA-PKCS1-v1_5', ...rsa }, true, ['sign', 'verify']],
  PS256: [{ name: 'RSA-PSS', ...rsa }, true, ['sign', 'verify']],
  ES256: [{ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']],
  EdDSA: [{ name: 'Ed25519' } as EcKeyGenParams, true, ['sign', 'verify']],
};

test(
  'client_secret_jwt: the secret signs and is never sent; a wrong one is refused',
  against(oidc, async ({ url }) => {
    const secret = '0123456789abcdef'.repeat(3);
    const { connection, assertions } = connected(url, 'withSecret', { id: 'csjwt', secret });
    assert.is((await connection.fetch('/me')).status, 200);
    assert.is(decodeProtectedHeader(assertions[0] ?? '').alg, 'HS256');
    const wrong = connected(url, 'withSecret', { id: 'csjwt', secret: `${secret.slice(1)}!` });
    const error = await failure(wrong.connection.fetch('/me'));
    assert.equal([error.code, error.detail?.error], ['AUTHENTICATION_FAILED', 'invalid_client']);
    assert.not.match(`${error.message} ${JSON.stringify(error.detail)}`, secret.slice(1));
  }),
);

test.run();
