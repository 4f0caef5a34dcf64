import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { unless } from '../test/skip.ts';
import { parseChallenges, parseParameters, quotedString } from './challenge.ts';
import { CountersignError } from './errors.ts';

const shown = (field: string) =>
  parseChallenges(field).map(({ scheme, parameters }) => ({ scheme, params: Object.fromEntries(parameters) }));
const unreadable = (error: unknown) => error instanceof CountersignError && error.code === 'BAD_RESPONSE';

interface Case {
  readonly id: string;
  readonly header: string | readonly string[];
  /** Null where what is sent is wrong: browsers differ, we refuse. */
  readonly challenges: readonly { readonly scheme: string; readonly params: Record<string, string> }[] | null;
}
const vectors = new URL('../../../shared/vectors/http-auth-challenges/cases.json', import.meta.url);
const cases = existsSync(vectors) ? (JSON.parse(readFileSync(vectors, 'utf8')) as readonly Case[]) : [];
test(
  'the published suite of challenges: each as browsers read it, and what is wrong is refused',
  unless(cases.length > 0, 'the folder ../shared/vectors is absent', () => {
    for (const { id, header, challenges } of cases) {
      // `Headers` joins several fields so.
      const field = [header].flat().join(', ');
      if (challenges === null) assert.throws(() => shown(field), unreadable, id);
      else assert.equal(shown(field), challenges, id);
    }
  }),
);

test('RFC 9110 §11.6.1: two challenges in one field', () => {
  assert.equal(shown('Basic realm="simple", Newauth realm="apps", type=1, title="Login to \\"apps\\""'), [
    { scheme: 'basic', params: { realm: 'simple' } },
    { scheme: 'newauth', params: { realm: 'apps', type: '1', title: 'Login to "apps"' } },
  ]);
});

test('token68 stands in place of parameters and takes none', () => {
  assert.equal(
    parseChallenges('Negotiate YIIJ/+==, Basic realm="x"').map(({ scheme, token68 }) => [scheme, token68]),
    [
      ['negotiate', 'YIIJ/+=='],
      ['basic', undefined],
    ],
  );
  assert.throws(() => parseChallenges('Negotiate YIIJ==, realm="x"'), unreadable);
});

test('what is no challenge is refused, in a time that grows with its length alone', () => {
  for (const field of ['=', 'Basic realm="a', 'A B C', 'Basic realm="a" b="c"', 'realm="x"', '"x"', 'Basic é']) {
    assert.throws(() => parseChallenges(field), unreadable, field);
  }
  const began = performance.now();
  for (const piece of ['a ', 'a=', '"', '\\"', 'a, ', 'a=",', ' ', ',']) {
    try {
      parseChallenges(piece.repeat(50_000));
    } catch (error) {
      assert.ok(unreadable(error));
    }
  }
  assert.ok(performance.now() - began < 2_000);
});

test('Authentication-Info (RFC 7615)', () => {
  const info = 'rspauth="6629fae49393a05397450978507c4ef1", cnonce="0a\\"4f", nc=00000001 , qop=auth';
  assert.equal(Object.fromEntries(parseParameters(info)), {
    rspauth: '6629fae49393a05397450978507c4ef1',
    cnonce: '0a"4f',
    nc: '00000001',
    qop: 'auth',
  });
  assert.is(parseParameters('').size, 0);
});

test('whatever is quoted is read back', () => {
  const bytes = fc.string({ unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)) });
  fc.assert(
    fc.property(bytes, bytes, (realm, title) => {
      const field = `Digest realm=${quotedString(realm)}, title=${quotedString(title)}, Basic realm="x"`;
      assert.equal(shown(field), [
        { scheme: 'digest', params: { realm, title } },
        { scheme: 'basic', params: { realm: 'x' } },
      ]);
    }),
  );
});

test.run();
