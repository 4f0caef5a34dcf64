import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { AuthorizationCode } from '../../runtime/v1.ts';
import { client, codeGrant } from '../../test/code-grant.ts';
import { failure } from '../../test/failure.ts';
import { generatedModule } from '../../test/module.ts';
import { against, peer } from '../../test/peers.ts';
import { visitor } from '../../test/visitor.ts';

// What comes back instead of a code, or not from whom it should: oidc-provider, and a person who does not want to.

const oidc = await peer('oidc');
test.after(() => oidc.stop());

const callback = client.redirectUri;
async function grantAt(issuer: string, named = issuer): Promise<AuthorizationCode> {
  const { exports } = await generatedModule<{ user(owner: object): AuthorizationCode }>(
    codeGrant(issuer, `issuer: ${named}`),
  );
  return exports.user(client);
}
for (const [where, entries] of [
  ['the login page', { cancel: '' }],
  ['what they are asked to agree to', { login: 'ada' }],
] as const) {
  test(
    `a person who cancels at ${where} is told apart from one whose tokens have ended`,
    against(oidc, async ({ url }) => {
      const grant = await grantAt(url);
      const { url: start, pending } = await grant.begin();
      const person = visitor();
      // Once logged in, they are asked to agree: with `prompt=consent` each time.
      if ('login' in entries) await person.visit(start, callback, entries);
      const back = await person.visit((await grant.begin()).url, callback, { cancel: '' });
      const foreign = await failure(grant.complete(back, pending));
      assert.equal([foreign.code, foreign.detail?.name], ['AUTHENTICATION_FAILED', 'state']);
      const again = await grant.begin();
      const refused = await person.visit(again.url, callback, { cancel: '' });
      const error = await failure(grant.complete(refused, again.pending));
      assert.is(error.code, 'ACCESS_DENIED');
      assert.equal(error.detail, { error: 'access_denied', words: 'End-User aborted interaction' });
      assert.not.match(`${error.message} ${JSON.stringify(error.detail)}`, again.pending.state);
    }),
  );
}

test(
  'a callback without the issuer that the server is known to name is refused',
  against(oidc, async ({ url }) => {
    const grant = await grantAt(url);
    const { url: start, pending } = await grant.begin();
    const back = new URL(await visitor().visit(start, callback, { login: 'ada' }));
    back.searchParams.delete('iss');
    const error = await failure(grant.complete(back, pending));
    assert.equal([error.code, error.detail?.name], ['AUTHENTICATION_FAILED', 'iss']);
  }),
);

test(
  'the issuer that the callback names must be the expected one',
  against(oidc, async ({ url }) => {
    const grant = await grantAt(url, 'https://wrong.example');
    const { url: start, pending } = await grant.begin();
    const back = await visitor().visit(start, callback, { login: 'ada' });
    const error = await failure(grant.complete(back, pending));
    assert.equal([error.code, error.detail?.name], ['AUTHENTICATION_FAILED', 'iss']);
    const right = await grantAt(url);
    const begun = await right.begin();
    const { values } = await right.complete(
      await visitor().visit(begun.url, callback, { login: 'ada' }),
      begun.pending,
    );
    assert.type(values.access_token, 'string');
  }),
);

test.run();
