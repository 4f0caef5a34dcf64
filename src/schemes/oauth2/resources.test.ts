import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type AuthorizationCode, type Environment, memoryStore } from '../../runtime/v1.ts';
import { failure } from '../../test/failure.ts';
import { generatedModule } from '../../test/module.ts';
import { against, peer } from '../../test/peers.ts';
import { visitor } from '../../test/visitor.ts';

// Resource indicators (RFC 8707): the requests that it prints, and oidc-provider, which gives a token to one audience at a time.

const oidc = await peer('oidc');
test.after(() => oidc.stop());

const definition = (issuer: string, resource: string, more: string) => `countersign: 1
app: acme
title: Acme
server: ${issuer}/api
schemes:
  user:
    type: oauth2
    grant: authorization_code
    authorization: { url: ${issuer}/auth, query: { prompt: consent } }
    token: { url: ${issuer}/token }
    scopes: { default: [calendar, contacts] }
    resource: ${resource}
${more}`;
type User = { readonly user: (client: object, environment?: Environment) => AuthorizationCode };
const client = {
  id: 'post',
  secret: 'post-secret-post-secret-post-secret-1',
  redirectUri: 'https://rp.example/cb',
};
const resourcesIn = (query: string | undefined) => new URLSearchParams(query).getAll('resource');

test('RFC 8707 §2: several resources are as many parameters, asked for, exchanged and renewed', async () => {
  const both = ['https://cal.example.com/', 'https://contacts.example.com/'];
  const { user } = (await generatedModule<User>(definition('https://as.example.com', JSON.stringify(both), '')))
    .exports;
  const bodies: string[] = [];
  const environment: Environment = {
    async fetch(request) {
      bodies.push(await request.text());
      return Response.json({ access_token: 't', refresh_token: 'r' });
    },
  };
  const grant = user(client, environment);
  const { url, pending } = await grant.begin();
  // §2.1, figure 2.
  const printed = 'resource=https%3A%2F%2Fcal.example.com%2F&resource=https%3A%2F%2Fcontacts.example.com%2F';
  assert.ok(url.includes(printed), url);
  const slot = memoryStore().of('ada');
  await slot.write(await grant.complete(`${client.redirectUri}?code=c&state=${pending.state}`, pending));
  await grant.connect(slot).refresh();
  assert.equal(bodies.map(resourcesIn), [both, both]);
});

test('a pushed request holds them too, and JSON holds a list', async () => {
  const more = '    par: { url: https://as.example.com/par, in: json }\n';
  const { user } = (
    await generatedModule<User>(definition('https://as.example.com', '[https://a.example, https://b.example]', more))
  ).exports;
  let pushed: unknown;
  const environment: Environment = {
    async fetch(request) {
      pushed = await request.json();
      return Response.json({ request_uri: 'urn:x', expires_in: 60 });
    },
  };
  const { url } = await user(client, environment).begin();
  assert.equal((pushed as { resource: unknown }).resource, ['https://a.example', 'https://b.example']);
  assert.equal(resourcesIn(new URL(url).search), []);
});

test(
  'agreed to for two, exchanged for one, renewed for the other',
  against(oidc, async ({ url: issuer }) => {
    const resources = JSON.stringify([`${issuer}/api`, `${issuer}/files`]);
    const more = `    token: { url: ${issuer}/token, form: { resource: ${issuer}/api } }
    refresh: { form: { resource: ${issuer}/files } }\n`;
    const text = definition(issuer, resources, more)
      .replace(`    token: { url: ${issuer}/token }\n`, '')
      .replace('[calendar, contacts]', '[openid, offline_access, read]');
    const { user } = (await generatedModule<User>(text)).exports;
    const grant = user(client);
    const { url, pending } = await grant.begin();
    const slot = memoryStore().of('ada');
    await slot.write(await grant.complete(await visitor().visit(url, client.redirectUri, { login: 'ada' }), pending));
    const connection = grant.connect(slot);
    const audience = async () => ((await (await connection.fetch('/me')).json()) as { aud: unknown }).aud;
    assert.is(await audience(), `${issuer}/api`);
    await connection.refresh();
    assert.is(await audience(), `${issuer}/files`);
  }),
);

test(
  'a resource that was not agreed to is refused: invalid_target, for the owner to mend',
  against(oidc, async ({ url: issuer }) => {
    const more = `    token: { url: ${issuer}/token, form: { resource: ${issuer}/other } }\n`;
    const text = definition(issuer, `${issuer}/api`, more)
      .replace(`    token: { url: ${issuer}/token }\n`, '')
      .replace('[calendar, contacts]', '[openid, offline_access, read]');
    const { user } = (await generatedModule<User>(text)).exports;
    const grant = user(client);
    const { url, pending } = await grant.begin();
    const back = await visitor().visit(url, client.redirectUri, { login: 'ada' });
    const { code, detail } = await failure(grant.complete(back, pending));
    assert.equal([code, detail?.error], ['AUTHENTICATION_FAILED', 'invalid_target']);
  }),
);

test.run();
