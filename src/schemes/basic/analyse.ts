import { schemeType } from '../../analyse/scheme-type.ts';
import type { Scheme } from '../../model/app.ts';

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
  },
  *check({ scheme, values }) {
    const username = scheme.keys.get('username');
    const template = username?.kind === 'scalar' ? values.get(username)?.template : undefined;
    const colon = template?.parts.find((part) => part.kind === 'text' && part.text.includes(':'));
    if (username === undefined || colon?.kind !== 'text') return;
    yield {
      rule: 'basic/no-colon',
      range: username.range,
      message: 'The user-id holds a colon, which ends it.',
      help: 'Write what follows the colon under `password`.',
    };
  },
});
