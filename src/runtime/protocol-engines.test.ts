/** Digest and OAuth 1.0a behave the same on every engine that modules run on; node:crypto judges what they send. */
import { createHash, createHmac, createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { bundled, engines } from '../test/engines.ts';
import { unless } from '../test/skip.ts';

const module = await bundled(`
import { connect, digestProtocol, oauth1HmacSha1, oauth1HmacSha512, oauth1RsaSha256, signOauth1, wholeBody } from './src/runtime/v1.ts';

export async function main({ privateKey }) {
  const sent = [];
  const answers = [
    'Basic realm="b", Digest realm="r, \\\\"q\\\\"", nonce="n1", qop="auth-int", algorithm=SHA-512-256-sess, charset=UTF-8',
    undefined,
  ];
  const fetch = async (request) => {
    sent.push({ target: request.url, headers: Object.fromEntries(request.headers), body: await request.text() });
    const challenge = answers[sent.length - 1];
    return challenge ? new Response('', { status: 401, headers: { 'WWW-Authenticate': challenge } }) : new Response('ok');
  };
  const spec = (more) => ({ scheme: 's', server: () => 'https://acme.example/api', sign: (request) => request, ...more });
  const digest = connect(spec({ protocol: digestProtocol({ username: 'Jäsøn', password: 'påss' }) }), { fetch });
  const init = { method: 'POST', body: 'a=é', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } };
  const status = (await digest.fetch('/d?x=1', init)).status;
  for (const [method, place] of [[oauth1HmacSha1, 'header'], [oauth1HmacSha512, 'query'], [oauth1RsaSha256, 'header']]) {
    const credentials = { method, clientId: 'c&', clientSecret: 's', privateKey, tokenId: 't', tokenSecret: 'u', in: place };
    const sign = (request, { attempt }) => signOauth1(request, credentials, attempt);
    await connect(spec({ sign, readsBody: wholeBody }), { fetch }).fetch('/o?x=1&x=%C3%A9', { ...init, body: 'b=2+1' });
  }
  return { status, sent };
}
`);

interface Sent {
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const privateKey = rsa.export({ type: 'pkcs8', format: 'pem' }).toString();

/** RFC 5849 §3.6 by the platform's own function. */
const encoded = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/** Parameters of a request, its signature, and the base string that RFC 5849 §3.4.1 makes of it. */
function signedParts({ target, headers, body }: Sent) {
  const url = new URL(target);
  const inHeader = [...(headers.authorization ?? '').matchAll(/(\w+)="([^"]*)"/g)].map(
    ([, name = '', value = '']): [string, string] => [name, decodeURIComponent(value)],
  );
  const all: [string, string][] = [...url.searchParams, ...inHeader, ...new URLSearchParams(body)];
  const signature = all.find(([name]) => name === 'oauth_signature')?.[1] ?? '';
  const sorted = all
    .filter(([name]) => name !== 'oauth_signature')
    .map(([name, value]) => [encoded(name), encoded(value)] as const)
    .sort(([a, x], [b, y]) => (a === b ? (x < y ? -1 : 1) : a < b ? -1 : 1))
    .map((pair) => pair.join('='));
  return { signature, base: `POST&${encoded(url.origin + url.pathname)}&${encoded(sorted.join('&'))}` };
}

function proveDigest(sent: readonly Sent[]): void {
  const [first, second] = sent as [Sent, Sent];
  assert.is(first.headers.authorization, undefined);
  const field = second.headers.authorization ?? '';
  assert.match(field, "username*=UTF-8''J%C3%A4s%C3%B8n");
  const value = (name: string) => new RegExp(`\\b${name}="?([^",]*)`).exec(field)?.[1] ?? '';
  const h = (data: string) => createHash('sha512-256').update(data).digest('hex');
  const a1 = h(`${h('Jäsøn:r, "q":påss')}:n1:${value('cnonce')}`);
  const a2 = h(`POST:/api/d?x=1:${h('a=é')}`);
  assert.is(value('response'), h(`${a1}:n1:00000001:${value('cnonce')}:auth-int:${a2}`));
  assert.is(second.body, 'a=é');
}

for (const engine of engines()) {
  test(
    `Digest and OAuth 1.0a on ${engine.name}`,
    unless(engine.absent === undefined, engine.absent ?? '', async () => {
      const { stdout, status } = await engine.run(module, { privateKey });
      assert.is(status, 0, stdout);
      const made = JSON.parse(stdout) as { readonly status: number; readonly sent: readonly Sent[] };
      assert.is(made.status, 200);
      proveDigest(made.sent);
      const [sha1, sha512, rsa256] = made.sent.slice(2).map(signedParts);
      assert.is(
        sha1?.signature,
        createHmac('sha1', 's&u')
          .update(sha1?.base ?? '')
          .digest('base64'),
      );
      assert.is(
        sha512?.signature,
        createHmac('sha512', 's&u')
          .update(sha512?.base ?? '')
          .digest('base64'),
      );
      const signature = Buffer.from(rsa256?.signature ?? '', 'base64');
      assert.ok(verify('sha256', Buffer.from(rsa256?.base ?? ''), createPublicKey(rsa), signature));
    }),
  );
}

test.run();
