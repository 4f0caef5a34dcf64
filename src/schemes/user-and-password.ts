import type { Finding } from '../analyse/finding.ts';
import { removal } from '../analyse/remove.ts';
import type { SchemeType } from '../analyse/scheme-type.ts';
import type { Scheme } from '../model/app.ts';
import { mapAt } from '../model/read.ts';
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

/** The entry of `request` for a header that the scheme writes itself. */
export function* secondAuthorization(
  scheme: Scheme,
  tree: Tree,
  rule: string,
  help: string,
): Generator<Finding<string>> {
  const header = scheme.request?.headers.find(({ name }) => name.value.toLowerCase() === 'authorization');
  if (header === undefined) return;
  yield {
    rule,
    range: header.name.range,
    message: `\`${header.name.value}\` is what this scheme writes itself.`,
    help,
    fixes: removal(tree, mapAt(scheme.request?.node, 'headers'), header.name.range),
  };
}
