import { rule } from '../../rule.ts';

const LOOPBACK = /^http:\/\/(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?:[:/]|$)/i;

export default rule({
  id: 'oauth2/no-malformed-issuer',
  summary: 'An issuer is an https URL without query and fragment.',
  why: 'No server names itself otherwise, so every callback would be refused.',
  source: 'RFC 8414 §2; RFC 9207 §2',
  severity: 'warning',
  group: 'correctness',
  examples: {
    bad: `schemes:
  oauth:
    type: oauth2
    grant: authorization_code
    authorization: { url: https://acme.example/authorize }
    token: { url: https://acme.example/token }
    issuer: http://acme.example
`,
    good: `schemes:
  oauth:
    type: oauth2
    grant: authorization_code
    authorization: { url: https://acme.example/authorize }
    token: { url: https://acme.example/token }
    issuer: https://acme.example
`,
  },
  *check({ schemes }) {
    for (const scheme of schemes.ofType('oauth2')) {
      const issuer = scheme.key('issuer');
      if (issuer === undefined) continue;
      const { value, range } = issuer;
      if (value.includes('{{')) {
        yield {
          at: range,
          message: 'An issuer is compared as it is written: this is no template.',
          help: 'Leave `issuer` out where it is another one for each person who connects.',
        };
        continue;
      }
      const isPlain = /^http:/i.test(value) && !LOOPBACK.test(value);
      if (!isPlain && !/[?#]/.test(value)) continue;
      yield {
        at: range,
        message: isPlain ? 'This issuer is plain HTTP.' : 'This issuer has a query or a fragment.',
        help: 'Write it as the server itself does: in its metadata, under `issuer`.',
      };
    }
  },
});
