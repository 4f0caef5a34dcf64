import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { attempt, platformRandom, recordedClock, systemClock, uuidOf } from './attempt.ts';

test('the clock is read once, the counter at most once', () => {
  let reads = 0;
  let counts = 0;
  const made = attempt({ now: () => ++reads, random: (n) => new Uint8Array(n), counter: () => ++counts });
  assert.equal([made.now, made.now, reads, counts], [1, 1, 1, 0]);
  assert.equal([made.counter, made.counter, counts], [1, 1, 1]);
});

test('without a counter of its own a clock counts with its milliseconds', () => {
  assert.is(attempt({ now: () => 1499827319559, random: (n) => new Uint8Array(n) }).counter, 1499827319559);
});

test('the system counter rises strictly, from Unix milliseconds', () => {
  const clock = systemClock();
  const before = Date.now();
  let last = before - 1;
  for (let i = 0; i < 5000; i++) {
    const next = attempt(clock).counter;
    assert.ok(next > last && Number.isSafeInteger(next));
    last = next;
  }
  assert.ok(last >= before);
});

test('a nonce is that many bytes in lower-case hex', () => {
  const clock = recordedClock(0, Uint8Array.of(0, 1, 0xab, 0xff));
  assert.is(attempt(clock).nonce(4), '0001abff');
  assert.match(attempt(systemClock()).nonce(16), /^[0-9a-f]{32}$/);
});

test('a UUID has version 4 and the RFC 9562 variant, the other 122 bits are random', () => {
  assert.is(uuidOf(new Uint8Array(16)), '00000000-0000-4000-8000-000000000000');
  assert.is(uuidOf(new Uint8Array(16).fill(0xff)), 'ffffffff-ffff-4fff-bfff-ffffffffffff');
  // RFC 9562 A.3: a UUIDv4 and thereby the random bytes it was made of, but for the fixed bits.
  assert.is(
    uuidOf(Uint8Array.from(Buffer.from('919108f752d133205bacf847db4148a8', 'hex'))),
    '919108f7-52d1-4320-9bac-f847db4148a8',
  );
  const clock = systemClock();
  const made = new Set(Array.from({ length: 100 }, () => attempt(clock).uuid()));
  assert.is(made.size, 100);
  for (const uuid of made) assert.match(uuid, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('recorded randomness is used in order and never twice', () => {
  const clock = recordedClock(1000, Uint8Array.of(1, 2, 3), 7);
  assert.equal([...clock.random(1)], [1]);
  assert.equal([...clock.random(2)], [2, 3]);
  assert.throws(
    () => clock.random(1),
    (error: Error & { code?: string }) => error instanceof TypeError && error.code === 'INVALID_CLOCK',
  );
  assert.equal([attempt(clock).counter, attempt(clock).counter], [7, 8]);
  assert.is(attempt(clock).now, 1000);
});

test('the platform’s randomness is never given out twice, in any amount', () => {
  const random = platformRandom();
  const seen = new Set<string>();
  for (let turn = 0; turn < 500; turn += 1) {
    for (const bytes of [8, 16, 33, 64, 65, 2_000]) {
      const drawn = random(bytes);
      assert.is(drawn.length, bytes);
      assert.ok(drawn.some((byte) => byte !== 0));
      seen.add(Buffer.from(drawn.subarray(0, 8)).toString('hex'));
    }
  }
  assert.is(seen.size, 3_000);
  assert.is(random(0).length, 0);
});

test.run();
