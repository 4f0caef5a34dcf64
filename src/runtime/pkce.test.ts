import { readFileSync } from 'node:fs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { codeChallenge, codeVerifier } from './pkce.ts';

const vector = JSON.parse(readFileSync('fixtures/vectors/rfc7636.json', 'utf8')) as {
  readonly verifierOctets: readonly number[];
  readonly codeVerifier: string;
  readonly codeChallenge: string;
};

test('RFC 7636 appendix B: the verifier of its octets, the challenge of its verifier', () => {
  assert.is(
    codeVerifier((bytes) => Uint8Array.from(vector.verifierOctets.slice(0, bytes))),
    vector.codeVerifier,
  );
  assert.is(codeChallenge(vector.codeVerifier, 'S256'), vector.codeChallenge);
  assert.is(codeChallenge(vector.codeVerifier), vector.codeChallenge);
});

test('RFC 7636 §4.2: plain is the verifier itself', () => {
  assert.is(codeChallenge(vector.codeVerifier, 'plain'), vector.codeVerifier);
});

test.run();
