import { createHash, randomUUID } from 'node:crypto';
import { chmod, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Store, Stored, StoredSession } from '../runtime/connection.ts';
import { slotOf } from '../runtime/store.ts';
import { withLock } from './lock.ts';

/**
 * Sessions in a folder, one file each, for processes of one machine: nobody but its owner may read them, a file is
 * replaced as a whole or not at all, and a renewal is done by one process at a time, even when another was killed in the
 * middle of one.
 *
 * @param folder  Made if it is not there.
 */
export function fileStore(folder: string): Store {
  const pathOf = (key: string) => join(folder, createHash('sha256').update(key).digest('hex'));
  const prepare = () => mkdir(folder, { recursive: true, mode: 0o700 });
  const store: Store = {
    read: (key) => readStored(`${pathOf(key)}.json`),
    async write(key, value, options) {
      await prepare();
      const path = `${pathOf(key)}.json`;
      // Comparing and replacing are two things: between them nobody else may write.
      return withLock(`${pathOf(key)}.writing`, async () => {
        const expected = options?.ifVersion;
        if (expected !== undefined && ((await readStored(path))?.version ?? null) !== expected) return false;
        if (value === undefined) await rm(path, { force: true });
        else await replace(path, JSON.stringify({ version: randomUUID(), value }));
        return true;
      });
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

/** Writes beside, makes sure that it is on the disk, and puts it in place: a crash leaves the old file or the new one. */
async function replace(path: string, text: string): Promise<void> {
  const beside = `${path}.${randomUUID()}.new`;
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
