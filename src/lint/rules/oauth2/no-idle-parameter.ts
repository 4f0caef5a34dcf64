import { entriesOf, located, locatedKey, nameOf, valueAt } from '../../../model/read.ts';
import { nearest } from '../../../text/near.ts';
import { type RuleContext, rule } from '../../rule.ts';

/** The parameters that requests of all grants, and their client authentication, may have; then those of one grant. */
const COMMON = ['grant_type', 'client_id', 'client_secret', 'client_assertion', 'client_assertion_type', 'scope'];
const MORE = ['refresh_token', 'token', 'token_type_hint', 'audience', 'resource', 'requested_token_type'];
const OF_GRANT: Readonly<Record<string, readonly string[]>> = {
  authorization_code: ['response_type', 'redirect_uri', 'state', 'code', 'iss', 'error', 'request_uri'],
  password: ['username', 'password'],
  device_code: ['device_code', 'user_code', 'verification_uri', 'interval'],
  jwt_bearer: ['assertion'],
  token_exchange: ['subject_token', 'subject_token_type', 'actor_token', 'actor_token_type'],
};
const PKCE = ['code_challenge', 'code_challenge_method', 'code_verifier'];
const PLACES = ['authorization', 'par', 'device', 'token', 'refresh', 'revocation'];

export default rule({
  id: 'oauth2/no-idle-parameter',
  summary: 'A parameter that is renamed is one that is sent.',
  why: 'The server waits for the new name in vain.',
  source: 'RFC 6749 §4; RFC 7636 §4',
  severity: 'warning',
  group: 'correctness',
  examples: {
    bad: `schemes:
  oauth:
    type: oauth2
    grant: client_credentials
    token: { url: https://acme.example/token }
    parameters: { redirect_uri: callback }
`,
    good: `schemes:
  oauth:
    type: oauth2
    grant: client_credentials
    token: { url: https://acme.example/token }
    parameters: { client_id: client_key }
`,
  },
  *check({ schemes }) {
    for (const { scheme } of schemes.ofType('oauth2')) {
      const sent = sentBy(scheme);
      const places = [scheme.node, ...PLACES.map((name) => valueAt(scheme.node, name))];
      for (const entry of places.flatMap((place) => entriesOf(valueAt(place, 'parameters')))) {
        const name = locatedKey(entry);
        if (sent.includes(name.value)) continue;
        const near = nearest(nameOf(entry), sent);
        yield {
          at: name.range,
          message: `No request of this grant has a parameter \`${name.value}\`.${near === undefined ? '' : ` Did you mean \`${near}\`?`}`,
          help: 'The standard name stands first: `client_id: app_id`.',
        };
      }
    }
  },
});

function sentBy({ keys }: RuleContext['app']['schemes'][number]): readonly string[] {
  const grant = located(keys.get('grant'))?.value ?? '';
  const bound = grant === 'authorization_code' && located(keys.get('pkce'))?.value !== 'none';
  return [...COMMON, ...MORE, ...(OF_GRANT[grant] ?? []), ...(bound ? PKCE : [])];
}
