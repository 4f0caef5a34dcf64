/** What a definition says of refusals, where the status says something else. */
import { readFileSync } from 'node:fs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Connection, Environment } from '../../runtime/connection.ts';
import { failure } from '../../test/failure.ts';
import { type Answer, withServer } from '../../test/loopback.ts';
import { generatedModule } from '../../test/module.ts';

const fields = { username: 'ada@example.com', password: 'planted-password' };
const envelope = (body: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:sf="urn:fault.partner.soap.sforce.com"><soapenv:Body>${body}</soapenv:Body></soapenv:Envelope>`;
const fault = (code: string, words: string) =>
  envelope(`<soapenv:Fault><faultcode>${code}</faultcode><faultstring>${words}</faultstring></soapenv:Fault>`);

interface Salesforce {
  password(fields: object, environment?: Environment): Connection;
}
const { exports: salesforce } = await generatedModule<Salesforce>(
  readFileSync('fixtures/apps/salesforce.auth.yaml', 'utf8'),
);

for (const [what, status, body, code, words] of [
  [
    'a wrong password',
    500,
    fault('sf:INVALID_LOGIN', 'INVALID_LOGIN: Invalid username'),
    'CONNECT_AGAIN',
    'INVALID_LOGIN: Invalid username',
  ],
  [
    'a failure inside the server',
    500,
    fault('sf:UNKNOWN_EXCEPTION', 'An unexpected error occurred'),
    'TRY_LATER',
    'An unexpected error occurred',
  ],
  ['a page of what stands before it', 503, '<html>Maintenance</html>', 'TRY_LATER', undefined],
] as const) {
  test(`SOAP 1.1 §6.2, every fault is a 500: ${what} is ${code}`, async () => {
    const fetch = async () => new Response(body, { status, headers: { 'content-type': 'text/xml' } });
    const error = await failure(salesforce.password(fields, { fetch }).fetch('/services/data'));
    assert.equal([error.code, error.detail?.status, error.detail?.words], [code, status, words]);
    assert.not.match(`${error.message} ${JSON.stringify(error.detail)}`, fields.password);
  });
}

test('the same log-in when it is accepted: the session, and the host that it is for', async () => {
  const sent: string[] = [];
  const result =
    '<serverUrl>https://acme.my.salesforce.com/services/Soap/u/59.0/00Dxx</serverUrl><sessionId>00Dxx!id</sessionId><userInfo><sessionSecondsValid>7200</sessionSecondsValid></userInfo>';
  const fetch = async (request: Request) => {
    sent.push(`${request.url} ${request.headers.get('authorization')}`);
    return new Response(sent.length > 1 ? '{}' : envelope(`<loginResponse><result>${result}</result></loginResponse>`));
  };
  await salesforce.password(fields, { fetch }).fetch('/services/data');
  assert.equal(sent, [
    'https://login.salesforce.com/services/Soap/u/59.0 null',
    'https://acme.my.salesforce.com/services/data Bearer 00Dxx!id',
  ]);
});

const definition = (url: string) => `countersign: 1
app: acme
title: Acme
server: ${url}
test: { url: /me, refused: response.body.code == "no_such_user" }
schemes:
  user:
    type: session
    login:
      method: POST
      url: /login
      refused: response.body.code == "wrong"
      ok: response.body.code == "fine"
      save: { token: response.body.token }
    request: { headers: { X-Token: "{{ session.token }}" } }
  tokens:
    type: oauth2
    grant: client_credentials
    token: { url: /login, refused: response.body.code == "wrong", error: response.body.code }
`;
interface Acme {
  user(environment?: Environment): Connection;
  tokens(client: object, environment?: Environment): Connection;
}

for (const [answer, session, token] of [
  [{ status: 500, body: { code: 'wrong' } }, 'CONNECT_AGAIN', 'CONNECT_AGAIN'],
  [{ status: 429, body: { code: 'wrong' } }, 'CONNECT_AGAIN', 'CONNECT_AGAIN'],
  [{ status: 200, body: { code: 'wrong', access_token: 't' } }, 'CONNECT_AGAIN', 'CONNECT_AGAIN'],
  [{ status: 404, body: { code: 'wrong' } }, 'CONNECT_AGAIN', 'CONNECT_AGAIN'],
  // Where a definition says what a refusal is, all else is none.
  [{ status: 200, body: { code: 'locked' } }, 'AUTHENTICATION_FAILED', 'BAD_RESPONSE'],
  [{ status: 403, body: { code: 'country' } }, 'AUTHENTICATION_FAILED', 'AUTHENTICATION_FAILED'],
  [{ status: 500, body: { code: 'crash' } }, 'TRY_LATER', 'TRY_LATER'],
  [{ status: 429, body: {} }, 'TRY_LATER', 'TRY_LATER'],
  // What the protocol says still counts (RFC 6749 §5.2).
  [{ status: 400, body: { error: 'invalid_grant' } }, 'AUTHENTICATION_FAILED', 'CONNECT_AGAIN'],
] as readonly (readonly [Answer, string, string])[]) {
  test(`refused: ${JSON.stringify(answer)} is ${session}, at a token endpoint ${token}`, async () => {
    await withServer(
      () => answer,
      async ({ url }) => {
        const { exports } = await generatedModule<Acme>(definition(url));
        assert.is((await failure(exports.user().fetch('/x'))).code, session);
        assert.is((await failure(exports.tokens({ id: 'c', secret: 's' }).fetch('/x'))).code, token);
      },
    );
  });
}

test('a test may say so too', async () => {
  const answers: Answer[] = [{ body: { code: 'fine', token: 't' } }, { status: 500, body: { code: 'no_such_user' } }];
  await withServer(
    () => answers.shift() ?? { status: 500 },
    async ({ url }) => {
      const { exports } = await generatedModule<Acme>(definition(url));
      const connection = exports.user();
      assert.is((await connection.test()).advice, 'connect again');
      assert.is((await connection.test()).advice, 'try later');
    },
  );
});

test.run();
