import { createHash, createHmac } from 'node:crypto';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { command } from '../../test/command.ts';
import { withFolder } from '../../test/folder.ts';
import { inOrder } from './parameters.ts';

// Credentials that other clients have written: in another order, with other white space.

test('parameters in any order are the same, and nothing else is', () => {
  const sent = 'OAuth oauth_token="t%2F1", realm="a, b=\\"c\\"",oauth_nonce=n';
  assert.is(inOrder('OAuth  realm="a, b=\\"c\\"",oauth_nonce=n ,  oauth_token="t%2F1"'), inOrder(sent));
  for (const other of [
    'OAuth oauth_token="t%2F1", realm="a, b=\\"c\\"", oauth_nonce="n"',
    'OAuth oauth_token="t%2F1", realm="a, b=\\"c\\""',
    'OAuth oauth_token="t%2F1", oauth_token="t%2F1", realm="a, b=\\"c\\"", oauth_nonce=n',
    'Digest oauth_token="t%2F1", realm="a, b=\\"c\\"", oauth_nonce=n',
  ]) {
    assert.is.not(inOrder(other), inOrder(sent));
  }
  for (const kept of [
    'Bearer b=1, a=2',
    'Basic YTpi',
    'OAuth',
    'OAuth a="1" b="2"',
    'Digest a="1", b',
    'OAuth a=,b=',
  ]) {
    assert.is(inOrder(kept), kept);
  }
});

const definition = `countersign: 1
app: acme
title: Acme
server: https://api.acme.example/v1
schemes:
  one:
    type: oauth1
    fields: { token: { label: Token }, tokenSecret: { type: password, label: Secret } }
    tokenId: "{{ fields.token }}"
    tokenSecret: "{{ fields.tokenSecret }}"
  digest: { type: digest }
`;

const verified = (line: object) =>
  withFolder({ 'acme.auth.yaml': definition, 'r.jsonl': JSON.stringify(line) }, (cwd) =>
    command(['verify', 'acme.auth.yaml', '--recorded', 'r.jsonl'], { cwd }),
  );

test('a request that requests-oauthlib has signed is the same', async () => {
  const nonce = '00112233445566778899aabbccddeeff';
  // RFC 5849 §3.4.1: sorted, encoded, joined, and encoded once more.
  const parameters = `a=b%20c&oauth_consumer_key=ck&oauth_nonce=${nonce}&oauth_signature_method=HMAC-SHA1&oauth_timestamp=1318622958&oauth_token=tk&oauth_version=1.0`;
  const base = `GET&${encodeURIComponent('https://api.acme.example/v1/me')}&${encodeURIComponent(parameters)}`;
  const signature = createHmac('sha1', 'cs&ts').update(base).digest('base64');
  const line = (mac: string) => ({
    scheme: 'one',
    client: { id: 'ck', secret: 'cs' },
    fields: { token: 'tk', tokenSecret: 'ts' },
    now: 1318622958,
    random: nonce,
    request: { url: '/me?a=b%20c' },
    expect: {
      // Its order: nonce, time, version, method, client, token, signature.
      headers: {
        Authorization: `OAuth oauth_nonce="${nonce}", oauth_timestamp="1318622958", oauth_version="1.0", oauth_signature_method="HMAC-SHA1", oauth_consumer_key="ck", oauth_token="tk", oauth_signature="${encodeURIComponent(mac)}"`,
      },
    },
  });
  const same = await verified(line(signature));
  assert.is(same.out, '1 request compared: the same, byte by byte.\n', same.err);
  const other = await verified(line(createHmac('sha1', 'cs&other').update(base).digest('base64')));
  assert.is(other.status, 1);
  assert.match(other.out, /header Authorization: byte \d+ differs/);
});

test('an answer as curl writes it is the same', async () => {
  const hash = (text: string) => createHash('md5').update(text).digest('hex');
  // RFC 7616 §3.4.1, with the client nonce that the recorded randomness gives.
  const cnonce = '00112233445566778899aabbccddeeff';
  const response = hash(`${hash('ada:r:sesame')}:n1:00000001:${cnonce}:auth:${hash('GET:/v1/x')}`);
  const line = {
    scheme: 'digest',
    fields: { username: 'ada', password: 'sesame' },
    random: cnonce,
    steps: [
      {
        request: { method: 'GET', url: 'https://api.acme.example/v1/x', headers: {} },
        response: { status: 401, headers: { 'WWW-Authenticate': 'Digest realm="r", nonce="n1", qop="auth"' } },
      },
    ],
    request: { url: '/x' },
    expect: {
      headers: {
        Authorization: `Digest username="ada", realm="r", nonce="n1", uri="/v1/x", cnonce="${cnonce}", nc=00000001, qop=auth, response="${response}"`,
      },
    },
  };
  const { out, err, status } = await verified(line);
  assert.is(out, '1 request compared: the same, byte by byte.\n', err);
  assert.is(status, 0);
});

test.run();
