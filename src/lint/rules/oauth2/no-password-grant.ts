import { rule } from '../../rule.ts';

export default rule({
  id: 'oauth2/no-password-grant',
  summary: "Clients do not handle a person's password.",
  why: 'The client learns the password itself, and neither a second factor nor consent can stand in between.',
  source: 'RFC 9700 §2.4',
  severity: 'warning',
  group: 'security',
  examples: {
    bad: `schemes:
  oauth:
    type: oauth2
    grant: password
    token: { url: https://acme.example/token }
`,
    good: `schemes:
  oauth:
    type: oauth2
    grant: authorization_code
    authorization: { url: https://acme.example/authorize }
    token: { url: https://acme.example/token }
`,
  },
  *check({ schemes }) {
    for (const scheme of schemes.ofType('oauth2')) {
      const grant = scheme.key('grant');
      if (grant?.value !== 'password') continue;
      yield {
        at: grant.range,
        message: "This grant hands the person's password to the client.",
        help: 'Use `authorization_code` or `device_code`. Where the API offers nothing else, suppress this with that reason.',
      };
    }
  },
});
