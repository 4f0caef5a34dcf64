import { schemeType } from '../../analyse/scheme-type.ts';
import { secondAuthorization, userAndPassword } from '../user-and-password.ts';

/** User-id and password (RFC 7617); each half that is not written is asked of the person. */
export const basic = schemeType('basic', {
  ...userAndPassword,
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
    const help = 'Say what goes into it by `username` and `password`, or make the scheme an `apiKey`.';
    yield* secondAuthorization(scheme, tree, 'basic/no-second-authorization', help);
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
