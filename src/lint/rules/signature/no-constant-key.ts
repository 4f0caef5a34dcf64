import { visit } from '../../../analyse/condition.ts';
import { rangeIn } from '../../../analyse/locate.ts';
import { rule } from '../../rule.ts';

export default rule({
  id: 'signature/no-constant-key',
  summary: 'The key of a MAC is a secret of the person or the owner.',
  why: 'Everybody who reads the definition or the generated code can sign.',
  source: 'RFC 2104 §3; CWE-321',
  severity: 'warning',
  group: 'security',
  soundOnly: true,
  examples: {
    bad: `schemes:
  signed:
    type: signature
    fields: { id: { label: Key id } }
    request: { headers: { X-Key: "{{ fields.id }}", X-Timestamp: "{{ now | unix }}" } }
    sign: { headers: { X-Signature: "{{ (request.method ~ request.target ~ (now | unix) ~ request.body) | hmac_sha256('s3cr3t') | hex }}" } }
`,
    good: `schemes:
  signed:
    type: signature
    fields: { id: { label: Key id }, secret: { type: password, label: Secret } }
    request: { headers: { X-Key: "{{ fields.id }}", X-Timestamp: "{{ now | unix }}" } }
    sign: { headers: { X-Signature: "{{ (request.method ~ request.target ~ (now | unix) ~ request.body) | hmac_sha256(fields.secret) | hex }}" } }
`,
  },
  *check({ schemes, written }) {
    for (const { node, text } of written) {
      if (!text.includes('hmac_')) continue;
      for (const { values } of schemes) {
        const value = values.get(node);
        const keys: { readonly start: number; readonly end: number }[] = [];
        for (const part of value?.template.parts ?? []) {
          if (part.kind !== 'expr') continue;
          visit(part.expr, (expr) => {
            if (expr.kind !== 'filter' || !expr.name.startsWith('hmac_')) return;
            const [key] = expr.args;
            // A constant may well stand over a secret, to make another key of it.
            if (key?.kind === 'string' && value?.types.get(expr.input)?.secrecy === 'open') keys.push(key.range);
          });
        }
        for (const key of keys) {
          yield {
            at: rangeIn(node, key),
            message: 'This key is written down.',
            help: 'Ask for it with a field of type `password`, or declare it under `client`.',
          };
        }
        if (keys.length > 0) break;
      }
    }
  },
});
