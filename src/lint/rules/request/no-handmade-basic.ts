import { entriesOf, nameOf, textOf, valueAt } from '../../../model/read.ts';
import { rule } from '../../rule.ts';

/** `Basic` with both halves put together by the definition itself. */
const HANDMADE = /^Basic \{\{[^}]*~\s*(?:':'|":")\s*~[^}]*\|\s*base64\s*\}\}$/i;

const ENDPOINTS = ['token', 'refresh', 'revocation', 'device', 'par'];

export default rule({
  id: 'request/no-handmade-basic',
  summary: 'HTTP Basic is a scheme of type `basic`.',
  why: 'What the type does is missing: a colon in the user name is not refused, and text outside of ASCII is encoded at random.',
  source: 'RFC 7617 §2, §2.1',
  severity: 'info',
  group: 'style',
  examples: {
    bad: `schemes:
  key:
    type: apiKey
    fields: { user: { label: User name }, password: { type: password, label: Password } }
    request: { headers: { Authorization: "Basic {{ (fields.user ~ ':' ~ fields.password) | base64 }}" } }
`,
    good: `schemes:
  key:
    type: basic
    fields: { user: { label: User name }, password: { type: password, label: Password } }
    username: "{{ fields.user }}"
    password: "{{ fields.password }}"
`,
  },
  *check({ app, schemes }) {
    for (const { scheme } of schemes.ofType('oauth2')) {
      for (const endpoint of ENDPOINTS) {
        const headers = entriesOf(valueAt(valueAt(scheme.node, endpoint), 'headers'));
        const header = headers.find((entry) => /^authorization$/i.test(nameOf(entry)));
        if (header?.value?.kind !== 'scalar' || !HANDMADE.test(textOf(header.value))) continue;
        yield {
          at: header.value.range,
          message: 'This is client authentication, put together by hand.',
          help: 'Say `clientAuthentication: client_secret_basic`, at this endpoint or for the whole scheme.',
        };
      }
    }
    for (const { scheme } of schemes.ofType('apiKey')) {
      const { headers, query, cookies, params } = scheme.request ?? { headers: [], query: [], cookies: [], params: [] };
      // Beside other credentials it is only one of them, often for a server that stands before the API's own.
      const [only, ...more] = [...headers, ...query, ...cookies, ...params];
      if (only === undefined || more.length > 0 || app.request !== undefined) continue;
      const { name, value } = only;
      if (!/^authorization$/i.test(name.value) || value?.kind !== 'scalar' || !HANDMADE.test(textOf(value))) continue;
      yield {
        at: value.range,
        message: 'This is HTTP Basic, put together by hand.',
        help: 'Say `type: basic`, with `username` and `password`.',
      };
    }
  },
});
