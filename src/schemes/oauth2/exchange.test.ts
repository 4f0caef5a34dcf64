import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { AuthorizationCode, Connection, Environment, StoredSession } from '../../runtime/v1.ts';
import { memoryStore } from '../../runtime/v1.ts';
import { failure } from '../../test/failure.ts';
import { generatedModule } from '../../test/module.ts';
import { against, peer } from '../../test/peers.ts';
import { visitor } from '../../test/visitor.ts';

// Token exchange (RFC 8693): a service that was called with a person's token asks for one of its own to go on with.

const oidc = await peer('oidc');
test.after(() => oidc.stop());

const type = 'urn:ietf:params:oauth:token-type:access_token';
const subjectField = 'fields: { subject: { type: password, label: Token } }';
const scheme = (name: string, form: string, more: string, fields = subjectField) => `  ${name}:
    type: oauth2
    grant: token_exchange
    ${fields}
    token:
      url: "{{ fields.issuer }}/token"
      form: { subject_token: "{{ fields.subject }}", ${form} }
      save: { kind: { value: response.body.issued_token_type, secret: false } }
    clientAuthentication: client_secret_basic
    scopes: { default: [read] }
    request: { headers: { X-Kind: "{{ session.kind }}" } }
${more.replace(/^(?=.)/gm, '    ')}
`;
interface Fields {
  readonly issuer: string;
  readonly subject: string;
  readonly actor?: string;
}
type Exchange = (fields: Fields, client: object, environment?: Environment) => Connection;
interface Exports extends Record<'forApi' | 'forAudience' | 'forOther' | 'untyped' | 'acting', Exchange> {
  readonly person: (fields: { readonly issuer: string }, client: object) => AuthorizationCode;
}
const { exports: acme } = await generatedModule<Exports>(`countersign: 1
app: acme
title: Acme
server: "{{ fields.issuer }}/api"
fields: { issuer: { type: url, label: Issuer, network: any, port: true } }
schemes:
  person:
    type: oauth2
    grant: authorization_code
    authorization: { url: "{{ fields.issuer }}/auth", query: { prompt: consent } }
    token: { url: "{{ fields.issuer }}/token" }
    revocation: { url: "{{ fields.issuer }}/token/revocation" }
    scopes: { default: [openid, offline_access, read] }
${[
  scheme(
    'forApi',
    `subject_token_type: "${type}", requested_token_type: "${type}"`,
    'resource: "{{ fields.issuer }}/api"',
  ),
  scheme('forAudience', `subject_token_type: "${type}"`, 'audience: "{{ fields.issuer }}/api"'),
  scheme('forOther', `subject_token_type: "${type}"`, 'resource: https://backend.example.com/api'),
  scheme('untyped', `subject_token_type: "urn:ietf:params:oauth:token-type:saml2"`, ''),
  scheme(
    'acting',
    `subject_token_type: "${type}", actor_token: "{{ fields.actor }}", actor_token_type: "${type}"`,
    '',
    'fields: { subject: { type: password, label: Token }, actor: { type: password, label: Actor } }',
  ),
].join('')}`);
const exchanger = { id: 'exchanger', secret: 'exchanger-secret-exchanger-secret-1' };

/** What a person's agreement gives: the tokens that a service is called with. */
async function agreed(issuer: string): Promise<{ readonly grant: AuthorizationCode; readonly session: StoredSession }> {
  const redirectUri = 'https://rp.example/cb';
  const grant = acme.person({ issuer }, { id: 'post', secret: 'post-secret-post-secret-post-secret-1', redirectUri });
  const { url, pending } = await grant.begin();
  const back = await visitor().visit(url, redirectUri, { login: 'ada' });
  return { grant, session: await grant.complete(back, pending) };
}
const me = async (connection: Connection) => (await (await connection.fetch('/me')).json()) as Record<string, unknown>;

test(
  '§2.1, §2.2: a token for another is given for a resource, or for an audience, and works in the person’s name',
  against(oidc, async ({ url: issuer }) => {
    const { session } = await agreed(issuer);
    const subject = String(session.values.access_token);
    for (const exchange of [acme.forApi, acme.forAudience]) {
      const sent: Request[] = [];
      const environment: Environment = {
        fetch: (request) => {
          sent.push(request.clone());
          return fetch(request);
        },
      };
      const connection = exchange({ issuer, subject }, exchanger, environment);
      const { client, sub, aud, scope } = await me(connection);
      assert.equal([client, sub, aud, scope], ['exchanger', 'ada', `${issuer}/api`, 'read']);
      const [asked, call] = sent;
      const form = new URLSearchParams(await asked?.text());
      assert.is(form.get('grant_type'), 'urn:ietf:params:oauth:grant-type:token-exchange');
      assert.is(form.get('subject_token'), subject);
      assert.not(form.has('actor_token'));
      assert.is.not(call?.headers.get('authorization'), `Bearer ${subject}`);
      assert.is(call?.headers.get('x-kind'), type);
      await connection.refresh();
      assert.is((await me(connection)).sub, 'ada');
    }
  }),
);

test(
  '§2.1, §4.1: who acts for the person is named by a token of their own',
  against(oidc, async ({ url: issuer }) => {
    const subject = String((await agreed(issuer)).session.values.access_token);
    const actor = String((await agreed(issuer)).session.values.access_token);
    const { sub, act } = await me(acme.acting({ issuer, subject, actor }, exchanger));
    assert.equal([sub, act], ['ada', { sub: 'post' }]);
    assert.not('act' in (await me(acme.forApi({ issuer, subject }, exchanger))));
  }),
);

test(
  '§2.2.2: a token that is not accepted, an unknown target, another client: each is told apart, and no token is told',
  against(oidc, async ({ url: issuer }) => {
    const { grant, session } = await agreed(issuer);
    const subject = String(session.values.access_token);
    const refused = async (connection: Connection) => {
      const { code, message, detail } = await failure(connection.fetch('/me'));
      assert.not.match(`${message} ${JSON.stringify(detail)}`, subject);
      assert.not.match(`${message} ${JSON.stringify(detail)}`, /planted/);
      return [code, detail?.error];
    };
    assert.equal(await refused(acme.forOther({ issuer, subject }, exchanger)), [
      'AUTHENTICATION_FAILED',
      'invalid_target',
    ]);
    const stranger = { id: 'exchanger', secret: 'planted-secret' };
    assert.equal(await refused(acme.forApi({ issuer, subject }, stranger)), [
      'AUTHENTICATION_FAILED',
      'invalid_client',
    ]);
    const unknown = acme.forApi({ issuer, subject: 'planted-token' }, exchanger);
    const notAccepted = ['CONNECT_AGAIN', 'invalid_request'];
    assert.equal(await refused(unknown), notAccepted);
    assert.equal(await refused(acme.untyped({ issuer, subject }, exchanger)), notAccepted);
    // What the person has taken back cannot be exchanged any more.
    const live = acme.forApi({ issuer, subject }, exchanger);
    assert.is((await me(live)).sub, 'ada');
    await grant.connect(await slotOf(session)).revoke();
    assert.equal(await refused(acme.forApi({ issuer, subject }, exchanger)), notAccepted);
  }),
);
async function slotOf(session: StoredSession) {
  const slot = memoryStore().of('ada');
  await slot.write(session);
  return slot;
}

test.run();
