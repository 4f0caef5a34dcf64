/** Digest: answers to challenges at random, beside what urllib makes of them. FUZZ_SEED and FUZZ_RUNS try others, and more. */
import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { pythonLacks } from '../test/peers/programs.ts';
import { secondOpinions } from '../test/peers/second-opinion.ts';
import { unless } from '../test/skip.ts';
import { parseParameters, quotedString } from './challenge.ts';
import { connect } from './connect.ts';
import { digestProtocol } from './digest-protocol.ts';

const SEED = Number(process.env.FUZZ_SEED ?? 20_261_125);
const RUNS = Number(process.env.FUZZ_RUNS ?? 600);

const ascii = fc.string({ unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)) });
const name = fc.string({
  unit: fc.oneof(fc.constantFrom(...'aZ0 "\\,=:\'ßé日😀'), fc.constantFrom(...'xyz')),
  maxLength: 12,
});
const answer = fc.record({
  realm: ascii,
  nonce: ascii,
  opaque: fc.option(ascii),
  algorithm: fc.constantFrom(undefined, 'MD5', 'SHA-256', 'SHA-512-256'),
  qop: fc.constantFrom(undefined, 'auth', 'auth,auth-int', 'auth-int,auth'),
  method: fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'Report'),
  path: fc.webPath(),
  query: fc.option(fc.webQueryParameters()),
  username: name.filter((text) => text !== ''),
  password: name,
  /** Which use of the nonce. */
  count: fc.constantFrom(1, 1, 2, 11, 17),
});
type Answer = typeof answer extends fc.Arbitrary<infer Value> ? Value : never;

const challengeOf = ({ realm, nonce, opaque, algorithm, qop }: Answer): string =>
  [
    `realm=${quotedString(realm)}`,
    ...(qop === undefined ? [] : [`qop="${qop}"`]),
    `nonce=${quotedString(nonce)}`,
    ...(opaque === null ? [] : [`opaque=${quotedString(opaque)}`]),
    ...(algorithm === undefined ? [] : [`algorithm=${algorithm}`]),
  ].join(', ');
const target = ({ path, query }: Answer) => `/dir${path}${query === null ? '' : `?${query}`}`;

/** The credentials of the last of so many requests, and its URL. */
async function ours(given: Answer): Promise<{ sent: ReadonlyMap<string, string>; url: string }> {
  const { username, password, method, count } = given;
  let last = new Request('https://a.example');
  const connection = connect(
    {
      ...{ scheme: 'digest', server: () => 'https://a.example', sign: (request) => request },
      protocol: digestProtocol({ username, password }),
    },
    {
      fetch: async (request) => {
        last = request;
        const headers = { 'WWW-Authenticate': `Digest ${challengeOf(given)}` };
        return request.headers.has('authorization') ? new Response() : new Response(null, { status: 401, headers });
      },
    },
  );
  const body = /^(?:GET|HEAD)$/.test(method) ? {} : { body: 'body' };
  for (let use = 0; use < count; use += 1) await connection.fetch(target(given), { method, ...body });
  const field = last.headers.get('authorization') ?? '';
  return { sent: parseParameters(field.replace(/^Digest /, '')), url: last.url };
}

const lacks = pythonLacks({ urllib: 'python3' });
test(
  `${RUNS} challenges: urllib computes the same answer`,
  unless(lacks === undefined, String(lacks), async () => {
    const answers = fc.sample(answer, { seed: SEED, numRuns: RUNS });
    const mine = [];
    const questions = [];
    for (const each of answers) {
      const { sent, url } = await ours(each);
      mine.push(sent);
      const { method, username, password, count } = each;
      const cnonce = sent.get('cnonce') ?? '';
      const asked = { challenge: challengeOf(each), method, uri: url, username, password, cnonce, count };
      questions.push({ digest: asked });
    }
    const theirs = secondOpinions<{ response: string; uri: string }>(questions);
    assert.is(theirs.length, RUNS);
    for (const [index, { response, uri }] of theirs.entries()) {
      const { qop, count, realm, nonce, opaque, algorithm, username } = answers[index] as Answer;
      const sent = mine[index] ?? new Map();
      const shown = JSON.stringify(questions[index]);
      assert.is(sent.get('response'), response, shown);
      assert.is(sent.get('uri'), uri, shown);
      assert.is(Buffer.from(sent.get('username') ?? '', 'latin1').toString(), username, shown);
      const back = ['realm', 'nonce', 'opaque', 'algorithm', 'qop', 'nc'].map((each) => sent.get(each));
      const nc = qop === undefined ? [undefined, undefined] : ['auth', count.toString(16).padStart(8, '0')];
      assert.equal(back, [realm, nonce, opaque ?? undefined, algorithm, ...nc], shown);
    }
  }),
);

test.run();
