/** Answers that are no renewal, though their status says so; and short ones that are. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Connection, Environment } from '../../runtime/connection.ts';
import type { Oauth1 } from '../../runtime/oauth1-authorization.ts';
import { memoryStore } from '../../runtime/store.ts';
import { failure } from '../../test/failure.ts';
import { type Answer, withServer } from '../../test/loopback.ts';
import { generatedModule } from '../../test/module.ts';

const html = { 'content-type': 'text/html; charset=utf-8' };
const page = '<!DOCTYPE html><html><body>Back soon</body></html>';

/** A server that logs in and honours one token; how it renews is said by each test. */
function tokenServer() {
  const state = { alive: '', given: 0, renewal: {} as Answer, sent: [] as string[] };
  const answer = ({ target, headers }: { target: string; headers: { readonly [name: string]: unknown } }): Answer => {
    state.sent.push(target);
    if (target === '/login') {
      state.given += 1;
      state.alive = `t${state.given}`;
      return { body: { token: state.alive } };
    }
    if (target === '/renew') return state.renewal;
    return { status: headers['x-token'] === state.alive ? 200 : 401, body: {} };
  };
  return { state, answer };
}
const session = (url: string, refresh: string) => `countersign: 1
app: acme
title: Acme
server: ${url}
schemes:
  user:
    type: session
    login: { method: POST, url: /login, save: { token: response.body.token } }
    refresh: { method: POST, url: /renew, ${refresh} }
    request: { headers: { X-Token: "{{ session.token }}" } }
`;
interface Session {
  user(environment?: Environment): Connection;
}

for (const [what, renewal] of [
  ['an empty object', { body: {} }],
  ['an error with status 200', { body: { error: 'session_unknown', code: 17 } }],
  ['a value that is empty', { body: { token: '' } }],
  ['a page', { headers: html, body: page }],
  ['a sentence', { headers: { 'content-type': 'text/plain' }, body: 'Try again.' }],
] as const) {
  test(`${what} is no renewal: a login follows`, async () => {
    const { state, answer } = tokenServer();
    await withServer(answer, async ({ url }) => {
      const { exports } = await generatedModule<Session>(session(url, 'save: { token: response.body.token }'));
      const connection = exports.user();
      await connection.fetch('/x');
      state.alive = 'gone';
      state.renewal = renewal;
      state.sent.length = 0;
      assert.is((await connection.fetch('/x')).status, 200);
      assert.equal(state.sent, ['/x', '/renew', '/login', '/x']);
    });
  });
}

for (const [what, refresh, renewal] of [
  ['an answer without a body', 'save: { token: response.body.token }', { status: 204 }],
  ['an empty body', 'save: { token: response.body.token }', { body: '' }],
  ['an answer of which nothing is saved', 'headers: { X-Token: "{{ session.token }}" }', { body: { ok: true } }],
  ['a new end', 'save: { token: response.body.token }, expiresIn: response.body.seconds', { body: { seconds: 900 } }],
] as const) {
  test(`${what} prolongs the session`, async () => {
    const { state, answer } = tokenServer();
    await withServer(answer, async ({ url }) => {
      const { exports } = await generatedModule<Session>(session(url, refresh));
      const connection = exports.user();
      await connection.fetch('/x');
      state.renewal = renewal;
      state.sent.length = 0;
      await connection.refresh();
      assert.is((await connection.fetch('/x')).status, 200);
      assert.equal(state.sent, ['/renew', '/x']);
    });
  });
}

test('an end that is said by the definition alone makes no renewal of an empty object', async () => {
  const { state, answer } = tokenServer();
  await withServer(answer, async ({ url }) => {
    const refresh = 'save: { token: response.body.token }, expiresIn: 3600';
    const { exports } = await generatedModule<Session>(session(url, refresh));
    const connection = exports.user();
    await connection.fetch('/x');
    state.alive = 'gone';
    state.renewal = { body: {} };
    assert.is((await connection.fetch('/x')).status, 200);
    assert.is(state.given, 2);
  });
});

const grant = (url: string) => `countersign: 1
app: acme
title: Acme
server: ${url}
schemes:
  tokens:
    type: oauth2
    grant: refresh_token
    token: { url: /token }
    fields: { refreshToken: { type: password, label: Refresh token } }
    refreshToken: "{{ fields.refreshToken }}"
    client: { id: { label: Id }, secret: { type: password, label: Secret } }
    login: { url: /account, headers: { Authorization: "Bearer {{ session.access_token }}" }, save: { account: response.body.account } }
    request: { headers: { X-Account: "{{ session.account }}" } }
  signed:
    type: oauth1
    temporaryCredentials: { url: /initiate }
    authorization: { url: /authorize }
    token: { url: /token }
    refresh: { url: /renew }
`;
interface Granted {
  tokens(fields: object, client: object, environment?: Environment): Connection;
  signed(client: object): Oauth1;
}

test('a step after a grant that gives nothing any more fails, and the token that was renewed is not lost', async () => {
  const state = { given: 0, account: { account: 'a-1' } as object };
  await withServer(
    ({ target, headers }) => {
      if (target === '/account') return { body: state.account };
      if (target !== '/token') return { status: headers.authorization === `Bearer t${state.given}` ? 200 : 401 };
      state.given += 1;
      return { body: { access_token: `t${state.given}`, token_type: 'Bearer', refresh_token: `r${state.given}` } };
    },
    async ({ url }) => {
      const { exports } = await generatedModule<Granted>(grant(url));
      const slot = memoryStore().of('ada');
      const connection = exports.tokens({ refreshToken: 'r0' }, { id: 'c', secret: 's' }, { store: slot });
      assert.is((await connection.fetch('/x')).status, 200);
      state.account = { error: 'no account' };
      const error = await failure(connection.refresh());
      assert.equal([error.code, error.detail?.name], ['BAD_RESPONSE', 'session.account']);
      assert.is((await slot.read())?.value.values.refresh_token, `r${state.given}`);
      state.account = { account: 'a-2' };
      assert.is((await connection.fetch('/x')).status, 200);
      assert.is((await slot.read())?.value.values.account, 'a-2');
    },
  );
});

test('OAuth 1.0a: a sentence renews, a page and an error do not, and the next call tries again', async () => {
  const state = { renewal: {} as Answer, ended: true };
  await withServer(
    ({ target }) => (target === '/renew' ? state.renewal : { status: state.ended ? 401 : 200, body: {} }),
    async ({ url }) => {
      const { exports } = await generatedModule<Granted>(grant(url));
      const slot = memoryStore().of('ada');
      await slot.write({ values: { oauth_token: 't1', oauth_token_secret: 's1' }, obtainedAt: Date.now() });
      const connection = exports.signed({ id: 'c', secret: 's', redirectUri: 'oob' }).connect(slot);
      for (const renewal of [
        { body: {} },
        { headers: html, body: page },
        { headers: html, body: 'reason=token_expired' },
      ]) {
        state.renewal = renewal;
        const error = await failure(connection.fetch('/x'));
        assert.equal([error.code, error.detail?.name], ['BAD_RESPONSE', 'session.oauth_token']);
      }
      // As one brokerage has it: the token that is renewed stays what it is.
      state.renewal = { headers: html, body: 'Access Token has been renewed' };
      await connection.refresh();
      state.ended = false;
      assert.is((await connection.fetch('/x')).status, 200);
    },
  );
});

for (const [what, login] of [
  ['text', 'read: text, save: { token: response.text }'],
  ['text by itself', 'save: { token: response.body }'],
  ['the first line of text', 'save: { token: "response.text | split(\'\\n\') | at(0)" }'],
] as const) {
  test(`a page is no token where ${what} is one; the next call gets the token`, async () => {
    const state = { answers: [] as Answer[] };
    await withServer(
      ({ target, headers }) =>
        target === '/login'
          ? (state.answers.shift() ?? { body: 'tok' })
          : { status: headers['x-token'] === 'tok' ? 200 : 401 },
      async ({ url }) => {
        const definition = session(url, 'save: { token: response.text }').replace(
          'save: { token: response.body.token }',
          login,
        );
        const { exports } = await generatedModule<Session>(definition);
        const connection = exports.user();
        state.answers = [
          { headers: html, body: page },
          { headers: { 'content-type': 'text/plain' }, body: `\n${page}` },
          { headers: html, body: '<p>Back soon</p>' },
        ];
        for (let turn = 0; turn < 3; turn += 1) {
          const error = await failure(connection.fetch('/x'));
          assert.equal([error.code, error.detail?.name], ['BAD_RESPONSE', 'session.token'], error.message);
        }
        // Many servers call all that they send HTML.
        state.answers = [{ headers: html, body: 'tok' }];
        assert.is((await connection.fetch('/x')).status, 200);
      },
    );
  });
}

test('what is read out of the middle of a page is no page', async () => {
  const form = '<!doctype html><html><form><input name="csrf" value="c-1"></form></html>';
  await withServer(
    ({ target, headers }) =>
      target === '/login' ? { headers: html, body: form } : { status: headers['x-token'] === 'c-1' ? 200 : 401 },
    async ({ url }) => {
      const save = `save: { token: "response.text | split('value=\\"') | at(1) | split('\\"') | at(0)" }`;
      const definition = session(url, 'save: { token: response.text }').replace(
        'save: { token: response.body.token }',
        save,
      );
      const { exports } = await generatedModule<Session>(definition);
      assert.is((await exports.user().fetch('/x')).status, 200);
    },
  );
});

test.run();
