import { UsageError } from './terminal.ts';

/** What stands in the way of writing a file, by the code of Node's error; any other one is a fault of the tool. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: 'its permissions forbid it',
  EPERM: 'its permissions forbid it',
  EROFS: 'nothing can be written there',
  EISDIR: 'a folder stands there',
  EEXIST: 'a file stands where a folder must be',
  ENOTDIR: 'a file stands where a folder must be',
  ENOENT: 'its folder is not there',
  ENAMETOOLONG: 'its name is too long',
};

/**
 * The error to throw where a file or folder that the person named could not be written.
 *
 * @param path  As the person wrote it.
 */
export function unwritable(path: string, error: unknown): unknown {
  const { code = '' } = error as NodeJS.ErrnoException;
  const reason = Object.hasOwn(reasons, code) ? reasons[code] : undefined;
  return reason === undefined ? error : new UsageError(`“${path}” cannot be written: ${reason}.`);
}
