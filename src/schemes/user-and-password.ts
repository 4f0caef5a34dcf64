import type { Finding } from '../analyse/finding.ts';
import { removal } from '../analyse/remove.ts';
import type { SchemeType } from '../analyse/scheme-type.ts';
import type { Scheme } from '../model/app.ts';
import { mapAt, nameOf } from '../model/read.ts';
import type { Tree } from '../parse/tree.ts';

/** What stands for each half where the author wrote nothing. */
const HALVES: Readonly<Record<'username' | 'password', string>> = {
  username: '{{ fields.username }}',
  password: '{{ fields.password }}',
};

const USERNAME = { by: 'username', type: 'string', label: 'User name' } as const;
const PASSWORD = { by: 'password', type: 'password', label: 'Password' } as const;

/** Schemes that show who it is by a user name and a password; each half that is not written is asked of the person. */
export const userAndPassword: Pick<SchemeType, 'defaults' | 'implied'> = {
  defaults: (scheme) => Object.fromEntries(Object.entries(HALVES).filter(([half]) => !scheme.keys.has(half))),
  implied: {
    fields: { username: USERNAME, password: PASSWORD },
    client: {},
  },
};

/**
 * The entries for a header that the scheme writes itself: in `request`, and in endpoints that it signs.
 *
 * @param endpoints  Keys of the scheme.
 */
export function* secondAuthorization(
  scheme: Scheme,
  tree: Tree,
  rule: string,
  help: string,
  endpoints: readonly string[] = [],
): Generator<Finding<string>> {
  for (const holder of [scheme.request?.node, ...endpoints.map((key) => scheme.keys.get(key))]) {
    const headers = mapAt(holder, 'headers');
    const header = headers?.entries.find((entry) => nameOf(entry).toLowerCase() === 'authorization');
    if (header === undefined) continue;
    const { range } = header.key;
    const message = `\`${nameOf(header)}\` is what this scheme writes itself.`;
    yield { rule, range, message, help, fixes: removal(tree, headers, range) };
  }
}
