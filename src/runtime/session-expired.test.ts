import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { read } from './response-path.ts';
import { expiredByBody, expiredByHead } from './session-expired.ts';

// Whether an answer says that the session is over: how much of it is looked at, and that the caller's own stays whole.

const limits = { timeout: 20_000, signals: [] };
const isOver = expiredByBody(({ body }) => read(body, 'code') === 'over');
const said = '{"code":"over"}';

/** An answer whose body is given out piece by piece, and how often a piece was asked for. */
function answer(headers: Record<string, string>, ...pieces: readonly string[]) {
  const rest = [...pieces];
  const count = { asked: 0 };
  const body = new ReadableStream(
    {
      pull(controller) {
        count.asked += 1;
        const piece = rest.shift();
        if (piece === undefined) controller.close();
        else controller.enqueue(new TextEncoder().encode(piece));
      },
    },
    { highWaterMark: 0 },
  );
  return { response: new Response(body, { headers }), count };
}

test('JSON, forms and text are read from a copy: the caller reads the answer whole', async () => {
  const byText = expiredByBody(({ body, text }) => read(body, 'code') === 'over' || text.includes('over'));
  for (const [type, body] of [
    ['application/json', said],
    ['application/problem+json; charset=utf-8', said],
    ['application/x-www-form-urlencoded', 'code=over'],
    ['text/plain', 'it is over'],
    ['text/html', '<p>it is over'],
    ['', 'it is over'],
  ] as const) {
    const { response } = answer(type === '' ? {} : { 'content-type': type }, body.slice(0, 4), body.slice(4));
    assert.is(await byText(response, limits), true, type);
    assert.is(await response.text(), body);
  }
});

test('what cannot be read as text, or says that it is longer than 1 MiB, is not touched', async () => {
  for (const headers of [
    { 'content-type': 'application/octet-stream' },
    { 'content-type': 'image/png' },
    { 'content-type': 'application/json', 'content-length': String(2 ** 20 + 1) },
  ]) {
    const { response, count } = answer(headers, said);
    assert.is(await isOver(response, limits), false);
    assert.is(count.asked, 0);
    assert.is(response.bodyUsed, false);
  }
  const whole = answer({ 'content-type': 'application/json', 'content-length': String(2 ** 20) }, said);
  assert.is(await isOver(whole.response, limits), true);
});

test('events that go on are not waited for', async () => {
  const { response, count } = answer({ 'content-type': 'text/event-stream' }, 'data: 1\n\n');
  assert.is(await isOver(response, limits), false);
  assert.is(count.asked, 0);
});

test('where the status decides, the body is not read; a condition on the head never reads it', async () => {
  const over = expiredByBody((seen) => seen.status === 200 || read(seen.body, 'code') === 'over');
  const byBody = answer({ 'content-type': 'application/json' }, said);
  assert.is(await over(byBody.response, limits), true);
  const byHead = answer({ 'content-type': 'application/json', 'x-session': 'over' }, said);
  const ended = expiredByHead(({ headers, body }) => headers['x-session'] === 'over' && body === undefined);
  assert.is(await ended(byHead.response, limits), true);
  assert.equal([byBody.count.asked, byHead.count.asked], [0, 0]);
});

test('a body that is too slow, too long or broken says nothing, and is the caller’s to read', async () => {
  const long = answer({ 'content-type': 'application/json' }, `{"code":"over","pad":"${'x'.repeat(2 ** 20)}"}`);
  assert.is(await isOver(long.response, limits), false);
  assert.is((await long.response.text()).length, 2 ** 20 + 24);
  const broken = answer({ 'content-type': 'application/json' }, '{"code":"over"');
  assert.is(await isOver(broken.response, limits), false);
  assert.is(await broken.response.text(), '{"code":"over"');
  const silent = new Response(new ReadableStream({}), { headers: { 'content-type': 'application/json' } });
  assert.is(await isOver(silent, { timeout: 50, signals: [] }), false);
});

test('what goes wrong in the condition itself is not hidden', async () => {
  const wrong = expiredByBody(() => {
    throw new RangeError('mine');
  });
  const { response } = answer({ 'content-type': 'application/json' }, said);
  try {
    await wrong(response, limits);
    assert.unreachable();
  } catch (error) {
    assert.instance(error, RangeError);
  }
});

test.run();
