/** Grants, PKCE, assertions and DPoP behave the same on every engine; node:crypto judges what they sign. */
import { createHash, createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { bundled, engines } from '../test/engines.ts';
import { unless } from '../test/skip.ts';

const module = await bundled(`
import { assertionClaims, authorizationCode, authorizationUrl, clientSecretBasic, dpop, jwtSign, keepSession, memoryStore, newRequest, setForm, setHeaders, tokenStep } from './src/runtime/v1.ts';

export async function main({ key }) {
  const sent = [];
  const fetch = async (request) => {
    sent.push({ url: request.url, headers: Object.fromEntries(request.headers), body: await request.text() });
    const proof = JSON.parse(atob(request.headers.get('dpop').split('.')[1].replaceAll('-', '+').replaceAll('_', '/')));
    if (proof.nonce === undefined) {
      return Response.json({ error: 'use_dpop_nonce' }, { status: 400, headers: { 'DPoP-Nonce': 'n-1' } });
    }
    return Response.json({ access_token: 't-' + sent.length, refresh_token: 'r', expires_in: 3600 });
  };
  const protocol = dpop();
  const endpoint = 'https://acme.example/token';
  const step = (form) => tokenStep({
    request: async ({ attempt }) => setHeaders(setForm(newRequest('POST', endpoint), {
      ...form,
      client_assertion: await jwtSign(assertionClaims({}, 'id', endpoint, 300, attempt), 'ES256', key),
    }), { Authorization: clientSecretBasic('ü:', '%') }),
    protocol,
  });
  const grant = authorizationCode(
    {
      scheme: 'user',
      server: () => 'https://api.acme.example',
      sign: (request, { session }) => setHeaders(request, { Authorization: 'DPoP ' + session.access_token }),
      protocol,
      session: keepSession({ refresh: [step({ refresh_token: 'r' })], needs: ['access_token'], open: [] }),
    },
    {
      redirectUri: 'https://rp.example/cb',
      pkce: 'S256',
      authorization: ({ state, codeChallenge }) => authorizationUrl('https://acme.example/auth', { state, codeChallenge }),
      token: ({ code, codeVerifier }) => [step({ code, code_verifier: codeVerifier })],
    },
    { fetch },
  );
  const { url, pending } = await grant.begin();
  const slot = memoryStore().of('ada');
  await slot.write(await grant.complete('https://rp.example/cb?code=c&state=' + pending.state, pending));
  const connection = grant.connect(slot);
  await connection.fetch('/me');
  await connection.refresh();
  const wrong = await grant.complete('?code=c&state=other', pending).catch((error) => error.code);
  return { url, verifier: pending.codeVerifier, wrong, sent };
}
`);

interface Made {
  readonly url: string;
  readonly verifier: string;
  readonly wrong: string;
  readonly sent: readonly { readonly url: string; readonly headers: Record<string, string>; readonly body: string }[];
}

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const key = privateKey.export({ type: 'pkcs8', format: 'pem' });

/** The claims of a token that node:crypto verifies: with its own key, or with the one that its header names. */
function verified(token: string | undefined, given?: typeof publicKey): Record<string, unknown> {
  const [header = '', payload = '', signature = ''] = token?.split('.') ?? [];
  const decoded = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString());
  const own = given ?? createPublicKey({ key: decoded(header).jwk, format: 'jwk' });
  const bytes = Buffer.from(signature, 'base64url');
  assert.ok(verify('sha256', Buffer.from(`${header}.${payload}`), { key: own, dsaEncoding: 'ieee-p1363' }, bytes));
  return decoded(payload);
}

for (const engine of engines()) {
  test(
    `authorization code, PKCE, an assertion, DPoP on ${engine.name}`,
    unless(engine.absent === undefined, engine.absent ?? '', async () => {
      const { stdout, status } = await engine.run(module, { key });
      assert.is(status, 0, stdout);
      const { url, verifier, wrong, sent } = JSON.parse(stdout) as Made;
      const challenge = createHash('sha256').update(verifier).digest('base64url');
      assert.is(new URL(url).searchParams.get('codeChallenge'), challenge);
      assert.is(wrong, 'AUTHENTICATION_FAILED');
      // The token request without a nonce and with it; the call, whose server has given none; the renewal.
      assert.equal(
        sent.map((request) => new URL(request.url).hostname),
        ['acme.example', 'acme.example', 'api.acme.example', 'api.acme.example', 'acme.example'],
      );
      for (const { headers, url: target } of sent) assert.is(verified(headers.dpop).htu, target);
      const [first, second, , call, renewal] = sent;
      assert.is(verified(second?.headers.dpop).nonce, 'n-1');
      assert.is(verified(call?.headers.dpop).ath, createHash('sha256').update('t-2').digest('base64url'));
      assert.is(verified(new URLSearchParams(first?.body).get('client_assertion') ?? '', publicKey).aud, first?.url);
      assert.is(first?.headers.authorization, `Basic ${Buffer.from('%C3%BC%3A:%25').toString('base64')}`);
      assert.is(new URLSearchParams(renewal?.body).get('refresh_token'), 'r');
    }),
  );
}

test.run();
