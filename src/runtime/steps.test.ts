import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { withServer } from '../test/loopback.ts';
import { connection, granted, now, renewal, type Session, session, slotWith } from '../test/shared-session.ts';
import type { Step } from './connection.ts';
import { newRequest } from './parts.ts';

const minute = 60_000;
const tenYears = 3650 * 86_400_000;

test('a session ends with the first of its parts, whichever step it comes from; no end is believed that is ten years away', async () => {
  for (const [first, second, end] of [
    [60 * minute, 10 * minute, 10 * minute],
    [10 * minute, 60 * minute, 10 * minute],
    [undefined, 10 * minute, 10 * minute],
    [10 * minute, undefined, 10 * minute],
    [tenYears * 10, undefined, tenYears],
    [tenYears * 10, minute, minute],
    [undefined, undefined, undefined],
  ] as const) {
    const slot = await slotWith(session('old'));
    await withServer(
      ({ target }) => (target === '/refresh' ? granted('new') : { body: {} }),
      async ({ url }) => {
        const ends = (length: number | undefined): Partial<Step<Session>> => ({
          expiresAt: (_response, attempt) => length && attempt.now + length,
        });
        const whoami: Step<Session> = { request: () => newRequest('GET', `${url}/whoami`), ...ends(second) };
        const refresh = [renewal(url, ends(first)), whoami];
        await connection(url, { store: slot, now: () => now }, { refresh }).refresh();
        assert.is((await slot.read())?.value.expiresAt, end && now + end, `${first} ${second}`);
      },
    );
  }
});

test.run();
