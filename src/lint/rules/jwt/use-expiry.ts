import { withoutEntry } from '../../../analyse/remove.ts';
import { asMap, asScalar, entriesOf, nameOf, valueAt } from '../../../model/read.ts';
import { rule } from '../../rule.ts';

export default rule({
  id: 'jwt/use-expiry',
  summary: 'A token ends a while after it was made.',
  why: 'Whoever overhears one without an end can use it for ever; one whose end is a constant stops working for everybody at once.',
  source: 'RFC 7519 §4.1.4; RFC 8725 §2.8',
  severity: 'warning',
  group: 'security',
  soundOnly: true,
  examples: {
    bad: `schemes:
  app:
    type: jwt
    client: { privateKey: { type: pem, label: Private key } }
    algorithm: RS256
    key: "{{ client.privateKey }}"
    claims: { aud: acme, exp: null }
    lifetime: 600
    request: { headers: { Authorization: "Bearer {{ jwt }}" } }
`,
    good: `schemes:
  app:
    type: jwt
    client: { privateKey: { type: pem, label: Private key } }
    algorithm: RS256
    key: "{{ client.privateKey }}"
    claims: { aud: acme }
    lifetime: 600
    request: { headers: { Authorization: "Bearer {{ jwt }}" } }
`,
  },
  *check({ app, tree }) {
    for (const { node, type } of app.schemes) {
      if (type.value !== 'jwt' && type.value !== 'oauth2') continue;
      const signed = type.value === 'jwt' ? node : valueAt(node, 'assertion');
      const claims = valueAt(signed, 'claims');
      for (const entry of entriesOf(claims)) {
        const value = asScalar(entry.value);
        const isEnd = nameOf(entry) === 'exp';
        if (value === undefined || !(isEnd || (nameOf(entry) === 'iat' && value.value !== null))) continue;
        const isConstant = /^\d+$/.test(String(value.value));
        if (!isConstant && value.value !== null) continue;
        yield {
          at: entry.range,
          message: isConstant ? `\`${nameOf(entry)}\` is the same moment in every token.` : 'This token never ends.',
          help: 'Take it away: `iat` and `exp` are made from the time and `lifetime`. Where the API forbids them, suppress this with that reason.',
          fix: withoutEntry(tree, asMap(signed), 'claims', entry.key.range),
        };
      }
    }
  },
});
