/** Signatures that vendors print for schemes of their own, made with the filters alone. */
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { unless } from '../test/skip.ts';
import { base64, base64Decode, hex } from './encoding.ts';
import { sorted } from './pairs.ts';
import { joinPairs } from './pairs-text.ts';
import { partsFromUrl, urlOf } from './parts.ts';
import { setQuery } from './query.ts';
import { hmacSha1 } from './sha1.ts';
import { hmacSha256 } from './sha256.ts';
import { withoutPrefix } from './text.ts';

type Case = Readonly<
  Record<'secret' | 'stringToSign' | 'expected' | 'timestamp' | 'body' | 'url' | 'msgId', string>
> & { readonly id: string; readonly form: Readonly<Record<string, string>> };

/** By case: how the vendor's documentation says the signature is made. */
const schemes: Readonly<Record<string, (of: Case) => string>> = {
  'binance-hmac-sha256-query': ({ secret, url }) => {
    const request = partsFromUrl('POST', url);
    const signature = hex(hmacSha256(request.query, secret));
    assert.is(urlOf(setQuery(request, { signature })), `${url}&signature=${signature}`);
    return signature;
  },
  'github-webhook-body-hmac': ({ secret, body }) => `sha256=${hex(hmacSha256(body, secret))}`,
  'slack-v0-timestamp-body': ({ secret, timestamp, body }) =>
    `v0=${hex(hmacSha256(`v0:${timestamp}:${body}`, secret))}`,
  'twilio-url-plus-sorted-form': ({ secret, url, form }) =>
    base64(hmacSha1(url + joinPairs(sorted(form), '', ''), secret)),
  'standard-webhooks': ({ secret, msgId, timestamp, body }) =>
    `v1,${base64(hmacSha256(`${msgId}.${timestamp}.${body}`, base64Decode(withoutPrefix(secret, 'whsec_'))))}`,
  'aws-s3-sigv2-1': ({ secret, stringToSign }) => base64(hmacSha1(stringToSign, secret)),
  'aws-s3-sigv2-2': ({ secret, stringToSign }) => base64(hmacSha1(stringToSign, secret)),
};

const vectors = new URL('../../../shared/vectors/custom-hmac/cases.json', import.meta.url);
const cases = existsSync(vectors) ? (JSON.parse(readFileSync(vectors, 'utf8')) as readonly Case[]) : undefined;
for (const [id, sign] of Object.entries(schemes)) {
  test(
    id,
    unless(cases !== undefined, 'the folder ../shared/vectors is absent', () => {
      const published = cases?.find((one) => one.id === id);
      assert.ok(published, 'the vector is there');
      assert.is(sign(published as Case), published?.expected);
    }),
  );
}

test.run();
