import { schemeType } from '../../analyse/scheme-type.ts';
import { secondAuthorization, userAndPassword } from '../user-and-password.ts';

/** User name and password in answer to a challenge (RFC 7616). */
export const digest = schemeType('digest', {
  ...userAndPassword,
  rules: {
    'digest/no-second-authorization': {
      summary: 'The Authorization header of a `digest` scheme is written by the scheme alone.',
      why: 'The answer to the server’s challenge takes the place of whatever the definition puts there.',
      source: 'RFC 7616 §3.4',
      severity: 'error',
    },
  },
  *check({ scheme }, tree) {
    const help = 'Take it away, or make the scheme an `apiKey`.';
    yield* secondAuthorization(scheme, tree, 'digest/no-second-authorization', help);
  },
});
