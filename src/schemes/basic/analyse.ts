import { removal } from '../../analyse/remove.ts';
import { schemeType } from '../../analyse/scheme-type.ts';
import type { Scheme } from '../../model/app.ts';
import { mapAt } from '../../model/read.ts';

/** What stands for each half where the author wrote nothing. */
const HALVES: Readonly<Record<'username' | 'password', string>> = {
  username: '{{ fields.username }}',
  password: '{{ fields.password }}',
};

/** User-id and password (RFC 7617); each half that is not written is asked of the person. */
export const basic = schemeType('basic', {
  defaults: (scheme: Scheme) => Object.fromEntries(Object.entries(HALVES).filter(([half]) => !scheme.keys.has(half))),
  implied: {
    fields: {
      username: { type: 'string', label: 'User name' },
      password: { type: 'password', label: 'Password' },
    },
    client: {},
  },
  rules: {
    'basic/no-colon': {
      summary: 'A user-id of Basic holds no colon.',
      why: 'User-id and password are joined by a colon, so a server would cut the user-id at its first one.',
      source: 'RFC 7617 §2',
      severity: 'error',
    },
    'basic/no-second-authorization': {
      summary: 'The Authorization header of a `basic` scheme is written by the scheme alone.',
      why: 'User-id and password take the place of whatever the definition puts there.',
      source: 'RFC 7617 §2',
      severity: 'error',
    },
  },
  *check({ scheme, values }, tree) {
    const header = scheme.request?.headers.find(({ name }) => name.value.toLowerCase() === 'authorization');
    if (header !== undefined) {
      yield {
        rule: 'basic/no-second-authorization',
        range: header.name.range,
        message: `\`${header.name.value}\` is what this scheme writes itself.`,
        help: 'Say what goes into it by `username` and `password`, or make the scheme an `apiKey`.',
        fixes: removal(tree, mapAt(scheme.request?.node, 'headers'), header.name.range),
      };
    }
    const username = scheme.keys.get('username');
    const template = username?.kind === 'scalar' ? values.get(username)?.template : undefined;
    const colon = template?.parts.find((part) => part.kind === 'text' && part.text.includes(':'));
    if (username !== undefined && colon !== undefined)
      yield {
        rule: 'basic/no-colon',
        range: username.range,
        message: 'The user-id holds a colon, which ends it.',
        help: 'Write what follows the colon under `password`.',
      };
  },
});
