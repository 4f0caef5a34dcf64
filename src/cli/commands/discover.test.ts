import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { parse } from 'yaml';
import { command } from '../../test/command.ts';
import { withFolder } from '../../test/folder.ts';
import { withServer } from '../../test/loopback.ts';
import { against, peer } from '../../test/peers.ts';
import { metadataUrls } from '../discover/metadata.ts';

const oidc = await peer('oidc');
test.after(() => oidc.stop());

const discover = (issuer: string, ...words: string[]) =>
  withFolder({}, async (cwd) => {
    const server = ['--server', 'https://api.acme.example', '--title', 'Acme'];
    const outcome = await command(['discover', issuer, ...server, ...words], { cwd });
    const checked = outcome.status === 0 ? (await command(['check'], { cwd })).out : undefined;
    const text = outcome.status === 0 ? readFileSync(join(cwd, 'acme.auth.yaml'), 'utf8') : '';
    return { ...outcome, checked, definition: text === '' ? undefined : parse(text) };
  });

test(
  'what oidc-provider says of itself becomes a definition that checks clean',
  against(oidc, async ({ url }) => {
    const { status, err, checked, definition } = await discover(url);
    assert.is(status, 0, err);
    assert.is(checked, '1 file checked, nothing wrong.\n');
    const { user, device, application } = definition.schemes;
    assert.equal(user.authorization, { url: `${url}/auth` });
    assert.equal(user.token, { url: `${url}/token` });
    assert.equal(user.revocation, { url: `${url}/token/revocation` });
    assert.is(user.issuer, url);
    assert.is(user.clientAuthentication, 'client_secret_basic');
    assert.equal(user.scopes.default, ['openid', 'offline_access']);
    assert.equal(device.device, { url: `${url}/device/auth` });
    assert.is(application.grant, 'client_credentials');
  }),
);

test('RFC 8414 §3.1, OpenID Connect Discovery §4: where metadata stands', () => {
  assert.equal(metadataUrls('https://example.com/issuer1'), [
    'https://example.com/.well-known/oauth-authorization-server/issuer1',
    'https://example.com/issuer1/.well-known/openid-configuration',
  ]);
  for (const bad of ['http://example.com', 'https://a:b@example.com', 'https://example.com?x', 'example.com', '']) {
    assert.throws(() => metadataUrls(bad), /an issuer is a URL/, bad);
  }
});

test('RFC 8705 §5: a server that knows clients by their certificates, at other hosts', () =>
  withServer(
    ({ headers }) => ({
      body: {
        issuer: `http://${headers.host}`,
        token_endpoint: 'https://acme.example/token',
        authorization_endpoint: 'https://acme.example/auth',
        revocation_endpoint: 'https://acme.example/revoke',
        token_endpoint_auth_methods_supported: ['self_signed_tls_client_auth', 'none'],
        scopes_supported: ['offline_access'],
        mtls_endpoint_aliases: {
          token_endpoint: 'https://mtls.acme.example/token',
          authorization_endpoint: 'https://mtls.acme.example/auth',
          revocation_endpoint: 'javascript:alert(1)',
          issuer: 'https://evil.example',
        },
      },
    }),
    async ({ url }) => {
      const { checked, definition, err } = await discover(url);
      assert.is(checked, '1 file checked, nothing wrong.\n', err);
      const { user } = definition.schemes;
      assert.is(user.clientAuthentication, 'tls_client_auth');
      assert.equal(user.token, { url: 'https://mtls.acme.example/token' });
      assert.equal(user.authorization, { url: 'https://acme.example/auth' });
      assert.equal(user.revocation, { url: 'https://acme.example/revoke' });
    },
  ));

test('a server that knows other things', () =>
  withServer(
    ({ headers }) => ({
      body: {
        issuer: `http://${headers.host}`,
        token_endpoint: 'https://acme.example/token',
        authorization_endpoint: 'https://acme.example/auth',
        pushed_authorization_request_endpoint: 'https://acme.example/par',
        require_pushed_authorization_requests: true,
        code_challenge_methods_supported: ['plain'],
        token_endpoint_auth_methods_supported: ['private_key_jwt'],
        token_endpoint_auth_signing_alg_values_supported: ['PS256', 'RS256'],
        revocation_endpoint: 'javascript:alert(1)',
        scopes_supported: ['a', 'b"\\'],
      },
    }),
    async ({ url }) => {
      const { checked, definition, err } = await discover(url);
      // Plain is all that this server knows, and it is said to be a pity.
      assert.match(checked ?? err, /oauth2\/use-pkce[\s\S]*\n1 warning in 1 of 1 file/);
      const { user } = definition.schemes;
      assert.equal(user.par, { url: 'https://acme.example/par' });
      assert.is(user.pkce, 'plain');
      assert.equal(user.assertion, { algorithm: 'PS256', key: '{{ client.privateKey }}' });
      assert.not('revocation' in user);
      assert.equal(user.scopes, { available: { a: 'a' } });
    },
  ));

test('what is not to be trusted, or not there', async () => {
  const refused = async (answer: object, words: RegExp) =>
    withServer(
      () => answer,
      async ({ url }) => {
        const { status, err } = await discover(url);
        assert.is(status, 2);
        assert.match(err, words);
      },
    );
  await refused(
    { body: { issuer: 'https://evil.example', token_endpoint: 'https://evil.example/t' } },
    /another issuer/,
  );
  await refused({ body: {} }, /another issuer/);
  await refused({ status: 404 }, /no metadata was found[\s\S]*status 404/);
  await refused({ status: 302, headers: { Location: 'https://evil.example/' } }, /status 302/);
  await refused({ headers: { 'Content-Type': 'text/html' }, body: '<html>' }, /no JSON/);
  const { status, err } = await command(['discover', 'https://login.acme.example']);
  assert.is(status, 2);
  assert.match(err, /--server/);
});

test('a file that is there is left alone', () =>
  withServer(
    ({ headers }) => ({
      body: {
        issuer: `http://${headers.host}`,
        token_endpoint: `http://${headers.host}/t`,
        grant_types_supported: ['client_credentials'],
      },
    }),
    ({ url }) =>
      withFolder({ 'acme.auth.yaml': 'mine' }, async (cwd) => {
        const words = ['discover', url, '--server', 'https://api.acme.example', '--title', 'Acme'];
        const { status, err } = await command(words, { cwd });
        assert.is(status, 2);
        assert.match(err, /is there already/);
        assert.is(readFileSync(join(cwd, 'acme.auth.yaml'), 'utf8'), 'mine');
      }),
  ));

test.run();
