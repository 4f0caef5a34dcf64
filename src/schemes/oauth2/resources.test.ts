import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type AuthorizationCode, type Environment, memoryStore } from '../../runtime/v1.ts';
import { client, codeGrant } from '../../test/code-grant.ts';
import { failure } from '../../test/failure.ts';
import { generatedModule } from '../../test/module.ts';
import { against, peer } from '../../test/peers.ts';
import { visitor } from '../../test/visitor.ts';

// Resource indicators (RFC 8707): the requests that it prints, and oidc-provider, which gives a token to one audience at a time.

const oidc = await peer('oidc');
test.after(() => oidc.stop());

type User = { readonly user: (client: object, environment?: Environment) => AuthorizationCode };
const userOf = async (...definition: Parameters<typeof codeGrant>) =>
  (await generatedModule<User>(codeGrant(...definition))).exports.user;
const resourcesIn = (query: string | undefined) => new URLSearchParams(query).getAll('resource');

test('RFC 8707 §2: several resources are as many parameters, asked for, exchanged and renewed', async () => {
  const both = ['https://cal.example.com/', 'https://contacts.example.com/'];
  const user = await userOf('https://as.example.com', `resource: ${JSON.stringify(both)}`);
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
  const more = `resource: [https://a.example, https://b.example]
par: { url: https://as.example.com/par, in: json }`;
  const user = await userOf('https://as.example.com', more);
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
    const more = `resource: ${JSON.stringify([`${issuer}/api`, `${issuer}/files`])}
refresh: { form: { resource: ${issuer}/files } }`;
    const user = await userOf(issuer, more, `form: { resource: ${issuer}/api }`);
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
    const user = await userOf(issuer, `resource: ${issuer}/api`, `form: { resource: ${issuer}/other }`);
    const grant = user(client);
    const { url, pending } = await grant.begin();
    const back = await visitor().visit(url, client.redirectUri, { login: 'ada' });
    const { code, detail } = await failure(grant.complete(back, pending));
    assert.equal([code, detail?.error], ['AUTHENTICATION_FAILED', 'invalid_target']);
  }),
);

test.run();
