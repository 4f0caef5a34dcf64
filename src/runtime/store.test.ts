import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { StoredSession } from './connection.ts';
import { memoryStore, partOf, slotOf } from './store.ts';

const session = (token: string): StoredSession => ({ values: { token }, obtainedAt: 1 });

test('a slot keeps one session; subjects and parts are apart from each other', async () => {
  const store = memoryStore();
  const slot = store.of('ada');
  assert.is(await slot.read(), undefined);
  assert.is(await slot.write(session('a')), true);
  assert.equal((await slot.read())?.value, session('a'));
  assert.equal((await store.read('ada'))?.value, session('a'));
  assert.is(await store.of('bob').read(), undefined);
  const part = slot.of('app');
  await part.write(session('b'));
  assert.equal((await slot.read())?.value, session('a'));
  assert.equal((await store.of('ada').of('app').read())?.value, session('b'));
  await slot.write(undefined);
  assert.is(await slot.read(), undefined);
  assert.equal((await part.read())?.value, session('b'));
});

test('ifVersion: only while nobody else has written, null only while nothing is kept', async () => {
  const slot = memoryStore().of('ada');
  assert.is(await slot.write(session('a'), { ifVersion: 'x' }), false);
  assert.is(await slot.write(session('a'), { ifVersion: null }), true);
  assert.is(await slot.write(session('b'), { ifVersion: null }), false);
  const version = (await slot.read())?.version ?? '';
  assert.is(await slot.write(session('b'), { ifVersion: version }), true);
  assert.is(await slot.write(session('c'), { ifVersion: version }), false);
  assert.equal((await slot.read())?.value, session('b'));
  assert.is.not((await slot.read())?.version, version);
  await slot.write(undefined);
  await slot.write(session('d'));
  assert.is(await slot.write(session('e'), { ifVersion: version }), false, 'a version never comes again');
});

test('a store of one’s own needs read and write; exclusive is passed on with its key', async () => {
  const keys: string[] = [];
  const store = memoryStore();
  const slot = slotOf(
    {
      ...store,
      exclusive(key, work) {
        keys.push(key);
        return work();
      },
    },
    'ada',
  );
  assert.is(await slot.exclusive?.(async () => 5), 5);
  assert.is(await slot.of('app').exclusive?.(async () => 6), 6);
  assert.equal(keys, ['ada', 'ada\napp']);
  const { exclusive: _, ...shared } = store;
  assert.is(slotOf(shared, 'ada').exclusive, undefined);
});

test('what is done for one subject is done one after the other, also after a failure, and apart from other subjects', async () => {
  const store = memoryStore();
  const events: string[] = [];
  const work =
    (name: string, fails = false) =>
    async () => {
      events.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      events.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    };
  const done = await Promise.allSettled([
    store.of('ada').exclusive?.(work('first', true)),
    store.of('ada').exclusive?.(work('second')),
    store.of('bob').exclusive?.(work('other')),
  ]);
  assert.equal(
    done.map((each) => (each.status === 'fulfilled' ? each.value : String(each.reason))),
    ['Error: first', 'second', 'other'],
  );
  const ada = events.filter((event) => !event.startsWith('other'));
  assert.equal(ada, ['first begins', 'first ends', 'second begins', 'second ends']);
  assert.ok(events.indexOf('other begins') < events.indexOf('first ends'), 'another subject need not wait');
});

test('a scheme that signs the steps of another keeps its session in a part of the slot', async () => {
  const store = memoryStore();
  const environment = partOf({ store: store.of('ada'), timeout: 5 }, 'app');
  await environment.store?.write(session('a'));
  assert.equal((await store.of('ada').of('app').read())?.value, session('a'));
  assert.is(environment.timeout, 5);
  assert.equal(partOf({ timeout: 5 }, 'app'), { timeout: 5 });
});

test.run();
