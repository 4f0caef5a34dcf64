import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { fileStore } from './file.ts';
import { withLock } from './lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'countersign-store-'));
test.after(() => rmSync(folder, { recursive: true, force: true }));
const session = (token: string) => ({ values: { token }, obtainedAt: 1 });

test('what is written is read by another store of the same folder, and by its owner alone', async () => {
  const slot = fileStore(folder).of('ada');
  assert.is(await slot.read(), undefined);
  assert.is(await slot.write(session('a')), true);
  const stored = await fileStore(folder).of('ada').read();
  assert.equal(stored?.value, session('a'));
  for (const name of readdirSync(folder)) {
    assert.is(statSync(join(folder, name)).mode & 0o077, 0, name);
    assert.not.match(name, /ada/);
  }
});

test('a write with an old version changes nothing', async () => {
  const slot = fileStore(folder).of('versions');
  assert.is(await slot.write(session('a'), { ifVersion: null }), true);
  assert.is(await slot.write(session('b'), { ifVersion: null }), false);
  const version = (await slot.read())?.version as string;
  assert.is(await slot.write(session('c'), { ifVersion: version }), true);
  assert.is(await slot.write(session('d'), { ifVersion: version }), false);
  assert.equal((await slot.read())?.value, session('c'));
  await slot.write(undefined);
  assert.is(await slot.read(), undefined);
});

test('of twenty who compare and write at once, one does', async () => {
  const store = fileStore(folder);
  const written = await Promise.all(
    Array.from({ length: 20 }, (_, n) => store.of('race').write(session(String(n)), { ifVersion: null })),
  );
  assert.is(written.filter(Boolean).length, 1);
});

test('one at a time, and a failure gives the lock back', async () => {
  const slot = fileStore(folder).of('lock');
  let inside = 0;
  let most = 0;
  await Promise.all(
    Array.from({ length: 10 }, (_, n) =>
      slot
        .exclusive?.(async () => {
          inside += 1;
          most = Math.max(most, inside);
          await new Promise((done) => setTimeout(done, 5));
          inside -= 1;
          if (n % 3 === 0) throw new Error('refused');
        })
        .catch(() => undefined),
    ),
  );
  assert.is(most, 1);
  assert.equal(
    readdirSync(folder).filter((name) => !name.endsWith('.json')),
    [],
  );
});

test('the lock of a process that was killed is taken over at once', async () => {
  const path = join(folder, 'killed.lock');
  const program = `import { withLock } from ${JSON.stringify(new URL('./lock.ts', import.meta.url).href)};
    await withLock(${JSON.stringify(path)}, async () => { process.stdout.write('held'); await new Promise(() => setInterval(() => {}, 1000)); });`;
  const holder = spawn(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), '--input-type=module', '-e', program],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await new Promise((held) => holder.stdout.once('data', held));
  assert.match(readFileSync(path, 'utf8'), /"process":\d+/);
  const gone = new Promise((ended) => holder.once('exit', ended));
  holder.kill('SIGKILL');
  await gone;
  const began = Date.now();
  const all = await Promise.all([1, 2, 3].map((n) => withLock(path, async () => n)));
  assert.equal(all, [1, 2, 3]);
  assert.ok(Date.now() - began < 5_000);
});

test('a file that is no session is an error, not an empty slot', async () => {
  const store = fileStore(folder);
  await store.of('broken').write(session('a'));
  const before = new Set(readdirSync(folder));
  await store.of('other').write(session('b'));
  const [added = ''] = readdirSync(folder).filter((name) => !before.has(name));
  writeFileSync(join(folder, added), '{"version"');
  let failed = false;
  await store
    .of('other')
    .read()
    .catch(() => {
      failed = true;
    });
  assert.ok(failed);
});

test.run();
