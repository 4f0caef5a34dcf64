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
  *check({ tree, schemes, written }) {
    if (!tree.source.text.includes('hmac_')) return;
    for (const { node, text } of written) {
      if (!text.includes('hmac_')) continue;
      for (const { values } of schemes) {
        const value = values.get(node);
        const keys: { readonly start: number; readonly end: number; readonly what: string }[] = [];
        for (const part of value?.template.parts ?? []) {
          if (part.kind !== 'expr') continue;
          visit(part.expr, (expr) => {
            if (expr.kind !== 'filter' || !expr.name.startsWith('hmac_')) return;
            const [key] = expr.args;
            const [message, held] = [expr.input, key].map((each) =>
              each === undefined ? undefined : value?.types.get(each)?.secrecy,
            );
            // A constant may well stand over a secret, to make another key of it.
            if (key?.kind === 'string' && message === 'open')
              keys.push({ ...key.range, what: 'This key is written down.' });
            else if (
              key !== undefined &&
              key.kind !== 'string' &&
              held === 'open' &&
              message === 'secret' &&
              expr.input.kind === 'path'
            )
              keys.push({ ...key.range, what: 'This key is no secret, and what it signs is one.' });
          });
        }
        for (const key of keys) {
          yield {
            at: rangeIn(node, key),
            message: key.what,
            help: key.what.includes('signs')
              ? 'What is signed stands before `|`, and the key in parentheses: `text | hmac_sha256(key)`.'
              : 'Ask for it with a field of type `password`, or declare it under `client`.',
          };
        }
        if (keys.length > 0) break;
      }
    }
  },
});
