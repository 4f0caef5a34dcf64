import { rangeIn } from '../../../analyse/locate.ts';
import { rule } from '../../rule.ts';

export default rule({
  id: 'jwt/no-secret-claim',
  summary: 'No secret stands in a claim or header of a token.',
  why: 'A token is signed and not encrypted: everybody who sees it can read what it says.',
  source: 'RFC 7519 §12; RFC 8725 §2.7',
  severity: 'warning',
  group: 'security',
  examples: {
    bad: `schemes:
  app:
    type: jwt
    fields: { id: { label: Key id }, secret: { type: password, label: Secret } }
    algorithm: HS256
    key: "{{ fields.secret }}"
    claims: { iss: "{{ fields.id }}", secret: "{{ fields.secret }}" }
    lifetime: 60
    request: { headers: { Authorization: "Bearer {{ jwt }}" } }
`,
    good: `schemes:
  app:
    type: jwt
    fields: { id: { label: Key id }, secret: { type: password, label: Secret } }
    algorithm: HS256
    key: "{{ fields.secret }}"
    claims: { iss: "{{ fields.id }}" }
    lifetime: 60
    request: { headers: { Authorization: "Bearer {{ jwt }}" } }
`,
  },
  *check({ written, schemes }) {
    for (const { node, text, purpose } of written) {
      if (purpose !== 'claim' || !text.includes('{{')) continue;
      for (const { values } of schemes) {
        const value = values.get(node);
        const part = value?.template.parts.find(
          // What is asked of a session may be an identifier that the server gave; what people enter as secret is none.
          (each) =>
            each.kind === 'expr' &&
            each.expr.kind === 'path' &&
            /^(?:fields|client)$/.test(each.expr.root) &&
            value.types.get(each.expr)?.secrecy === 'secret',
        );
        if (part?.kind !== 'expr') continue;
        yield {
          at: rangeIn(node, part.expr.range),
          message: 'This secret can be read in the token.',
          help: 'Leave it out: the signature proves that whoever made the token has it.',
        };
        break;
      }
    }
  },
});
