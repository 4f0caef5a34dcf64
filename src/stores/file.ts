import { createHash, randomUUID } from 'node:crypto';
import { chmod, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Store, Stored, StoredSession } from '../runtime/connection.ts';
import { slotOf } from '../runtime/store.ts';
import { isDead, withLock } from './lock.ts';

/**
 * Sessions in a folder, one file each, for processes of one machine: nobody but its owner may read them, a file is
 * replaced as a whole or not at all, and a renewal is done by one process at a time, even when another was killed in the
 * middle of one. What a killed process had written beside a file, but not yet put in its place, is put there by the next one
 * that reads or writes: a token that is on the disk is not lost.
 *
 * @param folder  Made if it is not there.
 */
export function fileStore(folder: string): Store {
  const pathOf = (key: string) => join(folder, createHash('sha256').update(key).digest('hex'));
  const prepare = () => mkdir(folder, { recursive: true, mode: 0o700 });
  // Comparing and replacing are two things: between them nobody else may write.
  const writing = <T>(key: string, work: () => Promise<T>): Promise<T> =>
    withLock(`${pathOf(key)}.writing`, work, () => settle(`${pathOf(key)}.json`));
  const store: Store = {
    async read(key) {
      if (await isDead(`${pathOf(key)}.writing`)) await writing(key, async () => undefined);
      return readStored(`${pathOf(key)}.json`);
    },
    async write(key, value, options) {
      const path = `${pathOf(key)}.json`;
      const replaced = async () => {
        const expected = options?.ifVersion;
        if (expected !== undefined && ((await readStored(path))?.version ?? null) !== expected) return false;
        if (value === undefined) await rm(path, { force: true });
        else await replace(path, JSON.stringify({ version: randomUUID(), value }));
        return true;
      };
      try {
        return await writing(key, replaced);
      } catch (error) {
        // Looked for only where it is missed: what is written may have to be on the disk before the process dies.
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
        await prepare();
        return writing(key, replaced);
      }
    },
    async exclusive(key, work) {
      await prepare();
      return withLock(`${pathOf(key)}.lock`, work);
    },
    of: (subject) => slotOf(store, subject),
  };
  return store;
}

async function readStored(path: string): Promise<Stored | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const { version, value } = JSON.parse(text) as { readonly version: string; readonly value: StoredSession };
  return { version, value };
}

/** What stands beside a file and was to take its place. */
const unplaced = '.new';

/** Puts in place what a writer that was killed had written as a whole; what it had only begun is no token yet. */
async function settle(path: string): Promise<void> {
  const folder = dirname(path);
  for (const name of await readdir(folder)) {
    if (!name.startsWith(`${basename(path)}.`) || !name.endsWith(unplaced)) continue;
    const beside = join(folder, name);
    if (await isWhole(beside)) await rename(beside, path);
    else await rm(beside, { force: true });
  }
}

async function isWhole(path: string): Promise<boolean> {
  try {
    return (await readStored(path)) !== undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/** Writes beside, makes sure that it is on the disk, and puts it in place: a crash leaves the old file or the new one. */
async function replace(path: string, text: string): Promise<void> {
  const beside = `${path}.${randomUUID()}${unplaced}`;
  const file = await open(beside, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
  // On a file system that ignores modes there is nothing to do.
  await chmod(path, 0o600).catch(() => undefined);
}
